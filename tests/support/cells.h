/* Lines of cells as strings, so that an expectation is what one would see on the screen. */
#ifndef QARAR_TESTS_CELLS_H
#define QARAR_TESTS_CELLS_H

#include "layout/layout.h"

/* The lines of the layout from left to right, each ended by "|" and a newline; free() it. */
char *cells_text(const struct layout *layout);

/* The same, of a document in marked.h's language: every paragraph of the view, one after the other.
 */
char *cells_of_marked(const char *text, enum view view, const struct layout_options *options);

/* Fails the test where the layout of the document is not want. what names the case. */
void assert_cells(const char *what, const char *text, enum view view,
                  const struct layout_options *options, const char *want);

#endif
