/* How options are written: on the command line, and in a variable. */
#include "support/test.h"

#include "cmd/options.h"

#include <stdio.h>

enum { MOST = 6 };

/* What is left of arguments: "view=final +3 | a b", with a bar before the words and another before
 * those that stand after "--". */
static void describe(const struct arguments *arguments, struct buf *out)
{
    for (size_t i = 0; i < arguments->use_count; i++) {
        const struct option_use *use = &arguments->uses[i];
        buf_printf(out, "%s%s%s ", option_rows[use->id].name, use->text != NULL ? "=" : "",
                   use->text != NULL ? use->text : "");
    }
    buf_puts(out, "|");
    for (size_t i = 0; i < arguments->word_count; i++)
        buf_printf(out, "%s %s", i == arguments->free_words ? " |" : "", arguments->words[i]);
}

static void assert_parsed(const char *what, bool good, const struct arguments *arguments,
                          const struct err *err, const char *want)
{
    struct buf got = {0};

    if (good)
        describe(arguments, &got);
    else
        buf_printf(&got, "%s", err->reason);
    if (strcmp(got.ptr, want) != 0)
        fail_msg("%s: got %s, expected %s", what, got.ptr, want);
    buf_release(&got);
}

static void the_command_line_is_sorted_as_gnu_programs_do(void **state)
{
    static const struct {
        const char *argv[MOST];
        const char *want;
    } cases[] = {
        {{NULL}, "|"},
        {{"a", "b"}, "| a b"},
        {{"--view=final", "a"}, "view=final | a"},
        {{"--view", "final", "a"}, "view=final | a"},
        {{"a", "--changed", "b"}, "changed | a b"},
        {{"--vi=x"}, "view=x |"},
        {{"--view="}, "view= |"},
        {{"--clause=a=b"}, "clause=a=b |"},
        {{"--clause", "--x"}, "clause=--x |"},
        {{"+3", "a"}, "+=3 | a"},
        {{"+/word"}, "+=/word |"},
        {{"+"}, "| +"},
        {{"-", "a"}, "| - a"},
        {{"a", "--", "--view", "+x"}, "| a | --view +x"},
        {{"--help", "--nonsense"}, "help |"},
        {{"--version", "-x"}, "version |"},
        {{"--co"}, "option --color needs a value"},
        {{"--"}, "|"},
        {{"--=x"}, "unknown option --"},
        {{"--nonsense=3"}, "unknown option --nonsense"},
        {{"--cha=3"}, "option --changed takes no value"},
        {{"--re"}, "option --recover needs a value"},
        {{"--la", "en"}, "language=en |"},
        {{"--v=1"}, "option --v is ambiguous"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct arguments arguments = {0};
        struct err err = {0};
        bool good = arguments_parse(&arguments, cases[i].argv, &err);
        assert_parsed(cases[i].want, good, &arguments, &err, cases[i].want);
        arguments_release(&arguments);
    }
}

static void a_variable_is_split_as_a_shell_does(void **state)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"", "|"},
        {"  \t", "|"},
        {"--changed  --width=3", "changed width=3 |"},
        {"--clause 'resolves 3'", "clause=resolves 3 |"},
        {"--clause=\"a 'b' \\\"c\\\"\"", "clause=a 'b' \"c\" |"},
        {"--clause=a\\ b", "clause=a b |"},
        {"--clause='a\\b'", "clause=a\\b |"},
        {"--clause=''", "clause= |"},
        {"--clause=\"a", "a quote is not closed"},
        {"file", "'file' is no option"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct arguments arguments = {0};
        struct err err = {0};
        bool good = arguments_parse_text(&arguments, cases[i].text, &err);
        assert_parsed(cases[i].text, good, &arguments, &err, cases[i].want);
        arguments_release(&arguments);
    }
}

static void what_a_command_does_not_take_is_refused_or_passed_over(void **state)
{
    static const char *const argv[] = {"--changed", "--width=33", NULL};
    struct arguments arguments = {0};
    struct options options = options_default;
    struct err err = {0};

    (void)state;
    assert_true(arguments_parse(&arguments, argv, &err));
    assert_false(options_apply(&options, &arguments, 1U << OPTION_WIDTH, false, &err));
    assert_string_equal(err.reason, "this command has no option --changed");
    assert_true(options_apply(&options, &arguments, 1U << OPTION_WIDTH, true, &err));
    assert_int_equal(options.width, 33);
    assert_false(options.changed);
    arguments_release(&arguments);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_command_line_is_sorted_as_gnu_programs_do),
        cmocka_unit_test(a_variable_is_split_as_a_shell_does),
        cmocka_unit_test(what_a_command_does_not_take_is_refused_or_passed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
