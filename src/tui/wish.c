/* Wishes for files. */
#include "tui/wish.h"

#include "tui/tui.h"

void wish_file(struct tui *tui, size_t file, const struct spot *spot)
{
    tui->wish.kind = WISH_FILE;
    tui->wish.file = file;
    tui->wish.placed = spot != NULL;
    if (spot != NULL)
        tui->wish.spot = *spot;
}

void wish_step(struct tui *tui, int step)
{
    tui->wish.kind = WISH_STEP;
    tui->wish.step = step;
}
