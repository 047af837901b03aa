/* Gathers the changes of a document: clauses that are new, gone, moved or renumbered, then what is
 * left in each paragraph, then rows and properties; and the numbering of the clauses. */
#include "parse/changes.h"

#include "model/name.h"
#include "parse/change_list.h"

#include <assert.h>

struct changes_store {
    struct arena arena;
    VEC(struct change) list;
    VEC(struct numbering) numbering;
};

static const char *const kinds[] = {
    [CHANGE_INSERTED] = "inserted",     [CHANGE_DELETED] = "deleted",
    [CHANGE_MODIFIED] = "modified",     [CHANGE_MOVED] = "moved",
    [CHANGE_RENUMBERED] = "renumbered", [CHANGE_PROPERTIES] = "properties",
};
static_assert(sizeof(kinds) / sizeof(kinds[0]) == CHANGE_COUNT, "a name for each");

const char *change_kind_name(enum change_kind kind)
{
    return kinds[kind];
}

/* ---- What change_list.h promises -------------------------------------------------------- */

void change_list_add(struct change_list *list, const struct change *change)
{
    VEC_ADD(&list->found, *change);
    list->touched[change->para] = true;
}

struct str change_list_words(struct change_list *list, const struct buf *words)
{
    return words->len > 0 ? arena_dup(list->arena, buf_str(words)) : STR_NONE;
}

uint32_t change_label_end(const struct change_list *list, uint32_t para, enum side side)
{
    uint32_t clause = list->outline->paras[para].clause;

    if (clause == NO_INDEX)
        return 0;
    return outline_label_end(list->doc, list->outline, clause, view_of_side(side), para);
}

enum revision change_revision_in_cell(const struct doc *doc, uint32_t para, enum revision own)
{
    return revision_within(own, doc_cell_revision(doc, para));
}

/* ---- Paragraphs ------------------------------------------------------------------------- */

/* Which sides of a paragraph are spoken for: those on which it belongs to a whole clause. */
static uint8_t *covered_sides(const struct change_list *list)
{
    static const uint8_t sides[STATUS_COUNT] = {
        [STATUS_INSERTED] = IN_FINAL,
        [STATUS_DELETED] = IN_ORIGINAL,
        [STATUS_MOVED] = IN_ORIGINAL | IN_FINAL,
    };
    const struct outline *outline = list->outline;
    uint8_t *covered = mem_alloc(list->doc->para_count);

    for (uint32_t i = 0; i < outline->clause_count; i++) {
        const struct clause *clause = &outline->clauses[i];
        bool whole = change_is_whole(list, clause);
        for (uint32_t k = 0; whole && k < clause->para_count; k++)
            covered[clause->paras[k]] |= sides[clause->status];
    }
    return covered;
}

static bool label_changed(const struct outline *outline, uint32_t para)
{
    uint32_t clause = outline->paras[para].clause;

    return clause != NO_INDEX && outline->clauses[clause].renumbered;
}

static struct change para_change(const struct change_list *list, uint32_t para)
{
    return (struct change){
        .section = list->outline->paras[para].section,
        .clause = list->outline->paras[para].clause,
        .para = para,
        .end_para = para,
        .end_off = (uint32_t)doc_para_text(list->doc, para).len,
        .confidence = -1,
    };
}

static bool same_row(const struct doc *doc, uint32_t a, uint32_t b)
{
    const struct cell *left = doc_para_cell(doc, a);
    const struct cell *right = doc_para_cell(doc, b);

    return left != NULL && right != NULL && left->table == right->table && left->row == right->row;
}

/* A row that came or went without a word in it is seen all the same. Returns the row's end. */
static uint32_t add_row(struct change_list *list, uint32_t first)
{
    const struct doc *doc = list->doc;
    uint32_t end = first;
    const struct mark *mark = NULL;
    bool touched = false;

    for (; end < doc->para_count && same_row(doc, first, end); end++) {
        const struct mark *own = &doc->marks[doc_para_cell(doc, end)->mark];
        mark = mark == NULL && own->revision != REV_KEPT ? own : mark;
        touched = touched || list->touched[end] || list->covered[end] != 0;
    }
    if (mark == NULL || touched)
        return end;
    struct change change = para_change(list, first);
    change.kind = mark->revision == REV_DELETED
                      ? CHANGE_DELETED
                      : (mark->revision == REV_INSERTED ? CHANGE_INSERTED : CHANGE_MODIFIED);
    change.end_para = end - 1;
    change.end_off = (uint32_t)doc_para_text(doc, end - 1).len;
    change.author = mark->author;
    change.date = mark->date;
    change.confidence = mark->confidence;
    change_list_add(list, &change);
    return end;
}

/* What was and what is: styles, or else directions, or else numbers, or else anything. */
static void take_properties(const struct doc *doc, uint32_t para, struct change *change)
{
    const struct para *now = &doc->paras[para];
    const struct prop_change *was = &doc->prop_changes[now->change - 1];

    if (was->style != now->style) {
        change->original = doc_string(doc, was->style);
        change->final = doc_string(doc, now->style);
    } else if (was->direction != now->direction) {
        change->original = str_from(direction_name((enum direction)was->direction));
        change->final = str_from(direction_name((enum direction)now->direction));
    } else if (was->number_changed) {
        change->original = doc_number_shown(doc, para, SIDE_ORIGINAL);
        change->final = doc_number_shown(doc, para, SIDE_FINAL);
    } else {
        change->original = doc_string(doc, was->was);
        change->final = doc_string(doc, was->now);
    }
    change->author = was->author;
    change->date = was->date;
}

static void add_properties(struct change_list *list, uint32_t para)
{
    struct change change = para_change(list, para);

    change.kind = CHANGE_PROPERTIES;
    take_properties(list->doc, para, &change);
    change_list_add(list, &change);
}

/* Text that came, or went, has no properties that changed. */
static bool is_kept(const struct doc *doc, const struct format_change *format)
{
    uint32_t start = doc->paras[format->para].text;

    if (format->of != FORMAT_RUN)
        return true;
    if (format->end == format->off)
        return false;
    for (uint32_t i = doc_span_at(doc, format->para, format->off);
         i < doc_span_end(doc, format->para) && doc->spans[i].off < start + format->end; i++)
        if (doc_span_text(doc, i).len > 0 &&
            change_revision_in_cell(doc, format->para, doc_span_revision(doc, i)) == REV_KEPT)
            return true;
    return false;
}

/* Those of runs, tables and the like: whatever else changed there. */
static void add_formats(struct change_list *list)
{
    const struct doc *doc = list->doc;

    for (uint32_t i = 0; i < doc->format_count; i++) {
        const struct format_change *format = &doc->formats[i];
        struct change change = para_change(list, format->para);
        if (!is_kept(doc, format))
            continue;
        change.kind = CHANGE_PROPERTIES;
        change.of = format->of;
        change.off = format->off;
        change.end_off = format->end;
        change.original = doc_string(doc, format->was);
        change.final = doc_string(doc, format->now);
        change.author = format->author;
        change.date = format->date;
        VEC_ADD(&list->found, change);
    }
}

static void add_paras(struct change_list *list)
{
    const struct doc *doc = list->doc;

    for (uint32_t para = 0; para < doc->para_count && !stop_asked(list->stop); para++)
        change_runs_add(list, para, label_changed(list->outline, para));
    for (uint32_t para = 0; para < doc->para_count;)
        para = doc->paras[para].cell != 0 ? add_row(list, para) : para + 1;
    for (uint32_t para = 0; para < doc->para_count; para++)
        if (doc->paras[para].change != 0 && list->covered[para] == 0 && !list->touched[para])
            add_properties(list, para);
    add_formats(list);
}

/* ---- The list --------------------------------------------------------------------------- */

/* ordinal: the order in which they were found. */
static int by_offset(const void *a, const void *b)
{
    const struct change *left = a;
    const struct change *right = b;

    if (left->off != right->off)
        return left->off < right->off ? -1 : 1;
    return left->ordinal < right->ordinal ? -1 : left->ordinal > right->ordinal;
}

/* Properties were found after the words that they stand between. */
static void sort_paras(struct changes_store *store)
{
    size_t start = 0;

    for (size_t i = 0; i <= store->list.len; i++) {
        if (i < store->list.len && store->list.ptr[i].para == store->list.ptr[start].para)
            continue;
        if (i - start > 1)
            qsort(store->list.ptr + start, i - start, sizeof(*store->list.ptr), by_offset);
        start = i;
    }
}

static uint32_t count_apart(struct changes_store *store)
{
    uint32_t properties = 0;
    uint32_t others = 0;

    for (size_t i = 0; i < store->list.len; i++) {
        struct change *change = &store->list.ptr[i];
        change->ordinal = change->kind == CHANGE_PROPERTIES ? ++properties : ++others;
    }
    return properties;
}

/* By paragraph, in one pass over their counts; inside a paragraph words were found in order: the
 * clause, its label, its words. */
static void set_in_order(struct changes_store *store, const struct change_list *list)
{
    uint32_t *next = mem_alloc((list->doc->para_count + (size_t)1) * sizeof(*next));

    VEC_RESERVE(&store->list, list->found.len);
    store->list.len = list->found.len;
    for (size_t i = 0; i < list->found.len; i++)
        next[list->found.ptr[i].para + 1]++;
    for (uint32_t para = 0; para < list->doc->para_count; para++)
        next[para + 1] += next[para];
    for (size_t i = 0; i < list->found.len; i++) {
        const struct change *change = &list->found.ptr[i];
        struct change *placed = &store->list.ptr[next[change->para]++];
        *placed = *change;
        placed->ordinal = (uint32_t)i;
    }
    if (list->doc->format_count > 0)
        sort_paras(store);
    free(next);
}

static void add_numbering(struct changes_store *store, const struct outline *outline)
{
    for (uint32_t i = 0; i < outline->clause_count; i++) {
        const struct clause *clause = &outline->clauses[i];
        if (clause->label[SIDE_ORIGINAL].len == 0 && clause->label[SIDE_FINAL].len == 0)
            continue;
        VEC_ADD(&store->numbering, (struct numbering){.section = clause->section,
                                                      .clause = i,
                                                      .label = {clause->label[SIDE_ORIGINAL],
                                                                clause->label[SIDE_FINAL]}});
    }
}

struct changes *changes_new_until(const struct doc *doc, const struct outline *outline,
                                  struct stop *stop)
{
    struct changes *changes = mem_alloc(sizeof(*changes));
    struct changes_store *store = mem_alloc(sizeof(*store));
    struct change_list list = {
        .doc = doc, .outline = outline, .arena = &store->arena, .stop = stop};

    list.touched = mem_alloc(doc->para_count);
    list.covered = covered_sides(&list);
    change_clauses_add(&list);
    add_paras(&list);
    set_in_order(store, &list);
    uint32_t properties = count_apart(store);
    add_numbering(store, outline);
    *changes = (struct changes){
        .list = store->list.ptr,
        .count = (uint32_t)store->list.len,
        .property_count = properties,
        .numbering = store->numbering.ptr,
        .numbering_count = (uint32_t)store->numbering.len,
        .store = store,
    };
    VEC_RELEASE(&list.found);
    free(list.touched);
    free(list.covered);
    buf_release(&list.text);
    if (!stop_asked(stop))
        return changes;
    changes_free(changes);
    return NULL;
}

struct changes *changes_new(const struct doc *doc, const struct outline *outline)
{
    return changes_new_until(doc, outline, NULL);
}

void changes_free(struct changes *changes)
{
    if (changes == NULL)
        return;
    VEC_RELEASE(&changes->store->list);
    VEC_RELEASE(&changes->store->numbering);
    arena_release(&changes->store->arena);
    free(changes->store);
    free(changes);
}
