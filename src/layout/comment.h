/* Comments as a view shows them: which of them, over which text, and as rows below the line of text
 * that they begin in. */
#ifndef QARAR_LAYOUT_COMMENT_H
#define QARAR_LAYOUT_COMMENT_H

#include "layout/layout.h"

/* A comment that the view shows: its mark stands there, and some of the words that it is about, if
 * it is about any. */
struct shown_comment {
    uint32_t comment; /* index */
    uint32_t para;    /* where the view has the first of those words, or its mark */
    uint32_t off;
};

/* Text that some comment is about. */
struct comment_range {
    uint32_t para;
    uint32_t off;
    uint32_t end_para;
    uint32_t end_off;
};

/* All zero is none. */
struct comment_view {
    VEC(struct shown_comment) shown;  /* in the order of their places */
    VEC(struct comment_range) ranges; /* apart from each other, in order */
};

/* Finds those of a view, in one pass over the document. Reuses *out. */
void comment_view_make(struct comment_view *out, const struct doc *doc, enum view view);
void comment_view_release(struct comment_view *view);

/* Is a comment about the character at this place? */
bool comment_view_covers(const struct comment_view *view, uint32_t para, uint32_t off);

/* Appends the rows of the comments that begin in line, whose layout this is: for each one, indented
 * behind a bar, author and date, and its words. Their cells are GLYPH_COMMENT, at the end of the
 * line's last paragraph, and stand for none of its text. */
void comment_lay_out(const struct comment_view *view, const struct doc *doc, struct view_para line,
                     const struct layout_options *options, struct layout *layout);

#endif
