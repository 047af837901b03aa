/* Properties as words, and changes of them that are tracked (ECMA-376 Part 1, 17.13.5.29 to .37):
 * of paragraphs, runs, paragraph marks, tables, rows, cells and sections. */
#ifndef QARAR_READ_DOCX_PROPERTY_H
#define QARAR_READ_DOCX_PROPERTY_H

#include "base/buf.h"
#include "model/build.h"
#include "pack/xml.h"

struct docx;

/* The properties of the latest thing of a kind: a line each. */
struct docx_properties {
    struct buf now;
    struct buf was;
    bool changed;
    string_id author;
    string_id date;
};

struct docx_formats {
    struct docx_properties of[FORMAT_OF_COUNT];
    enum format_of open; /* whose former properties are read */
    uint32_t run;        /* the change of the run that is open: the builder's + 1, or 0 */
};

/* Properties begin: w:pPr, w:rPr … by where they stand. */
bool docx_properties(void *user, struct xml *xml);

/* One of them: the element that starts. */
void docx_property(void *user, struct xml *xml);

/* What they were begins, and ends: w:rPrChange …; not that of a paragraph. */
bool docx_format_change(void *user, struct xml *xml);
void docx_format_change_end(void *user);

/* The run ends. */
void docx_format_run_end(struct docx *d);

/* What of the properties was, and is, and the other has not: "bold, size 14". */
string_id docx_former(struct docx *d, enum format_of of);
string_id docx_present(struct docx *d, enum format_of of);

void docx_formats_release(struct docx_formats *formats);

#endif
