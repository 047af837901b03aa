/* The grid. */
#include "tui/frame.h"

static struct fcell blank(enum look look)
{
    return (struct fcell){.cp = {' '}, .count = 1, .width = 1, .look = (uint8_t)look};
}

void frame_start(struct frame *frame, int rows, int cols)
{
    size_t count = (size_t)rows * (size_t)cols;

    frame->cells = mem_grow(frame->cells, &frame->cap, count, sizeof(*frame->cells));
    frame->rows = rows;
    frame->cols = cols;
    frame->cursor_row = 0;
    frame->cursor_col = 0;
    frame->mirrored = false;
    for (size_t i = 0; i < count; i++)
        frame->cells[i] = blank(LOOK_TEXT);
}

void frame_release(struct frame *frame)
{
    free(frame->cells);
    *frame = (struct frame){0};
}

static struct fcell *cell_at(struct frame *frame, int row, int col)
{
    return &frame->cells[(size_t)row * (size_t)frame->cols + (size_t)col];
}

void frame_fill(struct frame *frame, int row, enum look look)
{
    for (int col = 0; col < frame->cols; col++)
        *cell_at(frame, row, col) = blank(look);
}

int frame_put(struct frame *frame, int row, int col, const struct lcell *cell, enum look look,
              unsigned flags)
{
    if (col + cell->width > frame->cols || cell->width == 0)
        return col;
    struct fcell *at = cell_at(frame, row, col);
    *at = blank(look);
    for (unsigned i = 0; i < cell->count; i++)
        at->cp[i] = cell->cp[i];
    at->count = cell->count;
    at->width = cell->width;
    at->flags = (uint8_t)flags;
    for (int i = 1; i < cell->width; i++)
        *cell_at(frame, row, col + i) = (struct fcell){.look = (uint8_t)look};
    return col + cell->width;
}

/* One line, cut; its layout to layout_release. */
static struct layout lay_out(struct str text, int width, const struct layout_options *options)
{
    struct layout_options line = {.width = width, .bidi = options->bidi, .base = options->base};
    struct layout layout = {0};

    layout_text(text, options->base, &line, &layout);
    return layout;
}

/* Puts the first line; from the right where it is mirrored. */
static int put_text(struct frame *frame, int row, int col, bool mirrored,
                    const struct layout *layout, enum look look)
{
    const struct line *line = &layout->lines.ptr[0];
    int at = mirrored ? frame->cols - col - line->width : col;

    for (size_t i = 0; i < line->count; i++)
        at = frame_put(frame, row, at, &layout->cells.ptr[line->first + i], look, 0);
    return col + line->width;
}

static int put_cut(struct frame *frame, int row, int col, int width, bool mirrored, struct str text,
                   enum look look, const struct layout_options *options)
{
    if (col + width > frame->cols)
        width = frame->cols - col;
    if (width <= 0)
        return col;
    struct layout layout = lay_out(text, width, options);
    col = put_text(frame, row, col, mirrored, &layout, look);
    layout_release(&layout);
    return col;
}

int frame_text(struct frame *frame, int row, int col, int width, struct str text, enum look look,
               const struct layout_options *options)
{
    return put_cut(frame, row, col, width, frame->mirrored, text, look, options);
}

int frame_text_at(struct frame *frame, int row, int col, int width, struct str text, enum look look,
                  const struct layout_options *options)
{
    return put_cut(frame, row, col, width, false, text, look, options);
}

void frame_flag(struct frame *frame, int row, int col, int width, unsigned flags)
{
    for (int i = col; i < col + width && i < frame->cols; i++)
        cell_at(frame, row, i)->flags |= (uint8_t)flags;
}

void frame_author(struct frame *frame, int row, int col, int width, unsigned author)
{
    for (int i = col; i < col + width && i < frame->cols; i++)
        cell_at(frame, row, i)->author = (uint8_t)author;
}

void frame_cursor(struct frame *frame, int row, int col)
{
    if (col >= frame->cols)
        col = frame->cols - 1;
    frame->cursor_row = row;
    frame->cursor_col = frame->mirrored ? frame->cols - 1 - col : col;
}

int frame_text_width(struct str text, const struct layout_options *options)
{
    struct layout layout = lay_out(text, 0, options);
    int width = layout.lines.ptr[0].width;

    layout_release(&layout);
    return width;
}
