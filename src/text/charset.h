/* Text in other encodings than UTF-8, told by its signs. */
#ifndef QARAR_TEXT_CHARSET_H
#define QARAR_TEXT_CHARSET_H

#include "base/buf.h"

enum charset {
    CHARSET_UTF8, /* or nothing that is known */
    CHARSET_UTF16LE,
    CHARSET_UTF16BE,
    CHARSET_WINDOWS_1256,
    CHARSET_COUNT,
};

/* As people call it. */
const char *charset_name(enum charset charset);

/* By a byte order mark; or by NULs, of which UTF-16 has one beside each blank; or by words of
 * Arabic letters in what is no UTF-8. Text that is UTF-8, but for something broken, is never
 * anything else. */
enum charset charset_find(struct str bytes);

/* Appends the text, from another one than UTF-8, as UTF-8 without a byte order mark. What is broken
 * or NUL becomes U+FFFD. Returns how many. */
size_t charset_convert(struct buf *out, struct str bytes, enum charset charset);

#endif
