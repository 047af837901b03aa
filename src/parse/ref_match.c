/* The grammar of references, on folded text:
 *
 *     reference = clauses [quote] heading [quote] [labels]
 *               | clauses labels of [quote] heading [quote]
 *               | clauses labels after            (of the section it stands in)
 *               | heading [quote] labels
 *
 * each of which may go on "of this resolution", but not "of Resolution 130". */
#include "parse/ref_match.h"

#include "text/numeral.h"
#include "text/utf8.h"

#include <unictype.h>

enum {
    LETTERS_MOST = 4,   /* of a label */
    DIGITS_MOST = 3,    /* more are a year or another text's number */
    HEADING_MOST = 192, /* bytes in which a heading word ends */
};

static struct str rest_of(const struct ref_text *text, size_t at)
{
    return str_from_off(text->folded, at < text->folded.len ? at : text->folded.len);
}

static char byte_at(const struct ref_text *text, size_t at)
{
    return at < text->folded.len ? text->folded.ptr[at] : '\0';
}

static size_t skip_blank(const struct ref_text *text, size_t at)
{
    return byte_at(text, at) == ' ' ? at + 1 : at;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Bytes of the letter at this place, or 0. */
static size_t letter_at(const struct ref_text *text, size_t at)
{
    size_t len;

    if (at >= text->folded.len)
        return 0;
    unsigned char first = (unsigned char)text->folded.ptr[at];
    if (first < 0x80)
        return first >= 'a' && first <= 'z';
    return uc_is_property_alphabetic(utf8_at(text->folded, at, &len)) ? len : 0;
}

/* ---- Labels ----------------------------------------------------------------------------- */

static const char *const latin_suffixes[] = {"bis", "ter", "quater", "quinquies", NULL};

static size_t skip_suffix(const struct ref_text *text, size_t at)
{
    struct str rest = rest_of(text, skip_blank(text, at));
    size_t len = lang_match_any(rest, latin_suffixes);

    if (len == 0)
        len = lang_match_any(rest, text->lang->label_suffixes);
    return len > 0 ? skip_blank(text, at) + len : at;
}

/* Letters of a script other than Latin count as one or two; Latin ones as they number. */
static bool are_label(struct str letters, unsigned count)
{
    if ((unsigned char)letters.ptr[0] >= 0x80)
        return count <= 2;
    return numeral_read(NUMERAL_LATIN, letters) > 0 || numeral_read(NUMERAL_ROMAN, letters) > 0;
}

/* Letters are a label only with a bracket after them. */
static bool take_letters(const struct ref_text *text, size_t at, struct ref_label *out)
{
    size_t end = at;
    unsigned count = 0;
    size_t len;

    for (; (len = letter_at(text, end)) > 0 && count < LETTERS_MOST; count++)
        end += len;
    if (count == 0 || !are_label((struct str){text->folded.ptr + at, end - at}, count))
        return false;
    end = skip_suffix(text, end);
    size_t bracket = skip_blank(text, end);
    if (byte_at(text, bracket) != ')')
        return false;
    *out = (struct ref_label){.off = at, .end = bracket + 1, .bare = end};
    return true;
}

static size_t take_number(const struct ref_text *text, size_t at)
{
    size_t end = at;

    while (is_digit(byte_at(text, end)))
        end++;
    return end - at <= DIGITS_MOST ? end : at;
}

/* What number goes on after digits: "130/2", "2012-2016", "3rd", "5%". */
static bool goes_on(const struct ref_text *text, size_t at)
{
    char next = byte_at(text, at);
    bool joined = next == '/' || next == '-' || next == '.' || next == ',';

    return letter_at(text, at) > 0 || is_digit(next) || next == '%' ||
           (joined && is_digit(byte_at(text, at + 1)));
}

static bool take_digits(const struct ref_text *text, size_t at, struct ref_label *out)
{
    size_t end = take_number(text, at);

    if (end == at)
        return false;
    while (byte_at(text, end) == '.' && take_number(text, end + 1) > end + 1)
        end = take_number(text, end + 1);
    size_t bare = skip_suffix(text, end);
    size_t bracket = skip_blank(text, bare);
    bool bracketed = byte_at(text, bracket) == ')' && bracket == bare;
    if (!bracketed && bare == end && goes_on(text, end))
        return false;
    *out = (struct ref_label){.off = at, .end = bracketed ? bracket + 1 : bare, .bare = bare};
    return true;
}

static bool take_plain(const struct ref_text *text, size_t at, struct ref_label *out)
{
    size_t open = byte_at(text, at) == '(' ? at + 1 : at;

    if (!take_digits(text, open, out) && !take_letters(text, open, out))
        return false;
    if (open > at && byte_at(text, out->end - 1) != ')')
        return false;
    out->off = open;
    return true;
}

/* A conjunction may be glued before the label: it is one where a label is left without it. */
static bool take_label(const struct ref_text *text, size_t at, struct ref_label *out)
{
    for (const char *const *prefix = text->lang->prefixes; *prefix != NULL; prefix++)
        if (str_starts(rest_of(text, at), str_from(*prefix)) &&
            take_plain(text, at + strlen(*prefix), out))
            return true;
    return take_plain(text, at, out);
}

/* After a label: where the next one of a list or the end of a range would stand, or 0. */
static size_t take_separator(const struct ref_text *text, size_t at, bool *range)
{
    static const char *const commas[] = {",", "\u060C"};
    size_t next = at;

    *range = false;
    for (size_t i = 0; i < sizeof(commas) / sizeof(commas[0]); i++)
        if (str_starts(rest_of(text, next), str_from(commas[i])))
            next += strlen(commas[i]);
    if (byte_at(text, next) == ' ' && byte_at(text, next + 1) == '-') {
        *range = true;
        return skip_blank(text, next + 2);
    }
    if (byte_at(text, next) == '-') {
        *range = true;
        return skip_blank(text, next + 1);
    }
    if (byte_at(text, next) != ' ')
        return 0;
    next++;
    size_t word = lang_match_any(rest_of(text, next), text->lang->range_words);
    *range = word > 0;
    if (word == 0)
        word = lang_match_any(rest_of(text, next), text->lang->list_words);
    if (word > 0)
        return skip_blank(text, next + word);
    for (const char *const *prefix = text->lang->prefixes; *prefix != NULL; prefix++)
        if (str_starts(rest_of(text, next), str_from(*prefix)))
            return next;
    return next > at + 1 ? next : 0; /* a comma alone */
}

/* All the labels of a list from at on; where they end, or at where there is none. */
static size_t take_labels(const struct ref_text *text, size_t at, struct ref_match *out)
{
    struct ref_label label;
    bool range = false;
    size_t end = at;

    out->label_count = 0;
    for (size_t next = at; next != 0 && take_label(text, next, &label);) {
        if (range) {
            struct ref_label *first = &out->labels[out->label_count - 1];
            first->end = label.end;
            first->last_off = label.off;
            first->last_bare = label.bare;
        } else if (out->label_count == REF_LABELS) {
            break;
        } else {
            out->labels[out->label_count++] = label;
        }
        end = label.end;
        next = take_separator(text, end, &range);
    }
    return end;
}

/* ---- Headings --------------------------------------------------------------------------- */

static const char *join_verb(struct arena *arena, const struct heading_match *match)
{
    struct buf verb = {0};

    if (match->degree == NULL)
        return match->form->verb;
    buf_printf(&verb, "%s %s", match->form->verb, match->degree);
    struct str copy = arena_dup(arena, buf_str(&verb));
    buf_release(&verb);
    return copy.ptr;
}

static size_t take_quote(const struct ref_text *text, size_t at)
{
    size_t next = skip_blank(text, at);

    return byte_at(text, next) == '"' || byte_at(text, next) == '\'' ? next + 1 : at;
}

/* Enough of the text to see a heading word in it. */
static struct str heading_part(const struct ref_text *text, size_t at)
{
    struct str part = str_head(rest_of(text, at), HEADING_MOST);

    while (part.len > 0 && ((unsigned char)byte_at(text, at + part.len) & 0xC0) == 0x80)
        part.len--;
    return part;
}

/* A heading word, in quotes or not, and whom it addresses; where it ends, or 0. */
static size_t take_heading(const struct ref_text *text, size_t at, struct ref_match *out)
{
    struct heading_match match;
    size_t start = skip_blank(text, take_quote(text, at));

    if (!lang_match_heading(text->lang, heading_part(text, start), text->body, &match) ||
        match.form->verb == NULL)
        return 0;
    size_t end = start + match.len;
    out->verb = join_verb(text->arena, &match);
    out->section = NO_INDEX;
    size_t addressee = skip_blank(text, end);
    size_t len = ref_index_addressee(text->index, text->home, out->verb, rest_of(text, addressee),
                                     &out->section);
    if (len > 0)
        end = addressee + len;
    return take_quote(text, end);
}

/* ---- What follows ----------------------------------------------------------------------- */

/* To the blank after a word that goes on with the next. */
static size_t skip_word(const struct ref_text *text, size_t at)
{
    while (at < text->folded.len && strchr(" ,;.", byte_at(text, at)) == NULL)
        at++;
    return at;
}

static bool names_text(const struct ref_text *text, size_t at)
{
    return lang_match_any(rest_of(text, at), text->lang->resolution_words) > 0 ||
           lang_match_any(rest_of(text, at), text->lang->text_words) > 0;
}

/* "of Resolution 130", "of the above-mentioned Resolution", but not "of this Resolution". */
static bool is_of_other_text(const struct ref_text *text, size_t at)
{
    at = skip_blank(text, at);
    if (lang_match_any(rest_of(text, at), text->lang->this_words) > 0)
        return false;
    size_t of = lang_match_any(rest_of(text, at), text->lang->of_words);
    if (of == 0)
        return false;
    at = skip_blank(text, at + of);
    if (lang_match_any(rest_of(text, at), text->lang->this_words) > 0)
        return false;
    if (names_text(text, at))
        return true;
    size_t next = skip_word(text, at);
    return byte_at(text, next) == ' ' && names_text(text, next + 1);
}

/* "above", "of this Resolution". */
static bool has_after_words(const struct ref_text *text, size_t at)
{
    size_t next = skip_blank(text, at);
    size_t of = lang_match_any(rest_of(text, next), text->lang->of_words);
    struct str rest = rest_of(text, next);

    if (lang_match_any(rest, text->lang->after_words) > 0 ||
        lang_match_any(rest, text->lang->this_words) > 0)
        return true;
    return of > 0 &&
           lang_match_any(rest_of(text, skip_blank(text, next + of)), text->lang->this_words) > 0;
}

/* "(above)", "above": part of what stands between a reference and the text it belongs to. */
static size_t skip_after_words(const struct ref_text *text, size_t at)
{
    size_t next = skip_blank(text, at);
    size_t open = byte_at(text, next) == '(' ? next + 1 : next;
    size_t len = lang_match_any(rest_of(text, open), text->lang->after_words);

    if (len == 0)
        return at;
    return open > next && byte_at(text, open + len) == ')' ? open + len + 1 : open + len;
}

/* ---- References ------------------------------------------------------------------------- */

/* A bare number after a heading word is a label where the text has such a section. */
static bool is_sure(const struct ref_text *text, const struct ref_match *match)
{
    struct ref_home home = text->home;
    const struct ref_label *first = &match->labels[0];

    if (first->end > first->bare || has_after_words(text, match->end))
        return true;
    for (unsigned side = 0; side < SIDE_COUNT; side++) {
        home.side = (enum side)side;
        if (ref_index_section(text->index, home, match->verb) != NO_INDEX)
            return true;
    }
    return false;
}

static bool take_heading_first(const struct ref_text *text, size_t at, struct ref_match *out)
{
    size_t heading = at != text->start ? take_heading(text, at, out) : 0;

    if (heading == 0)
        return false;
    size_t labels = skip_blank(text, heading);
    out->end = take_labels(text, labels, out);
    return out->label_count > 0 && is_sure(text, out);
}

/* A heading word that a paragraph is called by is in quotes, or nothing goes on after it: "the
 * paragraph noting progress" refers to none. */
static bool stands_alone(const struct ref_text *text, size_t at, size_t end)
{
    size_t next = skip_blank(text, end);

    return take_quote(text, at) > at || has_after_words(text, end) || letter_at(text, next) == 0 ||
           is_of_other_text(text, end);
}

static bool take_clause_word_first(const struct ref_text *text, size_t at, struct ref_match *out)
{
    size_t word = lang_match_any(rest_of(text, at), text->lang->clause_words);

    if (word == 0)
        return false;
    size_t next = skip_blank(text, at + word);
    size_t end = take_heading(text, next, out);
    if (end > 0) {
        size_t labels = take_labels(text, skip_blank(text, end), out);
        out->end = out->label_count > 0 ? labels : end;
        return out->label_count > 0 || stands_alone(text, next, end);
    }
    end = take_labels(text, next, out);
    if (out->label_count == 0)
        return false;
    size_t of = skip_blank(text, skip_after_words(text, end));
    size_t len = lang_match_any(rest_of(text, of), text->lang->of_words);
    size_t heading = len > 0 ? take_heading(text, of + len, out) : 0;
    out->end = heading > 0 ? heading : end;
    if (heading == 0)
        out->verb = NULL;
    return heading > 0 || has_after_words(text, end);
}

static bool at_word(const struct ref_text *text, size_t at)
{
    size_t before = at;

    if (at == 0)
        return true;
    do
        before--;
    while (before > 0 && ((unsigned char)text->folded.ptr[before] & 0xC0) == 0x80);
    return letter_at(text, before) == 0 && !is_digit(byte_at(text, before));
}

bool ref_match_next(const struct ref_text *text, size_t from, struct ref_match *out)
{
    size_t len;

    for (size_t at = from; at < text->folded.len; at += len) {
        utf8_at(text->folded, at, &len);
        if (letter_at(text, at) == 0 || !at_word(text, at) ||
            !ref_starts_here(text->starts, text->lang, rest_of(text, at)))
            continue;
        *out = (struct ref_match){.off = at, .section = NO_INDEX};
        if (!take_clause_word_first(text, at, out) && !take_heading_first(text, at, out))
            continue;
        if (!is_of_other_text(text, skip_after_words(text, out->end)))
            return true;
        len = out->end - at;
    }
    return false;
}
