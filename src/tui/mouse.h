/* The mouse: the wheel scrolls, a click puts the point, picks a row, and goes where it picked
 * before.
 *
 * An event of the mouse comes as a key does, so that it waits its turn among keys. Shift leaves the
 * mouse to the terminal, which selects text with it. */
#ifndef QARAR_TUI_MOUSE_H
#define QARAR_TUI_MOUSE_H

#include <stdbool.h>
#include <stdint.h>

struct tui;

enum mouse_kind { MOUSE_CLICK, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct mouse {
    enum mouse_kind kind;
    int row; /* of the screen, from 0 */
    int col;
};

enum { MOUSE_MOST = 1 << 13 }; /* rows and columns that an event can say */

/* As a key, and back. */
uint32_t mouse_key(const struct mouse *mouse);
bool key_mouse(uint32_t key, struct mouse *mouse);

/* What a terminal reports: button and modifiers as xterm numbers them, column and row from 1, and
 * whether it was pressed. 0: nothing that counts. */
uint32_t mouse_report(unsigned button, unsigned col, unsigned row, bool pressed);

/* Does what the event means. */
void mouse_take(struct tui *tui, const struct mouse *mouse);

#endif
