/* The help: the table of actions as a list to scroll, group by group. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "text/width.h"

enum { KEYS_COLUMN = 26, NARROW = 50, NARROW_INDENT = 2 };

/* A row of help. */
struct help_row {
    struct str keys; /* or none */
    struct str text; /* or none */
    bool heading;    /* of a group, as text */
};

struct help {
    VEC(struct help_row) rows;
    struct buf keys; /* what the rows' keys are made of */
    bool narrow;
    int text_width;
};

/* The longest head of words that fits, or at least one word. */
static struct str fitting(struct str words, int width)
{
    size_t end = 0;

    while (end < words.len) {
        size_t next = str_find(words, STR(" "), end + 1);
        struct str head = str_head(words, next);
        if (end > 0 && width_of(head) > width)
            break;
        end = head.len;
    }
    return str_head(words, end);
}

static void add_rows(struct help *help, struct str keys, struct str words)
{
    if (help->narrow) {
        VEC_ADD(&help->rows, (struct help_row){.keys = keys});
        keys = STR_NONE;
    }
    do {
        struct str line = fitting(words, help->text_width);
        VEC_ADD(&help->rows, (struct help_row){.keys = keys, .text = line});
        words = str_trim(str_from_off(words, line.len));
        keys = STR_NONE;
    } while (words.len > 0);
}

/* What the actions from here on are about, after a blank row. */
static void add_heading(struct help *help, enum action_group group)
{
    if (help->rows.len > 0)
        VEC_ADD(&help->rows, (struct help_row){.heading = false});
    VEC_ADD(&help->rows,
            (struct help_row){.text = str_from(_(action_groups[group])), .heading = true});
}

/* The keys, and how it is typed after ":". */
static void put_keys(struct buf *out, const struct tui *tui, const struct action *action)
{
    size_t before = out->len;

    keymap_put_keys(out, &tui->shelf->keymap, action);
    if (action->word != NULL)
        buf_printf(out, "%s:%s", out->len > before ? " " : "", action->word);
    buf_puts(out, "");
}

static void make(const struct tui *tui, struct help *help)
{
    size_t start = 0;

    help->narrow = tui->cols < NARROW;
    help->text_width = tui->cols - (help->narrow ? NARROW_INDENT : KEYS_COLUMN);
    for (const struct action *action = actions; action->name != NULL; action++)
        put_keys(&help->keys, tui, action);
    for (const struct action *action = actions; action->name != NULL; action++) {
        struct buf one = {0};
        put_keys(&one, tui, action);
        if (action == actions || action[-1].group != action->group)
            add_heading(help, action->group);
        add_rows(help, (struct str){help->keys.ptr + start, one.len}, str_from(_(action->help)));
        start += one.len;
        buf_release(&one);
    }
}

static void help_release(struct help *help)
{
    VEC_RELEASE(&help->rows);
    buf_release(&help->keys);
}

size_t help_count(const struct tui *tui)
{
    struct help help = {0};

    make(tui, &help);
    size_t count = help.rows.len;
    help_release(&help);
    return count;
}

void help_scroll(struct tui *tui, long count)
{
    size_t rows = help_count(tui);
    size_t room = (size_t)tui_text_rows(tui);
    long most = rows > room ? (long)(rows - room) : 0;
    long top = (long)tui->help_top + count;

    if (top > most)
        top = most;
    tui->help_top = top > 0 ? (size_t)top : 0;
}

static void paint_row(const struct tui *tui, struct frame *frame, int row, const struct help *help,
                      const struct help_row *it)
{
    const struct layout_options *options = &tui->pane.source.options;
    /* Keys stand as they are on the keyboard: nothing turns ")" around. */
    const struct layout_options keys = {.bidi = options->bidi, .base = DIR_LTR};
    int column = it->heading ? 0 : help->narrow ? NARROW_INDENT : KEYS_COLUMN;

    if (it->keys.ptr != NULL)
        frame_text(frame, row, 0, tui->cols, it->keys, LOOK_TEXT, &keys);
    if (it->text.ptr != NULL)
        frame_text(frame, row, column, tui->cols - column, it->text, LOOK_TEXT, options);
    if (it->heading)
        frame_flag(frame, row, 0, tui->cols, CELL_STRONG);
}

void help_paint(const struct tui *tui, struct frame *frame, int row)
{
    struct help help = {0};

    make(tui, &help);
    for (int i = 0; i < tui_text_rows(tui) && tui->help_top + (size_t)i < help.rows.len; i++)
        paint_row(tui, frame, row + i, &help, &help.rows.ptr[tui->help_top + (size_t)i]);
    help_release(&help);
}
