/* All hits of a quest, counted step by step, so that each has a number and is found by it.
 *
 * They are not kept: one place for every stretch of text that holds some is, and what is asked for
 * is looked for again in that little. So many hits take no more memory than the text allows. */
#ifndef QARAR_TUI_HITS_H
#define QARAR_TUI_HITS_H

#include "tui/scan.h"

/* Begins with a hit and holds those that start soon after. */
struct stretch {
    struct hit first;
    struct place from; /* where all of its hits start, or after it */
    uint32_t before;   /* hits before it */
};

struct hits {
    const struct quest *quest; /* borrowed */
    struct scan *scan;
    VEC(struct stretch) stretches;
    uint32_t count; /* so far */
    bool begun;
    bool done;
    struct view_para line; /* gone through last */
};

/* Nothing is counted any more, or yet; *hits is all zero or was used before. */
void hits_start(struct hits *hits, const struct quest *quest, struct scan *scan);
void hits_release(struct hits *hits);

/* Counts on in so many bytes of text, a line at least; true: done. Where the document grows, it may
 * be asked again. */
bool hits_step(struct hits *hits, size_t bytes);

/* Hit number so-and-so, from 1 to count. Once done. */
struct hit hits_get(const struct hits *hits, uint32_t number);

/* The number of a hit, or, where it is none, of the last before it; 0: none is before it. */
uint32_t hits_number(const struct hits *hits, const struct hit *hit);

/* The number of the first hit that starts at a place or after it; count + 1: there is none. */
uint32_t hits_from(const struct hits *hits, struct place place);

#endif
