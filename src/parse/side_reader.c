/* What the parts of reading a side ask about the lines around, and the text read so far. */
#include "parse/side_reader.h"

enum { FRAME_LINES = 4 }; /* lines in which a formula or history follows a number line */

struct line *side_line(struct side_reader *r, uint32_t index)
{
    return &r->out->lines.ptr[index];
}

/* The next line with words after index that is in no table, or NULL. */
const struct line *side_next_line(const struct side_reader *r, uint32_t index)
{
    for (uint32_t i = index + 1; i < r->out->lines.len; i++) {
        const struct line *line = &r->out->lines.ptr[i];
        if (line->kind != KIND_BLANK)
            return line->kind == KIND_TABLE ? NULL : line;
    }
    return NULL;
}

bool side_first_label_follows(const struct side_reader *r, uint32_t index)
{
    const struct line *next = side_next_line(r, index);

    return next != NULL && next->kind == KIND_TEXT && next->label.text.len > 0 &&
           (label_is_first(&next->label) || (r->flat && next->label.two));
}

bool side_frame_follows(const struct side_reader *r, uint32_t index)
{
    unsigned seen = 0;

    for (uint32_t i = index + 1; i < r->out->lines.len && seen < FRAME_LINES; i++) {
        const struct line *line = &r->out->lines.ptr[i];
        if (line->kind == KIND_FORMULA || line->kind == KIND_HISTORY || line->pure ||
            line->style == STYLE_HEADING || line->style == STYLE_TITLE)
            return true;
        seen += line->kind != KIND_BLANK;
    }
    return false;
}

struct str side_line_text(struct side_reader *r, const struct line *line)
{
    buf_clear(&r->text);
    side_text(&r->text, r->doc, r->out->side, line->first, line->last);
    return buf_str(&r->text);
}

struct side_proposal *side_current_proposal(struct side_reader *r)
{
    return r->out->proposals.len > 0 ? &VEC_LAST(&r->out->proposals) : NULL;
}

/* Did a section begin in the current text? */
bool side_has_section(const struct side_reader *r)
{
    return r->out->sections.len > 0 &&
           (r->out->proposals.len == 0 ||
            VEC_LAST(&r->out->sections).proposal == r->out->proposals.len - 1);
}

bool side_has_clause(const struct side_reader *r)
{
    return r->out->clauses.len > 0 && r->out->sections.len > 0 &&
           VEC_LAST(&r->out->clauses).section == r->out->sections.len - 1;
}
