/* Reading files and standard input, within the limit. */
#include "base/input.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 16 };

/* Appends what fd holds until it ends, or until there are most bytes in buf. */
static bool read_on(int fd, struct buf *buf, size_t most, const struct limits *limits,
                    struct err *err)
{
    while (buf->len < most) {
        buf_reserve(buf, CHUNK);
        ssize_t got = read(fd, buf->ptr + buf->len, buf->cap - buf->len - 1);
        if (got == 0)
            return true;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, NULL, "%s", strerror(errno));
        buf->len += (size_t)got;
        if (buf->len > limits->file)
            return LIMIT_PASSED(err, NULL, limits, file);
    }
    return true;
}

static void keep(struct input *input, struct buf *buf)
{
    size_t len = buf->len;

    free(input->owned);
    input->owned = buf_detach(buf);
    input->bytes = (struct str){input->owned, len};
}

/* Of a file that is larger than a chunk no more than that is read, and it stays open. */
static bool read_beginning(struct input *input, int fd, const struct limits *limits,
                           struct err *err)
{
    struct stat status = {0};
    struct buf buf = {0};

    if (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode))
        return err_set(err, NULL, "%s", strerror(EISDIR));
    if (S_ISREG(status.st_mode) && (uintmax_t)status.st_size > limits->file)
        return LIMIT_PASSED(err, NULL, limits, file);
    bool large = S_ISREG(status.st_mode) && status.st_size > CHUNK && fd != STDIN_FILENO;
    if (!read_on(fd, &buf, large ? CHUNK : SIZE_MAX, limits, err)) {
        buf_release(&buf);
        return false;
    }
    keep(input, &buf);
    if (large)
        input->file = fdopen(fd, "r");
    return !large || input->file != NULL || err_set(err, NULL, "%s", strerror(errno));
}

bool input_open(struct input *input, const char *path, const struct limits *limits, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

    *input = (struct input){.name = path};
    err_in_file(err, path);
    if (fd < 0)
        return err_set(err, NULL, "%s", strerror(errno));
    bool done = read_beginning(input, fd, limits, err);
    if (!standard && input->file == NULL)
        close(fd);
    if (!done)
        input_release(input);
    return done;
}

bool input_whole(struct input *input, const struct limits *limits, struct err *err)
{
    struct stat status = {0};
    struct buf buf = {0};

    if (input->file == NULL)
        return true;
    int fd = fileno(input->file);
    if (lseek(fd, 0, SEEK_SET) != 0)
        return err_set(err, NULL, "%s", strerror(errno));
    if (fstat(fd, &status) == 0 && status.st_size > 0 && (uintmax_t)status.st_size <= limits->file)
        buf_reserve(&buf, (size_t)status.st_size + CHUNK + 1);
    if (!read_on(fd, &buf, SIZE_MAX, limits, err)) {
        buf_release(&buf);
        return false;
    }
    keep(input, &buf);
    fclose(input->file);
    input->file = NULL;
    return true;
}

FILE *input_stream(const struct input *input)
{
    if (input->file == NULL)
        return NULL;
    int fd = fcntl(fileno(input->file), F_DUPFD_CLOEXEC, 0);
    FILE *stream = fd >= 0 ? fdopen(fd, "r") : NULL;
    if (stream != NULL)
        rewind(stream);
    else if (fd >= 0)
        close(fd);
    return stream;
}

struct input input_from(const char *name, struct str bytes)
{
    return (struct input){.name = name, .bytes = bytes};
}

void input_release(struct input *input)
{
    free(input->owned);
    if (input->file != NULL)
        fclose(input->file);
    *input = (struct input){.name = input->name};
}
