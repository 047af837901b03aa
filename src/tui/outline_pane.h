/* The outline beside the text: sections with their clauses, what happened to each, and where the
 * reader is.
 *
 * It stands where the document's language begins to read: on the right of an Arabic text. It
 * follows: the row of the clause that is read is marked. And it leads: while keys are for it, the
 * text shows the clause that it is on; Enter goes there, and any other way out comes back. Where
 * the screen is too narrow for two, or the terminal reorders lines by itself, it stands alone while
 * keys are for it. */
#ifndef QARAR_TUI_OUTLINE_PANE_H
#define QARAR_TUI_OUTLINE_PANE_H

#include "tui/list.h"
#include "tui/pane.h"

enum { OUTLINE_BESIDE = 80 }; /* columns of the screen, at least, to stand beside the text */

struct outline_pane {
    bool shown;
    bool focus;        /* are keys for it? */
    bool changed_only; /* only what has a change */
    struct list list;
    bool *folded;       /* of each section, then of each proposal; NULL: not opened yet */
    bool stale;         /* its rows are to be made anew */
    bool whole;         /* its rows were made for a filter: nothing is folded */
    enum view view;     /* that they were made for */
    struct spot before; /* where the reader was when keys came to be for it */
    struct place ahead; /* what the text shows because the outline leads there */
};

void outline_release(struct outline_pane *pane);

/* Columns that it takes beside the text, its border too; 0: it does not stand there. */
int outline_width(const struct tui *tui);

/* The first column of the text. */
int outline_text_col(const struct tui *tui);

/* Are keys for it, and does it stand alone? */
bool outline_alone(const struct tui *tui);

/* Does what the action means where keys are for the outline; false: they are not. */
bool outline_run(struct tui *tui, const struct action *action, unsigned count);

/* After a change of size: keys go back to the text where the outline does not stand beside it. */
void outline_resized(struct tui *tui);

/* Its rows as they are to be shown now. */
void outline_settle(struct tui *tui);

/* From a row of the screen on. */
void outline_paint(struct tui *tui, struct frame *frame, int row);

/* The mouse over it: rows that the wheel goes, or 0: a click. False: it is not there. */
bool outline_mouse(struct tui *tui, int row, int col, long wheel);

/* Shows it, of changes alone or of all, while keys are for the text; the structure is there. */
void outline_show(struct tui *tui, bool changed_only);

/* After a key: where it moved the text itself (to a change, a hit, a place by name), the outline
 * goes there too; where the text is hidden by it, keys are for the text. */
void outline_look_up(struct tui *tui);

/* Keys are for the text again, where that is now. */
void outline_leave(struct tui *tui);

#endif
