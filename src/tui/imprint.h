/* What a place in a document looks like, so that it is found again in another version of it: the
 * words of its paragraph and of those around it, and what its clause is called. */
#ifndef QARAR_TUI_IMPRINT_H
#define QARAR_TUI_IMPRINT_H

#include "parse/outline.h"
#include "tui/place.h"

enum { IMPRINT_AROUND = 4 }; /* paragraphs before and after */

struct imprint {
    struct place place;                     /* where it was */
    uint64_t words[2 * IMPRINT_AROUND + 1]; /* of each paragraph around it; 0: none */
    uint64_t heading;                       /* of its section; 0: none */
    uint64_t label;                         /* of its clause; 0: none */
    uint32_t nth;                           /* paragraph of its clause */
};

/* outline NULL: nothing is known of clauses. */
void imprint_take(struct imprint *imprint, const struct doc *doc, const struct outline *outline,
                  struct place place);

/* The words of all paragraphs of a document; to free(). */
uint64_t *imprint_words(const struct doc *doc);

/* The place in a document (words: its imprint_words) that is most like it: the same words, of
 * several such those among the same neighbours; or else the clause of that name; or else where the
 * neighbours are; or else the same number. */
struct place imprint_find(const struct imprint *imprint, const struct doc *doc,
                          const struct outline *outline, const uint64_t *words);

#endif
