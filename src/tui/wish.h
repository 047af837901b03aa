/* What an action wants that only the loop around the reader can do (run.c): other files, and what
 * leaves the program. It is done after the key. */
#ifndef QARAR_TUI_WISH_H
#define QARAR_TUI_WISH_H

#include "base/buf.h"
#include "tui/pane.h"

enum wish_kind {
    WISH_NOTHING,
    WISH_STEP, /* the next file that can be read, or the one before */
    WISH_FILE, /* file number file */
};

struct wish {
    enum wish_kind kind;
    int step; /* 1 or -1 */
    size_t file;
    bool jump;   /* it is a jump, to be come back from */
    bool placed; /* the file is to open at spot */
    struct spot spot;
};

#endif
