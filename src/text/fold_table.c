/* A page of 256 code points is made when one of them is met first. */
#include "text/fold.h"

enum { PAGE = 256 };

static uint32_t entry_for(struct fold_table *table, uint32_t cp)
{
    uint32_t folded[FOLD_MOST];
    unsigned count = fold_search(cp, folded);

    if (count == 0)
        return FOLD_NOTHING;
    if (count == 1)
        return folded[0];
    uint32_t at = (uint32_t)table->many.len;
    VEC_ADD(&table->many, count);
    for (unsigned i = 0; i < count; i++)
        VEC_ADD(&table->many, folded[i]);
    return FOLD_MANY | at;
}

uint32_t fold_table_fill(struct fold_table *table, uint32_t cp)
{
    uint32_t **page = &table->pages[cp / PAGE];

    if (*page == NULL)
        *page = mem_alloc(PAGE * sizeof(**page));
    (*page)[cp % PAGE] = entry_for(table, cp);
    return (*page)[cp % PAGE];
}

void fold_table_release(struct fold_table *table)
{
    for (size_t i = 0; i < sizeof(table->pages) / sizeof(table->pages[0]); i++)
        free(table->pages[i]);
    VEC_RELEASE(&table->many);
    *table = (struct fold_table){0};
}
