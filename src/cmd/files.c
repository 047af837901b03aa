/* A command over its files, one after the other: each is loaded, shown and let go. What stands
 * between the program and standard output (width, colours, pager) is settled here too. */
#include "config.h"

#include "cmd/cmd.h"
#include "cmd/output.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/sandbox.h"

#include <stdlib.h>
#include <unistd.h>

/* What is set aside while a document is written is never touched unless memory runs out. */
enum { OUTPUT_RESERVE = 8 << 20 };

static const enum bidi_mode bidi_modes[] = {
    [CHOICE_APP] = BIDI_APP,           [CHOICE_APP_PLAIN] = BIDI_APP, [CHOICE_APP_BDSM] = BIDI_APP,
    [CHOICE_TERMINAL] = BIDI_TERMINAL, [CHOICE_OFF] = BIDI_OFF,
};

static bool wants_color(const struct options *options, bool terminal)
{
    const char *no_color = getenv("NO_COLOR");

    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    return terminal && !output_is_dumb() && (no_color == NULL || no_color[0] == '\0');
}

/* The reader asks the terminal itself, when it has the screen. */
static struct settings settle(const struct options *options, FILE *out, bool terminal, bool reads)
{
    struct settings settings = {.options = options, .out = out};

    settings.width = options->width;
    if (options->width == WIDTH_AUTO)
        settings.width = terminal ? output_columns() : 0;
    if (options->bidi != CHOICE_AUTO)
        settings.bidi = bidi_modes[options->bidi];
    else
        settings.bidi = terminal && !reads ? output_bidi() : BIDI_OFF;
    settings.color = wants_color(options, terminal);
    return settings;
}

void sandbox_settle(struct settings *settings, bool reads)
{
    const char *secure = getenv("QARAR_SECURE");
    bool strict = !reads || (secure != NULL && secure[0] != '\0' && strcmp(secure, "0") != 0);

    settings->sandboxed =
        settings->options->sandbox && sandbox_enter(strict ? SANDBOX_STRICT : SANDBOX_NETWORK);
}

/* Plain text needs no structure: finding it would only take time. */
static bool needs_outline(const struct command *command, const struct settings *settings)
{
    const struct options *options = settings->options;

    return command->reports || options->writer->needs_outline || options->clause != NULL ||
           options->changed || options->verbose || settings->width != 0 ||
           settings->bidi != BIDI_OFF;
}

static bool show_file(const struct command *command, const struct settings *settings,
                      const char *path, struct err *err)
{
    const struct load_options how = {
        .input = settings->options->input,
        .lang = settings->options->lang,
        .limits = settings->options->limits,
        .text_only = !needs_outline(command, settings),
    };
    struct loaded loaded;

    if (!load(path, &how, &loaded, err))
        return false;
    if (settings->options->verbose)
        verbose_write(&loaded, settings);
    mem_reserve(OUTPUT_RESERVE);
    bool shown = command->show(&loaded, settings, err);
    mem_reserve(0);
    loaded_release(&loaded);
    return shown;
}

static int show_files(const struct command *command, const struct settings *settings,
                      const char *const *files, size_t count)
{
    int status = 0;

    for (size_t i = 0; i < count && !ferror(settings->out); i++) {
        struct err err = {0};
        /* What is done stays done, also where memory fails for the next. */
        if (i > 0)
            fflush(settings->out);
        if (show_file(command, settings, files[i], &err))
            continue;
        fflush(settings->out);
        err_in_file(&err, files[i]);
        cmd_complain(&err);
        status = 2;
    }
    return status;
}

int files_run(const struct command *command, const struct options *options, struct output *output,
              const char *const *files, size_t count)
{
    static const char *const standard_input[] = {"-"};
    bool terminal = isatty(STDOUT_FILENO) == 1;
    struct pager pager;

    if (count == 0 && isatty(STDIN_FILENO) == 1) {
        cmd_say(NULL, NULL,
                _("no FILE to read; usage: qarar [OPTION]… [FILE…] (see qarar --help)"));
        return 2;
    }
    if (count == 0) {
        files = standard_input;
        count = 1;
    }
    bool reads = command->reads && terminal && !output_is_dumb() && read_possible(options);
    struct settings settings = settle(options, output->stream, terminal, reads);
    if (reads)
        return read_files(&settings, files, count);
    pager_start(&pager, terminal);
    sandbox_settle(&settings, false);
    int status = show_files(command, &settings, files, count);
    pager_end(&pager, output);
    return status;
}
