/* Any report as a table for people, fitted to the width: columns as wide as their widest value but
 * capped, the last one cut or wrapped. Every value is laid out alone, so that nothing beside it
 * moves it; where we reorder and the document runs from right to left, so does the table. */
#include "write/writer.h"

#include "base/i18n.h"
#include "text/hostile.h"
#include "text/width.h"

#include <limits.h>

enum { GAP = 2, LEAST_REST = 16, LEAST_COLUMN = 4, WORDS_KNOWN = 32 };

/* A word of tables, which are few and static, and what it is in the user's language. */
struct known_word {
    const char *word;
    const char *translated;
};

struct table {
    FILE *out;
    struct report *report;
    const struct look *look;
    const struct text_block *block;
    enum direction base;
    int widths[TEXT_COLUMNS];
    struct buf cells[TEXT_COLUMNS]; /* of the row: clean, logical, on one line */
    enum revision looks[TEXT_COLUMNS];
    size_t done[TEXT_COLUMNS]; /* bytes of them that are written */
    struct buf line;
    struct layout layout;
    struct known_word known[WORDS_KNOWN]; /* each at a place of its own, the last one there */
};

static bool is_mirrored(const struct table *t)
{
    return t->look->bidi == BIDI_APP && t->base == DIR_RTL && t->look->width > 0;
}

/* One line of clean text: line ends and tabs as blanks. */
static void put_clean(struct buf *out, struct str text)
{
    size_t start = out->len;

    hostile_clean(out, text);
    for (size_t i = start; i < out->len; i++)
        if (out->ptr[i] == '\n' || out->ptr[i] == '\t')
            out->ptr[i] = ' ';
}

/* A catalogue is not asked for each row again: that costs more than the rest of it. */
static const char *translated(struct table *t, const char *word)
{
    struct known_word *known = &t->known[((uintptr_t)word >> 2) % WORDS_KNOWN];

    if (known->word != word)
        *known = (struct known_word){word, _(word)};
    return known->translated;
}

static void get_cell(struct table *t, uint32_t column, uint32_t row)
{
    struct value value = {.look = REV_KEPT};
    struct buf *cell = &t->cells[column];

    buf_clear(cell);
    t->done[column] = 0;
    t->block->columns[column].get(t->report, row, &value);
    t->looks[column] = value.look;
    if (value.kind == VALUE_TEXT)
        put_clean(cell, value.text);
    else if (value.kind == VALUE_WORD && value.word != NULL)
        buf_puts(cell, translated(t, value.word));
}

static bool is_last(const struct table *t, uint32_t column)
{
    return column + 1 == t->block->column_count;
}

/* Takes from the widest columns until the last has room; returns the columns left to it. */
static int make_room(struct table *t, int used)
{
    while (used + LEAST_REST > t->look->width) {
        uint32_t widest = 0;
        for (uint32_t column = 1; column + 1 < t->block->column_count; column++)
            if (t->widths[column] > t->widths[widest])
                widest = column;
        if (t->widths[widest] <= LEAST_COLUMN)
            break;
        t->widths[widest]--;
        used--;
    }
    return used < t->look->width ? t->look->width - used : 1;
}

/* As wide as the widest value, but no wider than the cap: what is wider is cut where the table has
 * a width, and else stands out of its column. */
static void measure(struct table *t)
{
    int used = 0;

    for (uint32_t column = 0; column < t->block->column_count && !is_last(t, column); column++) {
        int widest = 0;
        for (uint32_t i = 0; i < t->block->count; i++) {
            get_cell(t, column, t->block->rows[i]);
            int width = width_of(buf_str(&t->cells[column]));
            widest = width > widest ? width : widest;
        }
        int cap = t->block->columns[column].cap;
        t->widths[column] = widest > cap ? cap : widest;
        used += t->widths[column] + (t->widths[column] > 0 ? GAP : 0);
    }
    t->widths[t->block->column_count - 1] = t->look->width == 0 ? INT_MAX : make_room(t, used);
}

/* How many bytes of the cell go into this line, and *cut: is "…" to be added? */
static size_t take(const struct table *t, uint32_t column, bool *cut)
{
    struct str rest = str_from_off(buf_str(&t->cells[column]), t->done[column]);

    *cut = false;
    if (t->look->width == 0)
        return rest.len;
    size_t fit = width_fit(rest, t->widths[column]);
    if (fit == rest.len)
        return rest.len;
    if (t->block->columns[column].fit != FIT_WRAP) {
        *cut = true;
        return width_fit(rest, t->widths[column] - 1);
    }
    for (size_t i = fit; i > 0; i--)
        if (rest.ptr[i] == ' ' || rest.ptr[i - 1] == ' ')
            return i;
    return fit > 0 ? fit : width_fit(rest, INT_MAX);
}

/* The piece of text as it is shown, to the line; returns its columns. */
static int put_shown(struct table *t, struct str text, bool cut)
{
    const struct layout_options how = {.bidi = t->look->bidi, .base = t->base};
    struct buf all = {0};
    int width = 0;

    buf_puts(&all, t->base == DIR_RTL ? "\u200F" : "");
    buf_add(&all, text);
    buf_puts(&all, cut ? "\u2026" : "");
    layout_text(buf_str(&all), t->base, &how, &t->layout);
    for (size_t i = 0; i < t->layout.cells.len; i++) {
        const struct lcell *cell = &t->layout.cells.ptr[i];
        for (unsigned cp = 0; cp < cell->count; cp++)
            buf_put_cp(&t->line, cell->cp[cp]);
        width += cell->width;
    }
    buf_release(&all);
    return width;
}

static int put_logical(struct table *t, struct str text, bool cut)
{
    buf_add(&t->line, text);
    buf_puts(&t->line, cut ? "\u2026" : "");
    return width_of(text) + cut;
}

static void put_blanks(struct table *t, int count)
{
    for (int i = 0; i < count; i++)
        buf_putc(&t->line, ' ');
}

/* The next piece of a cell; in colour. */
static int put_piece(struct table *t, uint32_t column)
{
    bool cut;
    struct str rest = str_from_off(buf_str(&t->cells[column]), t->done[column]);
    size_t len = take(t, column, &cut);
    bool color = t->look->color && t->looks[column] != REV_KEPT && len > 0;
    struct str piece = str_trim(str_head(rest, len));

    /* Indents of the first line are kept. */
    if (t->done[column] == 0)
        piece = str_head(rest, (size_t)(piece.ptr + piece.len - rest.ptr));
    t->done[column] = cut ? t->cells[column].len : t->done[column] + len;
    buf_puts(&t->line, color ? print_colors[t->looks[column]] : "");
    int width = t->look->bidi == BIDI_APP ? put_shown(t, piece, cut) : put_logical(t, piece, cut);
    buf_puts(&t->line, color ? PRINT_PLAIN : "");
    return width;
}

/* A cell with its padding: after it, or before it in a mirrored table. */
static void put_cell(struct table *t, uint32_t column)
{
    size_t start = t->line.len;
    bool mirrored = is_mirrored(t);
    int width = put_piece(t, column);
    int blanks = is_last(t, column) && !mirrored ? 0 : t->widths[column] - width;
    size_t len = t->line.len - start;

    if (blanks <= 0)
        return;
    put_blanks(t, blanks);
    if (!mirrored)
        return;
    memmove(t->line.ptr + start + blanks, t->line.ptr + start, len);
    memset(t->line.ptr + start, ' ', (size_t)blanks);
}

static bool is_done(const struct table *t)
{
    for (uint32_t column = 0; column < t->block->column_count; column++)
        if (t->done[column] < t->cells[column].len)
            return false;
    return true;
}

static void end_line(struct table *t)
{
    while (t->line.len > 0 && t->line.ptr[t->line.len - 1] == ' ')
        t->line.len--;
    buf_putc(&t->line, '\n');
    fwrite(t->line.ptr, 1, t->line.len, t->out);
    buf_clear(&t->line);
}

/* Where the terminal reorders, a mark keeps the columns apart and in their order. */
static void put_apart(struct table *t)
{
    if (t->look->bidi == BIDI_TERMINAL)
        buf_puts(&t->line, "\u200E");
}

static void put_line(struct table *t)
{
    uint32_t count = t->block->column_count;

    put_apart(t);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t column = is_mirrored(t) ? count - 1 - i : i;
        if (t->widths[column] == 0)
            continue;
        if (is_mirrored(t) && !is_last(t, column))
            put_blanks(t, GAP);
        put_cell(t, column);
        if (!is_mirrored(t) && !is_last(t, column)) {
            put_blanks(t, GAP);
            put_apart(t);
        }
    }
    end_line(t);
}

static void put_row(struct table *t, uint32_t row)
{
    for (uint32_t column = 0; column < t->block->column_count; column++)
        get_cell(t, column, row);
    do
        put_line(t);
    while (!is_done(t));
}

static void put_block(struct table *t, const struct text_block *block, bool first)
{
    t->block = block;
    measure(t);
    if (!first)
        fputc('\n', t->out);
    if (block->title != NULL)
        fprintf(t->out, "%s\n", _(block->title));
    for (uint32_t i = 0; i < block->count; i++)
        put_row(t, block->rows[i]);
}

void table_write(FILE *out, struct report *report, const struct look *look)
{
    struct table t = {
        .out = out, .report = report, .look = look, .base = report->outline->direction};

    for (uint32_t i = 0; i < report->block_count; i++)
        put_block(&t, &report->blocks[i], i == 0);
    for (size_t i = 0; i < TEXT_COLUMNS; i++)
        buf_release(&t.cells[i]);
    buf_release(&t.line);
    layout_release(&t.layout);
}
