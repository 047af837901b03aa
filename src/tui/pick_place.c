/* Lists of places to pick from: marks, jumps, files. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "tui/lines.h"

enum { LETTER_WIDTH = 4, STEPS_WIDTH = 6, FILE_WIDTH = 20 };

static void put_file(const struct tui *tui, size_t file, struct list_row *row)
{
    const char *name = shelf_file(tui->shelf, file)->name;
    const char *slash = name != NULL ? strrchr(name, '/') : NULL;

    if (name == NULL)
        return;
    buf_puts(&list_part(row, FILE_WIDTH, LOOK_NOTE)->text, slash != NULL ? slash + 1 : name);
}

/* What stands at a place of this document, as the view has it. */
static void put_words(const struct tui *tui, struct place place, struct list_row *row)
{
    const struct doc *doc = tui->loaded->doc;
    struct list_part *part = list_part(row, 0, LOOK_TEXT);
    struct view_para line;

    if (place.para >= doc->para_count || !lines_at(doc, tui->pane.source.view, place.para, &line))
        return;
    for (uint32_t para = line.first; para <= line.last; para++)
        for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
            if (view_shows(tui->pane.source.view, doc_span_revision(doc, i)))
                list_put_words(&part->text, doc_span_text(doc, i));
}

/* ---- Marks ------------------------------------------------------------------------------- */

static void mark_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    buf_putc(&list_part(row, LETTER_WIDTH, LOOK_NOTE)->text, (char)('a' + value));
    put_words(tui, shelf_file(tui->shelf, tui->file)->marks[value].point, row);
}

static void pick_mark(struct tui *tui, uint32_t value)
{
    const struct spot spot = shelf_file(tui->shelf, tui->file)->marks[value];

    tui_remember(tui);
    tui_return(tui, &spot);
}

static const struct list_kind list_of_marks = {N_("Marks"), N_("No mark is set; m: set one"),
                                               mark_row, pick_mark, NULL};

void do_list_marks(struct tui *tui, unsigned count)
{
    const struct shelf_file *file = shelf_file(tui->shelf, tui->file);
    uint32_t values[SHELF_MARKS];
    size_t found = 0;

    (void)count;
    for (uint32_t i = 0; i < SHELF_MARKS; i++)
        if (file->marked[i])
            values[found++] = i;
    list_open(tui, &list_of_marks, values, found, 0);
}

/* ---- Jumps ------------------------------------------------------------------------------- */

/* The places behind, the oldest first, then where the reader is, then those ahead. */
static struct visit visit_at(const struct tui *tui, uint32_t value)
{
    const struct visits *behind = &tui->shelf->behind;
    const struct visits *ahead = &tui->shelf->ahead;

    if (value < behind->len)
        return behind->ptr[value];
    if (value == behind->len)
        return (struct visit){tui->file, tui->pane.spot};
    return ahead->ptr[ahead->len - (value - behind->len)];
}

static void jump_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    struct visit visit = visit_at(tui, value);
    size_t here = tui->shelf->behind.len;

    row->strong = value == here;
    buf_printf(&list_part(row, STEPS_WIDTH, LOOK_NOTE)->text, "%d", (int)value - (int)here);
    if (tui->files > 1)
        put_file(tui, visit.file, row);
    if (visit.file == tui->file)
        put_words(tui, visit.spot.point, row);
    else
        list_part(row, 0, LOOK_TEXT);
}

static void pick_jump(struct tui *tui, uint32_t value)
{
    size_t here = tui->shelf->behind.len;

    if (value < here)
        do_back(tui, (unsigned)(here - value));
    else if (value > here)
        do_ahead(tui, (unsigned)(value - here));
}

static const struct list_kind list_of_jumps = {N_("Jumps"), N_("Nothing to go back to"), jump_row,
                                               pick_jump, NULL};

void do_list_jumps(struct tui *tui, unsigned count)
{
    size_t behind = tui->shelf->behind.len;
    size_t ahead = tui->shelf->ahead.len;

    (void)count;
    list_open(tui, &list_of_jumps, NULL, behind + ahead > 0 ? behind + ahead + 1 : 0, behind);
}

/* ---- Files ------------------------------------------------------------------------------- */

static void file_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct shelf_file *file = shelf_file(tui->shelf, value);

    row->strong = value == tui->file;
    buf_printf(&list_part(row, LETTER_WIDTH, LOOK_NOTE)->text, "%u", (unsigned)value + 1);
    struct list_part *name = list_part(row, 0, LOOK_TEXT);
    if (file->name != NULL && strcmp(file->name, "-") == 0)
        buf_puts(&name->text, _("standard input"));
    else if (file->name != NULL)
        list_put_words(&name->text, str_from(file->name));
}

static void pick_file(struct tui *tui, uint32_t value)
{
    if (value != tui->file)
        wish_file(tui, value, NULL);
}

static const struct list_kind list_of_files = {N_("Files"), N_("There is no file"), file_row,
                                               pick_file, NULL};

void do_list_files(struct tui *tui, unsigned count)
{
    (void)count;
    list_open(tui, &list_of_files, NULL, tui->files, tui->file);
}
