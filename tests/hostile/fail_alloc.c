/* Preloaded into the program: fails its allocation number QARAR_FAIL_AT (from 1), whoever asks for
 * it, and at the end writes how many there were to file descriptor QARAR_FAIL_COUNT. Those of
 * FriBidi are not counted: it does not survive, and the program makes sure of its memory
 * beforehand. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The C library's own, under the names that it keeps for this. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static unsigned long fail_at;
static unsigned long count;
static int report = -1;

__attribute__((constructor)) static void start(void)
{
    const char *at = getenv("QARAR_FAIL_AT");
    const char *fd = getenv("QARAR_FAIL_COUNT");

    fail_at = at != NULL ? strtoul(at, NULL, 10) : 0;
    report = fd != NULL ? atoi(fd) : -1;
    count = 0;
}

__attribute__((destructor)) static void end(void)
{
    char text[32];
    int len = snprintf(text, sizeof(text), "%lu", count);

    if (report >= 0 && write(report, text, (size_t)len) != len)
        _exit(99);
}

/* Where a library lies in memory, found once. */
static int is_fribidi(void *caller)
{
    static char *base;
    Dl_info info;

    if (base == NULL) {
        void *one = dlsym(RTLD_DEFAULT, "fribidi_get_bidi_types");
        if (one == NULL || dladdr(one, &info) == 0)
            return 0;
        base = info.dli_fbase;
    }
    return dladdr(caller, &info) != 0 && info.dli_fbase == base;
}

static int fails(void *caller)
{
    if (fail_at == 0 && report < 0)
        return 0;
    if (is_fribidi(caller))
        return 0;
    if (__atomic_add_fetch(&count, 1, __ATOMIC_RELAXED) != fail_at || fail_at == 0)
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t things, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_calloc(things, size);
}

void *realloc(void *old, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails(__builtin_return_address(0)) ? NULL : __libc_memalign(alignment, size);
}
