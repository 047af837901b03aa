/* Preloaded into the program: refuses memory, whoever asks for it.
 *
 * QARAR_FAIL_AT=N       allocation number N (from 1) fails, and the program goes on with that
 * QARAR_FAIL_EACH=STEP  each STEPth fails in turn, in a child that is forked at that place, is
 *                       waited for and checked, while the program itself goes on as if nothing were
 * QARAR_FAIL_REPORT     a file to which is added what was found wrong, and at the end how many
 *                       allocations there were and how many of them were refused: "count refused\n"
 * QARAR_FAIL_WHOLE      a file with what the program writes where nothing fails
 *
 * A child must end with status 2, one line and nothing on standard output, or, where a library does
 * without, as if nothing had happened. Allocations of FriBidi are not counted: it does not survive,
 * and the program makes sure of its memory beforehand. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 20, FILES = 64, SAID = 4096 };

/* The C library's own, under the names that it keeps for this. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static unsigned long fail_at;
static unsigned long step;
static unsigned long count;
static unsigned long refused;
static const char *report;
static const char *whole;
static char *fribidi;
static int busy;

static unsigned long number_of(const char *name)
{
    const char *text = getenv(name);

    return text != NULL ? strtoul(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void start(void)
{
    Dl_info info;
    void *one = dlsym(RTLD_DEFAULT, "fribidi_get_bidi_types");

    if (one != NULL && dladdr(one, &info) != 0)
        fribidi = info.dli_fbase;
    report = getenv("QARAR_FAIL_REPORT");
    whole = getenv("QARAR_FAIL_WHOLE");
    step = number_of("QARAR_FAIL_EACH");
    fail_at = number_of("QARAR_FAIL_AT");
    count = 0;
}

static void add_to_report(const char *text)
{
    int fd = open(report, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);

    if (fd < 0 || write(fd, text, strlen(text)) < 0)
        _exit(99);
    close(fd);
}

__attribute__((destructor)) static void end(void)
{
    char text[64];

    if (report == NULL)
        return;
    snprintf(text, sizeof(text), "%lu %lu\n", count, refused);
    add_to_report(text);
}

/* ---- A child for an allocation ------------------------------------------------------------ */

/* Files that are being read are opened anew: what a child reads must not be missing afterwards. */
static void part_files(int out, int err)
{
    for (int fd = 3; fd < FILES; fd++) {
        char name[64];
        struct stat status;
        if (fd == out || fd == err || fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        off_t at = lseek(fd, 0, SEEK_CUR);
        snprintf(name, sizeof(name), "/proc/self/fd/%d", fd);
        int own = open(name, O_RDONLY | O_CLOEXEC);
        if (own < 0 || lseek(own, at, SEEK_SET) != at || dup3(own, fd, O_CLOEXEC) != fd)
            _exit(98);
        close(own);
    }
}

/* What the program has written so far belongs to the output of its child. */
static void copy_output(int to)
{
    char piece[4096];
    off_t at = 0;
    ssize_t got;

    while ((got = pread(STDOUT_FILENO, piece, sizeof(piece), at)) > 0) {
        if (write(to, piece, (size_t)got) != got)
            _exit(97);
        at += got;
    }
}

static void become_child(int out, int err)
{
    alarm(SECONDS);
    part_files(out, err);
    copy_output(out);
    if (dup2(out, STDOUT_FILENO) < 0 || dup2(err, STDERR_FILENO) < 0)
        _exit(96);
    report = NULL;
    step = 0;
    errno = ENOMEM;
}

static int same_as_whole(int out)
{
    int other = open(whole, O_RDONLY | O_CLOEXEC);
    char ours[4096];
    char theirs[4096];
    off_t at = 0;
    ssize_t got;
    int same = other >= 0;

    do {
        got = pread(out, ours, sizeof(ours), at);
        same = same && got >= 0 && pread(other, theirs, sizeof(theirs), at) == got &&
               memcmp(ours, theirs, (size_t)got) == 0;
        at += got;
    } while (same && got > 0);
    close(other);
    return same;
}

static void judge(int status, int out, int err)
{
    char said[SAID] = "";
    char text[SAID + 128];
    ssize_t got = pread(err, said, sizeof(said) - 1, 0);
    off_t written = lseek(out, 0, SEEK_END);
    char *end_of_line = strchr(said, '\n');

    if (WIFEXITED(status) && WEXITSTATUS(status) == 0 && got == 0 && same_as_whole(out))
        return;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 2 && written == 0 &&
        strncmp(said, "qarar: ", 7) == 0 && end_of_line != NULL && end_of_line[1] == '\0')
        return;
    snprintf(text, sizeof(text), "allocation %lu: wait status %#x, %ld bytes of output, \"%s\"\n",
             count, (unsigned)status, (long)written, said);
    add_to_report(text);
}

/* 1 in the child, 0 in the program; where no process can be made (in a sandbox) none is. */
static int fork_here(void)
{
    int saved = errno;
    int out = memfd_create("out", MFD_CLOEXEC);
    int err = memfd_create("err", MFD_CLOEXEC);
    int status = 0;

    /* Not by the library: it would know itself by another number, and no lock that is held here
     * (that of the locale) could be let go. */
    long child = out >= 0 && err >= 0 ? syscall(SYS_clone, (long)SIGCHLD, 0L, 0L, 0L, 0L) : -1;
    if (child == 0) {
        become_child(out, err);
        return 1;
    }
    if (child > 0 && waitpid((pid_t)child, &status, 0) == child) {
        refused++;
        judge(status, out, err);
    }
    close(out);
    close(err);
    errno = saved;
    return 0;
}

/* ---- Which fail --------------------------------------------------------------------------- */

static int is_fribidi(void *caller)
{
    Dl_info info;

    return fribidi != NULL && dladdr(caller, &info) != 0 && info.dli_fbase == fribidi;
}

static int fails(void *caller)
{
    if ((fail_at == 0 && step == 0 && report == NULL) || busy || is_fribidi(caller))
        return 0;
    unsigned long number = __atomic_add_fetch(&count, 1, __ATOMIC_RELAXED);
    if (number == fail_at) {
        errno = ENOMEM;
        return 1;
    }
    if (step == 0 || number % step != 0)
        return 0;
    busy = 1;
    int failing = fork_here();
    busy = 0;
    return failing;
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
