/* Layout: every view, width and mode on any text. The lines fit, hold every cell once and in order,
 * and no byte of the document is shown twice; cells hold nothing that harms a terminal. */
#include "fuzz/fuzz.h"

#include "layout/layout.h"
#include "text/hostile.h"

#include <stdlib.h>

static void check_cell(const struct lcell *cell)
{
    FUZZ_CHECK(cell->width == 1 || cell->width == 2);
    FUZZ_CHECK(cell->count >= 1 && cell->count <= CELL_CODE_POINTS);
    for (unsigned i = 0; i < cell->count; i++)
        FUZZ_CHECK(!hostile_cp(cell->cp[i]) && cell->cp[i] != '\n' && cell->cp[i] != '\t');
}

static void check_lines(const struct layout *layout, int width)
{
    size_t next = 0;

    FUZZ_CHECK(layout->lines.len > 0);
    FUZZ_CHECK(width > 0 || layout->lines.len == 1);
    for (size_t i = 0; i < layout->lines.len; i++) {
        const struct line *line = &layout->lines.ptr[i];
        int columns = 0;
        FUZZ_CHECK(line->first == next);
        for (size_t k = 0; k < line->count; k++) {
            check_cell(&layout->cells.ptr[line->first + k]);
            columns += layout->cells.ptr[line->first + k].width;
        }
        FUZZ_CHECK(columns == line->width && (width == 0 || columns <= width));
        next += line->count;
    }
    FUZZ_CHECK(next == layout->cells.len);
}

/* Each cell takes bytes of its paragraph that no other one takes. */
static void check_sources(const struct doc *doc, struct view_para paras,
                          const struct layout *layout)
{
    size_t len = 0;
    size_t starts[64] = {0};

    if (paras.last - paras.first >= sizeof(starts) / sizeof(starts[0]))
        return;
    for (uint32_t para = paras.first; para <= paras.last; para++) {
        starts[para - paras.first] = len;
        len += doc_para_text(doc, para).len;
    }
    char *seen = mem_alloc(len);
    for (size_t i = 0; i < layout->cells.len; i++) {
        const struct lcell *cell = &layout->cells.ptr[i];
        if (cell->len == 0)
            continue;
        FUZZ_CHECK(cell->para >= paras.first && cell->para <= paras.last);
        FUZZ_CHECK(cell->off + cell->len <= doc_para_text(doc, cell->para).len);
        char *from = seen + starts[cell->para - paras.first] + cell->off;
        FUZZ_CHECK(memchr(from, 1, cell->len) == NULL);
        memset(from, 1, cell->len);
    }
    free(seen);
}

static void check_view(const struct doc *doc, enum view view, const struct layout_options *options,
                       struct layout *layout)
{
    struct view_para paras = {0};
    size_t line;
    size_t cell;

    for (uint32_t next = 0; view_line_next(doc, view, next, doc->body_count, &paras);
         next = paras.last + 1) {
        layout_make(doc, NULL, view, paras, options, layout);
        check_lines(layout, options->width);
        check_sources(doc, paras, layout);
        layout_find(layout, paras.last, 3, &line, &cell);
        FUZZ_CHECK(line < layout->lines.len);
        FUZZ_CHECK(cell < layout->cells.len || layout->cells.len == 0);
    }
}

static void check_text(const struct doc *doc, const struct layout_options *options,
                       struct layout *layout)
{
    layout_text(doc_para_text(doc, 0), options->base, options, layout);
    FUZZ_CHECK(layout->lines.len == 1);
    FUZZ_CHECK(options->width == 0 || layout->lines.ptr[0].width <= options->width);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int widths[] = {0, 1, 2, 3, 7, 20, 80, 0};
    struct layout layout = {0};

    if (size < 1)
        return 0;
    struct doc *doc = fuzz_marked((struct str){(const char *)data + 1, size - 1});
    const struct layout_options options = {.width = widths[data[0] & 7],
                                           .bidi = (enum bidi_mode)((data[0] >> 3) % 3),
                                           .markers = (data[0] & 0x80) != 0,
                                           .base = (data[0] & 0x40) != 0 ? DIR_RTL : DIR_LTR};
    for (unsigned view = VIEW_COMMON; view <= VIEW_MARKUP; view++)
        check_view(doc, (enum view)view, &options, &layout);
    check_text(doc, &options, &layout);
    layout_release(&layout);
    doc_free(doc);
    return 0;
}
