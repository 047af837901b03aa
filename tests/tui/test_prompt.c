/* The line that is typed: editing, what was typed before, completion, and what is pasted. */
#include "support/reader.h"

#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- Editing ------------------------------------------------------------------------------ */

static void type(struct edit *edit, const char *keys)
{
    struct str typed = str_from(keys);
    size_t len;

    for (size_t at = 0; at < typed.len; at += len)
        edit_key(edit, utf8_at(typed, at, &len), DIR_LTR);
}

/* "|" is the cursor. */
static void assert_line(const char *name, const struct edit *edit, const char *want)
{
    struct buf got = {0};

    buf_add(&got, str_head(buf_str(&edit->text), edit->at));
    buf_putc(&got, '|');
    buf_add(&got, str_from_off(buf_str(&edit->text), edit->at));
    if (strcmp(got.ptr, want) != 0)
        fail_msg("%s: got \"%s\", expected \"%s\"", name, got.ptr, want);
    buf_release(&got);
}

static void keys_edit_a_line(void **state)
{
    static const struct {
        const char *keys;
        const char *want;
    } cases[] = {
        {"abc", "abc|"},
        {"abc\001x", "x|abc"},
        {"abc\001\005x", "abcx|"},
        {"abc\002\002x", "ax|bc"},
        {"abc\001\006x", "ax|bc"},
        {"abc\177", "ab|"},
        {"abc\002\177", "a|c"},
        {"abc\001\004", "|bc"},
        {"one two\027", "one |"},
        {"one two \027", "one |"},
        {"one two\002\002\025", "|wo"},
        {"one two\002\002\013", "one t|"},
        {"\177\004\027\025\013", "|"},
        {"re\u0301s\002\002x", "rx|e\u0301s"},
        {"re\u0301\177", "r|"},
        {"\u0642\u064E\u0651\u0631\002\177", "|\u0631"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct edit edit = {0};
        type(&edit, cases[i].keys);
        assert_line(cases[i].keys, &edit, cases[i].want);
        edit_release(&edit);
    }
}

static void left_and_right_follow_the_screen(void **state)
{
    struct edit edit = {0};

    (void)state;
    type(&edit, "abc");
    assert_int_equal(edit_key(&edit, K_LEFT, DIR_LTR), EDIT_MOVED);
    assert_line("left", &edit, "ab|c");
    edit_key(&edit, K_LEFT, DIR_RTL);
    assert_line("left, text from right to left", &edit, "abc|");
    edit_key(&edit, K_RIGHT, DIR_RTL);
    assert_line("right", &edit, "ab|c");
    edit_key(&edit, K_HOME, DIR_RTL);
    assert_line("home", &edit, "|abc");
    edit_key(&edit, K_DELETE, DIR_RTL);
    assert_line("delete", &edit, "|bc");
    edit_key(&edit, K_END, DIR_RTL);
    assert_line("end", &edit, "bc|");
    assert_int_equal(edit_key(&edit, K_F1, DIR_LTR), EDIT_OTHER);
    edit_release(&edit);
}

static void a_line_takes_so_much_and_says_so(void **state)
{
    struct edit edit = {0};

    (void)state;
    for (int i = 0; i < EDIT_MOST / 2; i++)
        edit_insert(&edit, 0x0642);
    assert_int_equal(edit.text.len, EDIT_MOST);
    assert_false(edit.full);
    edit_insert(&edit, 'x');
    assert_int_equal(edit.text.len, EDIT_MOST);
    assert_true(edit.full);
    type(&edit, "\177");
    assert_false(edit.full);
    edit_release(&edit);
}

static void no_control_character_gets_in(void **state)
{
    static const uint32_t cps[] = {0, 1, 27, 0x7F, 0x85, 0x9B, 0x202E, 0x2028, 0xD800, 0x110000};
    struct edit edit = {0};

    (void)state;
    for (size_t i = 0; i < sizeof(cps) / sizeof(cps[0]); i++)
        edit_insert(&edit, cps[i]);
    assert_int_equal(edit.text.len, 0);
    edit_release(&edit);
}

/* ---- Lines of before ---------------------------------------------------------------------- */

static void lines_of_before_are_kept_by_kind(void **state)
{
    struct recall recall = {0};
    struct str text;

    (void)state;
    recall_add(&recall, '/', STR("one"));
    recall_add(&recall, ':', STR("3"));
    recall_add(&recall, '/', STR("two"));
    recall_add(&recall, '/', STR(""));
    recall_add(&recall, '/', STR("one"));
    assert_true(recall_get(&recall, '/', 1, &text));
    assert_str(text, "one");
    assert_true(recall_get(&recall, '/', 2, &text));
    assert_str(text, "two");
    assert_false(recall_get(&recall, '/', 3, &text));
    assert_true(recall_get(&recall, ':', 1, &text));
    assert_str(text, "3");
    recall_release(&recall);
}

static void the_oldest_line_goes(void **state)
{
    struct recall recall = {0};
    struct str text;

    (void)state;
    recall_add(&recall, ':', STR("kept"));
    for (int i = 0; i <= RECALL_MOST; i++) {
        char line[16];
        snprintf(line, sizeof(line), "%d", i);
        recall_add(&recall, '/', str_from(line));
    }
    assert_true(recall_get(&recall, '/', RECALL_MOST, &text));
    assert_str(text, "1");
    assert_false(recall_get(&recall, '/', RECALL_MOST + 1, &text));
    assert_true(recall_get(&recall, ':', 1, &text));
    recall_release(&recall);
}

/* ---- In the reader ------------------------------------------------------------------------ */

/* Painted when all is typed. */
static void press_painted(struct reader_of *r, const char *keys)
{
    press(r, keys);
    tui_paint(&r->tui, &r->frame);
}

static void assert_typed(struct reader_of *r, const char *want)
{
    assert_str(buf_str(&r->tui.prompt.line.text), want);
}

static void arrows_bring_back_lines_of_before(void **state)
{
    struct reader_of *r = open_text("one two three", 8, 40);

    (void)state;
    press_painted(r, "/one\r/two\r?thr");
    tui_key(&r->tui, K_UP);
    assert_typed(r, "two");
    press_painted(r, "\020");
    assert_typed(r, "one");
    press_painted(r, "\020");
    assert_typed(r, "one");
    tui_key(&r->tui, K_DOWN);
    press_painted(r, "\016");
    assert_typed(r, "thr");
    close_text(r);
}

static const char clauses[] = "considering\na)\tone,\nb)\ttwo,\nresolves\n1\tthree;\n2\tfour.";

static void tab_completes_names(void **state)
{
    struct reader_of *r = open_text(clauses, 12, 40);

    (void)state;
    press_painted(r, ":sec\t");
    assert_typed(r, "section-next");
    press_painted(r, "\t");
    assert_typed(r, "section-previous");
    press_painted(r, "\t");
    assert_typed(r, "sec");
    press_painted(r, "\025reso\t");
    assert_typed(r, "resolves");
    press_painted(r, "\t");
    assert_typed(r, "resolves 1");
    press_painted(r, "\t\r");
    assert_int_equal(r->tui.pane.spot.point.para, 5);
    press_painted(r, ":nothing like it\t");
    assert_typed(r, "nothing like it");
    close_text(r);
}

static void names_of_clauses_go_where_they_say(void **state)
{
    struct reader_of *r =
        open_text("The assembly,\nconsidering\na)\tone,\ninstructs the Director of "
                  "the Bureau\n1\tto do this;\n2\tto do that.",
                  12, 80);

    (void)state;
    press_painted(r, ":INSTR\t\t\t");
    assert_typed(r, "instructs the Director of the Bureau 2");
    press_painted(r, "\r");
    assert_int_equal(r->tui.pane.spot.point.para, 5);
    close_text(r);
}

static uint32_t under_cursor(struct reader_of *r)
{
    tui_paint(&r->tui, &r->frame);
    return r->frame.cells[r->frame.cursor_row * r->frame.cols + r->frame.cursor_col].cp[0];
}

static void the_cursor_is_on_the_character_that_it_is_before(void **state)
{
    struct reader_of *r = open_text("text", 8, 40);

    (void)state;
    press_painted(r, "/abc");
    assert_int_equal(r->frame.cursor_col, 4);
    press_painted(r, "\002");
    assert_int_equal(under_cursor(r), 'c');
    press_painted(r, "\033/\u0645\u0646");
    /* meem and noon: the end is left of them */
    assert_int_equal(r->frame.cursor_col, 1);
    tui_key(&r->tui, K_RIGHT);
    /* noon, in its final form */
    assert_int_equal(under_cursor(r), 0xFEE6);
    assert_int_equal(r->frame.cursor_col, 2);
    tui_key(&r->tui, K_RIGHT);
    /* meem, in its initial form */
    assert_int_equal(under_cursor(r), 0xFEE3);
    close_text(r);
}

static void a_long_line_shows_what_is_around_the_cursor(void **state)
{
    struct reader_of *r = open_text("text", 8, 20);

    (void)state;
    press_painted(r, ":");
    for (int i = 0; i < 30; i++)
        press_painted(r, "0123456789");
    assert_int_equal(r->frame.cursor_row, 7);
    assert_true(r->frame.cursor_col < 20);
    assert_int_equal(r->frame.cells[7 * 20 + r->frame.cursor_col - 1].cp[0], '9');
    press_painted(r, "\001");
    assert_int_equal(under_cursor(r), '0');
    assert_int_equal(r->frame.cursor_col, 1);
    close_text(r);
}

/* ---- Paste -------------------------------------------------------------------------------- */

static void what_is_pasted_is_text(void **state)
{
    struct reader_of *r = open_text("one two", 8, 40);

    (void)state;
    press_painted(r, "/");
    tui_key(&r->tui, K_PASTE_START);
    press_painted(r, "one\ntwo\003\033\027q\r");
    tui_key(&r->tui, K_DELETE);
    tui_key(&r->tui, K_PASTE_END);
    assert_int_equal(r->tui.mode, MODE_PROMPT);
    assert_typed(r, "one twoq ");
    close_text(r);
}

static void what_is_pasted_into_the_text_does_nothing(void **state)
{
    struct reader_of *r = open_text("one two", 8, 80);

    (void)state;
    tui_key(&r->tui, K_PASTE_START);
    press_painted(r, "q:quit\r");
    tui_key(&r->tui, K_PASTE_END);
    assert_false(r->tui.quit);
    assert_true(r->tui.message.len > 0);
    close_text(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_edit_a_line),
        cmocka_unit_test(left_and_right_follow_the_screen),
        cmocka_unit_test(a_line_takes_so_much_and_says_so),
        cmocka_unit_test(no_control_character_gets_in),
        cmocka_unit_test(lines_of_before_are_kept_by_kind),
        cmocka_unit_test(the_oldest_line_goes),
        cmocka_unit_test(arrows_bring_back_lines_of_before),
        cmocka_unit_test(tab_completes_names),
        cmocka_unit_test(names_of_clauses_go_where_they_say),
        cmocka_unit_test(the_cursor_is_on_the_character_that_it_is_before),
        cmocka_unit_test(a_long_line_shows_what_is_around_the_cursor),
        cmocka_unit_test(what_is_pasted_is_text),
        cmocka_unit_test(what_is_pasted_into_the_text_does_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
