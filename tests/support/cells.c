/* Cells back to text; knows nothing of how they were laid out. */
#include "support/cells.h"

#include "support/marked.h"
#include "support/test.h"

#include <stdlib.h>

static void add_layout(struct buf *out, const struct layout *layout)
{
    for (size_t i = 0; i < layout->lines.len; i++) {
        const struct line *line = &layout->lines.ptr[i];
        for (size_t k = 0; k < line->count; k++) {
            const struct lcell *cell = &layout->cells.ptr[line->first + k];
            for (unsigned c = 0; c < cell->count; c++)
                buf_put_cp(out, cell->cp[c]);
        }
        buf_puts(out, "|\n");
    }
}

char *cells_text(const struct layout *layout)
{
    struct buf out = {0};

    add_layout(&out, layout);
    return buf_detach(&out);
}

char *cells_of_marked(const char *text, enum view view, const struct layout_options *options)
{
    struct doc *doc = marked_text(text);
    struct layout layout = {0};
    struct view_para paras = {0};
    struct buf out = {0};

    for (uint32_t next = 0; view_para_next(doc, view, next, doc->body_count, &paras);
         next = paras.last + 1) {
        layout_make(doc, NULL, view, paras, options, &layout);
        add_layout(&out, &layout);
    }
    layout_release(&layout);
    doc_free(doc);
    return buf_detach(&out);
}

void assert_cells(const char *what, const char *text, enum view view,
                  const struct layout_options *options, const char *want)
{
    char *got = cells_of_marked(text, view, options);

    if (got == NULL || strcmp(got, want) != 0)
        fail_msg("%s: got\n%sexpected\n%s", what, got != NULL ? got : "", want);
    free(got);
}
