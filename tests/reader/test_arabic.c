/* Arabic text on the screen: in order and joined by us, or left to the terminal; and keys of an
 * Arabic keyboard. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdlib.h>

/* "resolves", "1<tab>resolution", and so on to 9: two words are enough. */
#define RESOLVES   "\u064A\u0642\u0631\u0631"
#define RESOLUTION "\u0642\u0631\u0627\u0631"

/* "resolution" as it is seen from the left: reh and alef alone, reh after qaf, qaf before reh. */
#define RESOLUTION_SEEN "\uFEAD\uFE8D\uFEAE\uFED7"

struct arabic {
    char *dir;
    char *file;
    struct terminal *t;
};

static int set_up(void **state)
{
    struct arabic *arabic = calloc(1, sizeof(*arabic));
    struct buf text = {0};

    buf_puts(&text, RESOLVES "\n");
    for (int i = 1; i <= 9; i++)
        buf_printf(&text, "%d\t%s\n", i, RESOLUTION);
    arabic->dir = scratch_new();
    arabic->file = scratch_file(arabic->dir, "arabic.txt", buf_str(&text));
    buf_release(&text);
    *state = arabic;
    return 0;
}

static int tear_down(void **state)
{
    struct arabic *arabic = *state;

    if (arabic->t != NULL)
        terminal_close(arabic->t);
    free(arabic->file);
    scratch_remove(arabic->dir);
    free(arabic);
    return 0;
}

static struct terminal *open_with(struct arabic *arabic, const char *option, const char *answer)
{
    const char *const args[] = {arabic->file, option, NULL};

    arabic->t = terminal_open(
        &(struct terminal_how){.args = args, .answer = answer, .rows = 6, .cols = 30});
    return arabic->t;
}

/* ---- Who puts it in order ---------------------------------------------------------------- */

static void it_is_joined_in_order_and_flush_right(void **state)
{
    struct terminal *t = open_with(*state, NULL, NULL);

    terminal_expect_row(t, 2, "                      " RESOLUTION_SEEN "   1");
    terminal_expect_cursor(t, 1, 29);
    terminal_type(t, ")");
    terminal_expect_row(t, 1, "                      " RESOLUTION_SEEN "   1");
    terminal_expect_cursor(t, 1, 29);
}

static void a_terminal_that_reorders_gets_whole_logical_lines(void **state)
{
    struct terminal *t = open_with(*state, NULL, "\033[>0;136;0c\033[?6c");

    terminal_expect_row(t, 1, RESOLVES);
    terminal_expect(t, 2, "1");
    terminal_expect(t, 2, RESOLUTION);
    terminal_type(t, "j");
    terminal_expect(t, -1, "markup");
    terminal_expect(t, -1, RESOLVES " 1");
}

static void it_can_be_left_to_the_terminal(void **state)
{
    struct terminal *t = open_with(*state, "--bidi=terminal", NULL);

    terminal_expect_row(t, 1, RESOLVES);
}

static void nobody_need_reorder(void **state)
{
    struct terminal *t = open_with(*state, "--bidi=off", NULL);

    terminal_expect_row(t, 1, RESOLVES);
}

static void we_reorder_where_we_are_told_to_whatever_the_terminal_does(void **state)
{
    struct terminal *t = open_with(*state, "--bidi=app", "\033[>0;136;0c\033[?6c");

    terminal_expect_row(t, 2, "                      " RESOLUTION_SEEN "   1");
}

/* On paper, so to speak: print leaves every terminal that reorders to itself. */
static void print_asks_the_terminal_too(void **state)
{
    static const struct {
        const char *answer;
        const char *seen;
        const char *unseen;
    } cases[] = {
        {"\033[>41;379;0c\033[?64;1;2c", RESOLUTION_SEEN, RESOLUTION},
        {"\033[>0;136;0c\033[?6c", RESOLUTION, RESOLUTION_SEEN},
        {"\033[8;1$y\033[>65;7006;1c\033[?65;1;9c", RESOLUTION, RESOLUTION_SEEN},
    };
    static const char *const env[] = {"PAGER=cat", NULL};
    struct arabic *arabic = *state;
    const char *const args[] = {"print", arabic->file, NULL};

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct terminal *t = terminal_open(
            &(struct terminal_how){.args = args, .env = env, .answer = cases[i].answer});
        assert_int_equal(terminal_end(t), 0);
        struct str bytes = terminal_bytes(t);
        if (str_find(bytes, str_from(cases[i].seen), 0) == (size_t)-1 ||
            str_find(bytes, str_from(cases[i].unseen), 0) != (size_t)-1)
            fail_msg("answer %zu", i);
        terminal_close(t);
    }
}

/* ---- Names and keys ---------------------------------------------------------------------- */

static void a_clause_is_called_by_its_arabic_name(void **state)
{
    struct terminal *t = open_with(*state, NULL, NULL);

    terminal_expect(t, 2, "1");
    terminal_type(t, ":" RESOLVES " 3\r");
    terminal_expect_row(t, 1, "                      " RESOLUTION_SEEN "   3");
}

static void a_place_may_be_named_on_the_command_line(void **state)
{
    struct terminal *t = open_with(*state, "+" RESOLVES " 4", NULL);

    terminal_expect_row(t, 1, "                      " RESOLUTION_SEEN "   4");
}

static void a_pattern_may_be_named_on_the_command_line(void **state)
{
    struct terminal *t = open_with(*state, "+/7", NULL);

    terminal_expect(t, -1, "7");
    assert_true(terminal_find(t, RESOLUTION_SEEN "   7") > 0);
}

/* Teh is where j is, noon where k is. */
static void the_keys_of_an_arabic_keyboard_are_the_same_keys(void **state)
{
    struct terminal *t = open_with(*state, NULL, NULL);

    terminal_expect(t, 2, "1");
    terminal_type(t, "\u062A\u062A");
    terminal_expect_row(t, 1, "                      " RESOLUTION_SEEN "   2");
    terminal_type(t, "\u0646");
    terminal_expect_row(t, 1, "                      " RESOLUTION_SEEN "   1");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(it_is_joined_in_order_and_flush_right),
        CASE(a_terminal_that_reorders_gets_whole_logical_lines),
        CASE(it_can_be_left_to_the_terminal),
        CASE(nobody_need_reorder),
        CASE(we_reorder_where_we_are_told_to_whatever_the_terminal_does),
        CASE(print_asks_the_terminal_too),
        CASE(a_clause_is_called_by_its_arabic_name),
        CASE(a_place_may_be_named_on_the_command_line),
        CASE(a_pattern_may_be_named_on_the_command_line),
        CASE(the_keys_of_an_arabic_keyboard_are_the_same_keys),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
