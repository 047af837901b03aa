/* Slices. */
#include "support/test.h"

static void comparing_is_by_bytes_and_shorter_first(void **state)
{
    static const struct {
        const char *a;
        const char *b;
        int order;
    } cases[] = {
        {"", "", 0},     {"a", "b", -1}, {"b", "a", 1},
        {"a", "ab", -1}, {"ab", "a", 1}, {"\xFF", "a", 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int order = str_cmp(str_from(cases[i].a), str_from(cases[i].b));
        assert_int_equal((order > 0) - (order < 0), cases[i].order);
        assert_int_equal(str_eq(str_from(cases[i].a), str_from(cases[i].b)), cases[i].order == 0);
    }
    assert_true(str_eq(STR_NONE, STR("")));
}

static void beginnings_and_ends_are_told(void **state)
{
    (void)state;
    assert_true(str_starts(STR("resolves"), STR("res")));
    assert_true(str_starts(STR("a"), STR("")));
    assert_true(str_starts(STR_NONE, STR("")));
    assert_false(str_starts(STR("res"), STR("resolves")));
    assert_true(str_ends(STR("resolves"), STR("ves")));
    assert_false(str_ends(STR("ves"), STR("resolves")));
    assert_false(str_ends(STR("resolves"), STR("solve")));
}

static void finding_looks_from_an_offset_on(void **state)
{
    static const struct {
        const char *in;
        const char *needle;
        size_t from;
        size_t want;
    } cases[] = {
        {"abcabc", "abc", 0, 0},     {"abcabc", "abc", 1, 3},    {"abcabc", "abc", 4, (size_t)-1},
        {"abc", "", 3, 3},           {"abc", "", 4, (size_t)-1}, {"abc", "abcd", 0, (size_t)-1},
        {"abc", "c", 9, (size_t)-1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(str_find(str_from(cases[i].in), str_from(cases[i].needle), cases[i].from),
                         cases[i].want);
    assert_int_equal(str_find(STR("a\0b"), STR("\0b"), 0), 1);
}

static void trimming_takes_ascii_blanks_alone(void **state)
{
    (void)state;
    assert_str(str_trim(STR(" \t\r\n a b \v\f")), "a b");
    assert_str(str_trim(STR("  ")), "");
    assert_str(str_trim(STR("\u00A0a\u00A0")), "\u00A0a\u00A0");
}

static void letters_of_ascii_alone_lose_their_case(void **state)
{
    (void)state;
    assert_true(str_eq_ascii_case(STR("MOD"), STR("mod")));
    assert_false(str_eq_ascii_case(STR("MOD"), STR("mode")));
    assert_false(str_eq_ascii_case(STR("\u00C9"), STR("\u00E9")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparing_is_by_bytes_and_shorter_first),
        cmocka_unit_test(beginnings_and_ends_are_told),
        cmocka_unit_test(finding_looks_from_an_offset_on),
        cmocka_unit_test(trimming_takes_ascii_blanks_alone),
        cmocka_unit_test(letters_of_ascii_alone_lose_their_case),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
