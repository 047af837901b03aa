/* Attributes are rows of a table; colours are as the terminal's entry writes them. */
#include "config.h"

#include "tui/sgr.h"

#include <curses.h>
#include <string.h>

#define term curses_term
#include <term.h>
#undef term
#undef lines

static const struct {
    unsigned bit;
    const char *on;
    const char *off;
    unsigned along; /* what goes off too */
} attributes[] = {
    {SGR_BOLD, "1", "22", SGR_DIM}, {SGR_DIM, "2", "22", SGR_BOLD}, {SGR_UNDERLINE, "4", "24", 0},
    {SGR_REVERSE, "7", "27", 0},    {SGR_STRUCK, "9", "29", 0},
};

enum { ATTRIBUTES = sizeof(attributes) / sizeof(attributes[0]) };

static bool is_just(const char *capability, const char *bytes)
{
    return capability != NULL && strcmp(capability, bytes) == 0;
}

/* Linux' console shows some attributes by colours (ncv): curses knows what to leave out there. */
bool sgr_possible(void)
{
    return exit_attribute_mode != NULL && strstr(exit_attribute_mode, "\033[m") != NULL &&
           is_just(enter_bold_mode, "\033[1m") && is_just(enter_reverse_mode, "\033[7m") &&
           is_just(enter_underline_mode, "\033[4m") && is_just(exit_underline_mode, "\033[24m") &&
           is_just(exit_standout_mode, "\033[27m") && no_color_video <= 0 &&
           (set_a_foreground == NULL || is_just(orig_pair, "\033[39;49m"));
}

static void put_code(struct buf *out, struct str code)
{
    if (out->ptr[out->len - 1] != '[')
        buf_putc(out, ';');
    buf_add(out, code);
}

/* What stands between "ESC [" and "m". */
static void put_color(struct buf *out, const char *set, int color, const char *own)
{
    const char *bytes =
        color >= 0 && set != NULL ? tparm(set, (long)color, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L) : NULL;
    struct str text = str_from(bytes != NULL ? bytes : "");

    if (text.len > 3 && str_starts(text, STR("\033[")) && text.ptr[text.len - 1] == 'm')
        put_code(out, (struct str){text.ptr + 2, text.len - 3});
    else
        put_code(out, str_from(own));
}

static void put_new(const struct sgr *to, struct buf *out)
{
    buf_puts(out, "\033[");
    if (to->set != 0 || to->fg >= 0 || to->bg >= 0)
        buf_putc(out, '0');
    for (size_t i = 0; i < ATTRIBUTES; i++)
        if ((to->set & attributes[i].bit) != 0)
            put_code(out, str_from(attributes[i].on));
    if (to->fg >= 0)
        put_color(out, set_a_foreground, to->fg, "39");
    if (to->bg >= 0)
        put_color(out, set_a_background, to->bg, "49");
    buf_putc(out, 'm');
}

/* False where one that goes off takes along another that stays. */
static bool put_difference(const struct sgr *from, const struct sgr *to, struct buf *out)
{
    unsigned off = from->set & ~to->set;
    unsigned on = to->set & ~from->set;

    buf_puts(out, "\033[");
    for (size_t i = 0; i < ATTRIBUTES; i++) {
        if ((off & attributes[i].bit) == 0)
            continue;
        if ((attributes[i].along & (from->set | to->set)) != 0)
            return false;
        put_code(out, str_from(attributes[i].off));
    }
    for (size_t i = 0; i < ATTRIBUTES; i++)
        if ((on & attributes[i].bit) != 0)
            put_code(out, str_from(attributes[i].on));
    if (to->fg != from->fg)
        put_color(out, set_a_foreground, to->fg, "39");
    if (to->bg != from->bg)
        put_color(out, set_a_background, to->bg, "49");
    buf_putc(out, 'm');
    return true;
}

void sgr_change(const struct sgr *from, const struct sgr *to, struct buf *out)
{
    struct buf anew = {0};
    struct buf difference = {0};

    put_new(to, &anew);
    if (!from->unknown && put_difference(from, to, &difference) && difference.len < anew.len)
        buf_add(out, buf_str(&difference));
    else
        buf_add(out, buf_str(&anew));
    buf_release(&anew);
    buf_release(&difference);
}
