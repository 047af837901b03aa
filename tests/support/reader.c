/* The reader without a terminal. */
#include "support/reader.h"

#include "support/marked.h"
#include "text/utf8.h"

#include <stdlib.h>

struct reader_of *open_doc(struct doc *doc, int rows, int cols)
{
    const struct tui_look look = {.name = "dir/name", .view = VIEW_MARKUP, .bidi = BIDI_APP};
    struct reader_of *r = calloc(1, sizeof(*r));

    r->loaded.doc = doc;
    r->loaded.outline = outline_new(r->loaded.doc, NULL);
    tui_init(&r->tui, &r->loaded, &look, rows, cols);
    return r;
}

struct reader_of *open_text(const char *text, int rows, int cols)
{
    return open_doc(marked_text(text), rows, cols);
}

void close_text(struct reader_of *r)
{
    tui_release(&r->tui);
    frame_release(&r->frame);
    loaded_release(&r->loaded);
    free(r);
}

void press(struct reader_of *r, const char *keys)
{
    struct str typed = str_from(keys);
    size_t len;

    for (size_t at = 0; at < typed.len; at += len)
        tui_key(&r->tui, utf8_at(typed, at, &len));
}

char *row_text(struct reader_of *r, int row)
{
    struct buf out = {0};

    tui_paint(&r->tui, &r->frame);
    buf_puts(&out, "");
    for (int col = 0; col < r->frame.cols; col++) {
        const struct fcell *cell = &r->frame.cells[row * r->frame.cols + col];
        for (unsigned i = 0; i < cell->count; i++)
            buf_put_cp(&out, cell->cp[i]);
    }
    while (out.len > 0 && out.ptr[out.len - 1] == ' ')
        out.ptr[--out.len] = '\0';
    return buf_detach(&out);
}

void assert_row(struct reader_of *r, int row, const char *want)
{
    char *got = row_text(r, row);

    assert_string_equal(got, want);
    free(got);
}

void assert_row_holds(struct reader_of *r, int row, const char *want)
{
    char *got = row_text(r, row);

    if (strstr(got, want) == NULL)
        fail_msg("\"%s\" is not in \"%s\"", want, got);
    free(got);
}

bool row_has_flag(struct reader_of *r, int row, int col, unsigned flag)
{
    tui_paint(&r->tui, &r->frame);
    return (r->frame.cells[row * r->frame.cols + col].flags & flag) != 0;
}
