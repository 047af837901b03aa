/* Opening and leaving files at their places. */
#include "tui/places.h"

#include "tui/copy.h"
#include "tui/lines.h"

void places_open(struct places *places, struct tui *tui)
{
    const struct shelf_file *file = shelf_file(tui->shelf, tui->file);

    places->waiting = false;
    if (file->left)
        tui_return(tui, &file->spot);
    else if (!places->given)
        places->waiting = kept_load(&places->kept, tui->name);
    places->given = false;
}

/* The first screen says how to get help wherever it is. */
void places_step(struct places *places, struct tui *tui)
{
    if (!places->waiting || tui->loaded->outline == NULL)
        return;
    places->waiting = false;
    if (!tui->fresh || tui->pane.empty)
        return;
    uint64_t *words = imprint_words(tui->loaded->doc);
    const struct spot spot =
        kept_find(&places->kept, tui->loaded->doc, tui->loaded->outline, words);
    free(words);
    tui_return(tui, &spot);
    tui->fresh = true;
}

/* At the beginning there is nothing to keep. */
static bool is_at_start(const struct tui *tui)
{
    const struct row *top = &tui->pane.top;
    struct view_para first;

    return tui->pane.empty ||
           (top->index == 0 && lines_first(tui->loaded->doc, tui->pane.source.view, &first) &&
            first.first == top->line.first);
}

void places_leave(const struct tui *tui)
{
    struct kept kept;

    if (copy_is_secure() || tui->loaded->outline == NULL)
        return;
    if (is_at_start(tui)) {
        kept_save(NULL, tui->name);
        return;
    }
    kept_take(&kept, tui->loaded->doc, tui->loaded->outline, &tui->pane.spot);
    kept_save(&kept, tui->name);
}
