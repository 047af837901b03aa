/* The jobs, and whose turn it is. A step or an end may add jobs and drop any, itself too: nothing
 * is held over a call but what is looked for again after it. */
#include "tui/job.h"

#include "base/i18n.h"
#include "tui/tui.h"

#include <stdio.h>
#include <time.h>

static size_t place_of(const struct tui *tui, const struct job_kind *kind)
{
    size_t at = 0;

    while (at < tui->jobs.len && tui->jobs.ptr[at].kind != kind)
        at++;
    return at;
}

void *jobs_find(const struct tui *tui, const struct job_kind *kind)
{
    size_t at = place_of(tui, kind);

    return at < tui->jobs.len ? tui->jobs.ptr[at].state : NULL;
}

static void end_job(struct tui *tui, size_t at, enum job_end how)
{
    struct jobs *jobs = &tui->jobs;
    struct job job = jobs->ptr[at];

    memmove(&jobs->ptr[at], &jobs->ptr[at + 1], (jobs->len - at - 1) * sizeof(*jobs->ptr));
    jobs->len--;
    if (at < jobs->turn)
        jobs->turn--;
    job.kind->end(tui, job.state, how);
}

void jobs_add(struct tui *tui, const struct job_kind *kind, void *state)
{
    jobs_drop(tui, kind);
    VEC_ADD(&tui->jobs, (struct job){kind, state});
}

void jobs_drop(struct tui *tui, const struct job_kind *kind)
{
    size_t at = place_of(tui, kind);

    if (at < tui->jobs.len)
        end_job(tui, at, JOB_DROPPED);
}

void jobs_drop_all(struct tui *tui)
{
    while (tui->jobs.len > 0)
        end_job(tui, tui->jobs.len - 1, JOB_DROPPED);
    VEC_RELEASE(&tui->jobs);
}

/* The next one in turn. */
static enum job_state step_one(struct tui *tui)
{
    struct jobs *jobs = &tui->jobs;

    if (jobs->turn >= jobs->len)
        jobs->turn = 0;
    const struct job job = jobs->ptr[jobs->turn++];
    enum job_state state = job.kind->step(tui, job.state);
    size_t at = place_of(tui, job.kind);
    if (state == JOB_DONE && at < jobs->len && jobs->ptr[at].state == job.state)
        end_job(tui, at, JOB_FINISHED);
    return state;
}

enum job_state jobs_step(struct tui *tui)
{
    size_t count = tui->jobs.len;

    for (size_t i = 0; i < count && tui->jobs.len > 0; i++)
        if (step_one(tui) != JOB_WAIT)
            return JOB_MORE;
    return tui->jobs.len > 0 ? JOB_WAIT : JOB_DONE;
}

bool jobs_stop(struct tui *tui)
{
    if (tui->jobs.len == 0)
        return false;
    tui_say(tui, "%s", _("Stopped"));
    end_job(tui, tui->jobs.len - 1, JOB_STOPPED);
    return true;
}

bool jobs_say(const struct tui *tui, char *text, size_t size)
{
    if (tui->jobs.len == 0)
        return false;
    const struct job *job = &VEC_LAST(&tui->jobs);
    unsigned percent =
        job->kind->percent != NULL ? job->kind->percent(tui, job->state) : JOB_NO_PERCENT;
    if (percent < JOB_NO_PERCENT)
        /* TRANSLATORS: what goes on ("searching"), and how far it is. */
        snprintf(text, size, _("%s %u%%"), _(job->kind->name), percent);
    else
        snprintf(text, size, "%s…", _(job->kind->name));
    return true;
}

void jobs_finish(struct tui *tui)
{
    enum job_state state;

    while ((state = jobs_step(tui)) != JOB_DONE)
        if (state == JOB_WAIT)
            nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
}
