/* Characters that must never reach a terminal or a pipe as they are: controls (C0 but tab and
 * line feed, DEL, C1), BiDi overrides U+202D U+202E, U+2028 and U+2029, noncharacters. In what we
 * print they become visible marks like <U+001B>. Embeddings, isolates, LRM, RLM and ALM are text.
 */
#ifndef QARAR_TEXT_HOSTILE_H
#define QARAR_TEXT_HOSTILE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

/* Must cp be replaced by a mark when it is shown? Tab and line feed: no, their users see to them.
 */
bool hostile_cp(uint32_t cp);

/* Appends "<U+001B>" for cp. */
void hostile_mark(struct buf *out, uint32_t cp);

/* Appends valid UTF-8 text with every hostile code point as its mark; soft hyphens (U+00AD) and
 * U+FEFF are left out. */
void hostile_clean(struct buf *out, struct str text);

#endif
