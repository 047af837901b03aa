/* Curses, with care: BDSM is told before curses starts (a line takes the mode it was cleared in)
 * and taken back after it ended; struck text comes by a patched terminal entry (strike.c). */
#include "config.h"

#include "tui/screen.h"

#include "base/i18n.h"
#include "tui/draw.h"
#include "tui/guard.h"
#include "tui/keyboard.h"
#include "tui/keys.h"
#include "tui/mouse.h"
#include "tui/sgr.h"
#include "tui/strike.h"

#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* Curses too has a struct of this name. */
#define term curses_term
#include <term.h>
#undef term
#undef lines

enum {
    ESCAPE_MS = 25,
    OWN_MOUSE = KEY_MAX + 1,
    OWN_KEYS,
    SEQUENCE_MOST = 512,
    PAIR_HIT = LOOK_COUNT,
    PAIR_AUTHORS,
    PAIR_SHIFT = 32
};

struct screen {
    SCREEN *curses;
    FILE *in;
    bool bdsm;
    bool color;
    bool strike;
    bool has_mouse; /* does the terminal know of one? */
    bool mouse;     /* does it report it to us? */
    bool sgr;       /* styles go by sgr.h, not by curses */
    bool typing;    /* signals are keys */
    struct termios modes;
    struct draw draw;
};

static const char keep_still[] = "\033[8l";
static const char as_you_were[] = "\033[8h";
/* Clicks and the wheel are reported, in numbers of any size. */
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
/* What is pasted comes between two signs of its own (xterm, and most others). */
static const char sign_paste[] = "\033[?2004h";
/* DECSTBM without its numbers. */
static const char whole_screen[] = "\033[r";
static const char paste_bare[] = "\033[?2004l";

static void send_bytes(struct str bytes)
{
    while (bytes.len > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes.ptr, bytes.len);
        if (written <= 0)
            return;
        bytes = str_from_off(bytes, (size_t)written);
    }
}

static void send(const char *bytes)
{
    send_bytes(str_from(bytes));
}

/* ---- Start and end ---------------------------------------------------------------------- */

bool screen_possible(struct err *err)
{
    const char *term = getenv("TERM");
    int status = 0;

    if (setupterm(NULL, STDOUT_FILENO, &status) != OK)
        return err_set(err, NULL, _("the terminal '%s' is not known"), term != NULL ? term : "");
    const char *move = tigetstr("cup");
    bool can = move != NULL && move != (char *)-1;
    del_curterm(cur_term);
    return can || err_set(err, NULL, _("the terminal '%s' cannot move its cursor"), term);
}

/* Appends a capability without its padding. */
static void put_capability(struct buf *out, const char *name)
{
    const char *text = tigetstr(name);

    if (text == NULL || text == (char *)-1)
        return;
    while (*text != '\0') {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end == NULL)
            buf_putc(out, *text++);
        else
            text = end + 1;
    }
}

static void guard_screen(const struct screen *screen)
{
    struct buf bytes = {0};

    put_capability(&bytes, "sgr0");
    buf_puts(&bytes, change_scroll_region != NULL &&
                             str_starts(str_from(change_scroll_region), STR("\033["))
                         ? whole_screen
                         : "");
    put_capability(&bytes, "cnorm");
    put_capability(&bytes, "rmkx");
    put_capability(&bytes, "rmcup");
    buf_puts(&bytes, paste_bare);
    buf_puts(&bytes, screen->has_mouse ? mouse_off : "");
    buf_puts(&bytes, screen->bdsm ? as_you_were : "");
    guard_start(STDOUT_FILENO, bytes.ptr, &screen->modes);
    buf_release(&bytes);
}

/* Curses writes what the locale can: anything, if it may. */
static void use_utf8(void)
{
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 && setlocale(LC_CTYPE, "C.UTF-8") == NULL)
        setlocale(LC_CTYPE, "en_US.UTF-8");
}

static SCREEN *start_curses(FILE *in, bool *strike)
{
    const char *term = getenv("TERM");
    const char *before = getenv("TERMINFO");
    char *kept = before != NULL ? strdup(before) : NULL;
    struct buf patched = {0};

    *strike = *strike && term != NULL && strike_find(term, &patched);
    if (*strike)
        setenv("TERMINFO", patched.ptr, 1);
    SCREEN *curses = newterm(NULL, stdout, in);
    if (kept != NULL)
        setenv("TERMINFO", kept, 1);
    else
        unsetenv("TERMINFO");
    free(kept);
    buf_release(&patched);
    return curses;
}

/* Colours that can be read on white and on black, as far as the terminal has so many. */
static void start_author_colors(void)
{
    static const short of_many[AUTHORS_MOST] = {33, 166, 164, 37, 99, 137, 100, 168};
    static const short of_few[AUTHORS_MOST] = {COLOR_BLUE,   COLOR_MAGENTA, COLOR_CYAN,
                                               COLOR_YELLOW, COLOR_RED,     COLOR_GREEN,
                                               COLOR_BLUE,   COLOR_MAGENTA};

    for (short i = 0; i < AUTHORS_MOST; i++)
        init_pair((short)(PAIR_AUTHORS + i), COLORS >= 256 ? of_many[i] : of_few[i], -1);
}

static void start_colors(struct screen *screen, bool wanted)
{
    static const short colors[LOOK_COUNT] = {
        [LOOK_DELETED] = COLOR_RED,       [LOOK_INSERTED] = COLOR_GREEN,
        [LOOK_WITHDRAWN] = COLOR_MAGENTA, [LOOK_PLUS] = COLOR_GREEN,
        [LOOK_MINUS] = COLOR_RED,         [LOOK_NOTE] = COLOR_CYAN,
        [LOOK_COMMENT] = COLOR_YELLOW,    [LOOK_COMMENTED] = COLOR_YELLOW,
    };

    if (!wanted || !has_colors() || start_color() != OK || COLORS < 8)
        return;
    use_default_colors();
    for (short look = 0; look < LOOK_COUNT; look++)
        if (colors[look] != 0)
            init_pair(look, colors[look], -1);
    start_author_colors();
    init_pair(PAIR_HIT, COLOR_BLACK, COLOR_YELLOW);
    screen->color = true;
}

/* Keys that terminal entries do not name, or name each in its own way. */
static void define_keys(void)
{
    static const struct {
        const char *bytes;
        enum key key;
    } own[] = {
        {"\033[1;3D", K_ALT_LEFT},
        {"\033[1;9D", K_ALT_LEFT},
        {"\033\033[D", K_ALT_LEFT},
        {"\033\033OD", K_ALT_LEFT},
        {"\033[1;3C", K_ALT_RIGHT},
        {"\033[1;9C", K_ALT_RIGHT},
        {"\033\033[C", K_ALT_RIGHT},
        {"\033\033OC", K_ALT_RIGHT},
        {"\033[Z", K_BACK_TAB},
        {"\033[11~", K_F1},
        {"\033OP", K_F1},
        {"\033[A", K_UP},
        {"\033[B", K_DOWN},
        {"\033[5~", K_PAGE_UP},
        {"\033[6~", K_PAGE_DOWN},
        {"\033[H", K_HOME},
        {"\033[F", K_END},
        {"\033[1~", K_HOME},
        {"\033[4~", K_END},
        {"\033OH", K_HOME},
        {"\033OF", K_END},
        {"\033OA", K_UP},
        {"\033OB", K_DOWN},
        {"\033[3~", K_DELETE},
        {"\033[200~", K_PASTE_START},
        {"\033[201~", K_PASTE_END},
    };

    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
        define_key(own[i].bytes, OWN_KEYS + (int)(own[i].key - K_SPECIAL));
    define_key("\033[<", OWN_MOUSE);
}

static void set_modes(struct str typed)
{
    cbreak();
    noecho();
    nonl();
    set_escdelay(ESCAPE_MS);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    idlok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    define_keys();
    for (size_t i = typed.len; i-- > 0;)
        ungetch((unsigned char)typed.ptr[i]);
}

static bool knows_mouse(void)
{
    const char *prefix = tigetstr("kmous");

    return prefix != NULL && prefix != (char *)-1;
}

struct screen *screen_start(const struct screen_how *how)
{
    struct screen *screen = mem_alloc(sizeof(*screen));
    int in = fcntl(how->in, F_DUPFD_CLOEXEC, 0);

    *screen = (struct screen){.bdsm = how->bdsm, .strike = how->strike && how->color};
    use_utf8();
    tcgetattr(STDOUT_FILENO, &screen->modes);
    screen->in = in >= 0 ? fdopen(in, "r") : NULL;
    if (screen->bdsm)
        send(keep_still);
    if (screen->in != NULL)
        screen->curses = start_curses(screen->in, &screen->strike);
    if (screen->curses == NULL) {
        send(screen->bdsm ? as_you_were : "");
        if (screen->in != NULL)
            fclose(screen->in);
        free(screen);
        return NULL;
    }
    set_modes(how->typed);
    send(sign_paste);
    start_colors(screen, how->color);
    screen->has_mouse = knows_mouse();
    screen->sgr = sgr_possible();
    guard_screen(screen);
    return screen;
}

/* ---- Looks ------------------------------------------------------------------------------ */

static short pair_of(const struct screen *screen, const struct fcell *cell)
{
    if (screen->color && (cell->flags & CELL_HIT) != 0)
        return PAIR_HIT;
    if (!screen->color || (cell->flags & CELL_DIM) != 0)
        return 0;
    if (cell->author > 0)
        return (short)(PAIR_AUTHORS + cell->author - 1);
    return cell->look < LOOK_BAR ? cell->look : 0;
}

static attr_t attributes(const struct screen *screen, const struct fcell *cell)
{
    static const attr_t looks[LOOK_COUNT] = {
        [LOOK_DELETED] = A_BLINK,
        [LOOK_INSERTED] = A_UNDERLINE,
        [LOOK_WITHDRAWN] = A_BLINK | A_UNDERLINE,
        [LOOK_COMMENTED] = A_UNDERLINE,
        [LOOK_BAR] = A_REVERSE,
        [LOOK_STATUS] = A_REVERSE,
        [LOOK_MESSAGE] = A_REVERSE | A_BOLD,
    };
    attr_t attributes = looks[cell->look];

    if (!screen->strike)
        attributes &= ~(attr_t)A_BLINK;
    if (!screen->color && cell->look != LOOK_COMMENTED)
        attributes &= ~(attr_t)A_UNDERLINE;
    if ((cell->flags & CELL_HIT) != 0 && !screen->color)
        attributes |= A_UNDERLINE;
    if ((cell->flags & CELL_CURRENT) != 0)
        attributes |= A_REVERSE;
    if ((cell->flags & CELL_STRONG) != 0)
        attributes |= A_BOLD;
    if ((cell->flags & CELL_DIM) != 0)
        attributes |= A_DIM;
    return attributes;
}

/* Attributes, and a pair of colours beyond them. */
static int64_t style_of(void *context, const struct fcell *cell)
{
    const struct screen *screen = context;

    return (int64_t)attributes(screen, cell) | (int64_t)pair_of(screen, cell) << PAIR_SHIFT;
}

static attr_t attributes_of(int64_t style)
{
    return (attr_t)(style & (((int64_t)1 << PAIR_SHIFT) - 1));
}

static struct sgr sgr_of(int64_t style)
{
    attr_t set = attributes_of(style);
    short fg = -1;
    short bg = -1;

    if (style < 0)
        return (struct sgr){.unknown = true};
    if (style >> PAIR_SHIFT != 0)
        pair_content((short)(style >> PAIR_SHIFT), &fg, &bg);
    return (struct sgr){
        .set = ((set & A_BOLD) != 0 ? SGR_BOLD : 0) | ((set & A_DIM) != 0 ? SGR_DIM : 0) |
               ((set & A_UNDERLINE) != 0 ? SGR_UNDERLINE : 0) |
               ((set & A_REVERSE) != 0 ? SGR_REVERSE : 0) | ((set & A_BLINK) != 0 ? SGR_STRUCK : 0),
        .fg = fg,
        .bg = bg};
}

static void turn_to(void *context, int64_t from, int64_t to)
{
    const struct screen *screen = context;
    struct sgr before = sgr_of(from);
    struct sgr after = sgr_of(to);
    struct buf bytes = {0};

    if (screen->sgr) {
        sgr_change(&before, &after, &bytes);
        fwrite(bytes.ptr, 1, bytes.len, stdout);
    } else {
        vid_puts(attributes_of(to), (short)(to >> PAIR_SHIFT), NULL, putchar);
    }
    buf_release(&bytes);
}

static struct drawer drawer_of(struct screen *screen)
{
    return (struct drawer){screen, style_of, turn_to};
}

/* ---- End --------------------------------------------------------------------------------- */

static void leave(struct screen *screen)
{
    const struct drawer drawer = drawer_of(screen);

    draw_end(&screen->draw, &drawer);
    draw_forget(&screen->draw);
    endwin();
    send(screen->mouse ? mouse_off : "");
    send(paste_bare);
    if (screen->bdsm)
        send(as_you_were);
}

void screen_end(struct screen *screen)
{
    if (screen == NULL)
        return;
    leave(screen);
    guard_end();
    delscreen(screen->curses);
    draw_release(&screen->draw);
    fclose(screen->in);
    free(screen);
}

bool screen_tells_changes(const struct screen *screen)
{
    return screen->color && screen->strike;
}

void screen_mouse(struct screen *screen, bool on)
{
    on = on && screen->has_mouse;
    if (on != screen->mouse)
        send(on ? mouse_on : mouse_off);
    screen->mouse = on;
}

void screen_size(const struct screen *screen, int *rows, int *cols)
{
    (void)screen;
    getmaxyx(stdscr, *rows, *cols);
}

/* ---- Showing ---------------------------------------------------------------------------- */

/* Title and status line stay where the text moves. */
void screen_show(struct screen *screen, const struct frame *frame)
{
    const struct drawer drawer = drawer_of(screen);

    if (!screen->draw.known)
        refresh();
    draw_frame(&screen->draw, &drawer, frame, frame->rows > 3 ? 1 : 0,
               frame->rows > 1 ? frame->rows - 2 : 0);
}

/* ---- Keys ------------------------------------------------------------------------------- */

/* What follows "ESC [ <": button ; column ; row, and M or m. */
static uint32_t read_mouse(void)
{
    unsigned numbers[3] = {0};
    size_t at = 0;
    wint_t c = 0;

    timeout(ESCAPE_MS);
    for (int i = 0; i < SEQUENCE_MOST && get_wch(&c) == OK; i++) {
        if (c == ';' && at < 2)
            at++;
        else if (c >= '0' && c <= '9' && numbers[at] < MOUSE_MOST)
            numbers[at] = numbers[at] * 10 + (c - '0');
        else
            break;
    }
    timeout(0);
    return c == 'M' && at == 2 ? mouse_report(numbers[0], numbers[1], numbers[2], true) : 0;
}

static uint32_t own_key(wint_t code)
{
    static const struct {
        wint_t curses;
        uint32_t key;
    } keys[] = {
        {KEY_UP, K_UP},         {KEY_DOWN, K_DOWN},     {KEY_LEFT, K_LEFT},
        {KEY_RIGHT, K_RIGHT},   {KEY_PPAGE, K_PAGE_UP}, {KEY_NPAGE, K_PAGE_DOWN},
        {KEY_HOME, K_HOME},     {KEY_END, K_END},       {KEY_F(1), K_F1},
        {KEY_BTAB, K_BACK_TAB}, {KEY_ENTER, K_ENTER},   {KEY_BACKSPACE, K_BACKSPACE},
        {KEY_HELP, K_F1},       {KEY_DC, K_DELETE},
    };

    if (code == OWN_MOUSE)
        return read_mouse();
    if (code >= OWN_KEYS)
        return K_SPECIAL + (code - OWN_KEYS);
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        if (keys[i].curses == code)
            return keys[i].key;
    return K_OTHER;
}

/* The rest of an escape sequence that nobody knows. False: it was an answer of the terminal that
 * came late, and no key. */
static bool drop_sequence(void)
{
    wint_t c = 0;
    wint_t kind = 0;
    wint_t mark = 0;

    if (get_wch(&kind) == ERR)
        return true;
    bool string = kind == 'P' || kind == ']' || kind == '_' || kind == '^';
    for (int i = 0; (string || kind == '[' || kind == 'O') && i < SEQUENCE_MOST; i++) {
        if (get_wch(&c) == ERR)
            break;
        mark = i == 0 ? c : mark;
        if (string ? c == '\\' || c == 7 : c >= 0x40 && c <= 0x7E)
            break;
    }
    return !string && mark != '?' && mark != '>' && c != 'y';
}

/* One key of the Arabic keyboard sends lam and alef, in one go: where alef came along, it is that
 * key. */
static uint32_t join_lam(const struct screen *screen)
{
    struct pollfd wait = {.fd = fileno(screen->in), .events = POLLIN};
    wint_t next;
    int kind = get_wch(&next);

    if (kind == ERR && poll(&wait, 1, ESCAPE_MS) > 0)
        kind = get_wch(&next);
    if (kind == ERR)
        return KEYBOARD_LAM;
    uint32_t both = kind == OK ? keyboard_lam_alef((uint32_t)next) : 0;
    if (both != 0)
        return both;
    if (kind == OK)
        unget_wch((wchar_t)next);
    else
        ungetch((int)next);
    return KEYBOARD_LAM;
}

/* What curses has of a key; 0: nothing that counts. */
static uint32_t name_key(const struct screen *screen, int kind, wint_t c)
{
    if (kind == KEY_CODE_YES)
        return c == KEY_RESIZE ? 0 : own_key(c);
    if (c == '\n' || c == '\r')
        return K_ENTER;
    if (c == 8)
        return K_BACKSPACE;
    if (c == KEYBOARD_LAM)
        return join_lam(screen);
    if (c != K_ESCAPE)
        return (uint32_t)c;
    int next = getch();
    if (next == ERR)
        return K_ESCAPE;
    ungetch(next);
    return drop_sequence() ? K_OTHER : 0;
}

/* A key that is already there; false: none. */
static bool take_key(const struct screen *screen, uint32_t *key)
{
    wint_t c;
    int kind;

    while ((kind = get_wch(&c)) != ERR)
        if ((*key = name_key(screen, kind, c)) != 0)
            return true;
    return false;
}

void screen_type(struct screen *screen, bool typing)
{
    struct termios modes;

    if (typing == screen->typing || tcgetattr(fileno(screen->in), &modes) != 0)
        return;
    screen->typing = typing;
    if (typing)
        modes.c_lflag &= ~(tcflag_t)ISIG;
    else
        modes.c_lflag |= ISIG;
    tcsetattr(fileno(screen->in), TCSANOW, &modes);
}

bool screen_typed(struct screen *screen, uint32_t *key)
{
    return take_key(screen, key);
}

static void take_size(struct screen *screen)
{
    struct winsize size = {0};

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
    draw_forget(&screen->draw);
}

/* After a stop the terminal is another program's: everything is told anew. */
static void resume(struct screen *screen)
{
    if (screen->bdsm)
        send(keep_still);
    send(sign_paste);
    send(screen->mouse ? mouse_on : "");
    reset_prog_mode();
    take_size(screen);
    clearok(curscr, TRUE);
    refresh();
}

void screen_send(struct screen *screen, struct str bytes)
{
    (void)screen;
    send_bytes(bytes);
}

void screen_lend(struct screen *screen)
{
    leave(screen);
    guard_end();
}

void screen_wait(struct screen *screen, const char *words)
{
    void (*before)(int) = signal(SIGINT, SIG_IGN);
    char c = '\0';

    send(words);
    while (c != '\n' && read(fileno(screen->in), &c, 1) > 0)
        ;
    signal(SIGINT, before);
}

void screen_take(struct screen *screen)
{
    guard_screen(screen);
    resume(screen);
}

enum screen_event screen_next(struct screen *screen, int timeout, uint32_t *key)
{
    for (;;) {
        if (take_key(screen, key))
            return SCREEN_KEY;
        switch (guard_wait(fileno(screen->in), timeout)) {
        case GUARD_QUIT:
            return SCREEN_LEAVE;
        case GUARD_TIME:
            return SCREEN_TIME;
        case GUARD_STOP:
            leave(screen);
            guard_stop();
            resume(screen);
            return SCREEN_SIZE;
        case GUARD_RESUME:
            resume(screen);
            return SCREEN_SIZE;
        case GUARD_SIZE:
            take_size(screen);
            return SCREEN_SIZE;
        default:
            break;
        }
    }
}
