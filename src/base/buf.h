/* A growing buffer of bytes. All zero is an empty buffer; appending cannot fail.
 * ptr is NUL-terminated once anything was appended; the NUL is not counted in len. */
#ifndef QARAR_BASE_BUF_H
#define QARAR_BASE_BUF_H

#include "base/str.h"

#include <stdarg.h>
#include <stdint.h>

struct buf {
    char *ptr;
    size_t len; /* bytes */
    size_t cap;
};

void buf_add(struct buf *buf, struct str text);
void buf_add_bytes(struct buf *buf, const void *bytes, size_t len);
void buf_puts(struct buf *buf, const char *text);
void buf_putc(struct buf *buf, char c);

/* Appends one code point as UTF-8; cp must be a scalar value. */
void buf_put_cp(struct buf *buf, uint32_t cp);

void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for extra more bytes, so that the caller may write at ptr + len and raise len. */
void buf_reserve(struct buf *buf, size_t extra);

/* What is in it; borrowed until the next change. Never without a value. */
struct str buf_str(const struct buf *buf);

/* Empties it and keeps its memory. */
void buf_clear(struct buf *buf);

void buf_release(struct buf *buf);

/* The bytes, NUL-terminated, now the caller's to free(); the buffer is empty after. */
char *buf_detach(struct buf *buf);

#endif
