/* Lines of layout's cells as text with colours. What stands in them layout has decided. */
#include "write/print.h"

static enum revision cell_look(const struct lcell *cell, const struct print_options *options)
{
    if (!options->color || options->view != VIEW_MARKUP || cell->kind == GLYPH_FILL)
        return REV_KEPT;
    return (enum revision)cell->revision;
}

static void put_cell(struct buf *out, const struct lcell *cell)
{
    for (unsigned i = 0; i < cell->count; i++)
        buf_put_cp(out, cell->cp[i]);
}

/* Fill, and the blank that a line was broken at. */
static bool is_tail(const struct lcell *cell, const struct print_options *options)
{
    return cell->kind == GLYPH_FILL || (options->width > 0 && cell->cp[0] == ' ');
}

static void put_cells(struct buf *out, const struct lcell *cells, size_t count,
                      const struct print_options *options)
{
    enum revision open = REV_KEPT;

    while (count > 0 && is_tail(&cells[count - 1], options))
        count--;
    for (size_t i = 0; i < count; i++) {
        enum revision look = cell_look(&cells[i], options);
        if (look != open) {
            buf_puts(out, open != REV_KEPT ? PRINT_PLAIN : "");
            buf_puts(out, print_colors[look]);
            open = look;
        }
        put_cell(out, &cells[i]);
    }
    if (open != REV_KEPT)
        buf_puts(out, PRINT_PLAIN);
    buf_putc(out, '\n');
}

void print_lines(struct buf *out, const struct layout *lines, const struct print_options *options)
{
    for (size_t i = 0; i < lines->lines.len; i++)
        put_cells(out, lines->cells.ptr + lines->lines.ptr[i].first, lines->lines.ptr[i].count,
                  options);
}
