/* Writing a document as JSON, straight from its arrays: no tree is built. */
#include "write/document.h"

#include "base/json.h"
#include "base/mem.h"
#include "model/name.h"
#include "text/utf8_index.h"

#include <stdlib.h>

struct writing {
    struct json json;
    const struct doc *doc;
    const struct outline *outline; /* or NULL */
    const bool *only;              /* or NULL */
    bool *noted;                   /* for each note: was its mark written? */
    struct utf8_index index;       /* of all text, for the places of comments */
};

static bool is_wanted(const struct writing *w, uint32_t para)
{
    return w->only == NULL || w->only[para];
}

static struct str words(const struct writing *w, string_id id)
{
    return doc_string(w->doc, id);
}

static void put_sides(struct json *json, const struct str side[SIDE_COUNT])
{
    json_key_string(json, "original", side[SIDE_ORIGINAL]);
    json_key_string(json, "final", side[SIDE_FINAL]);
}

/* ---- Paragraphs ------------------------------------------------------------------------- */

/* The members of an object that say what became of it. */
static void put_revision(struct writing *w, const struct mark *mark)
{
    struct json *json = &w->json;

    json_key_text(json, "revision", revision_name((enum revision)mark->revision));
    json_key_string(json, "author", words(w, mark->author));
    json_key_string(json, "date", words(w, mark->date));
    json_key_string(json, "deleted_by", words(w, mark->deleted_by));
    json_key_string(json, "deleted_on", words(w, mark->deleted_on));
    json_key_text(json, "origin", origin_name((enum origin)mark->origin));
    json_key(json, "confidence");
    if (mark->confidence < 0)
        json_null(json);
    else
        json_float(json, mark->confidence);
    json_key_string(json, "move", words(w, mark->move));
}

static void put_mark(struct writing *w, uint32_t mark)
{
    json_key(&w->json, "mark");
    json_begin_object(&w->json);
    put_revision(w, &w->doc->marks[mark]);
    json_end_object(&w->json);
}

static void put_span(struct writing *w, uint32_t index)
{
    struct json *json = &w->json;
    const struct span *span = &w->doc->spans[index];
    bool is_note = span->kind == SPAN_NOTE;

    json_begin_object(json);
    json_key_string(json, "text", doc_span_text(w->doc, index));
    put_revision(w, doc_span_mark(w->doc, index));
    json_key_id(json, "note", 'n', is_note ? span->ref : NO_INDEX);
    json_key_string(json, "bookmark", span->kind == SPAN_BOOKMARK ? words(w, span->ref) : STR_NONE);
    json_end_object(json);
    if (is_note)
        w->noted[span->ref] = true;
}

static void put_spans(struct writing *w, uint32_t para)
{
    json_key(&w->json, "spans");
    json_begin_array(&w->json);
    for (uint32_t i = doc_span_begin(w->doc, para); i < doc_span_end(w->doc, para); i++)
        put_span(w, i);
    json_end_array(&w->json);
}

/* The label as the structure has it, or else the automatic number's. */
static void put_label(struct writing *w, uint32_t para)
{
    struct str label[SIDE_COUNT];

    for (unsigned side = 0; side < SIDE_COUNT; side++)
        label[side] = w->outline != NULL ? w->outline->paras[para].label[side]
                                         : doc_number_bare(w->doc, para, (enum side)side);
    json_key(&w->json, "label");
    json_begin_object(&w->json);
    put_sides(&w->json, label);
    json_end_object(&w->json);
}

static void put_number(struct writing *w, uint32_t para)
{
    struct str shown[SIDE_COUNT];
    struct str bare[SIDE_COUNT];

    if (w->doc->paras[para].number == 0) {
        json_key_null(&w->json, "number");
        return;
    }
    for (unsigned side = 0; side < SIDE_COUNT; side++) {
        shown[side] = doc_number_shown(w->doc, para, (enum side)side);
        bare[side] = doc_number_bare(w->doc, para, (enum side)side);
    }
    json_key(&w->json, "number");
    json_begin_object(&w->json);
    put_sides(&w->json, shown);
    json_key(&w->json, "bare");
    json_begin_object(&w->json);
    put_sides(&w->json, bare);
    json_end_object(&w->json);
    json_end_object(&w->json);
}

static void put_table(struct writing *w, uint32_t para)
{
    struct json *json = &w->json;
    const struct cell *cell = doc_para_cell(w->doc, para);

    if (cell == NULL) {
        json_key_null(json, "table");
        return;
    }
    json_key(json, "table");
    json_begin_object(json);
    json_key_id(json, "id", 't', cell->table - 1);
    json_key(json, "row");
    json_uint(json, cell->row);
    json_key(json, "column");
    json_uint(json, cell->column);
    put_mark(w, cell->mark);
    json_end_object(json);
}

static void put_was(struct writing *w, uint32_t para)
{
    struct json *json = &w->json;

    if (w->doc->paras[para].change == 0) {
        json_key_null(json, "was");
        return;
    }
    const struct prop_change *was = &w->doc->prop_changes[w->doc->paras[para].change - 1];
    json_key(json, "was");
    json_begin_object(json);
    json_key_string(json, "style", words(w, was->style));
    json_key_text(json, "direction", direction_name((enum direction)was->direction));
    json_key(json, "number_changed");
    json_bool(json, was->number_changed != 0);
    json_key(json, "others");
    json_begin_object(json);
    put_sides(json, (const struct str[]){words(w, was->was), words(w, was->now)});
    json_end_object(json);
    json_key_string(json, "author", words(w, was->author));
    json_key_string(json, "date", words(w, was->date));
    json_end_object(json);
}

static void put_level(struct writing *w, uint8_t level)
{
    json_key(&w->json, "level");
    if (level == 0)
        json_null(&w->json);
    else
        json_uint(&w->json, level);
}

static void put_para(struct writing *w, uint32_t index)
{
    struct json *json = &w->json;
    const struct para *para = &w->doc->paras[index];
    const struct para_info *info = w->outline != NULL ? &w->outline->paras[index] : NULL;
    const struct lang *lang = info != NULL ? info->lang : NULL;

    json_begin_object(json);
    json_key_id(json, "id", 'p', index);
    json_key_text(json, "role", role_name(info != NULL ? (enum role)info->role : ROLE_TEXT));
    json_key_string(json, "style", words(w, para->style));
    json_key_text(json, "language", lang != NULL ? lang->tag : NULL);
    json_key_text(json, "direction", direction_name((enum direction)para->direction));
    put_label(w, index);
    put_number(w, index);
    put_level(w, para->level);
    put_mark(w, para->mark);
    put_table(w, index);
    put_was(w, index);
    put_spans(w, index);
    json_end_object(json);
}

static void put_paras(struct writing *w, uint32_t first, uint32_t count, bool all)
{
    json_key(&w->json, "paragraphs");
    json_begin_array(&w->json);
    for (uint32_t i = first; i < first + count; i++)
        if (all || is_wanted(w, i))
            put_para(w, i);
    json_end_array(&w->json);
}

/* Notes belong to their marks: a note whose mark was left out is left out. Notes in notes come
 * after the note that holds their mark. */
static void put_notes(struct writing *w)
{
    json_key(&w->json, "notes");
    json_begin_array(&w->json);
    for (uint32_t i = 0; i < w->doc->note_count; i++) {
        const struct note *note = &w->doc->notes[i];
        if (!w->noted[i])
            continue;
        json_begin_object(&w->json);
        json_key_id(&w->json, "id", 'n', i);
        json_key_string(&w->json, "mark", words(w, note->mark));
        put_paras(w, note->para, note->count, true);
        json_end_object(&w->json);
    }
    json_end_array(&w->json);
}

/* ---- Changes of properties --------------------------------------------------------------- */

static void put_number_of(struct writing *w, const char *key, size_t number)
{
    json_key(&w->json, key);
    json_uint(&w->json, number);
}

static size_t code_points(const struct writing *w, uint32_t para, uint32_t from, uint32_t to)
{
    uint32_t start = w->doc->paras[para].text;

    return utf8_index_count(&w->index, start + to) - utf8_index_count(&w->index, start + from);
}

static bool is_written(const struct writing *w, uint32_t para)
{
    uint32_t note = doc_para_note(w->doc, para);

    return note != 0 ? w->noted[note - 1] : is_wanted(w, para);
}

static void put_format(struct writing *w, const struct format_change *format)
{
    struct json *json = &w->json;

    json_begin_object(json);
    json_key_text(json, "of", format_name((enum format_of)format->of));
    json_key_id(json, "paragraph", 'p', format->para);
    put_number_of(w, "offset", code_points(w, format->para, 0, format->off));
    put_number_of(w, "length", code_points(w, format->para, format->off, format->end));
    put_sides(json, (const struct str[]){words(w, format->was), words(w, format->now)});
    json_key_string(json, "author", words(w, format->author));
    json_key_string(json, "date", words(w, format->date));
    json_end_object(json);
}

static void put_formats(struct writing *w)
{
    json_key(&w->json, "formats");
    json_begin_array(&w->json);
    for (uint32_t i = 0; i < w->doc->format_count; i++)
        if (is_written(w, w->doc->formats[i].para))
            put_format(w, &w->doc->formats[i]);
    json_end_array(&w->json);
}

/* ---- Comments --------------------------------------------------------------------------- */

/* Where a comment ends that is about more than one paragraph. */
static void put_comment_end(struct writing *w, const struct comment *comment)
{
    if (comment->end_para == comment->para) {
        json_key_null(&w->json, "end");
        return;
    }
    json_key(&w->json, "end");
    json_begin_object(&w->json);
    json_key_id(&w->json, "paragraph", 'p', comment->end_para);
    put_number_of(w, "offset", code_points(w, comment->end_para, 0, comment->end_off));
    json_end_object(&w->json);
}

static void put_comment(struct writing *w, uint32_t index)
{
    const struct comment *comment = &w->doc->comments[index];
    struct json *json = &w->json;
    uint32_t end = comment->end_para == comment->para
                       ? comment->end_off
                       : (uint32_t)doc_para_text(w->doc, comment->para).len;

    json_begin_object(json);
    json_key_id(json, "id", 'k', index);
    json_key_string(json, "author", words(w, comment->author));
    json_key_string(json, "date", words(w, comment->date));
    json_key_id(json, "paragraph", 'p', comment->para);
    put_number_of(w, "offset", code_points(w, comment->para, 0, comment->off));
    put_number_of(w, "length", code_points(w, comment->para, comment->off, end));
    put_comment_end(w, comment);
    json_key_string(json, "text", comment->text != 0 ? words(w, comment->text) : STR(""));
    json_key_text(json, "revision", revision_name((enum revision)comment->revision));
    json_key_id(json, "answers", 'k', comment->answers != 0 ? comment->answers - 1 : NO_INDEX);
    json_key(json, "resolved");
    json_bool(json, comment->resolved != 0);
    json_end_object(json);
}

/* A comment belongs to the paragraph that it starts in. */
static void put_comments(struct writing *w)
{
    const struct doc *doc = w->doc;

    json_key(&w->json, "comments");
    json_begin_array(&w->json);
    for (uint32_t i = 0; i < doc->comment_count; i++)
        if (is_written(w, doc->comments[i].para))
            put_comment(w, i);
    json_end_array(&w->json);
}

/* ---- The document ----------------------------------------------------------------------- */

static void put_session(struct json *json, const struct session *session)
{
    json_begin_object(json);
    json_key_string(json, "place", session->place);
    json_key_string(json, "year", session->year);
    json_end_object(json);
}

static void put_resolution(struct json *json, const struct proposal *proposal)
{
    json_begin_object(json);
    json_key_text(json, "body", proposal->body);
    json_key_string(json, "number", proposal->resolution);
    json_key_string(json, "title", proposal->title);
    json_key(json, "original");
    put_session(json, &proposal->session[SIDE_ORIGINAL]);
    json_key(json, "final");
    put_session(json, &proposal->session[SIDE_FINAL]);
    json_key(json, "history");
    json_begin_array(json);
    for (uint32_t i = 0; i < proposal->history_count; i++)
        put_session(json, &proposal->history[i]);
    json_end_array(json);
    json_end_object(json);
}

static void put_proposal(struct json *json, const struct proposal *proposal, uint32_t index)
{
    json_begin_object(json);
    json_key_id(json, "id", 'm', index);
    json_key_text(json, "action", proposal->action);
    json_key_string(json, "number", proposal->number);
    json_key(json, "paragraphs");
    json_begin_array(json);
    json_id(json, 'p', proposal->first);
    json_id(json, 'p', proposal->last);
    json_end_array(json);
    json_key(json, "resolution");
    if (proposal->has_resolution)
        put_resolution(json, proposal);
    else
        json_null(json);
    json_end_object(json);
}

static void put_proposals(struct writing *w)
{
    json_key(&w->json, "proposals");
    json_begin_array(&w->json);
    for (uint32_t i = 0; w->outline != NULL && i < w->outline->proposal_count; i++)
        put_proposal(&w->json, &w->outline->proposals[i], i);
    json_end_array(&w->json);
}

static void put_source(struct writing *w)
{
    json_key(&w->json, "source");
    json_begin_object(&w->json);
    json_key_text(&w->json, "name", w->doc->source.name);
    json_key_text(&w->json, "kind", w->doc->source.kind);
    json_key(&w->json, "recovered");
    json_bool(&w->json, w->doc->source.recovered);
    json_end_object(&w->json);
}

static void put_language(struct writing *w)
{
    const struct outline *outline = w->outline;
    const char *direction = outline != NULL ? direction_name(outline->direction) : NULL;

    json_key_text(&w->json, "language",
                  outline != NULL && outline->lang != NULL ? outline->lang->tag : NULL);
    json_key_text(&w->json, "direction", direction);
}

void document_write_json(FILE *out, const struct doc *doc, const struct outline *outline,
                         const struct print_options *options)
{
    struct writing w = {
        .json = {.out = out},
        .doc = doc,
        .outline = outline,
        .only = options != NULL ? options->only : NULL,
        .noted = mem_alloc(doc->note_count),
    };

    json_begin_object(&w.json);
    json_key_text(&w.json, "format", "qarar-document");
    json_key(&w.json, "version");
    json_uint(&w.json, 1);
    put_source(&w);
    put_language(&w);
    put_proposals(&w);
    put_paras(&w, 0, doc->body_count, false);
    put_notes(&w);
    if (doc->format_count > 0 || doc->comment_count > 0)
        utf8_index_init(&w.index, (struct str){doc->text, doc->paras[doc->para_count].text});
    put_formats(&w);
    put_comments(&w);
    utf8_index_release(&w.index);
    json_end_object(&w.json);
    json_end(&w.json);
    free(w.noted);
}
