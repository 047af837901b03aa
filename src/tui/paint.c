/* From the state to a frame: the text's rows with what is highlighted, and the lines around them.
 */
#include "tui/tui.h"

/* What was gone to. */
struct highlight {
    struct range change;
    struct range ref;
    struct range undecided;
    bool has_change;
    bool has_ref;
    bool has_undecided;
};

static bool is_ours(const struct lcell *cell)
{
    return cell->kind == GLYPH_MARKER || cell->kind == GLYPH_NOTE || cell->kind == GLYPH_NUMBER;
}

/* A range without text is a paragraph mark, a number, or a note's mark. */
static bool lights(const struct range *range, const struct lcell *cell)
{
    struct place place = {cell->para, cell->off};

    if (cell->kind == GLYPH_FILL && cell->len == 0)
        return false;
    if (place_cmp(range->start, range->end) == 0)
        return is_ours(cell) && place_cmp(place, range->start) == 0;
    return range_holds(range, place);
}

static bool is_current(const struct highlight *lit, const struct lcell *cell)
{
    return (lit->has_change && lights(&lit->change, cell)) ||
           (lit->has_ref && lights(&lit->ref, cell)) ||
           (lit->has_undecided && lights(&lit->undecided, cell));
}

static enum look look_of(const struct tui *tui, const struct lcell *cell)
{
    static const enum look looks[] = {
        [REV_KEPT] = LOOK_TEXT,
        [REV_DELETED] = LOOK_DELETED,
        [REV_INSERTED] = LOOK_INSERTED,
        [REV_WITHDRAWN] = LOOK_WITHDRAWN,
    };

    if (cell->kind == GLYPH_FILL && cell->len == 0)
        return LOOK_TEXT;
    if (cell->kind == GLYPH_COMMENT)
        return LOOK_COMMENT;
    if (tui->pane.source.view == VIEW_MARKUP && cell->revision != REV_KEPT)
        return looks[cell->revision];
    if (cell->len > 0 && tui->pane.source.comments != NULL &&
        comment_view_covers(tui->pane.source.comments, cell->para, cell->off))
        return LOOK_COMMENTED;
    return cell->kind == GLYPH_NOTE || cell->kind == GLYPH_MARKER ? LOOK_NOTE : LOOK_TEXT;
}

static bool is_heading(const struct tui *tui, uint32_t para)
{
    const struct outline *outline = tui->loaded->outline;
    uint8_t role = outline != NULL ? outline->paras[para].role : ROLE_TEXT;

    return role == ROLE_HEADING || role == ROLE_TITLE || role == ROLE_NUMBER ||
           role == ROLE_PROPOSAL;
}

/* A change that shows as one shows whose it is. */
static int put_cell(const struct tui *tui, struct frame *frame, int at, int col,
                    const struct lcell *cell, unsigned flags)
{
    enum look look = look_of(tui, cell);
    bool changed = look == LOOK_DELETED || look == LOOK_INSERTED || look == LOOK_WITHDRAWN;
    bool dim = false;
    unsigned author = changed ? authors_of_cell(tui, cell, &dim) : 0;
    int after = frame_put(frame, at, col, cell, look, flags | (dim ? CELL_DIM : 0U));

    frame_author(frame, at, col, after - col, author);
    return after;
}

static void paint_row(struct tui *tui, struct frame *frame, int at, const struct row *row,
                      const struct highlight *lit)
{
    const struct layout *layout = pane_layout(&tui->pane, row);
    const struct line *line = &layout->lines.ptr[row->index];
    int col = outline_text_col(tui);

    for (size_t i = 0; i < line->count; i++) {
        const struct lcell *cell = &layout->cells.ptr[line->first + i];
        unsigned flags = is_current(lit, cell) ? CELL_CURRENT : 0;
        flags |= light_cell(tui, cell);
        if (cell->kind != GLYPH_FILL && cell->kind != GLYPH_COMMENT && is_heading(tui, cell->para))
            flags |= CELL_STRONG;
        col = put_cell(tui, frame, at, col, cell, flags);
    }
}

static void paint_text(struct tui *tui, struct frame *frame, int first)
{
    struct highlight lit;
    struct row row = tui->pane.top;
    int at;

    if (tui->pane.empty)
        return;
    lit.has_change = change_range(tui, &lit.change);
    lit.has_ref = ref_range(tui, &lit.ref);
    lit.has_undecided = brackets_range(tui, &lit.undecided);
    for (int i = 0; i < tui->pane.rows; i++) {
        if (i == 0 || row.index == 0)
            light_line(tui, &row, tui->pane.rows - i);
        paint_row(tui, frame, first + i, &row, &lit);
        if (!pane_row_next(&tui->pane, &row))
            break;
    }
    pane_find(&tui->pane, tui->pane.spot.point, &at, &frame->cursor_col);
    frame->cursor_col += outline_text_col(tui);
    if (frame->cursor_col >= frame->cols)
        frame->cursor_col = frame->cols - 1;
    frame->cursor_row = first + (at >= 0 ? at : tui->pane.rows - 1);
}

void tui_paint(struct tui *tui, struct frame *frame)
{
    int title = tui_title_rows(tui);

    search_settle(tui);
    authors_settle(tui);
    outline_settle(tui);
    frame_start(frame, tui->rows, tui->cols);
    frame->mirrored = tui->mirrored;
    if (tui->mode == MODE_HELP)
        help_paint(tui, frame, title);
    else if (tui->mode == MODE_LIST)
        list_paint(tui, frame, title, tui_text_rows(tui));
    else if (!outline_alone(tui))
        paint_text(tui, frame, title);
    if (tui->mode == MODE_TEXT || tui->mode == MODE_PROMPT)
        outline_paint(tui, frame, title);
    if (title)
        status_title(tui, frame, 0);
    if (tui->rows > 1 || tui->mode == MODE_PROMPT || tui->message.len > 0)
        status_line(tui, frame, tui->rows - 1);
}
