/* Keeping what outlives a document. */
#include "tui/shelf.h"

#include "base/vec.h"

#include <locale.h>

void shelf_init(struct shelf *shelf)
{
    *shelf = (struct shelf){0};
    keymap_init(&shelf->keymap);
    keyboard_init(&shelf->keyboard, setlocale(LC_CTYPE, NULL));
}

void shelf_release(struct shelf *shelf)
{
    keymap_release(&shelf->keymap);
    asked_release(&shelf->asked);
    recall_release(&shelf->recall);
    VEC_RELEASE(&shelf->behind);
    VEC_RELEASE(&shelf->ahead);
    for (size_t i = 0; i < shelf->file_count; i++) {
        free(shelf->files[i].name);
        opened_release(&shelf->files[i].opened);
    }
    free(shelf->files);
    *shelf = (struct shelf){0};
}

struct shelf_file *shelf_file(struct shelf *shelf, size_t file)
{
    if (file >= shelf->file_count) {
        shelf->files = mem_grow(shelf->files, &shelf->file_cap, file + 1, sizeof(*shelf->files));
        while (shelf->file_count <= file)
            shelf->files[shelf->file_count++] = (struct shelf_file){0};
    }
    return &shelf->files[file];
}

size_t shelf_add(struct shelf *shelf, const char *name)
{
    size_t index = 0;
    struct buf copy = {0};

    while (index < shelf->file_count &&
           (shelf->files[index].name == NULL || strcmp(shelf->files[index].name, name) != 0))
        index++;
    if (index == shelf->file_count) {
        buf_puts(&copy, name);
        shelf_file(shelf, index)->name = buf_detach(&copy);
    }
    return index;
}

void shelf_drop_last(struct shelf *shelf)
{
    struct shelf_file *last = &shelf->files[--shelf->file_count];

    free(last->name);
    opened_release(&last->opened);
}

void visits_add(struct visits *visits, const struct visit *visit)
{
    if (visits->len > 0) {
        struct visit *newest = &VEC_LAST(visits);
        if (newest->file == visit->file && place_cmp(newest->spot.point, visit->spot.point) == 0) {
            *newest = *visit;
            return;
        }
    }
    if (visits->len == SHELF_VISITS) {
        visits->len--;
        memmove(visits->ptr, visits->ptr + 1, visits->len * sizeof(*visits->ptr));
    }
    VEC_ADD(visits, *visit);
}
