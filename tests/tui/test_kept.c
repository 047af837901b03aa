/* Where a file was left, kept from one run to the next. */
#include "support/test.h"

#include "support/marked.h"
#include "support/run.h"
#include "tui/kept.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct home {
    char *dir;
    char *file;
    char *places;
    struct doc *doc;
};

static const char text[] = "one line\nanother line\nthe third\nthe fourth\nthe fifth";

static int set_up(void **state)
{
    struct home *home = calloc(1, sizeof(*home));
    struct buf places = {0};

    home->dir = scratch_new();
    home->file = scratch_file(home->dir, "text.txt", STR(text));
    setenv("XDG_STATE_HOME", home->dir, 1);
    buf_printf(&places, "%s/qarar/places", home->dir);
    home->places = buf_detach(&places);
    home->doc = marked_text(text);
    *state = home;
    return 0;
}

static int tear_down(void **state)
{
    struct home *home = *state;

    doc_free(home->doc);
    free(home->places);
    free(home->file);
    scratch_remove(home->dir);
    free(home);
    return 0;
}

static size_t count_kept(const struct home *home)
{
    DIR *dir = opendir(home->places);
    size_t count = 0;

    for (struct dirent *it = dir != NULL ? readdir(dir) : NULL; it != NULL; it = readdir(dir))
        count += strcmp(it->d_name, ".") != 0 && strcmp(it->d_name, "..") != 0;
    if (dir != NULL)
        closedir(dir);
    return count;
}

static void keep(const struct home *home, const char *path, uint32_t para)
{
    const struct spot spot = {
        .point = {para, 3}, .anchor = {para - 1, 0}, .anchor_row = 2, .anchor_rise = -1};
    struct kept kept;

    kept_take(&kept, home->doc, NULL, &spot);
    kept_save(&kept, path);
}

/* The paragraph that is found, or -1. */
static int find(const struct home *home, const char *path, const struct doc *doc)
{
    struct kept kept;

    (void)home;
    if (!kept_load(&kept, path))
        return -1;
    uint64_t *words = imprint_words(doc);
    struct spot spot = kept_find(&kept, doc, NULL, words);
    free(words);
    assert_int_equal(spot.anchor_row, 2);
    assert_int_equal(spot.anchor_rise, -1);
    return (int)spot.point.para;
}

/* The one file of the folder. */
static struct buf path_of_kept(const struct home *home)
{
    struct buf path = {0};
    DIR *dir = opendir(home->places);

    assert_non_null(dir);
    for (struct dirent *it = readdir(dir); it != NULL; it = readdir(dir))
        if (it->d_name[0] != '.')
            buf_printf(&path, "%s/%s", home->places, it->d_name);
    closedir(dir);
    return path;
}

static void a_place_is_kept_for_the_owner_alone(void **state)
{
    const struct home *home = *state;
    struct stat status;

    assert_int_equal(find(home, home->file, home->doc), -1);
    keep(home, home->file, 3);
    assert_int_equal(find(home, home->file, home->doc), 3);
    struct buf path = path_of_kept(home);
    assert_int_equal(stat(path.ptr, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(stat(home->places, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    kept_save(NULL, home->file);
    assert_int_equal(count_kept(home), 0);
    buf_release(&path);
}

static void it_is_found_in_a_later_version(void **state)
{
    const struct home *home = *state;
    struct doc *later = marked_text("new\nnew too\none line\nanother line\nthe third\nthe fourth");

    keep(home, home->file, 3);
    assert_int_equal(find(home, home->file, later), 5);
    doc_free(later);
}

static void nothing_is_kept_of_what_is_no_file(void **state)
{
    const struct home *home = *state;

    keep(home, "-", 3);
    keep(home, home->dir, 3);
    keep(home, "/dev/null", 3);
    keep(home, "/no/such/file", 3);
    assert_int_equal(count_kept(home), 0);
}

static void what_is_damaged_counts_as_not_there(void **state)
{
    static const char *const damages[] = {
        "",
        "\n",
        "qarar place 1\n",
        "qarar place 2\n1 2 3\n",
        "qarar place 1\n-1 0 0 0 0 0 0 0 0 0 0 0 0 0\n",
        "qarar place 1\n99999999999999999999 0 0 0 0 0 0 0 0 0 0 0 0 0\n",
        "\x7F\x45\x4C\x46",
    };
    const struct home *home = *state;

    keep(home, home->file, 3);
    struct buf path = path_of_kept(home);
    for (size_t i = 0; i < sizeof(damages) / sizeof(damages[0]); i++) {
        FILE *file = fopen(path.ptr, "w");
        fputs(damages[i], file);
        fclose(file);
        if (find(home, home->file, home->doc) != -1)
            fail_msg("damage %zu was taken", i);
    }
    keep(home, home->file, 2);
    assert_int_equal(truncate(path.ptr, 100), 0);
    assert_int_equal(find(home, home->file, home->doc), -1);
    keep(home, home->file, 2);
    assert_int_equal(find(home, home->file, home->doc), 2);
    buf_release(&path);
}

static void a_full_disk_keeps_what_was_there(void **state)
{
    const struct home *home = *state;
    struct rlimit before;

    keep(home, home->file, 3);
    getrlimit(RLIMIT_FSIZE, &before);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){16, before.rlim_max});
    keep(home, home->file, 1);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_int_equal(find(home, home->file, home->doc), 3);
    assert_int_equal(count_kept(home), 1);
}

static void so_many_are_kept_and_no_more(void **state)
{
    const struct home *home = *state;

    for (int i = 0; i < KEPT_MOST + 10; i++) {
        char name[32];
        snprintf(name, sizeof(name), "text-%d.txt", i);
        char *file = scratch_file(home->dir, name, STR(text));
        keep(home, file, 3);
        free(file);
    }
    assert_int_equal(count_kept(home), KEPT_MOST);
}

/* Readers side by side write whole files, one after the other. */
static void readers_side_by_side_leave_one_whole_file(void **state)
{
    const struct home *home = *state;

    fflush(NULL);
    for (uint32_t i = 0; i < 4; i++)
        if (fork() == 0) {
            for (int k = 0; k < 50; k++)
                keep(home, home->file, 1 + i);
            _exit(0);
        }
    while (wait(NULL) > 0)
        ;
    assert_in_range(find(home, home->file, home->doc), 1, 4);
    assert_int_equal(count_kept(home), 1);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_place_is_kept_for_the_owner_alone),       CASE(it_is_found_in_a_later_version),
        CASE(nothing_is_kept_of_what_is_no_file),        CASE(what_is_damaged_counts_as_not_there),
        CASE(a_full_disk_keeps_what_was_there),          CASE(so_many_are_kept_and_no_more),
        CASE(readers_side_by_side_leave_one_whole_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
