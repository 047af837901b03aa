/* Files and standard input, and what is said where they cannot be read. */
#include "support/test.h"

#include "support/run.h"

#include "base/input.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void the_first_error_stands(void **state)
{
    struct err err = {0};

    (void)state;
    assert_false(err_set(&err, "3:1", "%s is %d", "this", 1));
    assert_false(err_set(&err, "9:9", "later"));
    err_in_file(&err, "a.txt");
    err_in_file(&err, "b.txt");
    assert_string_equal(err.reason, "this is 1");
    assert_string_equal(err.place, "3:1");
    assert_string_equal(err.file, "a.txt");
    assert_false(err_set(NULL, NULL, "nobody asks"));
    err_in_file(NULL, "a.txt");
}

static void an_error_longer_than_its_room_is_cut(void **state)
{
    struct err err = {0};
    char name[1000];

    (void)state;
    memset(name, 'n', sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    err_in_file(&err, name);
    err_set(&err, name, "%s", name);
    assert_int_equal(strlen(err.file), sizeof(err.file) - 1);
    assert_int_equal(strlen(err.place), sizeof(err.place) - 1);
    assert_int_equal(strlen(err.reason), sizeof(err.reason) - 1);
}

static void expect_failure(const char *path, const struct limits *limits, const char *reason)
{
    struct input input;
    struct err err = {0};

    assert_false(input_open(&input, path, limits, &err));
    assert_string_equal(err.file, path);
    assert_string_equal(err.reason, reason);
}

static void what_cannot_be_read_is_named_with_its_reason(void **state)
{
    char *dir = scratch_new();
    char *path = scratch_file(dir, "locked", STR("x"));

    (void)state;
    expect_failure("/no/such/file", &limits_default, strerror(ENOENT));
    expect_failure(dir, &limits_default, strerror(EISDIR));
    chmod(path, 0);
    if (geteuid() != 0)
        expect_failure(path, &limits_default, strerror(EACCES));
    else
        print_message("root reads every file: permissions are not tested\n");
    free(path);
    scratch_remove(dir);
}

static void a_file_beyond_the_limit_is_refused_and_one_at_it_read(void **state)
{
    struct limits limits = limits_default;
    char *dir = scratch_new();
    char *path = scratch_file(dir, "five", STR("12345"));
    struct input input;
    struct err err = {0};

    (void)state;
    limits.file = 5;
    assert_true(input_open(&input, path, &limits, &err));
    assert_str(input.bytes, "12345");
    input_release(&input);
    limits.file = 4;
    expect_failure(
        path, &limits,
        "bytes of a file as it lies on the disk: beyond the limit of 4 (--limit=file=…)");
    free(path);
    scratch_remove(dir);
}

static void an_empty_file_and_bytes_with_nul_are_read_whole(void **state)
{
    char *dir = scratch_new();
    char *empty = scratch_file(dir, "empty", STR(""));
    char *nul = scratch_file(dir, "nul", STR("a\0b"));
    struct input input;
    struct err err = {0};

    (void)state;
    assert_true(input_open(&input, empty, &limits_default, &err));
    assert_int_equal(input.bytes.len, 0);
    assert_non_null(input.bytes.ptr);
    input_release(&input);
    assert_true(input_open(&input, nul, &limits_default, &err));
    assert_int_equal(input.bytes.len, 3);
    assert_memory_equal(input.bytes.ptr, "a\0b", 3);
    input_release(&input);
    free(empty);
    free(nul);
    scratch_remove(dir);
}

/* Longer than what is read at once, and no two of its chunks alike. */
static struct buf large_bytes(void)
{
    struct buf bytes = {0};

    for (unsigned i = 0; bytes.len < 300000; i++)
        buf_printf(&bytes, "%u ", i);
    return bytes;
}

static void a_large_file_is_read_whole_only_when_it_is_asked_for(void **state)
{
    struct buf bytes = large_bytes();
    char *dir = scratch_new();
    char *path = scratch_file(dir, "large", buf_str(&bytes));
    struct input input;
    struct err err = {0};

    (void)state;
    assert_true(input_open(&input, path, &limits_default, &err));
    assert_non_null(input.file);
    assert_true(input.bytes.len < bytes.len);
    assert_memory_equal(input.bytes.ptr, bytes.ptr, input.bytes.len);
    assert_true(input_whole(&input, &limits_default, &err));
    assert_null(input.file);
    assert_true(str_eq(input.bytes, buf_str(&bytes)));
    assert_true(input_whole(&input, &limits_default, &err));
    input_release(&input);
    free(path);
    scratch_remove(dir);
    buf_release(&bytes);
}

static void a_stream_over_a_large_file_begins_at_its_first_byte(void **state)
{
    struct buf bytes = large_bytes();
    char *dir = scratch_new();
    char *path = scratch_file(dir, "large", buf_str(&bytes));
    char *read = mem_alloc(bytes.len);
    struct input input;
    struct err err = {0};

    (void)state;
    assert_true(input_open(&input, path, &limits_default, &err));
    FILE *stream = input_stream(&input);
    assert_non_null(stream);
    assert_int_equal(fread(read, 1, bytes.len, stream), bytes.len);
    assert_memory_equal(read, bytes.ptr, bytes.len);
    fclose(stream);
    assert_true(input_whole(&input, &limits_default, &err));
    assert_true(str_eq(input.bytes, buf_str(&bytes)));
    assert_null(input_stream(&input));
    input_release(&input);
    free(read);
    free(path);
    scratch_remove(dir);
    buf_release(&bytes);
}

static void a_file_that_grows_beyond_the_limit_is_refused_when_it_is_read(void **state)
{
    struct buf bytes = large_bytes();
    char *dir = scratch_new();
    char *path = scratch_file(dir, "large", buf_str(&bytes));
    struct limits limits = limits_default;
    struct input input;
    struct err err = {0};

    (void)state;
    limits.file = bytes.len;
    assert_true(input_open(&input, path, &limits, &err));
    FILE *more = fopen(path, "a");
    fputs("more", more);
    fclose(more);
    assert_false(input_whole(&input, &limits, &err));
    assert_non_null(strstr(err.reason, "beyond the limit"));
    input_release(&input);
    free(path);
    scratch_remove(dir);
    buf_release(&bytes);
}

/* A pipe in the place of standard input; returns what stood there. */
static int redirect_stdin(int ends[2])
{
    int saved = dup(STDIN_FILENO);

    assert_int_equal(pipe(ends), 0);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    return saved;
}

static void restore_stdin(int saved)
{
    if (saved < 0) {
        close(STDIN_FILENO);
        return;
    }
    dup2(saved, STDIN_FILENO);
    close(saved);
}

static void on_signal(int number)
{
    (void)number;
}

struct slow_writer {
    pthread_t reader;
    int fd;
};

/* Interrupts the reader while it waits, then writes on. */
static void *write_slowly(void *data)
{
    const struct slow_writer *writer = data;

    for (int i = 0; i < 3; i++) {
        usleep(20000);
        pthread_kill(writer->reader, SIGUSR1);
        usleep(20000);
        ssize_t put = write(writer->fd, "abc", 3);
        (void)put;
    }
    close(writer->fd);
    return NULL;
}

static void standard_input_is_read_to_its_end_through_interruptions(void **state)
{
    struct sigaction action = {.sa_handler = on_signal}; /* no SA_RESTART: read gives EINTR */
    int ends[2];
    int saved = redirect_stdin(ends);
    struct slow_writer writer = {.reader = pthread_self(), .fd = ends[1]};
    pthread_t thread;
    struct input input;
    struct err err = {0};

    (void)state;
    sigaction(SIGUSR1, &action, NULL);
    pthread_create(&thread, NULL, write_slowly, &writer);
    assert_true(input_open(&input, "-", &limits_default, &err));
    pthread_join(thread, NULL);
    restore_stdin(saved);
    assert_str(input.bytes, "abcabcabc");
    assert_string_equal(input.name, "-");
    input_release(&input);
}

static void a_closed_standard_input_is_an_error_with_its_name(void **state)
{
    int saved = dup(STDIN_FILENO);

    (void)state;
    close(STDIN_FILENO);
    expect_failure("-", &limits_default, strerror(EBADF));
    restore_stdin(saved);
}

static void borrowed_bytes_are_not_freed(void **state)
{
    struct input input = input_from("memory", STR("static"));

    (void)state;
    assert_str(input.bytes, "static");
    input_release(&input);
    assert_null(input.bytes.ptr);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_error_stands),
        cmocka_unit_test(an_error_longer_than_its_room_is_cut),
        cmocka_unit_test(what_cannot_be_read_is_named_with_its_reason),
        cmocka_unit_test(a_file_beyond_the_limit_is_refused_and_one_at_it_read),
        cmocka_unit_test(an_empty_file_and_bytes_with_nul_are_read_whole),
        cmocka_unit_test(a_large_file_is_read_whole_only_when_it_is_asked_for),
        cmocka_unit_test(a_stream_over_a_large_file_begins_at_its_first_byte),
        cmocka_unit_test(a_file_that_grows_beyond_the_limit_is_refused_when_it_is_read),
        cmocka_unit_test(standard_input_is_read_to_its_end_through_interruptions),
        cmocka_unit_test(a_closed_standard_input_is_an_error_with_its_name),
        cmocka_unit_test(borrowed_bytes_are_not_freed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
