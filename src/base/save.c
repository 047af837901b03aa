/* Temporary file, sync, rename. A signal for a file that grows beyond a limit of the system (RLIMIT
 * FSIZE) is held back: writing then fails as on a full disk. */
#include "config.h"

#include "base/save.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static bool failed(struct err *err)
{
    return err_set(err, NULL, "%s", strerror(errno));
}

static bool write_all(int fd, struct str text)
{
    while (text.len > 0) {
        ssize_t done = write(fd, text.ptr, text.len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        text = str_from_off(text, (size_t)done);
    }
    return true;
}

static bool write_held_back(int fd, struct str text)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;

    sigemptyset(&ignore.sa_mask);
    sigaction(SIGXFSZ, &ignore, &before);
    bool done = write_all(fd, text);
    int error = errno;
    sigaction(SIGXFSZ, &before, NULL);
    errno = error;
    return done;
}

/* A device or a pipe cannot be put in place of itself. */
static bool write_straight(const char *path, struct str text, struct err *err)
{
    int fd = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

    if (fd < 0)
        return failed(err);
    fcntl(fd, F_SETFL, 0);
    bool done = write_held_back(fd, text) || failed(err);
    return (close(fd) == 0 || failed(err)) && done;
}

static mode_t mode_for(enum save_how how, const struct stat *old)
{
    if (how == SAVE_PRIVATE)
        return S_IRUSR | S_IWUSR;
    if (old != NULL)
        return old->st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
    mode_t mask = umask(0);
    umask(mask);
    return (S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH) & ~mask;
}

/* To its place; a file that is to be new must not have come meanwhile. */
static bool put_in_place(const char *temporary, const char *path, enum save_how how)
{
    if (how != SAVE_NEW)
        return rename(temporary, path) == 0;
    if (link(temporary, path) == 0)
        return unlink(temporary) == 0;
    /* Not every file system has links. */
    return errno != EEXIST && access(path, F_OK) != 0 && rename(temporary, path) == 0;
}

static bool write_beside(const char *path, struct str text, enum save_how how,
                         const struct stat *old, struct err *err)
{
    const char *slash = strrchr(path, '/');
    struct buf temporary = {0};

    buf_add_bytes(&temporary, path, slash != NULL ? (size_t)(slash - path) + 1 : 0);
    buf_puts(&temporary, ".qarar-XXXXXX");
    int fd = mkstemp(temporary.ptr);
    bool done = fd >= 0;
    if (done) {
        done = write_held_back(fd, text) && fchmod(fd, mode_for(how, old)) == 0 && fsync(fd) == 0;
        int error = errno;
        done = close(fd) == 0 && done;
        errno = error;
        done = done && put_in_place(temporary.ptr, path, how);
        error = errno;
        if (!done)
            unlink(temporary.ptr);
        errno = error;
    }
    if (!done)
        failed(err);
    buf_release(&temporary);
    return done;
}

bool save_text(const char *path, struct str text, enum save_how how, struct err *err)
{
    struct stat old;
    bool exists = stat(path, &old) == 0;

    if (exists && S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        return failed(err);
    }
    if (exists && !S_ISREG(old.st_mode))
        return write_straight(path, text, err);
    if (exists && how == SAVE_NEW)
        return err_set(err, NULL, "%s", strerror(EEXIST));
    /* A link stays one: what it leads to is written. */
    char *real = exists ? realpath(path, NULL) : NULL;
    bool done = write_beside(real != NULL ? real : path, text, how, exists ? &old : NULL, err);
    free(real);
    return done;
}

bool save_make_dir(const char *path)
{
    struct buf part = {0};
    bool there = false;

    for (const char *end = path; *end != '\0' && (end = strchr(end + 1, '/')) != NULL;) {
        buf_clear(&part);
        buf_add_bytes(&part, path, (size_t)(end - path));
        mkdir(part.ptr, S_IRWXU);
    }
    there = mkdir(path, S_IRWXU) == 0 || errno == EEXIST;
    buf_release(&part);
    return there;
}
