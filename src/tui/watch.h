/* Whether a file is still what was read of it. Nothing waits for that: it is looked at where there
 * is nothing else to do. */
#ifndef QARAR_TUI_WATCH_H
#define QARAR_TUI_WATCH_H

#include <stdbool.h>
#include <sys/stat.h>

struct watch {
    const char *path; /* borrowed; NULL: nothing is watched */
    struct stat read; /* as it was when it was read */
    struct stat last; /* as it was at the last look; st_nlink 0: it was not there */
    bool gone_said;
};

enum {
    WATCH_EVERY_MS = 1000,
    WATCH_SOON_MS = 200, /* while it is being written */
};

enum watch_news {
    WATCH_SAME,
    WATCH_WRITTEN, /* it changes at this moment: look again soon */
    WATCH_CHANGED, /* it is another, and has been the same twice */
    WATCH_GONE,    /* said once */
};

/* To be called before the file is read. Only regular files are watched. */
void watch_start(struct watch *watch, const char *path);

enum watch_news watch_look(struct watch *watch);

/* What is there now is known, and not wanted: it is news no more. */
void watch_accept(struct watch *watch);

#endif
