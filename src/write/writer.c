/* The table of formats out. */
#include "write/writer.h"

#include "write/document.h"

#include "write/document.h"

const struct writer writers[] = {
    {.name = "text", .document = print_text, .report = table_write},
    {.name = "json",
     .needs_outline = true,
     .document = document_write_json,
     .report = report_write_json},
    {.name = "tsv", .report = tsv_write},
    {.name = NULL},
};

struct value writer_value(const struct column *column, struct report *report, uint32_t row)
{
    struct value value = {.look = REV_KEPT};

    column->get(report, row, &value);
    return value;
}
