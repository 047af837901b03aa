/* Where the reader was: marks, the history of jumps, and files that are left and come back to. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdlib.h>

struct places {
    char *dir;
    char *first;
    char *second;
    struct terminal *t;
};

/* "considering", then clauses a to e; "resolves", then clauses 1 to 30. */
static char *write_text(const char *dir, const char *name, const char *word)
{
    struct buf text = {0};

    buf_puts(&text, "considering\n");
    for (char letter = 'a'; letter <= 'e'; letter++)
        buf_printf(&text, "%c)\t%s reason %c,\n", letter, word, letter);
    buf_puts(&text, "resolves\n");
    for (int i = 1; i <= 30; i++)
        buf_printf(&text, "%d\t%s deed %d%s\n", i, word, i, i < 30 ? ";" : ".");
    char *path = scratch_file(dir, name, buf_str(&text));
    buf_release(&text);
    return path;
}

static int set_up(void **state)
{
    struct places *places = calloc(1, sizeof(*places));

    places->dir = scratch_new();
    places->first = write_text(places->dir, "first.txt", "one");
    places->second = write_text(places->dir, "second.txt", "two");
    const char *const args[] = {places->first, places->second, NULL};
    places->t = terminal_open(&(struct terminal_how){.args = args, .rows = 10});
    terminal_expect_row(places->t, 1, "considering");
    *state = places;
    return 0;
}

static int tear_down(void **state)
{
    struct places *places = *state;

    terminal_close(places->t);
    free(places->first);
    free(places->second);
    scratch_remove(places->dir);
    free(places);
    return 0;
}

static struct terminal *terminal_of(void **state)
{
    const struct places *places = *state;

    return places->t;
}

/* Keys, and what then stands on the top row. */
static void press(struct terminal *t, const char *keys, const char *row)
{
    terminal_type(t, keys);
    terminal_expect_row(t, 1, row);
}

static void a_mark_is_gone_to_from_anywhere(void **state)
{
    struct terminal *t = terminal_of(state);

    press(t, ":resolves 4\r", "4   one deed 4;");
    terminal_type(t, "m");
    terminal_expect(t, -1, "a letter from a to z");
    terminal_type(t, "q");
    terminal_expect(t, -1, "Mark q is set");
    press(t, ":resolves 12\r", "12  one deed 12;");
    press(t, "'q", "4   one deed 4;");
    terminal_type(t, "'z");
    terminal_expect(t, -1, "Mark z is not set");
    terminal_type(t, "m1");
    terminal_expect(t, -1, "A mark is a letter");
    terminal_type(t, "m\007");
    press(t, ":resolves 2\r", "2   one deed 2;");
}

static void two_quotes_go_between_two_places(void **state)
{
    struct terminal *t = terminal_of(state);

    terminal_type(t, "''");
    terminal_expect(t, -1, "Nothing to go back to");
    press(t, ":resolves 4\r", "4   one deed 4;");
    press(t, ":resolves 12\r", "12  one deed 12;");
    press(t, "j", "13  one deed 13;");
    press(t, "''", "4   one deed 4;");
    press(t, "''", "13  one deed 13;");
}

/* Every kind of jump, each from the place that the one before it went to. */
static const struct jump {
    const char *keys;
    const char *row;
} jumps[] = {
    {"))", "b)  one reason b,"},
    {"}", "resolves"},
    {"/deed 20\r", "18  one deed 18;"},
    {":resolves 5\r", "5   one deed 5;"},
    {"ma8g", "1   one deed 1;"},
    {"'a", "5   one deed 5;"},
    {"g", "considering"},
    {"]]", "resolves"},
};

enum { JUMPS = sizeof(jumps) / sizeof(jumps[0]) };

static void every_jump_is_come_back_from(void **state)
{
    struct terminal *t = terminal_of(state);

    for (size_t i = 0; i < JUMPS; i++)
        press(t, jumps[i].keys, jumps[i].row);
    for (size_t i = JUMPS - 1; i-- > 0;)
        press(t, "\177", jumps[i].row);
    press(t, "\017", "a)  one reason a,");
    press(t, "\017", "considering");
    terminal_type(t, "\177");
    terminal_expect(t, -1, "Nothing to go back to");
    press(t, "\033[1;3C", "a)  one reason a,");
    for (size_t i = 0; i < JUMPS; i++)
        press(t, "\033[1;3C", jumps[i].row);
    terminal_type(t, "\033[1;3C");
    terminal_expect(t, -1, "Nothing to go forward to");
}

static void a_file_comes_back_with_its_place_view_and_marks(void **state)
{
    struct terminal *t = terminal_of(state);

    press(t, ":resolves 7\r", "7   one deed 7;");
    terminal_type(t, "maF");
    terminal_expect(t, -1, "final");
    press(t, ":n\r", "considering");
    terminal_expect(t, 0, "second.txt (2/2)");
    terminal_type(t, "'a");
    terminal_expect(t, -1, "Mark a is not set");
    press(t, ":resolves 9\r", "9   two deed 9;");
    terminal_type(t, "maO");
    press(t, ":p\r", "7   one deed 7;");
    terminal_expect(t, -1, "final");
    press(t, ":resolves 2\r", "2   one deed 2;");
    press(t, "'a", "7   one deed 7;");
    press(t, ":n\r", "9   two deed 9;");
    terminal_expect(t, -1, "original");
    press(t, "g'a", "9   two deed 9;");
}

static void the_history_goes_across_files(void **state)
{
    struct terminal *t = terminal_of(state);

    press(t, ":resolves 7\r", "7   one deed 7;");
    press(t, ":n\r", "considering");
    press(t, ":resolves 9\r", "9   two deed 9;");
    press(t, "\177", "considering");
    terminal_expect(t, 0, "second.txt");
    press(t, "\177", "7   one deed 7;");
    terminal_expect(t, 0, "first.txt");
    press(t, "\177", "considering");
    press(t, "3\033[1;3C", "9   two deed 9;");
    terminal_expect(t, 0, "second.txt");
}

static void marks_and_jumps_are_lists_to_pick_from(void **state)
{
    struct terminal *t = terminal_of(state);

    terminal_type(t, ":marks\r");
    terminal_expect(t, -1, "No mark is set");
    terminal_type(t, ":jumps\r");
    terminal_expect(t, -1, "Nothing to go back to");
    press(t, ":resolves 7\r", "7   one deed 7;");
    terminal_type(t, "ma");
    press(t, ":resolves 9\r", "9   one deed 9;");
    terminal_type(t, "mc");
    press(t, ":considering b\r", "b)  one reason b,");
    terminal_type(t, ":marks\r");
    terminal_expect(t, 0, "Marks");
    terminal_expect(t, 1, "7 one deed 7;");
    terminal_expect(t, 2, "9 one deed 9;");
    press(t, "j\r", "9   one deed 9;");
    terminal_type(t, ":jumps\r");
    terminal_expect(t, 0, "Jumps");
    terminal_expect(t, 4, "-1");
    terminal_expect(t, 4, "b) one reason b,");
    terminal_expect(t, 2, "7 one deed 7;");
    press(t, "kkk\r", "7   one deed 7;");
    press(t, "\033[1;3C", "9   one deed 9;");
    press(t, "\033[1;3C", "b)  one reason b,");
}

static void files_are_a_list_and_others_come_by_name(void **state)
{
    struct terminal *t = terminal_of(state);
    const struct places *places = *state;
    char *third = write_text(places->dir, "third.txt", "three");
    struct buf keys = {0};

    buf_printf(&keys, ":e %s\r", third);
    press(t, ":resolves 7\r", "7   one deed 7;");
    terminal_type(t, ":e /no/such/file\r");
    terminal_expect(t, -1, "/no/such/file: No such file");
    terminal_expect(t, 0, "(1/2)");
    press(t, keys.ptr, "considering");
    terminal_expect(t, 0, "third.txt (3/3)");
    press(t, ":resolves 3\r", "3   three deed 3;");
    terminal_type(t, ":files\r");
    terminal_expect(t, 0, "Files");
    terminal_expect(t, 2, "second.txt");
    press(t, "kk\r", "7   one deed 7;");
    press(t, keys.ptr, "3   three deed 3;");
    terminal_expect(t, 0, "third.txt (3/3)");
    press(t, "\177", "7   one deed 7;");
    buf_release(&keys);
    free(third);
}

/* Lam and alef in one go are the key b; lam alone is g; digits are Arabic. */
static void an_arabic_keyboard_works(void **state)
{
    struct terminal *t = terminal_of(state);

    press(t, "\u0663\u062A", "c)  one reason c,");
    press(t, " ", "4   one deed 4;");
    press(t, "\u0644\u0627", "c)  one reason c,");
    press(t, "\u0644", "considering");
    press(t, "\u062F\u062F", "resolves");
    terminal_type(t, "\u0638\u0627\u0644\u0627");
    terminal_expect(t, -1, "/");
    terminal_type(t, "\177\177\177deed 30\r");
    terminal_expect(t, -2, "30  one deed 30.");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_mark_is_gone_to_from_anywhere),
        CASE(two_quotes_go_between_two_places),
        CASE(every_jump_is_come_back_from),
        CASE(a_file_comes_back_with_its_place_view_and_marks),
        CASE(the_history_goes_across_files),
        CASE(marks_and_jumps_are_lists_to_pick_from),
        CASE(files_are_a_list_and_others_come_by_name),
        CASE(an_arabic_keyboard_works),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
