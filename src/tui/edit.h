/* A line that is typed: text and a cursor between its grapheme clusters. */
#ifndef QARAR_TUI_EDIT_H
#define QARAR_TUI_EDIT_H

#include "base/buf.h"
#include "text/direction.h"

#include <stdbool.h>
#include <stdint.h>

enum { EDIT_MOST = 1024 }; /* bytes: beyond them nothing is taken */

struct edit {
    struct buf text; /* UTF-8 without control characters */
    size_t at;       /* the cursor: byte offset */
    bool full;       /* something was not taken */
};

void edit_release(struct edit *edit);

/* Empty, or with this text (cut where it is too long) and the cursor at its end. */
void edit_set(struct edit *edit, struct str text);

/* A character at the cursor: line ends and tabs as blanks, no other control characters. */
void edit_insert(struct edit *edit, uint32_t cp);

/* Puts text in the place of that from a byte on up to the cursor. */
void edit_replace(struct edit *edit, size_t from, struct str text);

/* What a key does to the line: letters, moves (C-a C-e C-b C-f Home End Left Right) and deletions
 * (Backspace Delete C-d C-w C-u C-k). Left and Right go over the text as it is shown where it
 * reads in this direction. EDIT_OTHER: nothing. */
enum edit_did { EDIT_OTHER, EDIT_MOVED, EDIT_CHANGED };
enum edit_did edit_key(struct edit *edit, uint32_t key, enum direction direction);

#endif
