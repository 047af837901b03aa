/* The one place where memory is asked for, and what happens when there is none. */
#include "base/mem.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*failure_hook)(void);
static void *set_aside;

void mem_on_failure(void (*hook)(void))
{
    failure_hook = hook;
}

void mem_failed(void)
{
    static const char message[] = "qarar: out of memory\n";

    if (failure_hook != NULL)
        failure_hook();
    ssize_t written = write(STDERR_FILENO, message, sizeof(message) - 1);
    (void)written;
    _exit(2);
}

void mem_reserve(size_t size)
{
    free(set_aside);
    set_aside = NULL;
    if (size > 0 && (set_aside = malloc(size)) == NULL)
        mem_failed();
}

/* Gives up what was set aside; false where there is nothing more. */
static bool spend_reserve(void)
{
    bool had = set_aside != NULL;

    free(set_aside);
    set_aside = NULL;
    return had;
}

void *mem_alloc(size_t size)
{
    void *memory = calloc(1, size > 0 ? size : 1);

    if (memory == NULL && spend_reserve())
        memory = calloc(1, size > 0 ? size : 1);
    if (memory == NULL)
        mem_failed();
    return memory;
}

void *mem_realloc(void *old, size_t size)
{
    void *memory = realloc(old, size > 0 ? size : 1);

    if (memory == NULL && spend_reserve())
        memory = realloc(old, size > 0 ? size : 1);
    if (memory == NULL)
        mem_failed();
    return memory;
}

void *mem_grow(void *old, size_t *cap, size_t want, size_t size)
{
    size_t room = *cap;

    if (want <= room)
        return old;
    room += room / 2;
    if (room < want)
        room = want;
    if (room < 8)
        room = 8;
    if (room > SIZE_MAX / size)
        mem_failed();
    *cap = room;
    return mem_realloc(old, room * size);
}
