/* The outline beside the text: where it stands, what it shows, that it follows and leads. */
#include "support/reader.h"

#include <stdlib.h>

enum { ROWS = 10, COLS = 90, WIDTH = 30 };

static const char marked[] = "considering\n"
                             "a)\tthat the [-old-]{+new+} word stands,\n"
                             "{+b)\tthat this is new,+}\n"
                             "[-b)-]{+c)+}\tthat this stood before,\n"
                             "recognizing\n"
                             "a)\tthat nothing happened here,\n"
                             "resolves\n"
                             "1\tto go on;\n"
                             "[-2\tto drop this.-]";

static char *outline_row(struct reader_of *r, int row)
{
    char *text = row_text(r, row);
    char *border = strstr(text, "\u2502");

    assert_non_null(border);
    while (border > text && border[-1] == ' ')
        border--;
    *border = '\0';
    return text;
}

static void assert_outline(struct reader_of *r, const char *const *want)
{
    for (int row = 0; want[row] != NULL; row++) {
        char *got = outline_row(r, row + 1);
        assert_string_equal(got, want[row]);
        free(got);
    }
}

static void assert_on(struct reader_of *r, int row)
{
    for (int i = 1; i < ROWS - 1; i++)
        assert_int_equal(row_has_flag(r, i, 1, CELL_CURRENT), i == row);
}

static void it_shows_labels_words_and_signs(void **state)
{
    static const char *const want[] = {
        "  \u25BE considering",
        "~   a that the new word stan\u2026",
        "+   b that this is new,",
        "#   b -> c that this stood b\u2026",
        "  \u25BE recognizing",
        "    a that nothing happened \u2026",
        "  \u25BE resolves",
        "    1 to go on;",
        NULL,
    };
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "o");
    assert_outline(r, want);
    close_text(r);
}

/* The text is as wide as the rest of the screen. */
static void the_text_is_wrapped_beside_it(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    assert_int_equal(r->tui.pane.source.options.width, COLS);
    press(r, "o");
    assert_int_equal(r->tui.pane.source.options.width, COLS - WIDTH);
    press(r, "o");
    assert_int_equal(r->tui.pane.source.options.width, COLS);
    close_text(r);
}

static void it_follows_what_is_read(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "oq");
    assert_on(r, 1);
    press(r, ")");
    assert_on(r, 2);
    press(r, "))");
    assert_on(r, 4);
    press(r, "]]");
    assert_on(r, 7);
    press(r, "F");
    press(r, "g)");
    assert_on(r, 2);
    close_text(r);
}

/* Five lines of text on the screen; what it is on stands on top of them where it can. */
static void it_leads_and_comes_back(void **state)
{
    struct reader_of *r = open_text(marked, 7, COLS);

    (void)state;
    press(r, ")");
    struct place before = r->tui.pane.spot.point;
    press(r, "ojj");
    assert_int_equal(r->tui.pane.spot.point.para, 3);
    press(r, "q");
    assert_int_equal(place_cmp(r->tui.pane.spot.point, before), 0);
    press(r, "wjj\r");
    assert_int_equal(r->tui.pane.spot.point.para, 3);
    assert_false(r->tui.outline.focus);
    press(r, "\177");
    assert_int_equal(place_cmp(r->tui.pane.spot.point, before), 0);
    close_text(r);
}

static void where_something_else_went_it_does_not_come_back(void **state)
{
    struct reader_of *r = open_text(marked, 7, COLS);

    (void)state;
    press(r, "oj");
    press(r, "]]");
    press(r, "q");
    assert_int_equal(r->tui.pane.spot.point.para, 6);
    close_text(r);
}

/* As ":" and "n" do: "]]" is no key of the outline. */
static void it_goes_where_a_key_of_the_text_went(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "oj]]");
    assert_int_equal(r->tui.pane.spot.point.para, 6);
    assert_on(r, 7);
    press(r, "k");
    assert_int_equal(r->tui.pane.spot.point.para, 5);
    press(r, "v");
    assert_true(r->tui.outline.focus);
    close_text(r);
}

/* What a key of the text goes to would be hidden. */
static void alone_it_gives_way_to_the_text(void **state)
{
    struct reader_of *r = open_text(marked, 7, 60);

    (void)state;
    press(r, "oj");
    assert_true(r->tui.outline.focus);
    press(r, "v");
    assert_true(r->tui.outline.focus);
    press(r, "]]");
    assert_false(r->tui.outline.focus);
    assert_int_equal(r->tui.pane.spot.point.para, 6);
    assert_row_holds(r, 1, "that this stood before");
    close_text(r);
}

static void sections_fold(void **state)
{
    static const char *const one[] = {"  \u25B8 considering", "  \u25BE recognizing",
                                      "    a that nothing happened \u2026", NULL};
    static const char *const all[] = {"  \u25B8 considering", "  \u25B8 recognizing",
                                      "  \u25B8 resolves", "", NULL};
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "ojza");
    assert_outline(r, one);
    assert_on(r, 1);
    press(r, "zM");
    assert_outline(r, all);
    press(r, "G");
    assert_on(r, 3);
    press(r, "zo");
    assert_on(r, 3);
    press(r, "j");
    assert_on(r, 4);
    press(r, "zc");
    assert_on(r, 3);
    tui_key(&r->tui, K_RIGHT);
    press(r, "j");
    assert_on(r, 4);
    tui_key(&r->tui, K_LEFT);
    assert_on(r, 3);
    press(r, "zRg");
    assert_row_holds(r, 2, "~   a");
    close_text(r);
}

/* What is folded away is marked by its section. */
static void a_folded_section_follows_for_its_clauses(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "ozMq]])");
    assert_on(r, 3);
    close_text(r);
}

static void only_changes_are_shown_on_wish(void **state)
{
    static const char *const want[] = {"  \u25BE considering",
                                       "~   a that the new word stan\u2026",
                                       "+   b that this is new,",
                                       "#   b -> c that this stood b\u2026",
                                       "  \u25BE resolves",
                                       "-   2 to drop this.",
                                       "",
                                       NULL};
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "ozx");
    assert_outline(r, want);
    press(r, "F");
    assert_row_holds(r, 4, "#   c that this");
    close_text(r);
}

/* A filter looks into what is folded, too. */
static void a_filter_is_typed(void **state)
{
    static const char *const want[] = {"  recognizing a that nothing\u2026", "", NULL};
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "ozM/nothing");
    assert_outline(r, want);
    press(r, "\r\r");
    assert_int_equal(r->tui.pane.spot.point.para, 5);
    assert_row_holds(r, 1, "\u25B8 considering");
    close_text(r);
}

/* In an Arabic text the outline stands on the right. */
static void it_stands_where_reading_begins(void **state)
{
    static const char *const arabic[] = {
        /* "resolves: 1 one" */
        "\u064A\u0642\u0631\u0631\n1\t\u0648\u0627\u062D\u062F\u061B",
        NULL,
    };
    struct reader_of *r = open_text(arabic[0], ROWS, COLS);

    (void)state;
    press(r, "o");
    tui_paint(&r->tui, &r->frame);
    for (int row = 1; row < ROWS - 1; row++)
        assert_int_equal(r->frame.cells[row * COLS + COLS - WIDTH].cp[0], 0x2502);
    assert_int_equal(r->frame.cells[2 * COLS + COLS - 5].cp[0], '1');
    tui_key(&r->tui, K_RIGHT);
    assert_row_holds(r, 1, "\u25C2");
    tui_key(&r->tui, K_LEFT);
    assert_row_holds(r, 1, "\u25BE");
    close_text(r);
}

/* Where the screen is narrow it is a list of its own, which is left by going somewhere. */
static void it_stands_alone_on_a_narrow_screen(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, 40);

    (void)state;
    press(r, "o");
    assert_row(r, 0, "Outline  1/9");
    assert_row(r, 2, "~   a that the new word stands,");
    press(r, "jj\r");
    assert_row(r, 0, "name");
    assert_int_equal(r->tui.pane.spot.point.para, 2);
    press(r, "oo");
    assert_row(r, 0, "name");
    close_text(r);
}

static void it_goes_and_comes_with_the_size(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "oq");
    tui_resize(&r->tui, ROWS, 79);
    assert_row(r, 1, "considering");
    assert_int_equal(r->tui.pane.source.options.width, 79);
    tui_resize(&r->tui, ROWS, 80);
    assert_row_holds(r, 1, "\u25BE considering");
    press(r, "w");
    tui_resize(&r->tui, ROWS, 40);
    assert_row(r, 0, "Outline  1/9");
    tui_resize(&r->tui, ROWS, COLS);
    assert_row_holds(r, 1, "\u25BE considering");
    press(r, "o");
    assert_row(r, 1, "considering");
    close_text(r);
}

static void every_size_is_painted(void **state)
{
    struct reader_of *r = open_text(marked, ROWS, COLS);

    (void)state;
    press(r, "o");
    for (int rows = 1; rows < 8; rows++)
        for (int cols = 1; cols < 120; cols += 3) {
            tui_resize(&r->tui, rows, cols);
            press(r, "jzazx/a\rk");
            tui_paint(&r->tui, &r->frame);
            assert_in_range(r->frame.cursor_col, 0, cols - 1);
            assert_in_range(r->frame.cursor_row, 0, rows - 1);
        }
    close_text(r);
}

static void a_text_without_sections_has_no_outline(void **state)
{
    struct reader_of *r = open_text("words", ROWS, COLS);

    (void)state;
    press(r, "o");
    assert_row(r, ROWS - 1, "No sections were found in this text");
    press(r, "za");
    assert_row(r, ROWS - 1, "The outline is not shown; o: show it");
    close_text(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_shows_labels_words_and_signs),
        cmocka_unit_test(the_text_is_wrapped_beside_it),
        cmocka_unit_test(it_follows_what_is_read),
        cmocka_unit_test(it_leads_and_comes_back),
        cmocka_unit_test(where_something_else_went_it_does_not_come_back),
        cmocka_unit_test(it_goes_where_a_key_of_the_text_went),
        cmocka_unit_test(alone_it_gives_way_to_the_text),
        cmocka_unit_test(sections_fold),
        cmocka_unit_test(a_folded_section_follows_for_its_clauses),
        cmocka_unit_test(only_changes_are_shown_on_wish),
        cmocka_unit_test(a_filter_is_typed),
        cmocka_unit_test(it_stands_where_reading_begins),
        cmocka_unit_test(it_stands_alone_on_a_narrow_screen),
        cmocka_unit_test(it_goes_and_comes_with_the_size),
        cmocka_unit_test(every_size_is_painted),
        cmocka_unit_test(a_text_without_sections_has_no_outline),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
