/* One code point in the plain form that labels and patterns are matched in: what typesetting and
 * keyboards vary without meaning another letter is taken away. For matching only, never for what a
 * document says. */
#ifndef QARAR_TEXT_FOLD_H
#define QARAR_TEXT_FOLD_H

#include <stdint.h>

enum { FOLD_MOST = 18 };

/* Writes at most FOLD_MOST code points to out and returns how many: none for what is dropped
 * (tatweel, harakat, joiners, direction marks, soft hyphens), ' ' for a blank of any kind, 0-9 for
 * a digit of any script, plain letters for Arabic presentation forms and full-width forms. */
unsigned fold_cp(uint32_t cp, uint32_t out[FOLD_MOST]);

#endif
