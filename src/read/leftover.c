/* Recognising left-overs of extraction by their exact form: what only resembles one is text. */
#include "read/leftover.h"

#include "text/utf8.h"

enum {
    NAME_MOST = 255,       /* bytes of a bookmark's name */
    NOTE_MOST = 64 * 1024, /* bytes of a note that goes on over further lines */
};

static const struct leftover none = {.kind = LEFTOVER_NONE};

/* The number at off and where it ends; 0 digits or too large a number: false. */
static bool read_number(struct str text, size_t *off, unsigned *number)
{
    size_t start = *off;

    *number = 0;
    while (*off < text.len && text.ptr[*off] >= '0' && text.ptr[*off] <= '9') {
        *number = *number * 10 + (unsigned)(text.ptr[*off] - '0');
        if (*number >= LEFTOVER_NUMBERS)
            return false;
        (*off)++;
    }
    return *off > start;
}

static struct leftover bookmark_at(struct str text, size_t off)
{
    while (off < text.len && text.ptr[off] == ' ')
        off++;
    struct str rest = str_head(str_from_off(text, off), NAME_MOST + 1);
    const char *close = rest.len > 0 ? memchr(rest.ptr, ']', rest.len) : NULL;
    if (close == NULL || close == rest.ptr)
        return none;
    struct str name = str_head(rest, (size_t)(close - rest.ptr));
    if (memchr(name.ptr, '\n', name.len) != NULL || !utf8_valid(name))
        return none;
    return (struct leftover){.kind = LEFTOVER_BOOKMARK, .len = off + name.len + 1, .name = name};
}

static struct leftover note_mark_at(struct str text, size_t off)
{
    unsigned number;

    if (!read_number(text, &off, &number) || off == text.len || text.ptr[off] != ']')
        return none;
    return (struct leftover){.kind = LEFTOVER_NOTE_MARK, .len = off + 1, .number = number};
}

static struct leftover note_text_at(struct str text)
{
    unsigned number;
    size_t off = 1;

    if (!read_number(text, &off, &number) || off + 1 >= text.len || text.ptr[off] != ':')
        return none;
    off++;
    if (text.ptr[off] != ' ' && text.ptr[off] != '\t' && text.ptr[off] != ']')
        return none;
    if (text.ptr[off] == ' ')
        off++;
    return (struct leftover){.kind = LEFTOVER_NOTE_TEXT, .len = off, .number = number};
}

struct leftover leftover_at(struct str text)
{
    const struct str bookmark = STR("[bookmark:");
    const struct str note_mark = STR("[footnoteRef:");

    if (str_starts(text, bookmark))
        return bookmark_at(text, bookmark.len);
    if (str_starts(text, note_mark))
        return note_mark_at(text, note_mark.len);
    return note_text_at(text);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The bracket at the end of the line that ends at end, blanks after it apart; or (size_t)-1. */
static size_t last_bracket(struct str text, size_t off, size_t end)
{
    while (end > off && is_blank(text.ptr[end - 1]))
        end--;
    return end > off && text.ptr[end - 1] == ']' ? end - 1 : (size_t)-1;
}

/* Does a further line at off speak against a note that is still open? Notes have no notes. */
static bool ends_search(struct str text, size_t start, size_t off)
{
    return off - start > NOTE_MOST ||
           (text.ptr[off] == '[' && str_starts(str_from_off(text, off), STR("[footnoteRef:")));
}

size_t leftover_note_end(struct str text, size_t off, size_t *seen)
{
    unsigned depth = 1;
    bool first_line = true;

    for (size_t at = off; at < text.len; at++) {
        char c = text.ptr[at];
        *seen = at;
        if (c == ']' && --depth == 0)
            return at;
        if (c == '[')
            depth++;
        if (!first_line && ends_search(text, off, at))
            return (size_t)-1;
        if (c != '\n' || !first_line)
            continue;
        size_t bracket = last_bracket(text, off, at);
        if (bracket != (size_t)-1)
            return bracket;
        first_line = false;
    }
    return first_line ? last_bracket(text, off, text.len) : (size_t)-1;
}
