/* What extraction from a word processor leaves in plain text where there was structure:
 *
 *     [bookmark: NAME]     a target starts here
 *     [footnoteRef:1]      a note mark
 *     [1: words]           the text of note 1, put after the paragraph that refers to it
 */
#ifndef QARAR_READ_LEFTOVER_H
#define QARAR_READ_LEFTOVER_H

#include "base/str.h"

enum leftover_kind {
    LEFTOVER_NONE,
    LEFTOVER_BOOKMARK,
    LEFTOVER_NOTE_MARK,
    LEFTOVER_NOTE_TEXT,
};

enum { LEFTOVER_NUMBERS = 65536 }; /* note numbers are below this */

struct leftover {
    enum leftover_kind kind;
    size_t len;      /* bytes, from the bracket on; of a note's text only what stands before it */
    struct str name; /* of a bookmark; valid UTF-8 */
    unsigned number; /* of a note */
};

/* What stands at text, which begins with a bracket; any bytes may follow. */
struct leftover leftover_at(struct str text);

/* Where the text of a note that starts at off ends: the offset of its closing bracket, or
 * (size_t)-1. Brackets inside it are paired; where they are not, a bracket at the end of the line
 * ends it. Else it goes on over further lines, some kilobytes at most. *seen is how far was
 * looked. */
size_t leftover_note_end(struct str text, size_t off, size_t *seen);

#endif
