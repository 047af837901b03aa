/* Where the texts of a side begin: marks of proposals, number lines, titles, histories, formulas.
 * Whose grammar each is stands in front.c; here is what it begins or adds to. */
#include "parse/front.h"
#include "parse/heading.h"
#include "parse/side_reader.h"

static void begin_proposal(struct side_reader *r, const struct line *line)
{
    struct side_proposal proposal = {.is.first = line->head,
                                     .history = (uint32_t)r->out->history.len};

    VEC_ADD(&r->out->proposals, proposal);
    r->head = true;
    r->formula = r->annex = r->own_heads = r->operative = r->run_on = r->ended = false;
    r->body = NULL;
    r->base = 0;
    r->end = END_NONE;
    r->series = (struct series){.flat = r->flat};
}

void side_read_mark(struct side_reader *r, struct line *line)
{
    const char *action = NULL;
    struct str number;

    begin_proposal(r, line);
    struct proposal *is = &side_current_proposal(r)->is;
    front_mark(side_line_text(r, line), line->style == STYLE_PROPOSAL, &action, &number);
    is->action = action;
    is->number = arena_dup(r->arena, number);
    line->role = ROLE_PROPOSAL;
}

static struct session kept_session(struct side_reader *r, struct session session)
{
    return (struct session){arena_dup(r->arena, session.place), arena_dup(r->arena, session.year)};
}

/* Does the line open or number a text? A citation may stand on a line of its own, too. */
bool side_is_number_line(const struct side_reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];

    if (r->marks && r->out->proposals.len == 0)
        return false;
    if (r->out->proposals.len > 0 && r->head && !VEC_LAST(&r->out->proposals).is.has_resolution)
        return true;
    return line->style == STYLE_NUMBER || side_frame_follows(r, index);
}

void side_read_number(struct side_reader *r, struct line *line)
{
    struct number_line number;

    if (side_current_proposal(r) == NULL || side_current_proposal(r)->is.has_resolution ||
        side_has_section(r))
        begin_proposal(r, line);
    struct proposal *is = &side_current_proposal(r)->is;
    front_number(r->arena, line->lang, side_line_text(r, line), line->style == STYLE_NUMBER,
                 &number);
    is->has_resolution = true;
    is->resolution = arena_dup(r->arena, number.number);
    is->title = arena_dup(r->arena, number.title);
    is->session[0] = kept_session(r, number.session);
    is->body = number.body;
    r->body = number.body;
    line->role = ROLE_NUMBER;
}

void side_read_history(struct side_reader *r, struct line *line)
{
    struct side_proposal *proposal = side_current_proposal(r);
    struct str text = side_line_text(r, line);
    struct session session;

    line->role = ROLE_HISTORY;
    for (size_t off = 0; front_history_next(line->lang, text, &off, &session);) {
        VEC_ADD(&r->out->history, kept_session(r, session));
        proposal->is.history_count++;
    }
}

void side_read_formula(struct side_reader *r, struct line *line)
{
    if (side_current_proposal(r) == NULL || (side_has_section(r) && !r->marks))
        begin_proposal(r, line);
    struct proposal *is = &side_current_proposal(r)->is;
    is->has_resolution = true;
    if (line->body != NULL)
        is->body = r->body = line->body;
    r->head = false;
    r->formula = true;
    line->role = ROLE_FORMULA;
}

void side_read_title(struct side_reader *r, struct line *line)
{
    struct proposal *is = &side_current_proposal(r)->is;

    if (is->title.ptr == NULL)
        is->title = heading_line(r->arena, side_line_text(r, line));
    line->role = ROLE_TITLE;
}

bool side_is_title(const struct side_reader *r, const struct line *line)
{
    if (!r->head || r->out->proposals.len == 0 || line->style == STYLE_HEADING)
        return false;
    const struct proposal *is = &VEC_LAST(&r->out->proposals).is;
    return line->style == STYLE_TITLE ||
           (is->has_resolution && is->title.ptr == NULL && !line->label.strong);
}
