/* Rows of lists that name clauses. */
#include "tui/pick.h"

#include "base/i18n.h"

static const enum look status_looks[STATUS_COUNT] = {
    [STATUS_KEPT] = LOOK_TEXT,     [STATUS_MODIFIED] = LOOK_NOTE, [STATUS_INSERTED] = LOOK_PLUS,
    [STATUS_DELETED] = LOOK_MINUS, [STATUS_MOVED] = LOOK_NOTE,
};

struct str pick_heading(const struct section *section, enum view view)
{
    struct str heading = str_trim(outline_heading(section, view));

    while (heading.len > 0 &&
           (heading.ptr[heading.len - 1] == ',' || heading.ptr[heading.len - 1] == ':'))
        heading.len--;
    if (str_ends(heading, STR("\u060C")))
        heading.len -= STR("\u060C").len;
    return heading;
}

void pick_put_where(const struct tui *tui, uint32_t section, uint32_t clause, struct list_row *row)
{
    const struct outline *outline = tui->loaded->outline;
    enum view view = tui->pane.source.view;
    struct buf *heading = &list_part(row, PICK_HEADING, LOOK_TEXT)->text;
    struct buf *label = &list_part(row, PICK_LABEL, LOOK_TEXT)->text;

    if (section != NO_INDEX)
        list_put_words(heading, pick_heading(&outline->sections[section], view));
    if (clause != NO_INDEX)
        tui_put_label(label, tui, &outline->clauses[clause]);
}

/* The view's words, or those of a side where it stands. */
static enum view text_view(const struct tui *tui, const struct clause *clause)
{
    enum view view = tui->pane.source.view;
    bool final =
        view == VIEW_ORIGINAL ? !clause->present[SIDE_ORIGINAL] : clause->present[SIDE_FINAL];

    return final ? VIEW_FINAL : VIEW_ORIGINAL;
}

void pick_put_clause_text(const struct tui *tui, uint32_t clause, struct list_row *row)
{
    const struct outline *outline = tui->loaded->outline;
    struct buf words = {0};

    outline_clause_text(tui->loaded->doc, outline, clause,
                        text_view(tui, &outline->clauses[clause]), &words);
    list_put_words(&list_part(row, 0, LOOK_TEXT)->text, buf_str(&words));
    buf_release(&words);
}

void pick_put_para(const struct tui *tui, uint32_t para, struct list_row *row)
{
    list_put_words(&list_part(row, 0, LOOK_TEXT)->text, doc_para_text(tui->loaded->doc, para));
}

void pick_put_status(const struct clause *clause, struct list_row *row)
{
    const char *word = clause->status == STATUS_KEPT && clause->renumbered
                           ? "renumbered"
                           : status_name(clause->status);

    buf_puts(&list_part(row, PICK_KIND, status_looks[clause->status])->text, _(word));
}
