/* Fork, a pipe and /bin/sh. */
#include "config.h"

#include "tui/shell.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void become_shell(const char *command, int in)
{
    signal(SIGINT, SIG_DFL);
    signal(SIGQUIT, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    dup2(in, STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    _exit(127);
}

/* A command that has read enough is no error. */
static void feed(int out, struct str text)
{
    while (text.len > 0) {
        ssize_t done = write(out, text.ptr, text.len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            break;
        text = str_from_off(text, (size_t)done);
    }
    close(out);
}

static int wait_for(pid_t child)
{
    int status = 0;

    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool shell_run(const char *command, struct str text, int *status, struct err *err)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before[3];
    static const int signals[] = {SIGINT, SIGQUIT, SIGPIPE};
    int ends[2];

    if (pipe(ends) != 0)
        return err_set(err, NULL, "%s", strerror(errno));
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    sigemptyset(&ignore.sa_mask);
    for (size_t i = 0; i < 3; i++)
        sigaction(signals[i], &ignore, &before[i]);
    pid_t child = fork();
    if (child == 0)
        become_shell(command, ends[0]);
    int error = errno;
    close(ends[0]);
    if (child > 0) {
        feed(ends[1], text);
        *status = wait_for(child);
    } else {
        close(ends[1]);
    }
    for (size_t i = 0; i < 3; i++)
        sigaction(signals[i], &before[i], NULL);
    return child > 0 || err_set(err, NULL, "%s", strerror(error));
}
