/* One row a key. */
#include "tui/edit.h"

#include "text/cluster.h"
#include "text/hostile.h"
#include "tui/keys.h"

#include <string.h>

void edit_release(struct edit *edit)
{
    buf_release(&edit->text);
}

static void cut(struct edit *edit, size_t from, size_t to)
{
    struct buf *text = &edit->text;

    if (to > from)
        memmove(text->ptr + from, text->ptr + to, text->len - to);
    text->len -= to - from;
    edit->at = from;
    edit->full = false;
}

/* Opens room at the cursor. */
static void put(struct edit *edit, struct str bytes)
{
    struct buf *text = &edit->text;

    buf_reserve(text, bytes.len + 1);
    memmove(text->ptr + edit->at + bytes.len, text->ptr + edit->at, text->len - edit->at);
    memcpy(text->ptr + edit->at, bytes.ptr, bytes.len);
    text->len += bytes.len;
    edit->at += bytes.len;
}

void edit_insert(struct edit *edit, uint32_t cp)
{
    struct buf one = {0};

    if (cp == '\t' || cp == '\n' || cp == '\r')
        cp = ' ';
    if (cp < ' ' || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) || hostile_cp(cp))
        return;
    buf_put_cp(&one, cp);
    if (edit->text.len + one.len > EDIT_MOST)
        edit->full = true;
    else
        put(edit, buf_str(&one));
    buf_release(&one);
}

void edit_replace(struct edit *edit, size_t from, struct str text)
{
    cut(edit, from, edit->at);
    if (edit->text.len + text.len > EDIT_MOST)
        edit->full = true;
    else if (text.len > 0)
        put(edit, text);
}

void edit_set(struct edit *edit, struct str text)
{
    edit->at = edit->text.len;
    edit_replace(edit, 0, text);
}

/* ---- Keys ------------------------------------------------------------------------------- */

static size_t start(const struct edit *edit)
{
    (void)edit;
    return 0;
}

static size_t end(const struct edit *edit)
{
    return edit->text.len;
}

static size_t before(const struct edit *edit)
{
    return cluster_before(buf_str(&edit->text), edit->at);
}

static size_t after(const struct edit *edit)
{
    return edit->at < edit->text.len ? cluster_end(buf_str(&edit->text), edit->at) : edit->at;
}

static size_t word_before(const struct edit *edit)
{
    size_t at = edit->at;

    while (at > 0 && edit->text.ptr[at - 1] == ' ')
        at--;
    while (at > 0 && edit->text.ptr[at - 1] != ' ')
        at--;
    return at;
}

static const struct editing {
    uint32_t key;
    size_t (*where)(const struct edit *edit);
    bool cuts; /* what lies between there and the cursor goes */
} keys[] = {
    {'a' & 0x1F, start, false},  {K_HOME, start, false},          {'e' & 0x1F, end, false},
    {K_END, end, false},         {'b' & 0x1F, before, false},     {'f' & 0x1F, after, false},
    {K_BACKSPACE, before, true}, {'h' & 0x1F, before, true},      {K_DELETE, after, true},
    {'d' & 0x1F, after, true},   {'w' & 0x1F, word_before, true}, {'u' & 0x1F, start, true},
    {'k' & 0x1F, end, true},
};

/* Left and Right are keys of the screen; the others go by the order of the text. */
static uint32_t logical(uint32_t key, enum direction direction)
{
    bool back = direction == DIR_RTL ? key == K_RIGHT : key == K_LEFT;

    if (key == K_LEFT || key == K_RIGHT)
        return (uint32_t)(back ? 'b' : 'f') & 0x1F;
    return key;
}

static enum edit_did edit_at(struct edit *edit, const struct editing *row)
{
    size_t where = row->where(edit);

    if (!row->cuts) {
        edit->at = where;
        return EDIT_MOVED;
    }
    if (where == edit->at)
        return EDIT_MOVED;
    cut(edit, where < edit->at ? where : edit->at, where < edit->at ? edit->at : where);
    return EDIT_CHANGED;
}

enum edit_did edit_key(struct edit *edit, uint32_t key, enum direction direction)
{
    key = logical(key, direction);
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        if (keys[i].key == key)
            return edit_at(edit, &keys[i]);
    if (key < ' ' || key >= K_SPECIAL)
        return EDIT_OTHER;
    edit_insert(edit, key);
    return EDIT_CHANGED;
}
