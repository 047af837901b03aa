/* Directories of a person's own files. */
#include "config.h"

#include "base/xdg.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

bool xdg_path(struct buf *out, const char *variable, const char *otherwise, const char *name)
{
    const char *base = getenv(variable);
    const char *home = getenv("HOME");

    if (base != NULL && base[0] == '/')
        buf_puts(out, base);
    else if (home != NULL && home[0] == '/')
        buf_printf(out, "%s/%s", home, otherwise);
    else
        return false;
    buf_printf(out, "/qarar/%s", name);
    return true;
}

static bool read_whole(int fd, struct buf *out, size_t most)
{
    size_t before = out->len;

    for (;;) {
        buf_reserve(out, most + 2);
        ssize_t got = read(fd, out->ptr + out->len, most + 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        out->len += (size_t)got;
        out->ptr[out->len] = '\0';
        if (out->len - before > most) {
            errno = EFBIG;
            return false;
        }
        if (got == 0)
            return true;
    }
}

bool xdg_read(struct buf *out, const char *path, size_t most)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat status;
    bool done = false;

    if (fd < 0)
        return false;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        errno = EINVAL;
    else
        done = read_whole(fd, out, most);
    int error = errno;
    close(fd);
    errno = error;
    return done;
}
