/* A place in a document: it survives every change of view and width. Places are in the order of the
 * marked text, notes after the body. */
#ifndef QARAR_TUI_PLACE_H
#define QARAR_TUI_PLACE_H

#include <stdbool.h>
#include <stdint.h>

struct place {
    uint32_t para; /* index */
    uint32_t off;  /* byte offset in its marked text */
};

/* From start up to, but without, end. */
struct range {
    struct place start;
    struct place end;
};

static inline int place_cmp(struct place a, struct place b)
{
    if (a.para != b.para)
        return a.para < b.para ? -1 : 1;
    return (a.off > b.off) - (a.off < b.off);
}

static inline bool range_holds(const struct range *range, struct place place)
{
    return place_cmp(range->start, place) <= 0 && place_cmp(place, range->end) < 0;
}

#endif
