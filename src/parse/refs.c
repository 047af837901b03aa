/* Goes through the paragraphs on each side, and makes one reference of what two sides have at one
 * place. */
#include "parse/refs.h"

#include "base/vec.h"
#include "parse/ref_match.h"
#include "text/numeral.h"

struct refs_store {
    struct arena arena;
    VEC(struct ref) list;
};

struct finder {
    const struct doc *doc;
    const struct outline *outline;
    struct arena *arena;
    struct ref_index *index;
    const struct lang *lang; /* whose starts these are */
    struct ref_starts starts;
    VEC(struct ref) found[SIDE_COUNT]; /* of the paragraph */
    VEC(struct ref) notes;
    struct buf text;   /* of a side */
    VEC(uint32_t) map; /* from its bytes to those of the marked text, and one more */
    struct buf folded;
    struct offset_map fold_map; /* from folded bytes to those of the side */
    struct buf label;
};

/* ---- The text of a side ----------------------------------------------------------------- */

static enum revision revision_of(const struct doc *doc, uint32_t para, uint32_t span)
{
    return revision_within(doc_span_revision(doc, span), doc_cell_revision(doc, para));
}

static void take_side(struct finder *f, uint32_t para, enum side side)
{
    uint32_t end = 0;

    buf_clear(&f->text);
    VEC_CLEAR(&f->map);
    for (uint32_t i = doc_span_begin(f->doc, para); i < doc_span_end(f->doc, para); i++) {
        struct str text = doc_span_text(f->doc, i);
        uint32_t off = f->doc->spans[i].off - f->doc->paras[para].text;
        if (text.len == 0 || !on_side(revision_of(f->doc, para, i), side))
            continue;
        buf_add(&f->text, text);
        for (uint32_t k = 0; k < text.len; k++)
            VEC_ADD(&f->map, off + k);
        end = off + (uint32_t)text.len;
    }
    VEC_ADD(&f->map, end);
    buf_clear(&f->folded);
    f->fold_map.len = 0;
    lang_fold_map(&f->folded, &f->fold_map, buf_str(&f->text));
}

/* Where a byte of the folded text comes from in the side's text. */
static uint32_t side_off(const struct finder *f, size_t folded)
{
    return f->fold_map.ptr[folded];
}

/* One past the byte of the marked text that ends before this folded byte. */
static uint32_t marked_end(const struct finder *f, size_t folded)
{
    uint32_t off = side_off(f, folded);

    if (off == 0)
        return f->map.ptr[0];
    return f->map.ptr[off - 1] + 1;
}

/* ---- References of a side --------------------------------------------------------------- */

static void put_bare(struct finder *f, size_t from, size_t to)
{
    uint32_t off = side_off(f, from);

    numeral_fold(&f->label, (struct str){f->text.ptr + off, side_off(f, to) - off});
}

/* "a", or "a-c" of a range. */
static struct str label_words(struct finder *f, const struct ref_label *label, bool whole)
{
    buf_clear(&f->label);
    put_bare(f, label->off, label->bare);
    if (whole && label->last_bare > 0) {
        buf_putc(&f->label, '-');
        put_bare(f, label->last_off, label->last_bare);
    }
    return arena_dup(f->arena, buf_str(&f->label));
}

static void add_found(struct finder *f, const struct ref_text *text, const struct ref_match *match,
                      size_t nth, uint32_t para)
{
    const struct ref_label *label = &match->labels[nth];
    bool last = nth + 1 >= match->label_count;
    size_t from = nth == 0 ? match->off : label->off;
    size_t to = last ? match->end : label->end;
    struct ref ref = {.para = para, .off = f->map.ptr[side_off(f, from)]};
    struct ref_side *side = &ref.side[text->home.side];

    ref.side[SIDE_ORIGINAL] = ref.side[SIDE_FINAL] =
        (struct ref_side){.section = NO_INDEX, .clause = NO_INDEX};
    ref.len = marked_end(f, to) - ref.off;
    side->present = true;
    side->verb = match->verb;
    if (match->label_count > 0)
        side->label = label_words(f, label, false);
    ref_index_resolve(f->index, text->home, match->section, side);
    if (match->label_count > 0 && label->last_bare > 0)
        side->label = label_words(f, label, true);
    VEC_ADD(&f->found[text->home.side], ref);
}

/* A heading word at the start, after the label, is the paragraph's own. */
static size_t heading_place(const struct finder *f, uint32_t para)
{
    uint32_t label_end = f->outline->paras[para].label_end;
    size_t at = 0;

    while (at < f->folded.len &&
           (f->map.ptr[side_off(f, at)] < label_end || f->folded.ptr[at] == ' '))
        at++;
    return at;
}

static struct ref_home home_of(const struct finder *f, uint32_t para, enum side side)
{
    uint32_t section = f->outline->paras[para].section;
    uint32_t clause = f->outline->paras[para].clause;

    if (side == SIDE_ORIGINAL && clause != NO_INDEX &&
        f->outline->clauses[clause].was_in != NO_INDEX)
        section = f->outline->clauses[clause].was_in;
    return (struct ref_home){
        .side = side,
        .proposal = section != NO_INDEX ? f->outline->sections[section].proposal : NO_INDEX,
        .section = section,
    };
}

static bool same_on_both_sides(const struct finder *f, uint32_t para)
{
    for (uint32_t i = doc_span_begin(f->doc, para); i < doc_span_end(f->doc, para); i++)
        if (revision_of(f->doc, para, i) != REV_KEPT)
            return false;
    return true;
}

static void find_on_side(struct finder *f, uint32_t para, enum side side)
{
    struct ref_match match;
    size_t from = 0;

    if (side == SIDE_ORIGINAL || !same_on_both_sides(f, para))
        take_side(f, para, side);
    if (f->folded.len == 0)
        return;
    struct ref_text text = {
        .lang = f->lang,
        .starts = &f->starts,
        .index = f->index,
        .home = home_of(f, para, side),
        .arena = f->arena,
        .folded = buf_str(&f->folded),
        .start = heading_place(f, para),
    };
    if (text.home.proposal != NO_INDEX)
        text.body = f->outline->proposals[text.home.proposal].body;
    while (ref_match_next(&text, from, &match)) {
        add_found(f, &text, &match, 0, para);
        for (size_t i = 1; i < match.label_count; i++)
            add_found(f, &text, &match, i, para);
        from = match.end;
    }
}

/* ---- Two sides -------------------------------------------------------------------------- */

static bool overlap(const struct ref *a, const struct ref *b)
{
    return a->off < b->off + b->len && b->off < a->off + a->len;
}

/* Does one end where the other begins? Then the one took the other's place. */
static bool touch(const struct ref *a, const struct ref *b)
{
    return a->off + a->len == b->off || b->off + b->len == a->off;
}

static struct ref both(const struct ref *original, const struct ref *final)
{
    uint32_t end = original->off + original->len;
    struct ref ref = *original;

    if (final->off + final->len > end)
        end = final->off + final->len;
    if (final->off < ref.off)
        ref.off = final->off;
    ref.len = end - ref.off;
    ref.side[SIDE_FINAL] = final->side[SIDE_FINAL];
    return ref;
}

/* One past the last of them, also where there are none at all. */
static const struct ref *past(const struct ref *first, size_t count)
{
    return count > 0 ? first + count : first;
}

/* In the order of their places; notes' marks among them. */
static void merge(struct finder *f, struct refs_store *store)
{
    const struct ref *a = f->found[SIDE_ORIGINAL].ptr;
    const struct ref *a_end = past(a, f->found[SIDE_ORIGINAL].len);
    const struct ref *b = f->found[SIDE_FINAL].ptr;
    const struct ref *b_end = past(b, f->found[SIDE_FINAL].len);
    const struct ref *note = f->notes.ptr;
    const struct ref *note_end = past(note, f->notes.len);

    while (a < a_end || b < b_end || note < note_end) {
        bool a_first = a < a_end && (b == b_end || a->off <= b->off);
        const struct ref *first = a_first ? a : b;
        bool one = a < a_end && b < b_end && (overlap(a, b) || touch(a, b));
        if (note < note_end && ((a == a_end && b == b_end) || note->off < first->off)) {
            VEC_ADD(&store->list, *note++);
        } else if (one) {
            VEC_ADD(&store->list, both(a++, b++));
        } else {
            VEC_ADD(&store->list, *first);
            a += a_first;
            b += !a_first;
        }
    }
}

/* ---- Notes and paragraphs --------------------------------------------------------------- */

static void find_notes(struct finder *f, uint32_t para)
{
    for (uint32_t i = doc_span_begin(f->doc, para); i < doc_span_end(f->doc, para); i++) {
        const struct span *span = &f->doc->spans[i];
        struct ref ref = {.para = para, .off = span->off - f->doc->paras[para].text};
        if (span->kind != SPAN_NOTE)
            continue;
        ref.note = span->ref + 1;
        for (unsigned side = 0; side < SIDE_COUNT; side++)
            ref.side[side] =
                (struct ref_side){.present = on_side(revision_of(f->doc, para, i), (enum side)side),
                                  .section = NO_INDEX,
                                  .clause = NO_INDEX};
        VEC_ADD(&f->notes, ref);
    }
}

static void find_in_para(struct finder *f, uint32_t para, struct refs_store *store)
{
    const struct para_info *info = &f->outline->paras[para];
    const struct lang *lang = info->lang != NULL ? info->lang : f->outline->lang;

    VEC_CLEAR(&f->notes);
    VEC_CLEAR(&f->found[SIDE_ORIGINAL]);
    VEC_CLEAR(&f->found[SIDE_FINAL]);
    find_notes(f, para);
    if (lang != NULL && info->role != ROLE_HEADING) {
        if (lang != f->lang)
            ref_starts_init(&f->starts, lang);
        f->lang = lang;
        find_on_side(f, para, SIDE_ORIGINAL);
        find_on_side(f, para, SIDE_FINAL);
    }
    merge(f, store);
}

struct refs *refs_new_until(const struct doc *doc, const struct outline *outline, struct stop *stop)
{
    struct refs *refs = mem_alloc(sizeof(*refs));
    struct refs_store *store = mem_alloc(sizeof(*store));
    struct finder *f = mem_alloc(sizeof(*f));

    f->doc = doc;
    f->outline = outline;
    f->arena = &store->arena;
    f->index = ref_index_new(outline, &store->arena, stop);
    for (uint32_t para = 0; para < doc->para_count && !stop_asked(stop); para++)
        find_in_para(f, para, store);
    *refs =
        (struct refs){.list = store->list.ptr, .count = (uint32_t)store->list.len, .store = store};
    ref_index_free(f->index);
    VEC_RELEASE(&f->notes);
    VEC_RELEASE(&f->found[SIDE_ORIGINAL]);
    VEC_RELEASE(&f->found[SIDE_FINAL]);
    VEC_RELEASE(&f->map);
    VEC_RELEASE(&f->fold_map);
    buf_release(&f->text);
    buf_release(&f->folded);
    buf_release(&f->label);
    free(f);
    if (!stop_asked(stop))
        return refs;
    refs_free(refs);
    return NULL;
}

struct refs *refs_new(const struct doc *doc, const struct outline *outline)
{
    return refs_new_until(doc, outline, NULL);
}

void refs_free(struct refs *refs)
{
    if (refs == NULL)
        return;
    VEC_RELEASE(&refs->store->list);
    arena_release(&refs->store->arena);
    free(refs->store);
    free(refs);
}
