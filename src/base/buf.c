/* Growing byte buffers. */
#include "base/buf.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>

void buf_reserve(struct buf *buf, size_t extra)
{
    buf->ptr = mem_grow(buf->ptr, &buf->cap, buf->len + extra + 1, 1);
}

void buf_add_bytes(struct buf *buf, const void *bytes, size_t len)
{
    buf_reserve(buf, len);
    if (len > 0)
        memcpy(buf->ptr + buf->len, bytes, len);
    buf->len += len;
    buf->ptr[buf->len] = '\0';
}

void buf_add(struct buf *buf, struct str text)
{
    buf_add_bytes(buf, text.ptr, text.len);
}

void buf_puts(struct buf *buf, const char *text)
{
    buf_add_bytes(buf, text, strlen(text));
}

void buf_putc(struct buf *buf, char c)
{
    buf_add_bytes(buf, &c, 1);
}

void buf_put_cp(struct buf *buf, uint32_t cp)
{
    char out[4];
    size_t len;

    if (cp < 0x80) {
        out[0] = (char)cp;
        len = 1;
    } else if (cp < 0x800) {
        out[0] = (char)(0xC0 | (cp >> 6));
        out[1] = (char)(0x80 | (cp & 0x3F));
        len = 2;
    } else if (cp < 0x10000) {
        out[0] = (char)(0xE0 | (cp >> 12));
        out[1] = (char)(0x80 | ((cp >> 6) & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        len = 3;
    } else {
        out[0] = (char)(0xF0 | (cp >> 18));
        out[1] = (char)(0x80 | ((cp >> 12) & 0x3F));
        out[2] = (char)(0x80 | ((cp >> 6) & 0x3F));
        out[3] = (char)(0x80 | (cp & 0x3F));
        len = 4;
    }
    buf_add_bytes(buf, out, len);
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_list again;

    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len > 0) {
        buf_reserve(buf, (size_t)len);
        vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->ptr != NULL ? buf->ptr : "", buf->len};
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    if (buf->ptr != NULL)
        buf->ptr[0] = '\0';
}

void buf_release(struct buf *buf)
{
    free(buf->ptr);
    *buf = (struct buf){0};
}

char *buf_detach(struct buf *buf)
{
    buf_reserve(buf, 0);
    buf->ptr[buf->len] = '\0';
    char *bytes = buf->ptr;
    *buf = (struct buf){0};
    return bytes;
}
