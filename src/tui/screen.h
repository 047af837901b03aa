/* The terminal as a screen: the one file that knows curses.
 *
 * One screen at a time, since curses has but one. It is put back as it was by screen_end, and by
 * guard.c where that is not reached. */
#ifndef QARAR_TUI_SCREEN_H
#define QARAR_TUI_SCREEN_H

#include "base/err.h"
#include "tui/frame.h"

#include <stdbool.h>
#include <stdint.h>

struct screen;

struct screen_how {
    int in;           /* where keys come from: a terminal */
    bool color;       /* may colours be used? */
    bool strike;      /* may text be struck through? */
    bool bdsm;        /* the terminal is to be told not to reorder */
    struct str typed; /* keys that came before */
};

/* Is standard output a terminal that curses can use? False with err filled: it does not know it. */
bool screen_possible(struct err *err);

/* NULL where it cannot be had. */
struct screen *screen_start(const struct screen_how *how);
void screen_end(struct screen *screen);

/* Can it show by colour and attribute what was deleted and inserted? */
bool screen_tells_changes(const struct screen *screen);

/* Is the mouse ours, or the terminal's as at first? */
void screen_mouse(struct screen *screen, bool on);

void screen_size(const struct screen *screen, int *rows, int *cols);

void screen_show(struct screen *screen, const struct frame *frame);

/* Sends bytes to the terminal as they are, for what is no text on it. */
void screen_send(struct screen *screen, struct str bytes);

/* Gives the terminal to others, with its signals, and takes it back. screen_wait: until the person
 * pressed Enter, while it is theirs. The size may be another after. */
void screen_lend(struct screen *screen);
void screen_wait(struct screen *screen, const char *words);
void screen_take(struct screen *screen);

enum screen_event {
    SCREEN_KEY,
    SCREEN_SIZE, /* another size, or all must be shown anew */
    SCREEN_TIME, /* nothing for so long */
    SCREEN_LEAVE /* a signal: guard_signal */
};

/* Waits for what comes next, so many milliseconds at most; -1: as long as it takes. */
enum screen_event screen_next(struct screen *screen, int timeout, uint32_t *key);

/* While a line is typed or pasted, C-c and the like are keys and no signals. */
void screen_type(struct screen *screen, bool typing);

/* A key that waits already; false: none does. */
bool screen_typed(struct screen *screen, uint32_t *key);

#endif
