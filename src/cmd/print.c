/* The command print: a document in a format. */
#include "cmd/cmd.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>

/* For each paragraph of the document, whether it belongs to one of the clauses. */
static bool *paragraphs_of(const struct loaded *loaded, const bool *clauses)
{
    bool *only = mem_alloc(loaded->doc->para_count);

    for (uint32_t i = 0; i < loaded->outline->clause_count; i++) {
        const struct clause *clause = &loaded->outline->clauses[i];
        for (uint32_t para = 0; clauses[i] && para < clause->para_count; para++)
            only[clause->paras[para]] = true;
    }
    return only;
}

bool cmd_print(const struct loaded *loaded, const struct settings *settings, struct err *err)
{
    bool *clauses;
    bool *only = NULL;

    if (!selected_clauses(loaded, settings->options, &clauses, err))
        return false;
    if (clauses != NULL)
        only = paragraphs_of(loaded, clauses);
    const struct print_options how = {
        .view = (enum view)settings->options->view,
        .width = settings->width,
        .bidi = settings->bidi,
        .color = settings->color,
        .only = only,
    };
    settings->options->writer->document(settings->out, loaded->doc, loaded->outline, &how);
    free(only);
    free(clauses);
    return true;
}
