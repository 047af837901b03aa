/* A document on standard input, with keys from the terminal. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct standard {
    char *dir;
    char *file;
    struct buf pipe;
    int in; /* the pipe's end to write to */
    struct terminal *t;
};

static int set_up(void **state)
{
    struct standard *standard = calloc(1, sizeof(*standard));

    standard->dir = scratch_new();
    standard->file = scratch_file(standard->dir, "text.txt", STR("the other document\n"));
    buf_printf(&standard->pipe, "%s/pipe", standard->dir);
    assert_int_equal(mkfifo(standard->pipe.ptr, 0600), 0);
    standard->in = open(standard->pipe.ptr, O_RDWR | O_CLOEXEC);
    assert_true(standard->in >= 0);
    *state = standard;
    return 0;
}

static int tear_down(void **state)
{
    struct standard *standard = *state;

    terminal_close(standard->t);
    close(standard->in);
    free(standard->file);
    buf_release(&standard->pipe);
    scratch_remove(standard->dir);
    free(standard);
    return 0;
}

static struct terminal *start(struct standard *standard, const char *const *args)
{
    standard->t = terminal_open(
        &(struct terminal_how){.args = args, .in_path = standard->pipe.ptr, .rows = 8});
    return standard->t;
}

static void send(const struct standard *standard, struct str text)
{
    assert_int_equal(write(standard->in, text.ptr, text.len), text.len);
}

/* The writer goes: that is the end of the document. */
static void end(struct standard *standard)
{
    close(standard->in);
    standard->in = -1;
}

static void what_comes_slowly_is_said_and_then_shown(void **state)
{
    static const char *const args[] = {NULL};
    struct standard *standard = *state;
    struct terminal *t = start(standard, args);

    send(standard, STR("resolves\n1\tfirst"));
    terminal_expect(t, 0, "qarar: reading standard input");
    send(standard, STR(" deed;\n2\tsecond deed.\n"));
    end(standard);
    terminal_expect(t, 0, "standard input");
    terminal_expect_row(t, 2, "1   first deed;");
    terminal_type(t, ":resolves 2\ry");
    terminal_expect(t, -1, "Copy");
    terminal_type(t, "\007R");
    terminal_expect(t, -1, "Standard input cannot be read anew");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
    assert_true(terminal_reads_lines(t));
}

static void waiting_for_it_can_be_ended(void **state)
{
    static const char *const args[] = {"-", NULL};
    struct standard *standard = *state;
    struct terminal *t = start(standard, args);

    send(standard, STR("resolves\n"));
    terminal_expect(t, 0, "qarar: reading standard input");
    terminal_type(t, "\003");
    assert_int_equal(terminal_end(t), 128 + SIGINT);
    assert_true(terminal_reads_lines(t));
}

static void it_is_come_back_to_from_other_files(void **state)
{
    struct standard *standard = *state;
    const char *const args[] = {standard->file, "-", NULL};

    struct terminal *t = start(standard, args);
    send(standard, STR("resolves\n1\tfirst deed.\n"));
    end(standard);
    terminal_expect_row(t, 1, "the other document");
    terminal_type(t, ":n\r");
    terminal_expect(t, 0, "standard input (2/2)");
    terminal_expect_row(t, 2, "1   first deed.");
    terminal_type(t, ":p\r");
    terminal_expect_row(t, 1, "the other document");
    terminal_expect_row(t, 2, ""); /* what is painted is painted from above */
    terminal_type(t, "\177");
    terminal_expect_row(t, 2, "1   first deed.");
    terminal_type(t, "\032");
    terminal_expect_stop(t);
    assert_true(terminal_reads_lines(t));
    terminal_signal(t, SIGCONT);
    terminal_expect_row(t, 2, "1   first deed.");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(what_comes_slowly_is_said_and_then_shown),
        CASE(waiting_for_it_can_be_ended),
        CASE(it_is_come_back_to_from_other_files),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
