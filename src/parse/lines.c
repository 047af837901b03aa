/* Gathering lines and their features. Only the beginning of a line is folded: nothing but clauses
 * and plain text is longer. */
#include "parse/lines.h"

#include "parse/front.h"
#include "text/utf8.h"

#include <unictype.h>

enum {
    FOLDED_MOST = 512, /* bytes of a line that are folded */
    DETECT_MOST = 160, /* and that say its language */
    ANNEX_WORDS = 15,
    ANNEX_OF_WORDS = 6,
    STYLE_NAME_MOST = 48,
};

struct gather {
    line_list *lines;
    const line_list *like; /* the other side's, or NULL */
    size_t near;           /* the first of them that may be the same */
    struct arena *arena;
    const struct doc *doc;
    const struct lang *lang;
    enum side side;
    string_id style_name; /* of the line before, and what it says */
    uint8_t style;        /* enum line_style */
    struct buf text;
    struct buf folded; /* the beginning of text */
    struct buf folded_label;
};

void side_text(struct buf *out, const struct doc *doc, enum side side, uint32_t first,
               uint32_t last)
{
    for (uint32_t i = doc_span_begin(doc, first); i < doc_span_end(doc, last); i++)
        if (on_side(doc_span_revision(doc, i), side))
            buf_add(out, doc_span_text(doc, i));
}

bool has_side_text(const struct doc *doc, enum side side, uint32_t para)
{
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (doc_span_text(doc, i).len > 0 && on_side(doc_span_revision(doc, i), side))
            return true;
    return false;
}

/* ---- Styles ----------------------------------------------------------------------------- */

static const struct {
    const char *name; /* lower case, without _ and blanks and digits at the end */
    enum line_style style;
} styles[] = {
    {"proposal", STYLE_PROPOSAL}, {"resno", STYLE_NUMBER},    {"decno", STYLE_NUMBER},
    {"recno", STYLE_NUMBER},      {"restitle", STYLE_TITLE},  {"restitel", STYLE_TITLE},
    {"dectitle", STYLE_TITLE},    {"rectitle", STYLE_TITLE},  {"resref", STYLE_HISTORY},
    {"resdate", STYLE_HISTORY},   {"recref", STYLE_HISTORY},  {"normalaftertitle", STYLE_FORMULA},
    {"call", STYLE_HEADING},      {"reasons", STYLE_REASONS}, {"annexno", STYLE_ANNEX},
    {"appendixno", STYLE_ANNEX},  {"toc", STYLE_CONTENTS},    {"tableoffigures", STYLE_CONTENTS},
};

static enum line_style style_of(struct str name)
{
    char plain[STYLE_NAME_MOST];
    size_t len = 0;

    for (size_t i = 0; i < name.len && len < sizeof(plain); i++) {
        char c = name.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + 'a' - 'A');
        if (c != '_' && c != ' ' && c != '-')
            plain[len++] = c;
    }
    while (len > 0 && plain[len - 1] >= '0' && plain[len - 1] <= '9')
        len--;
    for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
        if (str_eq((struct str){plain, len}, str_from(styles[i].name)))
            return styles[i].style;
    return STYLE_OTHER;
}

/* ---- Features of the text --------------------------------------------------------------- */

static enum line_kind kind_of_signs(struct str text)
{
    size_t len;
    enum line_kind kind = KIND_BLANK;

    for (size_t off = 0; off < text.len; off += len) {
        uint32_t cp = utf8_at(text, off, &len);
        if (uc_is_property_alphabetic(cp) || uc_decimal_value(cp) >= 0)
            return cp == 0x0640 ? KIND_RULE : KIND_TEXT; /* tatweel draws lines too */
        if (!uc_is_property_white_space(cp) && !uc_is_property_default_ignorable_code_point(cp))
            kind = KIND_RULE;
    }
    return kind;
}

/* A line of tatweel alone is a rule; with other letters it is text. */
static enum line_kind kind_of_letters(struct str text)
{
    size_t len;

    for (size_t off = 0; off < text.len; off += len) {
        uint32_t cp = utf8_at(text, off, &len);
        if (cp != 0x0640 && (uc_is_property_alphabetic(cp) || uc_decimal_value(cp) >= 0))
            return KIND_TEXT;
    }
    return kind_of_signs(text);
}

static enum line_end end_of(struct str text)
{
    while (text.len > 0) {
        size_t off = utf8_before(text, text.len);
        size_t len;
        uint32_t cp = utf8_at(text, off, &len);
        text.len = off;
        switch (cp) {
        case ',':
        case 0x060C:
        case 0xFF0C:
            return END_COMMA;
        case ';':
        case 0x061B:
        case 0xFF1B:
            return END_SEMICOLON;
        case '.':
        case '!':
        case '?':
        case 0x061F: /* Arabic question mark, Urdu and ideographic stops */
        case 0x06D4:
        case 0x3002:
            return END_STOP;
        case ':':
        case 0xFF1A:
            return END_COLON;
        default:
            if (!uc_is_property_white_space(cp) && !uc_is_property_default_ignorable_code_point(cp))
                return END_NONE;
        }
    }
    return END_NONE;
}

/* Folded text has one blank between two words and none at its ends. */
static unsigned words_of(struct str folded)
{
    unsigned words = folded.len > 0;
    const char *blank = folded.ptr;
    const char *end = folded.ptr + folded.len;

    while (words < WORDS_MOST && blank < end &&
           (blank = memchr(blank, ' ', (size_t)(end - blank))) != NULL) {
        words++;
        blank++;
    }
    return words;
}

static bool starts_with_capital(struct str text)
{
    size_t len;

    for (size_t off = 0; off < text.len; off += len) {
        uint32_t cp = utf8_at(text, off, &len);
        if (uc_is_property_alphabetic(cp))
            return uc_is_property_uppercase(cp);
    }
    return false;
}

static struct str first_word(struct str folded)
{
    size_t end = 0;

    while (end < folded.len && strchr(" ,;:.", folded.ptr[end]) == NULL)
        end++;
    return str_head(folded, end);
}

static struct str without_stops(struct str folded)
{
    while (folded.len > 0) {
        size_t off = utf8_before(folded, folded.len);
        size_t len;
        uint32_t cp = utf8_at(folded, off, &len);
        if (cp != ' ' && cp != ',' && cp != ':' && cp != 0x060C)
            break;
        folded.len = off;
    }
    return folded;
}

/* Is what stands after the heading's words no more than "to", "that", "further"? */
static bool nothing_after(const struct lang *lang, struct str folded, size_t len)
{
    const char *degree;
    struct str rest = without_stops(str_trim(str_from_off(folded, len)));

    return rest.len == 0 || lang_match_any(rest, lang->heading_tails) == rest.len ||
           lang_last_degree(lang, rest, &degree) == 0;
}

static void match_heading(struct line *line, struct str folded)
{
    struct heading_match match;

    if (line->lang == NULL)
        return;
    line->heading = lang_match_heading(line->lang, folded, NULL, &match);
    line->cls = (uint8_t)(line->heading ? match.form->cls : CLASS_FRONT);
    line->pure = line->heading && nothing_after(line->lang, folded, match.len);
    struct str word = first_word(folded);
    line->preambular_shape = lang_has_shape(word, line->lang->preambular_shapes);
    line->operative_shape = lang_has_shape(word, line->lang->operative_shapes);
}

/* "Annex 2 (to Resolution 50)", "ANNEX": a short line that says no more. */
static bool is_annex(const struct line *line, struct str folded)
{
    size_t len = line->lang != NULL ? lang_match_any(folded, line->lang->annex_words) : 0;

    if (len == 0 || line->words > ANNEX_WORDS || line->end != END_NONE)
        return false;
    struct str rest = str_trim(str_from_off(folded, len));
    if (rest.len == 0 || rest.ptr[0] == '(' || rest.ptr[0] == '[')
        return true;
    struct str word = first_word(rest);
    struct str more = str_trim(str_from_off(rest, word.len));
    bool numbered =
        word.len > 0 && word.len <= 6 &&
        (label_value(word, NUMERAL_DECIMAL) > 0 || label_value(word, NUMERAL_LATIN) > 0 ||
         label_value(word, NUMERAL_ROMAN) > 0 || label_value(word, NUMERAL_ABJAD) > 0);
    if (!numbered) /* "Annex to Resolution 7" */
        return line->words <= ANNEX_OF_WORDS && rest.ptr[rest.len - 1] >= '0' &&
               rest.ptr[rest.len - 1] <= '9';
    return more.len == 0 || strchr("(:-", more.ptr[0]) != NULL || line->words <= 6;
}

/* "Reasons:" and what follows on the line. */
static bool is_reasons(const struct line *line, struct str folded)
{
    size_t len = line->lang != NULL ? lang_match_any(folded, line->lang->reasons_words) : 0;
    struct str rest = str_trim(str_from_off(folded, len));

    return len > 0 && (rest.len == 0 || rest.ptr[0] == ':' || str_starts(rest, STR("\uFF1A")));
}

static enum line_kind kind_of(struct gather *g, struct line *line, struct str folded)
{
    struct str text = buf_str(&g->text);
    struct number_line number;
    struct str ignored;
    const char *action;

    if (line->style == STYLE_ANNEX || is_annex(line, folded))
        return KIND_ANNEX;
    if (line->style == STYLE_REASONS || is_reasons(line, folded))
        return KIND_REASONS;
    if (front_mark(text, line->style == STYLE_PROPOSAL, &action, &ignored))
        return KIND_MARK;
    if (front_number(g->arena, line->lang, text, line->style == STYLE_NUMBER, &number)) {
        line->body = number.body;
        return KIND_NUMBER;
    }
    if (front_formula(line->lang, folded, line->style == STYLE_FORMULA, &line->body))
        return KIND_FORMULA;
    return front_is_history(text) ? KIND_HISTORY : KIND_TEXT;
}

/* ---- Lines ------------------------------------------------------------------------------ */

static void find_label(struct gather *g, struct line *line)
{
    const struct doc *doc = g->doc;

    if (label_of_number(g->arena, doc_number_shown(doc, line->last, g->side),
                        doc_number_bare(doc, line->last, g->side), &line->label))
        return;
    label_parse(g->arena, line->lang, buf_str(&g->text), &line->label);
}

/* Neighbours often have the same. */
static uint8_t find_style(struct gather *g, string_id name)
{
    if (name != g->style_name) {
        g->style_name = name;
        g->style = (uint8_t)style_of(doc_string(g->doc, name));
    }
    return g->style;
}

static const struct lang *lang_of(const struct gather *g)
{
    const struct lang *lang = lang_detect_folded(str_head(buf_str(&g->folded), DETECT_MOST));

    return lang != NULL ? lang : g->lang;
}

/* The folded text without the label, which was folded with it. */
static struct str words_after(struct gather *g, const struct label *label)
{
    struct str folded = buf_str(&g->folded);

    buf_clear(&g->folded_label);
    lang_fold(&g->folded_label, str_head(buf_str(&g->text), label->len));
    folded = str_from_off(folded, g->folded_label.len);
    return str_starts(folded, STR(" ")) ? str_from_off(folded, 1) : folded;
}

static void find_features(struct gather *g, struct line *line)
{
    struct str text = buf_str(&g->text);

    line->style = find_style(g, g->doc->paras[line->last].style);
    line->kind = (uint8_t)kind_of_letters(text);
    buf_clear(&g->folded);
    if (line->kind == KIND_TEXT)
        lang_fold(&g->folded, str_head(text, FOLDED_MOST));
    line->lang = line->kind == KIND_TEXT ? lang_of(g) : g->lang;
    if (doc_para_cell(g->doc, line->last) != NULL)
        line->kind = KIND_TABLE;
    if (line->kind != KIND_TEXT || line->style == STYLE_CONTENTS)
        return;
    find_label(g, line);
    struct str folded = words_after(g, &line->label);
    line->end = (uint8_t)end_of(text);
    line->words = (uint8_t)words_of(folded);
    line->capital = starts_with_capital(str_from_off(text, line->label.len));
    match_heading(line, folded);
    if (!line->label.strong)
        line->kind = (uint8_t)kind_of(g, line, folded);
}

/* Is the paragraph the same on both sides, number and all? */
static bool is_kept(const struct doc *doc, uint32_t para)
{
    if (doc->paras[para].mark != MARK_KEPT || doc_cell_revision(doc, para) != REV_KEPT ||
        !str_eq(doc_number_shown(doc, para, SIDE_ORIGINAL),
                doc_number_shown(doc, para, SIDE_FINAL)) ||
        !str_eq(doc_number_bare(doc, para, SIDE_ORIGINAL), doc_number_bare(doc, para, SIDE_FINAL)))
        return false;
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (doc_span_revision(doc, i) != REV_KEPT)
            return false;
    return true;
}

/* The other side's line of a paragraph that is the same there, or NULL. */
static const struct line *same_line(struct gather *g, struct view_para at)
{
    if (g->like == NULL || at.first != at.last || !is_kept(g->doc, at.first))
        return NULL;
    while (g->near < g->like->len && g->like->ptr[g->near].last < at.first)
        g->near++;
    const struct line *line = g->near < g->like->len ? &g->like->ptr[g->near] : NULL;
    return line != NULL && line->first == at.first && line->last == at.last ? line : NULL;
}

static void add_line(struct gather *g, struct view_para at)
{
    struct line line = {.first = at.first, .last = at.last, .head = at.last, .lang = g->lang};
    const struct line *same = same_line(g, at);

    if (same != NULL) {
        line = *same;
        line.role = ROLE_TEXT;
        line.section = line.clause = NO_INDEX;
        VEC_ADD(g->lines, line);
        return;
    }
    for (uint32_t para = at.first; para <= at.last && line.head == at.last; para++)
        if (has_side_text(g->doc, g->side, para)) {
            line.head = para;
            break;
        }
    buf_clear(&g->text);
    side_text(&g->text, g->doc, g->side, at.first, at.last);
    line.bytes = (uint32_t)g->text.len;
    find_features(g, &line);
    VEC_ADD(g->lines, line);
}

void lines_find(line_list *lines, const line_list *like, struct arena *arena, const struct doc *doc,
                const struct lang *lang, enum side side, struct stop *stop)
{
    struct gather g = {
        .lines = lines, .like = like, .arena = arena, .doc = doc, .lang = lang, .side = side};
    struct view_para at;

    for (uint32_t first = 0;
         !stop_asked(stop) && view_para_next(doc, view_of_side(side), first, doc->body_count, &at);
         first = at.last + 1)
        add_line(&g, at);
    buf_release(&g.text);
    buf_release(&g.folded);
    buf_release(&g.folded_label);
}
