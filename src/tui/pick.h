/* What the lists to pick from have in common: how rows name things, and what a row goes to. */
#ifndef QARAR_TUI_PICK_H
#define QARAR_TUI_PICK_H

#include "tui/list.h"
#include "tui/tui.h"

/* Columns of the parts that stand first. */
enum { PICK_WAY = 5, PICK_KIND = 12, PICK_LABEL = 9, PICK_HEADING = 18, PICK_TEXT = 24 };

/* The heading of a section in a view, without the comma or colon at its end. */
struct str pick_heading(const struct section *section, enum view view);

/* Parts with the heading and the label of a clause in the view, or of its section alone. */
void pick_put_where(const struct tui *tui, uint32_t section, uint32_t clause, struct list_row *row);

/* A part with the words of a clause in the view, or else on the side where it stands. */
void pick_put_clause_text(const struct tui *tui, uint32_t clause, struct list_row *row);

/* A part with the words of a paragraph. */
void pick_put_para(const struct tui *tui, uint32_t para, struct list_row *row);

/* The word of a status, coloured. */
void pick_put_status(const struct clause *clause, struct list_row *row);

#endif
