/* The form that patterns are written in: lower case, alefs bare, quotes and dashes as in ASCII,
 * blanks as one space and none at the ends. */
#include "text/fold.h"
#include "base/vec.h"
#include "lang/lang.h"
#include "text/utf8.h"

#include <unicase.h>

static uint32_t matched_form(uint32_t cp)
{
    switch (cp) {
    case 0x0622: /* alef with madda, hamza above and below, wasla */
    case 0x0623:
    case 0x0625:
    case 0x0671:
        return 0x0627;
    case 0x2018: /* single quotes */
    case 0x2019:
    case 0x201B:
    case 0x2032:
        return '\'';
    case 0x00AB: /* double quotes of all countries */
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return '"';
    case 0x2010: /* hyphens and dashes */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return '-';
    default:
        return uc_tolower(cp);
    }
}

static void map_to(struct offset_map *map, struct buf *out, size_t from, size_t off)
{
    for (size_t i = from; map != NULL && i < out->len; i++)
        VEC_ADD(map, (uint32_t)off);
}

static void put(struct buf *out, struct offset_map *map, uint32_t cp, size_t off)
{
    size_t from = out->len;

    if (cp < 0x80)
        buf_putc(out, (char)(cp >= 'A' && cp <= 'Z' ? cp + 'a' - 'A' : cp));
    else
        buf_put_cp(out, matched_form(cp));
    map_to(map, out, from, off);
}

void lang_fold_map(struct buf *out, struct offset_map *map, struct str text)
{
    size_t start = out->len;
    size_t blank = (size_t)-1; /* where a blank stands that is due before the next letter */
    size_t end = 0;
    size_t len;

    for (size_t off = 0; off < text.len; off += len) {
        uint32_t plain[FOLD_MOST];
        unsigned count = fold_cp(utf8_at(text, off, &len), plain);
        for (unsigned i = 0; i < count; i++) {
            if (plain[i] == ' ') {
                blank = out->len > start && blank == (size_t)-1 ? off : blank;
                continue;
            }
            if (blank != (size_t)-1)
                put(out, map, ' ', blank);
            blank = (size_t)-1;
            put(out, map, plain[i], off);
            end = off + len;
        }
    }
    if (map != NULL)
        VEC_ADD(map, (uint32_t)end);
}

void lang_fold(struct buf *out, struct str text)
{
    lang_fold_map(out, NULL, text);
}
