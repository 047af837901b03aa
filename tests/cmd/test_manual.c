/* The manual page names every command, option, value and limit of the program's tables, as the
 * tables have them. */
#include "config.h"

#include "cmd/cmd.h"
#include "support/test.h"

#include "base/limits.h"
#include "tui/keys.h"

#include <stdio.h>
#include <stdlib.h>

static struct buf page;

static int read_page(void **state)
{
    struct buf path = {0};
    char piece[4096];
    size_t got;

    (void)state;
    buf_printf(&path, "%s/man/qarar.1", getenv("QARAR_SOURCE"));
    FILE *file = fopen(path.ptr, "r");
    assert_non_null(file);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(&page, piece, got);
    fclose(file);
    buf_release(&path);
    return 0;
}

static int release_page(void **state)
{
    (void)state;
    buf_release(&page);
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

static void every_command_has_its_paragraph(void **state)
{
    struct str list = part(".Ss Commands\n", ".Ss");

    (void)state;
    for (const struct command *command = commands + 1; command->show != NULL; command++) {
        char line[64];
        snprintf(line, sizeof(line), "\n.It Cm %s\n", command->name);
        if (!has(list, line))
            fail_msg("the page does not describe %s", command->name);
    }
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_command_has_its_paragraph),
        cmocka_unit_test(every_option_has_its_paragraph_and_values),
        cmocka_unit_test(every_option_of_the_page_is_one),
        cmocka_unit_test(every_key_is_on_the_page_as_in_the_help),
        cmocka_unit_test(every_key_of_the_page_is_in_the_table),
        cmocka_unit_test(every_limit_is_on_the_page_with_its_value),
    };

    return cmocka_run_group_tests(tests, read_page, release_page);
}
