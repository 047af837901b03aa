/* --clause and --changed: the clauses that are meant. */
#include "cmd/cmd.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "parse/changes.h"

#include <stdlib.h>

/* Marks in clauses what the words name; false where they name none. */
static bool mark_named(const struct loaded *loaded, const struct options *options, bool *clauses)
{
    struct index_list found = {0};

    outline_find(loaded->doc, loaded->outline, str_from(options->clause), (enum view)options->view,
                 &found);
    for (size_t i = 0; i < found.len; i++)
        clauses[found.ptr[i]] = true;
    free(found.ptr);
    return found.len > 0;
}

static bool became_other(const struct clause *clause)
{
    return clause->status != STATUS_KEPT || clause->renumbered;
}

/* A clause has a change where one is listed for it, or where something became of it: its words may
 * live on in another. */
static void keep_changed(const struct loaded *loaded, bool *clauses)
{
    struct changes *changes = changes_new(loaded->doc, loaded->outline);
    bool *changed = mem_alloc(loaded->outline->clause_count);

    for (uint32_t i = 0; i < changes->count; i++)
        if (changes->list[i].clause != NO_INDEX)
            changed[changes->list[i].clause] = true;
    for (uint32_t i = 0; i < loaded->outline->clause_count; i++)
        clauses[i] = clauses[i] && (changed[i] || became_other(&loaded->outline->clauses[i]));
    free(changed);
    changes_free(changes);
}

bool selected_clauses(const struct loaded *loaded, const struct options *options, bool **clauses,
                      struct err *err)
{
    bool good = true;

    *clauses = NULL;
    if (options->clause == NULL && !options->changed)
        return true;
    *clauses = mem_alloc(loaded->outline->clause_count);
    if (options->clause != NULL)
        good = mark_named(loaded, options, *clauses);
    else
        memset(*clauses, true, loaded->outline->clause_count);
    if (!good) {
        free(*clauses);
        *clauses = NULL;
        return err_set(err, NULL, _("no clause '%s'"), options->clause);
    }
    if (options->changed)
        keep_changed(loaded, *clauses);
    return true;
}
