/* Mirroring and Arabic shaping of a piece, by FriBidi, kept apart at the edges of revisions. */
#include "layout/bidi.h"

/* Letters of two revisions stand side by side in some view where they share a side: kept with
 * anything but withdrawn. */
static bool may_join(const struct pchar *a, const struct pchar *b)
{
    return a->revision == b->revision || (a->revision & b->revision) != 0;
}

/* A ligature is one cell, and a cell has one revision and one source. */
static bool may_ligate(const struct pchar *a, const struct pchar *b)
{
    return a->revision == b->revision && a->para == b->para && a->kind == b->kind;
}

static size_t run_end(const struct pchar *chars, size_t start, size_t count,
                      bool (*together)(const struct pchar *, const struct pchar *))
{
    size_t end = start + 1;

    while (end < count && together(&chars[end - 1], &chars[end]))
        end++;
    return end;
}

void shape_piece(struct piece *piece, const struct pchar *chars)
{
    const FriBidiFlags arabic = FRIBIDI_FLAG_SHAPE_ARAB_PRES | FRIBIDI_FLAG_SHAPE_ARAB_LIGA;
    size_t count = piece->count;

    fribidi_get_joining_types(piece->cps, (FriBidiStrIndex)count, piece->joining);
    for (size_t i = 0, end; i < count; i = end) {
        end = run_end(chars, i, count, may_join);
        fribidi_join_arabic(piece->types + i, (FriBidiStrIndex)(end - i), piece->levels + i,
                            piece->joining + i);
    }
    for (size_t i = 0, end; i < count; i = end) {
        end = run_end(chars, i, count, may_ligate);
        fribidi_shape_arabic(arabic, piece->levels + i, (FriBidiStrIndex)(end - i),
                             piece->joining + i, piece->cps + i);
    }
    fribidi_shape_mirroring(piece->levels, (FriBidiStrIndex)count, piece->cps);
}
