/* Grapheme clusters, by libunistring. */
#include "text/cluster.h"

#include <stdint.h>
#include <unigbrk.h>

size_t cluster_end(struct str text, size_t off)
{
    const uint8_t *start = (const uint8_t *)text.ptr;
    const uint8_t *next = u8_grapheme_next(start + off, start + text.len);

    return next != NULL ? (size_t)(next - start) : text.len;
}

size_t cluster_before(struct str text, size_t off)
{
    const uint8_t *start = (const uint8_t *)text.ptr;
    const uint8_t *before = off > 0 ? u8_grapheme_prev(start + off, start) : NULL;

    return before != NULL ? (size_t)(before - start) : 0;
}
