/* The summary: the clauses that the view shows, what happened to each, and their words. Who is to
 * do what is not read from them yet: the report says what it knows. */
#include "tui/pick.h"

#include "base/i18n.h"
#include "report/report.h"

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct clause *clause = &tui->loaded->outline->clauses[value];

    pick_put_status(clause, row);
    pick_put_where(tui, clause->section, value, row);
    pick_put_clause_text(tui, value, row);
}

static const struct list_kind list_of_clauses = {
    N_("Summary"), N_("No clauses were found in this text"), put_row, tui_show_clause, NULL,
};

/* The row of the clause that is read, or of the one before it. */
static size_t current_row(const struct tui *tui, const struct report *report)
{
    const struct outline *outline = tui->loaded->outline;
    size_t at = 0;

    for (size_t i = 0; i < report->row_count && !tui->pane.empty; i++)
        if (outline->clauses[report->rows[i]].paras[0] <= tui->pane.spot.point.para)
            at = i;
    return at;
}

void do_list_summary(struct tui *tui, unsigned count)
{
    const struct selection all = {NULL};
    struct report report = {0};

    (void)count;
    if (!tui_structured(tui))
        return;
    report_summary(&report, tui->loaded->doc, tui->loaded->outline, tui->pane.source.view, &all);
    list_open(tui, &list_of_clauses, report.rows, report.row_count, current_row(tui, &report));
    report_release(&report);
}
