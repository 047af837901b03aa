/* Grammars of marks, number lines, sessions and formulas (a proposal's number is source/document,
 * addenda and a running number: APT/44A13/1). */
#include "parse/front.h"

#include "base/vec.h"
#include "text/utf8.h"

#include <unictype.h>

enum {
    LINE_MOST = 400,   /* bytes: a longer line is none of these */
    SOURCE_MOST = 5,   /* letters of an administration's or a group's code */
    NUMBER_MOST = 24,  /* bytes of a resolution's number */
    FORMULA_WORDS = 8, /* after the body's name: "of the International … Union" */
    YEAR_DIGITS = 4,
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_blank_at(struct str text, size_t off, size_t *len)
{
    return off < text.len && uc_is_property_white_space(utf8_at(text, off, len));
}

static size_t skip_blanks(struct str text, size_t off)
{
    size_t len;

    while (is_blank_at(text, off, &len))
        off += len;
    return off;
}

/* Without blanks of any kind at both ends. */
static struct str trimmed(struct str text)
{
    size_t start = skip_blanks(text, 0);
    size_t end = text.len;
    size_t len;

    while (end > start) {
        size_t before = utf8_before(text, end);
        if (!is_blank_at(text, before, &len))
            break;
        end = before;
    }
    return (struct str){text.ptr + start, end - start};
}

/* ---- Proposal marks --------------------------------------------------------------------- */

static size_t skip_range(struct str text, size_t off, bool (*is)(char))
{
    while (off < text.len && is(text.ptr[off]))
        off++;
    return off;
}

static bool is_number_char(char c)
{
    return is_digit(c) || is_upper(c) || c == '-';
}

/* One part of a proposal's number between slashes; sources are letters alone. */
static bool take_part(struct str text, size_t *off, bool *letters)
{
    size_t start = *off;
    size_t end = skip_range(text, start, is_number_char);

    *letters = skip_range(text, start, is_upper) == end && end - start <= SOURCE_MOST;
    *off = end;
    return end > start;
}

/* source {"/" source} "/" document ["/" running number] ["#" anything] */
static bool is_proposal_number(struct str text)
{
    size_t off = 0;
    unsigned parts = 0;
    bool letters;

    for (;;) {
        if (!take_part(text, &off, &letters) || (parts == 0 && !letters))
            return false;
        parts++;
        if (off == text.len || text.ptr[off] != '/')
            break;
        off++;
    }
    return parts >= 2 && (off == text.len || text.ptr[off] == '#');
}

static size_t take_action(struct str text, const char **action)
{
    static const char *const actions[] = {"ADD", "MOD", "SUP", "NOC"};
    size_t off = text.len > 0 && text.ptr[0] == '(' ? 1 : 0;

    for (size_t i = 0; i < sizeof(actions) / sizeof(actions[0]); i++) {
        struct str name = str_from(actions[i]);
        if (!str_starts(str_from_off(text, off), name))
            continue;
        *action = actions[i];
        size_t end = off + name.len;
        if (off == 1 && (end == text.len || text.ptr[end] != ')'))
            return 0;
        end += off;
        return end < text.len && text.ptr[end] == '*' ? end + 1 : end;
    }
    return 0;
}

bool front_mark(struct str text, bool styled, const char **action, struct str *number)
{
    *number = STR_NONE;
    text = trimmed(text);
    if (text.len == 0 || text.len > LINE_MOST)
        return false;
    size_t off = take_action(text, action);
    size_t len;
    if (off == 0 || (off < text.len && !is_blank_at(text, off, &len)))
        return false;
    struct str rest = str_from_off(text, skip_blanks(text, off));
    if (is_proposal_number(rest))
        *number = rest;
    return rest.len == 0 || number->ptr != NULL || styled;
}

/* ---- Places and years ------------------------------------------------------------------- */

/* A separator of a list of sessions at off: its length, or 0. */
static size_t separator(struct str text, size_t off, bool entries)
{
    size_t len;

    switch (utf8_at(text, off, &len)) {
    case ';':
    case 0x061B: /* Arabic, full-width */
    case 0xFF1B:
        return len;
    case ',':
    case 0x060C: /* Arabic, full-width, ideographic */
    case 0xFF0C:
    case 0x3001:
        return entries ? 0 : len;
    default:
        return 0;
    }
}

/* The piece from *off to the next separator; *off goes behind it. */
static bool next_piece(struct str text, size_t *off, bool entries, struct str *piece)
{
    size_t start = *off;
    size_t at = start;
    size_t len;

    if (start > text.len)
        return false;
    while (at < text.len && separator(text, at, entries) == 0) {
        utf8_at(text, at, &len);
        at += len;
    }
    *piece = (struct str){text.ptr + start, at - start};
    *off = at < text.len ? at + separator(text, at, entries) : text.len + 1;
    return true;
}

/* The last four digits in a row, neither more. */
static bool find_year(struct str text, size_t *at)
{
    size_t run = 0;
    bool found = false;

    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && is_digit(text.ptr[i])) {
            run++;
            continue;
        }
        if (run == YEAR_DIGITS) {
            *at = i - run;
            found = true;
        }
        run = 0;
    }
    return found;
}

/* A place without the year before it and words like "Rev.". */
static struct str bare_place(const struct lang *lang, struct str text)
{
    struct buf folded = {0};
    struct offset_map map = {0};

    text = trimmed(text);
    text = trimmed(str_from_off(text, skip_range(text, 0, is_digit)));
    if (lang != NULL) {
        lang_fold_map(&folded, &map, text);
        size_t len = lang_match_any(buf_str(&folded), lang->revised_words);
        text = trimmed(str_from_off(text, len > 0 ? map.ptr[len] : 0));
    }
    VEC_RELEASE(&map);
    buf_release(&folded);
    return text.len > 0 ? text : STR_NONE;
}

/* One session: place and year in either order, a comma between them or none. Of two that stand
 * together (a flattened change) the last. */
static bool parse_session(const struct lang *lang, struct str text, struct session *out)
{
    struct str piece;
    struct str before = STR_NONE;
    bool found = false;
    bool wants_place = false;

    *out = (struct session){STR_NONE, STR_NONE};
    for (size_t off = 0; next_piece(text, &off, false, &piece);) {
        size_t at;
        if (wants_place)
            out->place = bare_place(lang, piece);
        wants_place = false;
        if (find_year(piece, &at)) {
            struct str own = trimmed(str_head(piece, at));
            found = true;
            out->year = (struct str){piece.ptr + at, YEAR_DIGITS};
            out->place = own.len > 0          ? bare_place(lang, own)
                         : before.ptr != NULL ? bare_place(lang, before)
                                              : STR_NONE;
            wants_place = own.len == 0 && before.ptr == NULL;
        }
        before = piece;
    }
    return found;
}

/* "WRC-12", "C08": the last two digits after a letter or a hyphen, as a year of four. */
static struct str short_year(struct arena *arena, struct str text)
{
    struct str year = STR_NONE;

    for (size_t i = 1; i + 1 < text.len; i++) {
        bool two = is_digit(text.ptr[i]) && is_digit(text.ptr[i + 1]) &&
                   !is_digit(text.ptr[i - 1]) && (i + 2 == text.len || !is_digit(text.ptr[i + 2]));
        bool after = is_upper(text.ptr[i - 1]) || text.ptr[i - 1] == '-' ||
                     (unsigned char)text.ptr[i - 1] >= 0x80;
        if (!two || !after)
            continue;
        char full[YEAR_DIGITS + 1] = {'2', '0', text.ptr[i], text.ptr[i + 1], '\0'};
        if (text.ptr[i] >= '5')
            memcpy(full, "19", 2);
        year = arena_dup(arena, str_from(full));
    }
    return year;
}

static bool is_open_bracket(uint32_t cp)
{
    return cp == '(' || cp == 0xFF08;
}

static bool is_close_bracket(uint32_t cp)
{
    return cp == ')' || cp == 0xFF09;
}

/* What the bracket that text begins with holds. *end: where text goes on. */
static bool bracketed(struct str text, struct str *inside, size_t *end)
{
    size_t len;
    size_t start;

    if (text.len == 0 || !is_open_bracket(utf8_at(text, 0, &start)))
        return false;
    for (size_t off = start; off < text.len; off += len) {
        if (!is_close_bracket(utf8_at(text, off, &len)))
            continue;
        *inside = (struct str){text.ptr + start, off - start};
        *end = off + len;
        return true;
    }
    return false;
}

bool front_is_history(struct str text)
{
    struct str inside;
    struct str piece;
    size_t end;

    text = trimmed(text);
    if (!bracketed(text, &inside, &end) || trimmed(str_from_off(text, end)).len > 0)
        return false;
    for (size_t off = 0; next_piece(inside, &off, true, &piece);) {
        size_t at;
        if (!find_year(piece, &at))
            return false;
    }
    return true;
}

bool front_history_next(const struct lang *lang, struct str text, size_t *off, struct session *out)
{
    struct str inside = text;
    struct str piece;
    size_t end;

    if (!bracketed(trimmed(text), &inside, &end) || !next_piece(inside, off, true, &piece))
        return false;
    return parse_session(lang, piece, out);
}

/* ---- Number lines ----------------------------------------------------------------------- */

static const struct {
    const char *name;
    const char *body;
} designators[] = {
    {"ITU-R", "RA"},    {"ITU\u2011R", "RA"},    {"UIT-R", "RA"},    {"UIT\u2011R", "RA"},
    {"WRC", "WRC"},     {"CMR", "WRC"},          {"ITU-T", "ITU-T"}, {"ITU\u2011T", "ITU-T"},
    {"ITU-D", "ITU-D"}, {"ITU\u2011D", "ITU-D"}, {"A/RES", "UNGA"},
};

static const char *designated_body(struct str text)
{
    for (size_t i = 0; i < sizeof(designators) / sizeof(designators[0]); i++)
        if (str_find(text, str_from(designators[i].name), 0) != (size_t)-1)
            return designators[i].body;
    return NULL;
}

/* The word at off: up to a blank or a bracket; in square brackets, up to the closing one. */
static struct str take_word(struct str text, size_t off)
{
    size_t at = off;
    size_t len;
    bool square = off < text.len && text.ptr[off] == '[';

    while (at < text.len && !(square && text.ptr[at] == ']')) {
        uint32_t cp = utf8_at(text, at, &len);
        if (!square && (uc_is_property_white_space(cp) || is_open_bracket(cp)))
            break;
        at += len;
    }
    if (square && at < text.len)
        at++;
    return (struct str){text.ptr + off, at - off};
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.ptr[i]))
            return true;
    return false;
}

/* The number after the type word, a designator before it or none. */
static bool take_number(struct str text, size_t *off, struct number_line *out)
{
    struct str word = take_word(text, *off);

    if (word.len > 0 && !has_digit(word) && word.ptr[0] != '[' && designated_body(word) != NULL) {
        *off = skip_blanks(text, *off + word.len);
        word = take_word(text, *off);
    }
    bool number =
        word.len > 0 && word.len <= NUMBER_MOST &&
        (is_digit(word.ptr[0]) || word.ptr[0] == '[' || (is_upper(word.ptr[0]) && has_digit(word)));
    if (!number)
        return false;
    out->number = word;
    *off = skip_blanks(text, *off + word.len);
    return true;
}

/* Brackets to the end, the last session in them. */
static bool take_sessions(struct arena *arena, const struct lang *lang, struct str text, size_t off,
                          struct number_line *out)
{
    struct str inside;
    size_t end;

    while (off < text.len) {
        if (!bracketed(str_from_off(text, off), &inside, &end))
            return false;
        if (!parse_session(lang, inside, &out->session)) {
            out->session = (struct session){STR_NONE, short_year(arena, inside)};
            if (out->body == NULL)
                out->body = designated_body(inside);
        }
        off = skip_blanks(text, off + end);
        while (off < text.len && text.ptr[off] == '*')
            off++;
    }
    return true;
}

/* "60/83. Title", "A/RES/60/83" */
static bool united_nations_number(struct str text, struct number_line *out)
{
    const struct str symbol = STR("A/RES/");
    size_t off = str_starts(text, symbol) ? symbol.len : 0;
    size_t start = off;
    size_t slash = skip_range(text, off, is_digit);

    if (slash == off || slash - off > 3 || slash == text.len || text.ptr[slash] != '/')
        return false;
    off = skip_range(text, slash + 1, is_digit);
    if (off == slash + 1)
        return false;
    out->body = "UNGA";
    out->number = (struct str){text.ptr + start, off - start};
    struct str rest = trimmed(str_from_off(text, off));
    if (start > 0)
        return rest.len == 0;
    if (rest.len < 3 || rest.ptr[0] != '.' || is_digit(rest.ptr[1]))
        return false;
    out->title = trimmed(str_from_off(rest, 1));
    return true;
}

static bool number_after_word(struct arena *arena, const struct lang *lang, struct str text,
                              bool styled, struct number_line *out)
{
    struct buf folded = {0};
    struct offset_map map = {0};

    lang_fold_map(&folded, &map, text);
    size_t len = lang_match_any(buf_str(&folded), lang->resolution_words);
    size_t off = skip_blanks(text, len > 0 ? map.ptr[len] : 0);
    bool is_new = lang_match_any(buf_str(&folded), lang->new_words) > 0;
    VEC_RELEASE(&map);
    buf_release(&folded);
    if (len == 0)
        return false;
    bool number = take_number(text, &off, out);
    if (out->body == NULL)
        out->body = designated_body(text);
    return (number || is_new) && (take_sessions(arena, lang, text, off, out) || styled);
}

bool front_number(struct arena *arena, const struct lang *lang, struct str text, bool styled,
                  struct number_line *out)
{
    *out = (struct number_line){.body = NULL};
    text = trimmed(text);
    if (text.len == 0 || text.len > LINE_MOST)
        return false;
    return united_nations_number(text, out) ||
           (lang != NULL && number_after_word(arena, lang, text, styled, out));
}

/* ---- Formulas --------------------------------------------------------------------------- */

static unsigned count_words(struct str text)
{
    unsigned words = 0;

    for (size_t i = 0; i < text.len; i++)
        words += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    return words;
}

static bool ends_with_comma(struct str text)
{
    return str_ends(text, STR(",")) || str_ends(text, STR("\u060C")) ||
           str_ends(text, STR("\uFF0C")) || str_ends(text, STR(":"));
}

bool front_formula(const struct lang *lang, struct str folded, bool styled, const char **body)
{
    if (lang == NULL || folded.len > LINE_MOST)
        return false;
    size_t start = lang_match_any(folded, lang->formula_starts);
    if (start == 0)
        return false;
    struct str rest = str_trim(str_from_off(folded, start));
    size_t len = lang_match_term(rest, lang->bodies, body);
    if (len == 0 || (!styled && !ends_with_comma(rest)))
        return false;
    struct str after = str_from_off(rest, len);
    size_t bracket = str_find(after, STR("("), 0);
    return count_words(bracket != (size_t)-1 ? str_head(after, bracket) : after) <= FORMULA_WORDS;
}
