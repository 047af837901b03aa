/* The whole program in its sandbox: it is in one, writes the same as outside, and links nothing
 * that speaks with a network. */
#include "config.h"

#include "support/run.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static struct run print_sample(const char *sandbox)
{
    struct buf path = {0};

    buf_printf(&path, "%s/samples/proposal-ar.docx", getenv("QARAR_SOURCE"));
    const char *const args[] = {"print", "--width=60", "--bidi=app", sandbox, path.ptr, NULL};
    struct run run = run_program(&(struct run_how){.args = args});
    buf_release(&path);
    return run;
}

static void the_same_is_written_with_and_without_a_sandbox(void **state)
{
    struct run with = print_sample("--sandbox=auto");
    struct run without = print_sample("--sandbox=off");

    (void)state;
    assert_int_equal(with.status, 0);
    assert_int_equal(without.status, 0);
    assert_true(with.out.len > 1000);
    assert_true(str_eq(buf_str(&with.out), buf_str(&without.out)));
    assert_int_equal(with.err.len, 0);
    run_release(&with);
    run_release(&without);
}

/* What the kernel says of the process: "Seccomp:\t2" where a filter holds; -1 where it does not
 * say.
 */
static int seccomp_of(pid_t pid)
{
    char name[64];
    char line[256];
    int mode = -1;

    snprintf(name, sizeof(name), "/proc/%d/status", (int)pid);
    FILE *file = fopen(name, "r");
    while (file != NULL && fgets(line, sizeof(line), file) != NULL)
        if (strncmp(line, "Seccomp:", 8) == 0)
            mode = atoi(line + 8);
    if (file != NULL)
        fclose(file);
    return mode;
}

/* The mode that a print of standard input has once it waits for its text. */
static int mode_of_print(const char *sandbox, int wanted)
{
    const char *const args[] = {"print", sandbox, "-", NULL};
    const struct run_how how = {.args = args};
    int ends[2];
    int mode = -1;

    assert_int_equal(pipe(ends), 0);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        run_become(&how, ends[0], STDERR_FILENO, STDERR_FILENO);
    }
    close(ends[0]);
    for (unsigned i = 0; i < 200 && mode != wanted; i++) {
        usleep(10000);
        mode = seccomp_of(child);
    }
    assert_int_equal(write(ends[1], "text\n", 5), 5);
    close(ends[1]);
    int status;
    assert_true(waitpid(child, &status, 0) == child && status == 0);
    return mode;
}

static void a_command_reads_inside_its_sandbox(void **state)
{
    (void)state;
#ifndef __linux__
    skip();
#endif
    assert_int_equal(mode_of_print("--sandbox=auto", 2), 2);
    assert_int_equal(mode_of_print("--sandbox=off", 0), 0);
}

/* Names as they end in the program's table of what it takes from libraries. */
static void nothing_is_linked_that_speaks_with_a_network(void **state)
{
    static const char *const names[] = {"socket",        "connect",        "getaddrinfo",
                                        "gethostbyname", "sendto",         "recvfrom",
                                        "res_query",     "curl_easy_init", "SSL_connect"};
    struct buf program = {0};
    char piece[65536];
    size_t got;
    FILE *file = fopen(getenv("QARAR_PROGRAM"), "r");

    (void)state;
    assert_non_null(file);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(&program, piece, got);
    fclose(file);
    assert_true(str_find(buf_str(&program), (struct str){"strlen\0", 7}, 0) != (size_t)-1);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        struct buf name = {0};
        buf_puts(&name, names[i]);
        buf_putc(&name, '\0');
        if (str_find(buf_str(&program), buf_str(&name), 0) != (size_t)-1)
            fail_msg("the program takes %s from a library", names[i]);
        buf_release(&name);
    }
    buf_release(&program);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_is_written_with_and_without_a_sandbox),
        cmocka_unit_test(a_command_reads_inside_its_sandbox),
        cmocka_unit_test(nothing_is_linked_that_speaks_with_a_network),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
