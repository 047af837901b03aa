/* Reading on, then the structure, then where to go. */
#include "tui/loading.h"

#include "base/i18n.h"
#include "tui/tui.h"
#include "tui/worker.h"

enum { STEP_BYTES = 1 << 16 };

static bool is_read(const struct loading *it)
{
    return it->load == NULL || load_state(it->load) != LOAD_MORE;
}

bool loading_failed(const struct tui *tui)
{
    return tui->loading.load != NULL && load_state(tui->loading.load) == LOAD_FAILED;
}

bool tui_loading(const struct tui *tui)
{
    return !is_read(&tui->loading);
}

/* ---- Where to go -------------------------------------------------------------------------- */

static bool is_there(const struct tui *tui)
{
    const struct loading *it = &tui->loading;

    switch (it->goal) {
    case GOAL_PLACE:
        return it->place.para < tui->loaded->doc->para_count || is_read(it);
    case GOAL_SPOT:
        return (it->spot.point.para < tui->loaded->doc->para_count &&
                it->spot.anchor.para < tui->loaded->doc->para_count) ||
               is_read(it);
    case GOAL_END:
    case GOAL_PERCENT:
        return is_read(it);
    case GOAL_NAME:
        return tui->loaded->outline != NULL;
    default:
        return false;
    }
}

/* Where there are fewer paragraphs, the last. */
static struct place nearest(const struct tui *tui, struct place place)
{
    uint32_t paras = tui->loaded->doc->para_count;

    return place.para < paras ? place : (struct place){paras > 0 ? paras - 1 : 0, 0};
}

static void go_where_asked(struct tui *tui)
{
    struct loading *it = &tui->loading;
    enum goal goal = it->goal;

    if (!is_there(tui))
        return;
    it->goal = GOAL_NONE;
    if (goal == GOAL_PLACE)
        tui_go_place(tui, nearest(tui, it->place));
    else if (goal == GOAL_SPOT)
        tui_return(tui, &it->spot);
    else if (goal == GOAL_END)
        do_end(tui, 0);
    else if (goal == GOAL_PERCENT)
        do_percent(tui, it->percent);
    else
        tui_go_named(tui, buf_str(&it->name));
}

/* False where there is no need to wait. */
static bool wait_for(struct tui *tui, enum goal goal)
{
    struct loading *it = &tui->loading;

    it->goal = goal;
    if (is_there(tui)) {
        it->goal = GOAL_NONE;
        return false;
    }
    loading_go_on(tui);
    return true;
}

bool loading_await_place(struct tui *tui, struct place place)
{
    tui->loading.place = place;
    return wait_for(tui, GOAL_PLACE);
}

bool loading_await_spot(struct tui *tui, const struct spot *spot)
{
    tui->loading.spot = *spot;
    return wait_for(tui, GOAL_SPOT);
}

bool loading_await_end(struct tui *tui)
{
    return wait_for(tui, GOAL_END);
}

bool loading_await_percent(struct tui *tui, unsigned percent)
{
    tui->loading.percent = percent;
    return wait_for(tui, GOAL_PERCENT);
}

bool loading_await_name(struct tui *tui, struct str name)
{
    if (tui->loaded->outline != NULL)
        return false;
    buf_clear(&tui->loading.name);
    buf_add(&tui->loading.name, name);
    return wait_for(tui, GOAL_NAME);
}

bool loading_forget(struct tui *tui)
{
    bool awaited = tui->loading.goal != GOAL_NONE;

    tui->loading.goal = GOAL_NONE;
    return awaited;
}

/* ---- Structure ---------------------------------------------------------------------------- */

static void take_structure(struct tui *tui, const struct analysis *found)
{
    tui->loading.loaded.outline = found->outline;
    tui->changes = found->changes;
    tui->refs = found->refs;
    pane_set_outline(&tui->pane, found->outline);
    go_where_asked(tui);
}

static void find_at_once(struct tui *tui)
{
    const struct load *load = tui->loading.load;
    struct analysis found;

    analysis_make(load_doc(load), load_language(load), NULL, NULL, &found);
    take_structure(tui, &found);
}

static enum job_state wait_for_worker(struct tui *tui, void *state)
{
    (void)tui;
    return worker_is_done(((struct loading *)state)->worker) ? JOB_DONE : JOB_WAIT;
}

/* Where it was stopped and then wanted after all, but had stopped meanwhile, it begins again. */
static void end_worker(struct tui *tui, void *state, enum job_end how)
{
    struct loading *it = state;

    if (how == JOB_STOPPED) {
        worker_stop(it->worker, true);
        it->stopped = true;
    }
    if (how != JOB_FINISHED)
        return;
    struct analysis found = worker_take(it->worker);
    it->worker = NULL;
    if (found.outline != NULL)
        take_structure(tui, &found);
    else
        loading_go_on(tui);
}

static const struct job_kind structuring = {
    /* TRANSLATORS: what goes on: the outline of the document is made. */
    N_("finding clauses"), wait_for_worker, NULL, end_worker};

static void find_structure(struct tui *tui)
{
    struct loading *it = &tui->loading;

    if (it->worker == NULL)
        it->worker = worker_start(it->load);
    if (it->worker == NULL) {
        find_at_once(tui);
        return;
    }
    worker_stop(it->worker, false);
    jobs_add(tui, &structuring, it);
}

/* ---- Text --------------------------------------------------------------------------------- */

static enum job_state read_step(struct tui *tui, void *state)
{
    struct loading *it = state;
    struct err err = {0};
    enum load_state now = load_step(it->load, STEP_BYTES, &err);

    pane_grow(&tui->pane);
    err.file[0] = '\0'; /* the title says it */
    if (now == LOAD_FAILED)
        tui_say_err(tui, &err);
    go_where_asked(tui);
    return now == LOAD_MORE ? JOB_MORE : JOB_DONE;
}

static unsigned read_percent(const struct tui *tui, const void *state)
{
    (void)tui;
    return (unsigned)(load_progress(((const struct loading *)state)->load) * 100);
}

static void end_reading(struct tui *tui, void *state, enum job_end how)
{
    struct loading *it = state;

    it->stopped = how == JOB_STOPPED;
    if (how == JOB_FINISHED)
        find_structure(tui);
}

static const struct job_kind reading = {
    /* TRANSLATORS: what goes on: a file is being read. */
    N_("loading"), read_step, read_percent, end_reading};

void loading_open(struct tui *tui, struct load *load)
{
    tui->loading.load = load;
    tui->loading.loaded.doc = (struct doc *)load_doc(load);
    tui->loaded = &tui->loading.loaded;
}

/* What is there as a whole from the start was little. */
void loading_begin(struct tui *tui)
{
    if (is_read(&tui->loading))
        find_at_once(tui);
    else
        jobs_add(tui, &reading, &tui->loading);
}

void loading_go_on(struct tui *tui)
{
    struct loading *it = &tui->loading;

    if (it->load == NULL || tui->loaded->outline != NULL)
        return;
    it->stopped = false;
    if (is_read(it))
        find_structure(tui);
    else if (jobs_find(tui, &reading) == NULL)
        jobs_add(tui, &reading, it);
}

void loading_release(struct tui *tui)
{
    struct loading *it = &tui->loading;

    if (it->loaded.outline != NULL)
        outline_free(it->loaded.outline);
    if (it->worker != NULL)
        worker_abandon(it->worker);
    else
        load_close(it->load);
    buf_release(&it->name);
    *it = (struct loading){0};
}

const char *loading_says(const struct tui *tui)
{
    const struct loading *it = &tui->loading;

    switch (it->goal) {
    case GOAL_NONE:
        break;
    case GOAL_END:
        /* TRANSLATORS: follows "loading 40%": what is done when all is loaded. */
        return _("then to the end");
    default:
        /* TRANSLATORS: follows "loading 40%": what is done when the place is there. */
        return _("then there");
    }
    if (it->stopped)
        return _("not all is loaded");
    return loading_failed(tui) ? _("the rest cannot be read") : NULL;
}
