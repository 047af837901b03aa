/* Tables: cells and the revisions of rows and cells (ECMA-376 Part 1, 17.4). */
#ifndef QARAR_READ_DOCX_TABLE_H
#define QARAR_READ_DOCX_TABLE_H

#include "model/build.h"
#include "pack/xml.h"

struct docx;

struct docx_table {
    uint32_t number;
    uint32_t row;
    uint32_t column;
    uint32_t next_column;
    struct mark around; /* the revisions of the cell that it stands in */
    struct mark row_mark;
    struct mark cell_mark;
    uint32_t cell; /* index + 1 as struct para wants it; 0: not made yet */
};

bool docx_tbl(void *user, struct xml *xml);
void docx_tbl_end(void *user);
bool docx_tr(void *user, struct xml *xml);
bool docx_tc(void *user, struct xml *xml);
void docx_tc_end(void *user);
bool docx_grid_before(void *user, struct xml *xml);
bool docx_grid_span(void *user, struct xml *xml);
bool docx_row_ins(void *user, struct xml *xml);
bool docx_row_del(void *user, struct xml *xml);
bool docx_cell_ins(void *user, struct xml *xml);
bool docx_cell_del(void *user, struct xml *xml);

/* The cell of a paragraph that ends now, as struct para has it. */
uint32_t docx_cell(struct docx *d);

/* The sides that show what is read now: its note's, and its cell's; as bits. */
unsigned docx_shown_sides(const struct docx *d);

/* The revisions of the cell that is open, or none. */
const struct mark *docx_cell_mark(const struct docx *d);

#endif
