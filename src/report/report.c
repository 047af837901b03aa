/* Values and selections: what the reports of all commands share. */
#include "report/report.h"

#include "base/vec.h"

#if 0 /* Words that are never translated where they stand, but in tables for people. */
N_("kept") N_("modified") N_("inserted") N_("deleted") N_("moved") N_("renumbered")
N_("properties") N_("front") N_("preambular") N_("operative") N_("reasons") N_("annex")
#endif

void value_text(struct value *out, struct str text)
{
    out->kind = VALUE_TEXT;
    out->text = text;
}

void value_word(struct value *out, const char *word)
{
    out->kind = VALUE_WORD;
    out->word = word;
}

void value_id(struct value *out, char letter, uint32_t index)
{
    out->kind = VALUE_ID;
    out->letter = letter;
    out->count = index;
}

void value_count(struct value *out, uint32_t count)
{
    out->kind = VALUE_COUNT;
    out->count = count;
}

void value_bool(struct value *out, bool truth)
{
    out->kind = VALUE_BOOL;
    out->count = truth;
}

void value_real(struct value *out, double real)
{
    out->kind = VALUE_REAL;
    out->real = real;
}

void value_object(struct value *out, uint32_t row)
{
    out->kind = VALUE_OBJECT;
    out->count = row;
}

void value_rows(struct value *out, const uint32_t *rows, size_t count)
{
    out->kind = VALUE_LIST;
    out->rows = rows;
    out->count = (uint32_t)count;
}

void value_ids(struct value *out, char letter, const uint32_t *ids, size_t count)
{
    value_rows(out, ids, count);
    out->letter = letter;
}

static const enum revision status_looks[STATUS_COUNT] = {
    [STATUS_KEPT] = REV_KEPT,       [STATUS_MODIFIED] = REV_KEPT, [STATUS_INSERTED] = REV_INSERTED,
    [STATUS_DELETED] = REV_DELETED, [STATUS_MOVED] = REV_KEPT,
};

void value_status(struct value *out, enum status status)
{
    value_word(out, status_name(status));
    out->look = status_looks[status];
}

bool selection_has(const struct selection *selection, uint32_t clause)
{
    return selection->clauses == NULL || selection->clauses[clause];
}

void report_heading(struct report *report, uint32_t section, enum view view)
{
    struct str heading = STR_NONE;

    if (section != NO_INDEX)
        heading = str_trim(outline_heading(&report->outline->sections[section], view));
    while (heading.len > 0 &&
           (heading.ptr[heading.len - 1] == ',' || heading.ptr[heading.len - 1] == ':'))
        heading.len--;
    if (str_ends(heading, STR("\u060C")))
        heading.len -= STR("\u060C").len;
    buf_add(&report->text, heading);
}

void report_labels(struct buf *out, const struct str label[SIDE_COUNT])
{
    buf_add(out, label[SIDE_ORIGINAL]);
    buf_puts(out, label[SIDE_ORIGINAL].len > 0 ? " ->" : "->");
    if (label[SIDE_FINAL].len > 0)
        buf_putc(out, ' ');
    buf_add(out, label[SIDE_FINAL]);
}

void report_label(struct buf *out, const struct clause *clause)
{
    if (clause->renumbered) {
        report_labels(out, clause->label);
        return;
    }
    buf_add(out, outline_clause_label(clause, VIEW_MARKUP));
}

void report_release(struct report *report)
{
    VEC_RELEASE(&report->sections);
    VEC_RELEASE(&report->clauses);
    VEC_RELEASE(&report->clause_start);
    VEC_RELEASE(&report->changes_shown);
    VEC_RELEASE(&report->words_shown);
    VEC_RELEASE(&report->properties_shown);
    VEC_RELEASE(&report->numbering);
    VEC_RELEASE(&report->tree);
    VEC_RELEASE(&report->list);
    buf_release(&report->text);
}
