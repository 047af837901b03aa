/* Reading standard input before the screen is there: C-c then ends the program as everywhere. */
#include "config.h"

#include "cmd/standard.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

enum { PATIENCE_US = 500000 };

/* What the handler says, and whether it did. */
static struct {
    const char *words;
    size_t len;
    volatile sig_atomic_t said;
} notice;

static void say(int signal)
{
    (void)signal;
    notice.said = 1;
    ssize_t written = write(STDERR_FILENO, notice.words, notice.len);
    (void)written;
}

static void set_timer(long microseconds)
{
    const struct itimerval timer = {.it_value = {.tv_usec = microseconds}};

    setitimer(ITIMER_REAL, &timer, NULL);
}

void standard_read(struct standard *standard, const struct limits *limits)
{
    struct sigaction action = {.sa_handler = say, .sa_flags = SA_RESTART};
    struct sigaction before;

    if (standard->tried)
        return;
    standard->tried = true;
    notice.words = _("qarar: reading standard input; C-c ends it");
    notice.len = strlen(notice.words);
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, &before);
    if (isatty(STDERR_FILENO) == 1)
        set_timer(PATIENCE_US);
    standard->read = input_open(&standard->input, "-", limits, &standard->err) &&
                     input_whole(&standard->input, limits, &standard->err);
    set_timer(0);
    sigaction(SIGALRM, &before, NULL);
    if (notice.said)
        fputs("\r\033[K", stderr);
}

void standard_release(struct standard *standard)
{
    if (standard->tried)
        input_release(&standard->input);
}
