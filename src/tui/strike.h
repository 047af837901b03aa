/* Text struck through, which ncurses has no attribute for: its terminal entry is given to it with
 * the sequence of blinking text replaced by that of struck text (SGR 9 for SGR 5). */
#ifndef QARAR_TUI_STRIKE_H
#define QARAR_TUI_STRIKE_H

#include "base/buf.h"

#include <stdbool.h>

/* From the bytes of a compiled entry to what TERMINFO is to hold ("hex:…"); false where the
 * terminal cannot strike text through (no smxx), or its entry is written otherwise than we know. */
bool strike_patch(struct str entry, struct buf *terminfo);

/* Finds the entry of a terminal where terminfo(5) says, and patches it. */
bool strike_find(const char *term, struct buf *terminfo);

#endif
