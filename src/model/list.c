/* Counting levels and expanding their texts; how a number is written, list_format.c says. */
#include "model/list.h"

/* ---- Counting --------------------------------------------------------------------------- */

static void clear_below(struct list_counts *counts, const struct list_level *const *levels,
                        unsigned level)
{
    for (unsigned i = level + 1; i < LIST_LEVELS; i++) {
        int restart = levels[i] != NULL ? levels[i]->restart : LIST_RESTART_ABOVE;
        if (restart == LIST_RESTART_ABOVE || (restart > 0 && level < (unsigned)restart))
            counts->used &= (uint16_t) ~(1U << i);
    }
}

void list_count(struct list_counts *counts, const struct list_level *const *levels, unsigned level,
                const uint32_t *starts)
{
    bool used = (counts->used & (1U << level)) != 0;

    if (used)
        counts->value[level]++;
    for (unsigned i = 0; i <= level; i++) {
        if ((counts->used & (1U << i)) == 0)
            counts->value[i] = starts[i];
        counts->used |= (uint16_t)(1U << i);
    }
    clear_below(counts, levels, level);
}

void list_set(struct list_counts *counts, unsigned level, uint32_t value)
{
    counts->value[level] = value - 1;
    counts->used |= (uint16_t)(1U << level);
}

/* ---- The text of a level ---------------------------------------------------------------- */

static enum list_format format_of(const struct list_level *in, const struct list_level *of)
{
    if (of == NULL)
        return LIST_DECIMAL;
    if (in->legal && of->format != LIST_NONE && of->format != LIST_BULLET)
        return LIST_DECIMAL;
    return (enum list_format)of->format;
}

void list_write(struct buf *shown, struct buf *bare, const struct list_counts *counts,
                const struct list_level *const *levels, unsigned level, const uint32_t *starts)
{
    const struct list_level *it = levels[level];
    size_t begin = shown->len;
    size_t first = (size_t)-1;
    size_t last = 0;

    for (size_t i = 0; i < it->text.len; i++) {
        char c = it->text.ptr[i];
        unsigned k = i + 1 < it->text.len ? (unsigned)(it->text.ptr[i + 1] - '1') : LIST_LEVELS;
        if (c != '%' || k >= LIST_LEVELS) {
            buf_putc(shown, c);
            continue;
        }
        size_t before = shown->len;
        bool used = (counts->used & (1U << k)) != 0;
        list_format_write(shown, format_of(it, levels[k]), used ? counts->value[k] : starts[k]);
        i++;
        if (shown->len == before)
            continue;
        first = first < before ? first : before;
        last = shown->len;
    }
    if (first < last && first >= begin && it->format != LIST_BULLET)
        buf_add(bare, (struct str){shown->ptr + first, last - first});
}
