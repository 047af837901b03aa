/* Memory: what is given is clear, what grows keeps its content and grows in few steps, and the want
 * of it ends the program with a line and status 2. */
#include "support/test.h"

#include "base/mem.h"
#include "base/vec.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void new_memory_is_zero_also_none_of_it(void **state)
{
    unsigned char *bytes = mem_alloc(1000);
    void *nothing = mem_alloc(0);

    (void)state;
    for (unsigned i = 0; i < 1000; i++)
        assert_int_equal(bytes[i], 0);
    assert_non_null(nothing);
    free(bytes);
    free(nothing);
}

static void appending_one_by_one_takes_few_steps_and_loses_nothing(void **state)
{
    VEC(uint32_t) list = {0};
    unsigned steps = 0;
    size_t room = 0;

    (void)state;
    for (uint32_t i = 0; i < 100000; i++) {
        VEC_ADD(&list, i);
        steps += list.cap != room;
        room = list.cap;
    }
    for (uint32_t i = 0; i < 100000; i++)
        assert_int_equal(list.ptr[i], i);
    assert_true(steps < 40);
    assert_true(list.cap >= list.len);
    VEC_RELEASE(&list);
    assert_null(list.ptr);
}

static void room_that_is_there_is_not_asked_for_again(void **state)
{
    size_t cap = 0;
    char *bytes = mem_grow(NULL, &cap, 100, 1);

    (void)state;
    assert_true(cap >= 100);
    assert_ptr_equal(mem_grow(bytes, &cap, 100, 1), bytes);
    free(bytes);
}

static void say_hook(void)
{
    ssize_t put = write(STDOUT_FILENO, "hook\n", 5);
    (void)put;
}

/* What a child that asks for too much says, and its status. */
static int fail_in_child(char *said, size_t size, void (*ask)(void))
{
    int ends[2];
    int status;

    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        mem_on_failure(say_hook);
        ask();
        _exit(0);
    }
    close(ends[1]);
    size_t len = 0;
    for (ssize_t got; len + 1 < size && (got = read(ends[0], said + len, size - 1 - len)) > 0;)
        len += (size_t)got;
    said[len] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void ask_beyond_counting(void)
{
    size_t cap = 0;

    free(mem_grow(NULL, &cap, SIZE_MAX / 2, 16));
}

static void the_want_of_memory_calls_the_hook_and_ends_with_one_line(void **state)
{
    char said[200];

    (void)state;
    assert_int_equal(fail_in_child(said, sizeof(said), ask_beyond_counting), 2);
    assert_string_equal(said, "hook\nqarar: out of memory\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_memory_is_zero_also_none_of_it),
        cmocka_unit_test(appending_one_by_one_takes_few_steps_and_loses_nothing),
        cmocka_unit_test(room_that_is_there_is_not_asked_for_again),
        cmocka_unit_test(the_want_of_memory_calls_the_hook_and_ends_with_one_line),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
