/* Reading a label: blanks of every kind before, inside and after it, presentation forms, brackets
 * on one side or both, a stop or a dash, bis and ter before or after the bracket. */
#include "parse/label.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <unictype.h>

enum {
    SCAN_MOST = 48,    /* code points that are looked at */
    LATIN_MOST = 7,    /* letters of a label: xxxviii */
    ARABIC_MOST = 4,   /* of an abjad compound */
    FATHATAN = 0x064B, /* vowel signs from here */
    SUKUN = 0x0652,    /* to here */
    PLAUSIBLE = 999,   /* a larger number is a year or a quantity, unless the series says so */
};

/* The folded code points of the beginning, and where in the text each one ends. */
struct scan {
    struct str text;
    uint32_t cp[SCAN_MOST];
    uint32_t end[SCAN_MOST];
    unsigned count;
    unsigned at;
};

static const char *const latin_suffixes[] = {"bis",     "ter",    "quater", "quinquies", "sexies",
                                             "septies", "octies", "novies", "decies",    NULL};

static void scan_text(struct scan *scan, struct str text)
{
    size_t len;

    *scan = (struct scan){.text = text};
    for (size_t off = 0; off < text.len; off += len) {
        uint32_t plain[FOLD_MOST];
        uint32_t cp = utf8_at(text, off, &len);
        unsigned count = fold_cp(cp, plain);
        if (scan->count + count > SCAN_MOST)
            return;
        if (count == 0 && scan->count > 0)
            scan->end[scan->count - 1] = (uint32_t)(off + len);
        for (unsigned i = 0; i < count; i++) {
            scan->cp[scan->count] = cp == '\t' || cp == '\n' ? cp : plain[i];
            scan->end[scan->count++] = (uint32_t)(off + len);
        }
    }
}

static uint32_t peek(const struct scan *scan)
{
    return scan->at < scan->count ? scan->cp[scan->at] : 0;
}

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

static bool is_latin(uint32_t cp)
{
    return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

static bool is_arabic(uint32_t cp)
{
    return (cp >= 0x0620 && cp <= 0x064A) || (cp >= 0x0671 && cp <= 0x06D3);
}

static bool is_letter(uint32_t cp)
{
    return is_latin(cp) || is_arabic(cp) || (cp >= 0xC0 && uc_is_property_alphabetic(cp));
}

/* Blanks at the place; tabs too where told. Did any stand there? */
static bool skip_blanks(struct scan *scan, bool tabs)
{
    unsigned start = scan->at;

    while (peek(scan) == ' ' || (tabs && (peek(scan) == '\t' || peek(scan) == '\n')))
        scan->at++;
    return scan->at > start;
}

static void add_range(struct buf *out, const struct scan *scan, unsigned from, unsigned to)
{
    for (unsigned i = from; i < to; i++)
        buf_put_cp(out, scan->cp[i]);
}

/* Digits with points between them. */
static bool take_number(struct scan *scan, unsigned *parts)
{
    *parts = 0;
    while (is_digit(peek(scan))) {
        while (is_digit(peek(scan)))
            scan->at++;
        (*parts)++;
        bool more =
            peek(scan) == '.' && scan->at + 1 < scan->count && is_digit(scan->cp[scan->at + 1]);
        if (!more)
            return true;
        scan->at++;
    }
    return *parts > 0;
}

static bool take_letters(struct scan *scan)
{
    unsigned start = scan->at;
    bool latin = is_latin(peek(scan));
    unsigned most = latin ? LATIN_MOST : ARABIC_MOST;

    while (latin ? is_latin(peek(scan)) : is_arabic(peek(scan)))
        scan->at++;
    return scan->at > start && scan->at - start <= most && !is_letter(peek(scan));
}

static bool reads_as_numeral(struct str text)
{
    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        if (numeral_read((enum numeral)system, text) > 0)
            return true;
    return false;
}

/* ---- Suffixes --------------------------------------------------------------------------- */

static unsigned match_suffix(const struct scan *scan, unsigned at, const char *suffix)
{
    struct str want = str_from(suffix);
    size_t len;

    for (size_t off = 0; off < want.len; off += len, at++)
        if (at >= scan->count || scan->cp[at] != utf8_at(want, off, &len))
            return 0;
    return at == scan->count || !is_letter(scan->cp[at]) ? at : 0;
}

static unsigned longest_suffix(const struct scan *scan, unsigned at, const char *const *suffixes)
{
    unsigned longest = 0;

    for (; *suffixes != NULL; suffixes++) {
        unsigned end = match_suffix(scan, at, *suffixes);
        if (end > longest)
            longest = end;
    }
    return longest;
}

/* Appends a suffix as it is written: its vowel signs are kept. */
static void add_written(struct buf *out, const struct scan *scan, unsigned from, unsigned to)
{
    size_t len;

    for (size_t off = scan->end[from - 1]; off < scan->end[to - 1]; off += len) {
        uint32_t plain[FOLD_MOST];
        uint32_t cp = utf8_at(scan->text, off, &len);
        unsigned count = fold_cp(cp, plain);
        if (cp >= FATHATAN && cp <= SUKUN)
            buf_put_cp(out, cp);
        for (unsigned i = 0; i < count; i++)
            buf_put_cp(out, plain[i]);
    }
}

/* A suffix at the place, blanks before it, is added to the label. */
static bool take_suffix(struct scan *scan, const struct lang *lang, struct buf *text)
{
    unsigned at = scan->at;

    while (at < scan->count && scan->cp[at] == ' ')
        at++;
    unsigned end = longest_suffix(scan, at, latin_suffixes);
    if (end == 0 && lang != NULL)
        end = longest_suffix(scan, at, lang->label_suffixes);
    if (end == 0)
        return false;
    buf_putc(text, ' ');
    add_written(text, scan, at, end);
    scan->at = end;
    return true;
}

/* "bbis": the letters of the suffix stand at the label's. */
static bool split_suffix(struct scan *scan, unsigned start)
{
    unsigned end = scan->at;

    for (unsigned at = start + 1; at < end; at++) {
        if (longest_suffix(scan, at, latin_suffixes) != end)
            continue;
        scan->at = at;
        return true;
    }
    return false;
}

/* ---- The parts of a label --------------------------------------------------------------- */

/* Two letters, a blank between them or none, that are no numeral together: "d b". */
static bool take_two(struct scan *scan, unsigned start)
{
    unsigned letters = scan->at - start;

    if (letters == 2)
        return true;
    if (letters != 1 || peek(scan) != ' ')
        return false;
    skip_blanks(scan, false);
    bool second = is_latin(scan->cp[start]) ? is_latin(peek(scan)) : is_arabic(peek(scan));
    if (!second)
        return false;
    scan->at++;
    return true;
}

/* Another letter after a blank and then the bracket: one label of two. */
static bool second_follows(const struct scan *scan, unsigned start)
{
    struct scan ahead = *scan;

    if (!take_two(&ahead, start) || scan->at - start != 1)
        return false;
    skip_blanks(&ahead, false);
    return peek(&ahead) == ')';
}

static bool take_body(struct scan *scan, const struct lang *lang, struct buf *text,
                      struct label *out, unsigned *parts)
{
    unsigned start = scan->at;
    bool number = is_digit(peek(scan));

    *parts = 1;
    if (number ? !take_number(scan, parts) : !take_letters(scan))
        return false;
    if (!number && second_follows(scan, start)) {
        out->two = take_two(scan, start);
        add_range(text, scan, start, scan->at);
        return true;
    }
    add_range(text, scan, start, scan->at);
    if (!number && !reads_as_numeral(buf_str(text))) {
        buf_clear(text);
        if (split_suffix(scan, start)) {
            add_range(text, scan, start, scan->at);
            if (!reads_as_numeral(buf_str(text)))
                return false;
        } else {
            out->two = take_two(scan, start);
            add_range(text, scan, start, scan->at);
            return out->two;
        }
    }
    out->suffixed = take_suffix(scan, lang, text);
    return out->suffixed || !is_letter(peek(scan));
}

/* The sign that ends the label. False where none can stand so. */
static bool take_end(struct scan *scan, bool open, struct label *out)
{
    unsigned before = scan->at;

    skip_blanks(scan, false);
    if (peek(scan) == ')') {
        out->form = open ? LABEL_PARENS : LABEL_PAREN;
        scan->at++;
        return true;
    }
    if (open)
        return false;
    if ((peek(scan) == '-' || peek(scan) == 0x2013) && scan->at + 1 < scan->count) {
        out->form = LABEL_DASH;
        scan->at++;
        return skip_blanks(scan, true) && !is_digit(peek(scan));
    }
    scan->at = before;
    out->form = LABEL_BARE;
    if (peek(scan) == '.') {
        out->form = LABEL_STOP;
        scan->at++;
    }
    return true;
}

/* How sure its looks make us. */
static bool looks_strong(const struct label *label, bool number, unsigned parts, bool tab)
{
    if (number && parts == 1 && numeral_read(NUMERAL_DECIMAL, label->text) > PLAUSIBLE)
        return false;
    switch ((enum label_form)label->form) {
    case LABEL_PAREN:
    case LABEL_PARENS:
        return true;
    case LABEL_STOP:
        return tab || number;
    case LABEL_DASH:
        return true;
    case LABEL_BARE:
        break;
    }
    return (tab && number) || label->suffixed;
}

bool label_parse(struct arena *arena, const struct lang *lang, struct str text, struct label *out)
{
    struct scan scan;
    struct buf bare = {0};
    unsigned parts = 1;

    *out = (struct label){.form = LABEL_BARE};
    scan_text(&scan, str_head(text, SCAN_MOST * 4));
    skip_blanks(&scan, true);
    bool open = peek(&scan) == '(';
    if (open) {
        scan.at++;
        skip_blanks(&scan, false);
    }
    bool number = is_digit(peek(&scan));
    bool found = take_body(&scan, lang, &bare, out, &parts) && take_end(&scan, open, out);
    if (found && !out->suffixed && out->form != LABEL_BARE && out->form != LABEL_DASH)
        out->suffixed = take_suffix(&scan, lang, &bare);
    unsigned after = scan.at;
    bool blank =
        found && (skip_blanks(&scan, true) || scan.at == scan.count || out->form == LABEL_DASH);
    bool tab = false;
    for (unsigned i = after; i < scan.at; i++)
        tab = tab || scan.cp[i] == '\t';
    bool closed = out->form == LABEL_PAREN || out->form == LABEL_PARENS;
    found = found && (blank || (closed && !out->two)) &&
            (out->form != LABEL_BARE || number || tab) && (closed || !out->two);
    if (found) {
        out->text = arena_dup(arena, buf_str(&bare));
        out->len = scan.at > 0 ? scan.end[scan.at - 1] : 0;
        out->tab = tab;
        out->strong = !out->two && looks_strong(out, number, parts, tab);
    }
    buf_release(&bare);
    return found;
}

bool label_of_number(struct arena *arena, struct str shown, struct str bare, struct label *out)
{
    struct buf folded = {0};
    size_t len;

    *out = (struct label){.form = LABEL_BARE, .strong = true};
    if (bare.len > SCAN_MOST)
        return false;
    numeral_fold(&folded, bare);
    uint32_t cp = folded.len > 0 ? utf8_at(buf_str(&folded), 0, &len) : 0;
    bool wanted = is_digit(cp) || is_letter(cp);
    if (wanted) {
        out->text = arena_dup(arena, buf_str(&folded));
        out->form = str_ends(shown, STR(")"))
                        ? (str_starts(shown, STR("(")) ? LABEL_PARENS : LABEL_PAREN)
                    : str_ends(shown, STR(".")) ? LABEL_STOP
                    : str_ends(shown, STR("-")) ? LABEL_DASH
                                                : LABEL_BARE;
    }
    buf_release(&folded);
    return wanted;
}
