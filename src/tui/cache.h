/* Laid-out lines of a view, kept while they are on or near the screen: nothing is laid out before
 * it is looked at, and nothing twice while it is there. */
#ifndef QARAR_TUI_CACHE_H
#define QARAR_TUI_CACHE_H

#include "layout/comment.h"
#include "layout/layout.h"

enum { CACHE_SLOTS = 256, CACHE_CELLS = 1 << 22 };

struct cache_slot {
    struct view_para line;
    struct layout layout;
    uint64_t used; /* when it was last asked for; 0: it holds nothing */
};

struct cache {
    struct cache_slot slots[CACHE_SLOTS];
    uint64_t clock;
    size_t cells; /* in all layouts */
};

/* What lays a line out. */
struct cache_source {
    const struct doc *doc;
    const struct outline *outline;
    enum view view;
    struct layout_options options;
    const struct comment_view *comments; /* of this view, or NULL: not shown; borrowed */
};

/* The layout of a line; it stays until so many other lines were asked for that it had to go, and
 * at least until the next one was. */
const struct layout *cache_get(struct cache *cache, const struct cache_source *source,
                               struct view_para line);

/* Forgets all: the view or the width changed. */
void cache_clear(struct cache *cache);

void cache_release(struct cache *cache);

#endif
