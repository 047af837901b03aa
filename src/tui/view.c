/* What of the changes is shown. Nothing else moves: the place stays, whether it is shown or not. */
#include "tui/tui.h"

static void set(struct tui *tui, enum view view)
{
    pane_set_view(&tui->pane, view);
}

void do_deletions(struct tui *tui, unsigned count)
{
    (void)count;
    set(tui, (enum view)((unsigned)tui->pane.source.view ^ VIEW_DELETIONS));
}

void do_insertions(struct tui *tui, unsigned count)
{
    (void)count;
    set(tui, (enum view)((unsigned)tui->pane.source.view ^ VIEW_INSERTIONS));
}

void do_final(struct tui *tui, unsigned count)
{
    (void)count;
    set(tui, VIEW_FINAL);
}

void do_original(struct tui *tui, unsigned count)
{
    (void)count;
    set(tui, VIEW_ORIGINAL);
}

void do_markup(struct tui *tui, unsigned count)
{
    (void)count;
    set(tui, VIEW_MARKUP);
}

void do_next_view(struct tui *tui, unsigned count)
{
    static const enum view next[] = {
        [VIEW_MARKUP] = VIEW_FINAL,
        [VIEW_FINAL] = VIEW_ORIGINAL,
        [VIEW_ORIGINAL] = VIEW_MARKUP,
        [VIEW_COMMON] = VIEW_MARKUP,
    };

    for (unsigned i = 0; i < (count > 0 ? count % 3 : 1); i++)
        set(tui, next[tui->pane.source.view]);
}
