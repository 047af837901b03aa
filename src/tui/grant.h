/* Granting what actions wish for outside the program: the clipboard, a command of the shell. */
#ifndef QARAR_TUI_GRANT_H
#define QARAR_TUI_GRANT_H

#include "tui/screen.h"
#include "tui/tui.h"

/* WISH_CLIP and WISH_PIPE. */
void grant_clip(struct tui *tui, struct screen *screen);
void grant_pipe(struct tui *tui, struct screen *screen);

#endif
