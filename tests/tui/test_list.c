/* Lists to pick from: moving, filtering, picking, and where their rows stand. */
#include "support/reader.h"

#include <stdio.h>

/* ---- A list of numbers ------------------------------------------------------------------- */

enum { COUNT = 30 };

static void number_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    (void)tui;
    buf_printf(&list_part(row, 6, LOOK_TEXT)->text, "%u", (unsigned)value);
    buf_printf(&list_part(row, 0, LOOK_TEXT)->text, "number %u", (unsigned)value * value);
}

static void number_pick(struct tui *tui, uint32_t value)
{
    tui_say(tui, "picked %u", (unsigned)value);
}

static const struct list_kind numbers = {"Numbers", "No numbers", number_row, number_pick, NULL};

static struct reader_of *open_numbers(int rows, int cols)
{
    struct reader_of *r = open_text("words", rows, cols);
    uint32_t values[COUNT];

    for (uint32_t i = 0; i < COUNT; i++)
        values[i] = 100 + i;
    list_open(&r->tui, &numbers, values, COUNT, 2);
    return r;
}

static void assert_current(struct reader_of *r, uint32_t want)
{
    uint32_t value = 0;

    assert_true(list_value(&r->tui.list, &value));
    assert_int_equal(value, want);
}

/* Six rows of the list between title and status line. */
static void the_keys_of_the_text_move_the_list(void **state)
{
    static const struct {
        const char *keys;
        uint32_t current;
        uint32_t top; /* value on the first row */
    } cases[] = {
        {"", 102, 100},  {"j", 103, 100}, {"3j", 106, 101},  {"k", 105, 101},   {" ", 110, 105},
        {"b", 105, 105}, {"d", 108, 105}, {"u", 105, 105},   {"G", 129, 124},   {"j", 129, 124},
        {"g", 100, 100}, {"k", 100, 100}, {"12g", 111, 106}, {"99G", 129, 124}, {"99k", 100, 100},
    };
    struct reader_of *r = open_numbers(8, 40);

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char want[32];
        press(r, cases[i].keys);
        assert_current(r, cases[i].current);
        snprintf(want, sizeof(want), "%u    number %u", (unsigned)cases[i].top,
                 (unsigned)(cases[i].top * cases[i].top));
        assert_row(r, 1, want);
        assert_true(row_has_flag(r, 1 + (int)(cases[i].current - cases[i].top), 20, CELL_CURRENT));
    }
    close_text(r);
}

static void enter_picks_and_q_leaves(void **state)
{
    struct reader_of *r = open_numbers(8, 40);

    (void)state;
    assert_row(r, 0, "Numbers  3/30");
    press(r, "j\r");
    assert_row(r, 7, "picked 103");
    assert_row(r, 1, "words");
    list_open(&r->tui, &numbers, NULL, 3, 0);
    assert_row_holds(r, 1, "number 0");
    press(r, "q");
    assert_row(r, 1, "words");
    assert_false(r->tui.quit);
    close_text(r);
}

static void an_empty_list_says_so_and_does_not_open(void **state)
{
    struct reader_of *r = open_text("words", 8, 40);

    (void)state;
    list_open(&r->tui, &numbers, NULL, 0, 0);
    assert_row(r, 7, "No numbers");
    assert_row(r, 1, "words");
    close_text(r);
}

/* 102, 110, 120: squares 10404, 12100, 14400. */
static void a_filter_shows_the_rows_that_hold_it(void **state)
{
    struct reader_of *r = open_numbers(8, 40);

    (void)state;
    press(r, "/00");
    assert_row(r, 7, "/00");
    assert_row(r, 1, "100    number 10000");
    press(r, "\r");
    assert_row(r, 1, "100    number 10000");
    assert_row(r, 2, "110    number 12100");
    assert_row(r, 3, "120    number 14400");
    assert_row(r, 4, "");
    assert_row_holds(r, 0, "/3 (30)");
    press(r, "G\r");
    assert_row(r, 7, "picked 120");
    close_text(r);
}

static void a_filter_is_rubbed_out_and_given_up(void **state)
{
    struct reader_of *r = open_numbers(8, 40);

    (void)state;
    press(r, "/zz");
    assert_row(r, 1, "");
    assert_row_holds(r, 0, "0/0 (30)");
    press(r, "\177\177");
    assert_row(r, 1, "100    number 10000");
    press(r, "120");
    assert_row(r, 1, "120    number 14400");
    tui_key(&r->tui, K_ESCAPE);
    assert_current(r, 120);
    assert_row(r, 0, "Numbers  21/30");
    close_text(r);
}

/* Enter where nothing is shown picks nothing, and the list stays. */
static void nothing_is_picked_where_nothing_is_shown(void **state)
{
    struct reader_of *r = open_numbers(8, 40);

    (void)state;
    press(r, "/zz\r\r");
    assert_row_holds(r, 0, "0/0 (30)");
    close_text(r);
}

/* ---- Many rows ---------------------------------------------------------------------------- */

enum { MANY = 5000 };

static struct reader_of *open_many(size_t current)
{
    struct reader_of *r = open_text("words", 8, 40);

    list_open(&r->tui, &numbers, NULL, MANY, current);
    return r;
}

static void many_rows_are_filtered_while_keys_are_taken(void **state)
{
    struct reader_of *r = open_many(0);

    (void)state;
    press(r, "/4199");
    assert_int_equal(r->tui.jobs.len, 1);
    assert_row_holds(r, 0, "(5000)");
    assert_row_holds(r, 0, "filtering");
    press(r, "\177\177\177\177");
    assert_row_holds(r, 0, "/5000");
    assert_int_equal(r->tui.list.shown.len, MANY);
    press(r, "4199\r");
    jobs_finish(&r->tui);
    press(r, "G");
    for (uint32_t value = 0; value < MANY; value++) {
        char row[64];
        size_t at = 0;
        snprintf(row, sizeof(row), "%u number %u", (unsigned)value, (unsigned)(value * value));
        while (at < r->tui.list.shown.len && r->tui.list.shown.ptr[at] != value)
            at++;
        assert_int_equal(at < r->tui.list.shown.len, strstr(row, "4199") != NULL);
    }
    close_text(r);
}

static void the_row_it_was_on_is_kept_when_it_is_reached(void **state)
{
    struct reader_of *r = open_many(4199);

    (void)state;
    press(r, "/");
    press(r, "4");
    press(r, "1");
    press(r, "99\r");
    jobs_finish(&r->tui);
    assert_current(r, 4199);
    close_text(r);
}

static void an_interrupt_ends_a_filter_and_then_the_list(void **state)
{
    struct reader_of *r = open_many(3);

    (void)state;
    press(r, "/99");
    assert_true(tui_interrupt(&r->tui));
    assert_int_equal(r->tui.list.shown.len, MANY);
    press(r, "/99\r");
    size_t found = r->tui.list.shown.len;
    assert_true(tui_interrupt(&r->tui));
    assert_int_equal(r->tui.list.shown.len, found);
    assert_int_equal(r->tui.jobs.len, 0);
    assert_true(tui_interrupt(&r->tui));
    assert_row(r, 1, "words");
    assert_false(tui_interrupt(&r->tui));
    close_text(r);
}

/* Left with the list open, the job has nothing to do any more. */
static void a_list_is_left_while_it_is_filtered(void **state)
{
    struct reader_of *r = open_many(3);

    (void)state;
    press(r, "/99\rq");
    jobs_finish(&r->tui);
    assert_row(r, 1, "words");
    list_open(&r->tui, &numbers, NULL, 3, 0);
    assert_row(r, 0, "Numbers  1/3");
    close_text(r);
}

static void more_rows_come_at_the_end(void **state)
{
    const uint32_t more[] = {200, 201};
    struct reader_of *r = open_numbers(8, 40);

    (void)state;
    list_extend(&r->tui, &numbers, more, 2);
    press(r, "G");
    assert_current(r, 201);
    assert_row(r, 0, "Numbers  32/32");
    close_text(r);
}

static void the_row_stays_on_the_screen_whatever_its_size(void **state)
{
    struct reader_of *r = open_numbers(24, 80);

    (void)state;
    press(r, "G");
    for (int rows = 1; rows < 12; rows++)
        for (int cols = 1; cols < 50; cols += 7) {
            tui_resize(&r->tui, rows, cols);
            tui_paint(&r->tui, &r->frame);
            assert_current(r, 129);
            assert_true((r->frame.cells[r->frame.cursor_row * cols].flags & CELL_CURRENT) != 0);
        }
    close_text(r);
}

static void help_leads_back_to_the_list(void **state)
{
    struct reader_of *r = open_numbers(8, 60);

    (void)state;
    press(r, "h");
    assert_row_holds(r, 1, "Moving");
    press(r, "q");
    assert_row_holds(r, 0, "Numbers");
    close_text(r);
}

/* ---- Where rows stand -------------------------------------------------------------------- */

/* In an Arabic document rows begin at the right. */
static void rows_begin_where_reading_does(void **state)
{
    static const char *const words[] = {
        /* "The Conference resolves to give more time" */
        "\u064A\u0642\u0631\u0631 \u0627\u0644\u0645\u0624\u062A\u0645\u0631",
        NULL,
    };
    struct reader_of *r = open_text(words[0], 8, 30);

    (void)state;
    list_open(&r->tui, &numbers, NULL, 3, 0);
    assert_row(r, 2, "               number 1      1");
    close_text(r);
}

/* ---- Changes ----------------------------------------------------------------------------- */

static const char changed[] = "considering\n"
                              "a)\tthat the [-old-]{+new+} word stands,\n"
                              "{+b)\tthat this is new,+}\n"
                              "[-b)-]{+c)+}\tthat this stood before,\n"
                              "resolves\n"
                              "1\tto go on[- slowly-].";

static void changes_are_listed_with_their_counts(void **state)
{
    struct reader_of *r = open_text(changed, 12, 80);

    (void)state;
    press(r, "x");
    assert_row_holds(r, 0, "Changes  1/4");
    assert_row(r, 1, "inserted: 1 · deleted: 1 · modified: 1 · renumbered: 1");
    assert_row(r, 2, "modified     considering        a         old -> new");
    assert_row(r, 3, "inserted     considering        b         that this is new,");
    assert_row(r, 4, "renumbered   considering        b -> c    b -> c");
    assert_row(r, 5, "deleted      resolves           1          slowly");
    press(r, "G\r");
    assert_row_holds(r, 11, "change 4 of 4");
    press(r, "x");
    assert_row_holds(r, 0, "Changes  4/4");
    close_text(r);
}

/* ---- Clauses, references, findings, undecided text --------------------------------------- */

static void the_summary_lists_what_the_view_shows(void **state)
{
    struct reader_of *r = open_text(changed, 12, 80);

    (void)state;
    press(r, "Fs");
    assert_row_holds(r, 0, "Summary  1/4");
    assert_row(r, 1, "modified     considering        a         that the new word stands,");
    assert_row(r, 4, "modified     resolves           1         to go on.");
    press(r, "jj\r");
    assert_int_equal(r->tui.pane.spot.point.para, 3);
    press(r, "Os");
    assert_row_holds(r, 0, "/3");
    close_text(r);
}

static void references_from_here_come_before_those_to_here(void **state)
{
    struct reader_of *r = open_text("considering\n"
                                    "a)\tthe first reason,\n"
                                    "resolves\n"
                                    "1\tto act, after considering a);\n"
                                    "2\tto follow resolves 1.",
                                    12, 80);

    (void)state;
    press(r, ":resolves 1\rr");
    assert_row_holds(r, 0, "References  1/2");
    assert_row_holds(r, 1, "to    considering a");
    assert_row_holds(r, 1, "the first reason,");
    assert_row_holds(r, 2, "from  resolves 1");
    assert_row_holds(r, 2, "to follow");
    press(r, "\r");
    assert_int_equal(r->tui.pane.spot.point.para, 1);
    press(r, "r");
    assert_row_holds(r, 1, "from  considering a");
    press(r, "\r");
    assert_int_equal(r->tui.pane.spot.point.para, 3);
    press(r, "g{r");
    assert_row_holds(r, 11, "This clause refers to nothing here, and nothing refers to it");
    close_text(r);
}

static void findings_are_labels_that_do_not_run(void **state)
{
    struct reader_of *r = open_text("resolves\n1\tone;\n3\tthree.", 12, 80);

    (void)state;
    press(r, "e");
    assert_row_holds(r, 0, "Findings  1/1");
    assert_row_holds(r, 1, "nothing else is checked yet");
    assert_row_holds(r, 2, "3 where 2 follows");
    press(r, "\r");
    assert_int_equal(r->tui.pane.spot.point.para, 2);
    close_text(r);
}

static void undecided_text_is_gone_to_and_listed(void **state)
{
    struct reader_of *r = open_text("resolves\n1\tto [take note of] it;\n"
                                    "2\tto go [on\n[and on]];\n"
                                    "3\tto [-[-]end[-]-] here.",
                                    12, 80);

    (void)state;
    press(r, "]b");
    assert_row_holds(r, 11, "undecided 1 of 3");
    assert_int_equal(r->tui.pane.spot.point.para, 1);
    assert_true(row_has_flag(r, 2, 9, CELL_CURRENT));
    press(r, "2]b");
    assert_row_holds(r, 11, "undecided 3 of 3");
    press(r, "]b");
    assert_row_holds(r, 11, "No further undecided text");
    press(r, "[b");
    assert_row_holds(r, 11, "undecided 2 of 3");
    press(r, "B");
    assert_row_holds(r, 0, "Undecided  2/3");
    assert_row_holds(r, 1, "[take note of]");
    assert_row_holds(r, 2, "[on [and on]]");
    press(r, "qOB");
    assert_row_holds(r, 0, "/4");
    close_text(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_keys_of_the_text_move_the_list),
        cmocka_unit_test(enter_picks_and_q_leaves),
        cmocka_unit_test(an_empty_list_says_so_and_does_not_open),
        cmocka_unit_test(a_filter_shows_the_rows_that_hold_it),
        cmocka_unit_test(a_filter_is_rubbed_out_and_given_up),
        cmocka_unit_test(nothing_is_picked_where_nothing_is_shown),
        cmocka_unit_test(many_rows_are_filtered_while_keys_are_taken),
        cmocka_unit_test(the_row_it_was_on_is_kept_when_it_is_reached),
        cmocka_unit_test(an_interrupt_ends_a_filter_and_then_the_list),
        cmocka_unit_test(a_list_is_left_while_it_is_filtered),
        cmocka_unit_test(more_rows_come_at_the_end),
        cmocka_unit_test(the_row_stays_on_the_screen_whatever_its_size),
        cmocka_unit_test(help_leads_back_to_the_list),
        cmocka_unit_test(rows_begin_where_reading_does),
        cmocka_unit_test(changes_are_listed_with_their_counts),
        cmocka_unit_test(the_summary_lists_what_the_view_shows),
        cmocka_unit_test(references_from_here_come_before_those_to_here),
        cmocka_unit_test(findings_are_labels_that_do_not_run),
        cmocka_unit_test(undecided_text_is_gone_to_and_listed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
