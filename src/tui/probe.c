/* The answers by their shapes, and the choice that follows.
 *
 * kitty reverses and shapes every word by itself and leaves the words from left to right: neither
 * order of ours comes out right. Words that can be read are the lesser evil, so it is left to
 * itself like other terminals that reorder. */
#include "config.h"

#include "tui/probe.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { OPEN_MOST = 256, WAIT_MS = 1000 };

/* ---- Answers ---------------------------------------------------------------------------- */

/* CSI … final. */
static bool take_csi(struct probe *probe, struct str answer)
{
    struct str inner = {answer.ptr + 2, answer.len - 3};
    char final = answer.ptr[answer.len - 1];

    if (final == 'y' && str_starts(inner, STR("8;")) && str_ends(inner, STR("$"))) {
        probe->bdsm = inner.ptr[2] - '0';
    } else if (final == 'c' && str_starts(inner, STR(">"))) {
        buf_clear(&probe->model);
        buf_add(&probe->model, str_from_off(inner, 1));
    } else if (final == 'c' && str_starts(inner, STR("?"))) {
        probe->done = true;
    } else {
        return false;
    }
    return true;
}

/* DCS … ST. */
static bool take_dcs(struct probe *probe, struct str answer)
{
    if (!str_starts(answer, STR("\033P>|")))
        return str_starts(answer, STR("\033P"));
    buf_clear(&probe->name);
    buf_add(&probe->name, (struct str){answer.ptr + 4, answer.len - 6});
    return true;
}

enum shape { SHAPE_OPEN, SHAPE_CSI, SHAPE_DCS, SHAPE_NONE };

/* What the bytes after an ESC are so far. */
static enum shape shape_of(struct str bytes)
{
    unsigned char last = (unsigned char)bytes.ptr[bytes.len - 1];

    if (bytes.len == 1)
        return SHAPE_OPEN;
    if (bytes.ptr[1] == '[') {
        if (bytes.len == 2 || (last >= 0x20 && last <= 0x3F))
            return SHAPE_OPEN;
        return last >= 0x40 && last <= 0x7E ? SHAPE_CSI : SHAPE_NONE;
    }
    if (bytes.ptr[1] == 'P')
        return bytes.len > 3 && str_ends(bytes, STR("\033\\")) ? SHAPE_DCS : SHAPE_OPEN;
    return SHAPE_NONE;
}

static void was_typed(struct probe *probe)
{
    buf_add(&probe->typed, buf_str(&probe->open));
    buf_clear(&probe->open);
}

static void take_byte(struct probe *probe, char byte)
{
    bool dcs = probe->open.len > 1 && probe->open.ptr[1] == 'P';
    bool taken = true;

    if (probe->open.len == 0 && byte != '\033') {
        buf_putc(&probe->typed, byte);
        return;
    }
    if (probe->open.len > 0 && byte == '\033' && !dcs)
        was_typed(probe);
    buf_putc(&probe->open, byte);
    switch (shape_of(buf_str(&probe->open))) {
    case SHAPE_CSI:
        taken = take_csi(probe, buf_str(&probe->open));
        break;
    case SHAPE_DCS:
        taken = take_dcs(probe, buf_str(&probe->open));
        break;
    case SHAPE_OPEN:
        if (probe->open.len < OPEN_MOST)
            return;
        taken = false;
        break;
    default:
        taken = false;
    }
    if (!taken)
        was_typed(probe);
    buf_clear(&probe->open);
}

void probe_feed(struct probe *probe, struct str bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        take_byte(probe, bytes.ptr[i]);
}

void probe_end(struct probe *probe)
{
    was_typed(probe);
}

void probe_release(struct probe *probe)
{
    buf_release(&probe->name);
    buf_release(&probe->model);
    buf_release(&probe->typed);
    buf_release(&probe->open);
}

/* ---- Asking ----------------------------------------------------------------------------- */

static bool is_any_of(const char *text, const char *a, const char *b)
{
    return strcmp(text, a) == 0 || strcmp(text, b) == 0;
}

static bool may_ask(int in, int out)
{
    const char *term = getenv("TERM");
    const char *not = getenv("QARAR_NO_PROBE");

    if (not != NULL && !is_any_of(not, "", "0"))
        return false;
    return term != NULL && term[0] != '\0' && !is_any_of(term, "dumb", "linux") &&
           isatty(in) == 1 && isatty(out) == 1;
}

static void put(int out, const char *text)
{
    ssize_t written = write(out, text, strlen(text));

    (void)written;
}

static long milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void listen(struct probe *probe, int in)
{
    long end = milliseconds() + WAIT_MS;
    char bytes[256];

    while (!probe->done) {
        long left = end - milliseconds();
        struct pollfd wait = {.fd = in, .events = POLLIN};
        if (left <= 0)
            return;
        int ready = poll(&wait, 1, (int)left);
        if (ready < 0 && errno == EINTR)
            continue;
        ssize_t got = ready > 0 ? read(in, bytes, sizeof(bytes)) : 0;
        if (got <= 0)
            return;
        probe_feed(probe, (struct str){bytes, (size_t)got});
    }
}

/* Old parsers write the "p" of a question they do not know: it is wiped off. */
void probe_ask(struct probe *probe, int in, int out)
{
    struct termios before;
    struct termios raw;

    *probe = (struct probe){.bdsm = -1};
    if (!may_ask(in, out) || tcgetattr(in, &before) != 0)
        return;
    raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 0;
    raw.c_cc[VTIME] = 0;
    tcsetattr(in, TCSANOW, &raw);
    put(out, "\0337\033[8$p\033[>q\033[>c\033[c");
    listen(probe, in);
    probe_end(probe);
    put(out, "\0338\033[J");
    tcsetattr(in, TCSANOW, &before);
}

/* ---- Choice ----------------------------------------------------------------------------- */

/* Terminals that reorder, and no bytes of ours help: by the beginning of what they answer. */
static const struct known {
    const char *name;  /* of XTVERSION, or NULL */
    const char *model; /* of the secondary DA, or NULL */
} reorder[] = {
    {"Konsole", NULL}, {NULL, "1;115;"}, {NULL, "24;279;"}, /* mlterm */
    {"kitty", NULL},   {NULL, "0;136;"},                    /* PuTTY */
    {NULL, "0;115;"},                                       /* qterminal */
};

static bool is_known(const struct probe *probe, const struct known *known)
{
    if (known->name != NULL)
        return str_starts(buf_str(&probe->name), str_from(known->name));
    return str_starts(buf_str(&probe->model), str_from(known->model));
}

struct probe_choice probe_choose(const struct probe *probe, const char *terminal_program)
{
    struct probe_choice choice = {.bidi = BIDI_APP, .strikes = true};
    bool found = probe->bdsm == 3;

    /* mosh drops it */
    choice.strikes = !str_starts(buf_str(&probe->model), STR("1;10;"));
    if (probe->bdsm == 1 || probe->bdsm == 2) {
        choice.bdsm = true;
        choice.reorders = true;
        return choice;
    }
    for (size_t i = 0; i < sizeof(reorder) / sizeof(reorder[0]); i++)
        found = found || is_known(probe, &reorder[i]);
    found = found || (terminal_program != NULL && strcmp(terminal_program, "Apple_Terminal") == 0);
    if (found)
        choice.bidi = BIDI_TERMINAL;
    choice.reorders = found;
    return choice;
}

struct probe_choice probe_settle(struct probe *probe, enum bidi_choice asked, int in, int out)
{
    struct probe_choice choice = {.bidi = BIDI_APP, .strikes = true};

    *probe = (struct probe){.bdsm = -1};
    if (asked == CHOICE_AUTO || asked == CHOICE_APP) {
        probe_ask(probe, in, out);
        choice = probe_choose(probe, getenv("TERM_PROGRAM"));
    }
    if (asked == CHOICE_APP)
        choice.bidi = BIDI_APP;
    else if (asked == CHOICE_TERMINAL)
        choice.bidi = BIDI_TERMINAL;
    else if (asked == CHOICE_OFF)
        choice.bidi = BIDI_OFF;
    choice.bdsm = choice.bdsm || asked == CHOICE_APP_BDSM;
    return choice;
}
