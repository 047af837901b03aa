/* The text pane: which lines of the document stand on its rows, and where the reader is in it.
 *
 * The point is where the reader is; the rows follow from it. The anchor is what keeps its row when
 * the view or the size changes: the first character of the clause that is being read, or, where
 * that is above the screen, what stands on the top row. Moving sets both; a change of view leaves
 * them alone, so that changing back gives the same screen. Text that the view hides is stood for by
 * the nearest shown. Only what is on the screen is ever laid out. */
#ifndef QARAR_TUI_PANE_H
#define QARAR_TUI_PANE_H

#include "tui/cache.h"
#include "tui/place.h"

/* A row of text: a line of a view's paragraph. */
struct row {
    struct view_para line;
    size_t index; /* of its lines */
};

/* Where the reader is: enough to come back to the same screen. */
struct spot {
    struct place point;
    struct place anchor;
    int anchor_row;  /* of the screen, from 0 */
    int anchor_rise; /* rows from that row of the text up to the one that its place is found on */
};

struct pane {
    struct cache_source source;
    struct cache cache;
    struct comment_view comments; /* of the view, while they are shown */
    int rows;                     /* of the screen, at least 1 */
    bool empty;                   /* the view shows nothing at all */
    struct row top;
    struct spot spot;
};

/* At the start of the document, which may be empty as yet; outline NULL: not known yet. Both are
 * borrowed. */
void pane_init(struct pane *pane, const struct doc *doc, const struct outline *outline,
               enum view view, const struct layout_options *options, int rows);
void pane_release(struct pane *pane);

/* Another size: the place is kept, and so is the anchor's row where there are so many. */
void pane_resize(struct pane *pane, int width, int rows);

/* The document has more paragraphs than before; what is on the screen stays where it is. */
void pane_grow(struct pane *pane);

/* The structure came: labels hang, and clauses are indented. What is read stays on its row. */
void pane_set_outline(struct pane *pane, const struct outline *outline);

void pane_set_view(struct pane *pane, enum view view);

/* Comments in rows of their own below the text, or not; the place is kept. */
void pane_show_comments(struct pane *pane, bool shown);

/* Rows down, or up where count is negative, as far as the text goes: its last row stays on the last
 * of the screen. The point goes to the top row. False where nothing moved. */
bool pane_scroll(struct pane *pane, long count);

/* The point goes to a place. TO_TOP: its row to the top, where the text below fills the screen;
 * TO_SEE: nothing moves where the row is on the screen. */
enum pane_move { TO_TOP, TO_SEE };
void pane_go(struct pane *pane, struct place place, enum pane_move move);

void pane_go_back(struct pane *pane, const struct spot *spot);

/* The next row of the text; false at its end. */
bool pane_row_next(struct pane *pane, struct row *row);

/* What stands on a row; the layout as cache_get gives it. */
const struct layout *pane_layout(struct pane *pane, const struct row *row);

/* The row of the screen and the column where the cell of a place is, or the nearest; the row is -1
 * where that is not on the screen. */
void pane_find(struct pane *pane, struct place place, int *row, int *col);

/* The place of what stands on a row of the screen and a column of the text, or nearest to it in the
 * row; false where no text stands there. */
bool pane_place_on(struct pane *pane, int row, int col, struct place *place);

/* The paragraph that stands for the point in this view: its own, or the nearest shown. */
uint32_t pane_para(const struct pane *pane);

/* How much of the text lies above the end of the screen, 0 to 100. */
unsigned pane_percent(struct pane *pane);

/* The place of so many hundredths of the text. */
struct place pane_place_at(const struct pane *pane, unsigned percent);

#endif
