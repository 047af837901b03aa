/* The mouse: what terminals report, and what it does to text, lists and outline. */
#include "support/reader.h"

enum { ROWS = 8, COLS = 90 };

static const char text[] = "considering\n"
                           "a)\tthe first reason,\n"
                           "b)\tthe second reason,\n"
                           "c)\tthe third reason,\n"
                           "resolves\n"
                           "1\tto act;\n"
                           "2\tto act after considering b);\n"
                           "3\tto rest;\n"
                           "4\tto end;\n"
                           "5\tto begin again.";

static void mouse(struct reader_of *r, enum mouse_kind kind, int row, int col)
{
    const struct mouse event = {kind, row, col};

    tui_paint(&r->tui, &r->frame);
    tui_key(&r->tui, mouse_key(&event));
    tui_paint(&r->tui, &r->frame);
}

static void click(struct reader_of *r, int row, int col)
{
    mouse(r, MOUSE_CLICK, row, col);
}

static void assert_point(struct reader_of *r, uint32_t para, uint32_t off)
{
    assert_int_equal(r->tui.pane.spot.point.para, para);
    assert_int_equal(r->tui.pane.spot.point.off, off);
}

static void reports_are_read(void **state)
{
    static const struct {
        unsigned button;
        unsigned col;
        unsigned row;
        bool pressed;
        bool counts;
        struct mouse want;
    } cases[] = {
        {0, 1, 1, true, true, {MOUSE_CLICK, 0, 0}},
        {16, 300, 70, true, true, {MOUSE_CLICK, 69, 299}},
        {64, 5, 6, true, true, {MOUSE_WHEEL_UP, 5, 4}},
        {65, 8192, 8192, true, true, {MOUSE_WHEEL_DOWN, 8191, 8191}},
        {0, 1, 1, false, false, {0}},
        {2, 1, 1, true, false, {0}},
        {32, 1, 1, true, false, {0}},
        {66, 1, 1, true, false, {0}},
        {0, 0, 1, true, false, {0}},
        {0, 1, 8193, true, false, {0}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct mouse got;
        uint32_t key = mouse_report(cases[i].button, cases[i].col, cases[i].row, cases[i].pressed);
        assert_int_equal(key != 0, cases[i].counts);
        if (key == 0)
            continue;
        assert_true(key_mouse(key, &got));
        assert_int_equal(got.kind, cases[i].want.kind);
        assert_int_equal(got.row, cases[i].want.row);
        assert_int_equal(got.col, cases[i].want.col);
    }
    assert_false(key_mouse(K_OTHER, &(struct mouse){0}));
    assert_false(key_mouse('x', &(struct mouse){0}));
}

static void the_wheel_scrolls_three_rows(void **state)
{
    struct reader_of *r = open_text(text, ROWS, COLS);

    (void)state;
    mouse(r, MOUSE_WHEEL_DOWN, 3, 3);
    assert_row(r, 1, "c)  the third reason,");
    mouse(r, MOUSE_WHEEL_UP, 3, 3);
    assert_row(r, 1, "considering");
    close_text(r);
}

/* "b)  the second": the tab is four columns wide. */
static void a_click_puts_the_point(void **state)
{
    struct reader_of *r = open_text(text, ROWS, COLS);

    (void)state;
    click(r, 3, 8);
    assert_point(r, 2, 7);
    assert_int_equal(r->frame.cursor_row, 3);
    assert_int_equal(r->frame.cursor_col, 8);
    click(r, 3, 80);
    assert_point(r, 2, 20);
    click(r, 0, 5);
    click(r, ROWS - 1, 5);
    assert_point(r, 2, 20);
    assert_row(r, 1, "considering");
    close_text(r);
}

/* A click chooses a reference, the next one follows it. */
static void a_reference_is_followed_by_two_clicks(void **state)
{
    struct reader_of *r = open_text(text, ROWS, COLS);

    (void)state;
    press(r, ":resolves 2\r");
    assert_row_holds(r, 3, "2   to act after considering b);");
    click(r, 3, 20);
    assert_int_equal(r->tui.ref, 0);
    assert_true(row_has_flag(r, 3, 20, CELL_CURRENT));
    click(r, 3, 22);
    assert_point(r, 2, 0);
    close_text(r);
}

static void a_list_is_picked_from(void **state)
{
    struct reader_of *r = open_text(text, ROWS, COLS);

    (void)state;
    press(r, "s");
    mouse(r, MOUSE_WHEEL_DOWN, 3, 3);
    assert_row_holds(r, 0, "4/8");
    mouse(r, MOUSE_WHEEL_UP, 3, 3);
    click(r, 3, 10);
    assert_row_holds(r, 0, "3/8");
    assert_int_equal(r->tui.mode, MODE_LIST);
    click(r, 2, 10);
    click(r, 2, 12);
    assert_int_equal(r->tui.mode, MODE_TEXT);
    assert_point(r, 2, 0);
    close_text(r);
}

/* A key between two clicks makes the second a first one. */
static void a_key_ends_a_pair_of_clicks(void **state)
{
    struct reader_of *r = open_text(text, ROWS, COLS);

    (void)state;
    press(r, "s");
    click(r, 2, 10);
    press(r, "k");
    press(r, "j");
    click(r, 2, 10);
    assert_int_equal(r->tui.mode, MODE_LIST);
    close_text(r);
}

static void the_outline_is_clicked(void **state)
{
    struct reader_of *r = open_text(text, ROWS, COLS);

    (void)state;
    press(r, "oq");
    click(r, 3, 10);
    assert_true(r->tui.outline.focus);
    assert_point(r, 2, 0);
    click(r, 3, 10);
    assert_false(r->tui.outline.focus);
    assert_point(r, 2, 0);
    click(r, 2, 34);
    assert_point(r, 3, 3);
    close_text(r);
}

static void nowhere_is_it_harmful(void **state)
{
    (void)state;
    for (int rows = 1; rows < 6; rows++)
        for (int cols = 1; cols < 100; cols += 9) {
            struct reader_of *r = open_text(text, rows, cols);
            static const char *const modes[] = {"", "s", "q", "h", "q", "o", "", "/", "x"};
            for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
                press(r, modes[i]);
                for (int at = -1; at <= 100; at += 7) {
                    click(r, at > 0 ? at % 7 : 0, at > 0 ? at : 0);
                    mouse(r, at % 2 == 0 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN, 8191, 8191);
                }
            }
            close_text(r);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_are_read),
        cmocka_unit_test(the_wheel_scrolls_three_rows),
        cmocka_unit_test(a_click_puts_the_point),
        cmocka_unit_test(a_reference_is_followed_by_two_clicks),
        cmocka_unit_test(a_list_is_picked_from),
        cmocka_unit_test(a_key_ends_a_pair_of_clicks),
        cmocka_unit_test(the_outline_is_clicked),
        cmocka_unit_test(nowhere_is_it_harmful),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
