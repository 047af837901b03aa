/* The table of a pattern. */
#include "text/needle.h"

#include "text/utf8.h"

static void add(struct needle *needle, uint32_t cp)
{
    if (needle_skips(needle, needle->len, cp))
        return;
    if (needle->len < NEEDLE_MOST)
        needle->cps[needle->len++] = cp;
    else
        needle->cut = true;
}

static void add_folded(struct needle *needle, uint32_t cp)
{
    uint32_t folded[FOLD_MOST];
    unsigned count = fold_search(cp, folded);

    for (unsigned i = 0; i < count; i++)
        add(needle, folded[i]);
}

static void find_backs(struct needle *needle)
{
    for (size_t i = 1, matched = 0; i < needle->len; i++) {
        while (matched > 0 && needle->cps[matched] != needle->cps[i])
            matched = needle->back[matched];
        matched += needle->cps[matched] == needle->cps[i];
        needle->back[i + 1] = (uint16_t)matched;
    }
}

/* Of characters beyond ASCII many fold to one; they are all looked at. */
static void find_starts(struct needle *needle)
{
    for (uint32_t byte = 0; byte < 0x80; byte++) {
        uint32_t folded[FOLD_MOST] = {byte};
        unsigned count = needle->exact ? 1 : fold_search(byte, folded);
        needle->may_start[byte] = count > 0 && folded[0] == needle->cps[0];
    }
    memset(needle->may_start + 0x80, true, 0x80);
}

void needle_make(struct needle *needle, struct str pattern, bool exact)
{
    size_t len;

    *needle = (struct needle){.exact = exact};
    for (size_t at = 0; at < pattern.len; at += len) {
        uint32_t cp = utf8_at(pattern, at, &len);
        if (exact)
            add(needle, cp);
        else
            add_folded(needle, cp);
    }
    find_backs(needle);
    find_starts(needle);
}
