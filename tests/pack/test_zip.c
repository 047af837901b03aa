/* The door to zips: names, sizes, damage. */
#include "support/test.h"

#include "support/package.h"

#include "pack/zip.h"

#include <zip.h>

static const struct part parts[] = {
    {"word\\Document.xml", "words"},
    {"empty", ""},
    {"_rels/.rels", "relationships"},
    {NULL, NULL},
};

static void names_are_found_as_packages_mean_them(void **state)
{
    static const struct {
        const char *name;
        int64_t index;
    } cases[] = {
        {"word/document.xml", 0},    {"/word/DOCUMENT.XML", 0},
        {"\\word\\document.xml", 0}, {"empty", 1},
        {"_rels/.rels", 2},          {"word/document", -1},
        {"word/document.xmlx", -1},  {"", -1},
    };
    struct buf bytes = package_zip(parts);
    struct archive *archive =
        archive_open(&(struct input){.bytes = buf_str(&bytes)}, &limits_default, NULL);

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (archive_find(archive, str_from(cases[i].name)) != cases[i].index)
            fail_msg("\"%s\"", cases[i].name);
    archive_close(archive);
    buf_release(&bytes);
}

static void members_are_read_in_pieces(void **state)
{
    struct buf bytes = package_zip(parts);
    struct archive *archive =
        archive_open(&(struct input){.bytes = buf_str(&bytes)}, &limits_default, NULL);
    struct member *member = member_open(archive, 0, NULL);
    char piece[3];

    (void)state;
    assert_int_equal(member_size(member), 5);
    assert_string_equal(member_name(member), "word\\Document.xml");
    assert_int_equal(member_read(member, piece, 3, NULL), 3);
    assert_memory_equal(piece, "wor", 3);
    assert_int_equal(member_read(member, piece, 3, NULL), 2);
    assert_memory_equal(piece, "ds", 2);
    assert_int_equal(member_read(member, piece, 3, NULL), 0);
    member_close(member);
    member = member_open(archive, 1, NULL);
    assert_int_equal(member_read(member, piece, 3, NULL), 0);
    member_close(member);
    archive_close(archive);
    buf_release(&bytes);
}

static void a_damaged_member_is_said(void **state)
{
    struct buf bytes = package_zip(parts);
    size_t at = str_find(buf_str(&bytes), STR("words"), 0);
    struct err err = {0};
    char piece[16];

    (void)state;
    assert_true(at != (size_t)-1);
    bytes.ptr[at] = 'W';
    struct archive *archive =
        archive_open(&(struct input){.bytes = buf_str(&bytes)}, &limits_default, NULL);
    struct member *member = member_open(archive, 0, NULL);
    while (member_read(member, piece, sizeof(piece), &err) > 0)
        ;
    assert_string_equal(err.place, "word\\Document.xml");
    assert_non_null(strstr(err.reason, "damaged"));
    member_close(member);
    archive_close(archive);
    buf_release(&bytes);
}

/* The general purpose flag of a local and a central header says that a member is encrypted. */
static void an_encrypted_member_is_said(void **state)
{
    struct buf bytes = package_zip(parts);
    struct err err = {0};

    (void)state;
    for (size_t i = 0; i + 10 < bytes.len; i++) {
        if (memcmp(bytes.ptr + i, "PK\003\004", 4) == 0)
            bytes.ptr[i + 6] |= 1;
        if (memcmp(bytes.ptr + i, "PK\001\002", 4) == 0)
            bytes.ptr[i + 8] |= 1;
    }
    struct archive *archive =
        archive_open(&(struct input){.bytes = buf_str(&bytes)}, &limits_default, NULL);
    assert_null(member_open(archive, 0, &err));
    assert_string_equal(err.place, "word\\Document.xml");
    assert_non_null(strstr(err.reason, "encrypted"));
    archive_close(archive);
    buf_release(&bytes);
}

static void what_is_no_zip_is_refused(void **state)
{
    struct err err = {0};

    (void)state;
    assert_null(archive_open(&(struct input){.bytes = STR("words")}, &limits_default, &err));
    assert_non_null(strstr(err.reason, "does not begin like a zip"));
    assert_false(archive_like(STR("PK")));
    assert_true(archive_like(STR("PK\005\006")));
    err = (struct err){0};
    assert_null(
        archive_open(&(struct input){.bytes = STR("PK\003\004words")}, &limits_default, &err));
    assert_non_null(strstr(err.reason, "cut short or damaged"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_as_packages_mean_them),
        cmocka_unit_test(members_are_read_in_pieces),
        cmocka_unit_test(a_damaged_member_is_said),
        cmocka_unit_test(an_encrypted_member_is_said),
        cmocka_unit_test(what_is_no_zip_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
