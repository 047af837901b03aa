/* From a view's paragraph to lines of terminal cells.
 *
 * projection.c turns the paragraph into flat logical characters with their source; breaks.c finds
 * where lines may end, bidi.c embedding levels and shape.c shapes (all three belong to the
 * paragraph: UAX #14, UAX #9 P1 to L1, joining, mirroring); slot.c puts bases and marks into cells;
 * wrap.c ends lines in logical order by cell width; line.c reorders each line (L1, L2). layout_make
 * does all of it for one paragraph, a giant one in pieces (base/limits.h).
 *
 * Nothing here knows of curses or files, reads globals or the locale. */
#ifndef QARAR_LAYOUT_LAYOUT_H
#define QARAR_LAYOUT_LAYOUT_H

#include "base/limits.h"
#include "base/vec.h"
#include "model/doc.h"
#include "parse/outline.h"

#include <stdbool.h>
#include <stdint.h>

enum bidi_mode {
    BIDI_APP,      /* we reorder, shape and mirror; right-to-left lines are flush right */
    BIDI_TERMINAL, /* whole lines in logical order, unshaped: the terminal reorders */
    BIDI_OFF,      /* logical order, nothing shaped, flush left */
};

struct layout_options {
    int width; /* columns; 0: never wrap, no padding, a line break is a blank */
    enum bidi_mode bidi;
    bool markers;                /* deletions and insertions in [- -] and {+ +}, as text */
    enum direction base;         /* where a paragraph says nothing and has no strong letter */
    const struct limits *limits; /* NULL: the document's, or the default */
    bool signs; /* "[~]" after a paragraph with a change of properties, in markup */
};

/* What a character or cell stands for. */
enum glyph_kind {
    GLYPH_TEXT,    /* the document's */
    GLYPH_MARKER,  /* a bracket of ours around a change, or the pilcrow of a paragraph mark */
    GLYPH_NOTE,    /* a note mark: "[1]" */
    GLYPH_NUMBER,  /* an automatic number */
    GLYPH_SIGN,    /* the visible form of a hostile character: "<U+001B>" */
    GLYPH_FILL,    /* padding, tabs, indents */
    GLYPH_COMMENT, /* of a comment below the text */
};

/* One logical character of a view's paragraph. */
struct pchar {
    uint32_t cp;
    uint32_t para; /* source: paragraph and byte offset in its marked text */
    uint32_t off;
    uint8_t len;      /* bytes of the source that it covers; 0 for what is ours */
    uint8_t revision; /* enum revision */
    uint8_t kind;     /* enum glyph_kind */
};

/* A view's paragraph as flat logical text. */
struct ptext {
    VEC(struct pchar) chars;
    struct view_para paras;
    enum direction direction; /* of the paragraph as the document says it, or of the first strong
                                 letter (P2, P3), or of the document; never unknown */
    size_t label;             /* leading characters that are label and tab: they hang */
    unsigned depth;           /* of the clause: each level beyond the first indents further */
};

enum { CELL_MARKS = 4, CELL_CODE_POINTS = 1 + CELL_MARKS };

/* One screen cell: a grapheme cluster, as far as a terminal cell can hold it. Width 2 takes two
 * columns but is one struct lcell. */
struct lcell {
    uint32_t cp[CELL_CODE_POINTS]; /* base and marks, shaped */
    uint8_t count;
    uint8_t width;
    uint8_t revision; /* enum revision */
    uint8_t kind;     /* enum glyph_kind */
    uint32_t para;    /* source; lam-alef covers both letters */
    uint32_t off;
    uint32_t len; /* bytes; 0 for what is ours */
};

/* A line: cells in visual order from the left, padding of its start and of a flush-right line
 * among them (GLYPH_FILL). */
struct line {
    size_t first; /* index of its first cell */
    size_t count;
    int width;     /* columns of its cells in all */
    bool rtl;      /* direction of its paragraph */
    uint32_t para; /* where its logical text starts: the source of its first character */
    uint32_t off;
};

struct layout {
    VEC(struct lcell) cells;
    VEC(struct line) lines; /* at least one */
    enum direction direction;
};

/* Fills *out (all zero, or used before: its memory is reused) with the lines of one paragraph of a
 * view. outline may be NULL: no hanging labels, no document direction. */
void layout_make(const struct doc *doc, const struct outline *outline, enum view view,
                 struct view_para paras, const struct layout_options *options, struct layout *out);

/* The same for a paragraph whose lines need not all be there at once, with memory that is used
 * again for the next: take gets the lines as they are found, piece by piece (possibly none), and
 * must not keep them. Cells and lines count from 0 each time. */
struct layout_maker;
typedef void layout_take(void *context, const struct layout *lines);

struct layout_maker *layout_maker_new(void);
void layout_maker_free(struct layout_maker *maker); /* NULL too */
void layout_each(struct layout_maker *maker, const struct doc *doc, const struct outline *outline,
                 enum view view, struct view_para paras, const struct layout_options *options,
                 layout_take *take, void *context);

/* As layout_make, for text that is no paragraph (title and status lines, lists): one line without
 * padding, cut to width columns ("…") where width is not 0. base counts where the text has no
 * strong letter. It is laid out alone, so its embeddings end with it and nothing beside it moves
 * it. The source of its cells is paragraph 0 and an offset in text. */
void layout_text(struct str text, enum direction base, const struct layout_options *options,
                 struct layout *out);

void layout_release(struct layout *layout);

/* The line and cell (indexes into lines and cells) that show place (para, off), or the nearest one
 * after it in logical order, or the last; 0 and 0 where no cell shows the document's text. */
void layout_find(const struct layout *layout, uint32_t para, uint32_t off, size_t *line,
                 size_t *cell);

/* The steps, each for tests and for those who need one alone. */

/* Logical text of a view's paragraph: the shown spans, after the automatic number and a tab, or in
 * a note's first paragraph its mark and a blank ("[1] "); note marks; with options->markers, in
 * markup, brackets around changes, else there a pilcrow for a paragraph mark alone. Soft hyphens
 * are left out and hostile characters are signs; on a screen (not BIDI_OFF) also the few whose
 * width terminals disagree about. Reuses *out. */
void projection_make(const struct doc *doc, const struct outline *outline, enum view view,
                     struct view_para paras, const struct layout_options *options,
                     struct ptext *out);

/* The same for text that is no paragraph: kept, paragraph 0, offsets into text. */
void projection_text(struct str text, enum direction base, const struct layout_options *options,
                     struct ptext *out);
void ptext_release(struct ptext *text);

/* Embedding levels (after L1 for one line of all of it) and the resulting visual order of a whole
 * paragraph in one line, as UAX #9 gives them: base 0, 1, or -1 for P2 and P3. levels and order
 * hold count; a removed character (X9) has level 255 and is not in the order. Returns the number
 * in order. *base receives the paragraph level. */
size_t bidi_resolve(const uint32_t *cps, size_t count, int *base, uint8_t *levels, size_t *order);

#endif
