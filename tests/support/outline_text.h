/* An outline as lines of text, so that an expectation can be read as a table. */
#ifndef QARAR_TESTS_OUTLINE_TEXT_H
#define QARAR_TESTS_OUTLINE_TEXT_H

#include "parse/outline.h"

/* Fails the test where the outline of the marked text is not want. A section is
 *
 *     modified operative "instructs further" (the Director) [old heading|new heading]
 *
 * and below it each clause, two blanks in for each level:
 *
 *       kept 2>3 was s1: to do so;
 *
 * with "modified" after another status where the words differ, and "-" for no value. */
void assert_outline(const char *what, const char *text, const char *want);

/* The lines alone; free() them. */
char *outline_text(const struct doc *doc, const struct outline *outline);

#endif
