/* A pattern to look for in folded text, one code point after the other (Knuth, Morris, Pratt): the
 * work for each is constant in the mean, whatever the text and the pattern are.
 *
 * Hits may overlap: "abab" in "ababab" is there twice. So whether there is one at a place depends
 * on nothing before it. */
#ifndef QARAR_TEXT_NEEDLE_H
#define QARAR_TEXT_NEEDLE_H

#include "base/str.h"
#include "text/fold.h"

enum { NEEDLE_MOST = 256, NEEDLE_STARTS = 0x800 };

struct needle {
    uint32_t cps[NEEDLE_MOST];
    uint16_t back[NEEDLE_MOST + 1]; /* of each length the longest shorter head that is its tail */
    size_t len;                     /* 0: there is nothing to look for */
    bool exact;
    bool cut;                   /* the pattern was longer */
    bool starts[NEEDLE_STARTS]; /* of these code points: does it give the first of cps first? */
};

/* exact: every code point as it is; else as fold_search has it, and a run of blanks as one. folds
 * is what is remembered of that. */
void needle_make(struct needle *needle, struct str pattern, bool exact, struct fold_table *folds);

/* How much of it is matched when cp follows so much; len is a hit. A blank more in a run of blanks
 * is not to be told it (needle_skips). */
static inline size_t needle_advance(const struct needle *needle, size_t matched, uint32_t cp)
{
    while (matched > 0 && (matched == needle->len || needle->cps[matched] != cp))
        matched = needle->back[matched];
    return needle->cps[matched] == cp ? matched + 1 : 0;
}

static inline bool needle_skips(const struct needle *needle, size_t matched, uint32_t cp)
{
    return cp == ' ' && matched > 0 && needle->cps[matched - 1] == ' ' && !needle->exact;
}

#endif
