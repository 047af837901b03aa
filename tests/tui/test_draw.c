/* Frames of all kinds, one after the other, drawn into a terminal of libvterm's: after each it must
 * show every cell of the frame, whatever stood there before and whatever the terminal can do. */
#include "config.h"

#include "tui/draw.h"

#include "support/test.h"

#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <vterm.h>

#undef lines

enum { ROWS_MOST = 24, COLS_MOST = 40, FRAMES = 1500 };

struct stage {
    VTerm *vterm;
    VTermScreen *screen;
    struct draw draw;
    struct frame frame;
    FILE *out;
    int kept; /* the standard output of the test */
    size_t sent;
    SCREEN *curses;
    bool styles;
    bool cornerless; /* a cell in the last corner would scroll it: it is left out */
};

/* ---- The stage ---------------------------------------------------------------------------- */

static int64_t style_of(void *context, const struct fcell *cell)
{
    const struct stage *stage = context;

    return stage->styles ? cell->look : 0;
}

static void turn_to(void *context, int64_t from, int64_t to)
{
    (void)context;
    (void)from;
    printf("\033[0%sm", to == LOOK_DELETED ? ";1" : to == LOOK_INSERTED ? ";4" : "");
}

static const struct drawer *drawer_of(struct stage *stage)
{
    static struct drawer drawer;

    drawer = (struct drawer){stage, style_of, turn_to};
    return &drawer;
}

/* The entry is curses' own; what it writes at the start is no part of what is tested. */
static void open_stage(struct stage *stage, const char *term)
{
    *stage = (struct stage){.styles = true, .out = tmpfile()};
    assert_non_null(stage->out);
    fflush(stdout);
    stage->kept = dup(STDOUT_FILENO);
    FILE *nowhere = fopen("/dev/null", "r+");
    assert_non_null(nowhere);
    stage->curses = newterm(term, nowhere, nowhere);
    assert_non_null(stage->curses);
    stage->vterm = vterm_new(ROWS_MOST, COLS_MOST);
    vterm_set_utf8(stage->vterm, 1);
    stage->screen = vterm_obtain_screen(stage->vterm);
    vterm_screen_reset(stage->screen, 1);
}

static void close_stage(struct stage *stage)
{
    draw_release(&stage->draw);
    frame_release(&stage->frame);
    vterm_free(stage->vterm);
    delscreen(stage->curses);
    fclose(stage->out);
    close(stage->kept);
}

/* Takes what was written to the file that stood for the terminal. */
static void pass_on(struct stage *stage)
{
    char piece[4096];
    ssize_t got;

    stage->sent = 0;
    lseek(fileno(stage->out), 0, SEEK_SET);
    while ((got = read(fileno(stage->out), piece, sizeof(piece))) > 0) {
        stage->sent += (size_t)got;
        vterm_input_write(stage->vterm, piece, (size_t)got);
    }
    lseek(fileno(stage->out), 0, SEEK_SET);
    assert_int_equal(ftruncate(fileno(stage->out), 0), 0);
}

static void draw_it(struct stage *stage, int top, int bottom)
{
    fflush(stdout);
    dup2(fileno(stage->out), STDOUT_FILENO);
    draw_frame(&stage->draw, drawer_of(stage), &stage->frame, top, bottom);
    fflush(stdout);
    dup2(stage->kept, STDOUT_FILENO);
    pass_on(stage);
}

/* ---- What must stand there ---------------------------------------------------------------- */

static void assert_cell(struct stage *stage, int row, int col)
{
    const struct fcell *want = &stage->frame.cells[row * stage->frame.cols + col];
    VTermScreenCell got = {0};

    bool corner = row == stage->frame.rows - 1 && col >= stage->frame.cols - 2;
    if (want->width == 0 || (corner && stage->cornerless))
        return;
    vterm_screen_get_cell(stage->screen, (VTermPos){row, col}, &got);
    if (got.chars[0] == 0)
        got.chars[0] = ' ';
    bool same = got.width == want->width;
    for (unsigned i = 0; i < want->count; i++)
        same = same && got.chars[i] == want->cp[i];
    same = same && (want->count == VTERM_MAX_CHARS_PER_CELL || got.chars[want->count] == 0);
    if (stage->styles)
        same = same && got.attrs.bold == (want->look == LOOK_DELETED) &&
               got.attrs.underline == (want->look == LOOK_INSERTED);
    if (!same)
        fail_msg("row %d, column %d: U+%04X of width %d, and not U+%04X of width %d", row, col,
                 (unsigned)got.chars[0], got.width, (unsigned)want->cp[0], want->width);
}

static void assert_shown(struct stage *stage)
{
    VTermPos at = {-1, -1};

    for (int row = 0; row < stage->frame.rows; row++)
        for (int col = 0; col < stage->frame.cols; col++)
            assert_cell(stage, row, col);
    vterm_state_get_cursorpos(vterm_obtain_state(stage->vterm), &at);
    assert_int_equal(at.row, stage->frame.cursor_row);
    assert_int_equal(at.col, stage->frame.cursor_col);
}

static void show(struct stage *stage, int top, int bottom)
{
    draw_it(stage, top, bottom);
    assert_shown(stage);
}

/* ---- Frames at random --------------------------------------------------------------------- */

static uint32_t random_next(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static void put_random(struct frame *frame, int row, int col, uint32_t *seed)
{
    static const struct fcell cells[] = {
        {.cp = {'a'}, .count = 1, .width = 1},
        {.cp = {'b'}, .count = 1, .width = 1},
        {.cp = {' '}, .count = 1, .width = 1},
        {.cp = {' '}, .count = 1, .width = 1},
        {.cp = {'e', 0x0301}, .count = 2, .width = 1},
        /* alef with madda, kasra and shadda on it */
        {.cp = {0x0627, 0x0653, 0x0650, 0x0651}, .count = 4, .width = 1},
        {.cp = {0xFEFB}, .count = 1, .width = 1},
        {.cp = {0x6F22}, .count = 1, .width = 2},
    };
    struct fcell cell = cells[random_next(seed) % (sizeof(cells) / sizeof(cells[0]))];
    struct fcell *at = &frame->cells[row * frame->cols + col];

    if (cell.width == 2 && col + 1 >= frame->cols)
        return;
    cell.look = (uint8_t)(random_next(seed) % 4 == 0 ? random_next(seed) % LOOK_WITHDRAWN : 0);
    if (at->width == 0)
        at[-1] = cells[0];
    if (col + cell.width < frame->cols && at[cell.width].width == 0)
        at[cell.width] = cells[0];
    *at = cell;
    if (cell.width == 2)
        at[1] = (struct fcell){.look = cell.look};
}

static void fill_row(struct frame *frame, int row, uint32_t *seed)
{
    int from = random_next(seed) % 3 == 0 ? (int)(random_next(seed) % (uint32_t)frame->cols) : 0;
    int to =
        random_next(seed) % 3 == 0 ? frame->cols : (int)(random_next(seed) % (uint32_t)frame->cols);

    for (int col = 0; col < frame->cols; col++)
        frame->cells[row * frame->cols + col] = (struct fcell){.cp = {' '}, .count = 1, .width = 1};
    for (int col = from; col < to; col++)
        put_random(frame, row, col, seed);
}

static void fill(struct frame *frame, int top, int bottom, uint32_t *seed)
{
    for (int row = top; row <= bottom; row++)
        fill_row(frame, row, seed);
}

/* Rows of the text move, and new ones come. */
static void move_text(struct frame *frame, int top, int bottom, int shift, uint32_t *seed)
{
    size_t size = (size_t)frame->cols * sizeof(struct fcell);
    int count = bottom - top + 1 - abs(shift);
    struct fcell *first = &frame->cells[top * frame->cols];
    struct fcell *later = first + abs(shift) * frame->cols;

    if (shift > 0) {
        memmove(first, later, (size_t)count * size);
        fill(frame, bottom - shift + 1, bottom, seed);
    } else {
        memmove(later, first, (size_t)count * size);
        fill(frame, top, top - shift - 1, seed);
    }
}

static void resize(struct stage *stage, uint32_t *seed)
{
    int rows = 1 + (int)(random_next(seed) % ROWS_MOST);
    int cols = 1 + (int)(random_next(seed) % COLS_MOST);

    vterm_set_size(stage->vterm, rows, cols);
    frame_start(&stage->frame, rows, cols);
    fill(&stage->frame, 0, rows - 1, seed);
}

static void change_frame(struct stage *stage, int top, int bottom, uint32_t *seed)
{
    struct frame *frame = &stage->frame;
    int height = bottom - top + 1;
    int row = (int)(random_next(seed) % (uint32_t)frame->rows);

    switch (random_next(seed) % 8) {
    case 0:
    case 1:
        move_text(frame, top, bottom, height > 1 ? 1 : 0, seed);
        break;
    case 2:
        move_text(frame, top, bottom, height > 1 ? -1 : 0, seed);
        break;
    case 3: {
        int shift = (int)(random_next(seed) % (uint32_t)height);
        move_text(frame, top, bottom, random_next(seed) % 2 == 0 ? shift : -shift, seed);
        break;
    }
    case 4:
        put_random(frame, row, frame->cols - 1, seed);
        break;
    case 5:
        fill_row(frame, row, seed);
        break;
    case 6:
        if (random_next(seed) % 8 == 0)
            resize(stage, seed);
        break;
    default:
        for (int i = 0; i < 5; i++)
            put_random(frame, row, (int)(random_next(seed) % (uint32_t)frame->cols), seed);
    }
    frame->cursor_row = (int)(random_next(seed) % (uint32_t)frame->rows);
    frame->cursor_col = (int)(random_next(seed) % (uint32_t)frame->cols);
}

static void play(const char *term, bool cornerless)
{
    struct stage stage;
    uint32_t seed = 7;

    open_stage(&stage, term);
    stage.styles = true;
    stage.cornerless = cornerless;
    frame_start(&stage.frame, ROWS_MOST, COLS_MOST);
    for (int i = 0; i < FRAMES; i++) {
        int rows = stage.frame.rows;
        change_frame(&stage, rows > 3 ? 1 : 0, rows > 3 ? rows - 2 : rows - 1, &seed);
        rows = stage.frame.rows;
        show(&stage, rows > 3 ? 1 : 0, rows > 1 ? rows - 2 : 0);
    }
    close_stage(&stage);
}

static void frames_at_random_are_shown_cell_by_cell(void **state)
{
    (void)state;
    play("xterm-256color", false);
    play("screen-256color", false);
    play("linux", false);
}

/* ansi has no scrolling region and no wrapping that waits, vt100 no addresses of rows and columns
 * alone. */
static void frames_at_random_are_shown_by_terminals_that_know_less(void **state)
{
    (void)state;
    play("ansi", true);
    play("vt100", false);
}

/* ---- Bytes -------------------------------------------------------------------------------- */

static void start_lines(struct stage *stage)
{
    open_stage(stage, "xterm-256color");
    frame_start(&stage->frame, ROWS_MOST, COLS_MOST);
    for (int row = 0; row < ROWS_MOST; row++)
        for (int col = 0; col < 30; col++)
            stage->frame.cells[row * COLS_MOST + col].cp[0] = (uint32_t)('a' + (row + col) % 26);
    show(stage, 1, ROWS_MOST - 2);
}

static void what_did_not_change_is_not_sent(void **state)
{
    struct stage stage;

    (void)state;
    start_lines(&stage);
    show(&stage, 1, ROWS_MOST - 2);
    assert_int_equal(stage.sent, 0);
    close_stage(&stage);
}

/* A movement of at most 8 bytes there ("ESC [ 5 ; 1 1 H"), one cell, and as many back. */
static void one_cell_that_changed_costs_one_cell_and_two_movements(void **state)
{
    struct stage stage;

    (void)state;
    start_lines(&stage);
    stage.frame.cells[4 * COLS_MOST + 10].cp[0] = '!';
    show(&stage, 1, ROWS_MOST - 2);
    assert_in_range(stage.sent, 1, 17);
    close_stage(&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_at_random_are_shown_cell_by_cell),
        cmocka_unit_test(frames_at_random_are_shown_by_terminals_that_know_less),
        cmocka_unit_test(what_did_not_change_is_not_sent),
        cmocka_unit_test(one_cell_that_changed_costs_one_cell_and_two_movements),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
