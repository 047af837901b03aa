/* The commands outline, changes and summary: a report in a format. */
#include "cmd/cmd.h"

#include <stdlib.h>

static void write_report(struct report *report, const struct settings *settings)
{
    const struct look look = {
        .width = settings->width, .bidi = settings->bidi, .color = settings->color};

    settings->options->writer->report(settings->out, report, &look);
    report_release(report);
}

bool cmd_outline(const struct loaded *loaded, const struct settings *settings, struct err *err)
{
    struct report report = {0};
    bool *clauses;

    if (!selected_clauses(loaded, settings->options, &clauses, err))
        return false;
    report_outline(&report, loaded->doc, loaded->outline, &(struct selection){clauses});
    write_report(&report, settings);
    free(clauses);
    return true;
}

bool cmd_changes(const struct loaded *loaded, const struct settings *settings, struct err *err)
{
    struct report report = {0};
    bool *clauses;

    if (!selected_clauses(loaded, settings->options, &clauses, err))
        return false;
    struct changes *changes = changes_new(loaded->doc, loaded->outline);
    report_changes(&report, loaded->doc, loaded->outline, changes, &(struct selection){clauses});
    write_report(&report, settings);
    changes_free(changes);
    free(clauses);
    return true;
}

bool cmd_summary(const struct loaded *loaded, const struct settings *settings, struct err *err)
{
    struct report report = {0};
    bool *clauses;

    if (!selected_clauses(loaded, settings->options, &clauses, err))
        return false;
    report_summary(&report, loaded->doc, loaded->outline, (enum view)settings->options->view,
                   &(struct selection){clauses});
    write_report(&report, settings);
    free(clauses);
    return true;
}
