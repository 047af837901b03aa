/* Changes: seen, gone to, hidden and shown again, with the place kept. */
#include "support/marked.h"
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"
#include "write/document.h"

#include <stdio.h>
#include <stdlib.h>

/* Inserted and deleted clauses before, inside and behind what is read. */
static const char text[] =
    "RESOLUTION 50 (Rev. Dubai, 2012)\n"
    "On changes\n"
    "The assembly (Dubai, 2012),\n"
    "considering\n"
    "a)\tthat this was said before,\n"
    "[-b)\tthat this was said and is said no more, at such a length that the line is wrapped at "
    "eighty columns,-]\n"
    "[-c)-]{+b)+}\tthat the [-old-]{+new+} word stands here[1],\n"
    "{+c)\tthat this is said for the first time,+}\n"
    "resolves\n"
    "1\tto go on [-slowly-]as before;\n"
    "{+2\tto do something new;+}\n"
    "[-2-]{+3+}\tto look at what considering a) says;\n"
    "[-3\tto drop this;-]\n"
    "4\tto end here.\n"
    "[1] A note about the word.";

struct views {
    char *dir;
    char *file;
    struct terminal *t;
};

static char *write_document(const char *dir)
{
    struct doc *doc = marked_text(text);
    struct buf path = {0};

    buf_printf(&path, "%s/changes.json", dir);
    FILE *file = fopen(path.ptr, "w");
    assert_non_null(file);
    document_write_json(file, doc, NULL, NULL);
    assert_int_equal(fclose(file), 0);
    doc_free(doc);
    return buf_detach(&path);
}

static int set_up(void **state)
{
    struct views *views = calloc(1, sizeof(*views));

    views->dir = scratch_new();
    views->file = write_document(views->dir);
    *state = views;
    return 0;
}

static int tear_down(void **state)
{
    struct views *views = *state;

    if (views->t != NULL)
        terminal_close(views->t);
    free(views->file);
    scratch_remove(views->dir);
    free(views);
    return 0;
}

static struct terminal *open_with(struct views *views, const char *const *env, int rows, int cols)
{
    const char *const args[] = {views->file, NULL};

    if (views->t != NULL)
        terminal_close(views->t);
    views->t =
        terminal_open(&(struct terminal_how){.args = args, .env = env, .rows = rows, .cols = cols});
    return views->t;
}

static void assert_look(struct terminal *t, const char *words, const char *look)
{
    char *got = terminal_look(t, words);

    if (strcmp(got, look) != 0)
        fail_msg("%s: looks %s, not %s", words, got, look);
    free(got);
}

/* ---- Cases ------------------------------------------------------------------------------- */

static void changes_differ_by_colour_and_attribute(void **state)
{
    struct terminal *t = open_with(*state, NULL, 24, 80);

    terminal_expect(t, -1, "markup");
    assert_look(t, "oldnew", "sc1");
    assert_look(t, "new word", "uc2");
    assert_look(t, "word stands", "");
    assert_look(t, "considering", "b");
}

static void without_colour_changes_have_marks(void **state)
{
    static const char *const no_color[] = {"NO_COLOR=1", NULL};
    static const char *const vt100[] = {"TERM=vt100", NULL};
    const char *const *const envs[] = {no_color, vt100};

    for (size_t i = 0; i < 2; i++) {
        struct terminal *t = open_with(*state, envs[i], 24, 80);
        terminal_expect(t, -1, "markup");
        terminal_settle(t);
        assert_true(terminal_find(t, "that the [-old-]{+new+} word stands here[1],") > 0);
        assert_look(t, "[-old", "");
        terminal_type(t, "F");
        terminal_expect(t, -1, "final");
        assert_true(terminal_find(t, "that the new word stands here[1],") > 0);
    }
}

static void the_views_are_a_key_each(void **state)
{
    struct terminal *t = open_with(*state, NULL, 24, 80);

    terminal_expect(t, -1, "markup");
    terminal_type(t, "F");
    terminal_expect(t, -1, "final");
    assert_int_equal(terminal_find(t, "to drop this"), -1);
    terminal_type(t, "O");
    terminal_expect(t, -1, "original");
    assert_int_equal(terminal_find(t, "something new"), -1);
    terminal_type(t, "D");
    terminal_expect(t, -1, "common");
    assert_true(terminal_find(t, "that the  word stands here[1],") > 0);
    terminal_type(t, "v");
    terminal_expect(t, -1, "markup");
    terminal_type(t, "v");
    terminal_expect(t, -1, "final");
    terminal_type(t, "v");
    terminal_expect(t, -1, "original");
}

/* The clause that is read stays on its row although lines above it go. */
static void hiding_deletions_keeps_the_row_of_the_clause(void **state)
{
    struct terminal *t = open_with(*state, NULL, 12, 80);

    terminal_expect(t, -1, "markup");
    terminal_type(t, "jjjj");
    terminal_expect_row(t, 1, "a)  that this was said before,");
    terminal_type(t, ")))");
    terminal_settle(t);
    terminal_type(t, "cc");
    terminal_settle(t);
    int row = terminal_find(t, "to go on ");
    assert_true(row > 0);
    terminal_type(t, "D");
    terminal_expect(t, -1, "final");
    assert_int_equal(terminal_find(t, "to go on as before;"), row);
    terminal_type(t, "D");
    terminal_expect(t, -1, "markup");
    assert_int_equal(terminal_find(t, "to go on slowlyas before;"), row);
}

/* From every place, every pair of toggles gives back what was there. */
static void toggling_twice_restores_every_cell(void **state)
{
    static const char *const ways[] = {"",    "j",      "jjj",           ")",  "))",  ")))", "c",
                                       "cc",  "ccc",    "cccc",          "G",  "Gkk", "]]",  "\t",
                                       "]])", "/new\r", ":resolves 2\r", "5c", "50%"};
    static const struct {
        char key;
        const char *view;
    } toggles[] = {{'D', "final"}, {'I', "original"}};

    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
        for (size_t k = 0; k < 2; k++) {
            const char key[] = {toggles[k].key, '\0'};
            struct terminal *t = open_with(*state, NULL, 9, 60);
            terminal_expect(t, -1, "markup");
            terminal_type(t, ways[i]);
            terminal_settle(t);
            char *before = terminal_picture(t);
            terminal_type(t, key);
            terminal_expect(t, -1, toggles[k].view);
            terminal_type(t, key);
            terminal_expect(t, -1, "markup");
            terminal_settle(t);
            char *after = terminal_picture(t);
            if (strcmp(before, after) != 0)
                fail_msg("after \"%s\", %c twice:\n%s\nbefore:\n%s", ways[i], toggles[k].key, after,
                         before);
            free(before);
            free(after);
        }
}

static void changes_are_visited_one_by_one(void **state)
{
    struct terminal *t = open_with(*state, NULL, 24, 80);

    terminal_expect(t, -1, "change 0 of ");
    terminal_type(t, "c");
    terminal_expect(t, -1, "change 1 of ");
    assert_look(t, "that this was said and", "src1");
    terminal_type(t, "]c");
    terminal_expect(t, -1, "change 2 of ");
    terminal_type(t, "C");
    terminal_expect(t, -1, "change 1 of ");
    terminal_type(t, "C");
    terminal_expect(t, -1, "No earlier change");
    terminal_type(t, "999c");
    terminal_settle(t);
    terminal_type(t, "c");
    terminal_expect(t, -1, "No further change");
}

static void a_note_is_followed_and_come_back_from(void **state)
{
    struct terminal *t = open_with(*state, NULL, 9, 80);

    terminal_expect(t, -1, "markup");
    terminal_type(t, "\t");
    terminal_settle(t);
    assert_look(t, "[1]", "rc6");
    char *before = terminal_picture(t);
    terminal_type(t, "\r");
    terminal_expect_row(t, -2, "[1] A note about the word.");
    terminal_expect_cursor(t, 7, 4);
    terminal_type(t, "\177");
    terminal_settle(t);
    char *after = terminal_picture(t);
    assert_string_equal(after, before);
    terminal_type(t, "\033[1;3C");
    terminal_expect_row(t, -2, "[1] A note about the word.");
    terminal_type(t, "\017");
    terminal_settle(t);
    terminal_type(t, "\t\r");
    terminal_expect_row(t, 1, "a)  that this was said before,");
    free(before);
    free(after);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(changes_differ_by_colour_and_attribute),
        CASE(without_colour_changes_have_marks),
        CASE(the_views_are_a_key_each),
        CASE(hiding_deletions_keeps_the_row_of_the_clause),
        CASE(toggling_twice_restores_every_cell),
        CASE(changes_are_visited_one_by_one),
        CASE(a_note_is_followed_and_come_back_from),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
