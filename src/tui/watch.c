/* By stat alone: it works on every file system, also where others write over a network. */
#include "config.h"

#include "tui/watch.h"

#include <string.h>

static struct stat look(const char *path)
{
    struct stat now;

    if (stat(path, &now) != 0 || !S_ISREG(now.st_mode))
        memset(&now, 0, sizeof(now));
    return now;
}

static bool is_there(const struct stat *file)
{
    return file->st_nlink != 0;
}

static bool same(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
           is_there(a) == is_there(b);
}

void watch_start(struct watch *watch, const char *path)
{
    *watch = (struct watch){.path = path};
    if (strcmp(path, "-") != 0)
        watch->read = look(path);
    watch->last = watch->read;
    if (!is_there(&watch->read))
        watch->path = NULL;
}

/* An editor that puts a new file in the old one's place may leave none for a moment. */
enum watch_news watch_look(struct watch *watch)
{
    if (watch->path == NULL)
        return WATCH_SAME;
    struct stat now = look(watch->path);
    bool settled = same(&now, &watch->last);
    watch->last = now;
    if (same(&now, &watch->read)) {
        watch->gone_said = false;
        return WATCH_SAME;
    }
    if (!settled)
        return WATCH_WRITTEN;
    if (is_there(&now)) {
        watch->gone_said = false;
        return WATCH_CHANGED;
    }
    if (watch->gone_said)
        return WATCH_SAME;
    watch->gone_said = true;
    return WATCH_GONE;
}

void watch_accept(struct watch *watch)
{
    watch->read = watch->last;
}
