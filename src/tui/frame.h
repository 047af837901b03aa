/* What is to stand on the screen: a grid of cells and a cursor, filled without a terminal and shown
 * by screen.c. */
#ifndef QARAR_TUI_FRAME_H
#define QARAR_TUI_FRAME_H

#include "layout/layout.h"

#include <stdbool.h>

/* What a cell is, for screen.c to give it colours and attributes. */
enum look {
    LOOK_TEXT,
    LOOK_DELETED,
    LOOK_INSERTED,
    LOOK_WITHDRAWN,
    LOOK_NOTE,
    LOOK_PLUS,      /* a sign or word that says: inserted */
    LOOK_MINUS,     /* likewise: deleted */
    LOOK_COMMENT,   /* a comment */
    LOOK_COMMENTED, /* kept text that one is about */
    LOOK_BAR,       /* the title line */
    LOOK_STATUS,    /* the status line */
    LOOK_MESSAGE,   /* what the program has to say there */
    LOOK_COUNT,
};

enum {
    CELL_CURRENT = 1, /* of the change, hit or reference that was gone to */
    CELL_STRONG = 2,  /* of a heading */
    CELL_HIT = 4,     /* of what was searched for */
    CELL_DIM = 8,     /* a change that the filter keeps back */
};

enum { AUTHORS_MOST = 8 };

struct fcell {
    uint32_t cp[CELL_CODE_POINTS];
    uint8_t count;
    uint8_t width;  /* 0: the right half of the cell before */
    uint8_t look;   /* enum look */
    uint8_t flags;  /* CELL_… */
    uint8_t author; /* whose change it is: 1 to AUTHORS_MOST, each a colour; 0: the look's own */
};

struct frame {
    int rows;
    int cols;
    struct fcell *cells; /* rows times cols */
    size_t cap;
    int cursor_row;
    int cursor_col;
    /* The interface reads from right to left: columns of frame_text and frame_cursor count from the
     * right. What frame_put is given is where it is. */
    bool mirrored;
};

/* A blank frame of so many rows and columns (each at least 1). */
void frame_start(struct frame *frame, int rows, int cols);
void frame_release(struct frame *frame);

/* The whole row looks so. */
void frame_fill(struct frame *frame, int row, enum look look);

/* Puts a cell; returns the column after it. What does not fit is not put. */
int frame_put(struct frame *frame, int row, int col, const struct lcell *cell, enum look look,
              unsigned flags);

/* Puts text of the interface that is laid out alone, so that nothing beside it moves, cut to width
 * columns; it begins at col on the side where reading starts. Returns the column after it. options:
 * its bidi is taken. */
int frame_text(struct frame *frame, int row, int col, int width, struct str text, enum look look,
               const struct layout_options *options);

/* The same from a column of the screen on, whatever the interface reads like. */
int frame_text_at(struct frame *frame, int row, int col, int width, struct str text, enum look look,
                  const struct layout_options *options);

/* So many cells of a row from a column of the screen on get these flags too; are this author's. */
void frame_flag(struct frame *frame, int row, int col, int width, unsigned flags);
void frame_author(struct frame *frame, int row, int col, int width, unsigned author);

/* The cursor at a column of the interface. */
void frame_cursor(struct frame *frame, int row, int col);

/* The columns that frame_text would take. */
int frame_text_width(struct str text, const struct layout_options *options);

#endif
