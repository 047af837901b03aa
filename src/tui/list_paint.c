/* How lists look: parts of rows from the side where reading begins, one row as the current one. */
#include "tui/list.h"

#include "base/i18n.h"
#include "base/least.h"
#include "text/utf8.h"
#include "tui/tui.h"

enum { GAP = 1, BYTES_A_COLUMN = 8, HEAD_SHARE = 3, PART_SHARE = 3 };

/* Where a row stands. */
struct area {
    int row;
    int col;
    int cols;
};

/* What could be seen in so many columns, and a little more: nothing longer is laid out. */
static struct str seen(struct str text, int cols)
{
    size_t most = (size_t)cols * BYTES_A_COLUMN + BYTES_A_COLUMN;

    return text.len > most ? str_head(text, utf8_before(text, most)) : text;
}

/* Puts a part used columns from the side of the start; how many it takes. */
static int put_part(const struct tui *tui, struct frame *frame, const struct area *area, int used,
                    const struct list_part *part)
{
    struct layout_options options = tui->pane.source.options;
    int room = area->cols - used;
    int most = part->width > 0 ? min_int(room, part->width) : room;

    options.base = tui_from_the_right(tui) ? DIR_RTL : DIR_LTR;
    if (most <= 0)
        return 0;
    struct str text = seen(buf_str(&part->text), most);
    int width = min_int(frame_text_width(text, &options), most);
    int col = area->col + (tui_from_the_right(tui) ? room - width : used);
    frame_text_at(frame, area->row, col, width, text, part->look, &options);
    frame_author(frame, area->row, col, width, part->author);
    return part->width > 0 ? most : width;
}

/* Parts of a set width are narrower where there is little room. */
static void put_row(const struct tui *tui, struct frame *frame, const struct area *area,
                    struct list_row *row, unsigned flags)
{
    int used = 0;

    for (size_t i = 0; i < row->count; i++) {
        struct list_part *part = &row->parts[i];
        part->width = min_int(part->width, area->cols / PART_SHARE);
        if (i + 1 == row->count)
            part->width = 0;
        int taken = put_part(tui, frame, area, used, part);
        used += taken > 0 ? taken + GAP : 0;
    }
    frame_flag(frame, area->row, area->col, area->cols,
               flags | (row->strong ? (unsigned)CELL_STRONG : 0));
    for (size_t i = 0; i < LIST_PARTS; i++)
        buf_release(&row->parts[i].text);
}

/* The current row is on the screen, and no room is left empty below while rows are above. */
static void settle(struct list *list, int rows)
{
    size_t room = rows > 0 ? (size_t)rows : 1;
    size_t most = list->shown.len > room ? list->shown.len - room : 0;

    list->rows = rows;
    if (list->current < list->top)
        list->top = list->current;
    if (list->current >= list->top + room)
        list->top = list->current + 1 - room;
    if (list->top > most)
        list->top = most;
}

void list_paint_rows(const struct tui *tui, struct list *list, struct frame *frame, int row,
                     int col, int rows, int cols, bool with_current)
{
    settle(list, rows);
    list->row = row;
    list->col = col;
    list->cols = cols;
    for (int i = 0; i < rows && list->top + (size_t)i < list->shown.len; i++) {
        const struct area area = {row + i, col, cols};
        size_t at = list->top + (size_t)i;
        struct list_row it = {.count = 0};
        list->kind->row(tui, list->shown.ptr[at], &it);
        put_row(tui, frame, &area, &it, with_current && at == list->current ? CELL_CURRENT : 0);
    }
}

/* Lines that do not move, as many as leave the rows enough room; how many. */
static int paint_head(const struct tui *tui, struct frame *frame, int row, int rows)
{
    const struct list *list = &tui->list;
    int done = 0;

    while (list->kind->head != NULL && done < rows / HEAD_SHARE) {
        const struct area area = {row + done, 0, tui->cols};
        struct list_row it = {.count = 0};
        bool more = list->kind->head(tui, (size_t)done, &it);
        put_row(tui, frame, &area, &it, 0);
        if (!more)
            break;
        done++;
    }
    return done;
}

void list_paint(struct tui *tui, struct frame *frame, int row, int rows)
{
    int head = paint_head(tui, frame, row, rows);

    list_paint_rows(tui, &tui->list, frame, row + head, 0, rows - head, tui->cols, true);
    frame_cursor(frame, row + head + (int)(tui->list.current - tui->list.top), 0);
}

/* ---- The lines around it ----------------------------------------------------------------- */

/* "Changes 3/17", or of those that the filter lets pass "Changes 1/4 (17)". */
void list_title(struct tui *tui, struct frame *frame, int row)
{
    const struct list *list = tui_list(tui);
    struct buf text = {0};

    buf_printf(&text, "%s  %zu/%zu", _(list->kind->title),
               list->shown.len > 0 ? list->current + 1 : 0, list->shown.len);
    if (list->shown.len < list->all.len)
        buf_printf(&text, " (%zu)  ", list->all.len);
    list_put_progress(&text, list);
    frame_text(frame, row, 0, tui->cols, buf_str(&text), LOOK_BAR, &tui->pane.source.options);
    buf_release(&text);
}

/* The end of what is typed is what is seen of it. */
static struct str fitting_tail(const struct tui *tui, struct str text)
{
    size_t len;

    while (text.len > 0 && frame_text_width(text, &tui->pane.source.options) > tui->cols - 2) {
        utf8_at(text, 0, &len);
        text = str_from_off(text, len);
    }
    return text;
}

void list_status(struct tui *tui, struct frame *frame, int row)
{
    const struct list *list = tui_list(tui);
    const struct layout_options *options = &tui->pane.source.options;
    enum look look = list->typing ? LOOK_TEXT : LOOK_STATUS;
    int col = 0;

    frame_fill(frame, row, look);
    if (list->typing || list->filter.len > 0) {
        col = frame_text(frame, row, 0, 1, STR("/"), look, options);
        col = frame_text(frame, row, col, tui->cols - col,
                         fitting_tail(tui, buf_str(&list->filter)), look, options);
        col += list->typing ? 0 : 2;
    }
    if (list->typing) {
        frame_cursor(frame, row, col);
    } else {
        frame_text(frame, row, col, tui->cols - col,
                   str_from(_(list->hint != NULL ? list->hint
                                                 : N_("Enter: go there  /: filter  q: back"))),
                   look, options);
    }
}
