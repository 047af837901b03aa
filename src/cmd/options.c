/* Which options there are, and what their values mean. Which command takes which is said in cmd.c;
 * how they are written, in arguments.c. */
#include "cmd/options.h"

#include "base/i18n.h"
#include "read/reader.h"

#include <assert.h>
#include <stdlib.h>

/* A name and the number it stands for. */
struct choice {
    const char *name;
    int number;
};

static const struct choice views[] = {
    {"markup", VIEW_MARKUP},
    {"final", VIEW_FINAL},
    {"original", VIEW_ORIGINAL},
    {"common", VIEW_COMMON},
    {NULL, 0},
};

static const struct choice bidis[] = {
    {"auto", CHOICE_AUTO},
    {"app", CHOICE_APP},
    {"app:plain", CHOICE_APP_PLAIN},
    {"app:bdsm", CHOICE_APP_BDSM},
    {"terminal", CHOICE_TERMINAL},
    {"off", CHOICE_OFF},
    {NULL, 0},
};

static const struct choice colors[] = {
    {"auto", COLOR_AUTO},
    {"always", COLOR_ALWAYS},
    {"never", COLOR_NEVER},
    {NULL, 0},
};

static const struct choice recovers[] = {
    {"auto", 1},
    {"off", 0},
    {NULL, 0},
};

static const struct choice sandboxes[] = {
    {"auto", 1},
    {"off", 0},
    {NULL, 0},
};

static const char *view_name(size_t i)
{
    return views[i].name;
}

static const char *bidi_name(size_t i)
{
    return bidis[i].name;
}

/* In this order; the first is what is so without the option. */
static const char *const mice[] = {"auto", "off", NULL};

static const char *mouse_name(size_t i)
{
    return mice[i];
}

static const char *color_name(size_t i)
{
    return colors[i].name;
}

static const char *recover_name(size_t i)
{
    return recovers[i].name;
}

static const char *sandbox_name(size_t i)
{
    return sandboxes[i].name;
}

static const char *format_name(size_t i)
{
    return writers[i].name;
}

static const char *language_name(size_t i)
{
    return lang_all[i] != NULL ? lang_all[i]->tag : NULL;
}

static const char *input_name(size_t i)
{
    return reader_names()[i];
}

static bool set_view(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->view = views[index].number;
    return true;
}

static bool set_format(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->writer = &writers[index];
    return true;
}

static bool set_width(struct options *options, const char *text, size_t index, struct err *err)
{
    char *end;
    long width = strtol(text, &end, 10);

    (void)index;
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || width > WIDTH_MAX)
        return err_set(err, "--width", _("'%s' is no number of columns from 0 to %d"), text,
                       WIDTH_MAX);
    options->width = (int)width;
    return true;
}

static bool set_bidi(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->bidi = bidis[index].number;
    return true;
}

static bool set_mouse(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->mouse = index == 0;
    return true;
}

static bool set_color(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->color = colors[index].number;
    return true;
}

static bool set_language(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->lang = lang_all[index];
    return true;
}

static bool set_input(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->input = reader_names()[index];
    return true;
}

static bool set_recover(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->recover = recovers[index].number;
    return true;
}

static bool set_clause(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)index;
    (void)err;
    options->clause = text;
    return true;
}

static bool set_place(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)index;
    (void)err;
    options->place = text;
    return true;
}

static bool set_changed(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)index;
    (void)err;
    options->changed = true;
    return true;
}

static bool set_limit(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)index;
    if (strcmp(text, "help") != 0)
        return limit_set(&options->limits, text, err);
    options->list_limits = true;
    return true;
}

static bool set_sandbox(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)err;
    options->sandbox = sandboxes[index].number;
    return true;
}

static bool set_verbose(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)index;
    (void)err;
    options->verbose = true;
    return true;
}

static bool set_help(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)index;
    (void)err;
    options->help = true;
    return true;
}

static bool set_version(struct options *options, const char *text, size_t index, struct err *err)
{
    (void)text;
    (void)index;
    (void)err;
    options->version = true;
    return true;
}

const struct option_row option_rows[] = {
    [OPTION_VIEW] = {"view", N_("VIEW"), view_name, "markup",
                     N_("what is shown: all, insertions in, deletions in, or neither"), set_view},
    [OPTION_FORMAT] = {"format", N_("FORMAT"), format_name, "text", N_("what is written"),
                       set_format},
    [OPTION_WIDTH] = {"width", N_("COLUMNS"), NULL,
                      N_("the terminal's; 0 when stdout is no terminal"),
                      N_("wrap to so many columns; 0 never wraps"), set_width},
    [OPTION_BIDI] = {"bidi", N_("MODE"), bidi_name, N_("auto; off when stdout is no terminal"),
                     N_("who reorders right-to-left text: this program, the terminal, or nobody"),
                     set_bidi},
    [OPTION_COLOR] = {"color", N_("WHEN"), color_name, "auto", N_("show changes in colour"),
                      set_color},
    [OPTION_MOUSE] = {"mouse", N_("MODE"), mouse_name, "auto", N_("use the mouse in the reader"),
                      set_mouse},
    [OPTION_LANGUAGE] = {"language", N_("TAG"), language_name, N_("found from the text"),
                         N_("language of the headings"), set_language},
    [OPTION_INPUT] = {"input", N_("FORMAT"), input_name, N_("found from the content"),
                      N_("read FILE as this"), set_input},
    [OPTION_RECOVER] = {"recover", N_("WHEN"), recover_name, "auto",
                        N_("undo flattening in plain text, where that can be done"), set_recover},
    [OPTION_CLAUSE] = {"clause", N_("WORDS"), NULL, N_("all"),
                       N_("only the clauses so labelled: 3, \"resolves 3\""), set_clause},
    [OPTION_CHANGED] = {"changed", NULL, NULL, NULL, N_("only clauses with a change"), set_changed},
    [OPTION_LIMIT] = {"limit", N_("NAME=VALUE"), NULL, NULL,
                      N_("refuse files beyond it, or take larger ones (K, M, G); help lists them"),
                      set_limit},
    [OPTION_SANDBOX] = {"sandbox", N_("WHEN"), sandbox_name, "auto",
                        N_("give up what is not needed: network, programs, writing"), set_sandbox},
    [OPTION_VERBOSE] = {"verbose", NULL, NULL, NULL,
                        N_("say what was not understood and what was chosen"), set_verbose},
    [OPTION_PLACE] = {"+", N_("PLACE"), NULL, NULL, N_("open there: +'resolves 3', +/word"),
                      set_place},
    [OPTION_HELP] = {"help", NULL, NULL, NULL, N_("show this help and exit"), set_help},
    [OPTION_VERSION] = {"version", NULL, NULL, NULL, N_("show the version and exit"), set_version},
};

static_assert(sizeof(option_rows) / sizeof(option_rows[0]) == OPTION_COUNT, "a row an option");

const struct options options_default = {
    .view = VIEW_MARKUP,
    .writer = &writers[0],
    .width = WIDTH_AUTO,
    .bidi = CHOICE_AUTO,
    .color = COLOR_AUTO,
    .mouse = true,
    .recover = 1,
    .sandbox = 1,
    .limits = LIMITS_DEFAULT,
};

static bool refuse_value(const struct option_row *row, const char *text, struct err *err)
{
    struct buf place = {0};
    struct buf values = {0};

    buf_printf(&place, "--%s", row->name);
    for (size_t i = 0; row->value(i) != NULL; i++)
        buf_printf(&values, "%s%s", i > 0 ? ", " : "", row->value(i));
    err_set(err, place.ptr, _("'%s' is none of %s"), text, values.ptr != NULL ? values.ptr : "");
    buf_release(&place);
    buf_release(&values);
    return false;
}

bool options_set(struct options *options, enum option_id id, const char *text, struct err *err)
{
    const struct option_row *row = &option_rows[id];
    size_t index = 0;

    if (row->value != NULL) {
        while (row->value(index) != NULL && strcmp(row->value(index), text) != 0)
            index++;
        if (row->value(index) == NULL)
            return refuse_value(row, text, err);
    }
    return row->set(options, text, index, err);
}

bool options_apply(struct options *options, const struct arguments *arguments, unsigned allowed,
                   bool lenient, struct err *err)
{
    for (size_t i = 0; i < arguments->use_count; i++) {
        const struct option_use *use = &arguments->uses[i];
        const struct option_row *row = &option_rows[use->id];
        bool takes = (allowed & (1U << use->id)) != 0;
        if (!takes && !lenient)
            return err_set(err, NULL, _("this command has no option %s%s"),
                           use->id == OPTION_PLACE ? "" : "--",
                           use->id == OPTION_PLACE ? "+PLACE" : row->name);
        if (takes && !options_set(options, use->id, use->text, err))
            return false;
    }
    return true;
}
