/* The stretch of a paragraph that is analysed at once, and the steps that belong to the paragraph
 * and not to the line: embedding levels, joining, mirroring, shapes, and where lines may break.
 * Inside src/layout alone.
 *
 * FriBidi takes 17 bytes a byte, so a giant paragraph is analysed in pieces (the limit "piece"),
 * each with the paragraph's direction and as if it stood alone. */
#ifndef QARAR_LAYOUT_BIDI_H
#define QARAR_LAYOUT_BIDI_H

#include "layout/layout.h"

#include <fribidi.h>

/* What breaks.c says of the place before a character. */
enum {
    BREAK_LINE = 1,    /* a line may end before it (UAX #14) */
    BREAK_CLUSTER = 2, /* a word too long for a line may be cut before it (UAX #29) */
};

/* Parallel arrays of count code points. */
struct piece {
    size_t count;
    size_t cap;
    FriBidiChar *cps; /* logical order; shaped in place */
    FriBidiCharType *types;
    FriBidiBracketType *brackets;
    FriBidiLevel *levels;
    FriBidiArabicProp *joining;
    uint8_t *breaks;
};

/* Room for count code points (no array is NULL then); sets count. */
void piece_resize(struct piece *piece, size_t count);
void piece_release(struct piece *piece);

/* Fills types and levels from cps (UAX #9 P2 to I2, and L1 as if it were one line). *base is
 * FRIBIDI_PAR_LTR, _RTL, or _ON for P2 and P3; receives what was found. */
void bidi_levels(struct piece *piece, FriBidiParType *base, const struct limits *limits);

/* Is nothing of the piece to be reordered, joined or mirrored? Then its types and levels are
 * filled, without the work. */
bool bidi_is_plain(struct piece *piece, FriBidiParType base);

/* L1 and L2 for one line: map[visual] = logical. levels are changed by L1. */
void bidi_order(const FriBidiCharType *types, FriBidiLevel *levels, size_t count, bool rtl,
                FriBidiStrIndex *map);

/* Does X9 remove characters of this type? */
static inline bool bidi_removed(FriBidiCharType type)
{
    return FRIBIDI_IS_EXPLICIT_OR_BN(type) != 0;
}

/* Replaces cps by their shapes: mirrored (L4) and Arabic presentation forms. A lam-alef stands in
 * the alef's slot, U+FEFF in the lam's. Letters join over an edge of revisions only where some
 * side shows both, and ligate within one revision and paragraph only. */
void shape_piece(struct piece *piece, const struct pchar *chars);

/* Fills breaks from the unshaped characters, as if our own marks were not there; none falls just
 * after an opening mark, before a closing one or inside one. */
void breaks_find(struct piece *piece, const struct pchar *chars);

#endif
