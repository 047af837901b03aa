/* The list of changes, in document order, with how many there are of each kind above. */
#include "tui/pick.h"

#include "base/i18n.h"

#include <stdio.h>

enum { WIDE = 100, PICK_AUTHOR = 14, PICK_DAY = 10 };

/* What people call the kinds; properties are counted apart from words. */
static const struct {
    const char *name; /* N_() */
    enum look look;
} kinds[CHANGE_COUNT] = {
    [CHANGE_INSERTED] = {N_("inserted"), LOOK_PLUS},
    [CHANGE_DELETED] = {N_("deleted"), LOOK_MINUS},
    [CHANGE_MODIFIED] = {N_("modified"), LOOK_TEXT},
    [CHANGE_MOVED] = {N_("moved"), LOOK_TEXT},
    [CHANGE_RENUMBERED] = {N_("renumbered"), LOOK_TEXT},
    /* TRANSLATORS: of a paragraph: its style or numbering changed, not its words. */
    [CHANGE_PROPERTIES] = {N_("properties"), LOOK_TEXT},
};

/* "old", "new", or "old -> new"; the words of the paragraph where the change has none. */
static void put_words(const struct tui *tui, const struct change *change, struct list_row *row)
{
    bool both = change->original.len > 0 && change->final.len > 0;
    struct list_part *part;

    if (change->original.len == 0 && change->final.len == 0) {
        pick_put_para(tui, change->para, row);
        return;
    }
    part = list_part(row, 0, kinds[change->kind].look);
    list_put_words(&part->text, str_head(change->original, both ? LIST_TEXT / 2 : LIST_TEXT));
    if (both)
        buf_puts(&part->text, " -> ");
    list_put_words(&part->text, change->final);
}

/* Who and when, where several people changed the text and there is room for it; the date's day. */
static void put_hand(const struct tui *tui, const struct change *change, struct list_row *row)
{
    const struct doc *doc = tui->loaded->doc;
    struct list_part *part;

    if (tui->cols < WIDE)
        return;
    if (tui->authors.len > 1) {
        part = list_part(row, PICK_AUTHOR, LOOK_TEXT);
        part->author = authors_color(tui, change->author);
        list_put_words(&part->text, doc_string(doc, change->author));
    }
    list_put_words(&list_part(row, PICK_DAY, LOOK_TEXT)->text,
                   str_head(doc_string(doc, change->date), PICK_DAY));
}

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct change *change = &tui->changes->list[value];

    buf_puts(&list_part(row, PICK_KIND, kinds[change->kind].look)->text,
             _(kinds[change->kind].name));
    pick_put_where(tui, change->section, change->clause, row);
    put_hand(tui, change, row);
    put_words(tui, change, row);
}

/* "inserted: 3 · deleted: 1 · properties: 2" */
static void put_counts(const struct tui *tui, struct list_row *row)
{
    uint32_t counts[CHANGE_COUNT] = {0};
    struct buf *text = &list_part(row, 0, LOOK_TEXT)->text;

    for (size_t i = 0; i < tui->list.all.len; i++)
        counts[tui->changes->list[tui->list.all.ptr[i]].kind]++;
    for (enum change_kind kind = 0; kind < CHANGE_COUNT; kind++)
        if (counts[kind] > 0)
            buf_printf(text, "%s%s: %u", text->len > 0 ? _(" · ") : "", _(kinds[kind].name),
                       (unsigned)counts[kind]);
    row->strong = true;
}

/* The counts, and after them each author in the own colour. */
static bool put_head(const struct tui *tui, size_t line, struct list_row *row)
{
    const struct authors *authors = &tui->authors;
    struct list_part *part;

    if (line == 0) {
        put_counts(tui, row);
        return true;
    }
    if (authors->len < 2 || line > authors->len)
        return false;
    const struct author *author = &authors->ptr[line - 1];
    part = list_part(row, 0, LOOK_TEXT);
    part->author = authors_color(tui, author->name);
    buf_puts(&part->text, "\u25A0 ");
    list_put_words(&part->text, doc_string(tui->loaded->doc, author->name));
    buf_printf(&part->text, ": %u", (unsigned)author->changes);
    return true;
}

static const struct list_kind list_of_changes = {
    N_("Changes"), N_("No changes"), put_row, change_show, put_head,
};

/* The row of the change at the point, or of the last before it. */
void do_list_changes(struct tui *tui, unsigned count)
{
    struct list_values values = {0};
    size_t current = 0;

    (void)count;
    if (!tui_structured(tui))
        return;
    authors_settle(tui);
    for (uint32_t i = 0; i < tui->changes->count; i++) {
        const struct change *change = &tui->changes->list[i];
        const struct place start = {change->para, change->off};
        bool before = tui->change != NO_INDEX ? i <= tui->change
                                              : place_cmp(start, tui->pane.spot.point) <= 0;
        if (!authors_pass(tui, i))
            continue;
        current = before ? values.len : current;
        VEC_ADD(&values, i);
    }
    list_open(tui, &list_of_changes, values.ptr, values.len, current);
    VEC_RELEASE(&values);
}
