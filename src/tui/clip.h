/* The terminal's clipboard: OSC 52, as xterm defines it, wrapped where tmux or screen stand
 * between. No terminal says whether it took the text. */
#ifndef QARAR_TUI_CLIP_H
#define QARAR_TUI_CLIP_H

#include "base/buf.h"

#include <stdbool.h>

/* How it is reached, from what the environment tells. */
enum clip_way {
    CLIP_NONE, /* a terminal that is known to take nothing */
    CLIP_PLAIN,
    CLIP_TMUX,
    CLIP_SCREEN,
};

/* get: getenv, or a test's. */
enum clip_way clip_find(char *(*get)(const char *name));

/* Terminals pass over what is longer than this, in bytes. */
enum { CLIP_MOST = 74994 };

/* Appends what is to be sent; text is at most CLIP_MOST bytes. */
void clip_put(struct buf *out, enum clip_way way, struct str text);

#endif
