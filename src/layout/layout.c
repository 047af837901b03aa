/* The order of the steps for one paragraph, piece by piece; texts that are no paragraph; and the
 * way from a place to its cell. */
#include "layout/flow.h"

#include "base/limits.h"
#include "text/utf8.h"
#include "text/width.h"

#include <string.h>

enum { PIECE_LEAST = 256 }; /* whatever the limit says */

/* Where the piece from start ends: after a blank or a line break where there is one in reach, and
 * never before a mark. */
static size_t piece_end(const struct ptext *text, size_t start, size_t most)
{
    size_t end = text->chars.len;

    most = most > PIECE_LEAST ? most : PIECE_LEAST;
    if (end - start <= most)
        return end;
    end = start + most;
    for (size_t i = end; i > start + most / 2; i--)
        if (text->chars.ptr[i - 1].cp == ' ' || text->chars.ptr[i - 1].cp == '\n')
            return i;
    for (size_t i = end; i > end - 64; i--)
        if (width_of_cp(text->chars.ptr[i].cp) > 0)
            return i;
    return end;
}

/* UAX #9 knows no line break that does not end the paragraph but U+2028. */
static void piece_fill(struct piece *piece, const struct pchar *chars, size_t count)
{
    piece_resize(piece, count);
    for (size_t i = 0; i < count; i++)
        piece->cps[i] = chars[i].cp == '\n' ? 0x2028 : chars[i].cp;
}

static void piece_analyse(struct piece *piece, const struct pchar *chars, const struct flow *flow,
                          bool cut)
{
    FriBidiParType base = flow->rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;

    if (cut)
        breaks_find(piece, chars);
    else
        memset(piece->breaks, 0, piece->count);
    if (flow->options->bidi != BIDI_APP || bidi_is_plain(piece, base))
        return;
    bidi_levels(piece, &base, flow_limits(flow->options));
    shape_piece(piece, chars);
}

static void start_layout(struct layout *out, const struct ptext *text)
{
    VEC_CLEAR(&out->cells);
    VEC_CLEAR(&out->lines);
    out->direction = text->direction;
}

/* What is used again from paragraph to paragraph. */
struct layout_maker {
    struct ptext text;
    struct piece piece;
    struct flow flow;
    struct layout out;
};

/* All the steps after projection, a piece at a time. take may be NULL: the lines stay in out. */
static void flow_pieces(struct layout_maker *maker, const struct ptext *text,
                        const struct layout_options *options, struct layout *out, layout_take *take,
                        void *context)
{
    struct piece *piece = &maker->piece;
    struct flow *flow = &maker->flow;
    size_t start = 0;

    flow_start(flow, text, options, out);
    do {
        const struct pchar *chars = text->chars.ptr + start;
        size_t end = piece_end(text, start, flow_limits(options)->piece);
        piece_fill(piece, chars, end - start);
        piece_analyse(piece, chars, flow, options->width > 0);
        if (start > 0 && chars[-1].cp == ' ')
            flow->carry |= BREAK_LINE;
        slots_add(flow, chars, piece);
        if (start == 0)
            wrap_indent(flow, text->depth);
        flow->label_chars = 0;
        wrap_lines(flow, end == text->chars.len);
        start = end;
        if (take != NULL) {
            take(context, out);
            start_layout(out, text);
        }
    } while (start < text->chars.len);
}

void flow_text(const struct ptext *text, const struct layout_options *options, struct layout *out)
{
    struct layout_maker maker = {0};

    flow_pieces(&maker, text, options, out, NULL, NULL);
    flow_release(&maker.flow);
    piece_release(&maker.piece);
}

static struct layout_options with_limits(const struct layout_options *options,
                                         const struct doc *doc)
{
    struct layout_options own = *options;

    if (own.limits == NULL)
        own.limits = doc->limits;
    return own;
}

void layout_make(const struct doc *doc, const struct outline *outline, enum view view,
                 struct view_para paras, const struct layout_options *options, struct layout *out)
{
    struct layout_options own = with_limits(options, doc);
    struct ptext text = {0};

    projection_make(doc, outline, view, paras, &own, &text);
    start_layout(out, &text);
    flow_text(&text, &own, out);
    ptext_release(&text);
}

struct layout_maker *layout_maker_new(void)
{
    struct layout_maker *maker = mem_alloc(sizeof(*maker));

    *maker = (struct layout_maker){0};
    return maker;
}

void layout_maker_free(struct layout_maker *maker)
{
    if (maker == NULL)
        return;
    flow_release(&maker->flow);
    piece_release(&maker->piece);
    ptext_release(&maker->text);
    layout_release(&maker->out);
    free(maker);
}

void layout_each(struct layout_maker *maker, const struct doc *doc, const struct outline *outline,
                 enum view view, struct view_para paras, const struct layout_options *options,
                 layout_take *take, void *context)
{
    struct layout_options own = with_limits(options, doc);

    projection_make(doc, outline, view, paras, &own, &maker->text);
    start_layout(&maker->out, &maker->text);
    flow_pieces(maker, &maker->text, &own, &maker->out, take, context);
}

/* Slots that fit width columns, between clusters; *all: do they all? */
static size_t fitting(const struct flow *flow, int width, bool *all)
{
    const struct slots *slots = &flow->slots;
    int columns = 0;
    size_t fit = 0;

    *all = true;
    for (size_t i = 0; i < slots->len; i++) {
        columns += wrap_slot_width(flow, i, columns);
        if (columns > width) {
            *all = false;
            return fit;
        }
        if (i + 1 == slots->len || (slots->ptr[i + 1].flags & SLOT_CLUSTER) != 0)
            fit = i + 1;
    }
    return fit;
}

static void cut_slots(struct flow *flow, int width, bool whole)
{
    bool all;

    fitting(flow, width, &all);
    if (all && whole)
        return;
    flow->slots.len = fitting(flow, width - 1, &all);
    slots_add_own(flow, 0x2026);
}

void layout_text(struct str text, enum direction base, const struct layout_options *options,
                 struct layout *out)
{
    struct layout_options line = *options;
    struct ptext chars = {0};
    struct piece piece = {0};

    line.width = 0;
    projection_text(text, base, &line, &chars);
    struct flow flow = {.options = &line, .out = out, .rtl = chars.direction == DIR_RTL};
    size_t end = piece_end(&chars, 0, flow_limits(&line)->piece);
    start_layout(out, &chars);
    piece_fill(&piece, chars.chars.ptr, end);
    piece_analyse(&piece, chars.chars.ptr, &flow, options->width > 0);
    slots_add(&flow, chars.chars.ptr, &piece);
    if (options->width > 0)
        cut_slots(&flow, options->width, end == chars.chars.len);
    wrap_lines(&flow, true);
    flow_release(&flow);
    piece_release(&piece);
    ptext_release(&chars);
}

void layout_release(struct layout *layout)
{
    VEC_RELEASE(&layout->cells);
    VEC_RELEASE(&layout->lines);
}

static bool before(uint32_t para_a, uint32_t off_a, uint32_t para_b, uint32_t off_b)
{
    return para_a < para_b || (para_a == para_b && off_a < off_b);
}

/* The cell of the document's text that shows the place, or the first after it; the last where all
 * stand before it; the number of cells where there is none at all. */
static size_t find_cell(const struct layout *layout, uint32_t para, uint32_t off)
{
    size_t next = layout->cells.len;
    size_t last = layout->cells.len;

    for (size_t i = 0; i < layout->cells.len; i++) {
        const struct lcell *cell = &layout->cells.ptr[i];
        if (cell->len == 0)
            continue;
        if (cell->para == para && cell->off <= off && off - cell->off < cell->len)
            return i;
        const struct lcell *best = next < layout->cells.len ? &layout->cells.ptr[next] : NULL;
        if (!before(cell->para, cell->off, para, off) &&
            (best == NULL || before(cell->para, cell->off, best->para, best->off)))
            next = i;
        best = last < layout->cells.len ? &layout->cells.ptr[last] : NULL;
        if (best == NULL || before(best->para, best->off, cell->para, cell->off))
            last = i;
    }
    return next < layout->cells.len ? next : last;
}

void layout_find(const struct layout *layout, uint32_t para, uint32_t off, size_t *line,
                 size_t *cell)
{
    size_t found = find_cell(layout, para, off);

    *line = 0;
    *cell = 0;
    if (found == layout->cells.len)
        return;
    while (*line + 1 < layout->lines.len && layout->lines.ptr[*line + 1].first <= found)
        ++*line;
    *cell = found;
}
