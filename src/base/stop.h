/* Long work that may be no longer wanted: its loops ask now and then, and end early where they are
 * told so. Once told, it stays told: work that was left half done is never taken for whole. */
#ifndef QARAR_BASE_STOP_H
#define QARAR_BASE_STOP_H

#include <stdbool.h>
#include <stddef.h>

struct stop {
    bool (*ask)(void *context); /* called from the thread that does the work */
    void *context;
    bool told;
};

/* NULL: never. */
static inline bool stop_asked(struct stop *stop)
{
    if (stop == NULL)
        return false;
    if (!stop->told)
        stop->told = stop->ask(stop->context);
    return stop->told;
}

#endif
