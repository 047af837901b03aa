/* What is known to be odd: labels that do not run, and what the file's reader warned of. Rules that
 * judge the text are the command check's; until there is one, the list says what it is. */
#include "tui/pick.h"

#include "base/i18n.h"

/* Conflicts come first; a warning is at no place of the text. */
static void put_warning(const struct tui *tui, uint32_t index, struct list_row *row)
{
    const struct doc *doc = tui->loaded->doc;
    const struct warning *warning = &doc->warnings[index];
    struct buf *text;

    buf_puts(&list_part(row, PICK_KIND, LOOK_TEXT)->text, _("file"));
    text = &list_part(row, 0, LOOK_TEXT)->text;
    list_put_words(text, doc_string(doc, warning->text));
    if (warning->count > 1)
        buf_printf(text, " (%u)", (unsigned)warning->count);
    if (warning->place != 0) {
        buf_puts(text, ": ");
        list_put_words(text, doc_string(doc, warning->place));
    }
}

static void put_conflict(const struct tui *tui, uint32_t index, struct list_row *row)
{
    const struct label_conflict *it = &tui->loaded->outline->conflicts[index];
    const struct para_info *info = &tui->loaded->outline->paras[it->para];
    struct buf *text;

    buf_puts(&list_part(row, PICK_KIND, LOOK_TEXT)->text, _("label"));
    pick_put_where(tui, info->section, info->clause, row);
    text = &list_part(row, 0, LOOK_TEXT)->text;
    if (!it->both)
        buf_printf(text, "%s: ", it->side == SIDE_ORIGINAL ? _("original") : _("final"));
    if (it->expected.len > 0)
        buf_printf(text, _("%.*s where %.*s follows"), STR_ARG(it->label), STR_ARG(it->expected));
    else
        buf_printf(text, _("%.*s does not follow"), STR_ARG(it->label));
}

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    uint32_t conflicts = tui->loaded->outline->conflict_count;

    if (value < conflicts)
        put_conflict(tui, value, row);
    else
        put_warning(tui, value - conflicts, row);
}

static bool put_head(const struct tui *tui, size_t line, struct list_row *row)
{
    (void)tui;
    if (line > 0)
        return false;
    buf_puts(&list_part(row, 0, LOOK_TEXT)->text,
             _("Labels that do not run and oddities of the file; nothing else is checked yet"));
    return true;
}

static void go(struct tui *tui, uint32_t value)
{
    const struct outline *outline = tui->loaded->outline;

    if (value >= outline->conflict_count) {
        tui_say(tui, "%s", _("This is about the file, and not at a place of the text"));
        return;
    }
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, (struct place){outline->conflicts[value].para, 0}, TO_TOP);
}

static const struct list_kind list_of_findings = {
    N_("Findings"),
    N_("All labels run, and nothing of the file was odd; nothing else is checked yet"),
    put_row,
    go,
    put_head,
};

void do_list_findings(struct tui *tui, unsigned count)
{
    (void)count;
    if (tui_structured(tui))
        list_open(tui, &list_of_findings, NULL,
                  (size_t)tui->loaded->outline->conflict_count + tui->loaded->doc->warning_count,
                  0);
}
