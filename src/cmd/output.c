/* The stream, terminal and pager, after git's manner: less is told -FRX unless LESS says otherwise,
 * and a pager that is left early is no error. */
#include "config.h"

#include "cmd/output.h"

#include "base/buf.h"
#include "base/mem.h"
#include "tui/probe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { COLUMNS_UNKNOWN = 80, COLUMNS_LEAST = 8, COLUMNS_MOST = 10000 };
enum { OUTPUT_BUFFER = 1 << 16 };

/* One write of the stream's. Less than size is a failure. */
static ssize_t put(void *cookie, const char *bytes, size_t size)
{
    struct output *output = cookie;
    size_t done = 0;

    while (done < size && output->failure == 0) {
        ssize_t wrote = write(STDOUT_FILENO, bytes + done, size - done);
        if (wrote >= 0)
            done += (size_t)wrote;
        else if (errno != EINTR)
            output->failure = errno;
    }
    return (ssize_t)done;
}

void output_start(struct output *output)
{
    *output = (struct output){.buffer = mem_alloc(OUTPUT_BUFFER)};
    output->stream = fopencookie(output, "w", (cookie_io_functions_t){.write = put});
    if (output->stream == NULL)
        mem_failed();
    setvbuf(output->stream, output->buffer, _IOFBF, OUTPUT_BUFFER);
}

int output_end(struct output *output)
{
    fclose(output->stream);
    free(output->buffer);
    errno = 0;
    if (fclose(stdout) != 0 && output->failure == 0)
        output->failure = errno != 0 ? errno : EIO;
    return output->failure;
}

bool output_is_dumb(void)
{
    const char *term = getenv("TERM");

    return term == NULL || term[0] == '\0' || strcmp(term, "dumb") == 0;
}

static int within(long columns)
{
    if (columns < COLUMNS_LEAST)
        return COLUMNS_LEAST;
    return columns < COLUMNS_MOST ? (int)columns : COLUMNS_MOST;
}

int output_columns(void)
{
    const char *said = getenv("COLUMNS");
    struct winsize size = {0};
    char *end;

    if (said != NULL && said[0] >= '1' && said[0] <= '9') {
        long columns = strtol(said, &end, 10);
        if (*end == '\0')
            return within(columns);
    }
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return within(size.ws_col);
    return COLUMNS_UNKNOWN;
}

/* Keys that were typed while the terminal was asked go back to where they came from, if the system
 * lets them. */
static void give_back(struct str typed)
{
#ifdef TIOCSTI
    for (size_t i = 0; i < typed.len; i++)
        if (ioctl(STDIN_FILENO, TIOCSTI, &typed.ptr[i]) != 0)
            return;
#else
    (void)typed;
#endif
}

/* What is no real terminal is an editor's window or a teletype: neither wants shaped text. Where
 * the terminal reorders by itself, it is let: what was told to keep still would reorder our text
 * when it is told to go on, and text that is copied from it stays in logical order. */
enum bidi_mode output_bidi(void)
{
    struct probe probe;

    if (output_is_dumb())
        return BIDI_TERMINAL;
    struct probe_choice choice = probe_settle(&probe, CHOICE_AUTO, STDIN_FILENO, STDOUT_FILENO);
    give_back(buf_str(&probe.typed));
    probe_release(&probe);
    return choice.reorders ? BIDI_TERMINAL : BIDI_APP;
}

/* Is the first word of the command a program that can be run? Words that only a shell understands
 * are left to it. */
static bool can_run(const char *command)
{
    const char *path = getenv("PATH");
    size_t len = strcspn(command, " \t");
    bool found = false;

    if (strpbrk(command, "|&;<>()$`\\\"'*?[#~=%") != NULL || path == NULL)
        return true;
    if (memchr(command, '/', len) != NULL)
        path = "";
    while (!found && path != NULL) {
        size_t dir = strcspn(path, ":");
        struct buf file = {0};
        buf_printf(&file, "%.*s%s%.*s", (int)dir, path, dir > 0 ? "/" : "", (int)len, command);
        found = access(file.ptr, X_OK) == 0;
        buf_release(&file);
        path = path[dir] == ':' ? path + dir + 1 : NULL;
    }
    return found;
}

static const char *pager_command(void)
{
    const char *command = getenv("PAGER");

    if (command == NULL)
        command = "less";
    if (command[strspn(command, " \t")] == '\0' || strcmp(command, "cat") == 0)
        return NULL;
    return can_run(command) ? command : NULL;
}

static void become_pager(const char *command, int in)
{
    dup2(in, STDIN_FILENO);
    setenv("LESS", "FRX", 0);
    setenv("LV", "-c", 0);
    setenv("LESSCHARSET", "utf-8", 0);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

void pager_start(struct pager *pager, bool terminal)
{
    const char *command = terminal && !output_is_dumb() ? pager_command() : NULL;
    int ends[2];

    *pager = (struct pager){0};
    if (command == NULL || pipe(ends) != 0)
        return;
    pager->nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        become_pager(command, ends[0]);
    }
    close(ends[0]);
    if (child > 0) {
        /* The pager deals with the keys; that it was left is seen when writing fails. */
        signal(SIGPIPE, SIG_IGN);
        signal(SIGINT, SIG_IGN);
        signal(SIGQUIT, SIG_IGN);
        dup2(ends[1], STDOUT_FILENO);
        pager->child = child;
    }
    close(ends[1]);
}

/* That a pager was left before the end is no error of ours: nothing more is written. */
void pager_end(struct pager *pager, struct output *output)
{
    if (pager->child == 0)
        return;
    fflush(output->stream);
    /* The pager sees the end; what cannot be written any more is let go without a word. */
    clearerr(output->stream);
    output->failure = 0;
    if (dup2(pager->nowhere, STDOUT_FILENO) < 0)
        close(STDOUT_FILENO);
    fflush(output->stream);
    while (waitpid(pager->child, NULL, 0) < 0 && errno == EINTR)
        ;
}
