/* Which commands there are, which one is meant, and with which options. */
#include "config.h"

#include "cmd/cmd.h"

#include "base/i18n.h"
#include "text/hostile.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>

#define BIT(option) (1U << (option))

enum {
    EVERYWHERE = BIT(OPTION_VIEW) | BIT(OPTION_FORMAT) | BIT(OPTION_WIDTH) | BIT(OPTION_BIDI) |
                 BIT(OPTION_COLOR) | BIT(OPTION_MOUSE) | BIT(OPTION_LANGUAGE) | BIT(OPTION_INPUT) |
                 BIT(OPTION_RECOVER) | BIT(OPTION_LIMIT) | BIT(OPTION_SANDBOX) |
                 BIT(OPTION_VERBOSE) | BIT(OPTION_HELP) | BIT(OPTION_VERSION),
};

const struct command commands[] = {
    {
        .arguments = N_("[FILE…]"),
        .help = N_("read in the terminal; when stdout is no terminal, the same as print"),
        .options = EVERYWHERE | BIT(OPTION_PLACE),
        .reads = true,
        .show = cmd_print,
    },
    {
        .name = "print",
        .arguments = N_("FILE…"),
        .help = N_("the text"),
        .options = EVERYWHERE | BIT(OPTION_CLAUSE) | BIT(OPTION_CHANGED),
        .show = cmd_print,
    },
    {
        .name = "outline",
        .arguments = N_("FILE…"),
        .help = N_("sections and clauses, with what happened to each"),
        .options = EVERYWHERE | BIT(OPTION_CHANGED),
        .reports = true,
        .show = cmd_outline,
    },
    {
        .name = "summary",
        .arguments = N_("FILE…"),
        .help = N_("one entry a clause"),
        .options = EVERYWHERE | BIT(OPTION_CLAUSE) | BIT(OPTION_CHANGED),
        .reports = true,
        .show = cmd_summary,
    },
    {
        .name = "changes",
        .arguments = N_("FILE…"),
        .help = N_("every change, clause by clause, and the old -> new numbering"),
        .options = EVERYWHERE | BIT(OPTION_CLAUSE),
        .reports = true,
        .show = cmd_changes,
    },
    {.show = NULL},
};

/* Words that are commands of the interface, but not of this version: never names of files. */
static const char *const reserved[] = {
    "refs", "check", "compare", "consolidate", "export", "library", NULL,
};

bool command_has_format(const struct command *command, const struct writer *writer)
{
    return command->reports ? writer->report != NULL : writer->document != NULL;
}

static void put_line_part(struct buf *line, const char *text)
{
    struct buf valid = {0};
    struct buf clean = {0};

    if (text == NULL || text[0] == '\0')
        return;
    utf8_mend(&valid, str_from(text));
    hostile_clean(&clean, buf_str(&valid));
    buf_puts(line, ": ");
    for (size_t i = 0; i < clean.len; i++) {
        if (clean.ptr[i] == '\n' || clean.ptr[i] == '\t')
            hostile_mark(line, (unsigned char)clean.ptr[i]);
        else
            buf_putc(line, clean.ptr[i]);
    }
    buf_release(&valid);
    buf_release(&clean);
}

void cmd_put(struct buf *out, const char *file, const char *place, const char *text)
{
    buf_puts(out, PACKAGE);
    put_line_part(out, file);
    put_line_part(out, place);
    put_line_part(out, text);
    buf_putc(out, '\n');
}

void cmd_say(const char *file, const char *place, const char *text)
{
    struct buf line = {0};

    cmd_put(&line, file, place, text);
    fwrite(line.ptr, 1, line.len, stderr);
    buf_release(&line);
}

void cmd_complain(const struct err *err)
{
    cmd_say(err->file, err->place, err->reason);
}

/* The command that the first word names; reading where it names none. */
static const struct command *find_command(const struct arguments *arguments, struct err *err)
{
    if (arguments->free_words == 0)
        return &commands[0];
    const char *word = arguments->words[0];
    for (const struct command *command = commands + 1; command->show != NULL; command++)
        if (strcmp(command->name, word) == 0)
            return command;
    for (const char *const *name = reserved; *name != NULL; name++)
        if (strcmp(*name, word) == 0) {
            err_set(err, word, _("this version has no such command (./%s names a file)"), word);
            return NULL;
        }
    return &commands[0];
}

/* The variables QARAR and QARAR_BIDI hold what the command line does not say. */
static bool take_environment(struct options *options, const struct command *command,
                             struct arguments *words, struct err *err)
{
    const char *defaults = getenv("QARAR");
    const char *bidi = getenv("QARAR_BIDI");

    if (defaults != NULL && (!arguments_parse_text(words, defaults, err) ||
                             !options_apply(options, words, command->options, true, err))) {
        err_in_file(err, "QARAR");
        return false;
    }
    if (bidi != NULL && bidi[0] != '\0' && !options_set(options, OPTION_BIDI, bidi, err)) {
        err_in_file(err, "QARAR_BIDI");
        return false;
    }
    return true;
}

/* Help is given whatever the environment holds. */
static bool asks_for_help(const struct arguments *arguments)
{
    size_t count = arguments->use_count;
    enum option_id last = count > 0 ? arguments->uses[count - 1].id : OPTION_COUNT;

    return last == OPTION_HELP || last == OPTION_VERSION;
}

static bool check_format(struct options *options, const struct command *command, bool said,
                         struct err *err)
{
    if (command_has_format(command, options->writer))
        return true;
    if (said)
        return err_set(err, "--format", _("this command does not write '%s'"),
                       options->writer->name);
    options->writer = &writers[0];
    return true;
}

static bool take_options(struct options *options, const struct command *command,
                         const struct arguments *arguments, struct arguments *defaults,
                         struct err *err)
{
    *options = options_default;
    if (!asks_for_help(arguments) && !take_environment(options, command, defaults, err))
        return false;
    check_format(options, command, false, NULL);
    bool good = options_apply(options, arguments, command->options, false, err) &&
                check_format(options, command, true, err);
    if (!good && command->name != NULL)
        err_in_file(err, command->name);
    return good;
}

static int run(const struct command *command, const struct arguments *arguments,
               const struct options *options, struct output *output)
{
    size_t skip = command->name != NULL ? 1 : 0;

    if (options->help) {
        help_write(output->stream, command);
        return 0;
    }
    if (options->list_limits) {
        help_write_limits(output->stream, &options->limits);
        return 0;
    }
    if (options->version) {
        fputs(PACKAGE_STRING "\n", output->stream);
        return 0;
    }
    return files_run(command, options, output, arguments->words + skip,
                     arguments->word_count - skip);
}

/* Output errors stay in the stream: this is where they are found. A reader who has seen enough is
 * no error to speak of. */
static int close_output(struct output *output, int status)
{
    struct err err = {0};
    int failure = output_end(output);

    if (failure == 0)
        return status;
    if (failure != EPIPE) {
        err_in_file(&err, _("standard output"));
        err_set(&err, NULL, "%s", strerror(failure));
        cmd_complain(&err);
    }
    return 2;
}

int cmd_main(const char *const *argv)
{
    struct arguments arguments = {0};
    struct arguments defaults = {0};
    struct options options;
    struct err err = {0};
    const struct command *command = NULL;
    struct output output;
    int status = 2;

    output_start(&output);
    if (arguments_parse(&arguments, argv, &err))
        command = find_command(&arguments, &err);
    if (command != NULL && take_options(&options, command, &arguments, &defaults, &err))
        status = run(command, &arguments, &options, &output);
    else
        cmd_complain(&err);
    arguments_release(&arguments);
    arguments_release(&defaults);
    return close_output(&output, status);
}
