/* The sizes beyond which a file is refused: one table, so that help, the manual and the
 * checks cannot disagree. A limit that is reached ends reading with one line and status 2. */
#ifndef QARAR_BASE_LIMITS_H
#define QARAR_BASE_LIMITS_H

#include <stddef.h>

struct limits {
    size_t text;      /* bytes of text in a document */
    size_t paragraph; /* bytes of text in a paragraph */
    size_t paras;     /* paragraphs in a document */
    size_t file;      /* bytes of a file before unpacking */
    size_t members;   /* files in a package */
    size_t part;      /* bytes of one unpacked part of a package */
    size_t ratio;     /* unpacked bytes for each packed one, beyond the first MiB */
    size_t xml_depth; /* elements inside elements */
    size_t spans;     /* spans in a document */
};

extern const struct limits limits_default;

/* Bounds of layout. They refuse nothing: beyond them text is laid out more simply. */
enum {
    /* Code points whose levels and shapes are found together: a longer paragraph is cut at a blank
     * as if another began there. */
    LIMIT_LAYOUT_PIECE = 65536,
    /* Embeddings and isolates in such a piece: with more, none of them counts. */
    LIMIT_BIDI_CONTROLS = 1024,
    /* Brackets in such a piece: with more, they are not paired (UAX #9 N0). */
    LIMIT_BIDI_BRACKETS = 4096,
    /* Signs like <U+001B>, and pairs of brackets around changes, on a screen for one paragraph:
     * after them a sign is U+FFFD, and changes have no brackets. */
    LIMIT_SIGNS = 65536,
};

#endif
