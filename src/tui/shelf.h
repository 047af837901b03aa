/* What outlives a document in the reader: keys, where the reader went, and of each file the place,
 * view, marks and what else was open when it was left. */
#ifndef QARAR_TUI_SHELF_H
#define QARAR_TUI_SHELF_H

#include "tui/keyboard.h"
#include "tui/keys.h"
#include "tui/opened.h"
#include "tui/pane.h"
#include "tui/recall.h"
#include "tui/search.h"

enum { SHELF_MARKS = 26, SHELF_VISITS = 100 };

struct shelf_file {
    char *name; /* as it was given */
    bool left;  /* spot and view are where it was left */
    struct spot spot;
    enum view view;
    struct opened opened;
    bool marked[SHELF_MARKS]; /* a to z */
    struct spot marks[SHELF_MARKS];
};

/* A place in one of the files, by its number from 0. */
struct visit {
    size_t file;
    struct spot spot;
};

struct visits {
    struct visit *ptr; /* the newest last; SHELF_VISITS at most */
    size_t len;
    size_t cap;
};

struct shelf {
    struct keymap keymap;
    struct keyboard keyboard;
    bool no_mouse;        /* the mouse is the terminal's */
    struct asked asked;   /* searched for last */
    struct recall recall; /* typed before */
    struct visits behind; /* where Backspace goes */
    struct visits ahead;
    bool jumped;       /* is last one? */
    struct visit last; /* where the last jump started */
    struct shelf_file *files;
    size_t file_count;
    size_t file_cap;
};

void shelf_init(struct shelf *shelf);
void shelf_release(struct shelf *shelf);

/* The number of the file of this name; it comes last where it is new. */
size_t shelf_add(struct shelf *shelf, const char *name);
void shelf_drop_last(struct shelf *shelf);

/* What is kept of a file; borrowed until another file is asked for. */
struct shelf_file *shelf_file(struct shelf *shelf, size_t file);

/* Appends a visit; the oldest goes where there are too many, and one to the same place as the
 * newest takes its place. */
void visits_add(struct visits *visits, const struct visit *visit);

#endif
