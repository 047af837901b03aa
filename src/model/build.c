/* Appending to a document: joining spans, interning strings and marks, watching the limits. */
#include "model/build.h"

#include "base/i18n.h"
#include "model/store.h"

#include <stdio.h>

/* Interned values are found by open addressing; a slot holds index + 1, or 0. */
struct index {
    uint32_t *slots;
    size_t size; /* a power of two, or 0 */
    size_t used;
};

struct builder {
    struct doc *doc;
    struct doc_store *store;
    const struct limits *limits;
    struct index strings;
    struct index marks;
    struct err err;
    bool failed;
    bool in_notes;
    uint32_t note;              /* the one that paragraphs belong to now */
    uint32_t counted;           /* spans looked at for note marks */
    uint32_t notes_counted;     /* notes whose marks were among them */
    uint32_t before[REV_COUNT]; /* of these, as struct note has it */
};

static uint64_t hash_bytes(const void *bytes, size_t len)
{
    const unsigned char *p = bytes;
    uint64_t hash = 1469598103934665603U;

    for (size_t i = 0; i < len; i++)
        hash = (hash ^ p[i]) * 1099511628211U;
    return hash ^ (hash >> 29);
}

static void index_put(struct index *index, uint64_t hash, uint32_t value)
{
    size_t slot = hash & (index->size - 1);

    while (index->slots[slot] != 0)
        slot = (slot + 1) & (index->size - 1);
    index->slots[slot] = value + 1;
    index->used++;
}

void doc_store_free(struct doc_store *store)
{
    if (store == NULL)
        return;
    buf_release(&store->text);
    VEC_RELEASE(&store->spans);
    VEC_RELEASE(&store->paras);
    VEC_RELEASE(&store->marks);
    VEC_RELEASE(&store->notes);
    VEC_RELEASE(&store->note_of);
    VEC_RELEASE(&store->numbers);
    VEC_RELEASE(&store->cells);
    VEC_RELEASE(&store->prop_changes);
    VEC_RELEASE(&store->formats);
    VEC_RELEASE(&store->comments);
    VEC_RELEASE(&store->drafts);
    VEC_RELEASE(&store->warnings);
    VEC_RELEASE(&store->strings);
    buf_release(&store->names);
    arena_release(&store->arena);
    free(store);
}

struct builder *builder_new(const char *name, const char *kind, const struct limits *limits)
{
    struct builder *b = mem_alloc(sizeof(*b));

    b->doc = mem_alloc(sizeof(*b->doc));
    b->store = mem_alloc(sizeof(*b->store));
    b->doc->store = b->store;
    b->doc->source.name = arena_dup(&b->store->arena, str_from(name)).ptr;
    b->doc->source.kind = kind;
    b->limits = limits;
    b->doc->limits = (const void *)arena_dup(&b->store->arena,
                                             (struct str){(const void *)limits, sizeof(*limits)})
                         .ptr;
    VEC_ADD(&b->store->strings, 0);
    builder_mark(b, &(struct mark){.revision = REV_KEPT, .confidence = -1});
    VEC_ADD(&b->store->paras, (struct para){0});
    return b;
}

struct doc_store *builder_store(struct builder *b)
{
    return b->store;
}

uint32_t builder_para_count(const struct builder *b)
{
    return (uint32_t)b->store->paras.len - 1;
}

void builder_source(struct builder *b, string_id name, string_id kind, bool recovered)
{
    struct doc_store *store = b->store;

    if (name != 0)
        b->doc->source.name = arena_dup(&store->arena, doc_store_string(store, name)).ptr;
    if (kind != 0)
        b->doc->source.kind = arena_dup(&store->arena, doc_store_string(store, kind)).ptr;
    b->doc->source.recovered = recovered;
}

void builder_free(struct builder *b)
{
    if (b == NULL)
        return;
    doc_free(b->doc);
    free(b->strings.slots);
    free(b->marks.slots);
    free(b);
}

static bool fail(struct builder *b, size_t member)
{
    b->failed = true;
    return limit_passed(&b->err, NULL, b->limits, member);
}

#define LIMIT(member)   offsetof(struct limits, member)
#define FAIL(b, member) fail((b), LIMIT(member))

/* Can a side table of count things take no more? The last one is given out again then, since
 * nobody will see it: the document is refused. */
static bool is_full(struct builder *b, size_t count, size_t limit, size_t member)
{
    if (count < limit)
        return false;
    fail(b, member);
    return count > 0;
}

bool builder_failed(const struct builder *b, struct err *err)
{
    if (b->failed)
        err_set(err, b->err.place, "%s", b->err.reason);
    return b->failed;
}

bool builder_takes_comment(struct builder *b)
{
    return !is_full(b, b->store->drafts.len, b->limits->comments, LIMIT(comments));
}

bool builder_takes(struct builder *b, size_t len)
{
    struct doc_store *store = b->store;

    if (b->failed)
        return false;
    if (len > b->limits->paragraph)
        return FAIL(b, paragraph);
    if (len > b->limits->text - store->beside)
        return FAIL(b, text);
    store->beside += len;
    return true;
}

static uint64_t string_hash(const struct builder *b, uint32_t id)
{
    struct str text = doc_store_string(b->store, id);

    return hash_bytes(text.ptr, text.len);
}

static uint64_t mark_hash(const struct mark *mark)
{
    uint32_t key[] = {mark->revision,   mark->origin,
                      mark->author,     mark->date,
                      mark->deleted_by, mark->deleted_on,
                      mark->move,       (uint32_t)(int32_t)(mark->confidence * 1000)};

    return hash_bytes(key, sizeof(key));
}

static bool mark_eq(const struct mark *a, const struct mark *b)
{
    return a->revision == b->revision && a->origin == b->origin && a->author == b->author &&
           a->date == b->date && a->deleted_by == b->deleted_by && a->deleted_on == b->deleted_on &&
           a->move == b->move && !(a->confidence < b->confidence) &&
           !(a->confidence > b->confidence);
}

static void strings_grow(struct builder *b)
{
    if (b->strings.used * 2 < b->strings.size)
        return;
    free(b->strings.slots);
    b->strings.size = b->strings.size > 0 ? b->strings.size * 2 : 64;
    b->strings.slots = mem_alloc(b->strings.size * sizeof(uint32_t));
    b->strings.used = 0;
    for (uint32_t id = 1; id < b->store->strings.len; id++)
        index_put(&b->strings, string_hash(b, id), id);
}

static void marks_grow(struct builder *b)
{
    if (b->marks.used * 2 < b->marks.size)
        return;
    free(b->marks.slots);
    b->marks.size = b->marks.size > 0 ? b->marks.size * 2 : 64;
    b->marks.slots = mem_alloc(b->marks.size * sizeof(uint32_t));
    b->marks.used = 0;
    for (uint32_t i = 0; i < b->store->marks.len; i++)
        index_put(&b->marks, mark_hash(&b->store->marks.ptr[i]), i);
}

string_id builder_string(struct builder *b, struct str text)
{
    if (text.len == 0)
        return 0;
    strings_grow(b);
    uint64_t hash = hash_bytes(text.ptr, text.len);
    for (size_t slot = hash & (b->strings.size - 1); b->strings.slots[slot] != 0;
         slot = (slot + 1) & (b->strings.size - 1)) {
        uint32_t id = b->strings.slots[slot] - 1;
        if (str_eq(doc_store_string(b->store, id), text))
            return id;
    }
    if (text.len > b->limits->names || b->store->names.len + text.len > b->limits->names) {
        FAIL(b, names);
        return 0;
    }
    uint32_t id = (uint32_t)b->store->strings.len;
    VEC_ADD(&b->store->strings, (uint32_t)b->store->names.len);
    buf_add(&b->store->names, text);
    buf_putc(&b->store->names, '\0');
    index_put(&b->strings, hash, id);
    return id;
}

struct str builder_string_text(const struct builder *b, string_id id)
{
    return id > 0 ? doc_store_string(b->store, id) : STR_NONE;
}

uint32_t builder_mark(struct builder *b, const struct mark *mark)
{
    marks_grow(b);
    uint64_t hash = mark_hash(mark);
    for (size_t slot = hash & (b->marks.size - 1); b->marks.slots[slot] != 0;
         slot = (slot + 1) & (b->marks.size - 1)) {
        uint32_t index = b->marks.slots[slot] - 1;
        if (mark_eq(&b->store->marks.ptr[index], mark))
            return index;
    }
    uint32_t index = (uint32_t)b->store->marks.len;
    VEC_ADD(&b->store->marks, *mark);
    index_put(&b->marks, hash, index);
    return index;
}

static size_t open_para_len(const struct builder *b)
{
    return b->store->text.len - VEC_LAST(&b->store->paras).text;
}

static void add_span(struct builder *b, enum span_kind kind, uint32_t mark, uint32_t ref)
{
    if (b->failed)
        return;
    if (b->store->spans.len >= b->limits->spans || ref > SPAN_REF_MOST) {
        FAIL(b, spans);
        return;
    }
    VEC_ADD(&b->store->spans, (struct span){.off = (uint32_t)b->store->text.len,
                                            .mark = mark,
                                            .ref = ref & SPAN_REF_MOST,
                                            .kind = (unsigned)kind & SPAN_KIND_MOST});
}

bool builder_text(struct builder *b, struct str text, uint32_t mark)
{
    struct doc_store *store = b->store;

    if (b->failed)
        return false;
    if (text.len == 0)
        return true;
    if (text.len > b->limits->text || store->text.len + text.len > b->limits->text)
        return FAIL(b, text);
    if (open_para_len(b) + text.len > b->limits->paragraph)
        return FAIL(b, paragraph);
    bool first = store->spans.len == VEC_LAST(&store->paras).span;
    if (first || VEC_LAST(&store->spans).kind != SPAN_TEXT || VEC_LAST(&store->spans).mark != mark)
        add_span(b, SPAN_TEXT, mark, 0);
    buf_add(&store->text, text);
    return !b->failed;
}

uint32_t builder_note(struct builder *b, string_id own_mark, uint32_t mark)
{
    uint32_t index = (uint32_t)b->store->notes.len;

    if (is_full(b, index, b->limits->notes, LIMIT(notes)))
        return index - 1;
    VEC_ADD(&b->store->notes, (struct note){.mark = own_mark});
    add_span(b, SPAN_NOTE, mark, index);
    return index;
}

void builder_bookmark(struct builder *b, string_id name)
{
    add_span(b, SPAN_BOOKMARK, MARK_KEPT, name);
}

void builder_end_para(struct builder *b, const struct para *props)
{
    struct doc_store *store = b->store;

    if (b->failed)
        return;
    if (store->paras.len > b->limits->paragraphs) {
        FAIL(b, paragraphs);
        return;
    }
    struct para *open = &VEC_LAST(&store->paras);
    uint32_t text = open->text;
    uint32_t span = open->span;
    *open = *props;
    open->text = text;
    open->span = span;
    if (b->in_notes) {
        struct note *note = &store->notes.ptr[b->note];
        if (note->count++ == 0)
            note->para = (uint32_t)store->paras.len - 1;
        VEC_ADD(&store->note_of, b->note);
    }
    VEC_ADD(&store->paras,
            (struct para){.text = (uint32_t)store->text.len, .span = (uint32_t)store->spans.len});
}

uint32_t builder_number(struct builder *b, const struct number *number)
{
    VEC_ADD(&b->store->numbers, *number);
    return (uint32_t)b->store->numbers.len;
}

uint32_t builder_cell(struct builder *b, const struct cell *cell)
{
    if (!is_full(b, b->store->cells.len, b->limits->cells, LIMIT(cells)))
        VEC_ADD(&b->store->cells, *cell);
    return (uint32_t)b->store->cells.len;
}

uint32_t builder_prop_change(struct builder *b, const struct prop_change *change)
{
    VEC_ADD(&b->store->prop_changes, *change);
    return (uint32_t)b->store->prop_changes.len;
}

static bool para_is_open(const struct builder *b)
{
    return open_para_len(b) > 0 || b->store->spans.len > VEC_LAST(&b->store->paras).span;
}

static void end_open_para(struct builder *b)
{
    if (para_is_open(b))
        builder_end_para(b, &(struct para){0});
}

static void end_body(struct builder *b)
{
    end_open_para(b);
    if (!b->in_notes)
        b->doc->body_count = (uint32_t)b->store->paras.len - 1;
    b->in_notes = true;
}

void builder_begin_note(struct builder *b, uint32_t note)
{
    end_body(b);
    b->note = note;
}

void builder_warn(struct builder *b, const char *text, const char *place)
{
    builder_warn_many(b, text, place, 1);
}

void builder_warn_many(struct builder *b, const char *text, const char *place, uint32_t count)
{
    if (count == 0)
        return;
    string_id what = builder_string(b, str_from(text));
    string_id where = builder_string(b, str_from(place));

    for (size_t i = 0; i < b->store->warnings.len; i++) {
        struct warning *warning = &b->store->warnings.ptr[i];
        if (warning->text == what && warning->place == where) {
            warning->count += count;
            return;
        }
    }
    VEC_ADD(&b->store->warnings, (struct warning){.text = what, .place = where, .count = count});
}

/* A note's number in any view is then a sum of four. Counts on from the spans counted before. */
static void count_notes(struct builder *b, uint32_t span_count)
{
    struct doc_store *store = b->store;

    for (; b->counted < span_count; b->counted++) {
        const struct span *span = &store->spans.ptr[b->counted];
        if (span->kind != SPAN_NOTE)
            continue;
        struct note *note = &store->notes.ptr[span->ref];
        note->span = b->counted;
        memcpy(note->before, b->before, sizeof(b->before));
        if (note->mark == 0)
            b->before[store->marks.ptr[span->mark].revision]++;
        b->notes_counted = span->ref + 1;
    }
}

/* The span after the last has no text; the store has room for it, but does not count it. */
static void end_spans(struct doc_store *store)
{
    VEC_RESERVE(&store->spans, store->spans.len + 1);
    store->spans.ptr[store->spans.len] = (struct span){.off = (uint32_t)store->text.len};
}

/* Shows the paragraphs that have ended. */
static void publish(struct builder *b)
{
    struct doc_store *store = b->store;
    struct doc *doc = b->doc;

    buf_reserve(&store->text, 0);
    end_spans(store);
    doc->para_count = (uint32_t)store->paras.len - 1;
    doc->span_count = VEC_LAST(&store->paras).span;
    count_notes(b, doc->span_count);
    if (!b->in_notes)
        doc->body_count = doc->para_count;
    doc->text = store->text.ptr;
    doc->spans = store->spans.ptr;
    doc->paras = store->paras.ptr;
    doc->marks = store->marks.ptr;
    doc->mark_count = (uint32_t)store->marks.len;
    doc->notes = store->notes.ptr;
    doc->note_count = b->notes_counted;
    doc->numbers = store->numbers.ptr;
    doc->number_count = (uint32_t)store->numbers.len;
    doc->cells = store->cells.ptr;
    doc->cell_count = (uint32_t)store->cells.len;
    doc->prop_changes = store->prop_changes.ptr;
    doc->prop_change_count = (uint32_t)store->prop_changes.len;
    doc->formats = store->formats.ptr;
    doc->format_count = (uint32_t)store->formats.len;
    doc->comments = store->comments.ptr;
    doc->comment_count = (uint32_t)store->comments.len;
    doc->warnings = store->warnings.ptr;
    doc->warning_count = (uint32_t)store->warnings.len;
}

const struct doc *builder_so_far(struct builder *b)
{
    publish(b);
    b->doc->format_count = 0;
    b->doc->comment_count = 0;
    return b->doc;
}

struct doc *builder_finish(struct builder *b, struct err *err)
{
    struct doc *doc = b->doc;

    if (builder_failed(b, err)) {
        builder_free(b);
        return NULL;
    }
    if (b->in_notes)
        end_open_para(b);
    else
        end_body(b);
    formats_finish(b->store);
    comments_finish(b->store);
    publish(b);
    b->doc = NULL;
    builder_free(b);
    return doc;
}
