/* The manual page names every command, option, value, key, limit, variable and file of the program,
 * as its tables and sources have them, and none that they do not. */
#include "config.h"

#include "cmd/cmd.h"
#include "support/test.h"

#include "base/limits.h"
#include "tui/keys.h"

#include <ctype.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

static struct buf page;
static struct buf sources; /* all of src/, for what no table holds: names in calls */

static void add_file(struct buf *out, const char *path)
{
    char piece[4096];
    size_t got;
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(out, piece, got);
    fclose(file);
}

static int add_source(const char *path, const struct stat *status, int type, struct FTW *place)
{
    (void)status;
    (void)place;
    if (type == FTW_F && str_ends(str_from(path), STR(".c")))
        add_file(&sources, path);
    return 0;
}

static int read_page(void **state)
{
    const char *top = getenv("QARAR_SOURCE");
    struct buf path = {0};

    (void)state;
    assert_non_null(top);
    buf_printf(&path, "%s/man/qarar.1", top);
    add_file(&page, path.ptr);
    buf_clear(&path);
    buf_printf(&path, "%s/src", top);
    assert_int_equal(nftw(path.ptr, add_source, 16, FTW_PHYS), 0);
    buf_release(&path);
    return 0;
}

static int release_page(void **state)
{
    (void)state;
    buf_release(&page);
    buf_release(&sources);
    return 0;
}

/* The part of the page from a line with start on to the next line with end. */
static struct str part(const char *start, const char *end)
{
    size_t from = str_find(buf_str(&page), str_from(start), 0);

    if (from == (size_t)-1)
        fail_msg("the page has no line \"%s\"", start);
    struct str rest = str_from_off(buf_str(&page), from + strlen(start));
    return str_head(rest, str_find(rest, str_from(end), 0));
}

static bool has(struct str text, const char *words)
{
    return str_find(text, str_from(words), 0) != (size_t)-1;
}

static void the_commands_of_the_page_are_those_of_the_program(void **state)
{
    struct str list = part(".Ss Commands\n", ".Ss");
    size_t count = 0;

    (void)state;
    for (const struct command *command = commands + 1; command->show != NULL; command++) {
        char line[64];
        snprintf(line, sizeof(line), "\n.It Cm %s\n", command->name);
        if (!has(list, line))
            fail_msg("the page does not describe %s", command->name);
        count++;
    }
    for (size_t at = 0; (at = str_find(list, STR("\n.It "), at)) != (size_t)-1; at++)
        count--;
    assert_int_equal(count, 0);
}

/* The paragraph of an option. */
static struct str paragraph_of(const struct option_row *row)
{
    char start[64];

    if (strcmp(row->name, "+") == 0)
        snprintf(start, sizeof(start), "\n.It Cm + Ns Ar place\n");
    else if (row->argument != NULL)
        snprintf(start, sizeof(start), "\n.It Fl -%s Ns = Ns Ar ", row->name);
    else
        snprintf(start, sizeof(start), "\n.It Fl -%s\n", row->name);
    return part(start, "\n.It");
}

static void every_option_has_its_paragraph_and_values(void **state)
{
    (void)state;
    for (enum option_id id = 0; id < OPTION_COUNT; id++) {
        const struct option_row *row = &option_rows[id];
        struct str paragraph = paragraph_of(row);
        for (size_t i = 0; row->value != NULL && row->value(i) != NULL; i++) {
            char value[64];
            snprintf(value, sizeof(value), ".Cm %s", row->value(i));
            if (!has(paragraph, value))
                fail_msg("--%s: the page does not name %s", row->name, row->value(i));
        }
    }
}

static void every_option_of_the_page_is_one(void **state)
{
    struct str list = part(".Ss Options\n", ".Ss");
    size_t count = 0;

    (void)state;
    for (size_t at = 0; (at = str_find(list, STR("\n.It "), at)) != (size_t)-1; at++)
        count++;
    assert_int_equal(count, OPTION_COUNT);
}

static void every_limit_is_on_the_page_with_its_value(void **state)
{
    struct str list = part(".Ss Limits\n", "\n.El");

    (void)state;
    for (const struct limit_row *row = limit_rows; row->name != NULL; row++) {
        char value[24];
        char line[256];
        limit_write(value, limit_value(&limits_default, row));
        snprintf(line, sizeof(line), "\n.It Cm %s Ta %s Ta %s\n", row->name, value, row->help);
        if (!has(buf_str(&page), line))
            fail_msg("the page lacks:%s", line);
    }
    size_t count = 0;
    for (size_t at = 0; (at = str_find(list, STR("\n.It "), at)) != (size_t)-1; at++)
        count++;
    assert_int_equal(count, sizeof(struct limits) / sizeof(size_t));
}

/* A key as mdoc wants it: what it takes for punctuation is made plain. */
static void put_key(struct buf *line, const char *key, size_t len)
{
    if (len == 1 && strchr("()[],:?!|.;", key[0]) != NULL)
        buf_puts(line, "\\&");
    buf_add_bytes(line, key, len);
}

/* ".It Ic j , Down" and what the help says, then the name. */
static void put_action(struct buf *lines, const struct action *action)
{
    const char *part = "\n.It Ic ";

    for (const char *at = action->keys; *at != '\0'; at += strspn(at, " ")) {
        size_t len = strcspn(at, " ");
        buf_puts(lines, part);
        put_key(lines, at, len);
        part = " , ";
        at += len;
    }
    if (action->word != NULL)
        buf_printf(lines, "%s:%s", part, action->word);
    buf_printf(lines, "\n%s\n.Pq Cm %s\n", action->help, action->name);
}

static void every_key_is_on_the_page_as_in_the_help(void **state)
{
    struct str list = part(".Ss Keys\n", "\n.Ss");
    struct buf lines = {0};

    (void)state;
    for (const struct action *action = actions; action->name != NULL; action++) {
        buf_clear(&lines);
        put_action(&lines, action);
        if (!has(list, lines.ptr))
            fail_msg("the page lacks:%s", lines.ptr);
    }
    buf_release(&lines);
}

static void every_key_of_the_page_is_in_the_table(void **state)
{
    struct str list = part(".Ss Keys\n", "\n.Ss");
    size_t count = 0;

    (void)state;
    for (const struct action *action = actions; action->name != NULL; action++)
        count++;
    for (size_t at = 0; (at = str_find(list, STR("\n.It "), at)) != (size_t)-1; at++)
        count--;
    assert_int_equal(count, 0);
}

/* ---- What the page names, a word a macro -------------------------------------------------- */

/* The next word that stands after a macro anywhere on the page, from *at on; false at its end. */
static bool next_word(const char *macro, size_t *at, struct str *word)
{
    size_t len = strlen(macro);

    for (*at = str_find(buf_str(&page), str_from(macro), *at); *at < page.len;
         *at = str_find(buf_str(&page), str_from(macro), *at + 1)) {
        const char *start = page.ptr + *at + len;
        bool called = page.ptr[*at - 1] == '.' || page.ptr[*at - 1] == ' ';
        if (!called || *start != ' ')
            continue;
        start++;
        *word = (struct str){start, strcspn(start, " \n")};
        *at += len;
        return true;
    }
    return false;
}

static bool is_value(struct str word)
{
    for (enum option_id id = 0; id < OPTION_COUNT; id++)
        for (size_t i = 0; option_rows[id].value != NULL; i++) {
            const char *value = option_rows[id].value(i);
            if (value == NULL)
                break;
            if (str_eq(word, str_from(value)))
                return true;
        }
    return false;
}

static bool is_command_or_limit(struct str word)
{
    for (const struct command *command = commands + 1; command->show != NULL; command++)
        if (str_eq(word, str_from(command->name)))
            return true;
    for (const struct limit_row *row = limit_rows; row->name != NULL; row++)
        if (str_eq(word, str_from(row->name)))
            return true;
    return false;
}

/* What has no table of its own: endings of numbers, what --limit and --help share, the places of
 * +PLACE, and parts of a text for :write and :pipe (copy.c). */
static bool is_other_word(struct str word)
{
    static const char *const others[] = {"K",      "M",     "G", "help", "+", "+\\(aqresolves",
                                         "+/word", "screen"};

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (str_eq(word, str_from(others[i])))
            return true;
    return str_eq(word, STR("clause")) || str_eq(word, STR("reference"));
}

static void every_word_of_the_page_is_in_a_table(void **state)
{
    struct str word;

    (void)state;
    for (size_t at = 0; next_word("Cm", &at, &word);)
        if (!is_value(word) && !is_command_or_limit(word) && keys_find_name(word) == NULL &&
            !is_other_word(word))
            fail_msg("nothing is called %.*s", STR_ARG(word));
}

static void every_option_that_the_page_mentions_is_one(void **state)
{
    struct str word;

    (void)state;
    for (size_t at = 0; next_word("Fl", &at, &word);) {
        bool found = false;
        for (enum option_id id = 0; id < OPTION_COUNT; id++)
            found = found || str_eq(str_from_off(word, 1), str_from(option_rows[id].name));
        if (!found)
            fail_msg("no option is called -%.*s", STR_ARG(word));
    }
}

/* ":w", or a key; after "y" and in prompts there are keys without a row, but all have a name. */
static void every_key_that_the_page_mentions_is_one(void **state)
{
    uint32_t keys[KEYS_MOST];
    struct str word;

    (void)state;
    for (size_t at = 0; next_word("Ic", &at, &word);) {
        if (str_starts(word, STR("\\&")))
            word = str_from_off(word, 2);
        bool known = word.len > 1 && word.ptr[0] == ':'
                         ? keys_find_name(str_from_off(word, 1)) != NULL
                         : keys_read(word, keys) > 0;
        if (!known)
            fail_msg("no key or word is called %.*s", STR_ARG(word));
    }
}

/* ---- Variables and files, by their names in calls ----------------------------------------- */

/* Is there a macro's line in the part with this among its words? */
static bool is_named(struct str list, const char *macro, struct str name)
{
    for (size_t at = 0; (at = str_find(list, str_from(macro), at)) < list.len; at++) {
        struct str line = str_from_off(list, at + strlen(macro));
        line = str_head(line, strcspn(line.ptr, "\n"));
        size_t found = str_find(line, name, 0);
        if (found < line.len && (found == 0 || line.ptr[found - 1] == ' ') &&
            (found + name.len == line.len || line.ptr[found + name.len] == ' '))
            return true;
    }
    return false;
}

/* The string at the start of a text, if it is a name in capitals. */
static struct str capitals(const char *text)
{
    size_t len = 0;

    while (isupper((unsigned char)text[len]) || text[len] == '_')
        len++;
    return (struct str){text, text[len] == '"' && len > 1 ? len : 0};
}

static bool is_call(const char *quote)
{
    static const char *const calls[] = {"getenv(", "setenv(", " get(", "xdg_path(&path, ",
                                        "xdg_path(out, "};

    for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
        size_t len = strlen(calls[i]);
        if ((size_t)(quote - sources.ptr) >= len && memcmp(quote - len, calls[i], len) == 0)
            return true;
    }
    return false;
}

/* A name in a call that asks for it, or one with an underscore in a table of them. */
static void every_variable_of_the_program_is_on_the_page(void **state)
{
    struct str list = part(".Sh ENVIRONMENT\n", ".Sh");
    size_t count = 0;

    (void)state;
    for (const char *at = sources.ptr; (at = strchr(at, '"')) != NULL; at++) {
        struct str name = capitals(at + 1);
        if (name.len == 0 || (!is_call(at) && str_find(name, STR("_"), 0) == (size_t)-1))
            continue;
        count++;
        if (!is_named(list, ".It Ev ", name))
            fail_msg("the page does not know the variable %.*s", STR_ARG(name));
    }
    assert_true(count > 20);
}

/* What libraries ask for is not found in our sources. */
static bool is_of_the_locale(struct str name)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "LANGUAGE"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_eq(name, str_from(names[i])))
            return true;
    return false;
}

static void every_variable_of_the_page_is_the_programs(void **state)
{
    struct str list = part(".Sh ENVIRONMENT\n", ".Sh");
    struct buf quoted = {0};

    (void)state;
    for (size_t at = 0; (at = str_find(list, STR("\n.It Ev "), at)) < list.len;) {
        at += strlen("\n.It Ev ");
        for (struct str line = {list.ptr + at, strcspn(list.ptr + at, "\n")}; line.len > 0;) {
            struct str name = str_head(line, str_find(line, STR(" , "), 0));
            buf_clear(&quoted);
            buf_printf(&quoted, "\"%.*s\"", STR_ARG(name));
            if (!is_of_the_locale(name) && !has(buf_str(&sources), quoted.ptr))
                fail_msg("the program does not know the variable %.*s", STR_ARG(name));
            line = str_from_off(line, name.len + (name.len < line.len ? 3 : 0));
        }
    }
    for (size_t at = 0; at < page.len;) {
        struct str name;
        if (!next_word("Ev", &at, &name))
            break;
        if (!is_named(list, ".It Ev ", name))
            fail_msg("%.*s has no paragraph", STR_ARG(name));
    }
    buf_release(&quoted);
}

static void every_file_kept_for_a_person_is_on_the_page(void **state)
{
    static const struct {
        const char *call;
        const char *line;
    } files[] = {
        {"\"XDG_CONFIG_HOME\", \".config\", \"keys\"",
         ".It Pa $XDG_CONFIG_HOME/qarar/keys , Pa ~/.config/qarar/keys\n"},
        {"\"XDG_STATE_HOME\", \".local/state\", \"places\"",
         ".It Pa $XDG_STATE_HOME/qarar/places , Pa ~/.local/state/qarar/places\n"},
        {"put_path(&path, \"lines\")",
         ".It Pa $XDG_STATE_HOME/qarar/lines , Pa ~/.local/state/qarar/lines\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        assert_true(has(buf_str(&sources), files[i].call));
        assert_true(has(part(".Sh FILES\n", ".Sh"), files[i].line));
    }
    size_t calls = 0;
    for (size_t at = 0; (at = str_find(buf_str(&sources), STR("xdg_path("), at)) < sources.len;
         at++)
        calls++;
    assert_int_equal(calls, 4); /* three calls and the function */
}

static void every_group_of_the_help_is_on_the_page_in_its_order(void **state)
{
    struct str list = part(".Ss Keys\n", "\n.Ss");
    size_t at = 0;

    (void)state;
    for (size_t i = 0; i < GROUP_COUNT; i++) {
        char line[80];
        snprintf(line, sizeof(line), "\n.Em %s\n", action_groups[i]);
        at = str_find(list, str_from(line), at);
        if (at == (size_t)-1)
            fail_msg("the page lacks the group %s", action_groups[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_commands_of_the_page_are_those_of_the_program),
        cmocka_unit_test(every_option_has_its_paragraph_and_values),
        cmocka_unit_test(every_option_of_the_page_is_one),
        cmocka_unit_test(every_key_is_on_the_page_as_in_the_help),
        cmocka_unit_test(every_key_of_the_page_is_in_the_table),
        cmocka_unit_test(every_limit_is_on_the_page_with_its_value),
        cmocka_unit_test(every_group_of_the_help_is_on_the_page_in_its_order),
        cmocka_unit_test(every_word_of_the_page_is_in_a_table),
        cmocka_unit_test(every_option_that_the_page_mentions_is_one),
        cmocka_unit_test(every_key_that_the_page_mentions_is_one),
        cmocka_unit_test(every_variable_of_the_program_is_on_the_page),
        cmocka_unit_test(every_variable_of_the_page_is_the_programs),
        cmocka_unit_test(every_file_kept_for_a_person_is_on_the_page),
    };

    return cmocka_run_group_tests(tests, read_page, release_page);
}
