/* Any report as tab-separated values: a header line, then a row each. An object in a row becomes a
 * cell for each of its columns ("label": original_label, final_label), a list one cell with "; "
 * between; what does not exist is empty; tab, line end and backslash are written \t \n \\. */
#include "write/writer.h"

#include "text/hostile.h"

#include <stdlib.h>

struct tsv {
    struct buf line;
    struct buf clean; /* text with marks for what must not be sent */
    struct report *report;
    bool first; /* no cell of the line is written yet */
};

static void next_cell(struct tsv *tsv)
{
    if (!tsv->first)
        buf_putc(&tsv->line, '\t');
    tsv->first = false;
}

static void put_text(struct tsv *tsv, struct str text)
{
    struct buf *out = &tsv->line;

    buf_clear(&tsv->clean);
    hostile_clean(&tsv->clean, text);
    for (size_t i = 0; i < tsv->clean.len; i++) {
        char c = tsv->clean.ptr[i];
        if (c == '\t')
            buf_puts(out, "\\t");
        else if (c == '\n')
            buf_puts(out, "\\n");
        else if (c == '\\')
            buf_puts(out, "\\\\");
        else
            buf_putc(out, c);
    }
}

static void put_id(struct buf *out, char letter, uint32_t index)
{
    if (index != NO_INDEX)
        buf_printf(out, "%c%u", letter, (unsigned)index + 1);
}

static void put_list(struct buf *out, const struct value *list)
{
    for (uint32_t i = 0; i < list->count; i++) {
        buf_puts(out, i > 0 ? "; " : "");
        put_id(out, list->letter, list->rows[i]);
    }
}

/* The fewest digits that read back as the same number. */
static void put_real(struct buf *out, double real)
{
    char digits[32];

    if (real < 0)
        return;
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof(digits), "%.*g", precision, real);
        double back = strtod(digits, NULL);
        if (!(back < real) && !(back > real))
            break;
    }
    buf_puts(out, digits);
}

static void put_value(struct tsv *tsv, const struct value *value)
{
    struct buf *out = &tsv->line;

    switch (value->kind) {
    case VALUE_TEXT:
        put_text(tsv, value->text);
        break;
    case VALUE_WORD:
        buf_puts(out, value->word != NULL ? value->word : "");
        break;
    case VALUE_ID:
        put_id(out, value->letter, value->count);
        break;
    case VALUE_COUNT:
        buf_printf(out, "%u", (unsigned)value->count);
        break;
    case VALUE_BOOL:
        buf_puts(out, value->count != 0 ? "true" : "false");
        break;
    case VALUE_REAL:
        put_real(out, value->real);
        break;
    case VALUE_LIST:
        put_list(out, value);
        break;
    case VALUE_NONE:
    case VALUE_OBJECT:
        break;
    }
}

/* A column whose value is an object of the same row. */
static bool has_cells(const struct column *column)
{
    return column->columns != NULL;
}

static void put_header(struct tsv *tsv)
{
    for (const struct column *column = tsv->report->columns; column->key != NULL; column++) {
        if (!has_cells(column)) {
            next_cell(tsv);
            buf_puts(&tsv->line, column->key);
            continue;
        }
        for (const struct column *side = column->columns; side->key != NULL; side++) {
            next_cell(tsv);
            buf_printf(&tsv->line, "%s_%s", side->key, column->key);
        }
    }
}

static void put_cell(struct tsv *tsv, const struct column *column, uint32_t row)
{
    next_cell(tsv);
    struct value value = writer_value(column, tsv->report, row);
    put_value(tsv, &value);
}

static void put_row(struct tsv *tsv, uint32_t row)
{
    for (const struct column *column = tsv->report->columns; column->key != NULL; column++) {
        if (!has_cells(column)) {
            put_cell(tsv, column, row);
            continue;
        }
        for (const struct column *side = column->columns; side->key != NULL; side++)
            put_cell(tsv, side, row);
    }
}

static void end_line(struct tsv *tsv, FILE *out)
{
    buf_putc(&tsv->line, '\n');
    fwrite(tsv->line.ptr, 1, tsv->line.len, out);
    buf_clear(&tsv->line);
    tsv->first = true;
}

void tsv_write(FILE *out, struct report *report, const struct look *look)
{
    struct tsv tsv = {.report = report, .first = true};

    (void)look;
    put_header(&tsv);
    end_line(&tsv, out);
    for (uint32_t i = 0; i < report->row_count; i++) {
        put_row(&tsv, report->rows[i]);
        end_line(&tsv, out);
    }
    buf_release(&tsv.line);
    buf_release(&tsv.clean);
}
