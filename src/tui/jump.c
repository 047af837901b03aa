/* Clauses and sections: those that stand in the view, in document order. */
#include "tui/tui.h"

#include "base/i18n.h"

bool tui_stands(const struct tui *tui, bool original, bool final)
{
    switch (tui->pane.source.view) {
    case VIEW_ORIGINAL:
        return original;
    case VIEW_FINAL:
        return final;
    case VIEW_COMMON:
        return original && final;
    default:
        return true;
    }
}

static void show(struct tui *tui, uint32_t para)
{
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, (struct place){para, 0}, TO_TOP);
}

void tui_show_clause(struct tui *tui, uint32_t clause)
{
    show(tui, tui->loaded->outline->clauses[clause].paras[0]);
}

void tui_show_section(struct tui *tui, uint32_t section)
{
    show(tui, tui->loaded->outline->sections[section].first);
}

/* A list of things that start somewhere; a row of it that is no stop gives false. */
struct stops {
    uint32_t count;
    bool (*at)(const struct tui *tui, uint32_t index, struct place *place);
    void (*show)(struct tui *tui, uint32_t index);
};

static bool clause_at(const struct tui *tui, uint32_t index, struct place *place)
{
    const struct clause *clause = &tui->loaded->outline->clauses[index];

    *place = (struct place){clause->paras[0], 0};
    return tui_stands(tui, clause->present[SIDE_ORIGINAL], clause->present[SIDE_FINAL]);
}

static bool section_at(const struct tui *tui, uint32_t index, struct place *place)
{
    const struct section *section = &tui->loaded->outline->sections[index];

    *place = (struct place){section->first, 0};
    return tui_stands(tui, section->side[SIDE_ORIGINAL].present, section->side[SIDE_FINAL].present);
}

static bool is_operative(const struct heading *heading)
{
    return heading->present && heading->cls == CLASS_OPERATIVE;
}

static bool operative_at(const struct tui *tui, uint32_t index, struct place *place)
{
    const struct section *section = &tui->loaded->outline->sections[index];
    bool original = is_operative(&section->side[SIDE_ORIGINAL]);
    bool final = is_operative(&section->side[SIDE_FINAL]);

    *place = (struct place){section->first, 0};
    return (original || final) && tui_stands(tui, original, final);
}

/* The stop so many after the point, or before it, or the last there is; NO_INDEX where there is
 * none. The lists are in document order. */
static uint32_t find(const struct tui *tui, const struct stops *stops, unsigned count, bool forward)
{
    struct place from = tui->pane.spot.point;
    uint32_t found = NO_INDEX;

    for (uint32_t i = 0; i < stops->count && count > 0; i++) {
        uint32_t index = forward ? i : stops->count - 1 - i;
        struct place place;
        if (!stops->at(tui, index, &place))
            continue;
        int order = place_cmp(place, from);
        if (forward ? order <= 0 : order >= 0)
            continue;
        found = index;
        from = place;
        count--;
    }
    return found;
}

static void step(struct tui *tui, const struct stops *stops, unsigned count, bool forward,
                 const char *none)
{
    uint32_t found = find(tui, stops, count > 0 ? count : 1, forward);

    if (found == NO_INDEX)
        tui_say(tui, "%s", none);
    else
        stops->show(tui, found);
}

static void step_clause(struct tui *tui, unsigned count, bool forward)
{
    if (!tui_structured(tui))
        return;
    const struct stops stops = {tui->loaded->outline->clause_count, clause_at, tui_show_clause};

    step(tui, &stops, count, forward, forward ? _("No further clause") : _("No earlier clause"));
}

static void step_section(struct tui *tui, unsigned count, bool forward)
{
    if (!tui_structured(tui))
        return;
    const struct stops stops = {tui->loaded->outline->section_count, section_at, tui_show_section};

    step(tui, &stops, count, forward, forward ? _("No further section") : _("No earlier section"));
}

static void step_operative(struct tui *tui, unsigned count, bool forward)
{
    if (!tui_structured(tui))
        return;
    const struct stops stops = {tui->loaded->outline->section_count, operative_at,
                                tui_show_section};

    step(tui, &stops, count, forward,
         forward ? _("No further operative section") : _("No earlier operative section"));
}

void do_clause_next(struct tui *tui, unsigned count)
{
    step_clause(tui, count, true);
}

void do_clause_previous(struct tui *tui, unsigned count)
{
    step_clause(tui, count, false);
}

void do_section_next(struct tui *tui, unsigned count)
{
    step_section(tui, count, true);
}

void do_section_previous(struct tui *tui, unsigned count)
{
    step_section(tui, count, false);
}

void do_operative_next(struct tui *tui, unsigned count)
{
    step_operative(tui, count, true);
}

void do_operative_previous(struct tui *tui, unsigned count)
{
    step_operative(tui, count, false);
}
