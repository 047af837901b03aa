/* Bringing a frame to the terminal with few bytes: only cells that differ from what is shown are
 * sent, and text that moved is moved by the terminal.
 *
 * Curses opens the terminal, reads its keys and knows its attributes; what it would send for a line
 * further is twice as much, since it sets and takes back the scrolling region each time, where here
 * the region of the text stays set. All goes through stdout.
 *
 * A terminal that reorders by itself does so when it paints its row of cells, so that single cells
 * may be sent there as elsewhere. */
#ifndef QARAR_TUI_DRAW_H
#define QARAR_TUI_DRAW_H

#include "tui/frame.h"

#include <stdbool.h>
#include <stdint.h>

struct draw {
    struct fcell *shown; /* what the terminal shows: rows times cols */
    size_t cap;
    uint64_t *sums; /* of the rows of the frame, then of those shown; 0: a blank row */
    size_t sums_cap;
    int rows;
    int cols;
    bool known; /* is it what it shows? */
    int row;    /* of its cursor; -1: not known */
    int col;
    int top; /* of its scrolling region, both in; -1: the whole screen */
    int bottom;
    int64_t style; /* of the next cell, as struct drawer gives it; -1: not known */
};

/* What a cell looks like: a number for its style, 0 for plain, and how to turn from one (-1: not
 * known) to another. */
struct drawer {
    void *context;
    int64_t (*style)(void *context, const struct fcell *cell);
    void (*turn)(void *context, int64_t from, int64_t to);
};

/* The terminal was used by others, or has another size: all must be sent. */
void draw_forget(struct draw *draw);

/* Shows the frame, of which the rows from top to bottom (both in) may scroll. */
void draw_frame(struct draw *draw, const struct drawer *drawer, const struct frame *frame, int top,
                int bottom);

/* The scrolling region is the whole screen again, and the style plain. */
void draw_end(struct draw *draw, const struct drawer *drawer);

void draw_release(struct draw *draw);

#endif
