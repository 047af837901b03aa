/* Text that leaves the reader: to the clipboard, into files, to commands. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct copies {
    char *dir;
    char *file;
    struct terminal *t;
};

static const char text[] = "RESOLUTION 45 (REV. DUBAI, 2014)\n"
                           "On things\n"
                           "considering\n"
                           "a)\tone reason,\n"
                           "resolves\n"
                           "1\tfirst deed;\n"
                           "2\tsecond \033[31mdeed\n"
                           "3\tthird deed.\n";

static int set_up(void **state)
{
    struct copies *copies = calloc(1, sizeof(*copies));

    copies->dir = scratch_new();
    copies->file = scratch_file(copies->dir, "text.txt", STR(text));
    *state = copies;
    return 0;
}

static int tear_down(void **state)
{
    struct copies *copies = *state;

    if (copies->t != NULL)
        terminal_close(copies->t);
    free(copies->file);
    scratch_remove(copies->dir);
    free(copies);
    return 0;
}

static struct terminal *open_with(void **state, const char *const *env)
{
    struct copies *copies = *state;
    const char *const args[] = {copies->file, NULL};

    copies->t = terminal_open(&(struct terminal_how){.args = args, .env = env, .rows = 12});
    terminal_expect(copies->t, 1, "RESOLUTION 45");
    return copies->t;
}

static bool wrote(const struct terminal *t, const char *bytes)
{
    return str_find(terminal_bytes(t), str_from(bytes), 0) != (size_t)-1;
}

static struct buf path_of(void **state, const char *name)
{
    const struct copies *copies = *state;
    struct buf path = {0};

    buf_printf(&path, "%s/%s", copies->dir, name);
    return path;
}

static void assert_holds(void **state, const char *name, const char *want)
{
    struct buf path = path_of(state, name);
    char got[512] = {0};
    FILE *file = fopen(path.ptr, "r");

    assert_non_null(file);
    got[fread(got, 1, sizeof(got) - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(got, want);
    buf_release(&path);
}

static void type_path(void **state, const char *before, const char *name, const char *after)
{
    const struct copies *copies = *state;
    struct buf path = path_of(state, name);
    struct buf keys = {0};

    buf_printf(&keys, "%s%s%s", before, path.ptr, after);
    terminal_type(copies->t, keys.ptr);
    buf_release(&keys);
    buf_release(&path);
}

/* ---- The clipboard ----------------------------------------------------------------------- */

/* base64 of "1\tfirst deed;", of the reference, of "considering". */
static void what_is_asked_for_goes_to_the_clipboard(void **state)
{
    struct terminal *t = open_with(state, NULL);

    terminal_type(t, ":resolves 1\r");
    terminal_expect_cursor(t, 6, 0);
    terminal_type(t, "y");
    terminal_expect(t, -1, "Copy  y, c: clause");
    terminal_type(t, "y");
    terminal_expect(t, -1, "clipboard: the clause, 13 characters");
    assert_true(wrote(t, "\033]52;c;MQlmaXJzdCBkZWVkOw==\a"));
    terminal_type(t, "yr");
    terminal_expect(t, -1, "the reference, 46 characters");
    assert_true(wrote(t, "\033]52;c;cmVzb2x2ZXMgMSBvZiBSZXNvbHV0aW9uIDQ1IChSZXYuIER1YmFpLCAyMDE0"
                         "KQ==\a"));
    terminal_type(t, ":considering\rg");
    terminal_expect_cursor(t, 1, 0);
    terminal_type(t, "yt");
    terminal_expect(t, -1, "the paragraph, 32 characters");
    terminal_type(t, "yx");
    terminal_expect(t, -1, "Nothing is copied");
}

static void the_way_through_tmux_is_wrapped(void **state)
{
    static const char *const env[] = {"TMUX=/tmp/tmux-0/default,1,0", NULL};
    struct terminal *t = open_with(state, env);

    terminal_type(t, ":resolves 1\ry\x79");
    terminal_expect(t, -1, "clipboard: the clause");
    assert_true(wrote(t, "\033Ptmux;\033\033]52;c;MQlmaXJzdCBkZWVkOw==\a\033\\"));
}

static void a_terminal_that_takes_nothing_is_sent_nothing(void **state)
{
    static const char *const env[] = {"TERM_PROGRAM=Apple_Terminal", NULL};
    struct terminal *t = open_with(state, env);

    terminal_type(t, "yt");
    terminal_expect(t, -1, "This terminal takes no copies");
    assert_false(wrote(t, "\033]52"));
}

/* ---- Files ------------------------------------------------------------------------------- */

static void text_is_written_as_print_gives_it(void **state)
{
    struct terminal *t = open_with(state, NULL);

    type_path(state, ":resolves 2\r:write clause ", "clause", "\r");
    terminal_expect(t, -1, "bytes written");
    assert_holds(state, "clause", "2\tsecond <U+001B>[31mdeed\n");
    type_path(state, ":w ", "all", "\r");
    terminal_expect(t, -1, "the text, ");
    assert_holds(state, "all",
                 "RESOLUTION 45 (REV. DUBAI, 2014)\nOn things\nconsidering\na)\tone reason,\n"
                 "resolves\n1\tfirst deed;\n2\tsecond <U+001B>[31mdeed\n3\tthird deed.\n");
    type_path(state, ":w reference ", "clause", "\r");
    terminal_expect(t, -1, "not written: File exists");
    type_path(state, ":w! reference ", "clause", "\r");
    terminal_expect(t, -1, "the reference, 47 bytes");
    assert_holds(state, "clause", "resolves 2 of Resolution 45 (Rev. Dubai, 2014)\n");
    type_path(state, ":w ", "no/such/folder", "\r");
    terminal_expect(t, -1, "not written: No such file");
}

static void a_full_disk_is_said(void **state)
{
    if (access("/dev/full", W_OK) != 0)
        skip();
    struct terminal *t = open_with(state, NULL);

    terminal_type(t, ":write /dev/full\r");
    terminal_expect(t, -1, "/dev/full: not written: No space left on device");
}

/* ---- Commands ---------------------------------------------------------------------------- */

static void the_clause_goes_to_a_command(void **state)
{
    struct terminal *t = open_with(state, NULL);

    terminal_type(t, ":resolves 2\r|");
    terminal_expect(t, -1, "|");
    type_path(state, "tr a-z A-Z > ", "out", "; echo seen; exit 3\r");
    while (terminal_find(t, "Enter: back to the text") < 0)
        terminal_settle(t);
    assert_true(terminal_find(t, "seen") >= 0);
    assert_true(terminal_reads_lines(t));
    terminal_type(t, "\r");
    terminal_expect(t, -1, "The command ended with status 3");
    terminal_expect(t, 1, "RESOLUTION 45");
    assert_false(terminal_reads_lines(t));
    assert_holds(state, "out", "2\tSECOND <U+001B>[31MDEED\n");
    terminal_type(t, ":pipe reference true\r");
    while (terminal_find(t, "status 0; Enter") < 0)
        terminal_settle(t);
    terminal_type(t, "\r");
    terminal_expect(t, 1, "RESOLUTION 45");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void an_interrupt_ends_the_command_alone(void **state)
{
    struct terminal *t = open_with(state, NULL);

    terminal_type(t, "|echo begun; sleep 60\r");
    while (terminal_find(t, "begun") < 0)
        terminal_settle(t);
    terminal_type(t, "\003");
    while (terminal_find(t, "Enter: back to the text") < 0)
        terminal_settle(t);
    terminal_type(t, "\r");
    terminal_expect(t, 1, "RESOLUTION 45");
    terminal_expect(t, -1, "The command ended with status 130");
}

static void nothing_leaves_where_it_must_not(void **state)
{
    static const char *const env[] = {"QARAR_SECURE=1", NULL};
    struct terminal *t = open_with(state, env);
    struct buf path = path_of(state, "out");

    terminal_type(t, "|");
    terminal_expect(t, -1, "QARAR_SECURE forbids");
    terminal_type(t, "j");
    type_path(state, ":w ", "out", "\r");
    terminal_expect(t, -1, "QARAR_SECURE forbids");
    terminal_type(t, "j");
    type_path(state, ":pipe cat > ", "out", "\r");
    terminal_expect(t, -1, "QARAR_SECURE forbids");
    assert_int_not_equal(access(path.ptr, F_OK), 0);
    buf_release(&path);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(what_is_asked_for_goes_to_the_clipboard),
        CASE(the_way_through_tmux_is_wrapped),
        CASE(a_terminal_that_takes_nothing_is_sent_nothing),
        CASE(text_is_written_as_print_gives_it),
        CASE(a_full_disk_is_said),
        CASE(the_clause_goes_to_a_command),
        CASE(an_interrupt_ends_the_command_alone),
        CASE(nothing_leaves_where_it_must_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
