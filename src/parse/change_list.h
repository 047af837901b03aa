/* Changes while they are gathered: changes.c goes through clauses, change_runs.c through the text
 * of paragraphs. Internal to src/parse. */
#ifndef QARAR_PARSE_CHANGE_LIST_H
#define QARAR_PARSE_CHANGE_LIST_H

#include "base/arena.h"
#include "base/vec.h"
#include "parse/changes.h"

struct change_list {
    const struct doc *doc;
    const struct outline *outline;
    struct arena *arena; /* of the words */
    VEC(struct change) found;
    bool *touched;    /* for each paragraph: has it a change? */
    uint8_t *covered; /* for each paragraph: sides of it that a whole clause speaks for */
    struct buf text;  /* memory to use again */
    struct stop *stop;
};

/* Appends a change and notes that its paragraph has one. */
void change_list_add(struct change_list *list, const struct change *change);

/* A copy of words that lives as long as the changes; none for none. */
struct str change_list_words(struct change_list *list, const struct buf *words);

/* The side's label ends at this byte of the paragraph's marked text; 0 where none is typed. */
uint32_t change_label_end(const struct change_list *list, uint32_t para, enum side side);

/* Where a piece of text stands if its cell does not stand on both sides. */
enum revision change_revision_in_cell(const struct doc *doc, uint32_t para, enum revision own);

/* Is the clause one change as a whole? It is inserted, deleted or moved, and words of it are: a
 * paragraph that was given a number has become a clause, but nothing of it is new. */
bool change_is_whole(const struct change_list *list, const struct clause *clause);

/* change_clauses.c: the changes of whole clauses and of labels. */
void change_clauses_add(struct change_list *list);

/* change_runs.c: the changes of words and of the mark in one paragraph. What a
 * whole clause speaks for is passed over, and the label where it is another change. */
void change_runs_add(struct change_list *list, uint32_t para, bool without_label);

#endif
