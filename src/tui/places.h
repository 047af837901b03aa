/* Where a file opens: as it was left in this run, or in one before (kept.h). */
#ifndef QARAR_TUI_PLACES_H
#define QARAR_TUI_PLACES_H

#include "tui/kept.h"
#include "tui/tui.h"

struct places {
    bool given;   /* the next file opens at a place that was asked for */
    bool waiting; /* kept is to be gone to when the structure is known */
    struct kept kept;
};

/* A file was opened. */
void places_open(struct places *places, struct tui *tui);

/* Goes to where the file was left, as soon as that can be found in it, and only where the reader
 * has not gone anywhere meanwhile. */
void places_step(struct places *places, struct tui *tui);

/* The file is left. Before its structure is known nothing is kept, and nothing forgotten. */
void places_leave(const struct tui *tui);

#endif
