/* OSC 52 and its wrappings. */
#include "tui/clip.h"

#include <stdlib.h>
#include <string.h>

enum { SCREEN_PIECE = 512 }; /* screen takes no longer strings than 768 bytes */

/* Terminals that are known to take nothing, by what they set; a number is the first version that
 * does. */
static const struct {
    const char *name;
    const char *value; /* or NULL: any */
    long since;        /* 0: none yet */
} deaf[] = {
    {"TERM", "linux", 0},
    {"TERM", "dumb", 0},
    {"TERM_PROGRAM", "Apple_Terminal", 0},
    {"VTE_VERSION", NULL, 7600},
    {"KONSOLE_VERSION", NULL, 241200},
};

static bool starts(const char *value, const char *with)
{
    return value != NULL && strncmp(value, with, strlen(with)) == 0;
}

/* Within tmux and screen what the terminal set may be of another one. */
enum clip_way clip_find(char *(*get)(const char *name))
{
    const char *tmux = get("TMUX");
    const char *term = get("TERM");

    if (tmux != NULL && tmux[0] != '\0')
        return CLIP_TMUX;
    if (get("STY") != NULL || starts(term, "screen"))
        return CLIP_SCREEN;
    for (size_t i = 0; i < sizeof(deaf) / sizeof(deaf[0]); i++) {
        const char *value = get(deaf[i].name);
        if (value == NULL || (deaf[i].value != NULL && strcmp(value, deaf[i].value) != 0))
            continue;
        if (deaf[i].since == 0 || strtol(value, NULL, 10) < deaf[i].since)
            return CLIP_NONE;
    }
    return CLIP_PLAIN;
}

/* RFC 4648, 4. */
static void put_base64(struct buf *out, struct str text)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < text.len; i += 3) {
        size_t left = text.len - i;
        uint32_t bits = (uint32_t)(unsigned char)text.ptr[i] << 16;
        bits |= left > 1 ? (uint32_t)(unsigned char)text.ptr[i + 1] << 8 : 0;
        bits |= left > 2 ? (uint32_t)(unsigned char)text.ptr[i + 2] : 0;
        buf_putc(out, letters[bits >> 18]);
        buf_putc(out, letters[bits >> 12 & 63]);
        buf_putc(out, left > 1 ? letters[bits >> 6 & 63] : '=');
        buf_putc(out, left > 2 ? letters[bits & 63] : '=');
    }
}

static void put_plain(struct buf *out, struct str text)
{
    buf_puts(out, "\033]52;c;");
    put_base64(out, text);
    buf_putc(out, '\a');
}

/* A string of strings that go through to the terminal; tmux wants each ESC twice. */
static void put_wrapped(struct buf *out, struct str sequence, const char *begin, size_t piece,
                        bool doubled)
{
    for (size_t at = 0; at < sequence.len; at += piece) {
        struct str part = str_head(str_from_off(sequence, at), piece);
        buf_puts(out, begin);
        for (size_t i = 0; i < part.len; i++) {
            if (doubled && part.ptr[i] == '\033')
                buf_putc(out, '\033');
            buf_putc(out, part.ptr[i]);
        }
        buf_puts(out, "\033\\");
    }
}

/* tmux takes it itself where set-clipboard is on, and lets it through where allow-passthrough is.
 */
void clip_put(struct buf *out, enum clip_way way, struct str text)
{
    struct buf plain = {0};

    put_plain(&plain, text);
    if (way == CLIP_SCREEN)
        put_wrapped(out, buf_str(&plain), "\033P", SCREEN_PIECE, false);
    else
        buf_add(out, buf_str(&plain));
    if (way == CLIP_TMUX)
        put_wrapped(out, buf_str(&plain), "\033Ptmux;", plain.len, true);
    buf_release(&plain);
}
