/* Characters in the plain forms that text is compared in. For matching only, never for what a
 * document says.
 *
 * There are three, each going further: fold_cp for labels (what typesetting and keyboards vary
 * without meaning another letter is taken away), fold_word for the patterns of languages (letters
 * and signs that are written in several ways are one), fold_search for what a person looks for.
 * What counts as written in several ways is one table (fold_alike.c). */
#ifndef QARAR_TEXT_FOLD_H
#define QARAR_TEXT_FOLD_H

#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

enum { FOLD_MOST = 18 };

/* Writes at most FOLD_MOST code points to out and returns how many: none for what is dropped
 * (tatweel, harakat, joiners, direction marks, soft hyphens), ' ' for a blank of any kind, 0-9 for
 * a digit of any script, plain letters for Arabic presentation forms and full-width forms. */
unsigned fold_cp(uint32_t cp, uint32_t out[FOLD_MOST]);

/* A code point that fold_cp gave, in small letters, alefs bare, quotes and dashes as in ASCII. */
uint32_t fold_word(uint32_t cp);

/* As fold_cp, for what a person looks for. Beyond it, these do not matter: marks of every script
 * (general category Mn and Me, those of precomposed letters too), case (full case folding),
 * compatibility forms (NFKD), whatever is ignorable by default (joiners, BiDi controls, variation
 * selectors), the forms of alef, ya, kaf and heh that keyboards and languages vary, ta marbuta,
 * quotes, dashes, Arabic punctuation, and Cyrillic and Greek letters that look like Latin ones. */
unsigned fold_search(uint32_t cp, uint32_t out[FOLD_MOST]);

/* fold_alike.c: what cp is the same as: the number of code points in to, or 0 where it stands for
 * itself. words: only what fold_word makes one. */
unsigned fold_alike(uint32_t cp, bool words, uint32_t to[2]);

/* The same remembered, for going through much text: filled as code points are met. All zero is an
 * empty one. */
struct fold_table {
    uint32_t *pages[0x1100]; /* of 256 code points each, or NULL */
    VEC(uint32_t) many;      /* where one gives several: their count, then they */
};

enum { FOLD_UNMET = 0, FOLD_NOTHING = 1 << 30, FOLD_MANY = 1 << 29 };

/* What a code point gives: itself one, FOLD_NOTHING, or FOLD_MANY and an index into many. */
uint32_t fold_table_fill(struct fold_table *table, uint32_t cp);

static inline uint32_t fold_table_get(struct fold_table *table, uint32_t cp)
{
    const uint32_t *page = table->pages[cp >> 8];

    if (page != NULL && page[cp & 0xFF] != FOLD_UNMET)
        return page[cp & 0xFF];
    return fold_table_fill(table, cp);
}

void fold_table_release(struct fold_table *table);

#endif
