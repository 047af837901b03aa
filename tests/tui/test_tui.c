/* The reader's state: keys go in, and rows of text come out, without a terminal. */
#include "tui/tui.h"

#include "support/reader.h"

#include "model/build.h"
#include "text/utf8.h"

#include <stdlib.h>

/* ---- Text -------------------------------------------------------------------------------- */

static const char plain[] = "considering\n"
                            "a)\tfirst reason,\n"
                            "b)\tsecond reason,\n"
                            "resolves\n"
                            "1\tfirst deed;\n"
                            "2\tsecond deed, after considering b);\n"
                            "3\tthird deed.";

static void the_title_names_the_file_without_its_folder(void **state)
{
    struct reader_of *r = open_text(plain, 10, 60);

    (void)state;
    assert_row_holds(r, 0, "name");
    assert_row(r, 1, "considering");
    close_text(r);
}

/* The rows of a list number all begin where the paragraph's text does. */
static void toggling_twice_keeps_a_row_within_a_number(void **state)
{
    struct builder *b = builder_new("name", "text", &limits_default);
    string_id number = builder_string(b, STR("4567."));
    struct para para = {.number = builder_number(b, &(struct number){.shown = {number, number}})};

    (void)state;
    builder_text(b, STR("words"), MARK_KEPT);
    builder_end_para(b, &para);
    struct reader_of *r = open_doc(builder_finish(b, NULL), 1, 1);
    press(r, "kkkkkkkkjj");
    assert_row(r, 0, "6");
    press(r, "D");
    assert_row(r, 0, "6");
    press(r, "D");
    assert_row(r, 0, "6");
    close_text(r);
}

/* Bars go before text does. */
static void every_size_shows_text(void **state)
{
    (void)state;
    for (int rows = 1; rows < 8; rows++)
        for (int cols = 1; cols < 30; cols++) {
            struct reader_of *r = open_text(plain, rows, cols);
            static const char keys[] = "jk)(}{cCDIDI /second\rnN:resolves 2\r\t\rhjkGgq%Gg";
            for (const char *key = keys; *key != '\0'; key++) {
                tui_key(&r->tui, (unsigned char)*key);
                tui_paint(&r->tui, &r->frame);
                assert_in_range(r->frame.cursor_row, 0, rows - 1);
                assert_in_range(r->frame.cursor_col, 0, cols - 1);
            }
            assert_int_equal(r->frame.rows, rows);
            close_text(r);
        }
}

static void a_sequence_waits_and_escape_forgets_it(void **state)
{
    struct reader_of *r = open_text(plain, 5, 60);

    (void)state;
    press(r, "]");
    assert_row(r, 1, "considering");
    tui_key(&r->tui, K_ESCAPE);
    press(r, "j");
    assert_row(r, 1, "a)  first reason,");
    press(r, "]]");
    assert_row(r, 1, "resolves");
    press(r, "[[");
    assert_row_holds(r, 4, "No earlier operative section");
    close_text(r);
}

static void a_count_repeats(void **state)
{
    struct reader_of *r = open_text(plain, 5, 60);

    (void)state;
    press(r, "3j");
    assert_row(r, 1, "resolves");
    press(r, "5g");
    assert_row(r, 1, "1   first deed;");
    press(r, "2(");
    assert_row(r, 1, "a)  first reason,");
    close_text(r);
}

/* A number alone means the one of the section that is read. */
static void a_label_alone_is_looked_for_near_by(void **state)
{
    struct reader_of *r = open_text("resolves\n1\tone;\n2\ttwo,\n"
                                    "instructs the Secretary-General\n1\tuno;\n2\tdue;\n3\ttre.\n"
                                    "invites Member States\n1\tun;\n2\tdeux.",
                                    5, 60);

    (void)state;
    press(r, ":instructs 1\r");
    assert_row(r, 1, "1   uno;");
    press(r, ":2\r");
    assert_row(r, 1, "2   due;");
    press(r, ":3\r");
    assert_row(r, 1, "3   tre.");
    press(r, "g:1\r");
    assert_row(r, 1, "1   one;");
    close_text(r);
}

static void actions_have_names(void **state)
{
    struct reader_of *r = open_text(plain, 5, 60);

    (void)state;
    press(r, ":clause-next\r");
    assert_row(r, 1, "a)  first reason,");
    press(r, ":help\r");
    assert_row_holds(r, 0, "Help");
    press(r, "q");
    assert_false(r->tui.quit);
    press(r, ":quit\r");
    assert_true(r->tui.quit);
    close_text(r);
}

static void a_number_line_is_a_place_too(void **state)
{
    struct reader_of *r =
        open_text("RESOLUTION 50 (Rev. Dubai, 2012)\nOn things\n"
                  "The assembly (Dubai, 2012),\nconsidering\na)\tone,\nresolves\n1\tdeed.",
                  5, 60);

    (void)state;
    press(r, "G:resolution 50\r");
    assert_row(r, 1, "RESOLUTION 50 (Rev. Dubai, 2012)");
    close_text(r);
}

/* ---- Search ------------------------------------------------------------------------------ */

static void search_goes_on_and_back_and_round(void **state)
{
    struct reader_of *r = open_text(plain, 10, 60);

    (void)state;
    press(r, "/SECOND\r");
    assert_true(row_has_flag(r, 3, 4, CELL_CURRENT));
    assert_false(row_has_flag(r, 3, 10, CELL_CURRENT));
    press(r, "n");
    assert_true(row_has_flag(r, 6, 4, CELL_CURRENT));
    press(r, "n");
    assert_true(row_has_flag(r, 3, 4, CELL_CURRENT));
    assert_row_holds(r, 9, "Searched on from the beginning");
    press(r, "N");
    assert_true(row_has_flag(r, 6, 4, CELL_CURRENT));
    press(r, "?first\r");
    assert_true(row_has_flag(r, 5, 4, CELL_CURRENT));
    press(r, "n");
    assert_true(row_has_flag(r, 2, 4, CELL_CURRENT));
    close_text(r);
}

static void only_what_is_shown_is_found(void **state)
{
    struct reader_of *r = open_text("one [-old-]{+new+} word\nanother old word", 10, 60);

    (void)state;
    press(r, "/old\r");
    assert_true(row_has_flag(r, 1, 4, CELL_CURRENT));
    press(r, "gF/old\r");
    assert_true(row_has_flag(r, 2, 8, CELL_CURRENT));
    press(r, "/one new word\r");
    assert_true(row_has_flag(r, 1, 0, CELL_CURRENT));
    assert_true(row_has_flag(r, 1, 11, CELL_CURRENT));
    close_text(r);
}

static void a_repetitive_pattern_is_found(void **state)
{
    struct reader_of *r = open_text("aabaabaaab aabaabaaaab", 5, 60);

    (void)state;
    press(r, "/aabaaaab\r");
    assert_true(row_has_flag(r, 1, 14, CELL_CURRENT));
    assert_false(row_has_flag(r, 1, 13, CELL_CURRENT));
    press(r, "/aab\r");
    assert_true(row_has_flag(r, 1, 19, CELL_CURRENT));
    press(r, "nn");
    assert_true(row_has_flag(r, 1, 3, CELL_CURRENT));
    close_text(r);
}

/* ---- Right to left ----------------------------------------------------------------------- */

/* Arabic letters alone: their order shows. */
static void right_to_left_text_moves_nothing_beside_it(void **state)
{
    static const char text[] = "resolves\n"
                               "1\t"
                               "\u0623\u0628\u062C"
                               ".";
    struct reader_of *r = open_text(text, 5, 60);

    (void)state;
    press(r, ":1\r");
    assert_row_holds(r, 4, "markup");
    assert_row_holds(r, 4, "100%");
    press(r, ":\u0627\u0628");
    tui_paint(&r->tui, &r->frame);
    assert_int_equal(r->frame.cells[4 * 60].cp[0], ':');
    assert_int_equal(r->frame.cursor_col, 1);
    close_text(r);
}

/* ---- Anchor ------------------------------------------------------------------------------ */

/* What is above the clause that is read shrinks and grows; it stays where it is. */
static const char changed[] = "considering\n"
                              "[-a)\tfirst reason,-]\n"
                              "[-b)\tsecond reason,-]\n"
                              "{+a)\tbetter reason,+}\n"
                              "resolves\n"
                              "1\tdeed [-one-]{+two+};\n"
                              "2\tdeed three;\n"
                              "3\tdeed four;\n"
                              "4\tdeed five;\n"
                              "5\tdeed six;\n"
                              "6\tdeed seven.";

static void the_clause_that_is_read_keeps_its_row(void **state)
{
    struct reader_of *r = open_text(changed, 10, 60);

    (void)state;
    press(r, "j/deed one\r");
    assert_row(r, 5, "1   deed onetwo;");
    press(r, "D");
    assert_row(r, 4, "1   deed two;");
    assert_row(r, 1, "considering");
    press(r, "D");
    assert_row(r, 5, "1   deed onetwo;");
    press(r, "I");
    assert_row(r, 5, "1   deed one;");
    assert_row(r, 1, "considering");
    press(r, "I");
    assert_row(r, 5, "1   deed onetwo;");
    close_text(r);
}

static void a_hidden_clause_is_stood_for_by_the_next(void **state)
{
    struct reader_of *r = open_text(changed, 10, 60);

    (void)state;
    press(r, ":considering b\r");
    assert_row(r, 1, "b)  second reason,");
    press(r, "F");
    assert_row(r, 1, "a)  better reason,");
    press(r, "O");
    assert_row(r, 1, "b)  second reason,");
    press(r, "M");
    assert_row(r, 1, "b)  second reason,");
    close_text(r);
}

static void a_view_may_show_nothing(void **state)
{
    struct reader_of *r = open_text("{+all is new+}", 5, 60);

    (void)state;
    press(r, "O");
    assert_row(r, 1, "");
    press(r, "jkGg)(}{cC%n/x\r");
    press(r, "M");
    assert_row(r, 1, "all is new");
    close_text(r);
}

/* ---- Long documents ---------------------------------------------------------------------- */

/* How many lines were ever laid out or asked for: not more than a few screens. */
static void only_what_is_on_the_screen_is_laid_out(void **state)
{
    struct buf text = {0};

    (void)state;
    buf_puts(&text, "resolves");
    for (int i = 1; i <= 20000; i++)
        buf_printf(&text, "\n%d\tdeed number %d;", i, i);
    struct reader_of *r = open_text(text.ptr, 24, 80);
    press(r, "G:15000\rD");
    assert_row(r, 1, "15000   deed number 15000;");
    assert_true(r->tui.pane.cache.clock < 2000);
    close_text(r);
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_title_names_the_file_without_its_folder),
        cmocka_unit_test(toggling_twice_keeps_a_row_within_a_number),
        cmocka_unit_test(every_size_shows_text),
        cmocka_unit_test(a_sequence_waits_and_escape_forgets_it),
        cmocka_unit_test(a_count_repeats),
        cmocka_unit_test(a_label_alone_is_looked_for_near_by),
        cmocka_unit_test(actions_have_names),
        cmocka_unit_test(a_number_line_is_a_place_too),
        cmocka_unit_test(search_goes_on_and_back_and_round),
        cmocka_unit_test(only_what_is_shown_is_found),
        cmocka_unit_test(a_repetitive_pattern_is_found),
        cmocka_unit_test(right_to_left_text_moves_nothing_beside_it),
        cmocka_unit_test(the_clause_that_is_read_keeps_its_row),
        cmocka_unit_test(a_hidden_clause_is_stood_for_by_the_next),
        cmocka_unit_test(a_view_may_show_nothing),
        cmocka_unit_test(only_what_is_on_the_screen_is_laid_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
