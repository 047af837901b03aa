/* The outline pane: its rows, folding, following and leading. How it looks is outline_row.c's. */
#include "tui/outline_pane.h"

#include "base/i18n.h"
#include "tui/outline_row.h"
#include "tui/tui.h"

enum { SHARE = 3, NARROWEST = 26, WIDEST = 44 };

void outline_release(struct outline_pane *pane)
{
    list_release(&pane->list);
    free(pane->folded);
    pane->folded = NULL;
}

/* ---- Where it stands --------------------------------------------------------------------- */

static bool fits_beside(const struct tui *tui)
{
    return tui->cols >= OUTLINE_BESIDE && tui->pane.source.options.bidi != BIDI_TERMINAL;
}

int outline_width(const struct tui *tui)
{
    int width = tui->cols / SHARE;

    if (!tui->outline.shown || !fits_beside(tui))
        return 0;
    return width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width;
}

bool outline_alone(const struct tui *tui)
{
    return tui->mode == MODE_TEXT && tui->outline.focus && !fits_beside(tui);
}

int outline_text_col(const struct tui *tui)
{
    return tui_from_the_right(tui) ? 0 : outline_width(tui);
}

/* ---- Rows -------------------------------------------------------------------------------- */

struct rows {
    const struct tui *tui;
    struct list_values values;
    bool whole; /* nothing is folded */
};

static bool is_folded(const struct rows *rows, uint32_t index)
{
    return !rows->whole && rows->tui->outline.folded[index];
}

static bool is_shown(const struct tui *tui, const struct clause *clause)
{
    bool changed = clause->status != STATUS_KEPT || clause->modified || clause->renumbered;

    return (changed || !tui->outline.changed_only) &&
           tui_stands(tui, clause->present[SIDE_ORIGINAL], clause->present[SIDE_FINAL]);
}

static void add_section(struct rows *rows, uint32_t index)
{
    const struct outline *outline = rows->tui->loaded->outline;
    const struct section *section = &outline->sections[index];
    bool stands = tui_stands(rows->tui, section->side[SIDE_ORIGINAL].present,
                             section->side[SIDE_FINAL].present);
    size_t start = rows->values.len;

    VEC_ADD(&rows->values, outline_value(ROW_SECTION, index));
    for (uint32_t i = 0; i < section->clause_count; i++)
        if (is_shown(rows->tui, &outline->clauses[section->clauses[i]]))
            VEC_ADD(&rows->values, outline_value(ROW_CLAUSE, section->clauses[i]));
    bool any = rows->values.len > start + 1;
    bool wanted = !rows->tui->outline.changed_only || section->status != STATUS_KEPT;
    if (!any && (!stands || !wanted))
        rows->values.len = start;
    else if (is_folded(rows, index))
        rows->values.len = start + 1;
}

/* Several texts in one file have a row each. */
static void add_all(struct rows *rows)
{
    const struct outline *outline = rows->tui->loaded->outline;
    uint32_t proposal = NO_INDEX;

    for (uint32_t i = 0; i < outline->section_count; i++) {
        uint32_t own = outline->sections[i].proposal;
        if (own != proposal && own != NO_INDEX && outline->proposal_count > 1)
            VEC_ADD(&rows->values, outline_value(ROW_PROPOSAL, own));
        proposal = own;
        if (own == NO_INDEX || !is_folded(rows, outline->section_count + own))
            add_section(rows, i);
    }
}

static void make_rows(struct tui *tui)
{
    struct outline_pane *pane = &tui->outline;
    struct rows rows = {.tui = tui, .whole = pane->list.filter.len > 0};

    add_all(&rows);
    list_fill(tui, &pane->list, &outline_list, rows.values.ptr, rows.values.len);
    VEC_RELEASE(&rows.values);
    pane->list.hint = N_("Enter: go there  za: fold  zx: changes alone  /: filter  q: back");
    pane->stale = false;
    pane->whole = rows.whole;
    pane->view = tui->pane.source.view;
}

/* ---- Following --------------------------------------------------------------------------- */

/* The row of what is read, or of what it is folded into. */
static void follow(struct tui *tui)
{
    const struct outline *outline = tui->loaded->outline;
    struct list *list = &tui->outline.list;

    if (tui->pane.empty)
        return;
    const struct para_info *info = &outline->paras[pane_para(&tui->pane)];
    if (info->clause != NO_INDEX && list_go(list, outline_value(ROW_CLAUSE, info->clause)))
        return;
    if (info->section != NO_INDEX && list_go(list, outline_value(ROW_SECTION, info->section)))
        return;
    for (uint32_t i = 0; i < outline->proposal_count; i++) {
        const struct proposal *it = &outline->proposals[i];
        if (it->first <= tui->pane.spot.point.para && tui->pane.spot.point.para <= it->last &&
            list_go(list, outline_value(ROW_PROPOSAL, i)))
            return;
    }
    if (info->section == NO_INDEX && outline->section_count > 0 &&
        tui->pane.spot.point.para < outline->sections[0].first)
        list->current = 0;
}

void outline_settle(struct tui *tui)
{
    struct outline_pane *pane = &tui->outline;

    if (!pane->shown && !pane->focus)
        return;
    if (pane->stale || pane->view != tui->pane.source.view ||
        pane->whole != (pane->list.filter.len > 0))
        make_rows(tui);
    if (!pane->focus)
        follow(tui);
}

/* ---- Leading ----------------------------------------------------------------------------- */

static void lead(struct tui *tui)
{
    struct outline_pane *pane = &tui->outline;
    uint32_t value;

    if (!list_value(&pane->list, &value))
        return;
    tui_leave_marks(tui);
    pane->ahead = (struct place){outline_value_para(tui->loaded->outline, value), 0};
    pane_go(&tui->pane, pane->ahead, TO_TOP);
}

static void take_keys(struct tui *tui)
{
    struct outline_pane *pane = &tui->outline;

    pane->focus = true;
    outline_settle(tui);
    follow(tui);
    pane->before = tui->pane.spot;
    pane->ahead = tui->pane.spot.point;
    tui->fresh = false;
}

/* Keys are for the text again, and the outline follows among all of its rows. */
static void leave(struct outline_pane *pane)
{
    pane->focus = false;
    pane->list.typing = false;
    buf_clear(&pane->list.filter);
}

/* Comes back from where the outline led, but not from where something else went. */
static void come_back(struct tui *tui)
{
    struct outline_pane *pane = &tui->outline;

    if (pane->focus && place_cmp(pane->ahead, tui->pane.spot.point) == 0)
        pane_go_back(&tui->pane, &pane->before);
    leave(pane);
}

static void go_there(struct tui *tui)
{
    uint32_t value;

    if (!list_value(&tui->outline.list, &value))
        return;
    lead(tui);
    const struct spot there = tui->pane.spot;
    tui->pane.spot = tui->outline.before;
    tui_remember(tui);
    tui->pane.spot = there;
    leave(&tui->outline);
}

/* The width of the text follows whether the outline stands beside it. */
static void show(struct tui *tui, bool shown)
{
    tui->outline.shown = shown;
    tui_resize(tui, tui->rows, tui->cols);
}

void outline_resized(struct tui *tui)
{
    if (tui->outline.focus && !tui->outline.shown && fits_beside(tui))
        tui->outline.shown = true;
}

static bool open_first(struct tui *tui)
{
    struct outline_pane *pane = &tui->outline;

    if (!tui_structured(tui))
        return false;
    const struct outline *outline = tui->loaded->outline;
    if (outline->section_count == 0) {
        tui_say(tui, "%s", _("No sections were found in this text"));
        return false;
    }
    if (pane->folded == NULL) {
        size_t count = (size_t)outline->section_count + outline->proposal_count;
        pane->folded = mem_alloc(count * sizeof(*pane->folded));
        memset(pane->folded, 0, count * sizeof(*pane->folded));
        pane->stale = true;
    }
    return true;
}

void outline_show(struct tui *tui, bool changed_only)
{
    if (!open_first(tui))
        return;
    tui->outline.changed_only = changed_only;
    tui->outline.stale = true;
    show(tui, true);
}

void do_outline(struct tui *tui, unsigned count)
{
    bool beside = fits_beside(tui);
    bool there = beside ? tui->outline.shown : tui->outline.focus;

    (void)count;
    if (there)
        come_back(tui);
    else if (open_first(tui))
        take_keys(tui);
    else
        return;
    if (beside)
        show(tui, !there);
}

void do_other_pane(struct tui *tui, unsigned count)
{
    if (tui->outline.focus)
        come_back(tui);
    else if (tui->outline.shown && fits_beside(tui))
        take_keys(tui);
    else
        do_outline(tui, count);
}

/* ---- Folding ----------------------------------------------------------------------------- */

/* What folds on this row: a section or proposal, as an index in folded; the row of it is gone to
 * when it is folded. */
static uint32_t foldable(const struct tui *tui, uint32_t value)
{
    const struct outline *outline = tui->loaded->outline;
    uint32_t index = outline_value_index(value);

    if (outline_value_kind(value) == ROW_PROPOSAL)
        return outline->section_count + index;
    return outline_value_kind(value) == ROW_CLAUSE ? outline->clauses[index].section : index;
}

static uint32_t row_of_foldable(const struct tui *tui, uint32_t index)
{
    uint32_t sections = tui->loaded->outline->section_count;

    return index < sections ? outline_value(ROW_SECTION, index)
                            : outline_value(ROW_PROPOSAL, index - sections);
}

enum fold { FOLD, UNFOLD, TURN };

static void fold(struct tui *tui, enum fold how)
{
    struct outline_pane *pane = &tui->outline;
    uint32_t value;

    if (!pane->shown && !pane->focus) {
        tui_say(tui, "%s", _("The outline is not shown; o: show it"));
        return;
    }
    outline_settle(tui);
    if (!list_value(&pane->list, &value))
        return;
    uint32_t index = foldable(tui, value);
    pane->folded[index] = how == TURN ? !pane->folded[index] : how == FOLD;
    make_rows(tui);
    if (pane->folded[index])
        list_go(&pane->list, row_of_foldable(tui, index));
}

static void fold_all(struct tui *tui, bool folded)
{
    const struct outline *outline = tui->loaded->outline;
    struct outline_pane *pane = &tui->outline;
    uint32_t value;

    if (!pane->shown && !pane->focus) {
        tui_say(tui, "%s", _("The outline is not shown; o: show it"));
        return;
    }
    bool had = list_value(&pane->list, &value);
    for (uint32_t i = 0; i < outline->section_count; i++)
        pane->folded[i] = folded;
    make_rows(tui);
    if (had && !list_go(&pane->list, value))
        list_go(&pane->list, row_of_foldable(tui, foldable(tui, value)));
}

void do_fold(struct tui *tui, unsigned count)
{
    (void)count;
    fold(tui, FOLD);
}

void do_unfold(struct tui *tui, unsigned count)
{
    (void)count;
    fold(tui, UNFOLD);
}

void do_turn_fold(struct tui *tui, unsigned count)
{
    (void)count;
    fold(tui, TURN);
}

void do_fold_all(struct tui *tui, unsigned count)
{
    (void)count;
    fold_all(tui, true);
}

void do_unfold_all(struct tui *tui, unsigned count)
{
    (void)count;
    fold_all(tui, false);
}

/* An arrow away from where rows begin unfolds. */
void do_arrow_left(struct tui *tui, unsigned count)
{
    (void)count;
    fold(tui, tui_from_the_right(tui) ? UNFOLD : FOLD);
}

void do_arrow_right(struct tui *tui, unsigned count)
{
    (void)count;
    fold(tui, tui_from_the_right(tui) ? FOLD : UNFOLD);
}

void do_outline_changed(struct tui *tui, unsigned count)
{
    struct outline_pane *pane = &tui->outline;

    (void)count;
    if (!pane->shown && !pane->focus) {
        tui_say(tui, "%s", _("The outline is not shown; o: show it"));
        return;
    }
    pane->changed_only = !pane->changed_only;
    make_rows(tui);
    tui_say(tui, "%s",
            pane->changed_only ? _("The outline shows only what has a change")
                               : _("The outline shows everything"));
}

/* ---- Keys -------------------------------------------------------------------------------- */

bool outline_run(struct tui *tui, const struct action *action, unsigned count)
{
    struct outline_pane *pane = &tui->outline;

    if (!pane->focus)
        return false;
    if (action->run == do_quit)
        come_back(tui);
    else if (action->run == do_follow)
        go_there(tui);
    else if (!list_move(&pane->list, action, count))
        return false;
    else if (!pane->list.typing)
        lead(tui);
    return true;
}

bool outline_mouse(struct tui *tui, int row, int col, long wheel)
{
    struct outline_pane *pane = &tui->outline;
    const struct list *list = &pane->list;

    if ((!outline_alone(tui) && outline_width(tui) == 0) || col < list->col ||
        col >= list->col + list->cols)
        return false;
    if (!pane->focus)
        take_keys(tui);
    if (wheel != 0)
        list_step(&pane->list, wheel);
    if (wheel == 0 && list_click(&pane->list, row, col))
        go_there(tui);
    else
        lead(tui);
    return true;
}

void outline_look_up(struct tui *tui)
{
    const struct outline_pane *pane = &tui->outline;

    if (tui->mode != MODE_TEXT || !pane->focus || pane->list.typing ||
        place_cmp(pane->ahead, tui->pane.spot.point) == 0)
        return;
    if (outline_alone(tui))
        outline_leave(tui);
    else
        take_keys(tui);
}

void outline_leave(struct tui *tui)
{
    leave(&tui->outline);
}
