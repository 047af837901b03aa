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
    VEC(uint32_t) strings; /* where each begins in names; the first is no value */
    struct buf names;      /* the strings' bytes, each with a NUL after it */
    struct arena arena;    /* name and kind of the source */
};

void doc_store_free(struct doc_store *store);

/* A string of the table (id > 0); borrowed until one is added. */
static inline struct str doc_store_string(const struct doc_store *store, string_id id)
{
    size_t start = store->strings.ptr[id];
    size_t end = id + 1 < store->strings.len ? store->strings.ptr[id + 1] : store->names.len;

    return (struct str){store->names.ptr + start, end - start - 1};
}

#endif
