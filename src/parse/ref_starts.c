/* A set of the first bytes of all patterns that begin a reference. What it lets through is looked
 * at in full; what it holds back is none. */
#include "parse/ref_match.h"

enum { LONG = 6, SHORT = 4, BITS = 1024 * 64 };

static unsigned hash(struct str text, size_t len)
{
    uint32_t h = 2166136261U;

    for (size_t i = 0; i < len; i++)
        h = (h ^ (unsigned char)text.ptr[i]) * 16777619U;
    return (h ^ (h >> 16)) % BITS;
}

/* How many bytes of a pattern are looked at. */
static size_t looked_at(size_t len)
{
    if (len >= LONG)
        return LONG;
    return len < SHORT ? len : SHORT;
}

static void add(struct ref_starts *starts, const char *pattern)
{
    struct str text = str_from(pattern);
    unsigned bit = hash(text, looked_at(text.len));

    starts->bits[bit / 64] |= (uint64_t)1 << (bit % 64);
}

static bool has(const struct ref_starts *starts, struct str text, size_t len)
{
    if (text.len < len)
        return false;
    unsigned bit = hash(text, len);
    return (starts->bits[bit / 64] >> (bit % 64) & 1) != 0;
}

static bool has_any(const struct ref_starts *starts, struct str text)
{
    return has(starts, text, LONG) || has(starts, text, SHORT) || has(starts, text, 3) ||
           has(starts, text, 2);
}

void ref_starts_init(struct ref_starts *starts, const struct lang *lang)
{
    *starts = (struct ref_starts){0};
    for (const struct heading_form *form = lang->headings; form->pattern != NULL; form++)
        add(starts, form->pattern);
    for (const struct term *degree = lang->degrees; degree->pattern != NULL; degree++)
        add(starts, degree->pattern);
    for (const char *const *word = lang->clause_words; *word != NULL; word++)
        add(starts, *word);
}

bool ref_starts_here(const struct ref_starts *starts, const struct lang *lang, struct str folded)
{
    if (has_any(starts, folded))
        return true;
    for (const char *const *prefix = lang->prefixes; *prefix != NULL; prefix++)
        if (str_starts(folded, str_from(*prefix)) &&
            has_any(starts, str_from_off(folded, strlen(*prefix))))
            return true;
    return false;
}
