/* Where a reference leads: the clauses and sections of each side by proposal, heading word and
 * label. Internal to src/parse. */
#ifndef QARAR_PARSE_REF_INDEX_H
#define QARAR_PARSE_REF_INDEX_H

#include "base/arena.h"
#include "parse/refs.h"

struct ref_index;

/* The strings that targets compare by live in the arena. */
struct ref_index *ref_index_new(const struct outline *outline, struct arena *arena,
                                struct stop *stop);
void ref_index_free(struct ref_index *index);

/* The text that a reference stands in: only its own clauses are meant. */
struct ref_home {
    enum side side;
    uint32_t proposal; /* index, or NO_INDEX */
    uint32_t section;  /* index, or NO_INDEX */
};

/* After a heading word, folded text goes on with whom a section of this verb addresses: the bytes
 * taken, and that section. 0 where it does not. */
size_t ref_index_addressee(const struct ref_index *index, struct ref_home home, const char *verb,
                           struct str folded, uint32_t *section);

/* Does the text have a section of this verb, on this side? The first one, or NO_INDEX. */
uint32_t ref_index_section(const struct ref_index *index, struct ref_home home, const char *verb);

/* Fills in the target of a side that has its verb and label. section: of these only this one is
 * meant, or NO_INDEX. */
void ref_index_resolve(const struct ref_index *index, struct ref_home home, uint32_t section,
                       struct ref_side *out);

#endif
