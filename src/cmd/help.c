/* What --help says: made from the tables of commands and options. */
#include "config.h"

#include "cmd/cmd.h"

#include "base/i18n.h"
#include "text/width.h"

enum { HELP_COLUMN = 22, HELP_WIDTH = 79 };

static void put_blanks(FILE *out, int count)
{
    fprintf(out, "%*s", count > 0 ? count : 0, "");
}

/* Words from the column on, on as many lines as they need. */
static void put_words(FILE *out, struct str words)
{
    int column = HELP_COLUMN;

    while (words.len > 0) {
        size_t end = str_find(words, STR(" "), 0);
        struct str word = str_head(words, end);
        int width = width_of(word);
        if (column > HELP_COLUMN && column + 1 + width > HELP_WIDTH) {
            fputc('\n', out);
            put_blanks(out, HELP_COLUMN);
            column = HELP_COLUMN;
        }
        if (column > HELP_COLUMN) {
            fputc(' ', out);
            column++;
        }
        fprintf(out, "%.*s", STR_ARG(word));
        column += width;
        words = str_from_off(words, word.len < words.len ? word.len + 1 : word.len);
    }
    fputc('\n', out);
}

/* A row: what is described, and its description beside it or on the next line. */
static void put_row(FILE *out, struct str name, struct str words)
{
    int width = width_of(name) + 2;

    fprintf(out, "  %.*s", STR_ARG(name));
    if (width + 2 > HELP_COLUMN) {
        fputc('\n', out);
        width = 0;
    }
    put_blanks(out, HELP_COLUMN - width);
    put_words(out, words);
}

/* The help of reading is that of the whole program: everything stands in it. */
static bool has_option(const struct command *command, enum option_id id)
{
    return command->name == NULL || (command->options & (1U << id)) != 0;
}

static bool has_value(const struct command *command, enum option_id id, size_t i)
{
    return id != OPTION_FORMAT || command->name == NULL || command_has_format(command, &writers[i]);
}

/* What holds without the option: one of its values, as it is typed, or words. */
static const char *fallback_of(const struct option_row *row)
{
    for (size_t i = 0; row->value != NULL && row->value(i) != NULL; i++)
        if (strcmp(row->value(i), row->fallback) == 0)
            return row->fallback;
    return _(row->fallback);
}

/* "(markup, final, original, common; default: markup)" */
static void put_values(struct buf *words, const struct command *command, enum option_id id)
{
    const struct option_row *row = &option_rows[id];
    bool any = false;

    if (row->value == NULL && row->fallback == NULL)
        return;
    buf_puts(words, " (");
    for (size_t i = 0; row->value != NULL && row->value(i) != NULL; i++) {
        if (!has_value(command, id, i))
            continue;
        buf_printf(words, "%s%s", any ? ", " : "", row->value(i));
        any = true;
    }
    if (row->fallback != NULL) {
        buf_puts(words, any ? "; " : "");
        buf_printf(words, _("default: %s"), fallback_of(row));
    }
    buf_putc(words, ')');
}

static void put_option(FILE *out, const struct command *command, enum option_id id)
{
    const struct option_row *row = &option_rows[id];
    struct buf name = {0};
    struct buf words = {0};

    if (id == OPTION_PLACE)
        buf_printf(&name, "+%s", _(row->argument));
    else if (row->argument != NULL)
        buf_printf(&name, "--%s=%s", row->name, _(row->argument));
    else
        buf_printf(&name, "--%s", row->name);
    buf_puts(&words, _(row->help));
    put_values(&words, command, id);
    put_row(out, buf_str(&name), buf_str(&words));
    buf_release(&name);
    buf_release(&words);
}

static void put_options(FILE *out, const struct command *command)
{
    fprintf(out, "\n%s\n", _("Options:"));
    for (enum option_id id = 0; id < OPTION_COUNT; id++)
        if (has_option(command, id))
            put_option(out, command, id);
}

static void put_usage(FILE *out, const struct command *command)
{
    if (command->name == NULL)
        fprintf(out, _("Usage: %s [OPTION]… %s\n"), PACKAGE, _(command->arguments));
    else
        fprintf(out, _("Usage: %s %s [OPTION]… %s\n"), PACKAGE, command->name,
                _(command->arguments));
}

static void put_commands(FILE *out)
{
    fprintf(out, "\n%s\n", _("Commands:"));
    for (const struct command *command = commands; command->show != NULL; command++) {
        struct buf name = {0};
        buf_printf(&name, "%s%s%s", command->name != NULL ? command->name : "",
                   command->name != NULL ? " " : "", _(command->arguments));
        put_row(out, buf_str(&name), str_from(_(command->help)));
        buf_release(&name);
    }
}

void help_write(FILE *out, const struct command *command)
{
    put_usage(out, command);
    if (command->name == NULL) {
        fprintf(out, _("       %s COMMAND [OPTION]… FILE…\n"), PACKAGE);
        fprintf(out, "%s\n", _("Read resolutions with tracked changes."));
        put_commands(out);
    } else {
        fprintf(out, "%s\n", _(command->help));
    }
    put_options(out, command);
    fprintf(out, "\n%s\n", _("FILE - is standard input. Each command has its own --help."));
}

void help_write_limits(FILE *out, const struct limits *limits)
{
    for (const struct limit_row *row = limit_rows; row->name != NULL; row++) {
        struct buf name = {0};
        char value[24];
        limit_write(value, limit_value(limits, row));
        buf_printf(&name, "%s=%s", row->name, value);
        put_row(out, buf_str(&name), str_from(_(row->help)));
        buf_release(&name);
    }
}
