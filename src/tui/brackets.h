/* Undecided text: going from one to the next, and the list. They are found when they are first
 * asked for. In markup they are those of the final: what lost its brackets was decided. */
#ifndef QARAR_TUI_BRACKETS_H
#define QARAR_TUI_BRACKETS_H

#include "parse/undecided.h"
#include "tui/place.h"

struct tui;

struct brackets {
    bool known;
    struct undecided_list all;
    uint32_t at; /* the one gone to, and 1; 0: none */
};

void brackets_release(struct brackets *brackets);

/* What of the text is highlighted; false: nothing. */
bool brackets_range(const struct tui *tui, struct range *range);

#endif
