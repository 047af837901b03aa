/* Heading, labels and number line, put together by the language's patterns. */
#include "parse/cite.h"

#include "text/utf8.h"

#include <unicase.h>
#include <unictype.h>

/* Where no language is known: signs alone. */
static const struct citation plain = {
    .clause = "$h $l", .section = "$h", .paragraph = "$l", .whole = "$c, $t", .text = ""};

static const struct citation *citation_of(const struct lang *lang)
{
    return lang != NULL && lang->citation != NULL ? lang->citation : &plain;
}

/* The pattern with its parts in place: $h heading, $l label, $c clause, $t text. */
struct part {
    char name;
    struct str value;
};

static void fill(struct buf *out, const char *pattern, const struct part *parts, size_t count)
{
    for (; *pattern != '\0'; pattern++) {
        if (*pattern != '$') {
            buf_putc(out, *pattern);
            continue;
        }
        pattern++;
        for (size_t i = 0; i < count; i++)
            if (parts[i].name == *pattern)
                buf_add(out, parts[i].value);
    }
}

/* ---- The number line --------------------------------------------------------------------- */

static bool is_letter(uint32_t cp)
{
    return uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L);
}

/* Headlines shout. Has the text letters, and no small ones where there could be? */
static bool shouts(struct str text)
{
    bool capital = false;
    size_t len;

    for (size_t at = 0; at < text.len; at += len) {
        uint32_t cp = utf8_at(text, at, &len);
        if (uc_toupper(cp) != cp)
            return false;
        capital = capital || uc_tolower(cp) != cp;
    }
    return capital;
}

static size_t word_end(struct str text, size_t at)
{
    size_t len;

    while (at < text.len && is_letter(utf8_at(text, at, &len)))
        at += len;
    return at;
}

/* Letters with a hyphen and a number after them are initials ("WRC-15"), as are those in square
 * brackets, which stand for a number. */
static bool keeps_capitals(struct str text, size_t end, bool bracketed)
{
    size_t len;

    if (bracketed || end >= text.len)
        return bracketed;
    uint32_t next = utf8_at(text, end, &len);
    if (next != '-' && next != 0x2010 && next != 0x2011)
        return false;
    return end + len < text.len && text.ptr[end + len] >= '0' && text.ptr[end + len] <= '9';
}

static void put_word(struct buf *out, struct str word, bool capital)
{
    size_t len;

    for (size_t at = 0; at < word.len; at += len) {
        uint32_t cp = utf8_at(word, at, &len);
        buf_put_cp(out, at == 0 && capital ? cp : uc_tolower(cp));
    }
}

/* "DRAFT NEW RESOLUTION 45 (REV. NEW DELHI, 2024)": the first word and, in brackets, every word
 * has a capital. */
static void put_calmed(struct buf *out, struct str text)
{
    bool bracketed = false;
    bool in_place = false;
    bool first = true;
    size_t len;

    for (size_t at = 0; at < text.len; at += len) {
        uint32_t cp = utf8_at(text, at, &len);
        size_t end = word_end(text, at);
        bracketed = cp == '[' || (bracketed && cp != ']');
        in_place = cp == '(' || (in_place && cp != ')');
        if (end == at) {
            buf_put_cp(out, cp);
            continue;
        }
        struct str word = {text.ptr + at, end - at};
        if (keeps_capitals(text, end, bracketed))
            buf_add(out, word);
        else
            put_word(out, word, first || in_place);
        first = false;
        len = word.len;
    }
}

/* The words of a paragraph as of a view, blanks as one, without tatweel. */
static void put_line(struct buf *out, const struct doc *doc, uint32_t para, enum view view)
{
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
        struct str text = doc_span_text(doc, i);
        size_t len;
        if (!view_shows(view, doc_span_revision(doc, i)))
            continue;
        for (size_t at = 0; at < text.len; at += len) {
            uint32_t cp = utf8_at(text, at, &len);
            bool blank = cp == '\n' || cp == '\t' || cp == ' ' || cp == 0xA0;
            if (blank && out->len > 0 && out->ptr[out->len - 1] != ' ')
                buf_putc(out, ' ');
            else if (!blank && cp != 0x0640)
                buf_put_cp(out, cp);
        }
    }
    while (out->len > 0 && out->ptr[out->len - 1] == ' ')
        out->len--;
}

static bool begins_as_text(const struct lang *lang, struct str line)
{
    enum { LOOK_AT = 256 };
    struct buf folded = {0};

    if (lang == NULL)
        return false;
    lang_fold(&folded, str_head(line, LOOK_AT));
    bool found = lang_match_any(buf_str(&folded), lang->resolution_words) > 0;
    buf_release(&folded);
    return found;
}

/* How the text itself is cited: its number line, or its number alone after the language's word. */
static void put_text(struct buf *out, const struct doc *doc, const struct outline *outline,
                     const struct proposal *proposal, enum view view)
{
    enum { LOOK_AT = 64 };
    struct buf line = {0};
    const struct lang *lang = outline->lang;

    for (uint32_t para = proposal->first; para <= proposal->last; para++) {
        if (para - proposal->first > LOOK_AT || line.len > 0)
            break;
        if (outline->paras[para].role == ROLE_NUMBER)
            put_line(&line, doc, para, view);
    }
    if (begins_as_text(lang, buf_str(&line))) {
        if (shouts(buf_str(&line)))
            put_calmed(out, buf_str(&line));
        else
            buf_add(out, buf_str(&line));
    } else if (proposal->resolution.len > 0) {
        buf_printf(out, "%s%s", citation_of(lang)->text, lang != NULL ? " " : "");
        buf_add(out, proposal->resolution);
    }
    buf_release(&line);
}

/* ---- The clause -------------------------------------------------------------------------- */

/* A letter is cited with its bracket, a number without. */
static void put_own_label(struct buf *out, const struct clause *clause, enum view view)
{
    struct str label = outline_clause_label(clause, view);
    size_t len;

    if (label.len == 0)
        return;
    if (out->len > 0)
        buf_putc(out, ' ');
    buf_add(out, label);
    if (!uc_is_general_category_withtable(utf8_at(label, 0, &len), UC_CATEGORY_MASK_N))
        buf_putc(out, ')');
}

/* The labels of the clauses that it stands under, and its own: "3 a)". */
static void put_label(struct buf *out, const struct outline *outline, uint32_t index,
                      enum view view)
{
    enum { DEEPEST = 8 };
    const struct section *section = &outline->sections[outline->clauses[index].section];
    uint32_t above[DEEPEST];
    size_t count = 0;
    unsigned depth = outline->clauses[index].depth;
    uint32_t at = section->clause_count;

    while (at > 0 && section->clauses[at - 1] != index)
        at--;
    for (; at > 1 && depth > 1 && count < DEEPEST; at--) {
        uint32_t before = section->clauses[at - 2];
        if (outline->clauses[before].depth >= depth)
            continue;
        depth = outline->clauses[before].depth;
        above[count++] = before;
    }
    while (count > 0)
        put_own_label(out, &outline->clauses[above[--count]], view);
    put_own_label(out, &outline->clauses[index], view);
}

/* Where the heading word begins the clause, the clause goes by its number. */
static bool heading_is_inside(const struct section *section, const struct clause *clause)
{
    return clause->paras[0] == section->first;
}

static struct str heading_of(const struct section *section, enum view view)
{
    struct str heading = str_trim(outline_heading(section, view));

    while (heading.len > 0 &&
           (heading.ptr[heading.len - 1] == ',' || heading.ptr[heading.len - 1] == ':'))
        heading.len--;
    return heading;
}

static void put_clause(struct buf *out, const struct outline *outline, uint32_t index,
                       enum view view)
{
    const struct clause *clause = &outline->clauses[index];
    const struct section *section = &outline->sections[clause->section];
    const struct citation *citation = citation_of(outline->lang);
    struct str heading = heading_of(section, view);
    struct buf label = {0};
    const char *pattern = citation->clause;

    put_label(&label, outline, index, view);
    if (label.len == 0)
        pattern = citation->section;
    else if (heading.len == 0 || heading_is_inside(section, clause))
        pattern = citation->paragraph;
    const struct part parts[] = {{'h', heading}, {'l', buf_str(&label)}};
    fill(out, pattern, parts, 2);
    buf_release(&label);
}

void cite_clause(struct buf *out, const struct doc *doc, const struct outline *outline,
                 uint32_t clause, enum view view)
{
    uint32_t proposal = outline->sections[outline->clauses[clause].section].proposal;
    struct buf own = {0};
    struct buf text = {0};

    if (view == VIEW_MARKUP)
        view = VIEW_FINAL;
    put_clause(&own, outline, clause, view);
    if (proposal != NO_INDEX)
        put_text(&text, doc, outline, &outline->proposals[proposal], view);
    const struct part parts[] = {{'c', buf_str(&own)}, {'t', buf_str(&text)}};
    if (text.len > 0)
        fill(out, citation_of(outline->lang)->whole, parts, 2);
    else
        buf_add(out, buf_str(&own));
    buf_release(&own);
    buf_release(&text);
}
