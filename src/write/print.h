/* A document as text for people and pipes: a paragraph a line, or wrapped lines of a terminal.
 *
 * print.c decides what is written, in which order, and writes it straight from the spans where no
 * line is wrapped or reordered; lines.c writes what layout made. Both give the same text. */
#ifndef QARAR_WRITE_PRINT_H
#define QARAR_WRITE_PRINT_H

#include "layout/layout.h"

#include <stdio.h>

struct print_options {
    enum view view;
    int width; /* columns; 0: never wrap */
    enum bidi_mode bidi;
    bool color;       /* changes in colour too, beside their marks */
    const bool *only; /* for each paragraph of the document: is it wanted? NULL: all are */
};

/* Writes the text of a view, then its notes. outline may be NULL where width is 0 and bidi off: it
 * is only asked for hanging labels and the direction. Output errors stay in the stream. */
void print_text(FILE *out, const struct doc *doc, const struct outline *outline,
                const struct print_options *options);

/* What switches on the colour of text of a revision; "" for none. */
extern const char *const print_colors[REV_COUNT];

#define PRINT_PLAIN "\033[0m" /* switches every colour off */

/* lines.c: appends what layout made of a paragraph or table row as lines of a terminal. */
void print_lines(struct buf *out, const struct layout *lines, const struct print_options *options);

#endif
