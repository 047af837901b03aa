/* Handlers, and the little that they must reach. */
#include "config.h"

#include "tui/guard.h"

#include "base/mem.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int asking[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT};
static const int crashing[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

enum {
    ASKING = sizeof(asking) / sizeof(asking[0]),
    CRASHING = sizeof(crashing) / sizeof(crashing[0]),
    BYTES_MOST = 256,
    STACK = 1 << 16,
};

static volatile sig_atomic_t want_quit;
static volatile sig_atomic_t want_stop;
static volatile sig_atomic_t want_size;
static volatile sig_atomic_t want_resume;

/* What a crash restores. */
static struct {
    volatile sig_atomic_t on;
    int fd;
    char bytes[BYTES_MOST];
    size_t len;
    struct termios modes;
    struct sigaction asked[ASKING];
    struct sigaction crashed[CRASHING];
    sigset_t mask;
} guard;

static void on_asking(int signal)
{
    if (signal == SIGTSTP)
        want_stop = 1;
    else if (signal == SIGWINCH)
        want_size = 1;
    else if (signal == SIGCONT)
        want_resume = 1;
    else
        want_quit = signal;
}

static void restore(void)
{
    if (!guard.on)
        return;
    guard.on = 0;
    ssize_t written = write(guard.fd, guard.bytes, guard.len);
    (void)written;
    tcsetattr(guard.fd, TCSANOW, &guard.modes);
}

static void on_crash(int signal)
{
    int error = errno;

    restore();
    errno = error;
    guard_die(signal);
}

static void handle(int signal, void (*handler)(int), int flags, struct sigaction *old)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};

    sigfillset(&action.sa_mask);
    sigaction(signal, &action, old);
}

/* What was ignored from the start (nohup, a shell without job control) stays so. */
static void handle_asking(void)
{
    for (size_t i = 0; i < ASKING; i++) {
        handle(asking[i], on_asking, 0, &guard.asked[i]);
        if (guard.asked[i].sa_handler == SIG_IGN)
            sigaction(asking[i], &guard.asked[i], NULL);
    }
}

/* A stack that overflowed cannot hold a handler. */
static void use_other_stack(void)
{
    static char memory[STACK];
    const stack_t stack = {.ss_sp = memory, .ss_size = sizeof(memory)};

    sigaltstack(&stack, NULL);
}

void guard_start(int fd, const char *bytes, const struct termios *modes)
{
    sigset_t block;

    guard.fd = fd;
    guard.len = strnlen(bytes, BYTES_MOST);
    memcpy(guard.bytes, bytes, guard.len);
    guard.modes = *modes;
    want_quit = want_stop = want_size = want_resume = 0;
    sigemptyset(&block);
    for (size_t i = 0; i < ASKING; i++)
        sigaddset(&block, asking[i]);
    sigprocmask(SIG_BLOCK, &block, &guard.mask);
    handle_asking();
    use_other_stack();
    for (size_t i = 0; i < CRASHING; i++)
        handle(crashing[i], on_crash, (int)(SA_RESETHAND | SA_ONSTACK), &guard.crashed[i]);
    guard.on = 1;
    mem_on_failure(restore);
}

void guard_end(void)
{
    if (!guard.on)
        return;
    guard.on = 0;
    mem_on_failure(NULL);
    for (size_t i = 0; i < ASKING; i++)
        sigaction(asking[i], &guard.asked[i], NULL);
    for (size_t i = 0; i < CRASHING; i++)
        sigaction(crashing[i], &guard.crashed[i], NULL);
    sigprocmask(SIG_SETMASK, &guard.mask, NULL);
}

static bool take(volatile sig_atomic_t *flag)
{
    bool set = *flag != 0;

    *flag = 0;
    return set;
}

/* A terminal that is gone asks to leave, also where its signal is ignored (nohup). */
enum guard_event guard_wait(int fd, int timeout)
{
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    struct timespec time = {.tv_sec = timeout / 1000, .tv_nsec = (long)(timeout % 1000) * 1000000};

    for (;;) {
        int ready = ppoll(&wait, 1, timeout >= 0 ? &time : NULL, &guard.mask);
        if (ready > 0 && (wait.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0)
            want_quit = SIGHUP;
        if (want_quit)
            return GUARD_QUIT;
        if (take(&want_stop))
            return GUARD_STOP;
        if (take(&want_resume))
            return GUARD_RESUME;
        if (take(&want_size))
            return GUARD_SIZE;
        if (ready == 0)
            return GUARD_TIME;
        if (ready > 0)
            return GUARD_KEY;
    }
}

int guard_signal(void)
{
    return want_quit;
}

void guard_forget(void)
{
    want_quit = 0;
}

void guard_stop(void)
{
    kill(getpid(), SIGSTOP);
    want_resume = 0;
}

void guard_die(int number)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t only;

    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
    sigemptyset(&only);
    sigaddset(&only, number);
    sigprocmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}
