/* What is one thing on both sides: sections by shared paragraphs of their headings, clauses by
 * shared paragraphs, both by moves. */
#ifndef QARAR_PARSE_PAIR_H
#define QARAR_PARSE_PAIR_H

#include "parse/side.h"

/* Two sides of a document and, for each paragraph, the line that it belongs to on each side:
 * NO_INDEX where it shows nothing there. */
struct sides {
    const struct doc *doc;
    struct structure side[SIDE_COUNT];
    uint32_t *line_of[SIDE_COUNT];
};

/* For each thing of a side its partner on the other, or NO_INDEX. */
struct pairing {
    uint32_t *section[SIDE_COUNT];
    uint32_t *clause[SIDE_COUNT];
    bool *moved; /* clauses of the final that stand elsewhere than in the original */
    bool *moved_section;
};

void pairing_find(struct pairing *out, const struct sides *sides);
void pairing_release(struct pairing *pairing);

/* Divides clauses that the other side divides by a label (split.c); before pairing. */
void sides_split(struct sides *sides);

/* Bytes of the paragraph that are on both sides. */
uint64_t pair_kept_bytes(const struct doc *doc, uint32_t para);

/* The side's line that the paragraph belongs to, or NULL. */
const struct line *sides_line(const struct sides *sides, enum side side, uint32_t para);

#endif
