/* The form that patterns are written in: lower case, alefs bare, quotes and dashes as in ASCII,
 * blanks as one space and none at the ends. */
#include "text/fold.h"
#include "base/vec.h"
#include "lang/lang.h"
#include "text/utf8.h"

static void map_to(struct offset_map *map, struct buf *out, size_t from, size_t off)
{
    for (size_t i = from; map != NULL && i < out->len; i++)
        VEC_ADD(map, (uint32_t)off);
}

static void put(struct buf *out, struct offset_map *map, uint32_t cp, size_t off)
{
    size_t from = out->len;

    buf_put_cp(out, fold_word(cp));
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
