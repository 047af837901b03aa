/* Reading a side line by line.
 *
 * What stands before the first text (the first proposal's mark or, where there is none, the first
 * number line or opening formula) is front matter: nothing in it is a heading or a clause. A
 * document without any of these is read from its first line, if it has headings that can be nothing
 * else. */
#include "parse/side.h"

#include "parse/front.h"
#include "parse/heading.h"
#include "text/utf8.h"

enum {
    HEADING_WORDS = 25, /* at most, for a heading that is known by its first words */
    UNKNOWN_WORDS = 20, /* and for one that only looks like one */
    FRAME_LINES = 4,    /* lines in which a formula or history follows a number line */
};

struct reader {
    struct structure *out;
    struct arena *arena;
    const struct doc *doc;
    bool marks;    /* proposals are marked in this document */
    bool framed;   /* so, or it has number lines or formulas */
    bool headings; /* or headings that make it a resolution all the same */
    bool flat;
    bool head;         /* number, title and history may still come */
    bool formula;      /* the opening formula was met */
    bool annex;        /* in an annex */
    bool own_heads;    /* headings stand on their own lines in this text */
    bool operative;    /* an operative section was met */
    bool run_on;       /* the current section's heading begins its first clause */
    bool ended;        /* what follows the section's text belongs to no clause */
    unsigned base;     /* depth above the first level of labels */
    enum line_end end; /* how the last line with words ended */
    const char *body;
    struct series series;
    struct buf text;
};

static struct line *line_at(struct reader *r, uint32_t index)
{
    return &r->out->lines.ptr[index];
}

/* The next line with words after index that is in no table, or NULL. */
static const struct line *next_line(const struct reader *r, uint32_t index)
{
    for (uint32_t i = index + 1; i < r->out->lines.len; i++) {
        const struct line *line = &r->out->lines.ptr[i];
        if (line->kind != KIND_BLANK)
            return line->kind == KIND_TABLE ? NULL : line;
    }
    return NULL;
}

static bool first_label_follows(const struct reader *r, uint32_t index)
{
    const struct line *next = next_line(r, index);

    return next != NULL && next->kind == KIND_TEXT && next->label.text.len > 0 &&
           (label_is_first(&next->label) || (r->flat && next->label.two));
}

static struct str text_of(struct reader *r, const struct line *line)
{
    buf_clear(&r->text);
    side_text(&r->text, r->doc, r->out->side, line->first, line->last);
    return buf_str(&r->text);
}

static struct side_proposal *proposal_of(struct reader *r)
{
    return r->out->proposals.len > 0 ? &VEC_LAST(&r->out->proposals) : NULL;
}

static uint32_t current_section(const struct reader *r)
{
    return r->out->sections.len > 0 ? (uint32_t)r->out->sections.len - 1 : NO_INDEX;
}

/* ---- Where texts begin ------------------------------------------------------------------ */

static void begin_proposal(struct reader *r, const struct line *line)
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

/* Did a section begin in the current text? */
static bool has_section(const struct reader *r)
{
    return r->out->sections.len > 0 &&
           (r->out->proposals.len == 0 ||
            VEC_LAST(&r->out->sections).proposal == r->out->proposals.len - 1);
}

static bool frame_follows(const struct reader *r, uint32_t index)
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

static void read_mark(struct reader *r, struct line *line)
{
    const char *action = NULL;
    struct str number;

    begin_proposal(r, line);
    struct proposal *is = &proposal_of(r)->is;
    front_mark(text_of(r, line), line->style == STYLE_PROPOSAL, &action, &number);
    is->action = action;
    is->number = arena_dup(r->arena, number);
    line->role = ROLE_PROPOSAL;
}

static struct session kept_session(struct reader *r, struct session session)
{
    return (struct session){arena_dup(r->arena, session.place), arena_dup(r->arena, session.year)};
}

/* Does the line open or number a text? A citation may stand on a line of its own, too. */
static bool is_number_line(const struct reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];

    if (r->marks && r->out->proposals.len == 0)
        return false;
    if (r->out->proposals.len > 0 && r->head && !VEC_LAST(&r->out->proposals).is.has_resolution)
        return true;
    return line->style == STYLE_NUMBER || frame_follows(r, index);
}

static void read_number(struct reader *r, struct line *line)
{
    struct number_line number;

    if (proposal_of(r) == NULL || proposal_of(r)->is.has_resolution || has_section(r))
        begin_proposal(r, line);
    struct proposal *is = &proposal_of(r)->is;
    front_number(r->arena, line->lang, text_of(r, line), line->style == STYLE_NUMBER, &number);
    is->has_resolution = true;
    is->resolution = arena_dup(r->arena, number.number);
    is->title = arena_dup(r->arena, number.title);
    is->session[0] = kept_session(r, number.session);
    is->body = number.body;
    r->body = number.body;
    line->role = ROLE_NUMBER;
}

static void read_history(struct reader *r, struct line *line)
{
    struct side_proposal *proposal = proposal_of(r);
    struct str text = text_of(r, line);
    struct session session;

    line->role = ROLE_HISTORY;
    for (size_t off = 0; front_history_next(line->lang, text, &off, &session);) {
        VEC_ADD(&r->out->history, kept_session(r, session));
        proposal->is.history_count++;
    }
}

static void read_formula(struct reader *r, struct line *line)
{
    if (proposal_of(r) == NULL || (has_section(r) && !r->marks))
        begin_proposal(r, line);
    struct proposal *is = &proposal_of(r)->is;
    is->has_resolution = true;
    if (line->body != NULL)
        is->body = r->body = line->body;
    r->head = false;
    r->formula = true;
    line->role = ROLE_FORMULA;
}

static void read_title(struct reader *r, struct line *line)
{
    struct proposal *is = &proposal_of(r)->is;

    if (is->title.ptr == NULL)
        is->title = heading_line(r->arena, text_of(r, line));
    line->role = ROLE_TITLE;
}

static bool is_title(const struct reader *r, const struct line *line)
{
    if (!r->head || r->out->proposals.len == 0 || line->style == STYLE_HEADING)
        return false;
    const struct proposal *is = &VEC_LAST(&r->out->proposals).is;
    return line->style == STYLE_TITLE ||
           (is->has_resolution && is->title.ptr == NULL && !line->label.strong);
}

/* ---- Sections and clauses --------------------------------------------------------------- */

static struct side_section *begin_section(struct reader *r, const struct line *line, bool own_line)
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

static bool has_clause(const struct reader *r)
{
    return r->out->clauses.len > 0 && r->out->sections.len > 0 &&
           VEC_LAST(&r->out->clauses).section == r->out->sections.len - 1;
}

static void put_in_section(const struct reader *r, struct line *line)
{
    line->section = has_section(r) ? current_section(r) : NO_INDEX;
}

/* The line goes on with the clause. */
static void put_in_clause(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);

    put_in_section(r, line);
    line->clause = (uint32_t)r->out->clauses.len - 1;
    VEC_LAST(&r->out->clauses).end = index + 1;
}

static void begin_clause(struct reader *r, uint32_t index, bool labelled, unsigned depth)
{
    struct line *line = line_at(r, index);
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

static enum section_class class_by_shape(const struct reader *r, const struct line *line)
{
    if (line->preambular_shape && !r->operative)
        return CLASS_PREAMBULAR;
    if (line->operative_shape || r->operative)
        return CLASS_OPERATIVE;
    return CLASS_PREAMBULAR;
}

static void describe(struct reader *r, const struct line *line, bool own_line,
                     struct side_section *section)
{
    struct str text = str_from_off(text_of(r, line), own_line ? 0 : line->label.len);

    heading_describe(r->arena, line->lang, r->body, text, own_line, class_by_shape(r, line),
                     &section->heading);
    r->operative = r->operative || section->heading.cls == CLASS_OPERATIVE;
}

static void read_own_heading(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);

    describe(r, line, true, begin_section(r, line, true));
    r->own_heads = true;
    line->role = ROLE_HEADING;
    put_in_section(r, line);
}

static void read_run_on(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);

    describe(r, line, false, begin_section(r, line, false));
    begin_clause(r, index, line->label.text.len > 0, 1);
}

/* "Reasons:" or an annex's number; words after the colon are no part of the heading. */
static void read_part(struct reader *r, uint32_t index, enum section_class cls)
{
    struct line *line = line_at(r, index);
    struct side_section *section = begin_section(r, line, true);
    struct str text = str_trim(text_of(r, line));
    size_t colon = str_find(text, STR(":"), 0);

    if (cls == CLASS_REASONS && colon != (size_t)-1)
        text = str_head(text, colon + 1);
    section->heading.cls = cls;
    section->heading.text = heading_line(r->arena, text);
    r->annex = cls == CLASS_ANNEX;
    line->role = cls == CLASS_ANNEX ? ROLE_ANNEX : ROLE_REASONS;
    put_in_section(r, line);
}

static void add_conflict(struct reader *r, const struct line *line, const struct placing *placing)
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
static bool needs_front(struct reader *r, const struct line *line)
{
    if (has_section(r))
        return true;
    if (!line->label.strong || (!r->framed && r->headings))
        return false;
    begin_section(r, line, true)->heading.cls = CLASS_FRONT;
    VEC_LAST(&r->out->sections).own_line = false;
    return true;
}

static bool read_labelled(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);
    struct placing placing;

    if (line->label.text.len == 0 || !needs_front(r, line) ||
        !series_place(&r->series, r->arena, &line->label, &placing))
        return false;
    if (placing.conflict)
        add_conflict(r, line, &placing);
    begin_clause(r, index, true, placing.depth + r->base);
    return true;
}

static void read_unlabelled(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);

    put_in_section(r, line);
    if (line->section == NO_INDEX || r->ended)
        return;
    enum section_class cls = VEC_LAST(&r->out->sections).heading.cls;
    bool listed = cls == CLASS_PREAMBULAR || cls == CLASS_OPERATIVE;
    if (cls == CLASS_REASONS)
        line->role = ROLE_REASONS;
    if (!has_clause(r)) {
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

/* ---- What a line of text is ------------------------------------------------------------- */

enum heading_style { NO_HEADING, OWN_LINE, RUN_ON };

/* A known heading that has its number: UN style, unless headings stand alone in this text. */
static enum heading_style labelled_heading(const struct reader *r, const struct line *line)
{
    bool number = label_value(line->label.text, NUMERAL_DECIMAL) > 0;

    return number && !r->own_heads && (!has_section(r) || r->run_on) ? RUN_ON : NO_HEADING;
}

static enum heading_style known_heading(const struct reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];
    bool short_line = line->words <= HEADING_WORDS;
    bool after_end = r->end != END_NONE || !has_section(r) || !has_clause(r);

    if (line->pure)
        return OWN_LINE;
    if (line->end == END_NONE && short_line)
        return after_end && (r->framed || r->own_heads || first_label_follows(r, index))
                   ? OWN_LINE
                   : NO_HEADING;
    if (!r->own_heads)
        return RUN_ON;
    if (short_line && (line->end == END_COMMA || line->end == END_COLON) &&
        first_label_follows(r, index))
        return OWN_LINE;
    return r->end == END_COMMA || r->end == END_STOP ? RUN_ON : NO_HEADING;
}

/* A heading that is in no table, by its shape and place. */
static enum heading_style unknown_heading(const struct reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];
    bool labelled = line->label.text.len > 0;
    bool un_style = has_section(r) ? r->run_on : r->formula;

    if (un_style && !r->own_heads && labelled && label_value(line->label.text, NUMERAL_DECIMAL) > 0)
        return r->operative || line->operative_shape ? RUN_ON : NO_HEADING;
    if (un_style && !r->own_heads && !labelled && line->preambular_shape && line->end == END_COMMA)
        return RUN_ON;
    bool after_end = has_section(r)
                         ? r->end == END_COMMA || r->end == END_STOP || r->end == END_SEMICOLON
                         : r->formula;
    bool looks = !labelled && line->end == END_NONE && line->words < UNKNOWN_WORDS &&
                 (!line->capital || line->preambular_shape);
    return looks && after_end && first_label_follows(r, index) ? OWN_LINE : NO_HEADING;
}

/* In annexes and reasons sentences may begin with any verb. */
static bool in_prose(const struct reader *r)
{
    return r->annex || (has_section(r) && VEC_LAST(&r->out->sections).heading.cls == CLASS_REASONS);
}

static enum heading_style heading_style(const struct reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];
    bool labelled = line->label.text.len > 0;

    if (line->style == STYLE_HEADING && !labelled)
        return OWN_LINE;
    if (in_prose(r))
        return line->pure && !labelled && !line->capital ? OWN_LINE : NO_HEADING;
    if (!r->framed && !r->headings)
        return NO_HEADING;
    if (!line->heading)
        return r->framed ? unknown_heading(r, index) : NO_HEADING;
    return labelled ? labelled_heading(r, line) : known_heading(r, index);
}

static void read_text(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);

    if (is_title(r, line)) {
        read_title(r, line);
        return;
    }
    switch (heading_style(r, index)) {
    case OWN_LINE:
        read_own_heading(r, index);
        return;
    case RUN_ON:
        read_run_on(r, index);
        return;
    case NO_HEADING:
        break;
    }
    if (!read_labelled(r, index))
        read_unlabelled(r, index);
}

/* ---- Lines ------------------------------------------------------------------------------ */

/* Front matter, as long as a text of its own has not begun. */
static bool in_front(const struct reader *r)
{
    return r->framed && r->out->proposals.len == 0;
}

static void read_table(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);

    line->role = ROLE_TABLE;
    put_in_section(r, line);
    if (line->section == NO_INDEX || !has_clause(r) || r->ended)
        return;
    put_in_clause(r, index);
}

static void read_line(struct reader *r, uint32_t index)
{
    struct line *line = line_at(r, index);
    bool inside = !in_front(r) && (r->framed || r->own_heads || r->run_on);

    line->role = ROLE_TEXT;
    line->section = line->clause = NO_INDEX;
    switch ((enum line_kind)line->kind) {
    case KIND_BLANK:
        put_in_section(r, line);
        return;
    case KIND_RULE:
        put_in_section(r, line);
        r->ended = true;
        return;
    case KIND_TABLE:
        read_table(r, index);
        return;
    case KIND_MARK:
        read_mark(r, line);
        return;
    case KIND_NUMBER:
        if (is_number_line(r, index)) {
            read_number(r, line);
            return;
        }
        break;
    case KIND_HISTORY:
        if (inside && r->head && proposal_of(r)->is.history_count == 0) {
            read_history(r, line);
            return;
        }
        break;
    case KIND_FORMULA:
        if (!(r->marks && in_front(r)) && !r->annex) {
            read_formula(r, line);
            return;
        }
        break;
    case KIND_REASONS:
        if (inside) {
            read_part(r, index, CLASS_REASONS);
            return;
        }
        break;
    case KIND_ANNEX:
        if (inside) {
            read_part(r, index, CLASS_ANNEX);
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

/* Is there a line that can only be a heading, in a document without any frame? In languages with
 * capitals ITU's headings have none; the United Nations' are preambular and operative. */
static bool has_sure_heading(const struct reader *r)
{
    bool preamble = false;
    bool operative = false;

    for (uint32_t i = 0; i < r->out->lines.len; i++) {
        const struct line *line = &r->out->lines.ptr[i];
        const struct line *next = line->kind == KIND_TEXT ? next_line(r, i) : NULL;
        if (line->kind != KIND_TEXT || (!line->heading && line->style != STYLE_HEADING))
            continue;
        if (line->style == STYLE_HEADING)
            return true;
        if (!line->capital && line->label.text.len == 0 && next != NULL &&
            (line->pure || (line->end == END_NONE && first_label_follows(r, i))))
            return true;
        preamble = preamble || (line->cls == CLASS_PREAMBULAR && line->end == END_COMMA);
        operative = operative || (line->cls == CLASS_OPERATIVE && line->end != END_NONE);
    }
    return preamble && operative;
}

static void look_ahead(struct reader *r)
{
    for (uint32_t i = 0; i < r->out->lines.len; i++) {
        const struct line *line = line_at(r, i);
        r->marks = r->marks || line->kind == KIND_MARK;
        r->framed =
            r->framed || line->kind == KIND_MARK || line->kind == KIND_FORMULA ||
            (line->kind == KIND_NUMBER && (line->style == STYLE_NUMBER || frame_follows(r, i)));
    }
    r->headings = r->framed || has_sure_heading(r);
}

void structure_find(struct structure *out, struct arena *arena, const struct doc *doc,
                    const struct lang *lang, enum side side, bool flat)
{
    struct reader r = {
        .out = out,
        .arena = arena,
        .doc = doc,
        .flat = flat,
        .series.flat = flat,
    };

    *out = (struct structure){.side = side};
    lines_find(&out->lines, arena, doc, lang, side);
    look_ahead(&r);
    for (uint32_t i = 0; i < out->lines.len; i++)
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
