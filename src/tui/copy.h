/* What can be taken out of the reader: text in logical order, as print gives it in this view, with
 * nothing in it that a terminal or a pipe must not get. It goes to the terminal's clipboard
 * (clip.h), into a file, or to a command of the shell. */
#ifndef QARAR_TUI_COPY_H
#define QARAR_TUI_COPY_H

#include "base/buf.h"

struct tui;

enum copy_what { COPY_CLAUSE, COPY_REFERENCE, COPY_PARAGRAPH, COPY_SCREEN, COPY_ALL, COPY_COUNT };

/* Appends it, as of the point; false where there is no such thing, or it is not known yet, which is
 * said. Lines end with a line feed. A clause that is not one is its paragraph. */
bool copy_take(struct tui *tui, enum copy_what what, struct buf *out);

/* What it is called, translated: "the clause". */
const char *copy_name(enum copy_what what);

/* The one that a word of a command names ("clause", "reference" …), or COPY_COUNT. */
enum copy_what copy_find(struct str word);

/* Does QARAR_SECURE forbid writing and running commands? */
bool copy_is_secure(void);

/* May the reader write files and run commands? Says so where QARAR_SECURE forbids it. */
bool copy_may_leave(struct tui *tui);

/* Appends a path as it is typed: "~/name" is in the person's own folder. */
void copy_put_path(struct buf *out, struct str path);

/* ":write" and ":pipe" with what stands after them; bang: it ended in "!". */
void write_words(struct tui *tui, struct str words, bool bang);
void pipe_words(struct tui *tui, struct str words, bool bang);

/* The command typed after "|". */
void pipe_clause(struct tui *tui, struct str command);

#endif
