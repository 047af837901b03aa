/* Embedding levels and visual order, by FriBidi. The same calls serve the reader's paragraphs and
 * the conformance tests; shapes are shape.c's matter. */
#include "layout/bidi.h"

#include "base/limits.h"

#include <assert.h>
#include <string.h>

void piece_resize(struct piece *piece, size_t count)
{
    piece->count = count;
    if (count < piece->cap)
        return;
    size_t cap = piece->cap;
    piece->cps = mem_grow(piece->cps, &cap, count + 1, sizeof(*piece->cps));
    piece->cap = cap;
    piece->types = mem_realloc(piece->types, cap * sizeof(*piece->types));
    piece->brackets = mem_realloc(piece->brackets, cap * sizeof(*piece->brackets));
    piece->levels = mem_realloc(piece->levels, cap * sizeof(*piece->levels));
    piece->joining = mem_realloc(piece->joining, cap * sizeof(*piece->joining));
    piece->breaks = mem_realloc(piece->breaks, cap * sizeof(*piece->breaks));
}

void piece_release(struct piece *piece)
{
    free(piece->cps);
    free(piece->types);
    free(piece->brackets);
    free(piece->levels);
    free(piece->joining);
    free(piece->breaks);
    memset(piece, 0, sizeof(*piece));
}

/* FriBidi is quadratic in isolates: a piece with more controls than any writer needs is
 * laid out as if it had none. */
static void bound_controls(struct piece *piece, size_t most)
{
    size_t controls = 0;

    for (size_t i = 0; i < piece->count; i++)
        if (FRIBIDI_IS_EXPLICIT(piece->types[i]) || FRIBIDI_IS_ISOLATE(piece->types[i]))
            controls++;
    if (controls <= most)
        return;
    for (size_t i = 0; i < piece->count; i++)
        if (FRIBIDI_IS_EXPLICIT(piece->types[i]) || FRIBIDI_IS_ISOLATE(piece->types[i]))
            piece->types[i] = FRIBIDI_TYPE_BN;
}

/* It is quadratic in empty pairs of brackets too. */
static void bound_brackets(struct piece *piece, size_t most)
{
    size_t found = 0;

    for (size_t i = 0; i < piece->count; i++)
        found += piece->brackets[i] != FRIBIDI_NO_BRACKET;
    if (found > most)
        memset(piece->brackets, 0, piece->count * sizeof(*piece->brackets));
}

/* FriBidi does not survive that it gets no memory: that there is some is made sure before. It takes
 * less than this for a character. */
static void make_sure_of_memory(size_t count)
{
    enum { EACH = 128, AT_LEAST = 4096 };

    free(mem_realloc(NULL, count * EACH + AT_LEAST));
}

static_assert(FRIBIDI_NO_BRACKET == 0, "no bracket is all zero");

/* Does every character stand in a script that runs left to right, or in none? Then, in a paragraph
 * that does so too, all is at level 0 (W7 makes letters of its digits) and nothing joins or turns.
 * What it says yes to are blocks: Latin to Armenian, and the dashes and quotation marks. */
static bool runs_ltr(const struct piece *piece)
{
    for (size_t i = 0; i < piece->count; i++)
        if (piece->cps[i] >= 0x0590 && (piece->cps[i] < 0x2010 || piece->cps[i] > 0x2028))
            return false;
    return true;
}

bool bidi_is_plain(struct piece *piece, FriBidiParType base)
{
    if (base != FRIBIDI_PAR_LTR || !runs_ltr(piece))
        return false;
    fribidi_get_bidi_types(piece->cps, (FriBidiStrIndex)piece->count, piece->types);
    memset(piece->levels, 0, piece->count * sizeof(*piece->levels));
    return true;
}

void bidi_levels(struct piece *piece, FriBidiParType *base, const struct limits *limits)
{
    FriBidiStrIndex count = (FriBidiStrIndex)piece->count;

    if (count == 0)
        return;
    fribidi_get_bidi_types(piece->cps, count, piece->types);
    bound_controls(piece, limits->isolates);
    fribidi_get_bracket_types(piece->cps, count, piece->types, piece->brackets);
    bound_brackets(piece, limits->brackets);
    make_sure_of_memory(piece->count);
    if (fribidi_get_par_embedding_levels_ex(piece->types, piece->brackets, count, base,
                                            piece->levels) == 0)
        mem_failed();
}

void bidi_order(const FriBidiCharType *types, FriBidiLevel *levels, size_t count, bool rtl,
                FriBidiStrIndex *map)
{
    FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;

    for (size_t i = 0; i < count; i++)
        map[i] = (FriBidiStrIndex)i;
    if (count > 0 &&
        fribidi_reorder_line(0, types, (FriBidiStrIndex)count, 0, base, levels, NULL, map) == 0)
        mem_failed();
}

static FriBidiParType asked_base(int base)
{
    if (base < 0)
        return FRIBIDI_PAR_ON;
    return base == 0 ? FRIBIDI_PAR_LTR : FRIBIDI_PAR_RTL;
}

/* Leaves out what X9 removes; where[k] is the index that code point k had before. */
static size_t drop_removed(struct piece *piece, size_t *where)
{
    size_t kept = 0;

    for (size_t i = 0; i < piece->count; i++) {
        if (bidi_removed(piece->types[i]))
            continue;
        piece->types[kept] = piece->types[i];
        piece->levels[kept] = piece->levels[i];
        where[kept++] = i;
    }
    return kept;
}

size_t bidi_resolve(const uint32_t *cps, size_t count, int *base, uint8_t *levels, size_t *order)
{
    struct piece piece = {0};
    FriBidiParType direction = asked_base(*base);

    piece_resize(&piece, count);
    for (size_t i = 0; i < count; i++)
        piece.cps[i] = cps[i];
    bidi_levels(&piece, &direction, &limits_default);
    *base = FRIBIDI_IS_RTL(direction) ? 1 : 0;
    size_t *where = mem_alloc((count + 1) * sizeof(*where));
    FriBidiStrIndex *map = mem_alloc((count + 1) * sizeof(*map));
    size_t kept = drop_removed(&piece, where);
    bidi_order(piece.types, piece.levels, kept, *base == 1, map);
    memset(levels, 0xFF, count);
    for (size_t i = 0; i < kept; i++) {
        levels[where[i]] = (uint8_t)piece.levels[i];
        order[i] = where[map[i]];
    }
    free(map);
    free(where);
    piece_release(&piece);
    return kept;
}
