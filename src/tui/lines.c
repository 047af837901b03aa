/* Body, then notes: one line after the other, in both directions. */
#include "tui/lines.h"

bool lines_show_note(const struct doc *doc, enum view view, uint32_t note)
{
    const struct note *it = &doc->notes[note];

    return it->count > 0 && view_shows(view, doc_span_revision(doc, it->span));
}

static bool first_from_note(const struct doc *doc, enum view view, uint32_t note,
                            struct view_para *line)
{
    struct view_para found;

    for (; note < doc->note_count; note++) {
        const struct note *it = &doc->notes[note];
        if (lines_show_note(doc, view, note) &&
            view_line_next(doc, view, it->para, it->para + it->count, &found)) {
            *line = found;
            return true;
        }
    }
    return false;
}

/* The last line of the notes before this one, or of the body. */
static bool last_before_note(const struct doc *doc, enum view view, uint32_t note,
                             struct view_para *line)
{
    struct view_para found;

    while (note-- > 0) {
        const struct note *it = &doc->notes[note];
        if (lines_show_note(doc, view, note) &&
            view_line_prev(doc, view, it->para + it->count, it->para, &found)) {
            *line = found;
            return true;
        }
    }
    if (!view_line_prev(doc, view, doc->body_count, 0, &found))
        return false;
    *line = found;
    return true;
}

bool lines_first(const struct doc *doc, enum view view, struct view_para *line)
{
    struct view_para found;

    if (!view_line_next(doc, view, 0, doc->body_count, &found))
        return first_from_note(doc, view, 0, line);
    *line = found;
    return true;
}

bool lines_last(const struct doc *doc, enum view view, struct view_para *line)
{
    return last_before_note(doc, view, doc->note_count, line);
}

bool lines_next(const struct doc *doc, enum view view, struct view_para *line)
{
    uint32_t limit = doc->body_count;
    uint32_t note = doc_para_note(doc, line->last);
    struct view_para found;

    if (note > 0)
        limit = doc->notes[note - 1].para + doc->notes[note - 1].count;
    if (!view_line_next(doc, view, line->last + 1, limit, &found))
        return first_from_note(doc, view, note, line);
    *line = found;
    return true;
}

bool lines_prev(const struct doc *doc, enum view view, struct view_para *line)
{
    uint32_t note = doc_para_note(doc, line->first);
    uint32_t floor = note > 0 ? doc->notes[note - 1].para : 0;
    struct view_para found;

    if (view_line_prev(doc, view, line->first, floor, &found)) {
        *line = found;
        return true;
    }
    return note > 0 && last_before_note(doc, view, note - 1, line);
}

static bool at_in_note(const struct doc *doc, enum view view, uint32_t para, uint32_t note,
                       struct view_para *line)
{
    const struct note *it = &doc->notes[note];
    struct view_para found;

    if (lines_show_note(doc, view, note) &&
        view_line_at(doc, view, para, it->para, it->para + it->count, &found)) {
        *line = found;
        return true;
    }
    return first_from_note(doc, view, note, line) || last_before_note(doc, view, note, line);
}

bool lines_at(const struct doc *doc, enum view view, uint32_t para, struct view_para *line)
{
    uint32_t note = doc_para_note(doc, para);
    struct view_para found;

    if (note > 0)
        return at_in_note(doc, view, para, note - 1, line);
    if (!view_line_at(doc, view, para, 0, doc->body_count, &found))
        return first_from_note(doc, view, 0, line);
    *line = found;
    return true;
}
