/* The options of all commands: one table, from which parsing, help and the manual's test take them,
 * and what they amount to. */
#ifndef QARAR_CMD_OPTIONS_H
#define QARAR_CMD_OPTIONS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/limits.h"
#include "lang/lang.h"
#include "layout/layout.h"
#include "model/doc.h"
#include "tui/probe.h"
#include "write/writer.h"

#include <stdbool.h>

enum option_id {
    OPTION_VIEW,
    OPTION_FORMAT,
    OPTION_WIDTH,
    OPTION_BIDI,
    OPTION_COLOR,
    OPTION_MOUSE,
    OPTION_LANGUAGE,
    OPTION_INPUT,
    OPTION_RECOVER,
    OPTION_CLAUSE,
    OPTION_CHANGED,
    OPTION_LIMIT,
    OPTION_SANDBOX,
    OPTION_VERBOSE,
    OPTION_PLACE,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_COUNT,
};

enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

enum { WIDTH_AUTO = -1, WIDTH_MAX = 10000 };

/* What was asked for, and what holds where nothing was. */
struct options {
    int view;                    /* enum view */
    const struct writer *writer; /* --format */
    int width;                   /* columns; 0: never wrap; WIDTH_AUTO */
    int bidi;                    /* enum bidi_choice */
    bool mouse;                  /* is it the reader's? */
    int color;                   /* enum color_choice */
    const struct lang *lang;     /* NULL: found from the text */
    const char *input;           /* name of a format, or NULL: found from the content */
    int recover;                 /* flattened text: 1 undo it where that can be done; 0 never */
    const char *clause;          /* or NULL */
    const char *place;           /* without its +; or NULL */
    struct limits limits;        /* --limit */
    bool list_limits;            /* --limit=help */
    int sandbox;                 /* 1 where the system has one; 0 never */
    bool changed;
    bool verbose;
    bool help;
    bool version;
};

struct option_row {
    const char *name;
    const char *argument; /* N_(), what stands after "="; NULL: none */
    /* The value number i, or NULL after the last; NULL: any value may be tried. */
    const char *(*value)(size_t i);
    const char *fallback; /* N_(), what holds without it; NULL: nothing to say */
    const char *help;     /* N_() */
    /* Takes value number index, text as it was written. */
    bool (*set)(struct options *options, const char *text, size_t index, struct err *err);
};
extern const struct option_row option_rows[OPTION_COUNT];

/* One option as it was written, and the words beside them. */
struct option_use {
    enum option_id id;
    const char *text; /* its value, or NULL */
};

struct arguments {
    struct option_use *uses;
    size_t use_count;
    const char **words; /* what is no option, in order */
    size_t word_count;
    size_t free_words; /* of them, how many stand before "--": only these can be a command */
    struct arena arena;
};

/* Sorts argv (borrowed; ends with NULL, without the program's name) as GNU programs do: options
 * among words, abbreviated where that is unambiguous, "--" ends them. Stops at --help and
 * --version. False with err filled; arguments_release in any case. */
bool arguments_parse(struct arguments *arguments, const char *const *argv, struct err *err);

/* The same for the words of one text, parted by blanks, with quotes and backslashes as in a shell:
 * the variable QARAR. They are copied into the arena. */
bool arguments_parse_text(struct arguments *arguments, const char *text, struct err *err);
void arguments_release(struct arguments *arguments);

/* Takes over those uses whose bits are in allowed; another one is an error, or passed over where
 * lenient. */
bool options_apply(struct options *options, const struct arguments *arguments, unsigned allowed,
                   bool lenient, struct err *err);

/* Takes one value, as if it stood on the command line. */
bool options_set(struct options *options, enum option_id id, const char *text, struct err *err);

extern const struct options options_default;

#endif
