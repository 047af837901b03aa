/* One walk through each side with a stack of what is open; then the sides' pairs are put together.
 */
#include "parse/undecided.h"

#include "base/vec.h"
#include "text/utf8.h"

#include <unictype.h>

enum { DIGITS_OF_A_MARK = 3 };

struct opening {
    uint32_t para;
    uint32_t off;
    uint32_t container;
    uint64_t letters; /* seen before it */
    uint64_t digits;
    uint64_t gaps;
    bool leftover;
};

struct walk {
    const struct doc *doc;
    enum side side;
    struct undecided_list *out;
    size_t found;
    VEC(struct opening) open;
    uint32_t container;
    uint64_t letters; /* seen so far, while something is open */
    uint64_t digits;
    uint64_t gaps; /* characters that are neither */
};

/* What brackets must not reach over: the body is one, each cell, each note. */
static uint32_t container_of(const struct doc *doc, uint32_t para)
{
    uint32_t note = doc_para_note(doc, para);

    if (doc->paras[para].cell != 0)
        return doc->paras[para].cell;
    return note > 0 ? doc->cell_count + note : 0;
}

/* What is open in a cell or note ends with it; what is open in the body waits. */
static void enter(struct walk *w, uint32_t container)
{
    if (container == w->container)
        return;
    while (w->open.len > 0 && VEC_LAST(&w->open).container != 0 &&
           VEC_LAST(&w->open).container != container)
        w->open.len--;
    w->container = container;
}

static bool is_leftover(struct str rest)
{
    static const char *const names[] = {"bookmark:", "footnoteRef:"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_starts(rest, str_from(names[i])))
            return true;
    return false;
}

static void open_bracket(struct walk *w, uint32_t para, uint32_t off, struct str rest)
{
    VEC_ADD(&w->open, (struct opening){.para = para,
                                       .off = off,
                                       .container = w->container,
                                       .letters = w->letters,
                                       .digits = w->digits,
                                       .gaps = w->gaps,
                                       .leftover = is_leftover(rest)});
}

static bool is_undecided(const struct walk *w, const struct opening *open)
{
    uint64_t digits = w->digits - open->digits;

    if (open->leftover)
        return false;
    return w->letters > open->letters || digits > DIGITS_OF_A_MARK ||
           (digits > 1 && w->gaps > open->gaps);
}

static void close_bracket(struct walk *w, uint32_t para, uint32_t end)
{
    if (w->open.len == 0 || VEC_LAST(&w->open).container != w->container)
        return;
    const struct opening open = w->open.ptr[--w->open.len];
    if (!is_undecided(w, &open) || w->open.len >= UNDECIDED_DEPTH || w->found >= UNDECIDED_MOST)
        return;
    struct undecided pair = {open.para, open.off, para, end, {false, false}};
    pair.on[w->side] = true;
    VEC_ADD(w->out, pair);
    w->found++;
}

static void count(struct walk *w, uint32_t cp)
{
    if (uc_is_alpha(cp))
        w->letters++;
    else if (uc_is_property_decimal_digit(cp))
        w->digits++;
    else
        w->gaps++;
}

/* off: of the text in its paragraph. */
static void walk_text(struct walk *w, uint32_t para, uint32_t off, struct str text)
{
    size_t len;

    for (size_t at = 0; at < text.len; at += len) {
        uint32_t cp = utf8_at(text, at, &len);
        if (cp == '[' || cp == 0xFF3B)
            open_bracket(w, para, off + (uint32_t)at, str_from_off(text, at + len));
        else if (cp == ']' || cp == 0xFF3D)
            close_bracket(w, para, off + (uint32_t)(at + len));
        else if (w->open.len > 0)
            count(w, cp);
    }
}

/* May the text have a bracket, of either width? */
static bool has_bracket(struct str text)
{
    return text.len > 0 &&
           (memchr(text.ptr, '[', text.len) != NULL || memchr(text.ptr, 0xEF, text.len) != NULL);
}

static void walk_para(struct walk *w, uint32_t para)
{
    const struct doc *doc = w->doc;
    enum revision cell = doc_cell_revision(doc, para);

    enter(w, container_of(doc, para));
    if (w->open.len == 0 && !has_bracket(doc_para_text(doc, para)))
        return;
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (on_side(revision_within(doc_span_revision(doc, i), cell), w->side))
            walk_text(w, para, doc->spans[i].off - doc->paras[para].text, doc_span_text(doc, i));
}

static void walk_side(const struct doc *doc, enum side side, struct undecided_list *out)
{
    struct walk w = {.doc = doc, .side = side, .out = out};

    for (uint32_t para = 0; para < doc->para_count; para++)
        walk_para(&w, para);
    VEC_RELEASE(&w.open);
}

static int by_number(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* Those that start first; of those that start together the longer. */
static int by_place(const void *left, const void *right)
{
    const struct undecided *a = left;
    const struct undecided *b = right;
    int order = by_number(a->para, b->para);

    if (order == 0)
        order = by_number(a->off, b->off);
    if (order == 0)
        order = by_number(b->end_para, a->end_para);
    return order != 0 ? order : by_number(b->end_off, a->end_off);
}

/* What stands on both sides is one. */
static void merge(struct undecided_list *list, size_t from)
{
    size_t kept = from;

    if (list->len == from)
        return;
    qsort(list->ptr + from, list->len - from, sizeof(*list->ptr), by_place);
    for (size_t i = from + 1; i < list->len; i++) {
        struct undecided *last = &list->ptr[kept];
        const struct undecided *it = &list->ptr[i];
        if (by_place(last, it) != 0) {
            list->ptr[++kept] = *it;
            continue;
        }
        for (enum side side = 0; side < SIDE_COUNT; side++)
            last->on[side] |= it->on[side];
    }
    list->len = kept + 1;
}

void undecided_find(const struct doc *doc, struct undecided_list *out)
{
    size_t from = out->len;

    for (enum side side = 0; side < SIDE_COUNT; side++)
        walk_side(doc, side, out);
    merge(out, from);
}
