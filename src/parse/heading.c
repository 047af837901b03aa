/* Reading a heading: form, degree, addressee. The words are matched folded and cut from the text as
 * it stands, so that an offset map leads back. */
#include "parse/heading.h"

#include "base/vec.h"
#include "text/utf8.h"

enum { HEADING_MOST = 1024 }; /* bytes that are looked at */

struct reading {
    struct arena *arena;
    const struct lang *lang;
    struct str text;
    struct buf folded;
    struct offset_map map;
};

/* The text between two offsets of its folded form. */
static struct str slice(const struct reading *r, size_t from, size_t to)
{
    uint32_t start = r->map.ptr[from];

    return (struct str){r->text.ptr + start, r->map.ptr[to] - start};
}

static bool is_stop(uint32_t cp)
{
    return cp == ' ' || cp == ',' || cp == ':' || cp == ';' || cp == '.' || cp == 0x060C ||
           cp == 0x061B;
}

/* Where folded text from start on ends when stops and heading tails are left out. */
static size_t end_of_name(const struct reading *r, size_t start, size_t end)
{
    struct str folded = buf_str(&r->folded);
    size_t len;

    while (end > start) {
        size_t before = utf8_before(folded, end);
        if (!is_stop(utf8_at(folded, before, &len)))
            break;
        end = before;
    }
    for (size_t off = end; off > start; off--) {
        struct str tail = {folded.ptr + off, end - off};
        if (folded.ptr[off - 1] == ' ' && tail.len > 0 &&
            lang_match_any(tail, r->lang->heading_tails) == tail.len)
            return end_of_name(r, start, off - 1);
    }
    return end;
}

/* Where "in collaboration with" and the like cut the name. */
static size_t cut_at_ends(const struct reading *r, size_t start, size_t end)
{
    struct str folded = {r->folded.ptr, end};

    for (size_t off = start; off < end; off++)
        if ((off == start || folded.ptr[off - 1] == ' ') &&
            lang_match_any(str_from_off(folded, off), r->lang->addressee_ends) > 0)
            return off;
    return end;
}

static struct str addressee_of(const struct reading *r, size_t start, size_t end)
{
    struct str folded = buf_str(&r->folded);

    if (start < end && folded.ptr[start] == ' ')
        start++;
    if (lang_match_any(str_from_off(folded, start), r->lang->heading_tails) > 0)
        return STR_NONE;
    end = end_of_name(r, start, end);
    return end > start ? arena_dup(r->arena, slice(r, start, end)) : STR_NONE;
}

static const char *verb_with(struct arena *arena, struct str verb, const char *degree)
{
    struct buf out = {0};

    buf_add(&out, verb);
    if (degree != NULL)
        buf_printf(&out, " %s", degree);
    const char *text = arena_dup(arena, buf_str(&out)).ptr;
    buf_release(&out);
    return text;
}

static size_t first_word(struct str folded)
{
    size_t end = 0;

    while (end < folded.len && strchr(" ,;:.", folded.ptr[end]) == NULL)
        end++;
    return end;
}

/* The degree that stands last between two offsets; *at: where it begins. */
static const char *degree_before(const struct reading *r, size_t start, size_t end, size_t *at)
{
    const char *degree = NULL;

    end = end_of_name(r, start, end);
    size_t found =
        lang_last_degree(r->lang, (struct str){r->folded.ptr + start, end - start}, &degree);
    if (found == (size_t)-1)
        return NULL;
    *at = start + found;
    return degree;
}

/* The degree stands last in the line, or before whom the addressee works with. */
static void describe_line(struct reading *r, const struct heading_match *match, const char **degree,
                          struct heading *out)
{
    size_t start = match->len;
    size_t end = cut_at_ends(r, start, r->folded.len);
    size_t at = end;
    const char *last = degree_before(r, start, end, &at);

    if (last == NULL && end < r->folded.len) {
        size_t behind = end;
        last = degree_before(r, start, r->folded.len, &behind);
    }
    if (*degree == NULL)
        *degree = last;
    if (match->form->addresses)
        out->addressee = addressee_of(r, start, at);
}

static void describe_known(struct reading *r, const struct heading_match *match, bool own_line,
                           struct heading *out)
{
    const char *degree = match->degree;

    if (own_line)
        describe_line(r, match, &degree, out);
    else
        out->text = arena_dup(r->arena, slice(r, 0, match->len));
    out->cls = match->form->cls;
    out->verb = degree == NULL ? match->form->verb
                               : verb_with(r->arena, str_from(match->form->verb), degree);
}

static void describe_unknown(struct reading *r, bool own_line, enum section_class cls,
                             struct heading *out)
{
    struct str folded = buf_str(&r->folded);
    size_t len = first_word(folded);

    out->cls = cls;
    if (r->lang != NULL && r->lang->names_verbs && len > 0)
        out->verb = verb_with(r->arena, str_head(folded, len), NULL);
    if (!own_line)
        out->text = arena_dup(r->arena, slice(r, 0, len));
}

struct str heading_line(struct arena *arena, struct str text)
{
    struct str from = str_trim(text);
    char *copy = arena_alloc(arena, from.len + 1);

    for (size_t i = 0; i < from.len; i++)
        copy[i] = from.ptr[i] == '\n' ? ' ' : from.ptr[i];
    return (struct str){copy, from.len};
}

void heading_describe(struct arena *arena, const struct lang *lang, const char *body,
                      struct str text, bool own_line, enum section_class unknown,
                      struct heading *out)
{
    struct reading r = {.arena = arena, .lang = lang, .text = str_head(text, HEADING_MOST)};
    struct heading_match match;

    *out = (struct heading){.present = true, .addressee = STR_NONE};
    lang_fold_map(&r.folded, &r.map, r.text);
    if (lang != NULL && lang_match_heading(lang, buf_str(&r.folded), body, &match))
        describe_known(&r, &match, own_line, out);
    else
        describe_unknown(&r, own_line, unknown, out);
    if (own_line)
        out->text = heading_line(arena, text);
    VEC_RELEASE(&r.map);
    buf_release(&r.folded);
}
