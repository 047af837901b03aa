/* Whose changes: a colour for each author, and changes of some alone.
 *
 * Where several people changed the text, each has a colour, in the order in which they first
 * appear; after AUTHORS_MOST (frame.h) colours come again. A single author's changes look as
 * deletions and insertions do. A filter by author or date takes nothing away: other changes are
 * dimmed, "c" and "C" pass over them, and the list of changes leaves them out. */
#ifndef QARAR_TUI_AUTHORS_H
#define QARAR_TUI_AUTHORS_H

#include "base/buf.h"
#include "layout/layout.h"
#include "parse/changes.h"

struct tui;

enum { DATE_MOST = 19 }; /* "2012-10-10T12:30:00" */

struct author {
    string_id name;
    uint32_t changes;
    bool wanted;
};

struct authors {
    bool known;
    struct author *ptr;
    size_t len;
    size_t cap;
    uint32_t *of_mark; /* for each mark of the document: index of its author, or NO_INDEX */
    bool *dim;         /* for each mark: does the filter keep it back? */
    bool *passes;      /* for each change: does the filter let it pass? */
    bool by_name;      /* is there a filter by name? */
    struct buf typed;  /* as it was typed */
    char since[DATE_MOST + 1];
    char until[DATE_MOST + 1];
};

void authors_release(struct authors *authors);

/* Learns the authors, once the changes are known. */
void authors_settle(struct tui *tui);

/* Is there a filter? */
bool authors_filter(const struct tui *tui);

/* Does the filter let a change pass? */
bool authors_pass(const struct tui *tui, uint32_t change);

/* The colour of an author, from 1; 0: the text has only one, or no such. */
unsigned authors_color(const struct tui *tui, string_id name);

/* The colour of a cell's change, or 0; *dim: the filter keeps it back. */
unsigned authors_of_cell(const struct tui *tui, const struct lcell *cell, bool *dim);

/* Appends what the filter is, for people. */
void authors_put_filter(const struct tui *tui, struct buf *out);

/* ":author NAME", ":since DATE", ":until DATE". */
void author_words(struct tui *tui, struct str words, bool bang);
void since_words(struct tui *tui, struct str words, bool bang);
void until_words(struct tui *tui, struct str words, bool bang);

#endif
