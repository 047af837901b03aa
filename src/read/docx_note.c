/* Footnotes and endnotes (ECMA-376 Part 1, 17.11): marks in the text, and parts of their own that
 * hold what they say. */
#include "read/docx.h"

/* The mark of a note that has none of the document's own waits for nothing; a mark of its own is
 * the text that follows the reference in its run, or else in the next one. */
bool docx_note_reference(void *user, struct xml *xml)
{
    struct docx *d = user;
    const char *own = xml_attr(xml, W_customMarkFollows);

    enum revision revision = docx_mark(d)->revision;

    docx_note_mark_done(d, true);
    if (d->run.hidden == 1 || !docx_field_sides(d, &revision)) {
        d->odd[DOCX_ODD_HIDDEN]++;
        return true;
    }
    d->note_id = docx_number(xml, W_id, INT64_MIN);
    d->note_kind = xml_element(xml) == W_endnoteReference ? DOCX_ENDNOTES : DOCX_FOOTNOTES;
    d->note_pending = true;
    buf_clear(&d->note_mark);
    if (own == NULL || strcmp(own, "0") == 0 || strcmp(own, "false") == 0)
        docx_note_mark_done(d, true);
    return true;
}

/* A mark in a row or cell that comes or goes does so with it: notes are counted by their marks. */
static struct mark with_cell(const struct docx *d)
{
    struct mark mark = *docx_mark(d);
    const struct mark *cell = docx_cell_mark(d);

    if (((unsigned)mark.revision & cell->revision) != mark.revision)
        docx_combine(&mark, cell->revision, cell->author, cell->date, cell->move);
    return mark;
}

void docx_note_mark_done(struct docx *d, bool last)
{
    if (!d->note_pending || (!last && d->note_mark.len == 0))
        return;
    d->note_pending = false;
    d->para.texts |= docx_mark(d)->revision;
    struct mark shown = with_cell(d);
    struct docx_note_mark mark = {
        .own = builder_string(d->b, str_trim(buf_str(&d->note_mark))),
        .mark = builder_mark(d->b, &shown),
        .revision = (enum revision)shown.revision,
        .kind = d->note_kind,
        .id = d->note_id,
    };
    docx_put_note(d, &mark);
}

void docx_note_add(struct docx *d, const struct docx_note_mark *mark)
{
    struct docx_note_ref ref = {
        .id = mark->id,
        .note = builder_note(d->b, mark->own, mark->mark),
        .own_mark = mark->own,
        .revision = mark->revision,
    };

    VEC_ADD(&d->notes[mark->kind], ref);
}

/* ---- Their parts ------------------------------------------------------------------------ */

static int by_id(const void *a, const void *b)
{
    const struct docx_note_ref *left = a;
    const struct docx_note_ref *right = b;

    if (left->id != right->id)
        return left->id < right->id ? -1 : 1;
    return left->note < right->note ? -1 : left->note > right->note;
}

void docx_sort_notes(struct docx *d, enum docx_stage stage)
{
    if (d->notes[stage].len > 0)
        qsort(d->notes[stage].ptr, d->notes[stage].len, sizeof(*d->notes[stage].ptr), by_id);
}

/* The first reference with this id. */
static const struct docx_note_ref *find_note(const struct docx *d, int64_t id)
{
    const struct docx_note_ref *refs = d->notes[d->stage].ptr;
    size_t low = 0;
    size_t high = d->notes[d->stage].len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (refs[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low < d->notes[d->stage].len && refs[low].id == id ? &refs[low] : NULL;
}

/* Separators are notes of a type; notes without a mark in the text are nowhere to be shown. */
bool docx_note_begin(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct str type = str_from(xml_attr(xml, W_type));
    const struct docx_note_ref *ref = find_note(d, docx_number(xml, W_id, INT64_MIN));

    if (type.len > 0 && !str_eq(type, STR("normal")))
        return false;
    if (ref == NULL) {
        d->odd[DOCX_ODD_NOTE]++;
        return false;
    }
    docx_fields_clear(d);
    d->note_lead = ref->own_mark;
    d->skip_blank = false;
    d->story = ref->revision;
    builder_begin_note(d->b, ref->note);
    return true;
}

void docx_note_end(void *user)
{
    struct docx *d = user;

    docx_container_end(d);
    VEC_CLEAR(&d->bookmarks);
}

bool docx_note_takes_lead(struct docx *d, struct str text)
{
    bool is_mark = builder_string(d->b, str_trim(text)) == d->note_lead;

    if (str_trim(text).len > 0)
        d->note_lead = 0;
    d->skip_blank = d->skip_blank || is_mark;
    return is_mark;
}

/* The blank after the mark is no part of the text. */
bool docx_note_own(void *user, struct xml *xml)
{
    (void)xml;
    ((struct docx *)user)->skip_blank = true;
    return true;
}
