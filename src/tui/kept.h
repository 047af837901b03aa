/* Where files were left, from one run of the reader to the next: under $XDG_STATE_HOME/qarar/places
 * a small file for each, named by what its path comes to, for the owner's eyes only. It holds
 * numbers, and no word of the text. What is damaged there counts as not being there. */
#ifndef QARAR_TUI_KEPT_H
#define QARAR_TUI_KEPT_H

#include "tui/imprint.h"
#include "tui/pane.h"

enum { KEPT_MOST = 200 }; /* files; those kept longest ago go */

struct kept {
    struct imprint point;
    struct imprint anchor;
    int anchor_row;
    int anchor_rise;
};

void kept_take(struct kept *kept, const struct doc *doc, const struct outline *outline,
               const struct spot *spot);

/* The spot in this document, or another version of it; words: its imprint_words. */
struct spot kept_find(const struct kept *kept, const struct doc *doc, const struct outline *outline,
                      const uint64_t *words);

/* path: of a regular file, as it was given; nothing is kept of others. kept NULL: forget it. */
bool kept_load(struct kept *kept, const char *path);
void kept_save(const struct kept *kept, const char *path);

#endif
