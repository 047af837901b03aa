/* Reading: the reader in the terminal where there is one, and otherwise what print does. */
#include "cmd/cmd.h"

#include "tui/run.h"

struct reading {
    const struct settings *settings;
    const char *const *files;
};

static bool load_file(void *context, const char *name, struct loaded *loaded, struct err *err)
{
    const struct reading *reading = context;
    const struct load_options how = {
        .input = reading->settings->options->input,
        .lang = reading->settings->options->lang,
        .limits = reading->settings->options->limits,
    };

    if (!load(name, &how, loaded, err))
        return false;
    if (reading->settings->options->verbose)
        verbose_write(loaded, reading->settings);
    return true;
}

/* The first file that can be read, with a line on each before it; count where there is none. */
static size_t load_first(struct reading *reading, size_t count, struct loaded *loaded)
{
    for (size_t i = 0; i < count; i++) {
        struct err err = {0};
        if (load_file(reading, reading->files[i], loaded, &err))
            return i;
        err_in_file(&err, reading->files[i]);
        cmd_complain(&err);
    }
    return count;
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

static int read_from(struct reading *reading, const struct run_look *look, size_t count)
{
    const struct run_files how = {reading->files, count, reading, load_file};
    struct loaded loaded;
    size_t first = load_first(reading, count, &loaded);

    if (first == count)
        return 2;
    int status = run_reader(&how, look, first, &loaded);
    loaded_release(&loaded);
    return first > 0 ? 2 : status;
}

int read_files(const struct settings *settings, const char *const *files, size_t count)
{
    const struct options *options = settings->options;
    struct probe probe;
    struct settings asked = *settings;
    struct reading reading = {&asked, files};
    struct keymap keymap;
    struct err wrong = {0};
    const struct probe_choice bidi = run_ask(&probe, (enum bidi_choice)options->bidi);
    const struct run_look look = {
        .view = (enum view)options->view,
        .bidi = bidi,
        .typed = buf_str(&probe.typed),
        .color = settings->color,
        .width = options->width > 0 ? options->width : 0,
        .place = options->place,
        .keymap = &keymap,
        .wrong = &wrong,
    };

    keymap_init(&keymap);
    if (!keymap_read_own(&keymap, &wrong))
        cmd_complain(&wrong);
    asked.bidi = bidi.bidi;
    int status = read_from(&reading, &look, count);
    keymap_release(&keymap);
    probe_release(&probe);
    return status;
}
