/* The list of changes, in document order, with how many there are of each kind above. */
#include "tui/pick.h"

#include "base/i18n.h"

#include <stdio.h>

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

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct change *change = &tui->changes->list[value];

    buf_puts(&list_part(row, PICK_KIND, kinds[change->kind].look)->text,
             _(kinds[change->kind].name));
    pick_put_where(tui, change->section, change->clause, row);
    put_words(tui, change, row);
}

/* "3 inserted, 1 deleted; 2 properties" */
static bool put_head(const struct tui *tui, size_t line, struct list_row *row)
{
    uint32_t counts[CHANGE_COUNT] = {0};
    struct buf *text;

    if (line > 0)
        return false;
    for (size_t i = 0; i < tui->list.all.len; i++)
        counts[tui->changes->list[tui->list.all.ptr[i]].kind]++;
    text = &list_part(row, 0, LOOK_TEXT)->text;
    row->strong = true;
    for (enum change_kind kind = 0; kind < CHANGE_COUNT; kind++)
        if (counts[kind] > 0)
            buf_printf(text, "%s%s: %u", text->len > 0 ? _(" · ") : "", _(kinds[kind].name),
                       (unsigned)counts[kind]);
    return true;
}

static const struct list_kind list_of_changes = {
    N_("Changes"), N_("No changes"), put_row, change_show, put_head,
};

/* The row of the change at the point, or of the next. */
void do_list_changes(struct tui *tui, unsigned count)
{
    (void)count;
    if (!tui_structured(tui))
        return;
    uint32_t at = change_number(tui);
    list_open(tui, &list_of_changes, NULL, tui->changes->count, at > 0 ? at - 1 : 0);
}
