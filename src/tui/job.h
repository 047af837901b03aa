/* Long work of the reader, done bit by bit while no key waits.
 *
 * A job is a row of functions and a state. run.c takes turns among the jobs there are and looks for
 * keys between the steps; the status line says what goes on and how far it is. A step reads or
 * searches for a millisecond or two of CPU, so that no key ever waits longer. C-c stops the newest
 * job, and the reader stays.
 *
 *     static enum job_state step(struct tui *tui, void *state) { … return JOB_MORE; }
 *     static unsigned percent(const struct tui *tui, const void *state) { … }
 *     static void end(struct tui *tui, void *state, enum job_end how) { … free(state); }
 *     static const struct job_kind searching = {N_("searching"), step, percent, end};
 *
 *     jobs_add(tui, &searching, state);
 *
 * While a document loads it grows between steps (never within one): its arrays move, its address
 * stays. A job that goes through the paragraphs asks doc->para_count anew at each step, and
 * tui_loading (tui.h) whether more will come. */
#ifndef QARAR_TUI_JOB_H
#define QARAR_TUI_JOB_H

#include <stdbool.h>
#include <stddef.h>

struct tui;

enum job_state {
    JOB_MORE, /* to be asked again */
    JOB_WAIT, /* likewise, but there is nothing to do at the moment: it waits for something else */
    JOB_DONE,
};

enum job_end {
    JOB_FINISHED, /* step said JOB_DONE */
    JOB_STOPPED,  /* by C-c; "stopped" is said before, and may be said better */
    JOB_DROPPED,  /* the document is left, or a new job of this kind came: say nothing */
};

enum { JOB_NO_PERCENT = 101 };

struct job_kind {
    const char *name; /* N_("searching"): what goes on, for the status line */
    enum job_state (*step)(struct tui *tui, void *state);
    /* How far it is, 0 to 100, or JOB_NO_PERCENT. NULL: never known. */
    unsigned (*percent)(const struct tui *tui, const void *state);
    /* The last call: shows what was found, and frees the state. It may add another job. */
    void (*end)(struct tui *tui, void *state, enum job_end how);
};

struct job {
    const struct job_kind *kind;
    void *state;
};

struct jobs {
    struct job *ptr; /* in the order they were added */
    size_t len;
    size_t cap;
    size_t turn; /* whose step is next */
};

/* Begins a job, now the owner of state. One of the same kind is dropped first. */
void jobs_add(struct tui *tui, const struct job_kind *kind, void *state);

/* The state of the job of this kind, or NULL. */
void *jobs_find(const struct tui *tui, const struct job_kind *kind);

/* Ends the job of this kind, if there is one. */
void jobs_drop(struct tui *tui, const struct job_kind *kind);
void jobs_drop_all(struct tui *tui);

/* One step of one job. JOB_DONE: there is none; JOB_WAIT: all of them wait. */
enum job_state jobs_step(struct tui *tui);

/* Stops the newest; false: there is none. */
bool jobs_stop(struct tui *tui);

/* The newest, for the status line: "searching 40%" goes to text. False: there is none. */
bool jobs_say(const struct tui *tui, char *text, size_t size);

/* All steps of all jobs, for tests. */
void jobs_finish(struct tui *tui);

#endif
