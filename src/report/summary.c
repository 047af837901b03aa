/* The report of summary: an entry a clause, and totals. Who does what is not read from the text
 * yet: it is not stated. */
#include "report/report.h"

#include "base/i18n.h"
#include "base/vec.h"

static const struct clause *clause_at(const struct report *report, uint32_t row)
{
    return &report->outline->clauses[row];
}

static void clause_id(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    value_id(out, 'c', row);
}

static void clause_label(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, outline_clause_label(clause_at(report, row), report->view));
}

static void clause_section(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 's', clause_at(report, row)->section);
}

static void clause_status(struct report *report, uint32_t row, struct value *out)
{
    value_status(out, clause_at(report, row)->status);
}

static void not_stated(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    (void)row;
    out->kind = VALUE_NONE;
}

static void none_listed(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    (void)row;
    value_rows(out, NULL, 0);
}

/* Markup has one text of a clause too: the final's, or else the original's. */
static enum view text_view(const struct report *report, const struct clause *clause)
{
    if (report->view != VIEW_MARKUP)
        return report->view;
    return clause->present[SIDE_FINAL] ? VIEW_FINAL : VIEW_ORIGINAL;
}

static void clause_text(struct report *report, uint32_t row, struct value *out)
{
    buf_clear(&report->text);
    outline_clause_text(report->doc, report->outline, row,
                        text_view(report, clause_at(report, row)), &report->text);
    value_text(out, buf_str(&report->text));
}

static const struct column clause_columns[] = {
    {"id", clause_id, NULL},           {"label", clause_label, NULL},
    {"section", clause_section, NULL}, {"status", clause_status, NULL},
    {"actor", not_stated, NULL},       {"action", not_stated, NULL},
    {"recipient", not_stated, NULL},   {"object", not_stated, NULL},
    {"deadline", not_stated, NULL},    {"references", none_listed, NULL},
    {"text", clause_text, NULL},       {NULL, NULL, NULL},
};

/* ---- Totals ----------------------------------------------------------------------------- */

static void count_status(struct report *report, enum status status, struct value *out)
{
    uint32_t count = 0;

    for (size_t i = 0; i < report->list.len; i++)
        count += clause_at(report, report->list.ptr[i])->status == status;
    value_count(out, count);
}

static void total_inserted(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    count_status(report, STATUS_INSERTED, out);
}

static void total_deleted(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    count_status(report, STATUS_DELETED, out);
}

static void total_modified(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    count_status(report, STATUS_MODIFIED, out);
}

static void total_moved(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    count_status(report, STATUS_MOVED, out);
}

static void total_renumbered(struct report *report, uint32_t row, struct value *out)
{
    uint32_t count = 0;

    (void)row;
    for (size_t i = 0; i < report->list.len; i++)
        count += clause_at(report, report->list.ptr[i])->renumbered;
    value_count(out, count);
}

static const struct column total_columns[] = {
    {"inserted", total_inserted, NULL},
    {"deleted", total_deleted, NULL},
    {"modified", total_modified, NULL},
    {"moved", total_moved, NULL},
    {"renumbered", total_renumbered, NULL},
    {"actors", none_listed, NULL},
    {"texts", not_stated, NULL},
    {"new", not_stated, NULL},
    {NULL, NULL, NULL},
};

static void all_clauses(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    value_rows(out, report->clauses.ptr, report->clauses.len);
}

static void totals(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    value_object(out, row);
}

static const struct column object_columns[] = {
    {"clauses", all_clauses, clause_columns},
    {"totals", totals, total_columns},
    {NULL, NULL, NULL},
};

/* ---- For people ------------------------------------------------------------------------- */

static void heading_text(struct report *report, uint32_t row, struct value *out)
{
    buf_clear(&report->text);
    report_heading(report, clause_at(report, row)->section, report->view);
    value_text(out, buf_str(&report->text));
}

static const struct text_column summary_texts[] = {
    {clause_label, FIT_CAP, 10},
    {clause_status, FIT_CAP, 12},
    {heading_text, FIT_CAP, 20},
    {clause_text, FIT_CUT, 0},
};

static bool view_has(enum view view, const struct clause *clause)
{
    unsigned sides = (clause->present[SIDE_ORIGINAL] ? IN_ORIGINAL : 0U) |
                     (clause->present[SIDE_FINAL] ? IN_FINAL : 0U);

    return view_shows(view, (enum revision)sides);
}

/* A clause that the view hides is in the totals, but has no entry. */
void report_summary(struct report *report, const struct doc *doc, const struct outline *outline,
                    enum view view, const struct selection *selection)
{
    report->doc = doc;
    report->outline = outline;
    report->view = view;
    for (uint32_t i = 0; i < outline->clause_count; i++) {
        if (!selection_has(selection, i))
            continue;
        VEC_ADD(&report->list, i);
        if (view_has(view, &outline->clauses[i]))
            VEC_ADD(&report->clauses, i);
    }
    report->object = object_columns;
    report->columns = clause_columns;
    report->rows = report->clauses.ptr;
    report->row_count = (uint32_t)report->clauses.len;
    report->blocks[report->block_count++] = (struct text_block){
        .columns = summary_texts,
        .column_count = sizeof(summary_texts) / sizeof(summary_texts[0]),
        .rows = report->clauses.ptr,
        .count = (uint32_t)report->clauses.len,
    };
}
