/* A fuzz target on every input of its corpus and on all that was found with it before. Each runs in
 * a process of its own, so that the message can name the one that failed. TARGET is its name. */
#include "support/test.h"

#include "fuzz/fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 20 };

static struct buf slurp(const char *path)
{
    struct buf bytes = {0};
    char piece[4096];
    size_t got;
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(&bytes, piece, got);
    fclose(file);
    return bytes;
}

static _Noreturn void run_target(const char *path)
{
    struct buf bytes = slurp(path);

    alarm(SECONDS);
    LLVMFuzzerTestOneInput((const uint8_t *)(bytes.len > 0 ? bytes.ptr : ""), bytes.len);
    buf_release(&bytes);
    exit(0);
}

static void check_input(const char *path)
{
    int status;

    fflush(NULL);
    pid_t child = fork();
    if (child == 0)
        run_target(path);
    assert_true(child > 0 && waitpid(child, &status, 0) == child);
    if (status != 0)
        fail_msg("%s: ended with wait status %d", path, status);
}

/* Every file of the folder; how many. */
static unsigned check_folder(const char *kind)
{
    struct buf folder = {0};
    unsigned count = 0;

    buf_printf(&folder, "%s/fuzz/%s/" TARGET, getenv("QARAR_SOURCE"), kind);
    DIR *dir = opendir(folder.ptr);
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        struct buf path = {0};
        if (entry->d_name[0] == '.')
            continue;
        buf_printf(&path, "%s/%s", folder.ptr, entry->d_name);
        check_input(path.ptr);
        buf_release(&path);
        count++;
    }
    if (dir != NULL)
        closedir(dir);
    buf_release(&folder);
    return count;
}

static void every_input_of_the_corpus_of_this_target_ends_well(void **state)
{
    (void)state;
    assert_true(check_folder("corpus") > 0);
}

static void nothing_that_was_found_fails_again(void **state)
{
    (void)state;
    check_folder("found"); /* may be empty: then nothing was found yet */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_input_of_the_corpus_of_this_target_ends_well),
        cmocka_unit_test(nothing_that_was_found_fails_again),
    };

    return cmocka_run_group_tests_name("fuzz/" TARGET, tests, NULL, NULL);
}
