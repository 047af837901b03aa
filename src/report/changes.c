/* The report of changes: each of them, then the numbering from old to new. */
#include "report/report.h"

#include "base/i18n.h"
#include "base/vec.h"
#include "model/name.h"

#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct change *change_at(const struct report *report, uint32_t row)
{
    return &report->changes->list[row];
}

static const struct numbering *numbering_at(const struct report *report, uint32_t row)
{
    return &report->changes->numbering[row];
}

/* ---- Columns of a change ---------------------------------------------------------------- */

static void change_id(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    value_id(out, 'x', row);
}

static const enum revision kind_looks[CHANGE_COUNT] = {
    [CHANGE_INSERTED] = REV_INSERTED, [CHANGE_DELETED] = REV_DELETED,
    [CHANGE_MODIFIED] = REV_KEPT,     [CHANGE_MOVED] = REV_KEPT,
    [CHANGE_RENUMBERED] = REV_KEPT,   [CHANGE_PROPERTIES] = REV_KEPT,
};

static void change_kind(struct report *report, uint32_t row, struct value *out)
{
    enum change_kind kind = change_at(report, row)->kind;

    value_word(out, change_kind_name(kind));
    out->look = kind_looks[kind];
}

static void change_section(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 's', change_at(report, row)->section);
}

static void change_clause(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 'c', change_at(report, row)->clause);
}

static void change_original(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, change_at(report, row)->original);
}

static void change_final(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, change_at(report, row)->final);
}

static void change_author(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, doc_string(report->doc, change_at(report, row)->author));
}

static void change_date(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, doc_string(report->doc, change_at(report, row)->date));
}

/* The nearest decimal of six digits: a float of 0.9 is not 0.89999998. */
static void change_confidence(struct report *report, uint32_t row, struct value *out)
{
    char digits[32];

    snprintf(digits, sizeof(digits), "%.6g", (double)change_at(report, row)->confidence);
    value_real(out, strtod(digits, NULL));
}

static const struct column change_columns[] = {
    {"id", change_id, NULL},
    {"kind", change_kind, NULL},
    {"section", change_section, NULL},
    {"clause", change_clause, NULL},
    {"original", change_original, NULL},
    {"final", change_final, NULL},
    {"author", change_author, NULL},
    {"date", change_date, NULL},
    {"confidence", change_confidence, NULL},
    {NULL, NULL, NULL},
};

/* ---- Columns of the numbering ----------------------------------------------------------- */

static void numbering_section(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 's', numbering_at(report, row)->section);
}

static void numbering_clause(struct report *report, uint32_t row, struct value *out)
{
    value_id(out, 'c', numbering_at(report, row)->clause);
}

static void numbering_original(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, numbering_at(report, row)->label[SIDE_ORIGINAL]);
}

static void numbering_final(struct report *report, uint32_t row, struct value *out)
{
    value_text(out, numbering_at(report, row)->label[SIDE_FINAL]);
}

static const struct column numbering_columns[] = {
    {"section", numbering_section, NULL},
    {"clause", numbering_clause, NULL},
    {"original", numbering_original, NULL},
    {"final", numbering_final, NULL},
    {NULL, NULL, NULL},
};

static void all_changes(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    value_rows(out, report->changes_shown.ptr, report->changes_shown.len);
}

static void all_numbering(struct report *report, uint32_t row, struct value *out)
{
    (void)row;
    value_rows(out, report->numbering.ptr, report->numbering.len);
}

static const struct column object_columns[] = {
    {"changes", all_changes, change_columns},
    {"numbering", all_numbering, numbering_columns},
    {NULL, NULL, NULL},
};

/* ---- For people ------------------------------------------------------------------------- */

static void place_text(struct report *report, uint32_t row, struct value *out)
{
    const struct change *change = change_at(report, row);

    buf_clear(&report->text);
    report_heading(report, change->section, VIEW_MARKUP);
    if (change->clause != NO_INDEX) {
        if (report->text.len > 0)
            buf_putc(&report->text, ' ');
        report_label(&report->text, &report->outline->clauses[change->clause]);
    }
    value_text(out, buf_str(&report->text));
}

/* A paragraph mark alone is seen as in print. */
static void put_around(struct buf *out, const char *open, struct str words, const char *close)
{
    if (words.len == 0)
        return;
    buf_puts(out, open);
    buf_add(out, str_eq(words, STR("\n")) ? STR("\u00B6") : words);
    buf_puts(out, close);
}

/* What was inserted and withdrawn is on neither side. */
static void put_withdrawn(struct buf *out, const struct doc *doc, const struct change *change)
{
    struct str text = doc_para_text(doc, change->para);

    if (change->end_para == change->para && change->end_off > change->off)
        put_around(out, "{+[-", (struct str){text.ptr + change->off, change->end_off - change->off},
                   "-]+}");
}

static void put_marked(struct buf *out, const struct doc *doc, const struct change *change)
{
    put_around(out, "[-", change->original, "-]");
    put_around(out, "{+", change->final, "+}");
    if (change->original.len == 0 && change->final.len == 0)
        put_withdrawn(out, doc, change);
}

static void put_arrow(struct buf *out, const struct doc *doc, const struct change *change)
{
    const struct str sides[SIDE_COUNT] = {change->original, change->final};

    (void)doc;
    if (change->original.len > 0 || change->final.len > 0)
        report_labels(out, sides);
}

static void put_final(struct buf *out, const struct doc *doc, const struct change *change)
{
    (void)doc;
    buf_add(out, change->final.len > 0 ? change->final : change->original);
}

static void (*const kind_words[CHANGE_COUNT])(struct buf *out, const struct doc *doc,
                                              const struct change *change) = {
    [CHANGE_INSERTED] = put_marked,  [CHANGE_DELETED] = put_marked,
    [CHANGE_MODIFIED] = put_marked,  [CHANGE_MOVED] = put_final,
    [CHANGE_RENUMBERED] = put_arrow, [CHANGE_PROPERTIES] = put_arrow,
};

static void change_words(struct report *report, uint32_t row, struct value *out)
{
    const struct change *change = change_at(report, row);

    buf_clear(&report->text);
    kind_words[change->kind](&report->text, report->doc, change);
    value_text(out, buf_str(&report->text));
}

static const struct text_column change_texts[] = {
    {place_text, FIT_CAP, 24},
    {change_kind, FIT_CAP, 12},
    {change_author, FIT_CAP, 12},
    {change_words, FIT_WRAP, 0},
};

static void change_of(struct report *report, uint32_t row, struct value *out)
{
    value_word(out, format_name((enum format_of)change_at(report, row)->of));
}

static const struct text_column property_texts[] = {
    {place_text, FIT_CAP, 24},
    {change_of, FIT_CAP, 12},
    {change_author, FIT_CAP, 12},
    {change_words, FIT_WRAP, 0},
};

static void numbering_place(struct report *report, uint32_t row, struct value *out)
{
    buf_clear(&report->text);
    report_heading(report, numbering_at(report, row)->section, VIEW_MARKUP);
    value_text(out, buf_str(&report->text));
}

static void numbering_words(struct report *report, uint32_t row, struct value *out)
{
    const struct numbering *numbering = numbering_at(report, row);

    buf_clear(&report->text);
    report_labels(&report->text, numbering->label);
    value_text(out, buf_str(&report->text));
}

static const struct text_column numbering_texts[] = {
    {numbering_place, FIT_CAP, 40},
    {numbering_words, FIT_CUT, 0},
};

/* ---- Filling ---------------------------------------------------------------------------- */

/* For people, changes of properties stand apart from those of words. */
static void list_apart(struct report *report)
{
    for (size_t i = 0; i < report->changes_shown.len; i++) {
        uint32_t index = report->changes_shown.ptr[i];
        if (report->changes->list[index].kind == CHANGE_PROPERTIES)
            VEC_ADD(&report->properties_shown, index);
        else
            VEC_ADD(&report->words_shown, index);
    }
}

static bool is_shown(const struct selection *selection, uint32_t clause)
{
    return selection->clauses == NULL || (clause != NO_INDEX && selection->clauses[clause]);
}

static void add_block(struct report *report, const char *title, const struct text_column *columns,
                      size_t column_count, const struct index_list *rows)
{
    if (rows->len == 0)
        return;
    report->blocks[report->block_count++] = (struct text_block){
        .title = title,
        .columns = columns,
        .column_count = (uint32_t)column_count,
        .rows = rows->ptr,
        .count = (uint32_t)rows->len,
    };
}

void report_changes(struct report *report, const struct doc *doc, const struct outline *outline,
                    const struct changes *changes, const struct selection *selection)
{
    report->doc = doc;
    report->outline = outline;
    report->changes = changes;
    report->view = VIEW_MARKUP;
    for (uint32_t i = 0; i < changes->count; i++)
        if (is_shown(selection, changes->list[i].clause))
            VEC_ADD(&report->changes_shown, i);
    for (uint32_t i = 0; i < changes->numbering_count; i++)
        if (is_shown(selection, changes->numbering[i].clause))
            VEC_ADD(&report->numbering, i);
    report->object = object_columns;
    report->columns = change_columns;
    report->rows = report->changes_shown.ptr;
    report->row_count = (uint32_t)report->changes_shown.len;
    list_apart(report);
    add_block(report, NULL, change_texts, COUNT(change_texts), &report->words_shown);
    add_block(report, N_("Properties:"), property_texts, COUNT(property_texts),
              &report->properties_shown);
    add_block(report, N_("Numbering:"), numbering_texts, COUNT(numbering_texts),
              &report->numbering);
}
