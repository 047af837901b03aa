/* Going from change to change; they are those that the command "changes" lists. */
#include "tui/tui.h"

#include "base/i18n.h"

static struct place change_place(const struct tui *tui, uint32_t index)
{
    const struct change *change = &tui->changes->list[index];

    return (struct place){change->para, change->off};
}

/* How many changes start before a place, or at it too. The list is in document order. */
static uint32_t count_before(const struct tui *tui, struct place place, bool at_too)
{
    uint32_t low = 0;
    uint32_t high = tui->changes->count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = place_cmp(change_place(tui, middle), place);
        if (order < 0 || (order == 0 && at_too))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct change *change_gone_to(const struct tui *tui)
{
    return tui->change != NO_INDEX ? &tui->changes->list[tui->change] : NULL;
}

uint32_t change_number(const struct tui *tui)
{
    if (tui->changes == NULL || (tui->change == NO_INDEX && tui->pane.empty))
        return 0;
    uint32_t number =
        tui->change != NO_INDEX ? tui->change + 1 : count_before(tui, tui->pane.spot.point, true);
    if (number == 0)
        return 0;
    const struct change *change = &tui->changes->list[number - 1];
    return change->kind == CHANGE_PROPERTIES ? number - change->ordinal : change->ordinal;
}

bool change_range(const struct tui *tui, struct range *range)
{
    if (tui->change == NO_INDEX)
        return false;
    const struct change *change = &tui->changes->list[tui->change];
    range->start = (struct place){change->para, change->off};
    range->end = (struct place){change->end_para, change->end_off};
    return true;
}

void change_show(struct tui *tui, uint32_t index)
{
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, change_place(tui, index), TO_SEE);
    tui->change = index;
}

/* The change so many after, or before, one that is not counted, of those that the filter lets pass;
 * the last there is, or NO_INDEX. */
static uint32_t find(const struct tui *tui, uint32_t from, unsigned count, bool forward)
{
    uint32_t found = NO_INDEX;

    while (count > 0 && (forward ? from < tui->changes->count : from > 0)) {
        uint32_t index = forward ? from++ : --from;
        if (!authors_pass(tui, index))
            continue;
        found = index;
        count--;
    }
    return found;
}

static void step(struct tui *tui, unsigned count, bool forward)
{
    if (!tui_structured(tui))
        return;
    uint32_t at = tui->change != NO_INDEX ? tui->change + forward
                                          : count_before(tui, tui->pane.spot.point, false);
    uint32_t found = find(tui, at, count > 0 ? count : 1, forward);

    if (found != NO_INDEX)
        change_show(tui, found);
    else if (tui->changes->count == 0)
        tui_say(tui, "%s", _("No changes"));
    else
        tui_say(tui, "%s", forward ? _("No further change") : _("No earlier change"));
}

void do_change_next(struct tui *tui, unsigned count)
{
    step(tui, count, true);
}

void do_change_previous(struct tui *tui, unsigned count)
{
    step(tui, count, false);
}
