/* From one style of cells to another by one short sequence (ECMA-48 SGR), where the terminal's
 * entry says that it knows them. Curses would reset all, set each attribute, and each colour by a
 * sequence of its own: three to four times as many bytes. */
#ifndef QARAR_TUI_SGR_H
#define QARAR_TUI_SGR_H

#include "base/buf.h"

#include <stdbool.h>

enum {
    SGR_BOLD = 1,
    SGR_DIM = 2,
    SGR_UNDERLINE = 4,
    SGR_REVERSE = 8,
    SGR_STRUCK = 16,
};

struct sgr {
    unsigned set; /* SGR_… */
    int fg;       /* a colour by its number; -1: the terminal's own */
    int bg;
    bool unknown; /* nobody knows what it is */
};

/* Can the terminal that curses has opened be told so? */
bool sgr_possible(void);

/* Appends the shorter of what changes one into the other: the differences, or all anew. */
void sgr_change(const struct sgr *from, const struct sgr *to, struct buf *out);

#endif
