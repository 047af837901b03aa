/* Readers of a line's text, and the lines of a quest. */
#include "tui/scan.h"

#include "text/utf8.h"
#include "tui/lines.h"

#include <assert.h>

/* Hits are told at least so often in text where several readers may have some. */
enum { BIT = 4096 };

#define BIT_OF(revision) (uint8_t)(1U << (revision))

int hit_cmp(const struct hit *a, const struct hit *b)
{
    int order = place_cmp(a->end, b->end);

    return order != 0 ? order : place_cmp(a->start, b->start);
}

/* ---- Lines ------------------------------------------------------------------------------ */

/* Sections end where others begin, and so do lines: but for rows of tables. */
static bool is_within(const struct quest *quest, const struct view_para *line)
{
    return line->last >= quest->first && line->first <= quest->last;
}

bool quest_first(const struct quest *quest, struct view_para *line)
{
    if (quest->first == 0)
        return lines_first(quest->doc, quest->view, line);
    return lines_at(quest->doc, quest->view, quest->first, line) && is_within(quest, line);
}

bool quest_last(const struct quest *quest, struct view_para *line)
{
    if (quest->last == UINT32_MAX)
        return lines_last(quest->doc, quest->view, line);
    if (!lines_at(quest->doc, quest->view, quest->last, line))
        return false;
    return line->first <= quest->last || quest_prev(quest, line);
}

bool quest_next(const struct quest *quest, struct view_para *line)
{
    return lines_next(quest->doc, quest->view, line) && is_within(quest, line);
}

bool quest_prev(const struct quest *quest, struct view_para *line)
{
    return lines_prev(quest->doc, quest->view, line) && is_within(quest, line);
}

size_t scan_cost(const struct doc *doc, struct view_para line)
{
    enum { LINE = 64 }; /* what a line costs beside its text */

    return doc->paras[line.last + 1].text - doc->paras[line.first].text + LINE;
}

/* ---- Readers ---------------------------------------------------------------------------- */

/* Who reads what: revisions that count, and those that part what stands around them. */
struct reading {
    uint8_t reads;
    uint8_t breaks;
};

#define KEPT      BIT_OF(REV_KEPT)
#define DELETED   BIT_OF(REV_DELETED)
#define INSERTED  BIT_OF(REV_INSERTED)
#define WITHDRAWN BIT_OF(REV_WITHDRAWN)

static const struct reading whole[] = {{KEPT | DELETED | INSERTED | WITHDRAWN, 0}};
static const struct reading sides[] = {
    {KEPT | DELETED, 0}, {KEPT | INSERTED, 0}, {WITHDRAWN, KEPT}};
static const struct reading deletions[] = {{DELETED | WITHDRAWN, KEPT}};
static const struct reading insertions[] = {{INSERTED | WITHDRAWN, KEPT}};

static_assert(sizeof(sides) / sizeof(sides[0]) == SCAN_READERS, "a reader for each");

static const struct reading *choose(const struct quest *quest, size_t *count)
{
    *count = 1;
    if (quest->scope == SCOPE_DELETIONS)
        return deletions;
    if (quest->scope == SCOPE_INSERTIONS)
        return insertions;
    if (quest->view != VIEW_MARKUP)
        return whole;
    *count = SCAN_READERS;
    return sides;
}

void scan_start(struct scan *scan, const struct quest *quest,
                bool (*found)(void *context, const struct hit *hit), void *context)
{
    const struct reading *rows = choose(quest, &scan->count);

    scan->quest = quest;
    scan->found = found;
    scan->context = context;
    for (size_t i = 0; i < scan->count; i++) {
        scan->readers[i].reads = rows[i].reads;
        scan->readers[i].breaks = rows[i].breaks;
    }
}

void scan_release(struct scan *scan)
{
    fold_table_release(&scan->folds);
    line_text_release(&scan->text);
    for (size_t i = 0; i < SCAN_READERS; i++)
        VEC_RELEASE(&scan->readers[i].hits);
}

static void add_hit(struct scan_reader *reader, size_t len, const struct scan_at *last,
                    size_t bytes)
{
    const struct scan_at *first = &reader->ring[(reader->met - len) % NEEDLE_MOST];

    VEC_ADD(&reader->hits, (struct hit){.start = {first->para, first->off},
                                        .end = {last->para, last->off + (uint32_t)bytes},
                                        .revisions = reader->reads,
                                        .from_own = first->own,
                                        .to_own = last->own});
}

static void meet(const struct needle *needle, struct scan_reader *reader, uint32_t cp,
                 const struct scan_at *at, size_t bytes)
{
    if (needle_skips(needle, reader->matched, cp))
        return;
    reader->matched = needle_advance(needle, reader->matched, cp);
    if (reader->matched == 0)
        return;
    reader->ring[reader->met++ % NEEDLE_MOST] = *at;
    if (reader->matched == needle->len)
        add_hit(reader, needle->len, at, bytes);
}

static void meet_folded(struct scan *scan, struct scan_reader *reader, uint32_t cp,
                        const struct scan_at *at, size_t bytes)
{
    const struct needle *needle = &scan->quest->needle;
    uint32_t folded = needle->exact ? cp : fold_table_get(&scan->folds, cp);

    if (folded < FOLD_MANY) {
        meet(needle, reader, folded, at, bytes);
    } else if (folded != FOLD_NOTHING) {
        const uint32_t *many = &scan->folds.many.ptr[folded - FOLD_MANY];
        for (uint32_t i = 1; i <= many[0]; i++)
            meet(needle, reader, many[i], at, bytes);
    }
}

/* The code point at off; two bytes, as Arabic and Cyrillic have them, without a call. The text of a
 * document is valid. */
static uint32_t code_point(struct str text, size_t off, size_t *len)
{
    unsigned char lead = (unsigned char)text.ptr[off];

    if (lead >= 0xC2 && lead < 0xE0 && off + 1 < text.len) {
        *len = 2;
        return ((uint32_t)(lead & 0x1F) << 6) | ((unsigned char)text.ptr[off + 1] & 0x3FU);
    }
    return utf8_at(text, off, len);
}

/* Where the next character stands that a hit may begin with. */
static size_t skip(const struct needle *needle, struct str text, size_t off, size_t end)
{
    while (off < end) {
        unsigned char lead = (unsigned char)text.ptr[off];
        size_t len = 1;
        if (lead >= 0xE0 || (lead >= 0x80 && lead < 0xC0))
            break;
        if (needle->starts[lead < 0x80 ? lead : code_point(text, off, &len)])
            break;
        off += len;
    }
    return off;
}

/* Reads on from off to end, or to the end of the character there; returns that. */
static size_t read_bit(struct scan *scan, struct scan_reader *reader,
                       const struct text_piece *piece, size_t off, size_t end)
{
    size_t len;

    while (off < end) {
        if (reader->matched == 0)
            off = skip(&scan->quest->needle, piece->text, off, end);
        if (off >= end)
            break;
        uint32_t cp = code_point(piece->text, off, &len);
        struct scan_at at = {piece->para, piece->off + (piece->own ? 0 : (uint32_t)off),
                             piece->own};
        meet_folded(scan, reader, cp, &at, piece->own ? 0 : len);
        off += len;
    }
    return off;
}

/* ---- A line ----------------------------------------------------------------------------- */

/* The first of the hits that readers have found and that were not told; NULL: none. */
static const struct hit *first_hit(const struct scan *scan, size_t told[SCAN_READERS])
{
    const struct hit *first = NULL;
    size_t of = 0;

    for (size_t i = 0; i < scan->count; i++) {
        const struct scan_reader *reader = &scan->readers[i];
        if (told[i] == reader->hits.len)
            continue;
        const struct hit *hit = &reader->hits.ptr[told[i]];
        if (first == NULL || hit_cmp(hit, first) < 0) {
            first = hit;
            of = i;
        }
    }
    if (first != NULL)
        told[of]++;
    return first;
}

/* Tells the hits in their order, each once. */
static bool tell(struct scan *scan)
{
    size_t told[SCAN_READERS] = {0};
    const struct hit *hit;
    bool go_on = true;

    while (go_on && (hit = first_hit(scan, told)) != NULL) {
        if (scan->any && hit_cmp(hit, &scan->last) == 0)
            continue;
        scan->any = true;
        scan->last = *hit;
        go_on = scan->found(scan->context, hit);
    }
    for (size_t i = 0; i < scan->count; i++)
        VEC_CLEAR(&scan->readers[i].hits);
    return go_on;
}

/* Up to here all readers have read the same. */
static void part(struct scan *scan)
{
    const struct scan_reader *from = &scan->readers[0];

    for (size_t i = 1; i < scan->count; i++) {
        struct scan_reader *reader = &scan->readers[i];
        reader->matched = (reader->reads & KEPT) != 0 ? from->matched : 0;
        reader->met = from->met;
        if (reader->matched > 0)
            memcpy(reader->ring, from->ring, sizeof(from->ring));
    }
    scan->parted = true;
}

static void read_piece_bit(struct scan *scan, const struct text_piece *piece, size_t off,
                           size_t *end)
{
    uint8_t revision = BIT_OF(piece->revision);
    size_t most = *end;

    for (size_t i = 0; i < (scan->parted ? scan->count : 1); i++) {
        struct scan_reader *reader = &scan->readers[i];
        if ((reader->breaks & revision) != 0)
            reader->matched = 0;
        if ((reader->reads & revision) != 0)
            *end = read_bit(scan, reader, piece, off, most);
    }
}

static bool read_piece(struct scan *scan, const struct text_piece *piece, size_t off)
{
    if (!scan->parted && piece->revision != REV_KEPT)
        part(scan);
    while (off < piece->text.len) {
        size_t end = piece->text.len - off < BIT ? piece->text.len : off + BIT;
        read_piece_bit(scan, piece, off, &end);
        off = end;
        if (!tell(scan))
            return false;
    }
    return true;
}

/* Where a scan from a place on begins in a piece; its length where it lies before. */
static size_t begin_in(const struct text_piece *piece, struct place from)
{
    if (piece->para != from.para || piece->off >= from.off)
        return piece->para < from.para ? piece->text.len : 0;
    if (piece->own)
        return piece->text.len;
    return from.off - piece->off < piece->text.len ? from.off - piece->off : piece->text.len;
}

bool scan_line(struct scan *scan, struct view_para line, struct place from)
{
    const struct quest *quest = scan->quest;
    struct text_piece piece;

    for (size_t i = 0; i < scan->count; i++) {
        scan->readers[i].matched = 0;
        scan->readers[i].met = 0;
    }
    scan->parted = scan->count == 1;
    scan->any = false;
    if (quest->needle.len == 0)
        return true;
    if (from.para <= line.first && !(from.para == line.first && from.off > 0))
        line_text_start(&scan->text, quest->doc, quest->view, line);
    else
        line_text_start_at(&scan->text, quest->doc, quest->view, line, from.para, from.off);
    while (line_text_next(&scan->text, &piece)) {
        size_t off = begin_in(&piece, from);
        if (off < piece.text.len && !read_piece(scan, &piece, off))
            return false;
    }
    return true;
}
