/* From shaped characters to cells in logical order: a base and its marks, what takes no cell, and
 * what becomes of a mark that finds no room. */
#include "layout/flow.h"

#include "text/width.h"

#include <unictype.h>

enum { DOTTED_CIRCLE = 0x25CC, LIGATED = FRIBIDI_CHAR_FILL };

/* Format characters, variation selectors and the grapheme joiner have done their work. */
static bool takes_no_cell(uint32_t cp)
{
    return cp == 0x034F || cp == LIGATED || (cp >= 0xFE00 && cp <= 0xFE0F) ||
           uc_is_general_category_withtable((ucs4_t)cp, UC_CATEGORY_MASK_Cf);
}

/* Blanks that a line may end with; no-break ones are letters here. */
static bool is_blank(uint32_t cp)
{
    return cp == ' ' || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A && cp != 0x2007) ||
           cp == 0x205F || cp == 0x3000;
}

static void cell_add_cp(struct lcell *cell, uint32_t cp)
{
    cell->cp[cell->count++] = cp;
}

/* The cell's source grows to the end of c's. */
static void cell_cover(struct lcell *cell, const struct pchar *c)
{
    if (cell->para == c->para && c->off + c->len > cell->off + cell->len)
        cell->len = c->off + c->len - cell->off;
}

static struct slot *add_slot(struct flow *flow, const struct pchar *c)
{
    VEC_ADD(&flow->slots, (struct slot){.cell = {.revision = c->revision,
                                                 .kind = c->kind,
                                                 .para = c->para,
                                                 .off = c->off,
                                                 .len = c->len},
                                        .flags = flow->carry});
    flow->carry = 0;
    return &VEC_LAST(&flow->slots);
}

/* Can a mark go into this slot? Its revision must be seen, so it is not put on a base of another.
 */
static bool takes_mark(const struct slot *slot, const struct pchar *mark, size_t most)
{
    const struct lcell *cell = &slot->cell;

    return (slot->flags & (SLOT_TAB | SLOT_FORCED)) == 0 && cell->count > 0 &&
           cell->count < CELL_CODE_POINTS && cell->count <= most &&
           cell->revision == mark->revision && cell->kind == mark->kind && cell->para == mark->para;
}

/* What takes no cell is sent on only where somebody after us needs it: the joiners where the
 * terminal shapes, everything where nothing is to be touched. */
static void add_unseen(struct flow *flow, const struct pchar *c, uint32_t cp)
{
    if (flow->options->bidi == BIDI_APP || flow->slots.len == 0 ||
        !takes_mark(&VEC_LAST(&flow->slots), c, flow_limits(flow->options)->marks))
        return;
    struct lcell *cell = &VEC_LAST(&flow->slots).cell;
    bool joiner = cp == 0x200C || cp == 0x200D;
    bool letter = fribidi_get_joining_type(cell->cp[0]) != FRIBIDI_JOINING_TYPE_U;
    if (flow->options->bidi == BIDI_OFF || (joiner && letter))
        cell_add_cp(cell, cp);
}

static struct slot *add_mark(struct flow *flow, const struct pchar *c, uint32_t cp)
{
    if (flow->slots.len > 0 &&
        takes_mark(&VEC_LAST(&flow->slots), c, flow_limits(flow->options)->marks)) {
        struct slot *slot = &VEC_LAST(&flow->slots);
        cell_add_cp(&slot->cell, cp);
        cell_cover(&slot->cell, c);
        slot->flags &= (uint8_t)~SLOT_BLANK;
        return NULL;
    }
    struct slot *slot = add_slot(flow, c);
    cell_add_cp(&slot->cell, DOTTED_CIRCLE);
    cell_add_cp(&slot->cell, cp);
    slot->cell.width = 1;
    return slot;
}

/* A tab, or a line break: a blank where lines are not wrapped. */
static struct slot *add_control(struct flow *flow, const struct pchar *c)
{
    struct slot *slot = add_slot(flow, c);

    if (c->cp == '\n' && flow->options->width > 0) {
        slot->flags |= SLOT_FORCED;
        return slot;
    }
    slot->flags |= SLOT_BLANK;
    if (c->cp == '\t')
        slot->flags |= SLOT_TAB;
    cell_add_cp(&slot->cell, ' ');
    slot->cell.width = 1;
    return slot;
}

/* The slot that cp begins, or NULL where it begins none. */
static struct slot *add_char(struct flow *flow, const struct pchar *c, uint32_t cp)
{
    if (c->cp == '\n' || c->cp == '\t')
        return add_control(flow, c);
    int width = width_of_cp(cp);
    if (width == 0 && takes_no_cell(cp)) {
        add_unseen(flow, c, cp);
        return NULL;
    }
    if (width == 0)
        return add_mark(flow, c, cp);
    struct slot *slot = add_slot(flow, c);
    cell_add_cp(&slot->cell, cp);
    slot->cell.width = (uint8_t)width;
    if (is_blank(cp))
        slot->flags |= SLOT_BLANK;
    return slot;
}

void slots_add(struct flow *flow, const struct pchar *chars, const struct piece *piece)
{
    bool ordered = flow->options->bidi == BIDI_APP;
    const struct pchar *lam = NULL;

    VEC_RESERVE(&flow->slots, flow->slots.len + piece->count + 1);
    for (size_t i = 0; i < piece->count; i++) {
        uint32_t cp = piece->cps[i];
        flow->carry |= piece->breaks[i];
        if (flow->label_chars > 0 && i == flow->label_chars)
            flow->label = flow->slots.len;
        struct slot *slot = add_char(flow, &chars[i], cp);
        if (cp == LIGATED)
            lam = &chars[i];
        if (slot == NULL)
            continue;
        if (lam != NULL) {
            slot->cell.off = lam->off;
            slot->cell.len = lam->len;
            cell_cover(&slot->cell, &chars[i]);
            lam = NULL;
        }
        slot->type = ordered ? piece->types[i] : FRIBIDI_TYPE_LTR;
        slot->level = ordered ? piece->levels[i] : 0;
    }
    if (flow->label_chars > 0 && flow->label_chars == piece->count)
        flow->label = flow->slots.len;
}

void slots_add_own(struct flow *flow, uint32_t cp)
{
    struct lcell cell = flow->slots.len > 0 ? VEC_LAST(&flow->slots).cell : flow->origin;

    cell.off += cell.len;
    cell.len = 0;
    cell.cp[0] = cp;
    cell.count = 1;
    cell.width = (uint8_t)width_of_cp(cp);
    cell.kind = GLYPH_FILL;
    VEC_ADD(&flow->slots,
            (struct slot){.cell = cell, .type = FRIBIDI_TYPE_ON, .level = flow->rtl ? 1 : 0});
}
