/* Rows, point and anchor. */
#include "tui/pane.h"

#include "tui/lines.h"

#include <limits.h>

const struct layout *pane_layout(struct pane *pane, const struct row *row)
{
    return cache_get(&pane->cache, &pane->source, row->line);
}

bool pane_row_next(struct pane *pane, struct row *row)
{
    if (row->index + 1 < pane_layout(pane, row)->lines.len) {
        row->index++;
        return true;
    }
    if (!lines_next(pane->source.doc, pane->source.view, &row->line))
        return false;
    row->index = 0;
    return true;
}

static bool row_prev(struct pane *pane, struct row *row)
{
    if (row->index > 0) {
        row->index--;
        return true;
    }
    if (!lines_prev(pane->source.doc, pane->source.view, &row->line))
        return false;
    row->index = pane_layout(pane, row)->lines.len - 1;
    return true;
}

/* How many rows further up it goes, count at most. */
static int rows_up(struct pane *pane, struct row *row, int count)
{
    int done = 0;

    while (done < count && row_prev(pane, row))
        done++;
    return done;
}

static int rows_down(struct pane *pane, struct row *row, int count)
{
    int done = 0;

    while (done < count && pane_row_next(pane, row))
        done++;
    return done;
}

static bool same_row(const struct row *a, const struct row *b)
{
    return a->line.first == b->line.first && a->index == b->index;
}

/* A note's mark is no text of the document, and layout_find looks for text alone. */
static bool find_note(const struct layout *layout, struct place place, size_t *cell)
{
    for (size_t i = 0; i < layout->cells.len; i++) {
        const struct lcell *it = &layout->cells.ptr[i];
        if (it->kind == GLYPH_NOTE && it->para == place.para && it->off == place.off) {
            *cell = i;
            return true;
        }
    }
    return false;
}

static bool is_note_mark(const struct doc *doc, struct place place)
{
    uint32_t want = doc->paras[place.para].text + place.off;
    uint32_t span = doc_span_at(doc, place.para, place.off);

    for (; span < doc_span_end(doc, place.para); span--) {
        if (doc->spans[span].off != want)
            return false;
        if (doc->spans[span].kind == SPAN_NOTE)
            return true;
        if (span == doc_span_begin(doc, place.para))
            return false;
    }
    return false;
}

/* The row and cell of a place, or of the nearest shown; false where the view shows nothing. */
static bool row_of(struct pane *pane, struct place place, struct row *row, size_t *cell)
{
    const struct layout *layout;

    if (!lines_at(pane->source.doc, pane->source.view, place.para, &row->line))
        return false;
    row->index = 0;
    layout = pane_layout(pane, row);
    layout_find(layout, place.para, place.off, &row->index, cell);
    if (is_note_mark(pane->source.doc, place) && find_note(layout, place, cell))
        while (row->index > 0 && layout->lines.ptr[row->index].first > *cell)
            row->index--;
    return true;
}

/* The place that a row begins with. */
static struct place row_place(struct pane *pane, const struct row *row)
{
    const struct line *line = &pane_layout(pane, row)->lines.ptr[row->index];

    return (struct place){line->para, line->off};
}

/* The row of the screen that shows a row of the text, or -1. */
static int screen_row(struct pane *pane, const struct row *wanted)
{
    struct row row = pane->top;

    for (int i = 0; i < pane->rows; i++) {
        if (same_row(&row, wanted))
            return i;
        if (!pane_row_next(pane, &row))
            break;
    }
    return -1;
}

/* The text below the top fills the screen, as far as there is so much text. */
static void fill_screen(struct pane *pane)
{
    struct row last = pane->top;
    int below = rows_down(pane, &last, pane->rows - 1);

    rows_up(pane, &pane->top, pane->rows - 1 - below);
}

/* The first place of what is being read at the point: of its clause, or of the paragraph. */
static struct place reading_start(const struct pane *pane)
{
    const struct outline *outline = pane->source.outline;
    uint32_t para = pane_para(pane);
    uint32_t clause = outline != NULL ? outline->paras[para].clause : NO_INDEX;
    struct view_para line = {para, para};

    if (clause != NO_INDEX)
        return (struct place){outline->clauses[clause].paras[0], 0};
    lines_at(pane->source.doc, pane->source.view, para, &line);
    return (struct place){line.first, 0};
}

/* Several rows may begin at one place, with signs of ours that stand for none of the text: then the
 * row that is kept lies so many rows above the one that is found for the place. */
static void anchor_on_top(struct pane *pane)
{
    struct row row;
    size_t cell;

    pane->spot.anchor = row_place(pane, &pane->top);
    pane->spot.anchor_row = 0;
    if (row_of(pane, pane->spot.anchor, &row, &cell) && row.line.first == pane->top.line.first)
        pane->spot.anchor_rise = (int)row.index - (int)pane->top.index;
}

static void take_anchor(struct pane *pane)
{
    struct row row;
    size_t cell;
    int found = -1;

    pane->spot.anchor = reading_start(pane);
    pane->spot.anchor_rise = 0;
    if (row_of(pane, pane->spot.anchor, &row, &cell))
        found = screen_row(pane, &row);
    pane->spot.anchor_row = found;
    if (found < 0)
        anchor_on_top(pane);
}

/* Puts the anchor on its row of the screen, as far as the text above reaches. */
static void put_anchor(struct pane *pane)
{
    const struct spot *spot = &pane->spot;
    size_t cell;

    pane->empty = !row_of(pane, spot->anchor, &pane->top, &cell);
    if (pane->empty)
        return;
    rows_up(pane, &pane->top, spot->anchor_rise);
    rows_down(pane, &pane->top, -spot->anchor_rise);
    rows_up(pane, &pane->top, spot->anchor_row < pane->rows ? spot->anchor_row : pane->rows - 1);
}

/* At the start, as far as anything is shown. */
static void begin(struct pane *pane)
{
    put_anchor(pane);
    if (!pane->empty)
        pane_go(pane, row_place(pane, &pane->top), TO_TOP);
}

void pane_init(struct pane *pane, const struct doc *doc, const struct outline *outline,
               enum view view, const struct layout_options *options, int rows)
{
    *pane = (struct pane){.source = {doc, outline, view, *options}, .rows = rows};
    begin(pane);
}

void pane_release(struct pane *pane)
{
    cache_release(&pane->cache);
    comment_view_release(&pane->comments);
}

void pane_resize(struct pane *pane, int width, int rows)
{
    int row;
    int col;

    if (width == pane->source.options.width && rows == pane->rows)
        return;
    pane_find(pane, pane->spot.point, &row, &col);
    cache_clear(&pane->cache);
    pane->source.options.width = width;
    pane->rows = rows;
    put_anchor(pane);
    if (pane->empty || row < 0)
        return;
    pane_find(pane, pane->spot.point, &row, &col);
    if (row >= 0)
        return;
    pane_go(pane, pane->spot.point, TO_SEE);
}

/* Only the last line can have become longer, by paragraphs that its hidden marks join to it. */
void pane_grow(struct pane *pane)
{
    const struct cache_source *source = &pane->source;

    if (pane->empty)
        begin(pane);
    else
        lines_at(source->doc, source->view, pane->top.line.first, &pane->top.line);
}

void pane_set_outline(struct pane *pane, const struct outline *outline)
{
    cache_clear(&pane->cache);
    pane->source.outline = outline;
    put_anchor(pane);
}

void pane_set_view(struct pane *pane, enum view view)
{
    if (view == pane->source.view)
        return;
    cache_clear(&pane->cache);
    pane->source.view = view;
    if (pane->source.comments != NULL)
        comment_view_make(&pane->comments, pane->source.doc, view);
    put_anchor(pane);
}

void pane_show_comments(struct pane *pane, bool shown)
{
    if (shown == (pane->source.comments != NULL))
        return;
    cache_clear(&pane->cache);
    pane->source.comments = shown ? &pane->comments : NULL;
    if (shown)
        comment_view_make(&pane->comments, pane->source.doc, pane->source.view);
    put_anchor(pane);
}

bool pane_scroll(struct pane *pane, long count)
{
    struct row below = pane->top;
    bool moved = false;

    if (pane->empty)
        return false;
    for (; count < 0 && row_prev(pane, &pane->top); count++)
        moved = true;
    if (count > 0 && rows_down(pane, &below, pane->rows - 1) < pane->rows - 1)
        return false;
    for (; count > 0 && pane_row_next(pane, &below); count--)
        moved = pane_row_next(pane, &pane->top);
    if (!moved)
        return false;
    pane->spot.point = row_place(pane, &pane->top);
    take_anchor(pane);
    return true;
}

void pane_go(struct pane *pane, struct place place, enum pane_move move)
{
    struct row row;
    size_t cell;

    if (pane->empty || !row_of(pane, place, &row, &cell))
        return;
    pane->spot.point = place;
    if (move == TO_TOP || screen_row(pane, &row) < 0) {
        pane->top = row;
        if (move == TO_SEE)
            rows_up(pane, &pane->top, pane->rows / 3);
        fill_screen(pane);
    }
    take_anchor(pane);
}

void pane_go_back(struct pane *pane, const struct spot *spot)
{
    pane->spot = *spot;
    put_anchor(pane);
}

void pane_find(struct pane *pane, struct place place, int *row, int *col)
{
    struct row found;
    size_t cell;

    *row = -1;
    *col = 0;
    if (pane->empty || !row_of(pane, place, &found, &cell))
        return;
    const struct layout *layout = pane_layout(pane, &found);
    for (size_t i = layout->lines.ptr[found.index].first; i < cell; i++)
        *col += layout->cells.ptr[i].width;
    *row = screen_row(pane, &found);
}

static bool is_of_text(const struct lcell *cell)
{
    return cell->kind == GLYPH_TEXT || cell->kind == GLYPH_SIGN || cell->kind == GLYPH_NOTE;
}

/* How many columns lie between a column and a cell. */
static int distance(int col, int start, int width)
{
    if (col < start)
        return start - col;
    return col < start + width ? 0 : col - start - width + 1;
}

bool pane_place_on(struct pane *pane, int row, int col, struct place *place)
{
    struct row it = pane->top;
    int nearest = INT_MAX;
    int start = 0;

    for (int i = 0; i < row || pane->empty; i++)
        if (pane->empty || !pane_row_next(pane, &it))
            return false;
    const struct layout *layout = pane_layout(pane, &it);
    const struct line *line = &layout->lines.ptr[it.index];
    for (size_t i = line->first; i < line->first + line->count; i++) {
        const struct lcell *cell = &layout->cells.ptr[i];
        int far = distance(col, start, cell->width);
        if (is_of_text(cell) && far < nearest) {
            nearest = far;
            *place = (struct place){cell->para, cell->off};
        }
        start += cell->width;
    }
    return nearest < INT_MAX;
}

uint32_t pane_para(const struct pane *pane)
{
    uint32_t para = pane->spot.point.para;
    struct view_para line = {para, para};

    lines_at(pane->source.doc, pane->source.view, para, &line);
    return para >= line.first && para <= line.last ? para : line.first;
}

unsigned pane_percent(struct pane *pane)
{
    const struct doc *doc = pane->source.doc;
    struct row row = pane->top;
    uint64_t all = doc->paras[doc->para_count].text;

    if (pane->empty || rows_down(pane, &row, pane->rows) < pane->rows || all == 0)
        return 100;
    struct place place = row_place(pane, &row);
    return (unsigned)((doc->paras[place.para].text + (uint64_t)place.off) * 100 / all);
}

struct place pane_place_at(const struct pane *pane, unsigned percent)
{
    const struct doc *doc = pane->source.doc;
    uint64_t want = (uint64_t)doc->paras[doc->para_count].text * percent / 100;
    uint32_t low = 0;
    uint32_t high = doc->para_count;

    while (low + 1 < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->paras[middle].text <= want)
            low = middle;
        else
            high = middle;
    }
    uint32_t off = (uint32_t)want - doc->paras[low].text;
    while (off > 0 && ((unsigned char)doc->text[doc->paras[low].text + off] & 0xC0) == 0x80)
        off--;
    return (struct place){low, off};
}
