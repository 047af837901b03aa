/* Strict UTF-8, after the table of well-formed byte sequences (Unicode 3.9, table 3-7). */
#include "text/utf8.h"

static bool is_tail(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

/* Length of the sequence that lead begins and the range of its second byte; 0: none. */
static size_t sequence(unsigned char lead, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0) {
        if (lead == 0xE0)
            *low = 0xA0;
        if (lead == 0xED)
            *high = 0x9F;
        return 3;
    }
    if (lead == 0xF0)
        *low = 0x90;
    if (lead == 0xF4)
        *high = 0x8F;
    return 4;
}

/* How many bytes at off belong together; *whole tells whether they are a code point. */
static size_t take(struct str s, size_t off, bool *whole)
{
    unsigned char low;
    unsigned char high;
    const unsigned char *p = (const unsigned char *)s.ptr + off;
    size_t want = sequence(p[0], &low, &high);
    size_t left = s.len - off;

    *whole = want == 1;
    if (want <= 1)
        return 1;
    if (left < 2 || p[1] < low || p[1] > high)
        return 1;
    size_t got = 2;
    while (got < want && got < left && is_tail(p[got]))
        got++;
    *whole = got == want;
    return got;
}

uint32_t utf8_long_at(struct str s, size_t off, size_t *len)
{
    const unsigned char *p = (const unsigned char *)s.ptr + off;
    bool whole;

    *len = take(s, off, &whole);
    if (!whole)
        return 0xFFFD;
    if (*len == 3)
        return ((uint32_t)(p[0] & 0x0F) << 12) | ((uint32_t)(p[1] & 0x3F) << 6) | (p[2] & 0x3FU);
    return ((uint32_t)(p[0] & 0x07) << 18) | ((uint32_t)(p[1] & 0x3F) << 12) |
           ((uint32_t)(p[2] & 0x3F) << 6) | (p[3] & 0x3FU);
}

size_t utf8_before(struct str s, size_t off)
{
    do
        off--;
    while (off > 0 && is_tail((unsigned char)s.ptr[off]));
    return off;
}

size_t utf8_count(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += !is_tail((unsigned char)s.ptr[i]);
    return count;
}

size_t utf8_offset(struct str s, size_t cp)
{
    for (size_t i = 0; i < s.len; i++)
        if (!is_tail((unsigned char)s.ptr[i]) && cp-- == 0)
            return i;
    return s.len;
}

bool utf8_valid(struct str s)
{
    for (size_t off = 0; off < s.len;) {
        if ((unsigned char)s.ptr[off] < 0x80) {
            if (s.ptr[off++] == '\0')
                return false;
            continue;
        }
        bool whole;
        off += take(s, off, &whole);
        if (!whole)
            return false;
    }
    return true;
}

size_t utf8_mend(struct buf *out, struct str s)
{
    size_t mended = 0;
    size_t start = 0;
    size_t off = 0;

    while (off < s.len) {
        bool whole = s.ptr[off] != '\0';
        size_t len = 1;
        if ((unsigned char)s.ptr[off] >= 0x80)
            len = take(s, off, &whole);
        if (!whole) {
            buf_add(out, (struct str){s.ptr + start, off - start});
            buf_put_cp(out, 0xFFFD);
            mended++;
            start = off + len;
        }
        off += len;
    }
    buf_add(out, (struct str){s.ptr + start, off - start});
    return mended;
}

struct str utf8_head(struct str s, size_t most)
{
    if (s.len <= most)
        return s;
    while (most > 0 && ((unsigned char)s.ptr[most] & 0xC0) == 0x80)
        most--;
    return str_head(s, most);
}
