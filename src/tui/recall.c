/* The newest line is the last. */
#include "tui/recall.h"

#include "base/vec.h"

#include <stdlib.h>

static void drop(struct recall *recall, size_t index)
{
    free(recall->ptr[index].text);
    recall->len--;
    memmove(recall->ptr + index, recall->ptr + index + 1,
            (recall->len - index) * sizeof(*recall->ptr));
}

void recall_release(struct recall *recall)
{
    while (recall->len > 0)
        drop(recall, recall->len - 1);
    VEC_RELEASE(recall);
}

/* Drops the same line, and the oldest of the kind where there is no room for another. */
static void make_room(struct recall *recall, char kind, struct str text)
{
    size_t count = 0;

    for (size_t i = recall->len; i-- > 0;) {
        const struct recall_line *line = &recall->ptr[i];
        if (line->kind != kind)
            continue;
        if (++count >= RECALL_MOST || str_eq(str_from(line->text), text)) {
            drop(recall, i);
            count--;
        }
    }
}

static void add(struct recall *recall, char kind, struct str text, bool ours)
{
    struct buf copy = {0};

    if (text.len == 0)
        return;
    make_room(recall, kind, text);
    buf_add(&copy, text);
    VEC_ADD(recall, (struct recall_line){kind, ours, buf_detach(&copy)});
}

void recall_add(struct recall *recall, char kind, struct str text)
{
    add(recall, kind, text, true);
}

void recall_keep(struct recall *recall, char kind, struct str text)
{
    add(recall, kind, text, false);
}

bool recall_get(const struct recall *recall, char kind, size_t back, struct str *text)
{
    for (size_t i = recall->len; i-- > 0 && back > 0;)
        if (recall->ptr[i].kind == kind && --back == 0) {
            *text = str_from(recall->ptr[i].text);
            return true;
        }
    return false;
}
