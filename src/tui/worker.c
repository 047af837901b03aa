/* Who is done last cleans up: the state is exchanged once by each of the two threads. */
#include "tui/worker.h"

#include "base/mem.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { AT_WORK, DONE, ABANDONED };

struct worker {
    struct load *load;
    struct analysis found;
    atomic_int state;
    atomic_bool stop;
};

static bool is_stopped(void *context)
{
    return atomic_load(&((struct worker *)context)->stop);
}

static void free_worker(struct worker *worker)
{
    analysis_release(&worker->found);
    free(worker);
}

static void free_all(struct worker *worker)
{
    struct load *load = worker->load;

    free_worker(worker);
    load_close(load);
}

static void *work(void *context)
{
    struct worker *worker = context;

    analysis_make(load_doc(worker->load), load_language(worker->load), is_stopped, worker,
                  &worker->found);
    if (atomic_exchange(&worker->state, DONE) == ABANDONED)
        free_all(worker);
    return NULL;
}

/* A thread that blocks all signals: they are the reader's. */
static bool start_thread(struct worker *worker)
{
    pthread_attr_t detached;
    pthread_t thread;
    sigset_t all;
    sigset_t before;

    sigfillset(&all);
    pthread_attr_init(&detached);
    pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&thread, &detached, work, worker);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&detached);
    return error == 0;
}

struct worker *worker_start(struct load *load)
{
    struct worker *worker = mem_alloc(sizeof(*worker));

    worker->load = load;
    if (start_thread(worker))
        return worker;
    free(worker);
    return NULL;
}

bool worker_is_done(const struct worker *worker)
{
    return atomic_load(&worker->state) == DONE;
}

void worker_stop(struct worker *worker, bool stop)
{
    atomic_store(&worker->stop, stop);
}

struct analysis worker_take(struct worker *worker)
{
    struct analysis found = worker->found;

    free(worker);
    return found;
}

void worker_abandon(struct worker *worker)
{
    worker_stop(worker, true);
    if (atomic_exchange(&worker->state, ABANDONED) == DONE)
        free_all(worker);
}
