/* Coming and going: the terminal is left as it was on every way out. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <signal.h>
#include <stdlib.h>

struct life {
    char *dir;
    char *file;
    struct terminal *t;
};

static int set_up(void **state)
{
    struct life *life = calloc(1, sizeof(*life));

    life->dir = scratch_new();
    life->file = scratch_file(life->dir, "text.txt", STR("considering\na)\tone reason,\n"));
    *state = life;
    return 0;
}

static int tear_down(void **state)
{
    struct life *life = *state;

    if (life->t != NULL)
        terminal_close(life->t);
    free(life->file);
    scratch_remove(life->dir);
    free(life);
    return 0;
}

static struct terminal *open_with(struct life *life, const char *const *env, const char *answer)
{
    const char *const args[] = {life->file, NULL};

    if (life->t != NULL)
        terminal_close(life->t);
    life->t = terminal_open(&(struct terminal_how){.args = args, .env = env, .answer = answer});
    return life->t;
}

static bool wrote(const struct terminal *t, const char *bytes)
{
    return str_find(terminal_bytes(t), str_from(bytes), 0) != (size_t)-1;
}

/* Is the last of these bytes the last word about them: nothing of the screen follows. */
static bool ends_with(const struct terminal *t, const char *bytes)
{
    return str_ends(terminal_bytes(t), str_from(bytes));
}

static const char *const bdsm[] = {"QARAR_BIDI=app:bdsm", NULL};

/* ---- Ways out ---------------------------------------------------------------------------- */

static const struct way_out {
    const char *name;
    int signal; /* 0: q is pressed */
    int status;
} ways_out[] = {
    {"q", 0, 0},
    {"SIGTERM", SIGTERM, 128 + SIGTERM},
    {"SIGHUP", SIGHUP, 128 + SIGHUP},
    {"SIGINT", SIGINT, 128 + SIGINT},
    {"SIGQUIT", SIGQUIT, 128 + SIGQUIT},
    {"SIGSEGV", SIGSEGV, 128 + SIGSEGV},
    {"SIGABRT", SIGABRT, 128 + SIGABRT},
    {"SIGBUS", SIGBUS, 128 + SIGBUS},
};

static void every_way_out_restores_the_terminal(void **state)
{
    /* Under nohup it would be left ignored. */
    void (*before)(int) = signal(SIGHUP, SIG_DFL);

    for (size_t i = 0; i < sizeof(ways_out) / sizeof(ways_out[0]); i++) {
        struct terminal *t = open_with(*state, bdsm, NULL);
        terminal_expect_row(t, 1, "considering");
        if (ways_out[i].signal == 0)
            terminal_type(t, "q");
        else
            terminal_signal(t, ways_out[i].signal);
        int status = terminal_end(t);
        if (status != ways_out[i].status)
            fail_msg("%s: status %d", ways_out[i].name, status);
        if (!wrote(t, "\033[?1049l") || !ends_with(t, "\033[8h"))
            fail_msg("%s: the screen is not left", ways_out[i].name);
    }
    signal(SIGHUP, before);
}

static void a_terminal_that_goes_away_is_left(void **state)
{
    void (*before)(int) = signal(SIGHUP, SIG_IGN);

    struct terminal *t = open_with(*state, NULL, NULL);
    terminal_expect_row(t, 1, "considering");
    terminal_hang_up(t);
    assert_int_equal(terminal_end(t), 128 + SIGHUP);
    signal(SIGHUP, before);
}

static void lines_are_read_as_before_after_a_crash(void **state)
{
    struct terminal *t = open_with(*state, NULL, NULL);

    terminal_expect_row(t, 1, "considering");
    assert_false(terminal_reads_lines(t));
    terminal_signal(t, SIGSEGV);
    terminal_end(t);
    assert_true(terminal_reads_lines(t));
}

static void a_stop_gives_the_terminal_back_and_takes_it_again(void **state)
{
    struct terminal *t = open_with(*state, bdsm, NULL);

    terminal_expect(t, -1, "markup");
    terminal_settle(t);
    char *before = terminal_picture(t);
    terminal_type(t, "\032");
    terminal_expect_stop(t);
    terminal_settle(t);
    assert_true(ends_with(t, "\033[8h"));
    assert_true(terminal_reads_lines(t));
    terminal_signal(t, SIGCONT);
    terminal_expect(t, -1, "markup");
    terminal_settle(t);
    char *after = terminal_picture(t);
    assert_string_equal(after, before);
    assert_false(terminal_reads_lines(t));
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
    free(before);
    free(after);
}

static void an_interrupt_ends_only_what_is_typed(void **state)
{
    struct terminal *t = open_with(*state, NULL, NULL);

    terminal_expect_row(t, 1, "considering");
    terminal_type(t, "/some");
    terminal_expect(t, -1, "/some");
    terminal_type(t, "\003");
    terminal_expect(t, -1, "markup");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

/* ---- Asking ------------------------------------------------------------------------------ */

static void a_terminal_that_knows_bdsm_is_told_to_keep_still(void **state)
{
    struct terminal *t = open_with(*state, NULL, "\033[8;1$y\033[>65;7006;1c\033[?65;1;9c");

    terminal_expect_row(t, 1, "considering");
    size_t told = str_find(terminal_bytes(t), STR("\033[8l"), 0);
    assert_true(told < str_find(terminal_bytes(t), STR("\033[?1049h"), 0));
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
    assert_true(ends_with(t, "\033[8h"));
}

static void others_are_told_nothing(void **state)
{
    struct terminal *t = open_with(*state, NULL, "\033[8;0$y\033[>41;379;0c\033[?64;1;2c");

    terminal_expect_row(t, 1, "considering");
    assert_false(wrote(t, "\033[8l"));
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
    assert_false(wrote(t, "\033[8h"));
}

static void keys_typed_while_it_asks_are_not_lost(void **state)
{
    struct terminal *t = open_with(*state, NULL, "h\033[?64;1;2c");

    terminal_expect(t, 0, "Help");
}

static void silence_is_an_answer_after_a_second(void **state)
{
    struct terminal *t = open_with(*state, NULL, "");

    terminal_expect_row(t, 1, "considering");
}

static void an_answer_that_comes_late_is_no_key(void **state)
{
    struct terminal *t = open_with(*state, NULL, "");

    terminal_expect_row(t, 1, "considering");
    terminal_type(t, "\033[8;1$y\033P>|Konsole 22.12.3\033\\\033[>1;115;0c\033[?62;1;4c");
    terminal_settle(t);
    terminal_expect(t, -1, "markup");
}

static void nothing_is_asked_where_it_may_not(void **state)
{
    struct terminal *t = open_with(*state, NULL, NULL);

    terminal_expect_row(t, 1, "considering");
    assert_false(wrote(t, "\033[c"));
}

/* ---- What is no screen ------------------------------------------------------------------- */

static void a_dumb_terminal_gets_what_print_gives(void **state)
{
    static const char *const env[] = {"TERM=dumb", NULL};
    struct terminal *t = open_with(*state, env, NULL);

    assert_int_equal(terminal_end(t), 0);
    assert_true(wrote(t, "one reason"));
    assert_false(wrote(t, "\033"));
}

static void an_unknown_terminal_is_named_and_gets_the_text(void **state)
{
    static const char *const env[] = {"TERM=no-such-terminal", "PAGER=cat", NULL};
    struct terminal *t = open_with(*state, env, NULL);

    assert_int_equal(terminal_end(t), 0);
    assert_true(wrote(t, "the terminal 'no-such-terminal' is not known"));
    assert_true(wrote(t, "one reason"));
}

static void a_document_may_come_on_standard_input(void **state)
{
    struct life *life = *state;
    static const char *const args[] = {"-", NULL};

    life->t = terminal_open(
        &(struct terminal_how){.args = args, .in_path = life->file, .answer = "\033[?6c"});
    terminal_expect(life->t, 0, "standard input");
    assert_false(wrote(life->t, "\033[c"));
    terminal_expect_row(life->t, 1, "considering");
    terminal_type(life->t, "q");
    assert_int_equal(terminal_end(life->t), 0);
}

static void a_file_that_cannot_be_read_is_said_and_the_next_is_read(void **state)
{
    struct life *life = *state;
    const char *const args[] = {"/no/such/file", life->file, NULL};

    life->t = terminal_open(&(struct terminal_how){.args = args});
    terminal_expect_row(life->t, 1, "considering");
    terminal_type(life->t, "q");
    assert_int_equal(terminal_end(life->t), 2);
    assert_true(wrote(life->t, "qarar: /no/such/file: "));
}

static void a_file_of_one_blank_line_opens(void **state)
{
    struct life *life = *state;
    char *empty = scratch_file(life->dir, "empty.txt", STR("\n"));
    const char *const args[] = {empty, life->file, NULL};

    life->t = terminal_open(&(struct terminal_how){.args = args});
    terminal_expect(life->t, -1, "markup");
    terminal_type(life->t, "jkGg) c\t\r/x\rD%]]");
    terminal_settle(life->t);
    terminal_type(life->t, ":n\r");
    terminal_expect_row(life->t, 1, "considering");
    terminal_type(life->t, ":p\r");
    terminal_expect(life->t, 0, "empty.txt");
    terminal_type(life->t, "q");
    assert_int_equal(terminal_end(life->t), 0);
    free(empty);
}

static void a_file_that_cannot_be_read_is_passed_over(void **state)
{
    struct life *life = *state;
    char *other = scratch_file(life->dir, "other.txt", STR("the other document\n"));
    const char *const args[] = {other, "/no/such/file", life->file, NULL};

    life->t = terminal_open(&(struct terminal_how){.args = args});
    terminal_expect_row(life->t, 1, "the other document");
    terminal_type(life->t, ":n\r");
    terminal_expect_row(life->t, 1, "considering");
    terminal_expect(life->t, -1, "/no/such/file: ");
    terminal_type(life->t, "q");
    assert_int_equal(terminal_end(life->t), 2);
    free(other);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(every_way_out_restores_the_terminal),
        CASE(a_terminal_that_goes_away_is_left),
        CASE(lines_are_read_as_before_after_a_crash),
        CASE(a_stop_gives_the_terminal_back_and_takes_it_again),
        CASE(an_interrupt_ends_only_what_is_typed),
        CASE(a_terminal_that_knows_bdsm_is_told_to_keep_still),
        CASE(others_are_told_nothing),
        CASE(keys_typed_while_it_asks_are_not_lost),
        CASE(silence_is_an_answer_after_a_second),
        CASE(an_answer_that_comes_late_is_no_key),
        CASE(nothing_is_asked_where_it_may_not),
        CASE(a_dumb_terminal_gets_what_print_gives),
        CASE(an_unknown_terminal_is_named_and_gets_the_text),
        CASE(a_document_may_come_on_standard_input),
        CASE(a_file_that_cannot_be_read_is_said_and_the_next_is_read),
        CASE(a_file_of_one_blank_line_opens),
        CASE(a_file_that_cannot_be_read_is_passed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
