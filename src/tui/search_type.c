/* While a pattern is typed: the next hit is shown from where typing began, and all is put back when
 * the prompt is left. It is looked for when the screen is painted, not for every key of many. */
#include "tui/tui.h"

#include "base/i18n.h"

static const char *const scope_names[] = {
    [SCOPE_ALL] = "",
    /* TRANSLATORS: what is searched: only the deletions, … They stand before the search line. */
    [SCOPE_DELETIONS] = N_("deletions"),
    [SCOPE_INSERTIONS] = N_("insertions"),
    [SCOPE_SECTION] = N_("this section"),
};

void search_type_start(struct tui *tui, bool backward)
{
    struct search *search = &tui->search;

    search_stop(tui);
    search->origin = (struct search_origin){.spot = tui->pane.spot,
                                            .view = tui->pane.source.view,
                                            .change = tui->change,
                                            .ref = tui->ref,
                                            .found = search->found,
                                            .lit = search->lit,
                                            .fresh = tui->fresh,
                                            .hit = search->hit};
    buf_clear(&search->trial.pattern);
    search->trial.scope = SCOPE_ALL;
    search->trial.exact = false;
    search->trial.backward = backward;
    search->typing = true;
    search->stale = false;
    search->missed = false;
}

void search_type(struct tui *tui, struct str text)
{
    struct asked *trial = &tui->search.trial;

    buf_clear(&trial->pattern);
    buf_add(&trial->pattern, text);
    tui->search.stale = true;
}

static void put_back(struct tui *tui)
{
    struct search *search = &tui->search;

    search_stop(tui);
    pane_set_view(&tui->pane, search->origin.view);
    pane_go_back(&tui->pane, &search->origin.spot);
    tui->change = search->origin.change;
    tui->ref = search->origin.ref;
    search->found = search->origin.found;
    search->hit = search->origin.hit;
    search->lit = search->origin.lit;
    tui->fresh = search->origin.fresh;
    search->missed = false;
}

void search_type_in(struct tui *tui, enum scope scope)
{
    struct search *search = &tui->search;

    put_back(tui);
    search->trial.scope = scope;
    if (scope == SCOPE_SECTION && !search_take_section(tui))
        search->trial.scope = SCOPE_ALL;
    search->stale = true;
}

void search_type_scope(struct tui *tui)
{
    search_type_in(tui, (enum scope)((tui->search.trial.scope + 1) % SCOPE_COUNT));
}

void search_type_exact(struct tui *tui)
{
    tui->search.trial.exact = !tui->search.trial.exact;
    tui->search.stale = true;
}

static void run_trial(struct tui *tui)
{
    struct search *search = &tui->search;

    search->stale = false;
    put_back(tui);
    if (search->trial.pattern.len == 0)
        return;
    search->lit = true;
    search_show_scope(tui, search->trial.scope);
    search_prepare(tui, &search->trial);
    search_go(tui, search->trial.backward, 1);
}

void search_settle(struct tui *tui)
{
    struct search *search = &tui->search;

    if (search->typing && search->stale)
        run_trial(tui);
    if (!search->lit)
        return;
    if (search->typing && search->trial.pattern.len > 0)
        search_prepare(tui, &search->trial);
    else
        search_prepare(tui, &tui->shelf->asked);
}

/* The jump is one that can be come back from. */
static void keep_hit(struct tui *tui)
{
    struct search *search = &tui->search;
    struct spot there = tui->pane.spot;
    bool found = search->found;

    if (!found && search->missed)
        put_back(tui);
    pane_go_back(&tui->pane, &search->origin.spot);
    tui_remember(tui);
    if (found)
        pane_go_back(&tui->pane, &there);
    if (tui->pane.source.view != search->origin.view)
        search_say_shown(tui, search->quest.scope);
    search_say(tui);
}

void search_type_keep(struct tui *tui)
{
    struct search *search = &tui->search;
    struct asked *asked = &tui->shelf->asked;
    const struct asked typed = search->trial;

    if (search->stale)
        run_trial(tui);
    search->typing = false;
    asked->backward = typed.backward;
    if (typed.pattern.len == 0) {
        if (typed.scope != SCOPE_ALL)
            asked->scope = typed.scope;
        asked->exact = asked->exact || typed.exact;
        do_search_next(tui, 0);
        return;
    }
    bool missed = search->missed;
    search->trial = *asked;
    *asked = typed;
    keep_hit(tui);
    search->missed = missed;
}

void search_type_leave(struct tui *tui)
{
    put_back(tui);
    tui->search.typing = false;
}

void search_say_scope(const struct tui *tui, struct buf *out)
{
    const struct asked *trial = &tui->search.trial;

    buf_puts(out, trial->scope != SCOPE_ALL ? _(scope_names[trial->scope]) : "");
    if (!trial->exact)
        return;
    if (out->len > 0)
        buf_puts(out, ", ");
    /* TRANSLATORS: a search letter by letter. It stands before the search line. */
    buf_puts(out, _("exact"));
}

void search_say_count(struct tui *tui, struct buf *out)
{
    struct search *search = &tui->search;
    uint32_t number;
    uint32_t count;
    char job[128];

    if (search->trial.pattern.len == 0)
        return;
    if (search->missed)
        buf_puts(out, _("not found"));
    else if (search_number(tui, &number, &count))
        /* TRANSLATORS: a hit of a search, and how many there are. */
        buf_printf(out, _("%u of %u"), (unsigned)number, (unsigned)count);
    else if (jobs_say(tui, job, sizeof(job)))
        buf_puts(out, job);
}

/* ---- Scopes by name ---------------------------------------------------------------------- */

static void open_in(struct tui *tui, enum scope scope)
{
    prompt_open(tui, '/');
    search_type_in(tui, scope);
}

void do_search_deletions(struct tui *tui, unsigned count)
{
    (void)count;
    open_in(tui, SCOPE_DELETIONS);
}

void do_search_insertions(struct tui *tui, unsigned count)
{
    (void)count;
    open_in(tui, SCOPE_INSERTIONS);
}

void do_search_section(struct tui *tui, unsigned count)
{
    (void)count;
    open_in(tui, SCOPE_SECTION);
}

void search_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    search_in(tui, words, SCOPE_ALL);
}

void search_deletions_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    search_in(tui, words, SCOPE_DELETIONS);
}

void search_insertions_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    search_in(tui, words, SCOPE_INSERTIONS);
}

void search_section_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    search_in(tui, words, SCOPE_SECTION);
}
