/* The next hit of a quest from where the reader is, step by step: found before all are counted. */
#ifndef QARAR_TUI_SEEK_H
#define QARAR_TUI_SEEK_H

#include "tui/scan.h"

/* Where it begins: beyond a hit, or at a place (backward: before it). */
struct seek_from {
    bool backward;
    bool at_hit;
    struct hit hit;
    struct place place;
};

struct seek {
    const struct quest *quest; /* borrowed */
    struct scan *scan;
    struct seek_from from;
    struct view_para line;   /* gone through last, or to be gone through first */
    struct view_para origin; /* where it began */
    bool begun;
    bool wrapped;     /* the end of the text was passed */
    bool was_wrapped; /* or in a search before, of which this is the rest */
    bool found;
    struct hit hit;
    size_t cost; /* bytes of text gone through */
};

void seek_start(struct seek *seek, const struct quest *quest, struct scan *scan,
                const struct seek_from *from);

enum seek_state {
    SEEK_MORE,
    SEEK_END,  /* at the end of the text, and growing is said: go on when it has grown */
    SEEK_DONE, /* found, or there is none */
};

/* Goes on through so many bytes of text, a line at least. */
enum seek_state seek_step(struct seek *seek, size_t bytes, bool growing);

#endif
