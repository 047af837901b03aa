/* Reading a document of a few clauses, as a person would. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdlib.h>

/* ---- The document ------------------------------------------------------------------------ */

/* Sixty clauses under two headings, so that there is something to scroll. */
static char *long_text(void)
{
    struct buf text = {0};

    buf_puts(&text, "RESOLUTION 50 (Rev. Dubai, 2012)\nOn lines and clauses\n"
                    "The assembly (Dubai, 2012),\n");
    buf_puts(&text, "considering\n");
    for (char letter = 'a'; letter <= 'z'; letter++)
        buf_printf(&text, "%c)\tthat there is a reason named %c,\n", letter, letter);
    buf_puts(&text, "resolves\n");
    for (int i = 1; i <= 30; i++)
        buf_printf(&text, "%d\tto do deed number %d;\n", i, i);
    return buf_detach(&text);
}

struct reading {
    char *dir;
    char *file;
    struct terminal *t;
};

static int set_up(void **state)
{
    struct reading *r = calloc(1, sizeof(*r));
    char *text = long_text();

    r->dir = scratch_new();
    r->file = scratch_file(r->dir, "long.txt", str_from(text));
    free(text);
    *state = r;
    return 0;
}

static int tear_down(void **state)
{
    struct reading *r = *state;

    if (r->t != NULL)
        terminal_close(r->t);
    free(r->file);
    scratch_remove(r->dir);
    free(r);
    return 0;
}

static struct terminal *open_long(struct reading *r, int rows, int cols)
{
    const char *const args[] = {r->file, NULL};

    r->t = terminal_open(&(struct terminal_how){.args = args, .rows = rows, .cols = cols});
    return r->t;
}

/* ---- Cases ------------------------------------------------------------------------------- */

static void the_first_screen_says_how_to_get_help_and_leave(void **state)
{
    struct terminal *t = open_long(*state, 24, 80);

    terminal_expect(t, 0, "long.txt");
    terminal_expect(t, 0, "RESOLUTION 50 (Rev. Dubai, 2012)");
    terminal_expect_row(t, 1, "RESOLUTION 50 (Rev. Dubai, 2012)");
    terminal_expect(t, -1, "h: help  q: quit");
    terminal_expect(t, -1, "markup");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void lines_and_pages_move_the_text(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, "j");
    terminal_expect_row(t, 3, "considering");
    terminal_type(t, "3j");
    terminal_expect_row(t, 1, "a)  that there is a reason named a,");
    terminal_type(t, "k");
    terminal_expect_row(t, 1, "considering");
    terminal_type(t, "\033[B");
    terminal_expect_row(t, 1, "a)  that there is a reason named a,");
    terminal_type(t, " ");
    terminal_expect_row(t, 1, "j)  that there is a reason named j,");
    terminal_type(t, "b");
    terminal_expect_row(t, 1, "a)  that there is a reason named a,");
    terminal_type(t, "d");
    terminal_expect_row(t, 1, "f)  that there is a reason named f,");
    terminal_type(t, "u");
    terminal_expect_row(t, 1, "a)  that there is a reason named a,");
    terminal_type(t, "G");
    terminal_expect_row(t, -2, "30  to do deed number 30;");
    terminal_expect(t, -1, "100%");
    terminal_type(t, "j");
    terminal_settle(t);
    terminal_expect_row(t, -2, "30  to do deed number 30;");
    terminal_type(t, "g");
    terminal_expect_row(t, 1, "RESOLUTION 50 (Rev. Dubai, 2012)");
}

static void clauses_and_sections_are_a_key_away(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, ")");
    terminal_expect_row(t, 1, "a)  that there is a reason named a,");
    terminal_expect(t, -1, "considering a");
    terminal_type(t, "2)");
    terminal_expect_row(t, 1, "c)  that there is a reason named c,");
    terminal_type(t, "(");
    terminal_expect_row(t, 1, "b)  that there is a reason named b,");
    terminal_type(t, "]]");
    terminal_expect_row(t, 1, "resolves");
    terminal_type(t, "{");
    terminal_expect_row(t, 1, "considering");
    terminal_type(t, "}");
    terminal_expect_row(t, 1, "resolves");
}

static void a_clause_is_reached_by_its_name(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, ":resolves 12\r");
    terminal_expect_row(t, 1, "12  to do deed number 12;");
    terminal_type(t, ":considering b\r");
    terminal_expect_row(t, 1, "b)  that there is a reason named b,");
    terminal_type(t, ":resolves\r");
    terminal_expect_row(t, 1, "resolves");
    terminal_type(t, ":resolves 99\r");
    terminal_expect(t, -1, "Nothing here is called resolves 99");
    terminal_type(t, "\177");
    terminal_expect_row(t, 1, "b)  that there is a reason named b,");
    terminal_type(t, ":nowhere 7\r");
    terminal_expect(t, -1, "Nothing here is called nowhere 7");
    terminal_expect_row(t, 1, "b)  that there is a reason named b,");
    terminal_type(t, "\177");
    terminal_expect_row(t, 1, "12  to do deed number 12;");
    terminal_type(t, ":q\r");
    assert_int_equal(terminal_end(t), 0);
}

static void a_search_shows_its_hit(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, "/NUMBER 17\r");
    terminal_expect(t, -1, "resolves 17");
    assert_true(terminal_find(t, "17  to do deed number 17;") > 0);
    char *look = terminal_look(t, "number 17");
    assert_string_equal(look, "r");
    free(look);
    terminal_type(t, "/nothing like it\r");
    terminal_expect(t, -1, "Pattern not found");
}

static void help_is_a_list_that_q_leaves(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, "h");
    terminal_expect(t, 0, "Help");
    terminal_expect_row(t, 1, "Moving");
    terminal_expect(t, 2, "a line forward");
    terminal_type(t, "G");
    terminal_expect(t, -2, "leave");
    terminal_type(t, "q");
    terminal_expect_row(t, 4, "considering");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void an_unknown_key_says_so(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, "X");
    terminal_expect(t, -1, "key X");
    terminal_type(t, "j");
    terminal_expect_row(t, 3, "considering");
    assert_true(str_find(terminal_bytes(t), STR("\a"), 0) == (size_t)-1);
}

static void twenty_columns_and_five_rows_are_enough(void **state)
{
    struct terminal *t = open_long(*state, 5, 20);

    terminal_expect(t, 0, "h: help  q: quit");
    terminal_expect(t, -1, "markup");
    terminal_type(t, "/deed number 9\r");
    terminal_settle(t);
    assert_true(terminal_find(t, "number 9;") > 0);
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void resizing_keeps_the_clause(void **state)
{
    struct terminal *t = open_long(*state, 12, 80);

    terminal_expect_row(t, 4, "considering");
    terminal_type(t, ":resolves 5\r");
    terminal_expect_row(t, 1, "5   to do deed number 5;");
    terminal_resize(t, 9, 40);
    terminal_expect_row(t, 1, "5   to do deed number 5;");
    terminal_expect(t, -1, "resolves 5");
    terminal_resize(t, 30, 100);
    terminal_expect(t, -1, "resolves 5");
    terminal_expect_row(t, 1, "5   to do deed number 5;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_first_screen_says_how_to_get_help_and_leave, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(lines_and_pages_move_the_text, set_up, tear_down),
        cmocka_unit_test_setup_teardown(clauses_and_sections_are_a_key_away, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_clause_is_reached_by_its_name, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_search_shows_its_hit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(help_is_a_list_that_q_leaves, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_unknown_key_says_so, set_up, tear_down),
        cmocka_unit_test_setup_teardown(twenty_columns_and_five_rows_are_enough, set_up, tear_down),
        cmocka_unit_test_setup_teardown(resizing_keeps_the_clause, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
