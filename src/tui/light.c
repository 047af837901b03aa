/* Highlighting: the hits in what is on the screen, and the cells that show them. */
#include "tui/tui.h"

/* Ends the scan where the screen does. */
struct lighting {
    struct search *search;
    bool limited;
    struct place limit;
};

static bool take(void *context, const struct hit *hit)
{
    struct lighting *lighting = context;

    const struct quest *quest = &lighting->search->quest;

    if (lighting->limited && place_cmp(hit->start, lighting->limit) >= 0)
        return false;
    if (hit->start.para >= quest->first && hit->start.para <= quest->last)
        VEC_ADD(&lighting->search->lights, *hit);
    return true;
}

static struct place line_place(const struct line *line)
{
    return (struct place){line->para, line->off};
}

/* Rows above that a hit may begin on. */
static size_t rows_before(const struct tui *tui)
{
    return NEEDLE_MOST / (size_t)(tui->pane.source.options.width / 2 + 1) + 1;
}

void light_line(struct tui *tui, const struct row *row, int rows)
{
    struct search *search = &tui->search;
    const struct layout *layout = pane_layout(&tui->pane, row);
    struct lighting lighting = {.search = search};
    size_t before = rows_before(tui);
    size_t end = row->index + (size_t)rows;

    VEC_CLEAR(&search->lights);
    if (!search->lit || !search->ready)
        return;
    size_t start = row->index > before ? row->index - before : 0;
    lighting.limited = end < layout->lines.len;
    if (lighting.limited)
        lighting.limit = line_place(&layout->lines.ptr[end]);
    scan_start(&search->scan, &search->quest, take, &lighting);
    scan_line(&search->scan, row->line,
              start > 0 ? line_place(&layout->lines.ptr[start]) : (struct place){0, 0});
}

/* Does the hit cover any of the cell? What is ours has a place, but no length. */
static bool covers(const struct hit *hit, const struct lcell *cell)
{
    struct place start = {cell->para, cell->off};
    struct place end = {cell->para, cell->off + cell->len};

    if ((hit->revisions & (1U << cell->revision)) == 0)
        return false;
    if (cell->len > 0)
        return place_cmp(start, hit->end) < 0 && place_cmp(hit->start, end) < 0;
    int from = place_cmp(start, hit->start);
    int to = place_cmp(start, hit->end);
    return (from > 0 || (from == 0 && hit->from_own)) && (to < 0 || (to == 0 && hit->to_own));
}

/* The first hit that ends at the cell's start or after it; they are in the order of their ends. */
static size_t first_at(const struct search *search, struct place place)
{
    size_t low = 0;
    size_t high = search->lights.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (place_cmp(search->lights.ptr[middle].end, place) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

unsigned light_cell(const struct tui *tui, const struct lcell *cell)
{
    enum { FURTHER = 2 * NEEDLE_MOST }; /* that many may cover it, and it need not be the first */
    const struct search *search = &tui->search;
    struct place place = {cell->para, cell->off};

    if (!search->lit || cell->kind == GLYPH_MARKER || cell->kind == GLYPH_COMMENT ||
        (cell->kind == GLYPH_FILL && cell->len == 0))
        return 0;
    if (search->found && covers(&search->hit, cell))
        return CELL_CURRENT;
    size_t first = first_at(search, place);
    for (size_t i = first; i < search->lights.len && i < first + FURTHER; i++) {
        const struct hit *hit = &search->lights.ptr[i];
        if (covers(hit, cell))
            return CELL_HIT;
        if (place_cmp(hit->start, place) > 0 && hit->start.off >= cell->off + cell->len)
            break;
    }
    return 0;
}
