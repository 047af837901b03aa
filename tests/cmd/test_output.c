/* Standard output that takes nothing: a full disk is one line and status 2, a reader who has left
 * is no word at all, for every command in every format that it has. */
#include "config.h"

#include "cmd/cmd.h"
#include "support/run.h"
#include "support/test.h"

#include <signal.h>
#include <stdlib.h>

#define FULL "qarar: standard output: No space left on device\n"

enum { MANY_FILES = 20 };

static char *dir;

/* Lines of 65,536 bytes. What is written of them leaves nothing in any buffer to fail at the end.
 */
static void make_lines(const char *name, int count)
{
    struct buf lines = {0};

    for (int i = 1; i <= count << 16; i++)
        buf_putc(&lines, i % (1 << 16) == 0 ? '\n' : 'x');
    free(scratch_file(dir, name, buf_str(&lines)));
    buf_release(&lines);
}

static int make_files(void **state)
{
    (void)state;
    dir = scratch_new();
    make_lines("line.txt", 1);
    make_lines("lines.txt", 5);
    return 0;
}

static int remove_files(void **state)
{
    (void)state;
    scratch_remove(dir);
    return 0;
}

static void assert_ends(struct run_how *how, const char *const *args, const char *said, int status)
{
    how->args = args;
    how->dir = dir;
    struct run run = run_program(how);

    if (run.status != status || strcmp(run.err.ptr, said) != 0)
        fail_msg("%s %s: status %d for %d, and said \"%s\"", args[0],
                 args[1] != NULL ? args[1] : "", run.status, status, run.err.ptr);
    run_release(&run);
}

/* Every command in every format, over so many files that each hold changes. */
static size_t assert_all_end(struct run_how *how, size_t files, const char *said, int status)
{
    struct buf sample = {0};
    size_t done = 0;

    buf_printf(&sample, "%s/samples/proposal-ar.docx", getenv("QARAR_SOURCE"));
    for (const struct command *command = commands; command->show != NULL; command++)
        for (const struct writer *writer = writers; writer->name != NULL; writer++) {
            struct buf format = {0};
            const char *args[MANY_FILES + 3] = {0};
            size_t count = 0;
            if (!command_has_format(command, writer))
                continue;
            buf_printf(&format, "--format=%s", writer->name);
            if (command->name != NULL)
                args[count++] = command->name;
            args[count++] = format.ptr;
            for (size_t i = 0; i < files; i++)
                args[count++] = sample.ptr;
            assert_ends(how, args, said, status);
            buf_release(&format);
            done++;
        }
    buf_release(&sample);
    return done;
}

static void a_full_disk_is_one_line_and_status_2_for_every_command_and_format(void **state)
{
    struct run_how how = {.out_path = "/dev/full"};

    (void)state;
    assert_in_range(assert_all_end(&how, 1, FULL, 2), 5, 1000);
}

static void and_so_it_is_when_more_is_written_than_a_buffer_holds(void **state)
{
    struct run_how how = {.out_path = "/dev/full"};

    (void)state;
    assert_all_end(&how, MANY_FILES, FULL, 2);
}

static void and_when_nothing_is_left_to_write_at_the_end(void **state)
{
    static const char *const cases[][6] = {
        {"print", "line.txt"},
        {"print", "lines.txt"},
        {"print", "line.txt", "line.txt", "lines.txt"},
        {"print", "--width=80", "--bidi=app", "lines.txt"},
        {"print", "--verbose", "--help"},
        {"--help"},
        {"--version"},
        {"--limit=help"},
    };
    struct run_how how = {.out_path = "/dev/full"};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_ends(&how, cases[i], FULL, 2);
}

static void a_file_that_cannot_be_read_is_still_told_of_on_a_full_disk(void **state)
{
    static const char *const args[] = {"print", "missing.txt", "line.txt", NULL};
    struct run_how how = {.out_path = "/dev/full"};

    (void)state;
    assert_ends(&how, args, "qarar: missing.txt: No such file or directory\n" FULL, 2);
}

/* As of cat or git log, of which the shell says 141 and nobody else a word. */
static void a_reader_who_has_left_ends_every_command_without_a_word(void **state)
{
    struct run_how how = {.out_left = true};

    (void)state;
    assert_all_end(&how, 1, "", 128 + SIGPIPE);
    assert_all_end(&how, MANY_FILES, "", 128 + SIGPIPE);
}

static void where_the_signal_is_ignored_it_is_status_2_without_a_word(void **state)
{
    static const char *const cases[][4] = {
        {"print", "line.txt"}, {"print", "lines.txt"}, {"--help"}};
    struct run_how how = {.out_left = true, .pipe_ignored = true};

    (void)state;
    assert_all_end(&how, 1, "", 2);
    assert_all_end(&how, MANY_FILES, "", 2);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_ends(&how, cases[i], "", 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_disk_is_one_line_and_status_2_for_every_command_and_format),
        cmocka_unit_test(and_so_it_is_when_more_is_written_than_a_buffer_holds),
        cmocka_unit_test(and_when_nothing_is_left_to_write_at_the_end),
        cmocka_unit_test(a_file_that_cannot_be_read_is_still_told_of_on_a_full_disk),
        cmocka_unit_test(a_reader_who_has_left_ends_every_command_without_a_word),
        cmocka_unit_test(where_the_signal_is_ignored_it_is_status_2_without_a_word),
    };

    return cmocka_run_group_tests(tests, make_files, remove_files);
}
