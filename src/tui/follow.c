/* References and note marks: to the next one, and along it. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "tui/lines.h"

static struct place ref_place(const struct tui *tui, uint32_t index)
{
    const struct ref *ref = &tui->refs->list[index];

    return (struct place){ref->para, ref->off};
}

/* The side of it that the view shows, the final before the original; NULL: it is hidden. */
const struct ref_side *ref_shown_side(const struct tui *tui, const struct ref *ref)
{
    enum view view = tui->pane.source.view;
    const struct ref_side *original = &ref->side[SIDE_ORIGINAL];
    const struct ref_side *final = &ref->side[SIDE_FINAL];

    if (view == VIEW_COMMON)
        return final->present && original->present ? final : NULL;
    if (view == VIEW_ORIGINAL)
        return original->present ? original : NULL;
    if (final->present)
        return final;
    return view == VIEW_MARKUP && original->present ? original : NULL;
}

bool ref_range(const struct tui *tui, struct range *range)
{
    if (tui->ref == NO_INDEX)
        return false;
    const struct ref *ref = &tui->refs->list[tui->ref];
    range->start = (struct place){ref->para, ref->off};
    range->end = (struct place){ref->para, ref->off + ref->len};
    return true;
}

/* How many references start before a place. The list is in document order. */
static uint32_t count_before(const struct tui *tui, struct place place)
{
    uint32_t low = 0;
    uint32_t high = tui->refs->count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (place_cmp(ref_place(tui, middle), place) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void ref_show(struct tui *tui, uint32_t index)
{
    int row;
    int col;

    tui_leave_marks(tui);
    pane_find(&tui->pane, ref_place(tui, index), &row, &col);
    if (row < 0)
        tui_remember(tui);
    pane_go(&tui->pane, ref_place(tui, index), TO_SEE);
    tui->ref = index;
}

static void step(struct tui *tui, unsigned count, bool forward)
{
    if (!tui_structured(tui))
        return;
    uint32_t at =
        tui->ref != NO_INDEX ? tui->ref + forward : count_before(tui, tui->pane.spot.point);
    uint32_t found = NO_INDEX;

    for (unsigned left = count > 0 ? count : 1; left > 0;) {
        if (forward ? at >= tui->refs->count : at == 0)
            break;
        uint32_t index = forward ? at++ : --at;
        if (ref_shown_side(tui, &tui->refs->list[index]) == NULL)
            continue;
        found = index;
        left--;
    }
    if (found != NO_INDEX)
        ref_show(tui, found);
    else
        tui_say(tui, "%s", forward ? _("No further reference") : _("No earlier reference"));
}

void do_reference_next(struct tui *tui, unsigned count)
{
    step(tui, count, true);
}

void do_reference_previous(struct tui *tui, unsigned count)
{
    step(tui, count, false);
}

static bool follow_note(struct tui *tui, uint32_t index)
{
    const struct note *note = &tui->loaded->doc->notes[index];

    if (!lines_show_note(tui->loaded->doc, tui->pane.source.view, index))
        return false;
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, (struct place){note->para, 0}, TO_TOP);
    return true;
}

static bool follow_side(struct tui *tui, const struct ref_side *side)
{
    if (side->clause == NO_INDEX && side->section == NO_INDEX)
        return false;
    if (side->clause != NO_INDEX)
        tui_show_clause(tui, side->clause);
    else
        tui_show_section(tui, side->section);
    return true;
}

void ref_follow(struct tui *tui)
{
    if (tui->ref == NO_INDEX) {
        tui_say(tui, "%s", _("No reference is chosen; Tab: the next one"));
        return;
    }
    const struct ref *ref = &tui->refs->list[tui->ref];
    const struct ref_side *side = ref_shown_side(tui, ref);
    bool followed =
        ref->note > 0 ? follow_note(tui, ref->note - 1) : side != NULL && follow_side(tui, side);
    if (!followed)
        tui_say(tui, "%s", _("What this refers to is not in the text"));
}

void do_follow(struct tui *tui, unsigned count)
{
    (void)count;
    ref_follow(tui);
}

void ref_choose_over(struct tui *tui, struct place place)
{
    if (tui->refs == NULL)
        return;
    for (uint32_t i = count_before(tui, (struct place){place.para, place.off + 1}); i > 0; i--) {
        const struct ref *ref = &tui->refs->list[i - 1];
        if (ref->para != place.para)
            return;
        if (place.off < ref->off + (ref->len > 0 ? ref->len : 1) &&
            ref_shown_side(tui, ref) != NULL) {
            tui->ref = i - 1;
            return;
        }
    }
}

void ref_choose_at_point(struct tui *tui)
{
    if (tui->refs == NULL)
        return;
    uint32_t index = count_before(tui, tui->pane.spot.point);

    if (index < tui->refs->count && place_cmp(ref_place(tui, index), tui->pane.spot.point) == 0 &&
        ref_shown_side(tui, &tui->refs->list[index]) != NULL)
        tui->ref = index;
}
