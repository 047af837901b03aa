/* The report of outline: sections with their clauses as a list in a list, a clause a row in tsv, an
 * indented tree for people. */
#include "report/report.h"

#include "base/i18n.h"
#include "base/vec.h"

static const struct section *section_at(const struct report *report, uint32_t row)
{
    return &report->outline->sections[row];
}

static const struct clause *clause_at(const struct report *report, uint32_t row)
{
    return &report->outline->clauses[row];
}

/* ---- Columns of a section --------------------------------------------------------------- */

static const struct heading *heading_of(const struct section *section)
{
    return &section->side[section->side[SIDE_FINAL].present ? SIDE_FINAL : SIDE_ORIGINAL];
}

static void section_id(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    value_id(out, 's', row);
}

static void section_proposal(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 'm', section_at(report, row)->proposal);
}

static void section_class(struct report *report, uint32_t row, struct value *out)
{
    value_word(out, section_class_name(heading_of(section_at(report, row))->cls));
}

static void section_verb(struct report *report, uint32_t row, struct value *out)
{
    value_word(out, heading_of(section_at(report, row))->verb);
}

static void section_addressee(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, heading_of(section_at(report, row))->addressee);
}

static void side_text(const struct heading *heading, struct value *out)
{
    value_text(out, heading->present ? heading->text : STR_NONE);
}

static void heading_original(struct report *report, uint32_t row, struct value *out)
{
    side_text(&section_at(report, row)->side[SIDE_ORIGINAL], out);
}

static void heading_final(struct report *report, uint32_t row, struct value *out)
{
    side_text(&section_at(report, row)->side[SIDE_FINAL], out);
}

static const struct column heading_columns[] = {
    {"original", heading_original, NULL},
    {"final", heading_final, NULL},
    {NULL, NULL, NULL},
};

static void same_row(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    value_object(out, row);
}

static void was_class(struct report *report, uint32_t row, struct value *out)
{
    value_word(out, section_class_name(section_at(report, row)->side[SIDE_ORIGINAL].cls));
}

static void was_verb(struct report *report, uint32_t row, struct value *out)
{
    value_word(out, section_at(report, row)->side[SIDE_ORIGINAL].verb);
}

static void was_addressee(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, section_at(report, row)->side[SIDE_ORIGINAL].addressee);
}

static const struct column was_columns[] = {
    {"class", was_class, NULL},
    {"verb", was_verb, NULL},
    {"addressee", was_addressee, NULL},
    {NULL, NULL, NULL},
};

static bool same_word(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void section_was(struct report *report, uint32_t row, struct value *out)
{
    const struct heading *original = &section_at(report, row)->side[SIDE_ORIGINAL];
    const struct heading *final = &section_at(report, row)->side[SIDE_FINAL];
    bool same = original->cls == final->cls && same_word(original->verb, final->verb) &&
                str_eq(original->addressee, final->addressee);

    if (original->present && final->present && !same)
        value_object(out, row);
}

static void section_status(struct report *report, uint32_t row, struct value *out)
{
    value_status(out, section_at(report, row)->status);
}

static void section_clauses(struct report *report, uint32_t row, struct value *out)
{
    uint32_t start = report->clause_start.ptr[row];

    value_rows(out, report->clauses.ptr + start, report->clause_start.ptr[row + 1] - start);
}

/* ---- Columns of a clause ---------------------------------------------------------------- */

static void clause_id(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    value_id(out, 'c', row);
}

static void clause_section(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 's', clause_at(report, row)->section);
}

static void clause_paragraphs(struct report *report, uint32_t row, struct value *out)
{
    const struct clause *clause = clause_at(report, row);

    value_ids(out, 'p', clause->paras, clause->para_count);
}

static void label_original(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, clause_at(report, row)->label[SIDE_ORIGINAL]);
}

static void label_final(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, clause_at(report, row)->label[SIDE_FINAL]);
}

static const struct column label_columns[] = {
    {"original", label_original, NULL},
    {"final", label_final, NULL},
    {NULL, NULL, NULL},
};

static void clause_depth(struct report *report, uint32_t row, struct value *out)
{
    value_count(out, clause_at(report, row)->depth);
}

static void clause_status(struct report *report, uint32_t row, struct value *out)
{
    value_status(out, clause_at(report, row)->status);
}

static void clause_modified(struct report *report, uint32_t row, struct value *out)
{
    value_bool(out, clause_at(report, row)->modified);
}

static void clause_renumbered(struct report *report, uint32_t row, struct value *out)
{
    value_bool(out, clause_at(report, row)->renumbered);
}

static void clause_was_in(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 's', clause_at(report, row)->was_in);
}

static void side_words(struct report *report, uint32_t row, enum side side, struct value *out)
{
    if (!clause_at(report, row)->present[side])
        return;
    buf_clear(&report->text);
    outline_clause_text(report->doc, report->outline, row, view_of_side(side), &report->text);
    value_text(out, buf_str(&report->text));
}

static void text_original(struct report *report, uint32_t row, struct value *out)
{
    side_words(report, row, SIDE_ORIGINAL, out);
}

static void text_final(struct report *report, uint32_t row, struct value *out)
{
    side_words(report, row, SIDE_FINAL, out);
}

static const struct column text_columns[] = {
    {"original", text_original, NULL},
    {"final", text_final, NULL},
    {NULL, NULL, NULL},
};

/* Of a clause; in tsv the section stands before its own keys. */
static const struct column row_columns[] = {
    {"section", clause_section, NULL},
    {"id", clause_id, NULL},
    {"paragraphs", clause_paragraphs, NULL},
    {"label", same_row, label_columns},
    {"depth", clause_depth, NULL},
    {"status", clause_status, NULL},
    {"modified", clause_modified, NULL},
    {"renumbered", clause_renumbered, NULL},
    {"was_in", clause_was_in, NULL},
    {"text", same_row, text_columns},
    {NULL, NULL, NULL},
};

static const struct column section_columns[] = {
    {"id", section_id, NULL},
    {"proposal", section_proposal, NULL},
    {"class", section_class, NULL},
    {"verb", section_verb, NULL},
    {"addressee", section_addressee, NULL},
    {"heading", same_row, heading_columns},
    {"was", section_was, was_columns},
    {"status", section_status, NULL},
    {"clauses", section_clauses, &row_columns[1]},
    {NULL, NULL, NULL},
};

static void all_sections(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    value_rows(out, report->sections.ptr, report->sections.len);
}

static const struct column object_columns[] = {
    {"sections", all_sections, section_columns},
    {NULL, NULL, NULL},
};

/* ---- The tree for people: a line is a section or a clause ------------------------------- */

static uint32_t tree_section(uint32_t section)
{
    return section * 2;
}

static uint32_t tree_clause(uint32_t clause)
{
    return clause * 2 + 1;
}

static bool is_clause(uint32_t line)
{
    return line % 2 == 1;
}

static void tree_status(struct report *report, uint32_t line, struct value *out)
{
    uint32_t index = line / 2;

    if (!is_clause(line))
        section_status(report, index, out);
    else if (clause_at(report, index)->status == STATUS_KEPT &&
             clause_at(report, index)->renumbered)
        value_word(out, N_("renumbered"));
    else
        clause_status(report, index, out);
}

static void put_section(struct report *report, uint32_t section)
{
    size_t before = report->text.len;

    report_heading(report, section, VIEW_MARKUP);
    if (report->text.len == before)
        buf_printf(&report->text, "(%s)",
                   _(section_class_name(heading_of(section_at(report, section))->cls)));
}

static void put_clause(struct report *report, uint32_t index)
{
    const struct clause *clause = clause_at(report, index);
    enum side side = clause->present[SIDE_FINAL] ? SIDE_FINAL : SIDE_ORIGINAL;

    for (unsigned i = 0; i < clause->depth && i < 9; i++)
        buf_puts(&report->text, "  ");
    size_t before = report->text.len;
    report_label(&report->text, clause);
    if (report->text.len > before)
        buf_puts(&report->text, "  ");
    outline_clause_text(report->doc, report->outline, index, view_of_side(side), &report->text);
}

static void tree_text(struct report *report, uint32_t line, struct value *out)
{
    buf_clear(&report->text);
    if (is_clause(line))
        put_clause(report, line / 2);
    else
        put_section(report, line / 2);
    value_text(out, buf_str(&report->text));
}

static const struct text_column tree_columns[] = {
    {tree_status, FIT_CAP, 12},
    {tree_text, FIT_CUT, 0},
};

/* ---- Filling ---------------------------------------------------------------------------- */

static void add_section(struct report *report, uint32_t index, const struct selection *selection)
{
    const struct section *section = section_at(report, index);
    size_t before = report->clauses.len;

    for (uint32_t i = 0; i < section->clause_count; i++)
        if (selection_has(selection, section->clauses[i]))
            VEC_ADD(&report->clauses, section->clauses[i]);
    bool any = report->clauses.len > before;
    if (selection->clauses != NULL && !any && section->status == STATUS_KEPT)
        return;
    VEC_ADD(&report->sections, index);
    VEC_ADD(&report->tree, tree_section(index));
    for (size_t i = before; i < report->clauses.len; i++)
        VEC_ADD(&report->tree, tree_clause(report->clauses.ptr[i]));
}

void report_outline(struct report *report, const struct doc *doc, const struct outline *outline,
                    const struct selection *selection)
{
    report->doc = doc;
    report->outline = outline;
    report->view = VIEW_MARKUP;
    for (uint32_t i = 0; i < outline->section_count; i++) {
        VEC_ADD(&report->clause_start, (uint32_t)report->clauses.len);
        add_section(report, i, selection);
    }
    VEC_ADD(&report->clause_start, (uint32_t)report->clauses.len);
    report->object = object_columns;
    report->columns = row_columns;
    report->rows = report->clauses.ptr;
    report->row_count = (uint32_t)report->clauses.len;
    report->blocks[report->block_count++] = (struct text_block){
        .columns = tree_columns,
        .column_count = sizeof(tree_columns) / sizeof(tree_columns[0]),
        .rows = report->tree.ptr,
        .count = (uint32_t)report->tree.len,
    };
}
