/* UTF-8, strictly: decoding, checking and mending. */
#ifndef QARAR_TEXT_UTF8_H
#define QARAR_TEXT_UTF8_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* The code point at off (< s.len) and its length in bytes in *len. A byte that starts no valid
 * sequence gives U+FFFD and length 1 (the maximal subpart, Unicode 3.9, U+FFFD substitution). */
uint32_t utf8_at(struct str s, size_t off, size_t *len);

/* The start of the code point before off (> 0) in valid UTF-8. */
size_t utf8_before(struct str s, size_t off);

/* Number of code points in valid UTF-8. */
size_t utf8_count(struct str s);

/* Byte offset of code point number cp (from 0) in valid UTF-8; s.len where there are fewer. */
size_t utf8_offset(struct str s, size_t cp);

/* Is it well-formed (no surrogates, no overlong forms) and free of NUL? */
bool utf8_valid(struct str s);

/* Appends s, with U+FFFD for each maximal broken part and for each NUL. Returns how many. */
size_t utf8_mend(struct buf *out, struct str s);

#endif
