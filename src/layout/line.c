/* One line: its slots in visual order (L1, L2), indented, and flush right where it runs so. Marks
 * are in their base's slot (L3) and shapes are mirrored already (L4). */
#include "layout/flow.h"

static void add_fill(struct flow *flow, int columns, const struct lcell *like)
{
    struct lcell fill = {.cp = {' '}, .count = 1, .width = 1, .revision = REV_KEPT};

    fill.kind = GLYPH_FILL;
    fill.para = like->para;
    fill.off = like->off;
    for (; columns > 0; columns--)
        VEC_ADD(&flow->out->cells, fill);
}

/* A tab is its columns of fill; the first stands for it. */
static void add_tab(struct flow *flow, const struct slot *slot)
{
    struct lcell fill = slot->cell;

    fill.width = 1;
    fill.kind = GLYPH_FILL;
    for (int i = 0; i < slot->cell.width; i++) {
        VEC_ADD(&flow->out->cells, fill);
        fill.len = 0;
    }
}

static void add_cell(struct flow *flow, const struct slot *slot)
{
    struct lcell cell = slot->cell;

    if ((slot->flags & SLOT_TAB) != 0) {
        add_tab(flow, slot);
        return;
    }
    if (flow->options->width == 1 && cell.width > 1) {
        cell.cp[0] = 0xFFFD;
        cell.count = 1;
        cell.width = 1;
    }
    VEC_ADD(&flow->out->cells, cell);
}

static void reserve_order(struct flow *flow, size_t count)
{
    if (count <= flow->cap)
        return;
    flow->map = mem_grow(flow->map, &flow->cap, count, sizeof(*flow->map));
    flow->types = mem_realloc(flow->types, flow->cap * sizeof(*flow->types));
    flow->levels = mem_realloc(flow->levels, flow->cap * sizeof(*flow->levels));
}

/* Is there nothing to reorder? */
static bool all_ltr(const struct flow *flow, const struct slot *slots, size_t count)
{
    if (flow->options->bidi != BIDI_APP)
        return true;
    if (flow->rtl)
        return false;
    for (size_t i = 0; i < count; i++)
        if (slots[i].level != 0)
            return false;
    return true;
}

static void add_slots(struct flow *flow, const struct slot *slots, size_t count)
{
    if (all_ltr(flow, slots, count)) {
        for (size_t i = 0; i < count; i++)
            add_cell(flow, &slots[i]);
        return;
    }
    reserve_order(flow, count);
    for (size_t i = 0; i < count; i++) {
        flow->types[i] = slots[i].type;
        flow->levels[i] = slots[i].level;
    }
    bidi_order(flow->types, flow->levels, count, flow->rtl, flow->map);
    for (size_t i = 0; i < count; i++)
        add_cell(flow, &slots[flow->map[i]]);
}

/* Trailing blanks that do not fit hang unseen. *columns: of what stays. */
static size_t shown_count(const struct flow *flow, const struct slot *slots, size_t count,
                          int *columns)
{
    int room = flow->options->width - flow_indent(flow);
    int all = 0;

    for (size_t i = 0; i < count; i++)
        all += slots[i].cell.width;
    while (flow->options->width > 0 && count > 0 && (slots[count - 1].flags & SLOT_BLANK) != 0 &&
           (all > room || slots[count - 1].cell.width == 0))
        all -= slots[--count].cell.width;
    *columns = all;
    return count;
}

/* Where the line from slot start begins in the document. */
static struct lcell line_place(const struct flow *flow, size_t start)
{
    struct lcell place = flow->origin;

    if (start < flow->slots.len)
        return flow->slots.ptr[start].cell;
    if (start > 0)
        place = flow->slots.ptr[start - 1].cell;
    place.off += place.len;
    return place;
}

void line_emit(struct flow *flow, size_t start, size_t end)
{
    struct layout *out = flow->out;
    const struct slot *slots = flow->slots.ptr + start;
    struct line line = {.first = out->cells.len, .rtl = flow->rtl};
    struct lcell place = line_place(flow, start);
    int columns;
    size_t count = shown_count(flow, slots, end - start, &columns);
    int indent = flow->options->width > 0 ? flow_indent(flow) : 0;
    bool flush_right = flow->rtl && flow->options->bidi == BIDI_APP;

    line.para = place.para;
    line.off = place.off;
    if (flush_right && flow->options->width > 0)
        add_fill(flow, flow->options->width - columns - indent, &place);
    else
        add_fill(flow, indent, &place);
    add_slots(flow, slots, count);
    if (flush_right)
        add_fill(flow, indent, &place);
    line.count = out->cells.len - line.first;
    for (size_t i = line.first; i < out->cells.len; i++)
        line.width += out->cells.ptr[i].width;
    VEC_ADD(&out->lines, line);
}

void flow_start(struct flow *flow, const struct ptext *text, const struct layout_options *options,
                struct layout *out)
{
    struct flow last = *flow;

    *flow = (struct flow){.options = options,
                          .out = out,
                          .rtl = text->direction == DIR_RTL,
                          .origin = {.para = text->paras.first},
                          .label_chars = text->label,
                          .slots = last.slots,
                          .types = last.types,
                          .levels = last.levels,
                          .map = last.map,
                          .cap = last.cap};
    VEC_CLEAR(&flow->slots);
}

void flow_release(struct flow *flow)
{
    VEC_RELEASE(&flow->slots);
    free(flow->types);
    free(flow->levels);
    free(flow->map);
}
