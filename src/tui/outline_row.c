/* Rows of the outline: a sign for what happened, label and words; and the pane around them. */
#include "tui/outline_row.h"

#include "base/i18n.h"
#include "tui/outline_pane.h"
#include "tui/pick.h"

uint32_t outline_value_para(const struct outline *outline, uint32_t value)
{
    uint32_t index = outline_value_index(value);

    switch (outline_value_kind(value)) {
    case ROW_PROPOSAL:
        return outline->proposals[index].first;
    case ROW_SECTION:
        return outline->sections[index].first;
    default:
        return outline->clauses[index].paras[0];
    }
}

/* ---- Rows -------------------------------------------------------------------------------- */

static const struct {
    const char *sign;
    enum look look;
} signs[STATUS_COUNT] = {
    [STATUS_KEPT] = {" ", LOOK_TEXT},     [STATUS_MODIFIED] = {"~", LOOK_NOTE},
    [STATUS_INSERTED] = {"+", LOOK_PLUS}, [STATUS_DELETED] = {"-", LOOK_MINUS},
    [STATUS_MOVED] = {">", LOOK_NOTE},
};

static void put_sign(struct list_row *row, enum status status, bool renumbered)
{
    bool only = status == STATUS_KEPT && renumbered;

    buf_puts(&list_part(row, 1, only ? LOOK_NOTE : signs[status].look)->text,
             only ? "#" : signs[status].sign);
}

/* A triangle that points to what is folded away, or down to what is not. */
static void put_fold(const struct tui *tui, uint32_t index, struct list_row *row)
{
    const char *folded = tui_from_the_right(tui) ? "\u25C2" : "\u25B8";
    bool whole = tui->outline.whole || !tui->outline.folded[index];

    buf_puts(&list_part(row, 1, LOOK_TEXT)->text, whole ? "\u25BE" : folded);
}

static void put_indent(struct list_row *row, int columns)
{
    if (columns > 0)
        list_part(row, columns, LOOK_TEXT);
}

static bool has_proposals(const struct tui *tui)
{
    return tui->loaded->outline->proposal_count > 1;
}

static void put_proposal(const struct tui *tui, uint32_t index, struct list_row *row)
{
    const struct outline *outline = tui->loaded->outline;
    const struct proposal *proposal = &outline->proposals[index];
    struct buf *text;

    put_fold(tui, outline->section_count + index, row);
    text = &list_part(row, 0, LOOK_TEXT)->text;
    if (proposal->action != NULL)
        buf_printf(text, "%s ", proposal->action);
    list_put_words(text, proposal->number.len > 0 ? proposal->number : proposal->resolution);
    list_put_words(&list_part(row, 0, LOOK_TEXT)->text, proposal->title);
    row->strong = true;
}

static void put_section(const struct tui *tui, uint32_t index, struct list_row *row)
{
    const struct section *section = &tui->loaded->outline->sections[index];
    enum side side = section->side[SIDE_FINAL].present ? SIDE_FINAL : SIDE_ORIGINAL;
    struct buf *text;

    put_sign(row, section->status, false);
    put_indent(row, has_proposals(tui));
    put_fold(tui, index, row);
    text = &list_part(row, 0, LOOK_TEXT)->text;
    list_put_words(text, pick_heading(section, tui->pane.source.view));
    if (text->len == 0)
        buf_printf(text, "(%s)", _(section_class_name(section->side[side].cls)));
    row->strong = true;
}

/* Without the section's row above it where a filter took that away: with its heading. */
static void put_clause(const struct tui *tui, uint32_t index, struct list_row *row)
{
    enum { DEEPEST = 4 };
    const struct clause *clause = &tui->loaded->outline->clauses[index];
    int depth = clause->depth < DEEPEST ? (int)clause->depth : DEEPEST;

    put_sign(row, clause->status, clause->renumbered);
    if (tui->outline.list.filter.len > 0)
        list_put_words(
            &list_part(row, 0, LOOK_TEXT)->text,
            pick_heading(&tui->loaded->outline->sections[clause->section], tui->pane.source.view));
    else
        put_indent(row, has_proposals(tui) + 2 * depth - 1);
    tui_put_label(&list_part(row, 0, LOOK_TEXT)->text, tui, clause);
    pick_put_clause_text(tui, index, row);
}

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    static void (*const put[ROW_KINDS])(const struct tui *, uint32_t, struct list_row *) = {
        [ROW_PROPOSAL] = put_proposal,
        [ROW_SECTION] = put_section,
        [ROW_CLAUSE] = put_clause,
    };

    put[outline_value_kind(value)](tui, outline_value_index(value), row);
}

/* Picking is outline_pane.c's. */
const struct list_kind outline_list = {
    .title = N_("Outline"),
    .row = put_row,
};

/* ---- The pane ---------------------------------------------------------------------------- */

static void put_border(struct frame *frame, int row, int col)
{
    static const struct lcell border = {.cp = {0x2502}, .count = 1, .width = 1};

    frame_put(frame, row, col, &border, LOOK_TEXT, 0);
}

/* The border stands between it and the text. */
void outline_paint(struct tui *tui, struct frame *frame, int row)
{
    struct list *list = &tui->outline.list;
    int rows = tui_text_rows(tui);
    int width = outline_width(tui);
    bool right = tui_from_the_right(tui);

    if (outline_alone(tui)) {
        list_paint_rows(tui, list, frame, row, 0, rows, tui->cols, true);
    } else if (width > 0) {
        list_paint_rows(tui, list, frame, row, right ? tui->cols - width + 1 : 0, rows, width - 1,
                        true);
        for (int i = 0; i < rows; i++)
            put_border(frame, row + i, right ? tui->cols - width : width - 1);
    }
    if (tui->outline.focus && list->current >= list->top) {
        frame->cursor_row = row + (int)(list->current - list->top);
        frame->cursor_col = right ? list->col + list->cols - 1 : list->col;
    }
}
