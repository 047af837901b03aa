/* Sections and clauses of a side, as their lines come: what begins one, and to which a line without
 * a label belongs. */
#include "parse/heading.h"
#include "parse/side_reader.h"

static uint32_t current_section(const struct side_reader *r)
{
    return r->out->sections.len > 0 ? (uint32_t)r->out->sections.len - 1 : NO_INDEX;
}

static struct side_section *begin_section(struct side_reader *r, const struct line *line,
                                          bool own_line)
{
    struct side_section section = {
        .proposal = r->out->proposals.len > 0 ? (uint32_t)r->out->proposals.len - 1 : NO_INDEX,
        .heading.present = true,
        .own_line = own_line,
        .first = line->head,
        .last = line->last,
    };

    VEC_ADD(&r->out->sections, section);
    r->head = false;
    r->run_on = !own_line;
    r->ended = false;
    r->base = own_line ? 0 : 1;
    r->series = (struct series){.flat = r->flat};
    return &VEC_LAST(&r->out->sections);
}

void side_put_in_section(const struct side_reader *r, struct line *line)
{
    line->section = side_has_section(r) ? current_section(r) : NO_INDEX;
}

/* The line goes on with the clause. */
static void put_in_clause(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);

    side_put_in_section(r, line);
    line->clause = (uint32_t)r->out->clauses.len - 1;
    VEC_LAST(&r->out->clauses).end = index + 1;
}

static void begin_clause(struct side_reader *r, uint32_t index, bool labelled, unsigned depth)
{
    struct line *line = side_line(r, index);
    struct side_clause clause = {
        .section = current_section(r),
        .line = index,
        .label = labelled ? line->label.text : STR_NONE,
        .label_len = labelled ? line->label.len : 0,
        .depth = depth,
    };

    VEC_ADD(&r->out->clauses, clause);
    put_in_clause(r, index);
    line->role = ROLE_CLAUSE;
    r->ended = false;
}

static enum section_class class_by_shape(const struct side_reader *r, const struct line *line)
{
    if (line->preambular_shape && !r->operative)
        return CLASS_PREAMBULAR;
    if (line->operative_shape || r->operative)
        return CLASS_OPERATIVE;
    return CLASS_PREAMBULAR;
}

static void describe(struct side_reader *r, const struct line *line, bool own_line,
                     struct side_section *section)
{
    struct str text = str_from_off(side_line_text(r, line), own_line ? 0 : line->label.len);

    heading_describe(r->arena, line->lang, r->body, text, own_line, class_by_shape(r, line),
                     &section->heading);
    r->operative = r->operative || section->heading.cls == CLASS_OPERATIVE;
}

void side_read_own_heading(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);

    describe(r, line, true, begin_section(r, line, true));
    r->own_heads = true;
    line->role = ROLE_HEADING;
    side_put_in_section(r, line);
}

void side_read_run_on(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);

    describe(r, line, false, begin_section(r, line, false));
    begin_clause(r, index, line->label.text.len > 0, 1);
}

/* "Reasons:" or an annex's number; words after the colon are no part of the heading. */
void side_read_part(struct side_reader *r, uint32_t index, enum section_class cls)
{
    struct line *line = side_line(r, index);
    struct side_section *section = begin_section(r, line, true);
    struct str text = str_trim(side_line_text(r, line));
    size_t colon = str_find(text, STR(":"), 0);

    if (cls == CLASS_REASONS && colon != (size_t)-1)
        text = str_head(text, colon + 1);
    section->heading.cls = cls;
    section->heading.text = heading_line(r->arena, text);
    r->annex = cls == CLASS_ANNEX;
    line->role = cls == CLASS_ANNEX ? ROLE_ANNEX : ROLE_REASONS;
    side_put_in_section(r, line);
}

static void add_conflict(struct side_reader *r, const struct line *line,
                         const struct placing *placing)
{
    struct label_conflict conflict = {
        .para = line->head,
        .side = r->out->side,
        .label = line->label.text,
        .expected = placing->expected,
    };

    VEC_ADD(&r->out->conflicts, conflict);
}

/* Labels outside sections make one of class front, where nothing else can be a section. */
static bool needs_front(struct side_reader *r, const struct line *line)
{
    if (side_has_section(r))
        return true;
    if (!line->label.strong || (!r->framed && r->headings))
        return false;
    begin_section(r, line, true)->heading.cls = CLASS_FRONT;
    VEC_LAST(&r->out->sections).own_line = false;
    return true;
}

bool side_read_labelled(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);
    struct placing placing;

    if (line->label.text.len == 0 || !needs_front(r, line) ||
        !series_place(&r->series, r->arena, &line->label, &placing))
        return false;
    if (placing.conflict)
        add_conflict(r, line, &placing);
    begin_clause(r, index, true, placing.depth + r->base);
    return true;
}

void side_read_unlabelled(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);

    side_put_in_section(r, line);
    if (line->section == NO_INDEX || r->ended)
        return;
    enum section_class cls = VEC_LAST(&r->out->sections).heading.cls;
    bool listed = cls == CLASS_PREAMBULAR || cls == CLASS_OPERATIVE;
    if (cls == CLASS_REASONS)
        line->role = ROLE_REASONS;
    if (!side_has_clause(r)) {
        if (listed)
            begin_clause(r, index, false, 1);
        r->base = listed && line->end == END_COLON ? 1 : 0;
        return;
    }
    bool unlabelled = VEC_LAST(&r->out->clauses).label.ptr == NULL && !r->run_on;
    if (r->run_on && cls == CLASS_OPERATIVE && r->end == END_STOP) {
        r->ended = true; /* the date of the meeting stands there */
        return;
    }
    if (unlabelled && listed && r->end != END_NONE && r->end != END_COLON) {
        begin_clause(r, index, false, 1);
        return;
    }
    put_in_clause(r, index);
    line->role = ROLE_CONTINUATION;
}

void side_read_table(struct side_reader *r, uint32_t index)
{
    struct line *line = side_line(r, index);

    line->role = ROLE_TABLE;
    side_put_in_section(r, line);
    if (line->section == NO_INDEX || !side_has_clause(r) || r->ended)
        return;
    put_in_clause(r, index);
}
