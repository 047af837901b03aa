/* What a clause is called where another text cites it: "resolves 3 of Resolution 45 (Rev. Dubai,
 * 2014)", in the language of the document. */
#ifndef QARAR_PARSE_CITE_H
#define QARAR_PARSE_CITE_H

#include "parse/outline.h"

/* Appends it, with labels, heading and number line as of a view (in markup the final's, or else the
 * original's). What is not known of the text is left out. */
void cite_clause(struct buf *out, const struct doc *doc, const struct outline *outline,
                 uint32_t clause, enum view view);

#endif
