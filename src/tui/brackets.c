/* From one undecided text to the next. */
#include "tui/brackets.h"

#include "base/i18n.h"
#include "base/vec.h"
#include "tui/pick.h"

void brackets_release(struct brackets *brackets)
{
    VEC_RELEASE(&brackets->all);
    *brackets = (struct brackets){.known = false};
}

static const struct undecided_list *known(struct tui *tui)
{
    struct brackets *brackets = &tui->brackets;

    if (!brackets->known)
        undecided_find(tui->loaded->doc, &brackets->all);
    brackets->known = true;
    return &brackets->all;
}

static bool is_in_view(const struct tui *tui, const struct undecided *it)
{
    switch (tui->pane.source.view) {
    case VIEW_ORIGINAL:
        return it->on[SIDE_ORIGINAL];
    case VIEW_COMMON:
        return it->on[SIDE_ORIGINAL] && it->on[SIDE_FINAL];
    default:
        return it->on[SIDE_FINAL];
    }
}

static struct place start_of(const struct undecided *it)
{
    return (struct place){it->para, it->off};
}

bool brackets_range(const struct tui *tui, struct range *range)
{
    const struct brackets *brackets = &tui->brackets;

    if (brackets->at == 0)
        return false;
    const struct undecided *it = &brackets->all.ptr[brackets->at - 1];
    range->start = start_of(it);
    range->end = (struct place){it->end_para, it->end_off};
    return true;
}

static void show(struct tui *tui, uint32_t index)
{
    const struct undecided_list *list = known(tui);
    unsigned number = 0;
    unsigned count = 0;

    for (size_t i = 0; i < list->len; i++) {
        count += is_in_view(tui, &list->ptr[i]);
        if (i == index)
            number = count;
    }
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, start_of(&list->ptr[index]), TO_SEE);
    tui->brackets.at = index + 1;
    tui_say(tui, _("undecided %u of %u"), number, count);
}

/* The so many-th after or before the point, or the last there is; NO_INDEX: none. */
static uint32_t find(struct tui *tui, unsigned count, bool forward)
{
    const struct undecided_list *list = known(tui);
    struct place point = tui->pane.spot.point;
    uint32_t found = NO_INDEX;

    for (size_t i = 0; i < list->len && count > 0; i++) {
        size_t index = forward ? i : list->len - 1 - i;
        const struct undecided *it = &list->ptr[index];
        int order = place_cmp(start_of(it), point);
        bool again = tui->brackets.at > 0 && order == 0 && index + 1 != tui->brackets.at &&
                     (index + 1 > tui->brackets.at) == forward;
        bool fresh = tui->brackets.at == 0 && order == 0 && forward;
        if (!is_in_view(tui, it) || !(again || fresh || (forward ? order > 0 : order < 0)))
            continue;
        found = (uint32_t)index;
        count--;
    }
    return found;
}

static void step(struct tui *tui, unsigned count, bool forward)
{
    if (!tui_structured(tui) || tui->pane.empty)
        return;
    uint32_t index = find(tui, count > 0 ? count : 1, forward);

    if (index != NO_INDEX)
        show(tui, index);
    else
        tui_say(tui, "%s",
                forward ? _("No further undecided text") : _("No earlier undecided text"));
}

void do_undecided_next(struct tui *tui, unsigned count)
{
    step(tui, count, true);
}

void do_undecided_previous(struct tui *tui, unsigned count)
{
    step(tui, count, false);
}

/* ---- The list ---------------------------------------------------------------------------- */

/* The view's words between the brackets, as far as a row goes. */
static void put_words(const struct tui *tui, const struct undecided *it, struct buf *out)
{
    const struct doc *doc = tui->loaded->doc;
    enum view view = tui->pane.source.view == VIEW_MARKUP ? VIEW_FINAL : tui->pane.source.view;

    for (uint32_t para = it->para; para <= it->end_para && out->len < LIST_TEXT; para++) {
        uint32_t from = para == it->para ? it->off : 0;
        uint32_t to = para == it->end_para ? it->end_off : UINT32_MAX;
        if (para > it->para)
            list_put_words(out, STR(" "));
        for (uint32_t i = doc_span_at(doc, para, from); i < doc_span_end(doc, para); i++) {
            uint32_t start = doc->spans[i].off - doc->paras[para].text;
            struct str text = doc_span_text(doc, i);
            uint32_t skip = start < from ? from - start : 0;
            if (start >= to || out->len >= LIST_TEXT)
                break;
            if (view_shows(view, doc_span_revision(doc, i)) && skip < text.len)
                list_put_words(out, str_from_off(str_head(text, to - start), skip));
        }
    }
}

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct undecided *it = &tui->brackets.all.ptr[value];
    const struct para_info *info = &tui->loaded->outline->paras[it->para];

    pick_put_where(tui, info->section, info->clause, row);
    put_words(tui, it, &list_part(row, 0, LOOK_TEXT)->text);
}

static const struct list_kind list_of_undecided = {
    N_("Undecided"),
    N_("Nothing is undecided: no text stands in square brackets"),
    put_row,
    show,
    NULL,
};

void do_list_undecided(struct tui *tui, unsigned count)
{
    struct list_values values = {0};
    size_t current = 0;

    (void)count;
    if (!tui_structured(tui))
        return;
    const struct undecided_list *list = known(tui);
    for (size_t i = 0; i < list->len; i++) {
        if (!is_in_view(tui, &list->ptr[i]))
            continue;
        if (place_cmp(start_of(&list->ptr[i]), tui->pane.spot.point) <= 0)
            current = values.len;
        VEC_ADD(&values, (uint32_t)i);
    }
    list_open(tui, &list_of_undecided, values.ptr, values.len, current);
    VEC_RELEASE(&values);
}
