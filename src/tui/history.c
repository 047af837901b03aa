/* Where the reader was: marks, and the places that jumps started from, in all files. */
#include "tui/tui.h"

#include "base/i18n.h"

static struct visit here(const struct tui *tui)
{
    return (struct visit){tui->file, tui->pane.spot};
}

void tui_remember(struct tui *tui)
{
    struct shelf *shelf = tui->shelf;

    shelf->last = here(tui);
    shelf->jumped = true;
    visits_add(&shelf->behind, &shelf->last);
    VEC_CLEAR(&shelf->ahead);
}

static struct place within(const struct doc *doc, struct place place)
{
    if (place.para >= doc->para_count)
        place = (struct place){doc->para_count > 0 ? doc->para_count - 1 : 0, UINT32_MAX};
    if (doc->para_count > 0 && place.off > doc_para_text(doc, place.para).len)
        place.off = (uint32_t)doc_para_text(doc, place.para).len;
    return place;
}

void tui_return(struct tui *tui, const struct spot *spot)
{
    const struct doc *doc = tui->loaded->doc;
    struct spot safe = *spot;

    if (loading_await_spot(tui, spot) || tui->pane.empty)
        return;
    safe.point = within(doc, safe.point);
    safe.anchor = within(doc, safe.anchor);
    tui_leave_marks(tui);
    pane_go_back(&tui->pane, &safe);
    ref_choose_at_point(tui);
}

static void go_visit(struct tui *tui, const struct visit *visit)
{
    if (visit->file == tui->file)
        tui_return(tui, &visit->spot);
    else
        wish_file(tui, visit->file, &visit->spot);
}

static void go_between(struct tui *tui, struct visits *from, struct visits *to, unsigned count)
{
    struct visit now = here(tui);

    for (unsigned i = 0; i < (count > 0 ? count : 1) && from->len > 0; i++) {
        visits_add(to, &now);
        now = from->ptr[--from->len];
    }
    go_visit(tui, &now);
}

void do_back(struct tui *tui, unsigned count)
{
    if (tui->shelf->behind.len == 0)
        tui_say(tui, "%s", _("Nothing to go back to"));
    else
        go_between(tui, &tui->shelf->behind, &tui->shelf->ahead, count);
}

void do_ahead(struct tui *tui, unsigned count)
{
    if (tui->shelf->ahead.len == 0)
        tui_say(tui, "%s", _("Nothing to go forward to"));
    else
        go_between(tui, &tui->shelf->ahead, &tui->shelf->behind, count);
}

/* ---- Marks ------------------------------------------------------------------------------- */

static int mark_index(uint32_t letter)
{
    return letter >= 'a' && letter <= 'z' ? (int)(letter - 'a') : -1;
}

static void set_mark(struct tui *tui, uint32_t letter)
{
    int index = mark_index(letter);

    if (index < 0) {
        tui_say(tui, "%s", _("A mark is a letter from a to z"));
        return;
    }
    struct shelf_file *file = shelf_file(tui->shelf, tui->file);
    file->marked[index] = true;
    file->marks[index] = tui->pane.spot;
    tui_say(tui, _("Mark %c is set"), (int)letter);
}

/* Going back to where the last jump started is a jump, so doing it twice comes back. */
static void go_last(struct tui *tui)
{
    struct visit last = tui->shelf->last;

    if (!tui->shelf->jumped) {
        tui_say(tui, "%s", _("Nothing to go back to"));
        return;
    }
    tui_remember(tui);
    go_visit(tui, &last);
}

static void go_mark(struct tui *tui, uint32_t letter)
{
    int index = mark_index(letter);
    const struct shelf_file *file = shelf_file(tui->shelf, tui->file);

    if (letter == '\'') {
        go_last(tui);
    } else if (index < 0) {
        tui_say(tui, "%s", _("A mark is a letter from a to z"));
    } else if (!file->marked[index]) {
        tui_say(tui, _("Mark %c is not set"), (int)letter);
    } else {
        tui_remember(tui);
        tui_return(tui, &file->marks[index]);
    }
}

void do_set_mark(struct tui *tui, unsigned count)
{
    (void)count;
    tui_await(tui, set_mark, _("Set a mark: a letter from a to z"));
}

void do_go_mark(struct tui *tui, unsigned count)
{
    (void)count;
    tui_await(tui, go_mark, _("Go to a mark: its letter, or ' for where the last jump started"));
}
