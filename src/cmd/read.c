/* Reading: the reader in the terminal where there is one, and otherwise what print does. */
#include "cmd/cmd.h"
#include "cmd/standard.h"

#include "tui/run.h"

struct reading {
    const struct settings *settings;
    struct standard standard;
    struct buf said; /* under --verbose: shown when the screen is free again */
};

static struct load *open_file(void *context, const char *name, struct err *err)
{
    const struct reading *reading = context;
    const bool standard = strcmp(name, "-") == 0;
    const struct load_options how = {
        .input = reading->settings->options->input,
        .lang = reading->settings->options->lang,
        .limits = reading->settings->options->limits,
        .bytes = standard ? reading->standard.input.bytes : STR_NONE,
    };

    if (standard && !reading->standard.read) {
        *err = reading->standard.err;
        return NULL;
    }
    return load_open(name, &how, err);
}

static void file_done(void *context, const struct loaded *loaded)
{
    struct reading *reading = context;

    if (reading->settings->options->verbose)
        verbose_put(&reading->said, loaded, reading->settings);
}

/* The first file that can be read, *index, with a line on each before it; or NULL. */
static struct load *open_first(const struct run_files *files, size_t *index)
{
    for (*index = 0; *index < files->count; ++*index) {
        struct err err = {0};
        struct load *load = run_open(files, files->names[*index], &err);
        if (load != NULL)
            return load;
        cmd_complain(&err);
    }
    return NULL;
}

bool read_possible(const struct options *options)
{
    struct err err = {0};

    if (options->writer != &writers[0])
        return false;
    if (run_possible(&err))
        return true;
    if (err.reason[0] != '\0')
        cmd_complain(&err);
    return false;
}

static int read_from(struct reading *reading, const struct run_look *look, const char *const *files,
                     size_t count)
{
    const struct run_files how = {files, count, reading, open_file, file_done};
    size_t first;
    for (size_t i = 0; i < count; i++)
        if (strcmp(files[i], "-") == 0)
            standard_read(&reading->standard, &reading->settings->options->limits);
    struct load *load = open_first(&how, &first);

    if (load == NULL) {
        standard_release(&reading->standard);
        return 2;
    }
    int status = run_reader(&how, look, first, load);
    standard_release(&reading->standard);
    if (reading->said.len > 0)
        fwrite(reading->said.ptr, 1, reading->said.len, stderr);
    buf_release(&reading->said);
    return first > 0 ? 2 : status;
}

int read_files(const struct settings *settings, const char *const *files, size_t count)
{
    const struct options *options = settings->options;
    struct probe probe;
    struct settings asked = *settings;
    struct reading reading = {.settings = &asked};
    struct keymap keymap;
    struct err wrong = {0};
    const struct probe_choice bidi = run_ask(&probe, (enum bidi_choice)options->bidi);
    const struct run_look look = {
        .view = (enum view)options->view,
        .bidi = bidi,
        .typed = buf_str(&probe.typed),
        .color = settings->color,
        .mouse = options->mouse,
        .width = options->width > 0 ? options->width : 0,
        .place = options->place,
        .keymap = &keymap,
        .wrong = &wrong,
    };

    keymap_init(&keymap);
    if (!keymap_read_own(&keymap, &wrong))
        cmd_complain(&wrong);
    asked.bidi = bidi.bidi;
    sandbox_settle(&asked, true);
    int status = read_from(&reading, &look, files, count);
    keymap_release(&keymap);
    probe_release(&probe);
    return status;
}
