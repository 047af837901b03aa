/* Counts at every few thousand bytes, and a short walk from there. */
#include "text/utf8_index.h"

enum { BLOCK = 4096 };

static bool starts(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

static size_t count(struct str text, size_t from, size_t to)
{
    size_t found = 0;

    for (size_t i = from; i < to; i++)
        found += starts(text.ptr[i]);
    return found;
}

void utf8_index_init(struct utf8_index *index, struct str text)
{
    size_t found = 0;

    *index = (struct utf8_index){.text = text};
    for (size_t off = 0; off <= text.len; off += BLOCK) {
        VEC_ADD(&index->before, (uint32_t)found);
        found += count(text, off, text.len - off > BLOCK ? off + BLOCK : text.len);
    }
}

void utf8_index_release(struct utf8_index *index)
{
    VEC_RELEASE(&index->before);
}

size_t utf8_index_count(const struct utf8_index *index, size_t off)
{
    size_t block = off / BLOCK;

    return index->before.ptr[block] + count(index->text, block * BLOCK, off);
}

size_t utf8_index_offset(const struct utf8_index *index, size_t cp)
{
    size_t low = 0;
    size_t high = index->before.len;

    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (index->before.ptr[middle] <= cp)
            low = middle;
        else
            high = middle;
    }
    size_t left = cp - index->before.ptr[low];
    for (size_t off = low * BLOCK; off < index->text.len; off++)
        if (starts(index->text.ptr[off]) && left-- == 0)
            return off;
    return index->text.len;
}
