/* What differs, and the shortest way there. */
#include "config.h"

#include "tui/draw.h"

#include "text/utf8.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define term curses_term
#include <term.h>
#undef term
#undef lines

enum {
    GAP_BYTES = 6,    /* cells that are the same are sent again where going over them costs more */
    MOVE_MOST = 32,   /* bytes of a movement */
    SCROLL_SAVES = 2, /* rows that scrolling must save */
    SCROLL_STEPS = 3, /* rows that are scrolled one by one */
};

static int put_char(int c)
{
    return putchar(c);
}

static void put_capability(const char *text)
{
    if (text != NULL)
        tputs(text, 1, put_char);
}

/* ---- Cells ------------------------------------------------------------------------------- */

static bool same_cell(const struct fcell *a, const struct fcell *b)
{
    return a->count == b->count && a->width == b->width && a->look == b->look &&
           a->flags == b->flags && a->author == b->author &&
           memcmp(a->cp, b->cp, a->count * sizeof(a->cp[0])) == 0;
}

static struct fcell *shown_row(const struct draw *draw, int row)
{
    return &draw->shown[(size_t)row * (size_t)draw->cols];
}

static const struct fcell *frame_row(const struct frame *frame, int row)
{
    return &frame->cells[(size_t)row * (size_t)frame->cols];
}

static bool same_row(const struct fcell *a, const struct fcell *b, int cols)
{
    for (int col = 0; col < cols; col++)
        if (!same_cell(&a[col], &b[col]))
            return false;
    return true;
}

static void blank_rows(struct draw *draw, int from, int to)
{
    for (int row = from; row <= to; row++)
        for (int col = 0; col < draw->cols; col++)
            shown_row(draw, row)[col] = (struct fcell){.cp = {' '}, .count = 1, .width = 1};
}

static bool is_blank(const struct drawer *drawer, const struct fcell *cell)
{
    return cell->count == 1 && cell->cp[0] == ' ' && drawer->style(drawer->context, cell) == 0;
}

/* Rows are compared by a number each where many are compared with many. */
static uint64_t row_sum(const struct drawer *drawer, const struct fcell *cells, int cols)
{
    uint64_t sum = 1469598103934665603U;
    bool blank = true;

    for (int col = 0; col < cols; col++) {
        const struct fcell *cell = &cells[col];
        uint64_t looks = (uint64_t)cell->look << 16 | (uint64_t)cell->flags << 8 | cell->author;
        blank = blank && is_blank(drawer, cell);
        for (unsigned i = 0; i < cell->count; i++)
            sum = (sum ^ (cell->cp[i] + (looks << 32))) * 1099511628211U;
        sum = (sum ^ cell->width) * 1099511628211U;
    }
    return blank ? 0 : sum | 1;
}

static void sum_rows(struct draw *draw, const struct drawer *drawer, const struct frame *frame)
{
    size_t rows = (size_t)draw->rows;

    draw->sums = mem_grow(draw->sums, &draw->sums_cap, 2 * rows, sizeof(*draw->sums));
    for (int row = 0; row < draw->rows; row++) {
        draw->sums[row] = row_sum(drawer, frame_row(frame, row), draw->cols);
        draw->sums[rows + (size_t)row] = row_sum(drawer, shown_row(draw, row), draw->cols);
    }
}

/* ---- Styles and places ------------------------------------------------------------------- */

static void turn(struct draw *draw, const struct drawer *drawer, int64_t style)
{
    if (draw->style == style)
        return;
    drawer->turn(drawer->context, draw->style, style);
    draw->style = style;
}

/* The bytes of a capability with numbers, or of nothing ("too long") where the terminal has none.
 */
static size_t format(char bytes[MOVE_MOST], const char *capability, long a, long b)
{
    const char *text =
        capability != NULL ? tparm(capability, a, b, 0L, 0L, 0L, 0L, 0L, 0L, 0L) : NULL;
    size_t len = text != NULL ? strlen(text) : MOVE_MOST;

    if (len >= MOVE_MOST)
        return MOVE_MOST;
    memcpy(bytes, text, len + 1);
    return len;
}

static void keep_shorter(char best[MOVE_MOST], size_t *len, const char *bytes, size_t other)
{
    if (other >= *len)
        return;
    memcpy(best, bytes, other + 1);
    *len = other;
}

/* May a line feed go to the row below? Not where it would scroll; and from behind the last column
 * only where the terminal is one that waits there for what comes (a carriage return ends that). */
static bool can_feed(const struct draw *draw, int row)
{
    return cursor_down != NULL && strcmp(cursor_down, "\n") == 0 && draw->row >= 0 &&
           row == draw->row + 1 && draw->row != draw->bottom &&
           (draw->col >= 0 || (eat_newline_glitch && change_scroll_region != NULL));
}

/* To the first column of a row, or a column of the same: by less than an address where it can be.
 */
static void go(struct draw *draw, int row, int col)
{
    char best[MOVE_MOST];
    char bytes[2 * MOVE_MOST] = "\r";
    size_t len = format(best, cursor_address, row, col);

    if (draw->row == row && draw->col == col)
        return;
    if (draw->row == row && draw->col >= 0 && col == 0)
        keep_shorter(best, &len, "\r", 1);
    if (draw->row == row && draw->col == col + 1)
        keep_shorter(best, &len, "\b", 1);
    if (draw->row == row && draw->col >= 0)
        keep_shorter(best, &len, bytes + 1, format(bytes + 1, column_address, col, 0));
    if (draw->row >= 0 && draw->col == col)
        keep_shorter(best, &len, bytes + 1, format(bytes + 1, row_address, row, 0));
    if (draw->row >= 0 && draw->col >= 0 && col == 0)
        keep_shorter(best, &len, bytes, 1 + format(bytes + 1, row_address, row, 0));
    if (col == 0 && can_feed(draw, row))
        keep_shorter(best, &len, "\r\n", 2);
    put_capability(best);
    draw->row = row;
    draw->col = col;
}

/* ---- Scrolling --------------------------------------------------------------------------- */

static void set_region(struct draw *draw, int top, int bottom)
{
    if (draw->top == top && draw->bottom == bottom)
        return;
    put_capability(
        tparm(change_scroll_region, (long)top, (long)bottom, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    draw->top = top;
    draw->bottom = bottom;
    draw->row = -1;
}

static bool can_scroll(void)
{
    return change_scroll_region != NULL && scroll_forward != NULL && scroll_reverse != NULL &&
           cursor_address != NULL && back_color_erase;
}

static void move_rows(struct draw *draw, int top, int bottom, int shift)
{
    size_t size = (size_t)draw->cols * sizeof(struct fcell);
    int count = bottom - top + 1 - abs(shift);

    if (shift > 0) {
        memmove(shown_row(draw, top), shown_row(draw, top + shift), (size_t)count * size);
        blank_rows(draw, bottom - shift + 1, bottom);
    } else {
        memmove(shown_row(draw, top - shift), shown_row(draw, top), (size_t)count * size);
        blank_rows(draw, top, top - shift - 1);
    }
}

/* shift rows up, or down where it is negative. */
static void scroll_rows(struct draw *draw, const struct drawer *drawer, int top, int bottom,
                        int shift)
{
    const char *many = shift > 0 ? parm_index : parm_rindex;
    int count = abs(shift);

    turn(draw, drawer, 0);
    set_region(draw, top, bottom);
    go(draw, shift > 0 ? bottom : top, draw->row >= 0 && draw->col >= 0 ? draw->col : 0);
    if (count > SCROLL_STEPS && many != NULL)
        put_capability(tparm(many, (long)count, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    else
        for (int i = 0; i < count; i++)
            put_capability(shift > 0 ? scroll_forward : scroll_reverse);
    move_rows(draw, top, bottom, shift);
}

/* How many rows with something on them a shift puts in place, less those that it takes away. */
static int saved_rows(const struct draw *draw, int top, int bottom, int shift)
{
    const uint64_t *shown = draw->sums + draw->rows;
    int saved = 0;

    for (int row = top; row <= bottom; row++) {
        uint64_t want = draw->sums[row];
        int from = row + shift;
        if (want == 0)
            continue;
        saved -= want == shown[row];
        if (from >= top && from <= bottom)
            saved += want == shown[from];
    }
    return saved;
}

/* The shift between two rows that saves most; *saved how many. */
static int best_shift(const struct draw *draw, int top, int bottom, int *saved)
{
    int best = 0;

    *saved = 0;
    for (int shift = 1; shift <= bottom - top; shift++)
        for (int sign = 1; sign >= -1; sign -= 2) {
            int now = saved_rows(draw, top, bottom, sign * shift);
            if (now > *saved) {
                *saved = now;
                best = sign * shift;
            }
        }
    return best;
}

/* All of the text, or what stands below the first row that differs. */
static void scroll_text(struct draw *draw, const struct drawer *drawer, const struct frame *frame,
                        int top, int bottom)
{
    int first = top;
    int all;
    int some;

    sum_rows(draw, drawer, frame);
    while (first < bottom && draw->sums[first] == draw->sums[draw->rows + first])
        first++;
    int shift = best_shift(draw, top, bottom, &all);
    int below = best_shift(draw, first, bottom, &some);
    if (all >= SCROLL_SAVES && all >= some)
        scroll_rows(draw, drawer, top, bottom, shift);
    else if (some >= SCROLL_SAVES)
        scroll_rows(draw, drawer, first, bottom, below);
}

/* ---- Rows -------------------------------------------------------------------------------- */

/* Terminals go by wcwidth: where that is of another mind, the cells after it would move. */
static uint32_t safe_base(const struct fcell *cell)
{
    if (wcwidth((wchar_t)cell->cp[0]) == cell->width)
        return cell->cp[0];
    return cell->width == 2 ? 0xFF1F : 0xFFFD;
}

static void put_cell(struct draw *draw, const struct drawer *drawer, const struct fcell *cell)
{
    struct buf bytes = {0};

    turn(draw, drawer, drawer->style(drawer->context, cell));
    buf_put_cp(&bytes, safe_base(cell));
    for (unsigned i = 1; i < cell->count; i++)
        buf_put_cp(&bytes, cell->cp[i]);
    fwrite(bytes.ptr, 1, bytes.len, stdout);
    buf_release(&bytes);
    draw->col += cell->width;
    if (draw->col >= draw->cols)
        draw->col = -1; /* on the last column, or after it */
}

static size_t cell_bytes(const struct fcell *cell)
{
    size_t bytes = 0;

    for (unsigned i = 0; i < cell->count; i++)
        bytes += cell->cp[i] < 0x80 ? 1 : cell->cp[i] < 0x800 ? 2 : 3;
    return bytes;
}

/* The column after the cells that are to be sent in one go from col on: up to so many that are the
 * same that going over them is shorter. */
static int run_end(const struct fcell *want, const struct fcell *shown, int col, int end)
{
    int stop = col;
    size_t gap = 0;

    for (; col < end && gap <= GAP_BYTES; col++) {
        if (same_cell(&want[col], &shown[col])) {
            gap += want[col].width > 0 ? cell_bytes(&want[col]) : 0;
            continue;
        }
        stop = col + 1;
        gap = 0;
    }
    while (stop < end && want[stop].width == 0)
        stop++;
    return stop;
}

/* Blanks from the start of the row may be the shorter way. */
static void go_to_run(struct draw *draw, const struct drawer *drawer, const struct fcell *want,
                      int row, int col)
{
    bool blank = col > 0 && col < 4 && draw->row == row && draw->col != 0;

    for (int i = 0; i < col && blank; i++)
        blank = is_blank(drawer, &want[i]);
    if (!blank || draw->col < 0) {
        go(draw, row, col);
        return;
    }
    go(draw, row, 0);
    for (int i = 0; i < col; i++)
        put_cell(draw, drawer, &want[i]);
}

/* Where only blanks follow, and something else is shown there, the rest of the row is cleared. */
static int clear_from(const struct drawer *drawer, const struct fcell *want,
                      const struct fcell *shown, int cols)
{
    int from = cols;
    int differ = 0;

    while (from > 0 && is_blank(drawer, &want[from - 1]))
        from--;
    for (int col = from; col < cols; col++)
        differ += !same_cell(&want[col], &shown[col]);
    return clr_eol != NULL && differ > 3 ? from : cols;
}

static void draw_row(struct draw *draw, const struct drawer *drawer, const struct frame *frame,
                     int row)
{
    const struct fcell *want = frame_row(frame, row);
    struct fcell *shown = shown_row(draw, row);
    bool corner = row == draw->rows - 1 && !eat_newline_glitch && auto_right_margin;
    int end = draw->cols - corner;

    if (corner && end > 0 && want[end].width == 0)
        end--; /* a wide cell reaches into the corner */
    if (same_row(want, shown, draw->cols))
        return;
    int clear = clear_from(drawer, want, shown, draw->cols);
    for (int col = 0; col < end && col < clear; col++) {
        if (same_cell(&want[col], &shown[col]))
            continue;
        while (col > 0 && want[col].width == 0)
            col--;
        int stop = run_end(want, shown, col, end < clear ? end : clear);
        go_to_run(draw, drawer, want, row, col);
        for (; col < stop; col++)
            if (want[col].width > 0)
                put_cell(draw, drawer, &want[col]);
        col--;
    }
    turn(draw, drawer, 0);
    if (clear < draw->cols) {
        go(draw, row, clear);
        put_capability(clr_eol);
    }
    memcpy(shown, want, (size_t)draw->cols * sizeof(*shown));
}

/* ---- All of it --------------------------------------------------------------------------- */

static void start_anew(struct draw *draw, const struct drawer *drawer, const struct frame *frame)
{
    draw->shown = mem_grow(draw->shown, &draw->cap, (size_t)frame->rows * (size_t)frame->cols,
                           sizeof(*draw->shown));
    draw->rows = frame->rows;
    draw->cols = frame->cols;
    draw->style = -1;
    draw_end(draw, drawer);
    put_capability(clear_screen);
    blank_rows(draw, 0, draw->rows - 1);
    draw->row = clear_screen != NULL ? 0 : -1;
    draw->col = 0;
    draw->known = true;
}

void draw_frame(struct draw *draw, const struct drawer *drawer, const struct frame *frame, int top,
                int bottom)
{
    if (!draw->known || draw->rows != frame->rows || draw->cols != frame->cols)
        start_anew(draw, drawer, frame);
    else if (bottom - top >= SCROLL_SAVES && can_scroll())
        scroll_text(draw, drawer, frame, top, bottom);
    for (int row = 0; row < draw->rows; row++)
        draw_row(draw, drawer, frame, row);
    go(draw, frame->cursor_row, frame->cursor_col);
    fflush(stdout);
}

void draw_forget(struct draw *draw)
{
    draw->known = false;
}

void draw_end(struct draw *draw, const struct drawer *drawer)
{
    turn(draw, drawer, 0);
    if (change_scroll_region != NULL && draw->rows > 0)
        put_capability(
            tparm(change_scroll_region, 0L, (long)draw->rows - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    fflush(stdout);
    draw->top = -1;
    draw->bottom = -1;
    draw->row = -1;
}

void draw_release(struct draw *draw)
{
    free(draw->shown);
    free(draw->sums);
    *draw = (struct draw){0};
}
