/* A list to pick from: over the text (changes, hits, marks …), or beside it (outline_pane.h).
 *
 * Who has things to pick from writes a const struct list_kind and calls list_open with the number
 * of each thing, in the order of the rows. What a row says is asked for when it is on the screen,
 * or when a filter is typed. The keys that move the text move the list; Enter picks, "/" filters,
 * q leaves. A row is laid out part by part, from the side where the document's language begins to
 * read, so that Arabic stands right and no part moves another. */
#ifndef QARAR_TUI_LIST_H
#define QARAR_TUI_LIST_H

#include "base/buf.h"
#include "tui/frame.h"

struct action;
struct tui;

enum {
    LIST_PARTS = 6,   /* of a row */
    LIST_TEXT = 1024, /* bytes: what a part keeps of longer words */
};

struct list_part {
    struct buf text;
    int width;       /* columns that it takes, short or long; 0: as many as it needs */
    enum look look;  /* where looks are told apart by colour */
    unsigned author; /* its colour: see frame.h; 0: that of the look */
};

/* What a row says; the last part takes the room that is left. */
struct list_row {
    struct list_part parts[LIST_PARTS];
    size_t count;
    bool strong; /* a heading among rows */
};

/* The next part of a row, to fill its text; LIST_PARTS at most. */
struct list_part *list_part(struct list_row *row, int width, enum look look);

/* Appends words of the document, as much as a part keeps: line ends and tabs as blanks. */
void list_put_words(struct buf *out, struct str words);

struct list_kind {
    const char *title; /* N_() */
    const char *none;  /* N_(): said where there is nothing to pick from */
    /* Fills an empty row. */
    void (*row)(const struct tui *tui, uint32_t value, struct list_row *row);
    /* Enter, after the list was left (it may open a list again). */
    void (*pick)(struct tui *tui, uint32_t value);
    /* Lines above the rows that do not move with them, from 0; false: no more. Or NULL. */
    bool (*head)(const struct tui *tui, size_t line, struct list_row *row);
};

struct list_values {
    uint32_t *ptr;
    size_t len;
    size_t cap;
};

struct list {
    const struct list_kind *kind; /* NULL: there is none */
    struct list_values all;
    struct list_values shown; /* those that the filter lets pass */
    size_t asked;             /* of all, so many were asked whether they pass */
    size_t kept;              /* index in all: it stays on this row, or the nearest above … */
    bool moved;               /* … unless it was moved since, and stays where it is */
    size_t current;           /* index in shown */
    size_t top;               /* the first on the screen */
    int rows;                 /* of the screen, without head; of the last time it was painted */
    int cols;
    int row; /* where the first row and column were */
    int col;
    const char *hint; /* N_(): its keys, for the status line; NULL: the usual ones */
    struct buf filter;
    bool typing;    /* is the filter being typed? */
    size_t clicked; /* index in shown that the mouse picked last, and 1; 0: none */
};

/* ---- Over the text ----------------------------------------------------------------------- */

/* Shows a list of count things, with current (an index) as the row it is on; values are copied,
 * NULL: 0, 1, 2 … Where count is 0, says kind->none instead. */
void list_open(struct tui *tui, const struct list_kind *kind, const uint32_t *values, size_t count,
               size_t current);

/* More things at the end of the open list, if it is of this kind. */
void list_extend(struct tui *tui, const struct list_kind *kind, const uint32_t *values,
                 size_t count);

void list_close(struct tui *tui);

/* Does what the action means in the list over the text; false: nothing. */
bool list_run(struct tui *tui, const struct action *action, unsigned count);

/* The mouse over the list: rows that the wheel goes, or 0: a click. */
void list_mouse(struct tui *tui, int row, int col, long wheel);

/* From a row of the screen on, so many rows; all columns. */
void list_paint(struct tui *tui, struct frame *frame, int row, int rows);

/* The title line's and the status line's words, of the list that keys are for. */
void list_title(struct tui *tui, struct frame *frame, int row);
void list_status(struct tui *tui, struct frame *frame, int row);

/* ---- Anywhere ---------------------------------------------------------------------------- */

/* Fills a list anew; it stays on the value that it was on, or else on the row. */
void list_fill(struct tui *tui, struct list *list, const struct list_kind *kind,
               const uint32_t *values, size_t count);
void list_release(struct list *list);

/* The value of the row that it is on; false where no row is shown. */
bool list_value(const struct list *list, uint32_t *value);

/* The row of a value becomes the one that it is on; false where it is not shown. */
bool list_go(struct list *list, uint32_t value);

/* Movements and the filter; false where the action is none of them. */
bool list_move(struct list *list, const struct action *action, unsigned count);

/* list_filter.c: is the filter of the list that keys are for being typed? A key of it then. */
bool list_typing(struct tui *tui);
void list_type(struct tui *tui, uint32_t key);

/* The rows that pass, anew; of more at the end, those too. Many are asked in a job: until it ends
 * shown is the beginning. */
void list_filter(struct tui *tui, struct list *list);
void list_filter_more(struct tui *tui, struct list *list);

/* Appends how far that is, where it goes on: "filtering 40%". */
void list_put_progress(struct buf *out, const struct list *list);

/* So many rows down, or up. */
void list_step(struct list *list, long count);

/* A click on a row and column of the screen; true: it was the second on that row. */
bool list_click(struct list *list, int row, int col);

/* From a row and column on, in so many rows and columns. with_current: the row that it is on is
 * shown as such. */
void list_paint_rows(const struct tui *tui, struct list *list, struct frame *frame, int row,
                     int col, int rows, int cols, bool with_current);

#endif
