/* A document that was written as JSON (write/document.c), read back as the same document.
 *
 * The text is walked in place and no tree is built. What is found anew from the text (roles,
 * labels, proposals) is passed over. Objects are tables of their keys; the order of keys is free,
 * and notes are read after the body wherever they stand. */
#include "base/i18n.h"
#include "read/formats.h"
#include "read/json_reader.h"

#include <stdlib.h>

/* ---- Notes ------------------------------------------------------------------------------ */

static int by_id(const void *a, const void *b)
{
    const struct json_note *left = a;
    const struct json_note *right = b;

    return (left->id > right->id) - (left->id < right->id);
}

void json_add_note(struct json_reader *r, uint32_t id, uint32_t mark)
{
    const struct json_note wanted = {.id = id};
    struct json_note *note = NULL;

    if (r->notes.len > 0 && !r->in_notes)
        note = bsearch(&wanted, r->notes.ptr, r->notes.len, sizeof(wanted), by_id);
    uint32_t index = builder_note(r->b, note != NULL ? note->mark : 0, mark);

    if (note == NULL || note->index != 0)
        r->lost_notes++;
    else
        note->index = index + 1;
}

static const struct json_field note_fields[] = {
    {"id", json_take_id, offsetof(struct json_note, id)},
    {"mark", json_take_string, offsetof(struct json_note, mark)},
    {"paragraphs", json_take_slice, offsetof(struct json_note, paragraphs)},
    {NULL, NULL, 0},
};

static const struct json_field id_field[] = {
    {"id", json_take_id, 0},
    {NULL, NULL, 0},
};

/* The number of a note's first paragraph, by which notes are read in the order that they had. */
static bool find_first(struct json_reader *r, struct json_note *note)
{
    struct json_walk walk;
    struct str para;
    uint32_t others = 0;

    if (!json_enter_array(&walk, r->source.bytes, note->paragraphs) ||
        !json_next_element(&walk, &para))
        return true;
    return json_get_object(&r->source, para, id_field, r, &note->first, &others);
}

static bool list_notes(struct json_reader *r)
{
    struct json_walk walk;
    struct str value;

    if (json_is_null_value(r->top.notes))
        return true;
    if (!json_enter_array(&walk, r->source.bytes, r->top.notes))
        return json_wrong(&r->source, r->top.notes.ptr, _("a list is expected here"));
    while (json_next_element(&walk, &value)) {
        struct json_note note = {0};
        if (!json_take_object(r, value, note_fields, &note) || !find_first(r, &note))
            return false;
        VEC_ADD(&r->notes, note);
    }
    if (walk.broken)
        return json_wrong(&r->source, r->source.bytes.ptr + walk.off, _("broken JSON"));
    if (r->notes.len > 0)
        qsort(r->notes.ptr, r->notes.len, sizeof(r->notes.ptr[0]), by_id);
    return true;
}

static int by_paragraphs(const void *a, const void *b)
{
    const struct json_note *left = a;
    const struct json_note *right = b;

    if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
    return by_id(a, b);
}

static void start_notes(struct json_reader *r)
{
    r->in_notes = true;
    if (r->notes.len > 0)
        qsort(r->notes.ptr, r->notes.len, sizeof(r->notes.ptr[0]), by_paragraphs);
}

/* Goes on to the next note that has a mark and paragraphs. False where there is none. */
static bool next_note(struct json_reader *r)
{
    if (!r->in_notes)
        start_notes(r);
    while (r->next_note < r->notes.len) {
        const struct json_note *note = &r->notes.ptr[r->next_note++];
        r->lost_notes += note->index == 0;
        if (note->index == 0 || !json_enter_array(&r->walk, r->source.bytes, note->paragraphs))
            continue;
        builder_begin_note(r->b, note->index - 1);
        r->cell_count = 0;
        return true;
    }
    return false;
}

/* ---- The format ------------------------------------------------------------------------- */

static bool json_sniff(struct str bytes)
{
    struct str text = str_trim(bytes);

    if (str_starts(text, STR("\uFEFF")))
        text = str_trim(str_from_off(text, strlen("\uFEFF")));
    return str_starts(text, STR("{")) && str_find(text, STR("\"qarar-document\""), 0) < text.len;
}

static const struct json_field top_fields[] = {
    {"format", json_take_slice, offsetof(struct json_top, format)},
    {"version", json_take_slice, offsetof(struct json_top, version)},
    {"source", json_take_slice, offsetof(struct json_top, source)},
    {"language", NULL, 0},
    {"direction", NULL, 0},
    {"proposals", NULL, 0},
    {"paragraphs", json_take_slice, offsetof(struct json_top, paragraphs)},
    {"notes", json_take_slice, offsetof(struct json_top, notes)},
    {"formats", json_take_slice, offsetof(struct json_top, formats)},
    {"comments", json_take_slice, offsetof(struct json_top, comments)},
    {NULL, NULL, 0},
};

struct json_origin {
    string_id name;
    string_id kind;
    uint8_t recovered;
};

static const struct json_field origin_fields[] = {
    {"name", json_take_string, offsetof(struct json_origin, name)},
    {"kind", json_take_string, offsetof(struct json_origin, kind)},
    {"recovered", json_take_flag, offsetof(struct json_origin, recovered)},
    {NULL, NULL, 0},
};

/* The outermost object; what is broken is found where it is, so the text may end too early. */
static struct str whole_object(struct json_reader *r)
{
    struct str bytes = r->source.bytes;
    size_t start = str_starts(bytes, STR("\uFEFF")) ? strlen("\uFEFF") : 0;
    struct str value = json_value_at(bytes, start);

    if (value.ptr == NULL)
        return str_trim(str_from_off(bytes, start));
    size_t end = (size_t)(value.ptr - bytes.ptr) + value.len;
    if (str_trim(str_from_off(bytes, end)).len > 0)
        builder_warn(r->b, _("more JSON after the document, not read"), NULL);
    return value;
}

static bool check_format(struct json_reader *r)
{
    const char *start = r->source.bytes.ptr;

    if (!str_eq(r->top.format, STR("\"qarar-document\"")))
        return json_wrong(&r->source, r->top.format.len > 0 ? r->top.format.ptr : start,
                          _("this is no document of qarar"));
    if (!str_eq(r->top.version, STR("1")))
        return json_wrong(&r->source, r->top.version.len > 0 ? r->top.version.ptr : start,
                          _("documents of this version are not known"));
    return true;
}

static bool read_source(struct json_reader *r)
{
    struct json_origin origin = {0};

    if (!json_take_object(r, r->top.source, origin_fields, &origin))
        return false;
    builder_source(r->b, origin.name, origin.kind, origin.recovered != 0);
    return true;
}

static bool start_body(struct json_reader *r)
{
    return json_enter_array(&r->walk, r->source.bytes, r->top.paragraphs) ||
           json_wrong(&r->source,
                      r->top.paragraphs.len > 0 ? r->top.paragraphs.ptr : r->source.bytes.ptr,
                      _("the document has no list of paragraphs"));
}

static void json_close(void *state)
{
    struct json_reader *r = state;

    buf_release(&r->source.scratch);
    VEC_RELEASE(&r->notes);
    VEC_RELEASE(&r->paras);
    free(r);
}

static void *json_open(const struct input *input, const struct limits *limits, struct builder *b,
                       struct err *err)
{
    struct json_reader *r = mem_alloc(sizeof(*r));

    (void)limits; /* the builder watches them */
    r->b = b;
    r->source = (struct json_source){.bytes = input->bytes, .err = err};
    if (json_take_object(r, whole_object(r), top_fields, &r->top) && check_format(r) &&
        read_source(r) && list_notes(r) && start_body(r))
        return r;
    json_close(r);
    return NULL;
}

static void say_what_was_odd(struct json_reader *r)
{
    builder_warn_many(r->b, _("NUL or broken UTF-8, shown as U+FFFD"), NULL, r->source.mended);
    builder_warn_many(r->b, _("JSON key that is not known"), NULL, r->unknown_keys);
    builder_warn_many(r->b, _("comment without its place in the text, not shown"), NULL,
                      r->lost_comments);
    builder_warn_many(r->b, _("change of properties without its place in the text, not shown"),
                      NULL, r->lost_formats);
    builder_warn_many(r->b, _("note without a mark or mark without a note"), NULL, r->lost_notes);
}

/* The next paragraph of the body or a note. False at the end, or with err filled. */
static bool next_para(struct json_reader *r, struct str *para)
{
    while (!json_next_element(&r->walk, para)) {
        if (r->walk.broken)
            return json_wrong(&r->source, r->source.bytes.ptr + r->walk.off, _("broken JSON"));
        if (!next_note(r)) {
            if (json_read_beside(r))
                say_what_was_odd(r);
            return false;
        }
    }
    return true;
}

static bool json_step(void *state, size_t budget, struct err *err)
{
    struct json_reader *r = state;
    struct str para;

    r->source.err = err;
    for (size_t spent = 0; spent <= budget; spent += para.len)
        if (!next_para(r, &para) || !json_read_para(r, para))
            return false;
    return true;
}

static double json_progress(const void *state)
{
    const struct json_reader *r = state;

    return (double)r->walk.off / (double)r->source.bytes.len;
}

const struct reader_format reader_json = {
    .name = "json",
    .sniff = json_sniff,
    .open = json_open,
    .step = json_step,
    .close = json_close,
    .progress = json_progress,
};
