/* What an action wants that only the loop around the reader can do (run.c): other files, and what
 * leaves the program. It is done after the key. */
#ifndef QARAR_TUI_WISH_H
#define QARAR_TUI_WISH_H

#include "base/buf.h"
#include "tui/copy.h"
#include "tui/pane.h"

enum wish_kind {
    WISH_NOTHING,
    WISH_STEP, /* the next file that can be read, or the one before */
    WISH_FILE, /* file number file */
    WISH_OPEN, /* the file named text */
    WISH_ANEW, /* this file, read anew */
    WISH_CLIP, /* text to the terminal's clipboard */
    WISH_PIPE, /* text to a command of the shell */
};

struct wish {
    enum wish_kind kind;
    int step; /* 1 or -1 */
    size_t file;
    bool placed; /* the file is to open at spot */
    struct spot spot;
    struct buf text; /* kept from wish to wish, as is command */
    struct buf command;
    enum copy_what what; /* the text is */
};

struct tui;

/* A wish for a file: another's number, with the spot to open it at (or NULL: where it was left), or
 * so many steps. */
void wish_file(struct tui *tui, size_t file, const struct spot *spot);
void wish_step(struct tui *tui, int step);

#endif
