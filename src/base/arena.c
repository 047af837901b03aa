/* Arenas: blocks of doubling size, handed out from the front. */
#include "base/arena.h"

#include "base/mem.h"

#include <stdalign.h>
#include <stdlib.h>

enum { FIRST_BLOCK = 1024, LARGEST_BLOCK = 1 << 20 };

struct arena_block {
    struct arena_block *next;
    size_t used;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static struct arena_block *add_block(struct arena *arena, size_t want)
{
    size_t size = arena->blocks != NULL ? arena->blocks->size * 2 : FIRST_BLOCK;

    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (size < want)
        size = want;
    struct arena_block *block = mem_alloc(sizeof(*block) + size);
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t aligned = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    struct arena_block *block = arena->blocks;

    if (block == NULL || block->size - block->used < aligned)
        block = add_block(arena, aligned);
    void *memory = block->bytes + block->used;
    block->used += aligned;
    return memory;
}

struct str arena_dup(struct arena *arena, struct str text)
{
    if (text.ptr == NULL)
        return text;
    char *copy = arena_alloc(arena, text.len + 1);
    if (text.len > 0)
        memcpy(copy, text.ptr, text.len);
    return (struct str){copy, text.len};
}

void arena_release(struct arena *arena)
{
    while (arena->blocks != NULL) {
        struct arena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}
