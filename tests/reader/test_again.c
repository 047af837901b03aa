/* From one run of the reader to the next: places that files were left at, and keys of one's own. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct again {
    char *dir;
    char *file;
    struct buf state; /* environment: XDG_STATE_HOME=… */
    struct buf config;
    struct terminal *t;
};

static char *write_text(const char *dir, const char *first)
{
    struct buf text = {0};

    buf_printf(&text, "%sresolves\n", first);
    for (int i = 1; i <= 30; i++)
        buf_printf(&text, "%d\tdeed %d;\n", i, i);
    char *path = scratch_file(dir, "text.txt", buf_str(&text));
    buf_release(&text);
    return path;
}

static int set_up(void **state)
{
    struct again *again = calloc(1, sizeof(*again));

    again->dir = scratch_new();
    again->file = write_text(again->dir, "");
    buf_printf(&again->state, "XDG_STATE_HOME=%s/state", again->dir);
    buf_printf(&again->config, "XDG_CONFIG_HOME=%s/config", again->dir);
    *state = again;
    return 0;
}

static int tear_down(void **state)
{
    struct again *again = *state;

    if (again->t != NULL)
        terminal_close(again->t);
    free(again->file);
    buf_release(&again->state);
    buf_release(&again->config);
    scratch_remove(again->dir);
    free(again);
    return 0;
}

static struct terminal *start(void **state, const char *place, const char *more)
{
    struct again *again = *state;
    const char *const args[] = {again->file, place, NULL};
    const char *const env[] = {again->state.ptr, again->config.ptr, more, NULL};

    if (again->t != NULL)
        terminal_close(again->t);
    again->t = terminal_open(&(struct terminal_how){.args = args, .env = env, .rows = 10});
    return again->t;
}

static void press(struct terminal *t, const char *keys, const char *row)
{
    terminal_type(t, keys);
    terminal_expect_row(t, 1, row);
}

static void leave(struct terminal *t)
{
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void a_file_opens_where_it_was_left(void **state)
{
    struct again *again = *state;
    struct terminal *t = start(state, NULL, NULL);

    terminal_expect_row(t, 1, "resolves");
    press(t, ":resolves 9\rj", "10  deed 10;");
    leave(t);
    t = start(state, NULL, NULL);
    terminal_expect_row(t, 1, "10  deed 10;");
    terminal_expect(t, -1, "h: help");
    leave(t);
    free(again->file);
    again->file = write_text(again->dir, "considering\na)\tone reason,\nb)\tanother reason,\n");
    t = start(state, NULL, NULL);
    terminal_expect_row(t, 1, "10  deed 10;");
    leave(t);
    t = start(state, "+resolves 3", NULL);
    terminal_expect_row(t, 1, "3   deed 3;");
    press(t, "g", "considering");
    leave(t);
    t = start(state, NULL, NULL);
    terminal_expect_row(t, 1, "considering");
}

static void a_lost_line_keeps_the_place(void **state)
{
    void (*before)(int) = signal(SIGHUP, SIG_DFL);
    struct terminal *t = start(state, NULL, NULL);

    press(t, ":resolves 9\r", "9   deed 9;");
    terminal_hang_up(t);
    assert_int_equal(terminal_end(t), 128 + SIGHUP);
    t = start(state, NULL, NULL);
    terminal_expect_row(t, 1, "9   deed 9;");
    signal(SIGHUP, before);
}

static void nothing_is_kept_where_nothing_may_be_written(void **state)
{
    struct again *again = *state;
    struct buf folder = {0};
    struct stat status;
    struct terminal *t = start(state, NULL, "QARAR_SECURE=1");

    press(t, ":resolves 9\r", "9   deed 9;");
    leave(t);
    buf_printf(&folder, "%s/state", again->dir);
    assert_int_not_equal(stat(folder.ptr, &status), 0);
    buf_release(&folder);
}

static void keys_are_bound_by_a_file(void **state)
{
    struct again *again = *state;
    struct buf path = {0};

    buf_printf(&path, "%s/config", again->dir);
    mkdir(path.ptr, 0700);
    buf_puts(&path, "/qarar");
    mkdir(path.ptr, 0700);
    free(scratch_file(path.ptr, "keys", STR("clause-next zz\nno-action x\nquit Q\n")));
    struct terminal *t = start(state, NULL, NULL);
    terminal_expect(t, -1, "keys: 2: 'no-action' is no action");
    press(t, "zz", "1   deed 1;");
    press(t, "zz", "2   deed 2;");
    terminal_type(t, "q");
    terminal_expect(t, -1, "Nothing is on the key q");
    terminal_type(t, ":map clause-previous \u0623\r");
    press(t, "\u0623", "1   deed 1;");
    terminal_type(t, ":map clause-next xyz\r");
    terminal_expect(t, -1, "'xyz' is no key");
    terminal_type(t, "h");
    terminal_expect(t, 0, "Help");
    terminal_type(t, "G");
    terminal_expect(t, -2, "Q :q");
    terminal_type(t, "QQ");
    assert_int_equal(terminal_end(t), 0);
    buf_release(&path);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_file_opens_where_it_was_left),
        CASE(a_lost_line_keeps_the_place),
        CASE(nothing_is_kept_where_nothing_may_be_written),
        CASE(keys_are_bound_by_a_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
