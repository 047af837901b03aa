/* How many terminal columns a code point takes: one function for all, since wcwidth and
 * libunistring differ (U+00AD, U+0600, U+06DD, U+08E2). */
#ifndef QARAR_TEXT_WIDTH_H
#define QARAR_TEXT_WIDTH_H

#include "base/str.h"

#include <stdint.h>

/* 0 for marks, format characters and joiners, 2 for wide East Asian ones, else 1. Hostile code
 * points are not asked for: they are shown as marks. */
int width_of_cp(uint32_t cp);

/* The columns of valid UTF-8 text without tabs and line feeds. */
int width_of(struct str text);

/* The longest head of text that fits width columns and ends between grapheme clusters: its length
 * in bytes. */
size_t width_fit(struct str text, int width);

#endif
