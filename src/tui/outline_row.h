/* What the rows of the outline are, and what they say. */
#ifndef QARAR_TUI_OUTLINE_ROW_H
#define QARAR_TUI_OUTLINE_ROW_H

#include "parse/outline.h"
#include "tui/list.h"

enum outline_row { ROW_PROPOSAL, ROW_SECTION, ROW_CLAUSE, ROW_KINDS };

/* A row as a value of a list; indexes stay below a third of what they could be, as paragraphs do
 * (limits.h). */
static inline uint32_t outline_value(enum outline_row kind, uint32_t index)
{
    return index * ROW_KINDS + (uint32_t)kind;
}

static inline enum outline_row outline_value_kind(uint32_t value)
{
    return (enum outline_row)(value % ROW_KINDS);
}

static inline uint32_t outline_value_index(uint32_t value)
{
    return value / ROW_KINDS;
}

/* The paragraph that a row goes to. */
uint32_t outline_value_para(const struct outline *outline, uint32_t value);

extern const struct list_kind outline_list;

#endif
