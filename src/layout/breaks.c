/* Where lines may break (UAX #14) and overlong words may be cut (UAX #29), by libunistring, in the
 * text without the brackets that we put around changes: with them it would break "[-|word-]". */
#include "layout/bidi.h"

#include <unigbrk.h>
#include <unilbrk.h>

static bool is_ours(const struct pchar *c)
{
    return c->kind == GLYPH_MARKER;
}

static bool opens(const struct pchar *c)
{
    return is_ours(c) && (c->cp == '[' || c->cp == '{');
}

/* The place before chars[i], a character of the text, moved before the marks that open there and
 * after those that close there. */
static size_t before_opening(const struct pchar *chars, size_t i)
{
    size_t place = i;

    for (size_t k = i; k > 0 && is_ours(&chars[k - 1]); k--)
        if (opens(&chars[k - 1]))
            place = k - 1;
    return place;
}

void breaks_find(struct piece *piece, const struct pchar *chars)
{
    size_t count = piece->count;
    size_t plain = 0;
    uint32_t *text = mem_alloc(count * sizeof(*text));
    char *lines = mem_alloc(count);
    char *clusters = mem_alloc(count);

    for (size_t i = 0; i < count; i++)
        if (!is_ours(&chars[i]))
            text[plain++] = chars[i].cp;
    u32_possible_linebreaks(text, plain, "UTF-8", lines);
    u32_grapheme_breaks(text, plain, clusters);
    for (size_t i = 0, k = 0; i < count; i++) {
        piece->breaks[i] = 0;
        if (is_ours(&chars[i]))
            continue;
        uint8_t flags = lines[k] == UC_BREAK_POSSIBLE ? BREAK_LINE : 0;
        if (clusters[k])
            flags |= BREAK_CLUSTER;
        piece->breaks[before_opening(chars, i)] = flags;
        k++;
    }
    free(clusters);
    free(lines);
    free(text);
}
