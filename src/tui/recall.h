/* What was typed before, of each kind of line; kept between runs in $XDG_STATE_HOME/qarar/lines. */
#ifndef QARAR_TUI_RECALL_H
#define QARAR_TUI_RECALL_H

#include "base/buf.h"

#include <stdbool.h>

enum { RECALL_MOST = 100 }; /* of a kind */

struct recall_line {
    char kind; /* '/' ':' '|' */
    bool ours; /* typed in this run */
    char *text;
};

struct recall {
    struct recall_line *ptr;
    size_t len;
    size_t cap;
};

void recall_release(struct recall *recall);

/* A line was typed: it becomes the newest; the same one before goes, and so does the oldest of its
 * kind where there are too many. */
void recall_add(struct recall *recall, char kind, struct str text);

/* The same for a line of an earlier run. */
void recall_keep(struct recall *recall, char kind, struct str text);

/* The line of a kind so many before, from 1 for the newest; false: there are not so many. */
bool recall_get(const struct recall *recall, char kind, size_t back, struct str *text);

/* recall_file.c: reads what is kept; nothing where there is nothing, or nothing that we can read.
 */
void recall_read(struct recall *recall);

/* Adds what was typed in this run to what is kept: another run may have written meanwhile. Not
 * where QARAR_SECURE forbids writing. What goes wrong is left unsaid: nothing of a document is
 * lost. */
void recall_write(const struct recall *recall);

#endif
