/* Files are written whole or not at all, and nothing is left behind. */
#include "support/run.h"
#include "support/test.h"

#include "base/save.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static int set_up(void **state)
{
    (void)state;
    folder = scratch_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    scratch_remove(folder);
    return 0;
}

static struct buf path_of(const char *name)
{
    struct buf path = {0};

    buf_printf(&path, "%s/%s", folder, name);
    return path;
}

static void assert_holds(const char *name, const char *want)
{
    struct buf path = path_of(name);
    char text[64] = {0};
    FILE *file = fopen(path.ptr, "r");

    assert_non_null(file);
    text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(text, want);
    buf_release(&path);
}

static size_t files_there(void)
{
    DIR *dir = opendir(folder);
    size_t count = 0;

    for (struct dirent *it = readdir(dir); it != NULL; it = readdir(dir))
        count += it->d_name[0] != '.' || strlen(it->d_name) > 2;
    closedir(dir);
    return count;
}

static void a_new_file_does_not_replace_one(void **state)
{
    struct buf path = path_of("text");
    struct err err = {0};

    (void)state;
    assert_true(save_text(path.ptr, STR("one\n"), SAVE_NEW, &err));
    assert_false(save_text(path.ptr, STR("two\n"), SAVE_NEW, &err));
    assert_string_equal(err.reason, strerror(EEXIST));
    assert_holds("text", "one\n");
    assert_int_equal(files_there(), 1);
    buf_release(&path);
}

static void writing_over_keeps_permissions_and_links(void **state)
{
    struct buf path = path_of("text");
    struct buf link = path_of("link");
    struct stat status;

    (void)state;
    assert_true(save_text(path.ptr, STR("one\n"), SAVE_NEW, NULL));
    assert_int_equal(chmod(path.ptr, 0640), 0);
    assert_int_equal(symlink("text", link.ptr), 0);
    assert_true(save_text(link.ptr, STR("two\n"), SAVE_OVER, NULL));
    assert_holds("text", "two\n");
    assert_int_equal(lstat(link.ptr, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    assert_int_equal(stat(path.ptr, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    assert_int_equal(files_there(), 2);
    buf_release(&path);
    buf_release(&link);
}

static void a_private_file_is_the_owners_alone(void **state)
{
    struct buf path = path_of("text");
    struct stat status;

    (void)state;
    assert_true(save_text(path.ptr, STR("one\n"), SAVE_PRIVATE, NULL));
    assert_int_equal(stat(path.ptr, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    buf_release(&path);
}

static void what_does_not_fit_changes_nothing(void **state)
{
    struct buf path = path_of("text");
    struct err err = {0};
    struct rlimit before;

    (void)state;
    assert_true(save_text(path.ptr, STR("one\n"), SAVE_NEW, NULL));
    getrlimit(RLIMIT_FSIZE, &before);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){8, before.rlim_max});
    bool saved = save_text(path.ptr, STR("more than eight bytes\n"), SAVE_OVER, &err);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_false(saved);
    assert_string_equal(err.reason, strerror(EFBIG));
    assert_holds("text", "one\n");
    assert_int_equal(files_there(), 1);
    buf_release(&path);
}

static void a_full_device_and_a_folder_are_said(void **state)
{
    struct err full = {0};
    struct err dir = {0};
    struct err nowhere = {0};
    struct buf path = path_of("no/such/file");

    (void)state;
    if (access("/dev/full", W_OK) == 0) {
        assert_false(save_text("/dev/full", STR("text"), SAVE_NEW, &full));
        assert_string_equal(full.reason, strerror(ENOSPC));
    }
    assert_false(save_text(folder, STR("text"), SAVE_OVER, &dir));
    assert_string_equal(dir.reason, strerror(EISDIR));
    assert_false(save_text(path.ptr, STR("text"), SAVE_NEW, &nowhere));
    assert_string_equal(nowhere.reason, strerror(ENOENT));
    buf_release(&path);
}

static void directories_are_made_as_deep_as_needed(void **state)
{
    struct buf path = path_of("a/b/c");
    struct stat status;

    (void)state;
    assert_true(save_make_dir(path.ptr));
    assert_true(save_make_dir(path.ptr));
    assert_int_equal(stat(path.ptr, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    rmdir(path.ptr);
    path.ptr[path.len - 2] = '\0';
    rmdir(path.ptr);
    path.ptr[path.len - 4] = '\0';
    rmdir(path.ptr);
    buf_release(&path);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_new_file_does_not_replace_one),     CASE(writing_over_keeps_permissions_and_links),
        CASE(a_private_file_is_the_owners_alone),  CASE(what_does_not_fit_changes_nothing),
        CASE(a_full_device_and_a_folder_are_said), CASE(directories_are_made_as_deep_as_needed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
