/* A document as JSON, complete: read/json.c reads it back as the same document.
 *
 * Beside the keys of documents that the manual names, a paragraph has what the model knows besides:
 * `level` (outline or list level, or null), `number` (its automatic number: `original` and `final`
 * as shown, "a)", and the same two of `bare`, "a"; or null) and `was` (its properties before, where
 * that is tracked: `style`, `direction`, `number_changed`, `others`, which are properties in
 * words, `author`, `date`; or null). A mark has
 * also `move`, a table also `mark`: of its row or cell. A note mark and a bookmark are spans of
 * their own with an empty text. Of a paragraph `direction` is what the file says, or null.
 *
 * After the notes stand `formats`, the changes of properties of all but paragraphs: `of` (run,
 * mark, table, row, cell, section), `paragraph`, `offset`, `length`, `original` and `final` (what
 * the other has not, in words), `author`, `date`.
 *
 * A comment (its id is "k1") has also `end` (`paragraph` and `offset`, where it is about more than
 * one paragraph: `length` is then that in the first; or null), `revision` (of its mark), `answers`
 * (the comment that it answers, or null) and `resolved`. */
#ifndef QARAR_WRITE_DOCUMENT_H
#define QARAR_WRITE_DOCUMENT_H

#include "write/print.h"

#include <stdio.h>

/* Streams the document, a line. Of options only `only` counts: paragraphs that are not wanted, and
 * notes whose mark stands in none that is, are left out; the ids of the others stay. outline and
 * options may be NULL: then there are no proposals, roles are "text", and all is written. */
void document_write_json(FILE *out, const struct doc *doc, const struct outline *outline,
                         const struct print_options *options);

#endif
