/* The hits of a search, to pick from: where each stands, and the words around it. */
#include "tui/pick.h"

#include "base/i18n.h"
#include "tui/lines.h"

enum { LISTED_MOST = 100000, BEFORE = 40 /* bytes */ };

/* A word begins here, some bytes before the hit, or the paragraph does. */
static struct place context_start(const struct doc *doc, const struct hit *hit)
{
    struct str text = doc_para_text(doc, hit->start.para);
    uint32_t at = hit->start.off > BEFORE ? hit->start.off - BEFORE : 0;

    while (at > 0 && at < hit->start.off && text.ptr[at - 1] != ' ')
        at++;
    return (struct place){hit->start.para, at};
}

static void put_context(const struct tui *tui, const struct hit *hit, struct list_row *row)
{
    const struct doc *doc = tui->loaded->doc;
    struct place start = context_start(doc, hit);
    struct buf *out = &list_part(row, 0, LOOK_TEXT)->text;
    struct line_text text = {0};
    struct text_piece piece;
    struct view_para line;

    if (!lines_at(doc, tui->pane.source.view, start.para, &line))
        return;
    buf_puts(out, start.off > 0 ? "…" : "");
    line_text_start_at(&text, doc, tui->pane.source.view, line, start.para, start.off);
    while (out->len < LIST_TEXT && line_text_next(&text, &piece)) {
        bool before = piece.para == start.para && piece.off < start.off && !piece.own;
        size_t skip = before ? start.off - piece.off : 0;
        if (skip < piece.text.len)
            list_put_words(out, str_from_off(piece.text, skip));
    }
    line_text_release(&text);
}

static void hit_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct hit hit = hits_get(&tui->search.hits, value + 1);
    const struct outline *outline = tui->loaded->outline;

    if (outline != NULL) {
        const struct para_info *info = &outline->paras[hit.start.para];
        pick_put_where(tui, info->section, info->clause, row);
    }
    put_context(tui, &hit, row);
}

static void pick_hit(struct tui *tui, uint32_t value)
{
    search_pick(tui, value + 1);
}

static const struct list_kind list_of_hits = {N_("Hits"), N_("Pattern not found"), hit_row,
                                              pick_hit, NULL};

void do_list_hits(struct tui *tui, unsigned count)
{
    struct search *search = &tui->search;
    uint32_t number = 0;
    uint32_t all = 0;

    (void)count;
    if (!search_again(tui))
        return;
    if (!search->hits.done) {
        tui_say(tui, "%s", _("The hits are still being counted"));
        return;
    }
    search_number(tui, &number, &all);
    all = search->hits.count < LISTED_MOST ? search->hits.count : LISTED_MOST;
    list_open(tui, &list_of_hits, NULL, all, number > 0 && number <= all ? number - 1 : 0);
}
