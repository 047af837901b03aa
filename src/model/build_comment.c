/* Comments while a document is built: drafts, which get a place and words at different times, and
 * become the document's comments, in order, at its end. */
#include "model/build.h"

#include "model/store.h"
#include "text/utf8_index.h"

#include <stdlib.h>

uint32_t builder_comment(struct builder *b)
{
    struct doc_store *store = builder_store(b);
    uint32_t number = (uint32_t)store->drafts.len;

    if (!builder_takes_comment(b))
        return number - 1;
    VEC_ADD(&store->drafts, (struct comment_draft){.number = number});
    return number;
}

void builder_comment_place(struct builder *b, uint32_t comment, enum comment_place place)
{
    struct doc_store *store = builder_store(b);
    struct comment_draft *draft = &store->drafts.ptr[comment];
    uint32_t para = builder_para_count(b);
    uint32_t off = (uint32_t)(store->text.len - store->paras.ptr[para].text);

    if (place != COMMENT_END && !draft->started) {
        draft->it.para = para;
        draft->it.off = off;
        draft->started = true;
    }
    if (place == COMMENT_END || (place == COMMENT_POINT && !draft->ended)) {
        draft->it.end_para = para;
        draft->it.end_off = off;
        draft->ended = true;
    }
}

void builder_comment_at(struct builder *b, uint32_t comment, uint32_t para, uint32_t cp,
                        uint32_t end_para, uint32_t end_cp)
{
    struct comment_draft *draft = &builder_store(b)->drafts.ptr[comment];
    uint32_t count = builder_para_count(b);

    if (para >= count || end_para >= count)
        return;
    draft->it.para = para;
    draft->it.off = cp;
    draft->it.end_para = end_para;
    draft->it.end_off = end_cp;
    draft->started = true;
    draft->ended = true;
    draft->by_code_points = true;
}

void builder_comment_say(struct builder *b, uint32_t comment, const struct comment *words)
{
    struct comment_draft *draft = &builder_store(b)->drafts.ptr[comment];
    struct comment place = draft->it;

    if (!builder_takes(b,
                       words->text != 0 ? doc_store_string(builder_store(b), words->text).len : 0))
        return;
    draft->it = *words;
    draft->it.para = place.para;
    draft->it.off = place.off;
    draft->it.end_para = place.end_para;
    draft->it.end_off = place.end_off;
    draft->said = true;
}

/* ---- At the end ------------------------------------------------------------------------- */

static uint32_t para_len(const struct doc_store *store, uint32_t para)
{
    return store->paras.ptr[para + 1].text - store->paras.ptr[para].text;
}

static uint32_t byte_of(const struct doc_store *store, const struct utf8_index *index,
                        uint32_t para, uint32_t cp)
{
    uint32_t start = store->paras.ptr[para].text;
    size_t off = utf8_index_offset(index, utf8_index_count(index, start) + cp);
    uint32_t len = para_len(store, para);

    return off - start < len ? (uint32_t)off - start : len;
}

static void count_bytes(struct doc_store *store)
{
    struct utf8_index index = {0};

    for (size_t i = 0; i < store->drafts.len; i++) {
        struct comment_draft *draft = &store->drafts.ptr[i];
        if (!draft->by_code_points)
            continue;
        if (index.before.len == 0)
            utf8_index_init(&index, buf_str(&store->text));
        draft->it.off = byte_of(store, &index, draft->it.para, draft->it.off);
        draft->it.end_off = byte_of(store, &index, draft->it.end_para, draft->it.end_off);
    }
    utf8_index_release(&index);
}

/* A place after the last paragraph is its end; an end at the start of a later paragraph is that of
 * the one before, where that holds text (so that an end that was mended stays); and no end is
 * before its start. */
static void mend_place(const struct doc_store *store, struct comment *it)
{
    uint32_t count = (uint32_t)store->paras.len - 1;

    if (it->para >= count) {
        it->para = count - 1;
        it->off = para_len(store, it->para);
    }
    if (it->end_para >= count) {
        it->end_para = count - 1;
        it->end_off = para_len(store, it->end_para);
    }
    if (it->end_off == 0 && it->end_para > it->para && para_len(store, it->end_para - 1) > 0) {
        it->end_para--;
        it->end_off = para_len(store, it->end_para);
    }
    if (it->end_para < it->para || (it->end_para == it->para && it->end_off < it->off)) {
        it->end_para = it->para;
        it->end_off = it->off;
    }
}

static int by_place(const void *a, const void *b)
{
    const struct comment_draft *left = a;
    const struct comment_draft *right = b;

    if (left->it.para != right->it.para)
        return left->it.para < right->it.para ? -1 : 1;
    if (left->it.off != right->it.off)
        return left->it.off < right->it.off ? -1 : 1;
    return left->number < right->number ? -1 : left->number > right->number;
}

/* Where each draft went: index + 1 by its number. */
static void set_answers(struct doc_store *store)
{
    uint32_t *index = mem_alloc((store->drafts.len + 1) * sizeof(*index));

    for (size_t i = 0; i < store->comments.len; i++)
        index[store->drafts.ptr[i].number + 1] = (uint32_t)i + 1;
    for (size_t i = 0; i < store->comments.len; i++) {
        struct comment *it = &store->comments.ptr[i];
        it->answers = index[it->answers];
        if (it->answers == i + 1)
            it->answers = 0;
    }
    free(index);
}

void comments_finish(struct doc_store *store)
{
    size_t kept = 0;

    count_bytes(store);
    for (size_t i = 0; i < store->drafts.len; i++) {
        struct comment_draft *draft = &store->drafts.ptr[i];
        if (!draft->started || !draft->said || store->paras.len < 2)
            continue;
        if (!draft->ended) {
            draft->it.end_para = draft->it.para;
            draft->it.end_off = draft->it.off;
        }
        mend_place(store, &draft->it);
        store->drafts.ptr[kept++] = *draft;
    }
    if (kept > 0) {
        qsort(store->drafts.ptr, kept, sizeof(*store->drafts.ptr), by_place);
        for (size_t i = 0; i < kept; i++)
            VEC_ADD(&store->comments, store->drafts.ptr[i].it);
        set_answers(store);
    }
    VEC_RELEASE(&store->drafts);
}
