/* Reading a whole file or standard input, within the limit. */
#include "base/input.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 16 };

static bool too_large(size_t limit, struct err *err)
{
    return err_set(err, NULL, _("larger than the limit of %zu bytes"), limit);
}

static bool read_all(int fd, struct buf *buf, size_t limit, struct err *err)
{
    struct stat status = {0};

    if (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode))
        return err_set(err, NULL, "%s", strerror(EISDIR));
    if (S_ISREG(status.st_mode) && (uintmax_t)status.st_size > limit)
        return too_large(limit, err);
    if (S_ISREG(status.st_mode) && status.st_size > 0)
        buf_reserve(buf, (size_t)status.st_size + CHUNK + 1);
    for (;;) {
        buf_reserve(buf, CHUNK);
        ssize_t got = read(fd, buf->ptr + buf->len, buf->cap - buf->len - 1);
        if (got == 0)
            return true;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, NULL, "%s", strerror(errno));
        buf->len += (size_t)got;
        if (buf->len > limit)
            return too_large(limit, err);
    }
}

bool input_open(struct input *input, const char *path, const struct limits *limits, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    struct buf buf = {0};

    *input = (struct input){.name = path};
    err_in_file(err, path);
    if (fd < 0)
        return err_set(err, NULL, "%s", strerror(errno));
    bool done = read_all(fd, &buf, limits->file, err);
    if (!standard)
        close(fd);
    if (!done) {
        buf_release(&buf);
        return false;
    }
    size_t len = buf.len;
    input->owned = buf_detach(&buf);
    input->bytes = (struct str){input->owned, len};
    return true;
}

struct input input_from(const char *name, struct str bytes)
{
    return (struct input){.name = name, .bytes = bytes};
}

void input_release(struct input *input)
{
    free(input->owned);
    *input = (struct input){.name = input->name};
}
