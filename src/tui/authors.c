/* Authors are told by the marks of spans: equal marks are stored once, in the order of the text. */
#include "tui/authors.h"

#include "base/i18n.h"
#include "base/vec.h"
#include "lang/lang.h"
#include "tui/tui.h"

void authors_release(struct authors *authors)
{
    VEC_RELEASE(authors);
    free(authors->of_mark);
    free(authors->dim);
    free(authors->passes);
    buf_release(&authors->typed);
    *authors = (struct authors){.known = false};
}

/* ---- Learning ---------------------------------------------------------------------------- */

static uint32_t index_of(struct authors *authors, string_id name)
{
    for (size_t i = authors->len; i-- > 0;)
        if (authors->ptr[i].name == name)
            return (uint32_t)i;
    VEC_ADD(authors, (struct author){.name = name, .wanted = true});
    return (uint32_t)authors->len - 1;
}

/* A text has few authors; one that claims thousands has those after the first without a colour. */
static uint32_t learn(struct authors *authors, string_id name)
{
    enum { AUTHORS_KNOWN = 256 };

    if (name == 0 || authors->len >= AUTHORS_KNOWN)
        return NO_INDEX;
    return index_of(authors, name);
}

static bool *flags_of(size_t count)
{
    bool *flags = mem_alloc((count > 0 ? count : 1) * sizeof(*flags));

    memset(flags, 0, (count > 0 ? count : 1) * sizeof(*flags));
    return flags;
}

void authors_settle(struct tui *tui)
{
    struct authors *authors = &tui->authors;
    const struct doc *doc = tui->loaded->doc;

    if (authors->known || tui->changes == NULL)
        return;
    authors->of_mark = mem_alloc((doc->mark_count > 0 ? doc->mark_count : 1) * sizeof(uint32_t));
    for (uint32_t i = 0; i < doc->mark_count; i++)
        authors->of_mark[i] =
            doc->marks[i].revision == REV_KEPT ? NO_INDEX : learn(authors, doc->marks[i].author);
    for (uint32_t i = 0; i < tui->changes->count; i++) {
        uint32_t index = learn(authors, tui->changes->list[i].author);
        if (index != NO_INDEX)
            authors->ptr[index].changes++;
    }
    authors->dim = flags_of(doc->mark_count);
    authors->passes = flags_of(tui->changes->count);
    authors->known = true;
}

unsigned authors_color(const struct tui *tui, string_id name)
{
    const struct authors *authors = &tui->authors;

    for (size_t i = 0; authors->len > 1 && i < authors->len; i++)
        if (authors->ptr[i].name == name)
            return (unsigned)(i % AUTHORS_MOST) + 1;
    return 0;
}

/* ---- Cells ------------------------------------------------------------------------------- */

/* The mark that a cell of this revision shows: its span's, the one's before where it closes that,
 * or the paragraph's. */
static uint32_t mark_of_cell(const struct doc *doc, const struct lcell *cell)
{
    uint32_t begin = doc_span_begin(doc, cell->para);
    uint32_t span = doc_span_at(doc, cell->para, cell->off);

    if (span < doc_span_end(doc, cell->para) && doc_span_revision(doc, span) == cell->revision)
        return doc->spans[span].mark;
    if (span > begin && doc_span_revision(doc, span - 1) == cell->revision)
        return doc->spans[span - 1].mark;
    return doc->paras[cell->para].mark;
}

unsigned authors_of_cell(const struct tui *tui, const struct lcell *cell, bool *dim)
{
    const struct authors *authors = &tui->authors;

    *dim = false;
    if (!authors->known || cell->revision == REV_KEPT ||
        (cell->kind == GLYPH_FILL && cell->len == 0))
        return 0;
    uint32_t mark = mark_of_cell(tui->loaded->doc, cell);
    uint32_t index = authors->of_mark[mark];
    *dim = authors_filter(tui) && authors->dim[mark];
    return authors->len > 1 && index != NO_INDEX ? index % AUTHORS_MOST + 1 : 0;
}

/* ---- The filter -------------------------------------------------------------------------- */

bool authors_filter(const struct tui *tui)
{
    const struct authors *authors = &tui->authors;

    return authors->by_name || authors->since[0] != '\0' || authors->until[0] != '\0';
}

bool authors_pass(const struct tui *tui, uint32_t change)
{
    return !authors_filter(tui) || tui->authors.passes[change];
}

/* "2012-10" is the whole month: as much of the date is compared as is said. */
static bool is_in_time(const struct authors *authors, struct str date)
{
    struct str since = str_from(authors->since);
    struct str until = str_from(authors->until);

    if (date.len == 0)
        return since.len == 0 && until.len == 0;
    return str_cmp(str_head(date, since.len), since) >= 0 &&
           (until.len == 0 || str_cmp(str_head(date, until.len), until) <= 0);
}

static bool is_wanted(const struct authors *authors, const struct doc *doc, uint32_t author,
                      string_id date)
{
    bool named = !authors->by_name || (author != NO_INDEX && authors->ptr[author].wanted);

    return named && is_in_time(authors, doc_string(doc, date));
}

/* A change passes with its own author, or that of a part of it. */
static bool has_wanted_part(const struct tui *tui, const struct change *change)
{
    const struct doc *doc = tui->loaded->doc;

    for (uint32_t para = change->para; para <= change->end_para; para++)
        for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
            uint32_t off = doc->spans[i].off - doc->paras[para].text;
            bool before = para == change->para && off < change->off;
            bool after = para == change->end_para && off >= change->end_off;
            if (!before && !after && doc_span_revision(doc, i) != REV_KEPT &&
                !tui->authors.dim[doc->spans[i].mark])
                return true;
        }
    return false;
}

static uint32_t author_of(const struct authors *authors, string_id name)
{
    for (size_t i = 0; i < authors->len; i++)
        if (authors->ptr[i].name == name)
            return (uint32_t)i;
    return NO_INDEX;
}

static void sieve(struct tui *tui)
{
    struct authors *authors = &tui->authors;
    const struct doc *doc = tui->loaded->doc;

    for (uint32_t i = 0; i < doc->mark_count; i++)
        authors->dim[i] = !is_wanted(authors, doc, authors->of_mark[i], doc->marks[i].date);
    for (uint32_t i = 0; i < tui->changes->count; i++) {
        const struct change *change = &tui->changes->list[i];
        authors->passes[i] =
            is_wanted(authors, doc, author_of(authors, change->author), change->date) ||
            has_wanted_part(tui, change);
    }
}

void authors_put_filter(const struct tui *tui, struct buf *out)
{
    const struct authors *authors = &tui->authors;
    size_t start = out->len;

    for (size_t i = 0; authors->by_name && i < authors->len; i++) {
        if (!authors->ptr[i].wanted)
            continue;
        buf_puts(out, out->len > start ? ", " : "");
        buf_add(out, doc_string(tui->loaded->doc, authors->ptr[i].name));
    }
    if (authors->since[0] != '\0')
        buf_printf(out, "%s>= %s", out->len > start ? " " : "", authors->since);
    if (authors->until[0] != '\0')
        buf_printf(out, "%s<= %s", out->len > start ? " " : "", authors->until);
}

static void say_filter(struct tui *tui)
{
    struct buf words = {0};
    unsigned count = 0;

    sieve(tui);
    for (uint32_t i = 0; i < tui->changes->count; i++)
        count += authors_pass(tui, i);
    authors_put_filter(tui, &words);
    if (authors_filter(tui))
        tui_say(tui, ngettext("%u change passes: %s", "%u changes pass: %s", count), count,
                words.ptr);
    else
        tui_say(tui, "%s", _("Changes of all authors and dates"));
    buf_release(&words);
}

static bool ready(struct tui *tui)
{
    if (!tui_structured(tui))
        return false;
    authors_settle(tui);
    return true;
}

/* Does the folded name hold the folded words? */
static bool holds(struct str name, struct str pattern)
{
    struct buf folded = {0};

    lang_fold(&folded, name);
    bool found = str_find(buf_str(&folded), pattern, 0) != (size_t)-1;
    buf_release(&folded);
    return found;
}

void author_words(struct tui *tui, struct str words, bool bang)
{
    struct authors *authors = &tui->authors;
    struct buf pattern = {0};
    bool any = false;

    (void)bang;
    if (!ready(tui))
        return;
    lang_fold(&pattern, words);
    for (size_t i = 0; i < authors->len && !any; i++)
        any = holds(doc_string(tui->loaded->doc, authors->ptr[i].name), buf_str(&pattern));
    for (size_t i = 0; i < authors->len && any; i++)
        authors->ptr[i].wanted =
            holds(doc_string(tui->loaded->doc, authors->ptr[i].name), buf_str(&pattern));
    buf_release(&pattern);
    if (!any) {
        tui_say(tui, _("No author here is called %.*s"), STR_ARG(words));
        return;
    }
    authors->by_name = true;
    buf_clear(&authors->typed);
    buf_add(&authors->typed, words);
    say_filter(tui);
}

/* A year, with month, day and time or without. */
static bool is_date(struct str words)
{
    static const char form[] = "dddd-dd-ddTdd:dd:dd";

    if (words.len < 4 || words.len > DATE_MOST)
        return false;
    for (size_t i = 0; i < words.len; i++)
        if (form[i] == 'd' ? words.ptr[i] < '0' || words.ptr[i] > '9' : words.ptr[i] != form[i])
            return false;
    return words.len == DATE_MOST || form[words.len] != 'd';
}

static void set_date(struct tui *tui, char date[DATE_MOST + 1], struct str words)
{
    if (!ready(tui))
        return;
    if (words.len > 0 && !is_date(words)) {
        tui_say(tui, "%s", _("A date is written as 2012, 2012-10 or 2012-10-31"));
        return;
    }
    if (words.len > 0)
        memcpy(date, words.ptr, words.len);
    date[words.len] = '\0';
    say_filter(tui);
}

void since_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    set_date(tui, tui->authors.since, words);
}

void until_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    set_date(tui, tui->authors.until, words);
}

/* Without words each takes its own part of the filter away. */
void do_author(struct tui *tui, unsigned count)
{
    (void)count;
    if (!ready(tui))
        return;
    tui->authors.by_name = false;
    say_filter(tui);
}

void do_since(struct tui *tui, unsigned count)
{
    (void)count;
    set_date(tui, tui->authors.since, STR(""));
}

void do_until(struct tui *tui, unsigned count)
{
    (void)count;
    set_date(tui, tui->authors.until, STR(""));
}
