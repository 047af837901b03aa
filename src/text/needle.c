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

/* The first that a code point gives, or FOLD_NOTHING. */
static uint32_t first_of(struct fold_table *folds, uint32_t cp)
{
    uint32_t folded = fold_table_get(folds, cp);

    return folded >= FOLD_MANY && folded != FOLD_NOTHING ? folds->many.ptr[folded - FOLD_MANY + 1]
                                                         : folded;
}

/* What is written in one byte or two is told apart before anything is done with it. */
static void find_starts(struct needle *needle, struct fold_table *folds)
{
    for (uint32_t cp = 0; cp < NEEDLE_STARTS; cp++)
        needle->starts[cp] = (needle->exact ? cp : first_of(folds, cp)) == needle->cps[0];
}

void needle_make(struct needle *needle, struct str pattern, bool exact, struct fold_table *folds)
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
    find_starts(needle, folds);
}
