/* Lines, pages, ends and percents; in the help the same keys move its lines. */
#include "tui/tui.h"

#include "tui/lines.h"

static void scroll(struct tui *tui, long rows, unsigned count)
{
    rows *= count > 0 ? (long)count : 1;
    if (tui->mode == MODE_HELP) {
        help_scroll(tui, rows);
    } else if (pane_scroll(&tui->pane, rows)) {
        tui_leave_marks(tui);
    }
}

/* A page keeps a row of the one before, where there is room. */
static long page(const struct tui *tui)
{
    return tui->pane.rows > 4 ? tui->pane.rows - 1 : tui->pane.rows;
}

static long half(const struct tui *tui)
{
    return tui->pane.rows > 1 ? tui->pane.rows / 2 : 1;
}

void do_line_forward(struct tui *tui, unsigned count)
{
    scroll(tui, 1, count);
}

void do_line_backward(struct tui *tui, unsigned count)
{
    scroll(tui, -1, count);
}

void do_page_forward(struct tui *tui, unsigned count)
{
    scroll(tui, page(tui), count);
}

void do_page_backward(struct tui *tui, unsigned count)
{
    scroll(tui, -page(tui), count);
}

void do_half_forward(struct tui *tui, unsigned count)
{
    scroll(tui, half(tui), count);
}

void do_half_backward(struct tui *tui, unsigned count)
{
    scroll(tui, -half(tui), count);
}

void tui_go_place(struct tui *tui, struct place place)
{
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, place, TO_TOP);
}

/* Paragraph number count (its id), or the last where there are fewer. */
static bool go_para(struct tui *tui, unsigned count)
{
    uint32_t paras = tui->loaded->doc->para_count;

    if (count == 0 || paras == 0)
        return false;
    if (!loading_await_place(tui, (struct place){count - 1, 0}))
        tui_go_place(tui, (struct place){count < paras ? count - 1 : paras - 1, 0});
    return true;
}

void do_start(struct tui *tui, unsigned count)
{
    struct view_para line;

    if (tui->mode == MODE_HELP)
        help_scroll(tui, -(long)tui->help_top);
    else if (!go_para(tui, count) && lines_first(tui->loaded->doc, tui->pane.source.view, &line))
        tui_go_place(tui, (struct place){line.first, 0});
}

void do_end(struct tui *tui, unsigned count)
{
    const struct doc *doc = tui->loaded->doc;
    struct view_para line;

    if (tui->mode == MODE_HELP)
        help_scroll(tui, (long)help_count(tui));
    else if (!go_para(tui, count) && !loading_await_end(tui) &&
             lines_last(doc, tui->pane.source.view, &line))
        tui_go_place(tui, (struct place){line.last, (uint32_t)doc_para_text(doc, line.last).len});
}

void do_percent(struct tui *tui, unsigned count)
{
    if (!loading_await_percent(tui, count) && !tui->pane.empty)
        tui_go_place(tui, pane_place_at(&tui->pane, count < 100 ? count : 100));
}
