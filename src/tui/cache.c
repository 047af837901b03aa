/* The line longest not asked for gives way. Giant paragraphs count by their cells. */
#include "tui/cache.h"

enum { GIANT = 1 << 14 };

static void empty_slot(struct cache *cache, struct cache_slot *slot)
{
    cache->cells -= slot->layout.cells.len;
    VEC_CLEAR(&slot->layout.cells);
    VEC_CLEAR(&slot->layout.lines);
    if (slot->layout.cells.cap > GIANT) {
        layout_release(&slot->layout);
        slot->layout = (struct layout){0};
    }
    slot->used = 0;
}

static struct cache_slot *find_slot(struct cache *cache, struct view_para line)
{
    for (size_t i = 0; i < CACHE_SLOTS; i++) {
        struct cache_slot *slot = &cache->slots[i];
        if (slot->used != 0 && slot->line.first == line.first && slot->line.last == line.last)
            return slot;
    }
    return NULL;
}

/* The slot to be used next: a free one, or the one longest not asked for. */
static struct cache_slot *oldest_slot(struct cache *cache, bool full_only)
{
    struct cache_slot *oldest = NULL;

    for (size_t i = 0; i < CACHE_SLOTS; i++) {
        struct cache_slot *slot = &cache->slots[i];
        if (full_only && slot->used == 0)
            continue;
        if (oldest == NULL || slot->used < oldest->used)
            oldest = slot;
    }
    return oldest;
}

/* One giant may stay beside all that is allowed: it is what is being read. */
static size_t largest(const struct cache *cache)
{
    size_t most = 0;

    for (size_t i = 0; i < CACHE_SLOTS; i++)
        if (cache->slots[i].layout.cells.len > most)
            most = cache->slots[i].layout.cells.len;
    return most;
}

const struct layout *cache_get(struct cache *cache, const struct cache_source *source,
                               struct view_para line)
{
    struct cache_slot *slot = find_slot(cache, line);

    if (slot == NULL) {
        slot = oldest_slot(cache, false);
        empty_slot(cache, slot);
        layout_make(source->doc, source->outline, source->view, line, &source->options,
                    &slot->layout);
        if (source->comments != NULL)
            comment_lay_out(source->comments, source->doc, line, &source->options, &slot->layout);
        slot->line = line;
        cache->cells += slot->layout.cells.len;
    }
    slot->used = ++cache->clock;
    while (cache->cells - largest(cache) > CACHE_CELLS) {
        struct cache_slot *oldest = oldest_slot(cache, true);
        if (oldest == slot)
            break;
        empty_slot(cache, oldest);
    }
    return &slot->layout;
}

void cache_clear(struct cache *cache)
{
    for (size_t i = 0; i < CACHE_SLOTS; i++)
        empty_slot(cache, &cache->slots[i]);
}

void cache_release(struct cache *cache)
{
    for (size_t i = 0; i < CACHE_SLOTS; i++)
        layout_release(&cache->slots[i].layout);
}
