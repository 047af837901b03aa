/* Asking the terminal what it is, and what follows for right-to-left text.
 *
 * Terminals that reorder by themselves would reorder our reordered text again. Those that know BDSM
 * (ECMA-48 8.3.18) are told to keep still; the others of them get whole lines in logical order. */
#ifndef QARAR_TUI_PROBE_H
#define QARAR_TUI_PROBE_H

#include "base/buf.h"
#include "layout/layout.h"

#include <stdbool.h>

/* What a terminal answered. All zero: it was not asked, or said nothing. */
struct probe {
    int bdsm; /* DECRQM of mode 8: 0 unknown, 1 set, 2 reset, 3 and 4 for ever; -1: no answer */
    struct buf name;  /* XTVERSION: "Konsole 22.12.3" */
    struct buf model; /* secondary DA, without "ESC [ >" and "c": "65;7006;1" */
    struct buf typed; /* what was no answer: keys typed meanwhile */
    bool done;        /* primary DA came: all terminals answer it, and it was asked last */
    struct buf open;  /* an answer that has not ended */
};

/* Takes bytes that the terminal sent. */
void probe_feed(struct probe *probe, struct str bytes);

/* Nothing more comes: what began like an answer was typed. */
void probe_end(struct probe *probe);

/* Asks, and waits a second at most for the answers. in and out are the terminal; nothing is asked
 * where it would be no use: QARAR_NO_PROBE, TERM=dumb or linux, no terminal. */
void probe_ask(struct probe *probe, int in, int out);
void probe_release(struct probe *probe);

/* How right-to-left text is to be shown on it: BIDI_APP or BIDI_TERMINAL, and whether the terminal
 * is to be told to keep still (BDSM). terminal_program: $TERM_PROGRAM, or NULL. */
struct probe_choice {
    enum bidi_mode bidi;
    bool bdsm;
    bool reorders; /* it would reorder by itself if nobody told it not to */
    bool strikes;  /* it can strike text through, as far as is known */
};
struct probe_choice probe_choose(const struct probe *probe, const char *terminal_program);

/* Who is to reorder, as it is asked for. Of CHOICE_APP the second word says what keeps the terminal
 * from reordering again: nothing, or BDSM. */
enum bidi_choice {
    CHOICE_AUTO,
    CHOICE_APP,
    CHOICE_APP_PLAIN,
    CHOICE_APP_BDSM,
    CHOICE_TERMINAL,
    CHOICE_OFF
};

/* Asks where that is needed, and chooses. *probe is filled in any case, for probe_release. */
struct probe_choice probe_settle(struct probe *probe, enum bidi_choice asked, int in, int out);

#endif
