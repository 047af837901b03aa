/* Lists: their rows and moving in them. Filters are list_filter.c's, looks list_paint.c's. */
#include "tui/list.h"

#include "base/i18n.h"
#include "text/utf8.h"
#include "tui/tui.h"

/* ---- Rows -------------------------------------------------------------------------------- */

struct list_part *list_part(struct list_row *row, int width, enum look look)
{
    struct list_part *part = &row->parts[row->count < LIST_PARTS ? row->count++ : LIST_PARTS - 1];

    part->width = width;
    part->look = look;
    return part;
}

void list_put_words(struct buf *out, struct str words)
{
    size_t room = out->len < LIST_TEXT ? LIST_TEXT - out->len : 0;
    size_t start = out->len;

    if (words.len > room)
        words.len = utf8_before(words, room + 1 < words.len ? room + 1 : words.len);
    buf_add(out, words);
    for (size_t i = start; i < out->len; i++)
        if (out->ptr[i] == '\n' || out->ptr[i] == '\t')
            out->ptr[i] = ' ';
}

void list_release(struct list *list)
{
    VEC_RELEASE(&list->all);
    VEC_RELEASE(&list->shown);
    buf_release(&list->filter);
    *list = (struct list){.kind = NULL};
}

bool list_value(const struct list *list, uint32_t *value)
{
    if (list->current >= list->shown.len)
        return false;
    *value = list->shown.ptr[list->current];
    return true;
}

bool list_go(struct list *list, uint32_t value)
{
    for (size_t i = 0; i < list->shown.len; i++)
        if (list->shown.ptr[i] == value) {
            list->current = i;
            list->moved = true;
            return true;
        }
    return false;
}

void list_fill(struct tui *tui, struct list *list, const struct list_kind *kind,
               const uint32_t *values, size_t count)
{
    list->kind = kind;
    list->moved = true;
    VEC_CLEAR(&list->all);
    for (size_t i = 0; i < count; i++)
        VEC_ADD(&list->all, values != NULL ? values[i] : (uint32_t)i);
    list_filter(tui, list);
}

/* ---- Moving ------------------------------------------------------------------------------ */

enum distance { A_ROW, A_PAGE, HALF_A_PAGE, AN_END };

static const struct {
    action_fn *action;
    enum distance distance;
    int way;
} moves[] = {
    {do_line_forward, A_ROW, 1},
    {do_line_backward, A_ROW, -1},
    {do_page_forward, A_PAGE, 1},
    {do_page_backward, A_PAGE, -1},
    {do_half_forward, HALF_A_PAGE, 1},
    {do_half_backward, HALF_A_PAGE, -1},
    {do_start, AN_END, -1},
    {do_end, AN_END, 1},
};

static long rows_of(const struct list *list, enum distance distance)
{
    if (distance == A_PAGE)
        return list->rows > 1 ? list->rows - 1 : 1;
    if (distance == HALF_A_PAGE)
        return list->rows > 1 ? list->rows / 2 : 1;
    return 1;
}

void list_step(struct list *list, long count)
{
    long most = list->shown.len > 0 ? (long)list->shown.len - 1 : 0;
    long to = (long)list->current + count;

    list->current = (size_t)(to < 0 ? 0 : to > most ? most : to);
    list->clicked = 0;
    list->moved = true;
}

/* With a count, to that row. */
static void move_to_end(struct list *list, int way, unsigned count)
{
    long rows = (long)list->shown.len;

    list_step(list, -rows);
    list_step(list, count > 0 ? (long)count - 1 : way > 0 ? rows : 0);
}

bool list_move(struct list *list, const struct action *action, unsigned count)
{
    if (action->run == do_search) {
        list->typing = true;
        return true;
    }
    for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++) {
        if (moves[i].action != action->run)
            continue;
        if (moves[i].distance == AN_END)
            move_to_end(list, moves[i].way, count);
        else
            list_step(list, moves[i].way * rows_of(list, moves[i].distance) *
                                (count > 0 ? (long)count : 1));
        return true;
    }
    return false;
}

bool list_click(struct list *list, int row, int col)
{
    size_t at = list->top + (size_t)(row - list->row);

    if (row < list->row || row >= list->row + list->rows || col < list->col ||
        col >= list->col + list->cols || at >= list->shown.len)
        return false;
    bool again = list->clicked == at + 1;
    list->current = at;
    list->clicked = at + 1;
    list->moved = true;
    return again;
}

/* ---- Over the text ----------------------------------------------------------------------- */

void list_open(struct tui *tui, const struct list_kind *kind, const uint32_t *values, size_t count,
               size_t current)
{
    struct list *list = &tui->list;

    if (count == 0) {
        tui_say(tui, "%s", _(kind->none));
        return;
    }
    buf_clear(&list->filter);
    VEC_CLEAR(&list->shown);
    list->typing = false;
    list->top = 0;
    list->rows = tui_text_rows(tui);
    list_fill(tui, list, kind, values, count);
    list->current = current < count ? current : 0;
    list->moved = true;
    tui->mode = MODE_LIST;
    tui->fresh = false;
}

void list_extend(struct tui *tui, const struct list_kind *kind, const uint32_t *values,
                 size_t count)
{
    struct list *list = &tui->list;

    if (list->kind != kind)
        return;
    for (size_t i = 0; i < count; i++)
        VEC_ADD(&list->all, values[i]);
    list_filter_more(tui, list);
}

void list_close(struct tui *tui)
{
    tui->list.kind = NULL;
    if (tui->mode == MODE_LIST)
        tui->mode = MODE_TEXT;
}

static void pick(struct tui *tui)
{
    const struct list_kind *kind = tui->list.kind;
    uint32_t value;

    if (!list_value(&tui->list, &value))
        return;
    list_close(tui);
    kind->pick(tui, value);
}

bool list_run(struct tui *tui, const struct action *action, unsigned count)
{
    if (action->run == do_quit)
        list_close(tui);
    else if (action->run == do_follow)
        pick(tui);
    else if (!list_move(&tui->list, action, count))
        return false;
    return true;
}

void list_mouse(struct tui *tui, int row, int col, long wheel)
{
    if (wheel != 0)
        list_step(&tui->list, wheel);
    else if (list_click(&tui->list, row, col))
        pick(tui);
}
