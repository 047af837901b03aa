/* What the mouse does, by what lies under it. */
#include "tui/mouse.h"

#include "base/i18n.h"
#include "tui/tui.h"

enum { WHEEL_ROWS = 3, IS_MOUSE = 1 << 30, KIND_AT = 26, ROW_AT = 13 };

/* Of an xterm's button numbers. */
enum {
    BUTTON_MODIFIERS = 4 | 8 | 16,
    BUTTON_LEFT = 0,
    BUTTON_WHEEL_UP = 64,
    BUTTON_WHEEL_DOWN = 65
};

/* ---- As a key ---------------------------------------------------------------------------- */

uint32_t mouse_key(const struct mouse *mouse)
{
    return (uint32_t)IS_MOUSE | (uint32_t)mouse->kind << KIND_AT | (uint32_t)mouse->row << ROW_AT |
           (uint32_t)mouse->col;
}

bool key_mouse(uint32_t key, struct mouse *mouse)
{
    if ((key & (uint32_t)IS_MOUSE) == 0)
        return false;
    mouse->kind = (enum mouse_kind)(key >> KIND_AT & 3);
    mouse->row = (int)(key >> ROW_AT & (MOUSE_MOST - 1));
    mouse->col = (int)(key & (MOUSE_MOST - 1));
    return true;
}

uint32_t mouse_report(unsigned button, unsigned col, unsigned row, bool pressed)
{
    struct mouse mouse = {.row = (int)row - 1, .col = (int)col - 1};

    if (!pressed || row < 1 || col < 1 || row > MOUSE_MOST || col > MOUSE_MOST)
        return 0;
    switch (button & ~(unsigned)BUTTON_MODIFIERS) {
    case BUTTON_LEFT:
        mouse.kind = MOUSE_CLICK;
        break;
    case BUTTON_WHEEL_UP:
        mouse.kind = MOUSE_WHEEL_UP;
        break;
    case BUTTON_WHEEL_DOWN:
        mouse.kind = MOUSE_WHEEL_DOWN;
        break;
    default:
        return 0;
    }
    return mouse_key(&mouse);
}

/* ---- What it does ------------------------------------------------------------------------ */

static long wheel_rows(const struct mouse *mouse)
{
    return mouse->kind == MOUSE_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS;
}

/* A reference that is clicked is chosen, and followed if it was chosen already. */
static void click_place(struct tui *tui, struct place place)
{
    struct range chosen;
    bool again = ref_range(tui, &chosen) && range_holds(&chosen, place);

    if (again) {
        ref_follow(tui);
        return;
    }
    tui_leave_marks(tui);
    pane_go(&tui->pane, place, TO_SEE);
    ref_choose_over(tui, place);
}

static void take_in_text(struct tui *tui, const struct mouse *mouse)
{
    int row = mouse->row - tui_title_rows(tui);
    int col = mouse->col - outline_text_col(tui);
    struct place place;

    if (mouse->kind != MOUSE_CLICK) {
        if (pane_scroll(&tui->pane, wheel_rows(mouse)))
            tui_leave_marks(tui);
        return;
    }
    outline_leave(tui);
    if (row >= 0 && row < tui->pane.rows && pane_place_on(&tui->pane, row, col, &place))
        click_place(tui, place);
}

void mouse_take(struct tui *tui, const struct mouse *mouse)
{
    long wheel = mouse->kind != MOUSE_CLICK ? wheel_rows(mouse) : 0;

    if (tui->mode == MODE_HELP)
        help_scroll(tui, wheel);
    else if (tui->mode == MODE_LIST)
        list_mouse(tui, mouse->row, mouse->col, wheel);
    else if (tui->mode == MODE_TEXT && !outline_mouse(tui, mouse->row, mouse->col, wheel))
        take_in_text(tui, mouse);
}

void do_mouse(struct tui *tui, unsigned count)
{
    (void)count;
    tui->shelf->no_mouse = !tui->shelf->no_mouse;
    tui_say(tui, "%s",
            tui->shelf->no_mouse ? _("The mouse is the terminal's, to select text")
                                 : _("The mouse scrolls and picks"));
}
