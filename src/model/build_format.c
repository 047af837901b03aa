/* Changes of properties while a document is built: they get their places while the text is read,
 * and are put in order, neighbours that say the same joined, at its end. */
#include "model/build.h"

#include "model/store.h"
#include "text/utf8_index.h"

#include <stdlib.h>

uint32_t builder_format(struct builder *b, const struct format_change *change)
{
    struct doc_store *store = builder_store(b);
    struct format_change added = *change;

    added.para = UINT32_MAX;
    VEC_ADD(&store->formats, added);
    return (uint32_t)store->formats.len - 1;
}

void builder_format_place(struct builder *b, uint32_t format, enum format_place place)
{
    struct doc_store *store = builder_store(b);
    struct format_change *it = &store->formats.ptr[format];
    uint32_t para = builder_para_count(b);
    uint32_t off = (uint32_t)(store->text.len - store->paras.ptr[para].text);

    if (place == FORMAT_START) {
        it->para = para;
        it->off = off;
    }
    if (it->para == para)
        it->end = off;
}

void builder_format_at(struct builder *b, const struct format_change *change)
{
    struct doc_store *store = builder_store(b);

    VEC_ADD(&store->formats, *change);
    store->formats_by_code_points = true;
}

static uint32_t para_len(const struct doc_store *store, uint32_t para)
{
    return store->paras.ptr[para + 1].text - store->paras.ptr[para].text;
}

static void count_bytes(struct doc_store *store, size_t count)
{
    struct utf8_index index;

    utf8_index_init(&index, buf_str(&store->text));
    for (size_t i = 0; i < count; i++) {
        struct format_change *it = &store->formats.ptr[i];
        uint32_t start = store->paras.ptr[it->para].text;
        size_t before = utf8_index_count(&index, start);
        it->off = (uint32_t)utf8_index_offset(&index, before + it->off) - start;
        it->end = (uint32_t)utf8_index_offset(&index, before + it->end) - start;
    }
    utf8_index_release(&index);
}

/* Of a run what it holds; of a paragraph's mark the end of the paragraph; of all else the whole
 * paragraph that it begins in. */
static void mend_place(const struct doc_store *store, struct format_change *it)
{
    uint32_t len = para_len(store, it->para);

    if (it->of != FORMAT_RUN)
        it->end = len;
    if (it->of != FORMAT_RUN)
        it->off = it->of == FORMAT_MARK ? len : 0;
    it->off = it->off < len ? it->off : len;
    it->end = it->end < len ? it->end : len;
}

static int by_place(const void *a, const void *b)
{
    const struct format_change *left = a;
    const struct format_change *right = b;

    if (left->para != right->para)
        return left->para < right->para ? -1 : 1;
    if (left->off != right->off)
        return left->off < right->off ? -1 : 1;
    if (left->end != right->end)
        return left->end < right->end ? -1 : 1;
    return (left->of > right->of) - (left->of < right->of);
}

/* A run is often cut into several; and a mark is formatted as the run before it. */
static bool goes_on(const struct format_change *a, const struct format_change *b)
{
    return a->of == FORMAT_RUN && (b->of == FORMAT_RUN || b->of == FORMAT_MARK) &&
           a->para == b->para && a->end == b->off && a->was == b->was && a->now == b->now &&
           a->author == b->author && a->date == b->date;
}

void formats_finish(struct doc_store *store)
{
    size_t kept = 0;
    size_t joined = 0;

    for (size_t i = 0; i < store->formats.len; i++) {
        struct format_change it = store->formats.ptr[i];
        if (it.para == UINT32_MAX || store->paras.len < 2)
            continue;
        if (it.para >= store->paras.len - 1)
            it.para = (uint32_t)store->paras.len - 2;
        store->formats.ptr[kept++] = it;
    }
    if (store->formats_by_code_points)
        count_bytes(store, kept);
    for (size_t i = 0; i < kept; i++)
        mend_place(store, &store->formats.ptr[i]);
    if (kept > 0)
        qsort(store->formats.ptr, kept, sizeof(*store->formats.ptr), by_place);
    for (size_t i = 0; i < kept; i++) {
        const struct format_change *it = &store->formats.ptr[i];
        if (joined > 0 && goes_on(&store->formats.ptr[joined - 1], it))
            store->formats.ptr[joined - 1].end = it->end;
        else
            store->formats.ptr[joined++] = *it;
    }
    store->formats.len = joined;
}
