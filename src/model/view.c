/* Which paragraphs a view shows, and which of the document's it joins.
 *
 * A hidden paragraph mark joins its paragraph to the next one of the same container; the last of
 * a container keeps its break. What is left without visible text by a hidden mark is no line. The
 * paragraphs of a table row are one line of text. */
#include "model/doc.h"

static bool cell_shown(const struct doc *doc, enum view view, uint32_t para)
{
    return view_shows(view, doc_cell_revision(doc, para));
}

static bool has_visible_text(const struct doc *doc, enum view view, uint32_t para)
{
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
        bool counts = doc->spans[i].kind == SPAN_NOTE || doc_span_text(doc, i).len > 0;
        if (counts && view_shows(view, doc_span_revision(doc, i)))
            return true;
    }
    return false;
}

static bool break_shown(const struct doc *doc, enum view view, uint32_t para)
{
    return view_shows(view, doc_para_mark_revision(doc, para));
}

/* Is para alone in its cell, or the last of it, so that the cell would be lost with it? */
static bool ends_cell(const struct doc *doc, uint32_t para)
{
    return doc->paras[para].cell != 0 && !doc_same_container(doc, para);
}

bool view_para_next(const struct doc *doc, enum view view, uint32_t first, uint32_t limit,
                    struct view_para *out)
{
    bool visible = false;

    out->first = first;
    for (uint32_t para = first; para < limit; para++) {
        if (!cell_shown(doc, view, para)) {
            out->first = para + 1;
            visible = false;
            continue;
        }
        visible = visible || has_visible_text(doc, view, para);
        bool joined = !break_shown(doc, view, para);
        if (joined && para + 1 < limit && doc_same_container(doc, para)) {
            if (!visible)
                out->first = para + 1;
            continue;
        }
        if (!joined || visible || ends_cell(doc, para)) {
            out->last = para;
            return true;
        }
        out->first = para + 1;
    }
    return false;
}

/* The start of the run of joined paragraphs that para lies in. */
static uint32_t run_start(const struct doc *doc, enum view view, uint32_t para, uint32_t floor)
{
    while (para > floor && !break_shown(doc, view, para - 1) && doc_same_container(doc, para - 1))
        para--;
    return para;
}

bool view_para_prev(const struct doc *doc, enum view view, uint32_t before, uint32_t floor,
                    struct view_para *out)
{
    while (before > floor) {
        uint32_t start = run_start(doc, view, before - 1, floor);
        if (view_para_next(doc, view, start, before, out))
            return true;
        before = start;
    }
    return false;
}

bool view_para_at(const struct doc *doc, enum view view, uint32_t para, uint32_t floor,
                  uint32_t limit, struct view_para *out)
{
    if (para >= limit)
        return view_para_prev(doc, view, limit, floor, out);
    uint32_t start = run_start(doc, view, para < floor ? floor : para, floor);
    return view_para_next(doc, view, start, limit, out) ||
           view_para_prev(doc, view, start, floor, out);
}

static bool same_row(const struct doc *doc, uint32_t a, uint32_t b)
{
    const struct cell *left = doc_para_cell(doc, a);
    const struct cell *right = doc_para_cell(doc, b);

    return left != NULL && right != NULL && left->table == right->table && left->row == right->row;
}

/* What the view hides between two cells, a table in the first of them perhaps, does not part the
 * row. */
static void extend_forward(const struct doc *doc, enum view view, uint32_t limit,
                           struct view_para *out)
{
    struct view_para next;

    while (out->last + 1 < limit && doc->paras[out->last].cell != 0 &&
           view_para_next(doc, view, out->last + 1, limit, &next) &&
           same_row(doc, out->last, next.first))
        out->last = next.last;
}

static void extend_backward(const struct doc *doc, enum view view, uint32_t floor,
                            struct view_para *out)
{
    struct view_para prev;

    while (out->first > floor && doc->paras[out->first].cell != 0 &&
           view_para_prev(doc, view, out->first, floor, &prev) &&
           same_row(doc, prev.first, out->first))
        out->first = prev.first;
}

bool view_line_next(const struct doc *doc, enum view view, uint32_t first, uint32_t limit,
                    struct view_para *out)
{
    if (!view_para_next(doc, view, first, limit, out))
        return false;
    extend_forward(doc, view, limit, out);
    return true;
}

bool view_line_prev(const struct doc *doc, enum view view, uint32_t before, uint32_t floor,
                    struct view_para *out)
{
    if (!view_para_prev(doc, view, before, floor, out))
        return false;
    extend_backward(doc, view, floor, out);
    return true;
}

bool view_line_at(const struct doc *doc, enum view view, uint32_t para, uint32_t floor,
                  uint32_t limit, struct view_para *out)
{
    if (!view_para_at(doc, view, para, floor, limit, out))
        return false;
    extend_backward(doc, view, floor, out);
    extend_forward(doc, view, limit, out);
    return true;
}

static void add_number(struct view_number *number, struct str text, enum revision revision)
{
    if (text.len == 0)
        return;
    number->pieces[number->count].text = text;
    number->pieces[number->count++].revision = revision;
    number->tab = revision;
}

struct view_number view_para_number(const struct doc *doc, enum view view, uint32_t para)
{
    struct view_number number = {.tab = REV_KEPT};

    if (doc->paras[para].number == 0)
        return number;
    struct str original = doc_number_shown(doc, para, SIDE_ORIGINAL);
    struct str final = doc_number_shown(doc, para, SIDE_FINAL);
    if (view != VIEW_MARKUP || str_eq(original, final)) {
        add_number(&number, view == VIEW_ORIGINAL ? original : final, REV_KEPT);
        return number;
    }
    add_number(&number, original, REV_DELETED);
    add_number(&number, final, REV_INSERTED);
    if (number.count == SIDE_COUNT)
        number.tab = REV_KEPT;
    return number;
}

uint32_t view_note_number(const struct doc *doc, enum view view, uint32_t note)
{
    const struct note *it = &doc->notes[note];
    uint32_t number = it->mark == 0 ? 1 : 0;

    if (!view_shows(view, doc_span_revision(doc, it->span)))
        return 0;
    for (unsigned revision = 0; revision < REV_COUNT; revision++)
        if (view_shows(view, (enum revision)revision))
            number += it->before[revision];
    return number;
}
