/* Undecided text: what a draft has in square brackets, since nobody agreed to it yet.
 *
 * Brackets are paired on each side as it stands: what was inserted is not in the original, and a
 * deleted bracket not in the final. Pairs may lie in each other, and over several paragraphs of one
 * container (the body, a cell, a note); a bracket without its other is none. A pair without a
 * letter is undecided only where it holds a number of four digits or more, or several words of
 * digits:
 * "[1]", "[12]" and "[*]" are marks of notes, "[...]" and "[ ]" say nothing. What extraction left
 * in brackets ("[bookmark: …]") is none, either. */
#ifndef QARAR_PARSE_UNDECIDED_H
#define QARAR_PARSE_UNDECIDED_H

#include "model/doc.h"

enum {
    UNDECIDED_MOST = 100000, /* pairs on a side; further ones are not listed */
    UNDECIDED_DEPTH = 64,    /* pairs in each other; deeper ones are not listed */
};

struct undecided {
    uint32_t para; /* of the opening bracket */
    uint32_t off;
    uint32_t end_para; /* after the closing one */
    uint32_t end_off;
    bool on[SIDE_COUNT];
};

struct undecided_list {
    struct undecided *ptr; /* in document order, the outer before the inner */
    size_t len;
    size_t cap;
};

/* Appends what is undecided on either side. Linear in the text but for sorting the pairs. */
void undecided_find(const struct doc *doc, struct undecided_list *out);

#endif
