/* The outline of a document: both sides are read, paired, and put together; then the words of each
 * clause are compared. */
#include "parse/outline_store.h"

#include "text/utf8.h"

#include <unictype.h>

enum { SAMPLE = 1 << 18 }; /* bytes of text that say the language */

static const struct lang *find_lang(const struct doc *doc)
{
    uint32_t start = doc->paras[0].text;
    uint32_t end = doc->paras[doc->body_count].text;

    return lang_detect(str_head((struct str){doc->text + start, end - start}, SAMPLE));
}

static bool has_marks(const struct doc *doc)
{
    for (uint32_t i = 0; i < doc->mark_count; i++)
        if (doc->marks[i].revision != REV_KEPT)
            return true;
    return false;
}

/* Ties each paragraph to the side's line that shows its text, or its emptiness. */
static uint32_t *find_lines(const struct sides *sides, enum side side)
{
    uint32_t *line_of = mem_alloc(sides->doc->para_count * sizeof(*line_of));
    const line_list *lines = &sides->side[side].lines;

    memset(line_of, 0xFF, sides->doc->para_count * sizeof(*line_of));
    for (uint32_t i = 0; i < lines->len; i++)
        for (uint32_t para = lines->ptr[i].first; para <= lines->ptr[i].last; para++)
            if (para == lines->ptr[i].head || has_side_text(sides->doc, side, para))
                line_of[para] = i;
    return line_of;
}

/* ---- The words of a clause -------------------------------------------------------------- */

/* Does no break that the view shows stand between two paragraphs? */
static bool joined(const struct doc *doc, enum view view, uint32_t from, uint32_t to)
{
    for (uint32_t para = from; para < to; para++)
        if (view_shows(view, doc_para_mark_revision(doc, para)) || !doc_same_container(doc, para))
            return false;
    return true;
}

static char separator(const struct doc *doc, uint32_t from, uint32_t to)
{
    const struct cell *left = doc_para_cell(doc, from);
    const struct cell *right = doc_para_cell(doc, to);

    if (left == NULL || right == NULL || left->table != right->table || left->row != right->row)
        return '\n';
    return left->column == right->column ? ' ' : '\t';
}

/* Appends what the view shows of a paragraph after its first skip bytes of marked text. */
static void add_para(struct buf *out, const struct doc *doc, enum view view, uint32_t para,
                     uint32_t skip)
{
    uint32_t start = doc->paras[para].text;

    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
        struct str text = doc_span_text(doc, i);
        uint32_t off = doc->spans[i].off - start;
        if (!view_shows(view, doc_span_revision(doc, i)) || off + text.len <= skip)
            continue;
        buf_add(out, str_from_off(text, off < skip ? skip - off : 0));
    }
}

/* Where in the marked text the side's own label ends, in its first paragraph. */
static uint32_t own_label_end(const struct doc *doc, enum side side, struct clause_start start)
{
    uint32_t left = start.label_len;
    uint32_t first = doc->paras[start.para].text;

    for (uint32_t i = doc_span_begin(doc, start.para);
         i < doc_span_end(doc, start.para) && left > 0; i++) {
        struct str text = doc_span_text(doc, i);
        if (!on_side(doc_span_revision(doc, i), side))
            continue;
        if (text.len >= left)
            return doc->spans[i].off - first + left;
        left -= (uint32_t)text.len;
    }
    return left > 0 ? (uint32_t)doc_para_text(doc, start.para).len : 0;
}

uint32_t outline_label_end(const struct doc *doc, const struct outline *outline, uint32_t clause,
                           enum view view, uint32_t para)
{
    if (view != VIEW_ORIGINAL && view != VIEW_FINAL)
        return outline->paras[para].label_end;
    enum side side = view == VIEW_ORIGINAL ? SIDE_ORIGINAL : SIDE_FINAL;
    struct clause_start start = outline->store->starts[side].ptr[clause];
    return start.para == para ? own_label_end(doc, side, start) : 0;
}

static bool belongs_in_view(const struct outline *outline, uint32_t clause, enum view view,
                            uint32_t para)
{
    if (view != VIEW_ORIGINAL && view != VIEW_FINAL)
        return true;
    enum side side = view == VIEW_ORIGINAL ? SIDE_ORIGINAL : SIDE_FINAL;
    return outline->store->clause_of[side][para] == clause;
}

void outline_clause_text(const struct doc *doc, const struct outline *outline, uint32_t clause,
                         enum view view, struct buf *out)
{
    const struct clause *it = &outline->clauses[clause];
    uint32_t before = NO_INDEX;

    for (uint32_t i = 0; i < it->para_count; i++) {
        uint32_t para = it->paras[i];
        if (!belongs_in_view(outline, clause, view, para))
            continue;
        size_t start = out->len;
        if (before != NO_INDEX && !joined(doc, view, before, para))
            buf_putc(out, separator(doc, before, para));
        size_t text = out->len;
        add_para(out, doc, view, para, outline_label_end(doc, outline, clause, view, para));
        if (out->len == text)
            out->len = start;
        else
            before = para;
    }
}

/* ---- Status ----------------------------------------------------------------------------- */

/* The same words, however blanks and breaks part them? */
static bool same_words(struct str a, struct str b)
{
    size_t i = 0;
    size_t j = 0;

    for (;;) {
        size_t len = 0;
        bool blank_a = false;
        bool blank_b = false;
        for (; i < a.len && uc_is_property_white_space(utf8_at(a, i, &len)); i += len)
            blank_a = true;
        for (; j < b.len && uc_is_property_white_space(utf8_at(b, j, &len)); j += len)
            blank_b = true;
        if (i == a.len || j == b.len)
            return i == a.len && j == b.len;
        if (blank_a != blank_b && i > 0 && j > 0)
            return false;
        uint32_t cp = utf8_at(a, i, &len);
        i += len;
        if (cp != utf8_at(b, j, &len))
            return false;
        j += len;
    }
}

/* Is there anything but kept text in the clause, or does it hold other paragraphs on one side? */
static bool may_differ(const struct doc *doc, const struct outline_store *store, uint32_t clause)
{
    const struct clause *it = &store->clauses.ptr[clause];

    for (uint32_t i = 0; i < it->para_count; i++) {
        uint32_t para = it->paras[i];
        if (store->clause_of[SIDE_ORIGINAL][para] != store->clause_of[SIDE_FINAL][para] ||
            doc->paras[para].mark != MARK_KEPT)
            return true;
        for (uint32_t k = doc_span_begin(doc, para); k < doc_span_end(doc, para); k++)
            if (doc_span_revision(doc, k) != REV_KEPT)
                return true;
    }
    return store->starts[SIDE_ORIGINAL].ptr[clause].label_len !=
           store->starts[SIDE_FINAL].ptr[clause].label_len;
}

static void compare_words(const struct doc *doc, struct outline *outline, struct stop *stop)
{
    struct buf text[SIDE_COUNT] = {{0}, {0}};

    for (uint32_t i = 0; i < outline->clause_count && !stop_asked(stop); i++) {
        struct clause *clause = &outline->store->clauses.ptr[i];
        if (!clause->present[SIDE_ORIGINAL] || !clause->present[SIDE_FINAL] ||
            !may_differ(doc, outline->store, i))
            continue;
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            buf_clear(&text[side]);
            outline_clause_text(doc, outline, i, view_of_side(side), &text[side]);
        }
        clause->modified = !same_words(buf_str(&text[SIDE_ORIGINAL]), buf_str(&text[SIDE_FINAL]));
        if (clause->modified && clause->status == STATUS_KEPT)
            clause->status = STATUS_MODIFIED;
    }
    buf_release(&text[SIDE_ORIGINAL]);
    buf_release(&text[SIDE_FINAL]);
}

/* ---- Making ----------------------------------------------------------------------------- */

static void show_lists(struct outline *outline)
{
    struct outline_store *store = outline->store;

    outline->proposals = store->proposals.ptr;
    outline->proposal_count = (uint32_t)store->proposals.len;
    outline->sections = store->sections.ptr;
    outline->section_count = (uint32_t)store->sections.len;
    outline->clauses = store->clauses.ptr;
    outline->clause_count = (uint32_t)store->clauses.len;
    outline->paras = store->paras;
    outline->conflicts = store->conflicts.ptr;
    outline->conflict_count = (uint32_t)store->conflicts.len;
}

static void read_sides(struct sides *sides, const struct side_source *from)
{
    for (enum side side = 0; side < SIDE_COUNT && !stop_asked(from->stop); side++)
        structure_find(&sides->side[side], side > 0 ? &sides->side[side - 1] : NULL, from, side);
}

static void pair_sides(struct outline_store *store, struct sides *sides, struct stop *stop)
{
    struct pairing pairing;

    for (enum side side = 0; side < SIDE_COUNT; side++)
        sides->line_of[side] = find_lines(sides, side);
    sides_split(sides);
    pairing_find(&pairing, sides);
    if (!stop_asked(stop))
        outline_build(store, sides, &pairing, stop);
    pairing_release(&pairing);
    for (enum side side = 0; side < SIDE_COUNT; side++)
        free(sides->line_of[side]);
}

struct outline *outline_new_until(const struct doc *doc, const struct lang *lang, struct stop *stop)
{
    struct outline *outline = mem_alloc(sizeof(*outline));
    struct sides sides = {.doc = doc};

    outline->store = mem_alloc(sizeof(*outline->store));
    outline->lang = lang != NULL ? lang : find_lang(doc);
    outline->direction = outline->lang != NULL ? outline->lang->direction : DIR_UNKNOWN;
    read_sides(&sides, &(struct side_source){doc, outline->lang, &outline->store->arena,
                                             !has_marks(doc), stop});
    if (!stop_asked(stop))
        pair_sides(outline->store, &sides, stop);
    for (enum side side = 0; side < SIDE_COUNT; side++)
        structure_release(&sides.side[side]);
    show_lists(outline);
    if (!stop_asked(stop))
        compare_words(doc, outline, stop);
    if (!stop_asked(stop))
        return outline;
    outline_free(outline);
    return NULL;
}

struct outline *outline_new(const struct doc *doc, const struct lang *lang)
{
    return outline_new_until(doc, lang, NULL);
}

void outline_free(struct outline *outline)
{
    if (outline == NULL)
        return;
    struct outline_store *store = outline->store;
    arena_release(&store->arena);
    VEC_RELEASE(&store->proposals);
    VEC_RELEASE(&store->history);
    VEC_RELEASE(&store->sections);
    VEC_RELEASE(&store->clauses);
    VEC_RELEASE(&store->conflicts);
    VEC_RELEASE(&store->clause_paras);
    VEC_RELEASE(&store->section_clauses);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        VEC_RELEASE(&store->starts[side]);
        free(store->clause_of[side]);
    }
    free(store->paras);
    free(store);
    free(outline);
}

struct str outline_clause_label(const struct clause *clause, enum view view)
{
    enum side side = view == VIEW_ORIGINAL ? SIDE_ORIGINAL : SIDE_FINAL;

    if (!clause->present[side])
        side = side == SIDE_FINAL ? SIDE_ORIGINAL : SIDE_FINAL;
    return clause->label[side];
}

struct str outline_heading(const struct section *section, enum view view)
{
    enum side side = view == VIEW_ORIGINAL ? SIDE_ORIGINAL : SIDE_FINAL;

    if (!section->side[side].present)
        side = side == SIDE_FINAL ? SIDE_ORIGINAL : SIDE_FINAL;
    return section->side[side].text;
}
