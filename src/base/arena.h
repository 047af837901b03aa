/* Memory that lives and dies together: many small pieces, one release.
 * All zero is an empty arena. */
#ifndef QARAR_BASE_ARENA_H
#define QARAR_BASE_ARENA_H

#include "base/str.h"

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
};

/* size bytes, set to zero, aligned for any type; valid until arena_release. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of text that lives as long as the arena; no value stays no value. */
struct str arena_dup(struct arena *arena, struct str text);

void arena_release(struct arena *arena);

#endif
