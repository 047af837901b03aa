/* The program as scripts and people call it: usage, files that cannot be read, output that cannot
 * be written, terminals and pagers. What the commands say of a document, tests/cases holds. */
#include "config.h"

#include "support/run.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define ARGS(...)                                                                                  \
    (const char *const[])                                                                          \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }

static char *dir;

static const char body[] = "One two three four five six seven.\n\nEight nine ten.\n";

static int make_files(void **state)
{
    (void)state;
    dir = scratch_new();
    free(scratch_file(dir, "good.txt",
                      STR("One two three four five six seven.\n"
                          "\n"
                          "Eight nine ten.\n")));
    free(scratch_file(dir, "empty.txt", STR("")));
    free(scratch_file(dir, "broken.txt", STR("One \xFF\xFE two.\nThree \xD8 four.\n")));
    free(scratch_file(dir, "nul.txt", STR("One\0two.\nThree.\n")));
    free(scratch_file(dir, "cut.docx", STR("PK\003\004\024\0\0\0\010\0")));
    free(scratch_file(dir, "locked.docx", STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0\0\0\0\0")));
    free(scratch_file(dir, "-", STR("a file called -\n")));
    return 0;
}

static int remove_files(void **state)
{
    (void)state;
    scratch_remove(dir);
    return 0;
}

static struct run run_in_dir(const char *const *args)
{
    return run_program(&(struct run_how){.args = args, .dir = dir});
}

static void assert_text(const char *what, const struct buf *got, const char *want)
{
    if (strcmp(got->ptr, want) != 0)
        fail_msg("%s: got\n%s\nexpected\n%s", what, got->ptr, want);
}

/* One line that begins so. */
static void assert_complaint(const struct run *run, const char *start)
{
    if (!str_starts(buf_str(&run->err), str_from(start)) ||
        str_find(buf_str(&run->err), STR("\n"), 0) + 1 != run->err.len)
        fail_msg("no line \"%s…\" but\n%s", start, run->err.ptr);
}

static void what_is_wrong_in_usage_is_one_line_and_status_2(void **state)
{
    static const struct {
        const char *args[5];
        const char *complaint;
    } cases[] = {
        {{"--frobnicate", "good.txt"}, "qarar: unknown option --frobnicate\n"},
        {{"print", "--base=x", "good.txt"}, "qarar: unknown option --base\n"},
        {{"print", "--result=x", "good.txt"}, "qarar: unknown option --result\n"},
        {{"--library=.", "good.txt"}, "qarar: unknown option --library\n"},
        {{"summary", "--by=actor", "good.txt"}, "qarar: unknown option --by\n"},
        {{"--disable=stale", "good.txt"}, "qarar: unknown option --disable\n"},
        {{"--find=x", "good.txt"}, "qarar: unknown option --find\n"},
        {{"--nonsense=1", "good.txt"}, "qarar: unknown option --nonsense\n"},
        {{"--sandbox=on", "good.txt"}, "qarar: --sandbox: 'on' is none of auto, off\n"},
        {{"--accessible", "good.txt"}, "qarar: unknown option --accessible\n"},
        {{"--to=json", "good.txt"}, "qarar: unknown option --to\n"},
        {{"--terminal"}, "qarar: unknown option --terminal\n"},
        {{"-v", "good.txt"}, "qarar: unknown option -v\n"},
        {{"--c", "good.txt"}, "qarar: option --c is ambiguous\n"},
        {{"--ver", "good.txt"}, "qarar: option --ver is ambiguous\n"},
        {{"--changed=yes", "good.txt"}, "qarar: option --changed takes no value\n"},
        {{"good.txt", "--width"}, "qarar: option --width needs a value\n"},
        {{"--width=wide", "good.txt"}, "qarar: --width: 'wide' is no number"},
        {{"--width=-1", "good.txt"}, "qarar: --width: '-1' is no number"},
        {{"--view=both", "good.txt"},
         "qarar: --view: 'both' is none of markup, final, original, common\n"},
        {{"print", "--format=html", "good.txt"}, "qarar: print: --format: 'html' is none of"},
        {{"print", "--format=tsv", "good.txt"},
         "qarar: print: --format: this command does not write 'tsv'\n"},
        {{"outline", "--format=markdown", "good.txt"},
         "qarar: outline: --format: 'markdown' is none of"},
        {{"--bidi=app:lro", "good.txt"}, "qarar: --bidi: 'app:lro' is none of"},
        {{"--bidi=app:kitty", "good.txt"}, "qarar: --bidi: 'app:kitty' is none of"},
        {{"--bidi=app:", "good.txt"}, "qarar: --bidi: 'app:' is none of"},
        {{"--recover=on", "good.txt"}, "qarar: --recover: 'on' is none of auto, off\n"},
        {{"--color=yes", "good.txt"}, "qarar: --color: 'yes' is none of auto, always, never\n"},
        {{"--width=12x", "good.txt"}, "qarar: --width: '12x' is no number"},
        {{"print", "--clause=77", "good.txt"}, "qarar: good.txt: no clause '77'\n"},
        {{"changes", "--clause=77", "good.txt"}, "qarar: good.txt: no clause '77'\n"},
        {{"--language=tlh", "good.txt"}, "qarar: --language: 'tlh' is none of"},
        {{"--input=odt", "good.txt"}, "qarar: --input: 'odt' is none of"},
        {{"outline", "--clause=3", "good.txt"},
         "qarar: outline: this command has no option --clause\n"},
        {{"changes", "--changed", "good.txt"},
         "qarar: changes: this command has no option --changed\n"},
        {{"print", "+3", "good.txt"}, "qarar: print: this command has no option +PLACE\n"},
        {{"refs", "good.txt"}, "qarar: refs: this version has no such command"},
        {{"check", "good.txt"}, "qarar: check: this version has no such command"},
        {{"compare", "good.txt", "good.txt"}, "qarar: compare: this version has no such command"},
        {{"consolidate", "good.txt"}, "qarar: consolidate: this version has no such command"},
        {{"export", "good.txt"}, "qarar: export: this version has no such command"},
        {{"library"}, "qarar: library: this version has no such command"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct run run = run_in_dir(cases[i].args);
        assert_complaint(&run, cases[i].complaint);
        assert_int_equal(run.status, 2);
        assert_text(cases[i].complaint, &run.out, "");
        run_release(&run);
    }
}

static void every_way_to_reorder_is_taken(void **state)
{
    static const char *const ways[] = {"--bidi=auto",     "--bidi=app",      "--bidi=app:plain",
                                       "--bidi=app:bdsm", "--bidi=terminal", "--bidi=off"};

    (void)state;
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        struct run run = run_in_dir(ARGS("print", ways[i], "good.txt"));
        assert_text(ways[i], &run.out, body);
        assert_text(ways[i], &run.err, "");
        assert_int_equal(run.status, 0);
        run_release(&run);
    }
}

static void help_and_version_are_on_standard_output_everywhere(void **state)
{
    static const char *const words[] = {NULL, "print", "outline", "summary", "changes"};

    (void)state;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        const char *args[] = {words[i], "--help", NULL};
        struct run run = run_in_dir(words[i] != NULL ? args : args + 1);
        assert_int_equal(run.status, 0);
        assert_text("stderr", &run.err, "");
        assert_true(str_starts(buf_str(&run.out), STR("Usage: qarar ")));
        assert_true(str_find(buf_str(&run.out), STR("--view=VIEW"), 0) != (size_t)-1);
        run_release(&run);
        args[1] = "--version";
        run = run_in_dir(words[i] != NULL ? args : args + 1);
        assert_text("version", &run.out, PACKAGE_STRING "\n");
        assert_int_equal(run.status, 0);
        run_release(&run);
    }
}

static void what_cannot_be_read_is_one_line_and_status_2(void **state)
{
    static const struct {
        const char *file;
        const char *complaint;
    } cases[] = {
        {"missing.txt", "qarar: missing.txt: No such file or directory\n"},
        {".", "qarar: .: Is a directory\n"},
        {"empty.txt", "qarar: empty.txt: "},
        {"cut.docx", "qarar: cut.docx: "},
        {"locked.docx", "qarar: locked.docx: "},
        {"two\nlines", "qarar: two<U+000A>lines: No such file or directory\n"},
    };
    static const char *const commands[] = {"print", "outline", "changes", "summary"};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        for (size_t j = 0; j < sizeof(commands) / sizeof(commands[0]); j++) {
            struct run run = run_in_dir(ARGS(commands[j], cases[i].file));
            assert_complaint(&run, cases[i].complaint);
            assert_int_equal(run.status, 2);
            assert_text(cases[i].file, &run.out, "");
            run_release(&run);
        }
}

static void the_other_files_are_done_when_one_fails(void **state)
{
    struct run run = run_in_dir(ARGS("print", "good.txt", "missing.txt", "good.txt"));
    struct buf twice = {0};

    (void)state;
    buf_puts(&twice, body);
    buf_puts(&twice, body);
    assert_text("stdout", &run.out, twice.ptr);
    assert_text("stderr", &run.err, "qarar: missing.txt: No such file or directory\n");
    assert_int_equal(run.status, 2);
    buf_release(&twice);
    run_release(&run);
}

static void broken_text_is_read_and_said_under_verbose(void **state)
{
    static const struct {
        const char *file;
        const char *want;
    } cases[] = {
        {"broken.txt", "One \uFFFD\uFFFD two.\nThree \uFFFD four.\n"},
        {"nul.txt", "One\uFFFDtwo.\nThree.\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct run run = run_in_dir(ARGS("print", cases[i].file));
        assert_text(cases[i].file, &run.out, cases[i].want);
        assert_text(cases[i].file, &run.err, "");
        assert_int_equal(run.status, 0);
        size_t quiet = run.err.len;
        run_release(&run);
        run = run_in_dir(ARGS("print", "--verbose", cases[i].file));
        assert_text(cases[i].file, &run.out, cases[i].want);
        assert_true(str_find(buf_str(&run.err), str_from("read as text"), 0) != (size_t)-1);
        assert_true(run.err.len > quiet);
        run_release(&run);
    }
}

static void standard_input_is_read_where_no_file_is_named(void **state)
{
    static const struct {
        const char *args[3];
        const char *want;
    } cases[] = {
        {{NULL}, "from stdin\n"},
        {{"-"}, "from stdin\n"},
        {{"print"}, "from stdin\n"},
        {{"print", "-"}, "from stdin\n"},
        {{"print", "./-"}, "a file called -\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct run run = run_program(
            &(struct run_how){.args = cases[i].args, .dir = dir, .in = STR("from stdin\n")});
        assert_text("stdin", &run.out, cases[i].want);
        assert_int_equal(run.status, 0);
        run_release(&run);
    }
}

static void without_a_command_a_pipe_gets_the_text(void **state)
{
    struct run run = run_in_dir(ARGS("good.txt"));

    (void)state;
    assert_text("good.txt", &run.out, body);
    assert_int_equal(run.status, 0);
    run_release(&run);
}

static void a_path_with_the_name_of_a_command_is_a_file(void **state)
{
    (void)state;
    free(scratch_file(dir, "print", STR("a file called print\n")));
    struct run run = run_in_dir(ARGS("./print"));
    assert_text("./print", &run.out, "a file called print\n");
    run_release(&run);
    run = run_in_dir(ARGS("--", "print"));
    assert_text("-- print", &run.out, "a file called print\n");
    run_release(&run);
}

static void options_may_stand_after_files_and_be_shortened(void **state)
{
    static const char *const forms[][4] = {
        {"print", "--width=20", "good.txt"},
        {"print", "good.txt", "--width=20"},
        {"print", "good.txt", "--wid=20"},
        {"--width=20", "print", "good.txt"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        struct run run = run_in_dir(forms[i]);
        assert_text("wrapped", &run.out,
                    "One two three four\nfive six seven.\n\nEight nine ten.\n");
        run_release(&run);
    }
    struct run run = run_in_dir(ARGS("print", "--width", "20", "good.txt"));
    assert_text("wrapped", &run.out, "One two three four\nfive six seven.\n\nEight nine ten.\n");
    run_release(&run);
}

static void the_environment_holds_defaults_that_the_command_line_overrides(void **state)
{
    static const char wrapped[] = "One two three four\nfive six seven.\n\nEight nine ten.\n";
    static const struct {
        const char *env;
        const char *args[4];
        const char *out;
        const char *err;
    } cases[] = {
        {"QARAR=--width=20", {"good.txt"}, wrapped, ""},
        {"QARAR=--width '20' --changed", {"changes", "good.txt"}, "", ""},
        {"QARAR=--width=20", {"--width=0", "good.txt"}, body, ""},
        {"QARAR=--format=tsv", {"print", "good.txt"}, body, ""},
        {"QARAR=--width=no", {"good.txt"}, "", "qarar: QARAR: --width: 'no' is no number"},
        {"QARAR=--nonsense", {"good.txt"}, "", "qarar: QARAR: unknown option --nonsense\n"},
        {"QARAR=word", {"good.txt"}, "", "qarar: QARAR: 'word' is no option\n"},
        {"QARAR=--view='final", {"good.txt"}, "", "qarar: QARAR: a quote is not closed\n"},
        {"QARAR_BIDI=sideways", {"good.txt"}, "", "qarar: QARAR_BIDI: --bidi: 'sideways'"},
        {"QARAR_BIDI=sideways", {"--version"}, PACKAGE_STRING "\n", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct run run = run_program(
            &(struct run_how){.args = cases[i].args, .env = ARGS(cases[i].env), .dir = dir});
        assert_text(cases[i].env, &run.out, cases[i].out);
        if (cases[i].err[0] != '\0')
            assert_complaint(&run, cases[i].err);
        assert_int_equal(run.status, cases[i].err[0] != '\0' ? 2 : 0);
        run_release(&run);
    }
}

static void output_that_cannot_be_written_is_said(void **state)
{
    (void)state;
    struct run run = run_program(
        &(struct run_how){.args = ARGS("good.txt"), .dir = dir, .out_path = "/dev/full"});
    assert_text("/dev/full", &run.err, "qarar: standard output: No space left on device\n");
    assert_int_equal(run.status, 2);
    run_release(&run);
    run = run_program(&(struct run_how){.args = ARGS("good.txt"), .dir = dir, .out_closed = true});
    assert_text("closed", &run.err, "qarar: standard output: Bad file descriptor\n");
    assert_int_equal(run.status, 2);
    run_release(&run);
}

static void on_a_terminal_print_wraps_to_its_width(void **state)
{
    static const struct {
        const char *env[3];
        const char *want;
    } cases[] = {
        {{"PAGER=cat"}, "One two three four\nfive six seven.\n\nEight nine ten.\n"},
        {{"PAGER=cat", "COLUMNS=12"},
         "One two\nthree four\nfive six\nseven.\n\nEight nine\nten.\n"},
        {{"PAGER=cat", "TERM=dumb"}, "One two three four\nfive six seven.\n\nEight nine ten.\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct run run = run_on_terminal(
            &(struct run_how){.args = ARGS("print", "good.txt"), .env = cases[i].env, .dir = dir},
            20);
        assert_text(cases[i].env[1] != NULL ? cases[i].env[1] : "terminal", &run.out,
                    cases[i].want);
        assert_int_equal(run.status, 0);
        run_release(&run);
    }
}

static void changes_have_colour_where_it_is_wanted(void **state)
{
    static const struct {
        const char *name;
        const char *option;
        const char *env[3];
        bool terminal;
        bool color;
    } cases[] = {
        {"a terminal", "--color=auto", {"PAGER=cat"}, true, true},
        {"a pipe", "--color=auto", {NULL}, false, false},
        {"a pipe that is told to", "--color=always", {NULL}, false, true},
        {"NO_COLOR", "--color=auto", {"PAGER=cat", "NO_COLOR=1"}, true, false},
        {"an empty NO_COLOR", "--color=auto", {"PAGER=cat", "NO_COLOR="}, true, true},
        {"NO_COLOR, but told to", "--color=always", {"PAGER=cat", "NO_COLOR=1"}, true, true},
        {"a dumb terminal", "--color=auto", {"TERM=dumb"}, true, false},
        {"told not to", "--color=never", {"PAGER=cat"}, true, false},
    };
    struct buf sample = {0};

    (void)state;
    buf_printf(&sample, "%s/samples/proposal-en.docx", getenv("QARAR_SOURCE"));
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *const args[] = {"print", cases[i].option, "--bidi=off", sample.ptr, NULL};
        const struct run_how how = {.args = args, .env = cases[i].env, .dir = dir};
        struct run run = cases[i].terminal ? run_on_terminal(&how, 80) : run_program(&how);
        bool colored = str_find(buf_str(&run.out), STR("\033["), 0) != (size_t)-1;
        assert_true(str_find(buf_str(&run.out), STR("{+9+}"), 0) != (size_t)-1);
        if (colored != cases[i].color)
            fail_msg("%s: %s", cases[i].name, colored ? "in colour" : "without colour");
        run_release(&run);
    }
    buf_release(&sample);
}

static void the_view_changes_json_in_summary_alone(void **state)
{
    static const char *const words[] = {"print", "outline", "changes", "summary"};
    struct buf sample = {0};

    (void)state;
    buf_printf(&sample, "%s/samples/proposal-en.docx", getenv("QARAR_SOURCE"));
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        struct run markup = run_in_dir(ARGS(words[i], "--format=json", sample.ptr));
        struct run original =
            run_in_dir(ARGS(words[i], "--format=json", "--view=original", sample.ptr));
        assert_true(str_eq(buf_str(&markup.out), buf_str(&original.out)) ==
                    (strcmp(words[i], "summary") != 0));
        run_release(&markup);
        run_release(&original);
    }
    buf_release(&sample);
}

static void several_files_are_a_line_of_json_each(void **state)
{
    struct run run =
        run_in_dir(ARGS("changes", "--format=json", "good.txt", "missing.txt", "good.txt"));

    (void)state;
    assert_text("changes", &run.out,
                "{\"changes\":[],\"numbering\":[]}\n{\"changes\":[],\"numbering\":[]}\n");
    assert_text("stderr", &run.err, "qarar: missing.txt: No such file or directory\n");
    assert_int_equal(run.status, 2);
    run_release(&run);
}

static void on_a_terminal_the_text_goes_through_the_pager(void **state)
{
    (void)state;
    struct run run = run_on_terminal(&(struct run_how){.args = ARGS("print", "good.txt"),
                                                       .env = ARGS("PAGER=sed 's/^/> /'"),
                                                       .dir = dir},
                                     20);
    assert_text("sed", &run.out,
                "> One two three four\n> five six seven.\n> \n> Eight nine ten.\n");
    run_release(&run);
    run = run_on_terminal(&(struct run_how){.args = ARGS("print", "good.txt"),
                                            .env = ARGS("PAGER=no-such-pager -x"),
                                            .dir = dir},
                          80);
    assert_text("missing", &run.out, body);
    assert_int_equal(run.status, 0);
    run_release(&run);
}

static void a_pager_that_is_left_early_is_no_error(void **state)
{
    struct buf big = {0};

    (void)state;
    for (int i = 0; i < 50000; i++)
        buf_puts(&big, "A line of a long text.\n");
    free(scratch_file(dir, "big.txt", buf_str(&big)));
    struct run run = run_on_terminal(&(struct run_how){.args = ARGS("print", "big.txt"),
                                                       .env = ARGS("PAGER=head -n 2"),
                                                       .dir = dir},
                                     80);
    assert_text("head", &run.out, "A line of a long text.\nA line of a long text.\n");
    assert_int_equal(run.status, 0);
    run_release(&run);
    buf_release(&big);
}

static void on_a_terminal_without_a_file_usage_is_told(void **state)
{
    struct run run = run_on_terminal(&(struct run_how){.args = ARGS("print"), .dir = dir}, 80);

    (void)state;
    assert_true(str_starts(buf_str(&run.out), STR("qarar: no FILE to read")));
    assert_int_equal(run.status, 2);
    run_release(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_wrong_in_usage_is_one_line_and_status_2),
        cmocka_unit_test(every_way_to_reorder_is_taken),
        cmocka_unit_test(help_and_version_are_on_standard_output_everywhere),
        cmocka_unit_test(what_cannot_be_read_is_one_line_and_status_2),
        cmocka_unit_test(the_other_files_are_done_when_one_fails),
        cmocka_unit_test(broken_text_is_read_and_said_under_verbose),
        cmocka_unit_test(standard_input_is_read_where_no_file_is_named),
        cmocka_unit_test(without_a_command_a_pipe_gets_the_text),
        cmocka_unit_test(a_path_with_the_name_of_a_command_is_a_file),
        cmocka_unit_test(options_may_stand_after_files_and_be_shortened),
        cmocka_unit_test(the_environment_holds_defaults_that_the_command_line_overrides),
        cmocka_unit_test(output_that_cannot_be_written_is_said),
        cmocka_unit_test(on_a_terminal_print_wraps_to_its_width),
        cmocka_unit_test(changes_have_colour_where_it_is_wanted),
        cmocka_unit_test(the_view_changes_json_in_summary_alone),
        cmocka_unit_test(several_files_are_a_line_of_json_each),
        cmocka_unit_test(on_a_terminal_the_text_goes_through_the_pager),
        cmocka_unit_test(a_pager_that_is_left_early_is_no_error),
        cmocka_unit_test(on_a_terminal_without_a_file_usage_is_told),
    };

    return cmocka_run_group_tests(tests, make_files, remove_files);
}
