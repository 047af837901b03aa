/* A document that comes while it is read: the first screen is there before the rest, and the
 * structure (outline, changes, references) after all of it.
 *
 * The text is read on in steps, a job (job.h) like any other; then a thread finds the structure
 * (worker.h). C-c stops either, and a key that needs what is not there begins it again. Where to go
 * can be said before it is there; any key but that forgets it. */
#ifndef QARAR_TUI_LOADING_H
#define QARAR_TUI_LOADING_H

#include "base/buf.h"
#include "load.h"
#include "tui/pane.h"

struct tui;
struct worker;

enum goal { GOAL_NONE, GOAL_PLACE, GOAL_SPOT, GOAL_END, GOAL_PERCENT, GOAL_NAME };

struct loading {
    struct load *load;     /* or NULL: the document was whole from the start, and is another's */
    struct worker *worker; /* while it looks for the structure */
    struct loaded loaded;  /* what there is so far; the document is the load's */
    bool stopped;          /* by C-c */
    enum goal goal;        /* where to go, when it is there */
    struct place place;    /* its place */
    struct spot spot;
    unsigned percent;
    struct buf name; /* as tui_go_named takes it */
};

/* Takes over a load of which there is a first screen (load_first), for tui->loaded. */
void loading_open(struct tui *tui, struct load *load);

/* When the reader is there: the rest. */
void loading_begin(struct tui *tui);
void loading_release(struct tui *tui);

/* Where it was stopped, it goes on. */
void loading_go_on(struct tui *tui);

/* Is what is asked for still to come? Then it is gone to when it is there: a place with its
 * paragraph, the end or so many hundredths of the text when that is whole, a name when the
 * structure is known. False: it is there, go. */
bool loading_await_place(struct tui *tui, struct place place);
bool loading_await_spot(struct tui *tui, const struct spot *spot);
bool loading_await_end(struct tui *tui);
bool loading_await_percent(struct tui *tui, unsigned percent);
bool loading_await_name(struct tui *tui, struct str name);

/* Nothing is awaited any more; false: nothing was. */
bool loading_forget(struct tui *tui);

/* The file cannot be read to its end; the text so far stays. */
bool loading_failed(const struct tui *tui);

/* What is still to be said of it beside the jobs, for the status line; or NULL. */
const char *loading_says(const struct tui *tui);

#endif
