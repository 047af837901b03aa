/* The committed samples are, byte for byte, what make-samples.py makes of their sources, and the
 * program says of random proposals what expected.py says. Without Python there is nothing to
 * compare with. */
#include "config.h"

#include "support/run.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const samples[] = {"proposal-ar.docx", "proposal-en.docx",
                                      "proposal-ar-flat.txt"};

/* Runs python3 with up to two arguments; its exit status, 127 where there is none. */
static int run_python(const char *first, const char *second)
{
    int status;

    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        execlp("python3", "python3", first, second, (char *)NULL);
        _exit(127);
    }
    assert_true(child > 0 && waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static char *path_in(const char *dir, const char *name)
{
    struct buf path = {0};

    buf_printf(&path, "%s/%s", dir, name);
    return buf_detach(&path);
}

static struct buf slurp(const char *dir, const char *name)
{
    struct buf bytes = {0};
    char piece[4096];
    size_t got;
    char *path = path_in(dir, name);
    FILE *file = fopen(path, "r");

    if (file == NULL)
        fail_msg("%s is missing", path);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(&bytes, piece, got);
    fclose(file);
    free(path);
    return bytes;
}

static void assert_same_file(const char *want_dir, const char *got_dir, const char *name)
{
    struct buf want = slurp(want_dir, name);
    struct buf got = slurp(got_dir, name);
    bool same = want.len == got.len && memcmp(want.ptr, got.ptr, want.len) == 0;

    buf_release(&want);
    buf_release(&got);
    if (!same)
        fail_msg("%s is not what its source says: run samples/make-samples.py", name);
}

static void samples_are_what_their_sources_say(void **state)
{
    char *dir = path_in(getenv("QARAR_SOURCE"), "samples");
    char *script = path_in(dir, "make-samples.py");
    char *made = scratch_new();

    (void)state;
    bool has_python = run_python("-c", "import zipfile") == 0;
    if (has_python)
        assert_int_equal(run_python(script, made), 0);
    for (size_t i = 0; has_python && i < sizeof(samples) / sizeof(samples[0]); i++)
        assert_same_file(dir, made, samples[i]);
    scratch_remove(made);
    free(script);
    free(dir);
    if (!has_python) {
        print_message("python3 is not here: the samples are not made again\n");
        skip();
    }
}

static void another_opinion_of_random_proposals_is_the_same(void **state)
{
    char *script = path_in(getenv("QARAR_SOURCE"), "tests/samples/random_proposals.py");
    bool has_python = run_python("-c", "import zipfile") == 0;

    (void)state;
    if (has_python)
        assert_int_equal(run_python(script, getenv("QARAR_PROGRAM")), 0);
    free(script);
    if (!has_python)
        skip();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(samples_are_what_their_sources_say),
        cmocka_unit_test(another_opinion_of_random_proposals_is_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
