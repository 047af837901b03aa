/* The memory behind a document; for src/model alone. */
#ifndef QARAR_MODEL_STORE_H
#define QARAR_MODEL_STORE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "model/doc.h"

/* A comment whose place and words are being found. */
struct comment_draft {
    struct comment it;
    uint32_t number; /* of builder_comment; it.answers is such a number + 1 */
    bool started;
    bool ended;
    bool said;
    bool by_code_points; /* so its offsets count, until the end */
};

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
    VEC(struct format_change) formats;
    bool formats_by_code_points; /* so their offsets count, until the end */
    size_t beside;               /* bytes of text that stand beside the document's: of comments */
    VEC(struct comment) comments;
    VEC(struct comment_draft) drafts; /* until the document is finished */
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

/* What a builder fills. */
struct builder;
struct doc_store *builder_store(struct builder *b);

/* May text of this length, which stands beside the document's, be taken too? Else the document
 * fails: a limit is passed. */
bool builder_takes(struct builder *b, size_t len);

/* Is there room for a comment more? Else the document fails. */
bool builder_takes_comment(struct builder *b);

/* build_format.c: mends places and puts the changes of properties in order; so. */
void formats_finish(struct doc_store *store);

/* build_comment.c: leaves out the comments that have no place or no words and puts the others in
 * order; all paragraphs are ended. */
void comments_finish(struct doc_store *store);

#endif
