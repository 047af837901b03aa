/* A pseudo-terminal with libvterm behind it. Tests wait for what they expect, not for a time. */
#include "config.h"

#include "support/terminal.h"

#include "support/run.h"
#include "support/test.h"
#include "text/utf8.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

enum { PATIENCE_MS = 10000, STEP_MS = 20, QUIET_STEPS = 4 };

struct terminal {
    int master;
    int slave; /* kept open: what the program has still to read can be seen there */
    pid_t child;
    int rows;
    int cols;
    VTerm *vterm;
    VTermScreen *screen;
    struct buf bytes;
    const char *answer;
    bool answered;
    bool ended;
    int status;
};

static void open_ends(struct terminal *t)
{
    const struct winsize size = {.ws_row = (unsigned short)t->rows,
                                 .ws_col = (unsigned short)t->cols};

    t->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    assert_true(t->master >= 0 && grantpt(t->master) == 0 && unlockpt(t->master) == 0);
    t->slave = open(ptsname(t->master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    assert_true(t->slave >= 0);
    ioctl(t->slave, TIOCSWINSZ, &size);
}

/* Keys that wait before the program is there. Nobody makes signals or lines of them. */
static void type_ahead(struct terminal *t, const char *keys)
{
    struct termios mode;

    if (keys == NULL)
        return;
    tcgetattr(t->slave, &mode);
    mode.c_lflag &= ~(tcflag_t)(ISIG | ICANON | ECHO);
    tcsetattr(t->slave, TCSANOW, &mode);
    terminal_type(t, keys);
}

static void become_child(const struct terminal *t, const struct terminal_how *how)
{
    const char *env[32] = {how->answer != NULL ? "QARAR_NO_PROBE=" : "TERM=xterm-256color",
                           "TERM=xterm-256color"};
    const struct run_how run = {.args = how->args, .env = env};
    int in = t->slave;

    for (size_t i = 0; how->env != NULL && how->env[i] != NULL && i + 3 < 32; i++)
        env[i + 2] = how->env[i];
    setsid();
    ioctl(t->slave, TIOCSCTTY, 0);
    if (how->in_path != NULL)
        in = open(how->in_path, O_RDONLY | O_CLOEXEC);
    run_become(&run, in, t->slave, t->slave);
}

struct terminal *terminal_open(const struct terminal_how *how)
{
    struct terminal *t = calloc(1, sizeof(*t));

    assert_non_null(t);
    t->rows = how->rows > 0 ? how->rows : 24;
    t->cols = how->cols > 0 ? how->cols : 80;
    t->answer = how->answer;
    open_ends(t);
    type_ahead(t, how->typed);
    t->vterm = vterm_new(t->rows, t->cols);
    vterm_set_utf8(t->vterm, 1);
    t->screen = vterm_obtain_screen(t->vterm);
    vterm_screen_enable_altscreen(t->screen, 1);
    vterm_screen_reset(t->screen, 1);
    fflush(NULL);
    t->child = fork();
    if (t->child == 0)
        become_child(t, how);
    assert_true(t->child > 0);
    return t;
}

void terminal_close(struct terminal *t)
{
    if (!t->ended) {
        kill(t->child, SIGKILL);
        waitpid(t->child, NULL, 0);
    }
    vterm_free(t->vterm);
    if (t->master >= 0)
        close(t->master);
    close(t->slave);
    buf_release(&t->bytes);
    free(t);
}

/* ---- Time ------------------------------------------------------------------------------- */

static void answer(struct terminal *t)
{
    if (t->answer == NULL || t->answered ||
        str_find(buf_str(&t->bytes), STR("\033[c"), 0) == (size_t)-1)
        return;
    t->answered = true;
    terminal_type(t, t->answer);
}

/* Takes what the program writes within a step; false where that is nothing. */
static bool listen_on(struct terminal *t)
{
    struct pollfd wait = {.fd = t->master, .events = POLLIN};
    char piece[4096];

    if (poll(&wait, 1, STEP_MS) <= 0)
        return false;
    ssize_t got = read(t->master, piece, sizeof(piece));
    if (got <= 0)
        return false;
    buf_add_bytes(&t->bytes, piece, (size_t)got);
    vterm_input_write(t->vterm, piece, (size_t)got);
    answer(t);
    return true;
}

static bool look_for_end(struct terminal *t, int flags)
{
    int status;

    if (t->ended || waitpid(t->child, &status, WNOHANG | flags) != t->child)
        return t->ended;
    if (WIFSTOPPED(status))
        return true;
    t->ended = true;
    t->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return true;
}

void terminal_settle(struct terminal *t)
{
    int quiet = 0;

    for (int i = 0; i < PATIENCE_MS / STEP_MS && quiet < QUIET_STEPS; i++) {
        int waiting = 0;
        bool busy = listen_on(t);
        ioctl(t->slave, FIONREAD, &waiting);
        quiet = busy || waiting > 0 ? 0 : quiet + 1;
    }
}

static void fail_with_screen(struct terminal *t, const char *what, int row, const char *text)
{
    struct buf screen = {0};

    for (int i = 0; i < t->rows; i++) {
        char *line = terminal_row(t, i);
        buf_printf(&screen, "%3d|%s\n", i, line);
        free(line);
    }
    print_message("%s", screen.ptr);
    buf_release(&screen);
    fail_msg("%s: row %d: \"%s\"", what, row, text);
}

static bool row_is(struct terminal *t, int row, const char *text, bool whole)
{
    char *line = terminal_row(t, row);
    bool same = whole ? strcmp(line, text) == 0 : strstr(line, text) != NULL;

    free(line);
    return same;
}

static void expect(struct terminal *t, int row, const char *text, bool whole)
{
    if (row < 0)
        row += t->rows;
    for (int i = 0; i < PATIENCE_MS / STEP_MS; i++) {
        if (row_is(t, row, text, whole))
            return;
        listen_on(t);
    }
    fail_with_screen(t, whole ? "never was" : "never held", row, text);
}

void terminal_expect(struct terminal *t, int row, const char *text)
{
    expect(t, row, text, false);
}

void terminal_expect_row(struct terminal *t, int row, const char *text)
{
    expect(t, row, text, true);
}

void terminal_expect_cursor(struct terminal *t, int row, int col)
{
    VTermPos at = {-1, -1};

    for (int i = 0; i < PATIENCE_MS / STEP_MS; i++) {
        vterm_state_get_cursorpos(vterm_obtain_state(t->vterm), &at);
        if (at.row == row && at.col == col)
            return;
        listen_on(t);
    }
    fail_msg("the cursor is at %d, %d, and not at %d, %d", at.row, at.col, row, col);
}

void terminal_expect_stop(struct terminal *t)
{
    for (int i = 0; i < PATIENCE_MS / STEP_MS; i++) {
        listen_on(t);
        if (look_for_end(t, WUNTRACED))
            return;
    }
    fail_msg("it did not stop");
}

int terminal_end(struct terminal *t)
{
    for (int i = 0; i < PATIENCE_MS / STEP_MS && !look_for_end(t, 0); i++)
        listen_on(t);
    if (!t->ended)
        fail_with_screen(t, "it did not end", 0, "");
    while (listen_on(t))
        ;
    return t->status;
}

/* ---- What is done to it ----------------------------------------------------------------- */

void terminal_type(struct terminal *t, const char *keys)
{
    size_t len = strlen(keys);

    assert_int_equal(write(t->master, keys, len), len);
}

void terminal_resize(struct terminal *t, int rows, int cols)
{
    const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

    t->rows = rows;
    t->cols = cols;
    vterm_set_size(t->vterm, rows, cols);
    ioctl(t->master, TIOCSWINSZ, &size);
    kill(t->child, SIGWINCH);
}

void terminal_signal(struct terminal *t, int signal)
{
    kill(t->child, signal);
}

void terminal_hang_up(struct terminal *t)
{
    close(t->master);
    t->master = -1;
}

bool terminal_reads_lines(const struct terminal *t)
{
    struct termios modes;

    assert_int_equal(tcgetattr(t->slave, &modes), 0);
    return (modes.c_lflag & ICANON) != 0 && (modes.c_lflag & ECHO) != 0;
}

/* ---- What is seen ----------------------------------------------------------------------- */

static VTermScreenCell cell_at(const struct terminal *t, int row, int col)
{
    VTermScreenCell cell = {0};

    vterm_screen_get_cell(t->screen, (VTermPos){row, col}, &cell);
    return cell;
}

static void put_cell(struct buf *out, const VTermScreenCell *cell)
{
    if (cell->chars[0] == 0)
        buf_putc(out, ' ');
    for (size_t i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i] != 0; i++)
        buf_put_cp(out, cell->chars[i]);
}

char *terminal_row(struct terminal *t, int row)
{
    struct buf out = {0};

    buf_puts(&out, "");
    for (int col = 0; col < t->cols;) {
        VTermScreenCell cell = cell_at(t, row, col);
        put_cell(&out, &cell);
        col += cell.width > 1 ? cell.width : 1;
    }
    while (out.len > 0 && out.ptr[out.len - 1] == ' ')
        out.ptr[--out.len] = '\0';
    return buf_detach(&out);
}

int terminal_find(struct terminal *t, const char *text)
{
    for (int row = 0; row < t->rows; row++)
        if (row_is(t, row, text, false))
            return row;
    return -1;
}

static void put_look(struct buf *out, const VTermScreenCell *cell)
{
    buf_puts(out, cell->attrs.bold ? "b" : "");
    buf_puts(out, cell->attrs.underline ? "u" : "");
    buf_puts(out, cell->attrs.strike ? "s" : "");
    buf_puts(out, cell->attrs.reverse ? "r" : "");
    if (VTERM_COLOR_IS_INDEXED(&cell->fg))
        buf_printf(out, "c%d", cell->fg.indexed.idx);
}

char *terminal_picture(struct terminal *t)
{
    struct buf out = {0};

    for (int row = 0; row < t->rows; row++) {
        for (int col = 0; col < t->cols; col++) {
            VTermScreenCell cell = cell_at(t, row, col);
            put_cell(&out, &cell);
            put_look(&out, &cell);
        }
        buf_putc(&out, '\n');
    }
    return buf_detach(&out);
}

/* The column of the first character of text on the row. */
static int column_of(const struct terminal *t, int row, const char *text)
{
    for (int col = 0; col < t->cols; col++) {
        struct buf rest = {0};
        for (int i = col; i < t->cols; i++) {
            VTermScreenCell cell = cell_at(t, row, i);
            put_cell(&rest, &cell);
        }
        bool here = str_starts(buf_str(&rest), str_from(text));
        buf_release(&rest);
        if (here)
            return col;
    }
    return 0;
}

char *terminal_look(struct terminal *t, const char *text)
{
    struct buf out = {0};
    int row = terminal_find(t, text);

    if (row < 0)
        fail_with_screen(t, "is not there", row, text);
    VTermScreenCell cell = cell_at(t, row, column_of(t, row, text));
    buf_puts(&out, "");
    put_look(&out, &cell);
    return buf_detach(&out);
}

struct str terminal_bytes(const struct terminal *t)
{
    return buf_str(&t->bytes);
}
