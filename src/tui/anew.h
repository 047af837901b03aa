/* A file that changed is read anew: in steps (job.h), beside the text that is shown, and shown in
 * its stead when it is whole, at the same clause. Where it cannot be read, the text stays. */
#ifndef QARAR_TUI_ANEW_H
#define QARAR_TUI_ANEW_H

#include "tui/kept.h"
#include "tui/tui.h"
#include "tui/watch.h"

struct anew {
    struct watch watch;
    bool soon;         /* it is being written: to be looked at again before long */
    struct load *load; /* what is read, or was; or NULL */
    bool ready;        /* all of it is */
    bool failed;
};

/* The file of this path was opened just now. */
void anew_watch(struct anew *anew, const char *path);

/* How long to wait for keys until it is looked at again: milliseconds, or -1. */
int anew_patience(const struct anew *anew);

/* Looks at it; where it changed, that is a wish to read it anew. False: there is nothing to show.
 */
bool anew_look(struct anew *anew, struct tui *tui);

/* Begins to read; load is the reader's from here on. */
void anew_begin(struct anew *anew, struct tui *tui, struct load *load);
void anew_fail(struct tui *tui, const struct err *err);

/* Is it there, and nothing in its way? Then it can be taken: the caller's. */
bool anew_is_ready(const struct anew *anew, const struct tui *tui);
struct load *anew_take(struct anew *anew);

/* Nothing is read any more. */
void anew_drop(struct anew *anew, struct tui *tui);

/* ---- Places ------------------------------------------------------------------------------ */

/* All places that the reader keeps of a file. */
struct spots_anew {
    struct kept spot;    /* where it is */
    struct kept *others; /* marks and jumps, in one order */
    size_t count;
};

/* Takes them while the version before is there; puts them into the new one, which tui shows. */
void spots_take(struct spots_anew *spots, struct tui *tui);
void spots_put(const struct spots_anew *spots, struct tui *tui);
void spots_release(struct spots_anew *spots);

#endif
