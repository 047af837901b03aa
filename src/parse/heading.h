/* What a heading says: its verb with "further" or "also", and whom it addresses. */
#ifndef QARAR_PARSE_HEADING_H
#define QARAR_PARSE_HEADING_H

#include "base/arena.h"
#include "parse/outline.h"

/* Describes the heading that text (without a label) begins with. own_line: the whole line is it;
 * otherwise its first words (UN style), and nobody is addressed. body: of the text, or NULL.
 * unknown: its class where no language knows the words. All slices live in the arena. */
void heading_describe(struct arena *arena, const struct lang *lang, const char *body,
                      struct str text, bool own_line, enum section_class unknown,
                      struct heading *out);

/* A copy of a heading or title without blanks at its ends and breaks inside. */
struct str heading_line(struct arena *arena, struct str text);

#endif
