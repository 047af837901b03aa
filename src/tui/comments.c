/* Showing comments, and going from one to the next. */
#include "tui/comments.h"

#include "base/i18n.h"
#include "tui/tui.h"

#include <stdio.h>

void comments_status(const struct tui *tui, char *text, size_t size)
{
    unsigned count = tui->loaded->doc->comment_count;

    text[0] = '\0';
    if (count > 0)
        snprintf(text, size, ngettext("%u comment", "%u comments", count), count);
}

static bool has_comments(struct tui *tui)
{
    if (!tui_structured(tui))
        return false;
    if (tui->loaded->doc->comment_count > 0)
        return true;
    tui_say(tui, "%s", _("No comments"));
    return false;
}

void do_comments(struct tui *tui, unsigned count)
{
    (void)count;
    if (!has_comments(tui))
        return;
    bool show = tui->pane.source.comments == NULL;
    pane_show_comments(&tui->pane, show);
    if (show && tui->pane.comments.shown.len == 0)
        tui_say(tui, "%s", _("This view shows none of the comments"));
}

/* Of those that the view shows, how many lie before a place, or at it too. */
static size_t count_before(const struct comment_view *view, struct place place, bool at_too)
{
    size_t low = 0;
    size_t high = view->shown.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct shown_comment *it = &view->shown.ptr[middle];
        int order = place_cmp((struct place){it->para, it->off}, place);
        if (order < 0 || (order == 0 && at_too))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void go(struct tui *tui, size_t index)
{
    const struct shown_comment *it = &tui->pane.comments.shown.ptr[index];

    tui_leave_marks(tui);
    pane_go(&tui->pane, (struct place){it->para, it->off}, TO_SEE);
}

/* Comments that are gone to are to be read. */
static bool show(struct tui *tui)
{
    if (!has_comments(tui))
        return false;
    pane_show_comments(&tui->pane, true);
    return true;
}

void do_comment_next(struct tui *tui, unsigned count)
{
    const struct comment_view *view = &tui->pane.comments;

    if (!show(tui))
        return;
    size_t next = count_before(view, tui->pane.spot.point, true);
    if (next == view->shown.len)
        tui_say(tui, "%s", _("No further comment"));
    else
        go(tui, count > view->shown.len - next ? view->shown.len - 1
                                               : next + (count > 0 ? count - 1 : 0));
}

void do_comment_previous(struct tui *tui, unsigned count)
{
    const struct comment_view *view = &tui->pane.comments;
    size_t step = count > 0 ? count : 1;

    if (!show(tui))
        return;
    size_t before = count_before(view, tui->pane.spot.point, false);
    if (before == 0)
        tui_say(tui, "%s", _("No earlier comment"));
    else
        go(tui, before > step ? before - step : 0);
}
