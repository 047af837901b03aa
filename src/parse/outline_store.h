/* The memory behind an outline; for src/parse/outline*.c alone. */
#ifndef QARAR_PARSE_OUTLINE_STORE_H
#define QARAR_PARSE_OUTLINE_STORE_H

#include "base/arena.h"
#include "base/vec.h"
#include "parse/outline.h"
#include "parse/pair.h"

/* Where a clause's own text begins on a side. */
struct clause_start {
    uint32_t para;      /* or NO_INDEX */
    uint32_t label_len; /* bytes of the side's text taken by its label */
};

struct outline_store {
    struct arena arena;
    VEC(struct proposal) proposals;
    VEC(struct session) history;
    VEC(struct section) sections;
    VEC(struct clause) clauses;
    VEC(struct label_conflict) conflicts;
    VEC(uint32_t) clause_paras;    /* of all clauses, one after the other */
    VEC(uint32_t) section_clauses; /* of all sections */
    VEC(struct clause_start) starts[SIDE_COUNT];
    struct para_info *paras;
    uint32_t *clause_of[SIDE_COUNT]; /* for each paragraph of the body, on each side */
};

/* Fills the lists from the two sides (outline_build.c); told to stop, some of them. */
void outline_build(struct outline_store *store, const struct sides *sides,
                   const struct pairing *pairing, struct stop *stop);

#endif
