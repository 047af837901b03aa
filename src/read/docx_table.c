/* Tables (ECMA-376 Part 1, 17.4): where a paragraph's cell is, and the revisions of rows and cells
 * (17.13.5.12, .16, .1 and .2). A table in a cell has the revisions of that cell too. */
#include "read/docx.h"

static const struct mark kept = {.revision = REV_KEPT, .confidence = -1};

static struct docx_table *open_table(struct docx *d)
{
    return d->tables.len > 0 ? &VEC_LAST(&d->tables) : NULL;
}

const struct mark *docx_cell_mark(const struct docx *d)
{
    return d->tables.len > 0 ? &VEC_LAST(&d->tables).cell_mark : &kept;
}

unsigned docx_shown_sides(const struct docx *d)
{
    return (unsigned)docx_cell_mark(d)->revision & d->story;
}

/* Revisions around a whole row, cell or table are theirs. */
static void combine_wrappers(const struct docx *d, struct mark *mark)
{
    const struct mark *around = docx_mark(d);

    if (around->revision != REV_KEPT)
        docx_combine(mark, around->revision, around->author, around->date, around->move);
}

bool docx_tbl(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_table table = {.number = ++d->table_count, .around = *docx_cell_mark(d)};

    (void)xml;
    docx_container_end(d);
    VEC_ADD(&d->tables, table);
    return true;
}

void docx_tbl_end(void *user)
{
    ((struct docx *)user)->tables.len--;
}

bool docx_tr(void *user, struct xml *xml)
{
    struct docx_table *table = open_table(user);

    (void)xml;
    table->row++;
    table->column = 0;
    table->next_column = 1;
    table->row_mark = table->around;
    combine_wrappers(user, &table->row_mark);
    return true;
}

bool docx_tc(void *user, struct xml *xml)
{
    struct docx_table *table = open_table(user);

    (void)xml;
    table->column = table->next_column++;
    table->cell = 0;
    table->cell_mark = table->row_mark;
    return true;
}

void docx_tc_end(void *user)
{
    docx_container_end(user);
}

/* Columns are those of the grid: a cell may span several, and a row may leave out the first. */
static uint32_t columns(struct xml *xml, int64_t missing)
{
    enum { COLUMNS_MOST = 1 << 10 };
    int64_t count = docx_number(xml, W_val, missing);

    return (uint32_t)(count < missing ? missing : count > COLUMNS_MOST ? COLUMNS_MOST : count);
}

bool docx_grid_before(void *user, struct xml *xml)
{
    struct docx_table *table = open_table(user);

    if (table != NULL)
        table->next_column += columns(xml, 0);
    docx_property(user, xml);
    return true;
}

bool docx_grid_span(void *user, struct xml *xml)
{
    struct docx_table *table = open_table(user);

    if (table != NULL)
        table->next_column += columns(xml, 1) - 1;
    docx_property(user, xml);
    return true;
}

bool docx_row_ins(void *user, struct xml *xml)
{
    docx_combine_here(user, xml, &open_table(user)->row_mark, REV_INSERTED);
    return true;
}

bool docx_row_del(void *user, struct xml *xml)
{
    docx_combine_here(user, xml, &open_table(user)->row_mark, REV_DELETED);
    return true;
}

/* The properties of a cell may stand, in a broken document, where there is none. */
static bool combine_cell(struct docx *d, struct xml *xml, enum revision revision)
{
    struct docx_table *table = open_table(d);

    if (table != NULL)
        docx_combine_here(d, xml, &table->cell_mark, revision);
    return true;
}

bool docx_cell_ins(void *user, struct xml *xml)
{
    return combine_cell(user, xml, REV_INSERTED);
}

bool docx_cell_del(void *user, struct xml *xml)
{
    return combine_cell(user, xml, REV_DELETED);
}

/* Made for its first paragraph, when the revisions are known. */
uint32_t docx_cell(struct docx *d)
{
    struct docx_table *table = open_table(d);

    if (table == NULL)
        return 0;
    if (table->cell == 0) {
        struct cell cell = {table->number, table->row, table->column,
                            builder_mark(d->b, &table->cell_mark)};
        table->cell = builder_cell(d->b, &cell);
    }
    return table->cell;
}
