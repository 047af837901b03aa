/* The form that patterns are written in: lower case, alefs bare, quotes and dashes as in ASCII,
 * blanks as one space and none at the ends. */
#include "text/fold.h"
#include "base/vec.h"
#include "lang/lang.h"
#include "text/utf8.h"

/* The length of a character that simple_form knows, or 0: ASCII without blanks, and the Arabic
 * letters but tatweel. Nearly all that is folded. */
static inline size_t plain_at(struct str text, size_t off)
{
    const unsigned char *p = (const unsigned char *)text.ptr + off;

    if (off >= text.len)
        return 0;
    if (p[0] < 0x80)
        return p[0] > ' ' && p[0] != 0x7F;
    if (off + 1 == text.len)
        return 0;
    if (p[0] == 0xD8) /* U+0621 to U+063F */
        return p[1] >= 0xA1 && p[1] <= 0xBF ? 2 : 0;
    return p[0] == 0xD9 && p[1] >= 0x81 && p[1] <= 0x8A ? 2 : 0; /* U+0641 to U+064A */
}

/* Where the plain words that begin at off end, a space between two of them. */
static size_t plain_end(struct str text, size_t off)
{
    size_t len;

    for (;;) {
        while ((len = plain_at(text, off)) > 0)
            off += len;
        if (off >= text.len || text.ptr[off] != ' ' || plain_at(text, off + 1) == 0)
            return off;
        off++;
    }
}

enum { NO_BLANK = -1 };

struct folding {
    struct buf *out;
    struct offset_map *map; /* or NULL */
    struct str text;
    size_t start;    /* of out */
    ptrdiff_t blank; /* where one stands that is due before the next letter, or NO_BLANK */
};

static void map_to(struct folding *f, size_t from, size_t off)
{
    for (size_t i = from; f->map != NULL && i < f->out->len; i++)
        VEC_ADD(f->map, (uint32_t)off);
}

static void put_due_blank(struct folding *f)
{
    if (f->blank == NO_BLANK)
        return;
    buf_putc(f->out, ' ');
    map_to(f, f->out->len - 1, (size_t)f->blank);
    f->blank = NO_BLANK;
}

static char lower(char c)
{
    return (char)(c | (c >= 'A' && c <= 'Z') << 5);
}

/* Plain words as fold_word leaves them: capitals become small, and alefs bare. */
static void simple_form(char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < 0x80)
            text[i] = lower(text[i]);
        else if (c == 0xD8) {
            unsigned char tail = (unsigned char)text[++i]; /* U+0622, U+0623, U+0625 */
            if (tail == 0xA2 || tail == 0xA3 || tail == 0xA5)
                text[i] = (char)0xA7;
        }
    }
}

/* Appends the plain words from off on. Where they end. */
static size_t put_plain(struct folding *f, size_t off)
{
    size_t end = plain_end(f->text, off);

    put_due_blank(f);
    size_t start = f->out->len;
    buf_add_bytes(f->out, f->text.ptr + off, end - off);
    simple_form(f->out->ptr + start, end - off);
    while (f->map != NULL && off < end) {
        size_t len = plain_at(f->text, off);
        len += len == 0; /* a space */
        for (size_t i = 0; i < len; i++)
            VEC_ADD(f->map, (uint32_t)off);
        off += len;
    }
    return end;
}

/* Appends what is left of the character at off. Was it anything but blanks? */
static bool put_folded(struct folding *f, const uint32_t *cps, unsigned count, size_t off)
{
    bool any = false;

    for (unsigned i = 0; i < count; i++) {
        if (cps[i] == ' ') {
            if (f->out->len > f->start && f->blank == NO_BLANK)
                f->blank = (ptrdiff_t)off;
            continue;
        }
        put_due_blank(f);
        size_t from = f->out->len;
        buf_put_cp(f->out, fold_word(cps[i]));
        map_to(f, from, off);
        any = true;
    }
    return any;
}

void lang_fold_map(struct buf *out, struct offset_map *map, struct str text)
{
    struct folding f = {.out = out, .map = map, .text = text, .start = out->len, .blank = NO_BLANK};
    size_t end = 0;
    size_t off = 0;

    buf_reserve(out, text.len);
    if (map != NULL)
        VEC_RESERVE(map, map->len + text.len + 1);
    while (off < text.len) {
        uint32_t cps[FOLD_MOST];
        size_t len;
        if (plain_at(text, off) > 0) {
            off = end = put_plain(&f, off);
            continue;
        }
        unsigned count = fold_cp(utf8_at(text, off, &len), cps);
        if (put_folded(&f, cps, count, off))
            end = off + len;
        off += len;
    }
    if (map != NULL)
        VEC_ADD(map, (uint32_t)end);
}

void lang_fold(struct buf *out, struct str text)
{
    lang_fold_map(out, NULL, text);
}
