/* Reading a side line by line.
 *
 * What stands before the first text (the first proposal's mark or, where there is none, the first
 * number line or opening formula) is front matter: nothing in it is a heading or a clause. A
 * document without any of these is read from its first line, if it has headings that can be nothing
 * else. */
#include "parse/side.h"

#include "parse/side_reader.h"

static void read_text(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);

    if (side_is_title(r, line)) {
        side_read_title(r, line);
        return;
    }
    switch (side_heading_style(r, index)) {
    case OWN_LINE:
        side_read_own_heading(r, index);
        return;
    case RUN_ON:
        side_read_run_on(r, index);
        return;
    case NO_HEADING:
        break;
    }
    if (!side_read_labelled(r, index))
        side_read_unlabelled(r, index);
}

/* Front matter, as long as a text of its own has not begun. */
static bool in_front(const struct side_reader *r)
{
    return r->framed && r->out->proposals.len == 0;
}

static void read_line(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);
    bool inside = !in_front(r) && (r->framed || r->own_heads || r->run_on);

    line->role = ROLE_TEXT;
    line->section = line->clause = NO_INDEX;
    switch ((enum line_kind)line->kind) {
    case KIND_BLANK:
        side_put_in_section(r, line);
        return;
    case KIND_RULE:
        side_put_in_section(r, line);
        r->ended = true;
        return;
    case KIND_TABLE:
        side_read_table(r, index);
        return;
    case KIND_MARK:
        side_read_mark(r, line);
        return;
    case KIND_NUMBER:
        if (side_is_number_line(r, index)) {
            side_read_number(r, line);
            return;
        }
        break;
    case KIND_HISTORY:
        if (inside && r->head && side_current_proposal(r)->is.history_count == 0) {
            side_read_history(r, line);
            return;
        }
        break;
    case KIND_FORMULA:
        if (!(r->marks && in_front(r)) && !r->annex) {
            side_read_formula(r, line);
            return;
        }
        break;
    case KIND_REASONS:
        if (inside) {
            side_read_part(r, index, CLASS_REASONS);
            return;
        }
        break;
    case KIND_ANNEX:
        if (inside) {
            side_read_part(r, index, CLASS_ANNEX);
            return;
        }
        break;
    case KIND_TEXT:
        break;
    }
    if (!in_front(r))
        read_text(r, index);
    r->end = (enum line_end)line->end;
}

static void look_ahead(struct side_reader *r)
{
    for (uint32_t i = 0; i < r->out->lines.len; i++) {
        const struct line *line = side_line(r, i);
        r->marks = r->marks || line->kind == KIND_MARK;
        r->framed = r->framed || line->kind == KIND_MARK || line->kind == KIND_FORMULA ||
                    (line->kind == KIND_NUMBER &&
                     (line->style == STYLE_NUMBER || side_frame_follows(r, i)));
    }
    r->headings = r->framed || side_has_sure_heading(r);
}

void structure_find(struct structure *out, const struct structure *other,
                    const struct side_source *from, enum side side)
{
    struct side_reader r = {
        .out = out,
        .arena = from->arena,
        .doc = from->doc,
        .flat = from->flat,
        .series.flat = from->flat,
    };

    *out = (struct structure){.side = side};
    lines_find(&out->lines, other != NULL ? &other->lines : NULL, from->arena, from->doc,
               from->lang, side, from->stop);
    look_ahead(&r);
    for (uint32_t i = 0; i < out->lines.len && !stop_asked(from->stop); i++)
        read_line(&r, i);
    buf_release(&r.text);
}

void structure_release(struct structure *structure)
{
    VEC_RELEASE(&structure->lines);
    VEC_RELEASE(&structure->sections);
    VEC_RELEASE(&structure->clauses);
    VEC_RELEASE(&structure->proposals);
    VEC_RELEASE(&structure->history);
    VEC_RELEASE(&structure->conflicts);
}
