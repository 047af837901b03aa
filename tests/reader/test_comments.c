/* Comments in the reader: hidden at first and counted, then below the text that they are about. */
#include "support/docx.h"
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdlib.h>

#define START(id)       "<w:commentRangeStart w:id=\"" id "\"/>"
#define END(id)         "<w:commentRangeEnd w:id=\"" id "\"/>"
#define POINT(id)       "<w:r><w:commentReference w:id=\"" id "\"/></w:r>"
#define SAYS(id, words) "<w:comment " WHO_SAYS(id) ">" words "</w:comment>"
#define WHO_SAYS(id)    "w:id=\"" id "\" w:author=\"Amal\" w:date=\"2026-03-04T05:06:07Z\""
#define RTL(inside)     "<w:p><w:pPr><w:bidi/></w:pPr>" inside "</w:p>"

static const char body[] = P(T("The first line is plain."))
    P(T("The second has a ") START("1") T("doubtful") END("1") POINT("1") T(" word."))
        P(T("The third has ") START("2") DEL(DT("dropped")) END("2") POINT("2") T("words."))
            RTL(START("3") T("\u0645\u0631\u062D\u0628\u0627") END("3") POINT("3"))
                P(T("The last line."));

static const struct part parts[] = {
    {"word/comments.xml",
     SAYS("1", P(T("Is this true?")) P(T("Who says so, and where, and when, and in what words, and "
                                         "to whom, and why?"))) SAYS("2", P(T("Why dropped?")))
         SAYS("3", P(T("\u0644\u0645\u0627\u0630\u0627\u061F")))},
    {NULL, NULL},
};

struct session {
    char *dir;
    char *file;
    struct terminal *t;
};

static int set_up(void **state)
{
    struct session *s = calloc(1, sizeof(*s));
    struct buf bytes = package_docx(body, parts);

    s->dir = scratch_new();
    s->file = scratch_file(s->dir, "remarks.docx", buf_str(&bytes));
    buf_release(&bytes);
    *state = s;
    return 0;
}

static int tear_down(void **state)
{
    struct session *s = *state;

    if (s->t != NULL)
        terminal_close(s->t);
    free(s->file);
    scratch_remove(s->dir);
    free(s);
    return 0;
}

static struct terminal *open_file(struct session *s)
{
    const char *const args[] = {"--bidi=app:plain", s->file, NULL};

    s->t = terminal_open(&(struct terminal_how){.args = args, .rows = 24, .cols = 70});
    return s->t;
}

static void they_are_counted_and_come_and_go_with_a_key(void **state)
{
    struct terminal *t = open_file(*state);

    terminal_expect(t, -1, "3 comments");
    terminal_expect(t, 2, "The second has a doubtful word.");
    terminal_expect(t, 3, "The third has ");
    terminal_type(t, "a");
    terminal_expect_row(t, 3, "    \u2502 Amal, 2026-03-04 05:06");
    terminal_expect_row(t, 4, "    \u2502 Is this true?");
    terminal_expect_row(t, 5,
                        "    \u2502 Who says so, and where, and when, and in what words, and to");
    terminal_expect_row(t, 6, "    \u2502 whom, and why?");
    terminal_expect(t, 7, "The third has ");
    char *look = terminal_look(t, "doubtful");
    assert_string_equal(look, "uc3");
    free(look);
    look = terminal_look(t, "word.");
    assert_string_equal(look, "");
    free(look);
    terminal_type(t, "a");
    terminal_expect(t, 3, "The third has ");
    terminal_settle(t);
    assert_int_equal(terminal_find(t, "Is this true?"), -1);
}

static void a_comment_on_deleted_words_goes_with_them(void **state)
{
    struct terminal *t = open_file(*state);

    terminal_expect(t, -1, "3 comments");
    terminal_type(t, "a");
    terminal_expect_row(t, 9, "    \u2502 Why dropped?");
    terminal_type(t, "F");
    terminal_expect(t, -1, "final");
    terminal_settle(t);
    assert_int_equal(terminal_find(t, "Why dropped?"), -1);
    assert_true(terminal_find(t, "Is this true?") > 0);
    terminal_type(t, "O");
    terminal_expect(t, -1, "original");
    terminal_settle(t);
    assert_true(terminal_find(t, "Why dropped?") > 0);
}

static void on_text_from_right_to_left_they_stand_on_the_right(void **state)
{
    struct terminal *t = open_file(*state);

    terminal_expect(t, -1, "3 comments");
    terminal_type(t, "F");
    terminal_type(t, "a");
    int flush_right = 0;
    terminal_expect(t, -1, "final");
    terminal_settle(t);
    for (int row = 1; row < 23; row++) {
        char *text = terminal_row(t, row);
        flush_right += str_ends(str_from(text), STR(" \u2502"));
        free(text);
    }
    assert_int_equal(flush_right, 2); /* who wrote it, and the words */
}

static void the_next_one_is_gone_to_and_shown(void **state)
{
    struct terminal *t = open_file(*state);

    terminal_expect(t, -1, "3 comments");
    terminal_type(t, "]a");
    terminal_expect(t, 4, "Is this true?");
    terminal_expect_cursor(t, 2, 17);
    terminal_type(t, "]a");
    terminal_expect_cursor(t, 7, 14);
    terminal_type(t, "[a");
    terminal_expect_cursor(t, 2, 17);
    terminal_type(t, "[a");
    terminal_expect(t, -1, "No earlier comment");
    terminal_type(t, "9]a");
    terminal_type(t, "]a");
    terminal_expect(t, -1, "No further comment");
}

static void scrolling_goes_through_their_rows(void **state)
{
    struct session *s = *state;
    const char *const args[] = {"--bidi=app:plain", s->file, NULL};

    s->t = terminal_open(&(struct terminal_how){.args = args, .rows = 6, .cols = 70});
    terminal_expect(s->t, -1, "comments");
    terminal_type(s->t, "a");
    terminal_expect_row(s->t, 3, "    \u2502 Amal, 2026-03-04 05:06");
    terminal_type(s->t, "3j");
    terminal_expect_row(s->t, 1, "    \u2502 Is this true?");
    terminal_type(s->t, "O");
    terminal_expect(s->t, -1, "original");
    terminal_expect_row(s->t, 1, "    \u2502 Is this true?");
    terminal_type(s->t, "k");
    terminal_expect_row(s->t, 1, "    \u2502 Amal, 2026-03-04 05:06");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(they_are_counted_and_come_and_go_with_a_key, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_comment_on_deleted_words_goes_with_them, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(on_text_from_right_to_left_they_stand_on_the_right, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_next_one_is_gone_to_and_shown, set_up, tear_down),
        cmocka_unit_test_setup_teardown(scrolling_goes_through_their_rows, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
