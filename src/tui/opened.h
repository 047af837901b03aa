/* What the reader had open of a document besides its text: the outline, comments, highlighted hits,
 * changes of some alone. It is kept when the document is left, and open again when the structure of
 * the one that comes is known. */
#ifndef QARAR_TUI_OPENED_H
#define QARAR_TUI_OPENED_H

#include <stdbool.h>

struct tui;

struct opened {
    bool outline;
    bool changed_only; /* in it */
    bool comments;
    bool hits;
    char *author; /* what was typed after ":author", or NULL; and likewise */
    char *since;
    char *until;
};

void opened_release(struct opened *opened);

/* Takes what is open now; what was kept before is replaced. */
void opened_take(struct opened *opened, const struct tui *tui);

/* The same for another document, which has authors of its own. */
void opened_copy(struct opened *opened, const struct opened *from);

/* Opens it again, without a word. */
void opened_put(const struct opened *opened, struct tui *tui);

#endif
