/* A file that changes under the reader: the same clause, view and marks in what it is now. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct anew {
    char *dir;
    char *file;
    struct terminal *t;
};

static void put_clauses(struct buf *text, int count, const char *word)
{
    buf_puts(text, "resolves\n");
    for (int i = 1; i <= count; i++)
        buf_printf(text, "%d\t%s number %d;\n", i, word, i);
}

/* As an editor does: under another name, and then in the old one's place. */
static void replace(const struct anew *anew, struct str bytes)
{
    char *other = scratch_file(anew->dir, "other.txt", bytes);

    assert_int_equal(rename(other, anew->file), 0);
    free(other);
}

static int set_up(void **state)
{
    struct anew *anew = calloc(1, sizeof(*anew));
    struct buf text = {0};

    put_clauses(&text, 30, "deed");
    anew->dir = scratch_new();
    anew->file = scratch_file(anew->dir, "text.txt", buf_str(&text));
    const char *const args[] = {anew->file, NULL};
    anew->t = terminal_open(&(struct terminal_how){.args = args, .rows = 10});
    terminal_expect_row(anew->t, 1, "resolves");
    buf_release(&text);
    *state = anew;
    return 0;
}

static int tear_down(void **state)
{
    struct anew *anew = *state;

    terminal_close(anew->t);
    free(anew->file);
    scratch_remove(anew->dir);
    free(anew);
    return 0;
}

static void press(struct terminal *t, const char *keys, const char *row)
{
    terminal_type(t, keys);
    terminal_expect_row(t, 1, row);
}

static void the_place_is_kept_in_what_the_file_is_now(void **state)
{
    const struct anew *anew = *state;
    struct terminal *t = anew->t;
    struct buf text = {0};

    press(t, ":resolves 20\r", "20  deed number 20;");
    terminal_type(t, "ma");
    press(t, ":resolves 12\r", "12  deed number 12;");
    terminal_type(t, "F");
    terminal_expect(t, -1, "final");
    buf_puts(&text, "considering\na)\tone reason,\nb)\tanother,\n");
    put_clauses(&text, 28, "deed");
    replace(anew, buf_str(&text));
    terminal_expect(t, -1, "The file was read anew");
    terminal_expect_row(t, 1, "12  deed number 12;");
    terminal_type(t, "j");
    terminal_expect(t, -1, "final");
    press(t, "'a", "20  deed number 20;");
    press(t, "\177", "13  deed number 13;");
    press(t, ":considering b\r", "b)  another,");
    buf_release(&text);
}

/* The outline beside the text, in the 80 columns of the terminal, and what is highlighted. */
static void what_was_open_is_open_again(void **state)
{
    const struct anew *anew = *state;
    struct terminal *t = anew->t;
    struct buf text = {0};

    terminal_type(t, "/number\r");
    terminal_expect(t, -1, "hit 1 of 30");
    char *lit = terminal_look(t, "number 4");
    terminal_type(t, "oq");
    terminal_expect(t, 5, "\u2502");
    put_clauses(&text, 29, "deed");
    replace(anew, buf_str(&text));
    terminal_expect(t, -1, "The file was read anew");
    terminal_expect(t, 5, "\u2502");
    terminal_type(t, "o");
    terminal_expect_row(t, 5, "4   deed number 4;");
    char *again = terminal_look(t, "number 4");
    assert_string_equal(again, lit);
    char *plain = terminal_look(t, "deed number 4");
    assert_string_not_equal(again, plain);
    free(plain);
    free(lit);
    free(again);
    buf_release(&text);
}

static void a_reworded_clause_is_found_by_its_name(void **state)
{
    const struct anew *anew = *state;
    struct buf text = {0};

    press(anew->t, ":resolves 12\r", "12  deed number 12;");
    buf_puts(&text, "considering\na)\tone reason,\n");
    put_clauses(&text, 30, "another deed");
    replace(anew, buf_str(&text));
    terminal_expect_row(anew->t, 1, "12  another deed number 12;");
    buf_release(&text);
}

static void what_cannot_be_read_leaves_the_text(void **state)
{
    const struct anew *anew = *state;
    struct terminal *t = anew->t;

    press(t, ":resolves 12\r", "12  deed number 12;");
    replace(anew, STR("PK\003\004 this is no package"));
    terminal_expect(t, -1, "The file changed, and cannot be read");
    terminal_expect_row(t, 1, "12  deed number 12;");
    press(t, "j", "13  deed number 13;");
    replace(anew, STR("resolves\n1\tnew;\n"));
    terminal_expect(t, -1, "The file was read anew");
    terminal_expect_row(t, 1, "1   new;");
}

static void a_file_that_is_gone_is_said_and_may_come_back(void **state)
{
    const struct anew *anew = *state;
    struct terminal *t = anew->t;

    assert_int_equal(unlink(anew->file), 0);
    terminal_expect(t, -1, "The file is gone");
    press(t, ":resolves 12\r", "12  deed number 12;");
    terminal_type(t, "R");
    terminal_expect(t, -1, "No such file");
    terminal_expect_row(t, 1, "12  deed number 12;");
    replace(anew, STR("resolves\n1\tnew;\n"));
    terminal_expect(t, -1, "The file was read anew");
    terminal_expect_row(t, 1, "1   new;");
}

static void it_is_read_anew_by_hand(void **state)
{
    const struct anew *anew = *state;
    struct terminal *t = anew->t;

    terminal_type(t, "R");
    terminal_expect(t, -1, "The file was read anew");
    terminal_type(t, "j");
    terminal_expect(t, -1, "markup");
    terminal_type(t, ":reload\r");
    terminal_expect(t, -1, "The file was read anew");
}

/* Nothing changes under what is being typed. */
static void it_waits_for_the_prompt(void **state)
{
    const struct anew *anew = *state;
    struct terminal *t = anew->t;

    terminal_type(t, "/deed");
    terminal_expect(t, -1, "/deed");
    replace(anew, STR("resolves\n1\tnew deed;\n"));
    sleep(2);
    terminal_settle(t);
    terminal_expect(t, -1, "/deed");
    terminal_type(t, "\033");
    terminal_expect(t, -1, "The file was read anew");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(the_place_is_kept_in_what_the_file_is_now),
        CASE(what_was_open_is_open_again),
        CASE(a_reworded_clause_is_found_by_its_name),
        CASE(what_cannot_be_read_leaves_the_text),
        CASE(a_file_that_is_gone_is_said_and_may_come_back),
        CASE(it_is_read_anew_by_hand),
        CASE(it_waits_for_the_prompt),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
