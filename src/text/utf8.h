/* UTF-8, strictly: decoding, checking and mending. */
#ifndef QARAR_TEXT_UTF8_H
#define QARAR_TEXT_UTF8_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* The code point at off (< s.len) and its length in bytes in *len. A byte that starts no valid
 * sequence gives U+FFFD and length 1 (the maximal subpart, Unicode 3.9, U+FFFD substitution). */
static inline uint32_t utf8_at(struct str s, size_t off, size_t *len);

/* The same, for what is neither ASCII nor a whole sequence of two bytes. */
uint32_t utf8_long_at(struct str s, size_t off, size_t *len);

static inline uint32_t utf8_at(struct str s, size_t off, size_t *len)
{
    const unsigned char *p = (const unsigned char *)s.ptr + off;

    if (p[0] < 0x80) {
        *len = 1;
        return p[0];
    }
    if (p[0] >= 0xC2 && p[0] < 0xE0 && s.len - off > 1 && (p[1] & 0xC0) == 0x80) {
        *len = 2;
        return ((uint32_t)(p[0] & 0x1F) << 6) | (p[1] & 0x3FU);
    }
    return utf8_long_at(s, off, len);
}

/* The start of the code point before off (> 0) in valid UTF-8. */
size_t utf8_before(struct str s, size_t off);

/* Number of code points in valid UTF-8. */
size_t utf8_count(struct str s);

/* Byte offset of code point number cp (from 0) in valid UTF-8; s.len where there are fewer. */
size_t utf8_offset(struct str s, size_t cp);

/* At most so many bytes of valid UTF-8, cut between code points. */
struct str utf8_head(struct str s, size_t most);

/* Is it well-formed (no surrogates, no overlong forms) and free of NUL? */
bool utf8_valid(struct str s);

/* Appends s, with U+FFFD for each maximal broken part and for each NUL. Returns how many. */
size_t utf8_mend(struct buf *out, struct str s);

#endif
