/* Going from hit to hit. Where all hits are counted their numbers say which is next; until then it
 * is looked for from where the reader is. */
#include "tui/tui.h"

#include "base/i18n.h"

/* Bytes of text looked through for one key, and in one step of a job: a few milliseconds. */
enum { KEY_BYTES = 1 << 20, STEP_BYTES = 1 << 18, MOST_AT_ONCE = 1000 };

void asked_release(struct asked *asked)
{
    buf_release(&asked->pattern);
}

void search_release(struct search *search)
{
    asked_release(&search->trial);
    buf_release(&search->pattern);
    hits_release(&search->hits);
    scan_release(&search->scan);
    VEC_RELEASE(&search->lights);
}

static const struct job_kind seeking;

/* ---- Counting --------------------------------------------------------------------------- */

static unsigned percent_of(const struct tui *tui, uint32_t para)
{
    const struct doc *doc = tui->loaded->doc;
    uint32_t all = doc->paras[doc->para_count].text;

    return all > 0 ? (unsigned)((uint64_t)doc->paras[para].text * 100 / all) : 100;
}

static enum job_state step_count(struct tui *tui, void *state)
{
    (void)state;
    if (tui_loading(tui) || jobs_find(tui, &seeking) != NULL)
        return JOB_WAIT;
    return hits_step(&tui->search.hits, STEP_BYTES) ? JOB_DONE : JOB_MORE;
}

static unsigned percent_counted(const struct tui *tui, const void *state)
{
    const struct hits *hits = &tui->search.hits;

    (void)state;
    return hits->begun ? percent_of(tui, hits->line.last) : 0;
}

static void end_count(struct tui *tui, void *state, enum job_end how)
{
    (void)tui;
    (void)state;
    (void)how;
}

static const struct job_kind counting = {N_("counting hits"), step_count, percent_counted,
                                         end_count};

/* What a document of some pages holds is counted at once. */
static void start_count(struct tui *tui)
{
    struct search *search = &tui->search;

    hits_start(&search->hits, &search->quest, &search->scan);
    jobs_drop(tui, &counting);
    if (search->quest.needle.len > 0 && (tui_loading(tui) || !hits_step(&search->hits, STEP_BYTES)))
        jobs_add(tui, &counting, search);
}

bool search_number(const struct tui *tui, uint32_t *number, uint32_t *count)
{
    const struct search *search = &tui->search;

    if (!search->lit || !search->found || !search->ready || !search->hits.done)
        return false;
    *number = hits_number(&search->hits, &search->hit);
    *count = search->hits.count;
    return true;
}

/* ---- The quest -------------------------------------------------------------------------- */

bool search_take_section(struct tui *tui)
{
    struct search *search = &tui->search;

    if (!tui_structured(tui) || tui->pane.empty)
        return false;
    const struct outline *outline = tui->loaded->outline;
    uint32_t section = outline->paras[pane_para(&tui->pane)].section;
    if (section == NO_INDEX)
        return false;
    search->first = outline->sections[section].first;
    search->last = tui->loaded->doc->body_count - 1;
    while (search->last > search->first && outline->paras[search->last].section != section)
        search->last--;
    return true;
}

static bool is_same(const struct search *search, const struct quest *quest,
                    const struct asked *asked)
{
    return search->ready && search->quest.view == quest->view &&
           search->quest.scope == quest->scope && search->quest.first == quest->first &&
           search->quest.last == quest->last && search->exact == asked->exact &&
           str_eq(buf_str(&search->pattern), buf_str(&asked->pattern));
}

bool search_prepare(struct tui *tui, const struct asked *asked)
{
    struct search *search = &tui->search;
    bool within = asked->scope == SCOPE_SECTION;
    struct quest quest = {.doc = tui->loaded->doc,
                          .view = tui->pane.source.view,
                          .scope = asked->scope,
                          .first = within ? search->first : 0,
                          .last = within ? search->last : UINT32_MAX};

    if (is_same(search, &quest, asked))
        return search->quest.needle.len > 0;
    search_stop(tui);
    needle_make(&quest.needle, buf_str(&asked->pattern), asked->exact, &search->scan.folds);
    search->quest = quest;
    search->exact = asked->exact;
    search->ready = true;
    buf_clear(&search->pattern);
    buf_add(&search->pattern, buf_str(&asked->pattern));
    start_count(tui);
    return search->quest.needle.len > 0;
}

void search_say_shown(struct tui *tui, enum scope scope)
{
    if (scope == SCOPE_DELETIONS)
        tui_say(tui, "%s", _("Deletions are shown, to be searched"));
    else if (scope == SCOPE_INSERTIONS)
        tui_say(tui, "%s", _("Insertions are shown, to be searched"));
}

void search_show_scope(struct tui *tui, enum scope scope)
{
    static const unsigned shown[SCOPE_COUNT] = {
        [SCOPE_DELETIONS] = VIEW_DELETIONS, [SCOPE_INSERTIONS] = VIEW_INSERTIONS};
    unsigned view = (unsigned)tui->pane.source.view | shown[scope];

    if (view == (unsigned)tui->pane.source.view)
        return;
    pane_set_view(&tui->pane, (enum view)view);
    search_say_shown(tui, scope);
}

/* ---- Going ------------------------------------------------------------------------------ */

static const char *const missing[] = {
    [SCOPE_ALL] = N_("Pattern not found"),
    [SCOPE_DELETIONS] = N_("Pattern not found in the deletions"),
    [SCOPE_INSERTIONS] = N_("Pattern not found in the insertions"),
    [SCOPE_SECTION] = N_("Pattern not found in this section"),
};

void search_say(struct tui *tui)
{
    struct search *search = &tui->search;

    if (search->typing)
        return;
    if (search->missed && search->quest.needle.len == 0)
        tui_say(tui, "%s", _("Nothing of this is looked for but letter by letter (C-x)"));
    else if (search->missed)
        tui_say(tui, "%s", _(missing[search->quest.scope]));
    else if (search->found && search->round)
        tui_say(tui, "%s",
                search->back ? _("Searched on from the end") : _("Searched on from the beginning"));
}

static void show(struct tui *tui, const struct hit *hit, bool wrapped)
{
    struct search *search = &tui->search;

    if (search->typing)
        pane_go_back(&tui->pane, &search->origin.spot);
    tui_leave_marks(tui);
    pane_go(&tui->pane, hit->start, TO_SEE);
    search->hit = *hit;
    search->found = true;
    search->lit = true;
    search->round = wrapped;
    search_say(tui);
}

static void miss(struct tui *tui)
{
    tui->search.missed = true;
    if (tui->search.typing)
        pane_go_back(&tui->pane, &tui->search.origin.spot);
    search_say(tui);
}

static struct seek_from from_here(const struct tui *tui, bool backward)
{
    const struct search *search = &tui->search;
    struct place point = tui->pane.spot.point;
    bool at_hit = search->found && place_cmp(search->hit.start, point) == 0;

    /* What is typed anew is not found where the reader is because of the search before. */
    if (at_hit && search->typing && !backward)
        point.off++;
    return (struct seek_from){backward, at_hit && !search->typing, search->hit, point};
}

/* By the numbers of the hits. */
static void go_by_number(struct tui *tui, bool backward, unsigned count)
{
    struct search *search = &tui->search;
    struct seek_from from = from_here(tui, backward);
    int64_t all = search->hits.count;
    int64_t number;

    if (all == 0) {
        miss(tui);
        return;
    }
    if (from.at_hit)
        number = hits_number(&search->hits, &search->hit);
    else
        number = (int64_t)hits_from(&search->hits, from.place) - !backward;
    number += backward ? -(int64_t)count : (int64_t)count;
    bool wrapped = number < 1 || number > all;
    number = ((number - 1) % all + all) % all + 1;
    struct hit hit = hits_get(&search->hits, (uint32_t)number);
    show(tui, &hit, wrapped);
}

/* Goes on to the last of those that were counted off; SEEK_DONE: found, or there is none. */
static enum seek_state drive(struct tui *tui, size_t bytes)
{
    struct search *search = &tui->search;
    struct seek *seek = &search->seek;
    enum seek_state state;

    for (;;) {
        size_t before = seek->cost;
        state = seek_step(seek, bytes, tui_loading(tui));
        size_t used = seek->cost - before;
        if (state != SEEK_DONE || !seek->found || search->left <= 1)
            return state;
        struct seek_from next = {seek->from.backward, true, seek->hit, seek->hit.start};
        bool wrapped = seek->wrapped;
        search->left--;
        seek_start(seek, &search->quest, &search->scan, &next);
        seek->was_wrapped = wrapped;
        if (used >= bytes)
            return SEEK_MORE;
        bytes -= used;
    }
}

/* Nowhere in the text: then there is nothing to count. */
static void count_none(struct tui *tui)
{
    struct search *search = &tui->search;

    if (search->seek.found || tui_loading(tui))
        return;
    jobs_drop(tui, &counting);
    search->hits.count = 0;
    search->hits.done = true;
}

static void arrive(struct tui *tui)
{
    const struct seek *seek = &tui->search.seek;
    struct hit hit = seek->hit;

    if (seek->found)
        show(tui, &hit, seek->wrapped || seek->was_wrapped);
    else
        miss(tui);
    count_none(tui);
}

static enum job_state step_seek(struct tui *tui, void *state)
{
    static const enum job_state states[] = {
        [SEEK_MORE] = JOB_MORE, [SEEK_END] = JOB_WAIT, [SEEK_DONE] = JOB_DONE};

    (void)state;
    return states[drive(tui, STEP_BYTES)];
}

static unsigned percent_sought(const struct tui *tui, const void *state)
{
    const struct doc *doc = tui->loaded->doc;
    uint32_t all = doc->paras[doc->para_count].text;
    uint64_t percent = all > 0 ? (uint64_t)tui->search.seek.cost * 100 / all : 100;

    (void)state;
    return percent < 100 ? (unsigned)percent : 99;
}

static void end_seek(struct tui *tui, void *state, enum job_end how)
{
    (void)state;
    if (how == JOB_FINISHED)
        arrive(tui);
}

static const struct job_kind seeking = {N_("searching"), step_seek, percent_sought, end_seek};

void search_stop(struct tui *tui)
{
    jobs_drop(tui, &seeking);
}

void search_go(struct tui *tui, bool backward, unsigned count)
{
    struct search *search = &tui->search;
    struct seek_from from = from_here(tui, backward);

    if (tui->pane.empty)
        return;
    search_stop(tui);
    search->missed = false;
    search->back = backward;
    search->left = count < MOST_AT_ONCE ? count : MOST_AT_ONCE;
    if (search->hits.done || search->quest.needle.len == 0) {
        go_by_number(tui, backward, count);
        return;
    }
    seek_start(&search->seek, &search->quest, &search->scan, &from);
    if (drive(tui, KEY_BYTES) == SEEK_DONE)
        arrive(tui);
    else
        jobs_add(tui, &seeking, search);
}

/* ---- Actions ---------------------------------------------------------------------------- */

void search_for(struct tui *tui, struct str pattern, bool backward)
{
    struct asked *asked = &tui->shelf->asked;

    buf_clear(&asked->pattern);
    buf_add(&asked->pattern, pattern);
    asked->scope = SCOPE_ALL;
    asked->backward = backward;
    tui->search.lit = true;
    tui_remember(tui);
    search_prepare(tui, asked);
    search_go(tui, backward, 1);
}

bool search_again(struct tui *tui)
{
    const struct asked *asked = &tui->shelf->asked;

    if (asked->pattern.len == 0) {
        tui_say(tui, "%s", _("Nothing was searched for yet; /: search"));
        return false;
    }
    if (asked->scope == SCOPE_SECTION && tui->search.last == 0 && !search_take_section(tui)) {
        tui_say(tui, "%s", _("Here is no section to search in"));
        return false;
    }
    search_show_scope(tui, asked->scope);
    tui->search.lit = true;
    search_prepare(tui, asked);
    return true;
}

void search_in(struct tui *tui, struct str pattern, enum scope scope)
{
    struct asked *asked = &tui->shelf->asked;

    if (scope == SCOPE_SECTION)
        tui->search.last = 0;
    buf_clear(&asked->pattern);
    buf_add(&asked->pattern, pattern);
    asked->scope = scope;
    asked->backward = false;
    tui_remember(tui);
    if (search_again(tui))
        search_go(tui, false, 1);
}

void search_pick(struct tui *tui, uint32_t number)
{
    struct hit hit = hits_get(&tui->search.hits, number);

    tui_remember(tui);
    show(tui, &hit, false);
}

static void again(struct tui *tui, unsigned count, bool other_way)
{
    if (search_again(tui))
        search_go(tui, tui->shelf->asked.backward != other_way, count > 0 ? count : 1);
}

void do_search(struct tui *tui, unsigned count)
{
    (void)count;
    prompt_open(tui, '/');
}

void do_search_backward(struct tui *tui, unsigned count)
{
    (void)count;
    prompt_open(tui, '?');
}

void do_search_next(struct tui *tui, unsigned count)
{
    again(tui, count, false);
}

void do_search_previous(struct tui *tui, unsigned count)
{
    again(tui, count, true);
}

void do_no_highlight(struct tui *tui, unsigned count)
{
    (void)count;
    tui->search.lit = false;
}
