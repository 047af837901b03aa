/* Plain search in what the view shows: the same characters but for case, a blank for any blank. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "text/utf8.h"
#include "tui/lines.h"

#include <unicase.h>
#include <unictype.h>

enum { PATTERN_MOST = 256 };

/* A pattern with the table of Knuth, Morris and Pratt: for each length the longest shorter head
 * that is also its tail. */
struct needle {
    uint32_t cps[PATTERN_MOST];
    size_t back[PATTERN_MOST + 1];
    size_t len;
};

static uint32_t fold(uint32_t cp)
{
    if (cp == '\t' || cp == '\n' || uc_is_property_white_space((ucs4_t)cp))
        return ' ';
    return (uint32_t)uc_tolower((ucs4_t)cp);
}

/* How much is matched when cp follows so much. */
static size_t advance(const struct needle *needle, size_t matched, uint32_t cp)
{
    while (matched > 0 && (matched == needle->len || needle->cps[matched] != cp))
        matched = needle->back[matched];
    return needle->cps[matched] == cp ? matched + 1 : 0;
}

static void needle_make(struct needle *needle, struct str pattern)
{
    size_t len;

    *needle = (struct needle){0};
    for (size_t at = 0; at < pattern.len && needle->len < PATTERN_MOST; at += len)
        needle->cps[needle->len++] = fold(utf8_at(pattern, at, &len));
    for (size_t i = 1, matched = 0; i < needle->len; i++) {
        while (matched > 0 && needle->cps[matched] != needle->cps[i])
            matched = needle->back[matched];
        matched += needle->cps[matched] == needle->cps[i];
        needle->back[i + 1] = matched;
    }
}

struct seeker {
    const struct tui *tui;
    struct needle needle;
    struct ptext text; /* of the line looked at */
    bool backward;
    struct place from; /* a hit starts after it, or before it */
    bool at_too;       /* or just there */
    bool all;          /* a hit may start anywhere */
    struct range hit;
};

static struct place place_of(const struct pchar *c)
{
    return (struct place){c->para, c->off};
}

static bool is_beyond(const struct seeker *s, struct place start)
{
    int order = place_cmp(start, s->from);

    return s->all || (s->at_too && order == 0) || (s->backward ? order < 0 : order > 0);
}

/* The first hit of the line, or the last where it goes backward. */
static bool seek_in_line(struct seeker *s, struct view_para line)
{
    const struct layout_options options = {.bidi = BIDI_OFF};
    const struct cache_source *source = &s->tui->pane.source;
    size_t matched = 0;
    bool found = false;

    projection_make(source->doc, source->outline, source->view, line, &options, &s->text);
    for (size_t i = 0; i < s->text.chars.len; i++) {
        matched = advance(&s->needle, matched, fold(s->text.chars.ptr[i].cp));
        if (matched < s->needle.len)
            continue;
        const struct pchar *last = &s->text.chars.ptr[i];
        struct place start = place_of(&s->text.chars.ptr[i + 1 - matched]);
        if (!is_beyond(s, start))
            continue;
        s->hit = (struct range){start, {last->para, last->off + last->len}};
        found = true;
        if (!s->backward)
            break;
    }
    return found;
}

/* From the line of the point on to the end of the text, or back to its start. */
static bool seek_on(struct seeker *s, struct view_para line)
{
    const struct cache_source *source = &s->tui->pane.source;

    do {
        if (seek_in_line(s, line))
            return true;
    } while (s->backward ? lines_prev(source->doc, source->view, &line)
                         : lines_next(source->doc, source->view, &line));
    return false;
}

/* And over the end: *wrapped. */
static bool seek(struct seeker *s, bool *wrapped)
{
    const struct cache_source *source = &s->tui->pane.source;
    struct view_para line;

    *wrapped = false;
    if (!lines_at(source->doc, source->view, s->from.para, &line))
        return false;
    if (seek_on(s, line))
        return true;
    *wrapped = true;
    s->all = true;
    return (s->backward ? lines_last(source->doc, source->view, &line)
                        : lines_first(source->doc, source->view, &line)) &&
           seek_on(s, line);
}

void search_run(struct tui *tui, bool backward)
{
    struct seeker s = {.tui = tui, .backward = backward, .from = tui->pane.spot.point};
    bool wrapped = false;

    needle_make(&s.needle, buf_str(&tui->search.pattern));
    s.at_too = !tui->search.found && !backward;
    bool found = s.needle.len > 0 && seek(&s, &wrapped);
    ptext_release(&s.text);
    if (!found) {
        tui_say(tui, "%s", _("Pattern not found"));
        return;
    }
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, s.hit.start, TO_SEE);
    tui->search.hit = s.hit;
    tui->search.found = true;
    if (wrapped)
        tui_say(tui, "%s",
                backward ? _("Searched on from the end") : _("Searched on from the beginning"));
}

static void again(struct tui *tui, unsigned count, bool backward)
{
    if (tui->search.pattern.len == 0) {
        tui_say(tui, "%s", _("Nothing was searched for yet; /: search"));
        return;
    }
    for (unsigned i = 0; i < (count > 0 && count < 100 ? count : 1); i++)
        search_run(tui, backward);
}

void do_search(struct tui *tui, unsigned count)
{
    (void)count;
    prompt_open(tui, '/');
}

void do_search_backward(struct tui *tui, unsigned count)
{
    (void)count;
    prompt_open(tui, '?');
}

void do_search_next(struct tui *tui, unsigned count)
{
    again(tui, count, tui->search.backward);
}

void do_search_previous(struct tui *tui, unsigned count)
{
    again(tui, count, !tui->search.backward);
}
