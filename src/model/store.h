/* The memory behind a document; for src/model alone. */
#ifndef QARAR_MODEL_STORE_H
#define QARAR_MODEL_STORE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "model/doc.h"

struct doc_store {
    struct buf text;
    VEC(struct span) spans;
    VEC(struct para) paras;
    VEC(struct mark) marks;
    VEC(struct note) notes;
    VEC(uint32_t) note_of; /* note index of each paragraph after the body */
    VEC(struct number) numbers;
    VEC(struct cell) cells;
    VEC(struct prop_change) prop_changes;
    VEC(struct warning) warnings;
    VEC(struct str) strings; /* the first is no value */
    struct arena arena;      /* the strings' bytes */
};

void doc_store_free(struct doc_store *store);

#endif
