/* The structure of a document, found in a thread of its own while the reader reads keys.
 *
 * The document is whole by then, and nobody changes it; the thread writes nothing but what it
 * found, and takes no signals. What is no longer wanted is left to itself: the thread then ends
 * soon, and frees the document too. Nobody ever waits for it.
 *
 * A sandbox must let the process do what pthread_create and malloc in a thread do, as long as
 * documents can be opened: clone3 (or clone) for a thread, set_robust_list, rseq, rt_sigprocmask,
 * mmap, munmap, mprotect, madvise, futex, sched_getaffinity, exit (of the thread), gettid, getpid
 * and prctl(PR_SET_NAME). What it forbids must be forbidden to threads begun later (both seccomp
 * and Landlock are inherited). Where no thread can be had, worker_start says so, and the work is
 * done where the reader is. */
#ifndef QARAR_TUI_WORKER_H
#define QARAR_TUI_WORKER_H

#include "load.h"

struct worker;

/* Begins with the document of a load that is not read on any more. NULL: there is no thread. */
struct worker *worker_start(struct load *load);

/* Has it ended? */
bool worker_is_done(const struct worker *worker);

/* It is to end early, after all not. */
void worker_stop(struct worker *worker, bool stop);

/* Of one that is done: what was found, or nothing where it was stopped. Frees the worker. */
struct analysis worker_take(struct worker *worker);

/* The worker, what it finds, and the load are nobody's any more. */
void worker_abandon(struct worker *worker);

#endif
