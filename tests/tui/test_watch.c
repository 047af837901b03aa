/* Whether a file is still what was read. */
#include "support/test.h"

#include "support/run.h"
#include "tui/watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void append(const char *path, const char *text)
{
    FILE *file = fopen(path, "a");

    fputs(text, file);
    fclose(file);
}

static void a_change_is_news_when_it_has_settled(void **state)
{
    char *dir = scratch_new();
    char *path = scratch_file(dir, "text", STR("one\n"));
    struct watch watch;

    (void)state;
    watch_start(&watch, path);
    assert_int_equal(watch_look(&watch), WATCH_SAME);
    append(path, "two\n");
    assert_int_equal(watch_look(&watch), WATCH_WRITTEN);
    append(path, "three\n");
    assert_int_equal(watch_look(&watch), WATCH_WRITTEN);
    assert_int_equal(watch_look(&watch), WATCH_CHANGED);
    watch_accept(&watch);
    assert_int_equal(watch_look(&watch), WATCH_SAME);
    free(path);
    scratch_remove(dir);
}

static void a_file_that_is_gone_is_news_once(void **state)
{
    char *dir = scratch_new();
    char *path = scratch_file(dir, "text", STR("one\n"));
    struct watch watch;

    (void)state;
    watch_start(&watch, path);
    unlink(path);
    assert_int_equal(watch_look(&watch), WATCH_WRITTEN);
    assert_int_equal(watch_look(&watch), WATCH_GONE);
    assert_int_equal(watch_look(&watch), WATCH_SAME);
    append(path, "again, and more\n");
    assert_int_equal(watch_look(&watch), WATCH_WRITTEN);
    assert_int_equal(watch_look(&watch), WATCH_CHANGED);
    free(path);
    scratch_remove(dir);
}

static void what_is_no_file_is_not_watched(void **state)
{
    struct watch watch;

    (void)state;
    watch_start(&watch, "-");
    assert_null(watch.path);
    watch_start(&watch, "/dev/null");
    assert_null(watch.path);
    assert_int_equal(watch_look(&watch), WATCH_SAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_news_when_it_has_settled),
        cmocka_unit_test(a_file_that_is_gone_is_news_once),
        cmocka_unit_test(what_is_no_file_is_not_watched),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
