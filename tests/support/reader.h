/* The reader without a terminal: keys go in, and what stands on the screen is looked at. */
#ifndef QARAR_TESTS_READER_H
#define QARAR_TESTS_READER_H

#include "support/test.h"
#include "tui/tui.h"

struct reader_of {
    struct loaded loaded;
    struct tui tui;
    struct frame frame;
};

/* A reader of a document, now its owner, or of marked text (marked.h), in markup. */
struct reader_of *open_doc(struct doc *doc, int rows, int cols);
struct reader_of *open_text(const char *text, int rows, int cols);
void close_text(struct reader_of *r);

/* Types characters. */
void press(struct reader_of *r, const char *keys);

/* A row of the screen, blanks at its end aside; to free(). */
char *row_text(struct reader_of *r, int row);

/* Fails the test where a row is not want, or does not hold it. */
void assert_row(struct reader_of *r, int row, const char *want);
void assert_row_holds(struct reader_of *r, int row, const char *want);

/* Has a cell one of these flags? */
bool row_has_flag(struct reader_of *r, int row, int col, unsigned flag);

#endif
