/* Broken and hostile files by the hundred (battery.py), each to some of the commands. Without
 * Python there are none. CI gives them all in full size to more commands. */
#include "config.h"

#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* Memory is not measured under a sanitizer, which takes its own. */
#ifdef __SANITIZE_ADDRESS__
#define MEMORY "--memory=0"
#else
#define MEMORY "--memory=256"
#endif

static void every_hostile_file_ends_in_order(void **state)
{
    struct buf path = {0};
    int status;

    (void)state;
    buf_printf(&path, "%s/tests/hostile/battery.py", getenv("QARAR_SOURCE"));
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        execlp("python3", "python3", path.ptr, getenv("QARAR_PROGRAM"), MEMORY, "--commands=2",
               "--size=10", (char *)NULL);
        _exit(127);
    }
    assert_true(child > 0 && waitpid(child, &status, 0) == child);
    buf_release(&path);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) {
        print_message("there is no python3\n");
        skip();
    }
    assert_int_equal(status, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_hostile_file_ends_in_order)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
