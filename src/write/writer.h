/* Formats out: a row each, with what it can write. A command asks for a document or for a report;
 * every format that has the function for it can be named. */
#ifndef QARAR_WRITE_WRITER_H
#define QARAR_WRITE_WRITER_H

#include "report/report.h"
#include "write/print.h"

#include <stdio.h>

/* How a table for people looks. */
struct look {
    int width; /* columns; 0: nothing is cut or wrapped */
    enum bidi_mode bidi;
    bool color;
};

/* Output errors stay in the stream. */
struct writer {
    const char *name; /* the value of --format */
    bool needs_outline;
    void (*document)(FILE *out, const struct doc *doc, const struct outline *outline,
                     const struct print_options *options); /* NULL: not in this format */
    void (*report)(FILE *out, struct report *report, const struct look *look);
};

/* The first is the default; ends with a NULL name. */
extern const struct writer writers[];

/* The value of a column in a row; no more than one is alive at a time. */
struct value writer_value(const struct column *column, struct report *report, uint32_t row);

/* table.c, tsv.c, report_json.c */
void table_write(FILE *out, struct report *report, const struct look *look);
void tsv_write(FILE *out, struct report *report, const struct look *look);
void report_write_json(FILE *out, struct report *report, const struct look *look);

#endif
