/* Where values of JSON begin and end: strings and brackets, without a look at what they mean. */
#include "read/json_scan.h"

#include <stdint.h>

enum { DEPTH_MOST = 64 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t past_blanks(struct str text, size_t off)
{
    while (off < text.len && is_blank(text.ptr[off]))
        off++;
    return off;
}

/* One past the string that starts at off; 0 where it does not end. */
static size_t string_end(struct str text, size_t off)
{
    for (off++; off < text.len; off++) {
        if (text.ptr[off] == '"')
            return off + 1;
        if (text.ptr[off] == '\\')
            off++;
    }
    return 0;
}

/* One past the container that starts at off; 0 where its brackets are no pairs or too deep. */
static size_t container_end(struct str text, size_t off)
{
    uint64_t objects = 0; /* a bit for each bracket that is open: is it a brace? */
    unsigned depth = 0;

    while (off < text.len) {
        char c = text.ptr[off];
        if (c == '"') {
            off = string_end(text, off);
            if (off == 0)
                return 0;
            continue;
        }
        off++;
        if (c == '{' || c == '[') {
            if (depth++ == DEPTH_MOST)
                return 0;
            objects = objects << 1 | (c == '{');
        } else if (c == '}' || c == ']') {
            if ((objects & 1) != (c == '}'))
                return 0;
            objects >>= 1;
            if (--depth == 0)
                return off;
        }
    }
    return 0;
}

/* One past the number or word that starts at off; 0 where there is none. */
static size_t scalar_end(struct str text, size_t off)
{
    size_t end = off;

    while (end < text.len && !is_blank(text.ptr[end]) && text.ptr[end] != ',' &&
           text.ptr[end] != ']' && text.ptr[end] != '}')
        end++;
    return end > off ? end : 0;
}

struct str json_value_at(struct str text, size_t off)
{
    size_t end;

    off = past_blanks(text, off);
    if (off >= text.len)
        return STR_NONE;
    if (text.ptr[off] == '"')
        end = string_end(text, off);
    else if (text.ptr[off] == '{' || text.ptr[off] == '[')
        end = container_end(text, off);
    else
        end = scalar_end(text, off);
    return end > 0 ? (struct str){text.ptr + off, end - off} : STR_NONE;
}

static bool enter(struct json_walk *walk, struct str text, struct str value, char open, char close)
{
    if (value.len == 0 || value.ptr[0] != open)
        return false;
    *walk = (struct json_walk){
        .text = text,
        .off = (size_t)(value.ptr - text.ptr) + 1,
        .close = close,
        .first = true,
    };
    return true;
}

bool json_enter_object(struct json_walk *walk, struct str text, struct str value)
{
    return enter(walk, text, value, '{', '}');
}

bool json_enter_array(struct json_walk *walk, struct str text, struct str value)
{
    return enter(walk, text, value, '[', ']');
}

static bool broken(struct json_walk *walk)
{
    walk->broken = true;
    return false;
}

static bool at_char(const struct json_walk *walk, char c)
{
    return walk->off < walk->text.len && walk->text.ptr[walk->off] == c;
}

/* Passes the closing bracket, or the comma between two things. False where no more follows. */
static bool go_on(struct json_walk *walk)
{
    walk->off = past_blanks(walk->text, walk->off);
    if (at_char(walk, walk->close)) {
        walk->off++;
        return false;
    }
    if (!walk->first) {
        if (!at_char(walk, ','))
            return broken(walk);
        walk->off = past_blanks(walk->text, walk->off + 1);
    }
    walk->first = false;
    return true;
}

static bool take_value(struct json_walk *walk, struct str *value)
{
    *value = json_value_at(walk->text, walk->off);
    if (value->ptr == NULL)
        return broken(walk);
    walk->off = (size_t)(value->ptr - walk->text.ptr) + value->len;
    return true;
}

bool json_next_element(struct json_walk *walk, struct str *value)
{
    return go_on(walk) && take_value(walk, value);
}

bool json_next_member(struct json_walk *walk, struct str *key, struct str *value)
{
    if (!go_on(walk))
        return false;
    if (!at_char(walk, '"') || !take_value(walk, key))
        return broken(walk);
    *key = (struct str){key->ptr + 1, key->len - 2};
    walk->off = past_blanks(walk->text, walk->off);
    if (!at_char(walk, ':'))
        return broken(walk);
    walk->off++;
    return take_value(walk, value);
}
