/* The program where memory is refused: each allocation of each command on the samples in turn, in
 * the program and in its libraries. It must end with one line and status 2 and without output, or,
 * where a library does without, as if nothing had happened.
 *
 * Of commands with more than STEPS allocations the first STEPS are failed and then every so many,
 * so that there are about as many again. */
#include "config.h"

#include "support/run.h"
#include "support/test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { STEPS = 150 };

#define SHIM "tests/hostile/fail_alloc.so"

struct failure_case {
    const char *name;
    const char *sample;
    const char *words[6];
};

static const struct failure_case cases[] = {
    {"print", "proposal-ar.docx", {"print", "--width=60", "--bidi=app", "--color=always"}},
    {"print final", "proposal-en.docx", {"print", "--view=final"}},
    {"outline", "proposal-ar.docx", {"outline"}},
    {"changes", "proposal-en.docx", {"changes", "--format=tsv"}},
    {"summary", "proposal-ar-flat.txt", {"summary", "--width=60"}},
    {"clause", "proposal-ar-flat.txt", {"print", "--clause=3"}},
    {"help", "", {"--help"}},
};

/* A run in which allocation number at fails; 0: none. */
static struct run run_failing(const struct failure_case *c, unsigned long at, const char *dir)
{
    struct buf sample = {0};
    char fail[64];
    char count[64];
    struct buf preload = {0};
    const char *args[8] = {0};
    size_t words = 0;

    buf_printf(&sample, "%s/samples/%s", getenv("QARAR_SOURCE"), c->sample);
    buf_printf(&preload, "LD_PRELOAD=%s/%s", dir, SHIM);
    snprintf(fail, sizeof(fail), "QARAR_FAIL_AT=%lu", at);
    snprintf(count, sizeof(count), "QARAR_FAIL_COUNT=%d", at == 0 ? STDERR_FILENO : -1);
    for (; c->words[words] != NULL; words++)
        args[words] = c->words[words];
    if (c->sample[0] != '\0')
        args[words] = sample.ptr;
    const char *const env[] = {fail, count, preload.ptr, NULL};
    struct run run = run_program(&(struct run_how){.args = args, .env = env});
    buf_release(&sample);
    buf_release(&preload);
    return run;
}

static size_t lines_of(const struct buf *text)
{
    size_t lines = 0;

    for (size_t i = 0; i < text->len; i++)
        lines += text->ptr[i] == '\n';
    return lines;
}

/* Did it end in order? whole: what it writes where nothing fails. */
static bool ended_well(const struct run *run, const struct buf *whole)
{
    if (run->status == 0)
        return str_eq(buf_str(&run->out), buf_str(whole)) && run->err.len == 0;
    return run->status == 2 && run->out.len == 0 && lines_of(&run->err) == 1 &&
           str_starts(buf_str(&run->err), STR("qarar: ")) &&
           str_ends(buf_str(&run->err), STR("\n"));
}

static unsigned check_case(const struct failure_case *c, const char *dir)
{
    struct run whole = run_failing(c, 0, dir);
    unsigned long count = strtoul(whole.err.ptr != NULL ? whole.err.ptr : "", NULL, 10);
    unsigned long stride = count > 2 * STEPS ? (count - STEPS) / STEPS : 1;
    unsigned wrong = 0;

    assert_int_equal(whole.status, 0);
    assert_true(count > 10);
    for (unsigned long at = 1; at <= count; at += at < STEPS ? 1 : stride) {
        struct run run = run_failing(c, at, dir);
        if (!ended_well(&run, &whole.out)) {
            print_message("%s, allocation %lu of %lu: status %d, %zu bytes of output, \"%.*s\"\n",
                          c->name, at, count, run.status, run.out.len, STR_ARG(buf_str(&run.err)));
            wrong++;
        }
        run_release(&run);
    }
    run_release(&whole);
    return wrong;
}

static void every_refused_allocation_ends_in_order(void **state)
{
    char dir[4096];
    unsigned wrong = 0;

    (void)state;
    if (getcwd(dir, sizeof(dir)) == NULL || access(SHIM, R_OK) != 0) {
        print_message("allocations cannot be failed here\n");
        skip();
    }
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        wrong += check_case(&cases[i], dir);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_refused_allocation_ends_in_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
