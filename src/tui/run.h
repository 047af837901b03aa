/* Reading in the terminal, from the first screen until it is left. */
#ifndef QARAR_TUI_RUN_H
#define QARAR_TUI_RUN_H

#include "load.h"
#include "tui/keys.h"
#include "tui/probe.h"

struct run_files {
    const char *const *names;
    size_t count;
    void *context;
    /* Begins to load the file of this name; NULL with err filled. */
    struct load *(*open)(void *context, const char *name, struct err *err);
    /* One is whole, and its structure known. */
    void (*done)(void *context, const struct loaded *loaded);
};

struct run_look {
    enum view view;
    struct probe_choice bidi;
    struct str typed; /* keys that came while the terminal was asked */
    bool color;
    bool mouse;                  /* is it ours at first? */
    int width;                   /* of text; 0: the screen's */
    const char *place;           /* where to open the first file, or NULL */
    const struct keymap *keymap; /* borrowed; NULL: the table's */
    const struct err *wrong;     /* what is to be said at first; NULL: nothing */
};

/* Can it be: is standard output a terminal that is known, and are there keys? A pipe as standard
 * input leaves those of the terminal itself. False: no; with err filled where a person should be
 * told why. */
bool run_possible(struct err *err);

/* Asks the terminal who is to reorder, but not where standard input is another file: what is
 * answered might be read by others of the pipeline. *probe is to be released. */
struct probe_choice run_ask(struct probe *probe, enum bidi_choice asked);

/* Begins to load a file, up to its first screen; NULL with err filled. */
struct load *run_open(const struct run_files *files, const char *name, struct err *err);

/* Shows file number index, of which run_open gave the first screen, and whatever is gone to from
 * there. The exit status: 2 where a file could not be read to its end; it does not return where a
 * signal asked to leave. */
int run_reader(const struct run_files *files, const struct run_look *look, size_t index,
               struct load *load);

#endif
