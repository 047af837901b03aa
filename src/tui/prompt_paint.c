/* The line at the bottom. It is laid out alone, so that what stands beside it does not move it; of
 * a long one the part around the cursor is shown. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "text/cluster.h"
#include "text/width.h"

enum { GAP = 2, LEAST_ROOM = 8 };

static struct layout lay_out(const struct tui *tui, struct str text)
{
    const struct layout_options *options = &tui->pane.source.options;
    const struct layout_options line = {.bidi = options->bidi, .base = options->base};
    struct layout layout = {0};

    layout_text(text, options->base, &line, &layout);
    return layout;
}

enum direction prompt_direction(const struct tui *tui)
{
    struct layout layout = lay_out(tui, buf_str(&tui->prompt.line.text));
    enum direction direction = layout.direction;

    layout_release(&layout);
    return tui->pane.source.options.bidi == BIDI_APP ? direction : DIR_LTR;
}

/* What of the line is shown in so many columns, one of them left for the cursor at its end. */
static struct str window(const struct edit *line, int room)
{
    struct str text = buf_str(&line->text);
    size_t from = line->at;

    for (int width = 1; from > 0;) {
        size_t before = cluster_before(text, from);
        width += width_of((struct str){text.ptr + before, from - before});
        if (width > room)
            break;
        from = before;
    }
    text = str_from_off(text, from);
    return str_head(text, width_fit(text, room - 1));
}

/* The column of the cell that shows byte off, of a line that ends with a blank for its end. */
static int column_of(const struct layout *layout, size_t off)
{
    const struct line *line = &layout->lines.ptr[0];
    int col = 0;

    for (size_t i = 0; i < line->count; i++) {
        const struct lcell *cell = &layout->cells.ptr[line->first + i];
        if (cell->off <= off && off < cell->off + cell->len)
            return col;
        col += cell->width;
    }
    return col;
}

static void put_line(struct tui *tui, struct frame *frame, int row, int col, int room)
{
    const struct edit *edit = &tui->prompt.line;
    const struct layout_options *options = &tui->pane.source.options;
    struct str shown = window(edit, room);
    struct buf text = {0};

    buf_add(&text, shown);
    buf_putc(&text, ' ');
    struct layout layout = lay_out(tui, buf_str(&text));
    int at = column_of(&layout, edit->at - (size_t)(shown.ptr - buf_str(&edit->text).ptr));
    if (frame->mirrored)
        at = layout.lines.ptr[0].width - 1 - at;
    frame_text(frame, row, col, room, buf_str(&text), LOOK_TEXT, options);
    frame_cursor(frame, row, col + at);
    layout_release(&layout);
    buf_release(&text);
}

static bool is_search(const struct tui *tui)
{
    return tui->prompt.kind == '/' || tui->prompt.kind == '?';
}

/* "(deletions) /" */
static void put_before(const struct tui *tui, struct buf *out)
{
    struct buf scope = {0};

    if (is_search(tui))
        search_say_scope(tui, &scope);
    if (scope.len > 0)
        buf_printf(out, "(%s) ", scope.ptr);
    buf_putc(out, tui->prompt.kind);
    buf_release(&scope);
}

/* What there is to say of it. */
static void put_after(struct tui *tui, struct buf *out)
{
    const struct offers *offers = &tui->prompt.offers;

    buf_puts(out, "");
    if (tui->prompt.line.full)
        buf_puts(out, _("the line is full"));
    else if (is_search(tui))
        search_say_count(tui, out);
    else if (offers->len > 0 && offers->chosen < offers->len)
        buf_printf(out, _("%u of %u"), (unsigned)offers->chosen + 1, (unsigned)offers->len);
}

void prompt_paint(struct tui *tui, struct frame *frame, int row)
{
    const struct layout_options *options = &tui->pane.source.options;
    struct buf before = {0};
    struct buf after = {0};

    frame_fill(frame, row, LOOK_TEXT);
    put_before(tui, &before);
    put_after(tui, &after);
    int left = frame_text_width(buf_str(&before), options);
    int right = after.len > 0 ? frame_text_width(buf_str(&after), options) + GAP : 0;
    if (left + right + LEAST_ROOM > tui->cols)
        right = 0;
    if (left + LEAST_ROOM > tui->cols)
        left = 0;
    if (left > 0)
        frame_text(frame, row, 0, left, buf_str(&before), LOOK_TEXT, options);
    if (right > 0)
        frame_text(frame, row, tui->cols - right + GAP, right, buf_str(&after), LOOK_TEXT, options);
    put_line(tui, frame, row, left, tui->cols - left - right);
    buf_release(&before);
    buf_release(&after);
}
