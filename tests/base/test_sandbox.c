/* What a sandboxed process can and cannot do, tried in a process of its own. */
#include "config.h"

#include "support/test.h"

#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NO_SANDBOX = 77 };

static char path[] = "/tmp/qarar-sandbox-XXXXXX";

/* Runs the trial in a child that has entered the level; it returns what failed, or NULL. */
static void try_in(enum sandbox_level level, const char *(*trial)(void))
{
    int status = 0;

    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        if (!sandbox_enter(level))
            _exit(NO_SANDBOX);
        const char *failed = trial();
        if (failed != NULL)
            fprintf(stderr, "%s\n", failed);
        _exit(failed != NULL);
    }
    assert_true(child > 0 && waitpid(child, &status, 0) == child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == NO_SANDBOX) {
        print_message("this system has no sandbox\n");
        skip();
    }
    assert_int_equal(status, 0);
}

static bool can_write(int flags)
{
    int fd = open(path, flags, 0600);

    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

static bool can_connect(int domain)
{
    int fd = socket(domain, SOCK_STREAM, 0);

    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

static const char *no_network(void)
{
    if (can_connect(AF_INET) || can_connect(AF_INET6))
        return "the network can be had";
    return NULL;
}

static const char *no_writing(void)
{
    static const int flags[] = {O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_RDONLY | O_CREAT,
                                O_WRONLY | O_APPEND};

    for (size_t i = 0; i < sizeof(flags) / sizeof(flags[0]); i++)
        if (can_write(flags[i]))
            return "a file can be opened for writing";
    if (fopen(path, "w") != NULL || fopen(path, "a") != NULL || fopen(path, "r+") != NULL)
        return "a stream can be opened for writing";
    if (unlink(path) == 0 || rename(path, "/tmp/qarar-other") == 0 || truncate(path, 0) == 0 ||
        chmod(path, 0) == 0 || mkdir("/tmp/qarar-directory", 0700) == 0 ||
        symlink(path, "/tmp/qarar-link") == 0)
        return "the file system can be changed";
    return NULL;
}

static const char *no_programs(void)
{
    execl("/bin/true", "true", (char *)NULL);
    if (errno != EPERM)
        return "a program is not refused by the sandbox";
    return NULL;
}

#if !defined(__SANITIZE_ADDRESS__)
static const char *no_processes(void)
{
    pid_t child = fork();

    if (child == 0)
        _exit(0);
    return child > 0 ? "a process can be made" : NULL;
}
#endif

static const char *strict_keeps_nothing(void)
{
    const char *failed = no_network();

    if (failed == NULL && can_connect(AF_UNIX))
        failed = "a socket can be had";
    if (failed == NULL)
        failed = no_writing();
    if (failed == NULL)
        failed = no_programs();
#if !defined(__SANITIZE_ADDRESS__)
    if (failed == NULL)
        failed = no_processes();
#endif
    return failed;
}

static void *other_thread(void *fd)
{
    char byte;

    return read(*(int *)fd, &byte, 1) == 1 ? fd : NULL;
}

/* Reading, threads, character sets and memory. */
static const char *reading_goes_on(void)
{
    int fd = open(path, O_RDONLY);
    pthread_t thread;
    void *got = NULL;

    if (fd < 0)
        return "a file cannot be opened for reading";
    if (pthread_create(&thread, NULL, other_thread, &fd) != 0 || pthread_join(thread, &got) != 0)
        return "there are no threads";
    if (got == NULL)
        return "a file cannot be read";
    iconv_t set = iconv_open("UTF-8", "WINDOWS-1256");
    if (set == (iconv_t)-1)
        return "character sets cannot be loaded";
    iconv_close(set);
    free(malloc(1 << 24));
    if (write(STDERR_FILENO, "", 0) != 0)
        return "what is open for writing cannot be written";
    return NULL;
}

static const char *reader_keeps_what_keys_need(void)
{
    const char *failed = no_network();
    int status = 1;

    if (failed == NULL && !can_connect(AF_UNIX))
        failed = "a clipboard cannot be reached";
    if (failed == NULL && !can_write(O_WRONLY))
        failed = "a file cannot be written";
    pid_t child = fork();
    if (child == 0)
        execl("/bin/true", "true", (char *)NULL);
    if (failed == NULL && (child < 0 || waitpid(child, &status, 0) != child || status != 0))
        failed = "a program cannot be run";
    return failed;
}

static const char *strictness_stays(void)
{
    return sandbox_enter(SANDBOX_NETWORK) ? strict_keeps_nothing() : NULL;
}

static void a_command_keeps_neither_network_nor_programs_nor_writing(void **state)
{
    (void)state;
    try_in(SANDBOX_STRICT, strict_keeps_nothing);
}

static void a_command_still_reads(void **state)
{
    (void)state;
    try_in(SANDBOX_STRICT, reading_goes_on);
}

static void the_reader_keeps_what_its_keys_need_but_no_network(void **state)
{
    (void)state;
    try_in(SANDBOX_NETWORK, reader_keeps_what_keys_need);
}

static void what_was_given_up_does_not_come_back(void **state)
{
    (void)state;
    try_in(SANDBOX_STRICT, strictness_stays);
}

static int make_file(void **state)
{
    int fd = mkstemp(path);

    (void)state;
    return fd < 0 || write(fd, "text", 4) != 4 || close(fd) != 0;
}

static int remove_file(void **state)
{
    (void)state;
    return unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_command_keeps_neither_network_nor_programs_nor_writing),
        cmocka_unit_test(a_command_still_reads),
        cmocka_unit_test(the_reader_keeps_what_its_keys_need_but_no_network),
        cmocka_unit_test(what_was_given_up_does_not_come_back),
    };

    return cmocka_run_group_tests(tests, make_file, remove_file);
}
