/* Comments in the reader: shown below the text that they are about, or not. */
#ifndef QARAR_TUI_COMMENTS_H
#define QARAR_TUI_COMMENTS_H

#include <stddef.h>

struct tui;

/* What of the comments the status line says; nothing where the document has none. */
void comments_status(const struct tui *tui, char *text, size_t size);

#endif
