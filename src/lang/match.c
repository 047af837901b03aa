/* Matching folded text with the patterns of a language, word by word. */
#include "lang/lang.h"
#include "text/utf8.h"

#include <unictype.h>

static bool at_boundary(struct str folded, size_t off)
{
    size_t len;

    return off >= folded.len || !uc_is_property_alphabetic(utf8_at(folded, off, &len)) || off == 0;
}

/* Most of the patterns that are tried differ at once: no call is made for them. */
static inline bool may_match(struct str folded, const char *pattern)
{
    return folded.len > 0 && pattern[0] == folded.ptr[0] &&
           (folded.len == 1 || pattern[1] == '\0' || pattern[1] == folded.ptr[1]);
}

size_t lang_match(struct str folded, const char *pattern)
{
    size_t len = 0;

    while (len < folded.len && pattern[len] != '\0' && pattern[len] == folded.ptr[len])
        len++;
    if (pattern[len] != '\0' || len == 0)
        return 0;
    bool digit_goes_on = len < folded.len && folded.ptr[len] >= '0' && folded.ptr[len] <= '9';
    return at_boundary(folded, len) && !digit_goes_on ? len : 0;
}

size_t lang_match_any(struct str folded, const char *const *patterns)
{
    size_t longest = 0;

    for (; *patterns != NULL; patterns++) {
        size_t len = may_match(folded, *patterns) ? lang_match(folded, *patterns) : 0;
        if (len > longest)
            longest = len;
    }
    return longest;
}

size_t lang_match_term(struct str folded, const struct term *terms, const char **value)
{
    size_t longest = 0;

    for (; terms->pattern != NULL; terms++) {
        size_t len = may_match(folded, terms->pattern) ? lang_match(folded, terms->pattern) : 0;
        if (len > longest) {
            longest = len;
            *value = terms->value;
        }
    }
    return longest;
}

bool lang_has_shape(struct str word, const char *const *shapes)
{
    for (; *shapes != NULL; shapes++) {
        struct str shape = str_from(*shapes);
        struct str rest = str_from_off(shape, 1);
        if (shape.ptr[0] == '*' ? word.len > rest.len && str_ends(word, rest)
            : str_ends(shape, STR("*"))
                ? word.len >= shape.len && str_starts(word, str_head(shape, shape.len - 1))
                : str_eq(word, shape))
            return true;
    }
    return false;
}

/* ---- Headings --------------------------------------------------------------------------- */

static bool holds_for(const struct heading_form *form, const char *body)
{
    if (form->bodies == NULL)
        return true;
    if (body == NULL)
        return false;
    struct str bodies = str_from(form->bodies);
    struct str name = str_from(body);
    size_t at = str_find(bodies, name, 0);
    return at != (size_t)-1 && (at == 0 || bodies.ptr[at - 1] == ' ') &&
           (at + name.len == bodies.len || bodies.ptr[at + name.len] == ' ');
}

/* The longest form; of equally long ones the one that holds for this body in particular. */
static const struct heading_form *longest_form(const struct lang *lang, struct str folded,
                                               const char *body, size_t *len)
{
    const struct heading_form *best = NULL;

    *len = 0;
    for (const struct heading_form *form = lang->headings; form->pattern != NULL; form++) {
        size_t matched = may_match(folded, form->pattern) ? lang_match(folded, form->pattern) : 0;
        bool better = matched > *len || (matched == *len && matched > 0 && form->bodies != NULL);
        if (!better || !holds_for(form, body))
            continue;
        best = form;
        *len = matched;
    }
    return best;
}

/* Takes degrees and the blank after each (or before, where after) as long as there are any. */
static size_t take_degrees(const struct lang *lang, struct str folded, size_t off, bool after,
                           const char **degree)
{
    for (;;) {
        const char *value = NULL;
        size_t at = off;
        if (after && at < folded.len && folded.ptr[at] == ' ')
            at++;
        size_t len = lang_match_term(str_from_off(folded, at), lang->degrees, &value);
        if (len == 0)
            return off;
        if (*degree == NULL)
            *degree = value;
        off = at + len;
        if (!after && off < folded.len && folded.ptr[off] == ' ')
            off++;
    }
}

static bool match_at(const struct lang *lang, struct str folded, size_t off, const char *body,
                     struct heading_match *out)
{
    size_t len;

    *out = (struct heading_match){.form = NULL};
    off = take_degrees(lang, folded, off, false, &out->degree);
    out->form = longest_form(lang, str_from_off(folded, off), body, &len);
    if (out->form == NULL)
        return false;
    out->len = take_degrees(lang, folded, off + len, true, &out->degree);
    return true;
}

bool lang_match_heading(const struct lang *lang, struct str folded, const char *body,
                        struct heading_match *out)
{
    if (match_at(lang, folded, 0, body, out))
        return true;
    for (const char *const *prefix = lang->prefixes; *prefix != NULL; prefix++)
        if (str_starts(folded, str_from(*prefix)) &&
            match_at(lang, folded, strlen(*prefix), body, out))
            return true;
    return false;
}

size_t lang_last_degree(const struct lang *lang, struct str folded, const char **degree)
{
    for (size_t off = folded.len; off > 0; off--) {
        if (off < folded.len && folded.ptr[off - 1] != ' ')
            continue;
        struct str rest = str_from_off(folded, off);
        size_t len = lang_match_term(rest, lang->degrees, degree);
        if (len > 0 && *degree != NULL) {
            struct str after = str_trim(str_from_off(rest, len));
            if (after.len == 0 || lang_match_any(after, lang->heading_tails) == after.len)
                return off;
        }
    }
    return (size_t)-1;
}
