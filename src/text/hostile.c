/* What a stranger's text may not do to a terminal. */
#include "text/hostile.h"

#include "text/utf8.h"

bool hostile_cp(uint32_t cp)
{
    if (cp < 0x20)
        return cp != '\t' && cp != '\n';
    if (cp < 0x7F)
        return false;
    if (cp < 0xA0)
        return true;
    if (cp >= 0xFDD0 && cp <= 0xFDEF)
        return true;
    return cp == 0x2028 || cp == 0x2029 || cp == 0x202D || cp == 0x202E || (cp & 0xFFFE) == 0xFFFE;
}

void hostile_mark(struct buf *out, uint32_t cp)
{
    char mark[] = "<U+0000000>";
    unsigned digits = cp > 0xFFFFF ? 6 : cp > 0xFFFF ? 5 : 4;

    /* There may be millions of them: printf is slow. */
    for (unsigned i = digits; i > 0; i--, cp >>= 4)
        mark[2 + i] = "0123456789ABCDEF"[cp & 15];
    mark[3 + digits] = '>';
    buf_add_bytes(out, mark, 4 + digits);
}

/* Bytes that start what must be looked at: controls, and the leads of U+0080 … U+00BF, U+2000 …
 * U+2FFF, U+F000 … U+FFFF and of all above. Every other byte is passed over alone, since it is
 * ASCII, a lead of harmless text, or what follows one. */
static bool may_be_hostile(unsigned char c)
{
    return c < 0x20 || c == 0x7F || c == 0xC2 || c == 0xE2 || c >= 0xEF;
}

void hostile_clean(struct buf *out, struct str text)
{
    size_t start = 0;
    size_t off = 0;

    while (off < text.len) {
        if (!may_be_hostile((unsigned char)text.ptr[off])) {
            off++;
            continue;
        }
        size_t len;
        uint32_t cp = utf8_at(text, off, &len);
        bool dropped = cp == 0x00AD || cp == 0xFEFF;
        if (dropped || hostile_cp(cp)) {
            buf_add(out, (struct str){text.ptr + start, off - start});
            if (!dropped)
                hostile_mark(out, cp);
            start = off + len;
        }
        off += len;
    }
    buf_add(out, (struct str){text.ptr + start, off - start});
}
