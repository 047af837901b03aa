/* Terminal columns of text, and grapheme clusters. */
#include "support/test.h"

#include "text/cluster.h"
#include "text/width.h"

static void code_points_take_the_columns_that_terminals_give_them(void **state)
{
    static const struct {
        uint32_t cp;
        int width;
    } cases[] = {
        {' ', 1},    {'a', 1},    {0x0642, 1}, /* qaf */
        {0xFEFB, 1},                           /* lam-alef */
        {0x064E, 0}, {0x0301, 0},              /* marks */
        {0x00AD, 0}, {0x200C, 0}, {0x200F, 0}, {0x2067, 0},  {0xFEFF, 0}, {0x00A0, 1},
        {0x2011, 1}, {0x6F22, 2}, {0xAC00, 2}, {0x1F600, 2}, {0x4DC0, 2}, /* wcwidth 2, libunistring
                                                                             1 */
        {0x0CBF, 0}, /* wcwidth 0, libunistring 1 */
        {0x06DD, 1}, /* wcwidth 1, libunistring 0 */
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (width_of_cp(cases[i].cp) != cases[i].width)
            fail_msg("U+%04X: %d", (unsigned)cases[i].cp, width_of_cp(cases[i].cp));
}

static void text_is_as_wide_as_its_characters(void **state)
{
    (void)state;
    assert_int_equal(width_of(STR("")), 0);
    assert_int_equal(width_of(STR("re\u0301solu")), 6);
    assert_int_equal(width_of(STR("\u0642\u064E\u6F22")), 3);
}

static void the_head_that_fits_ends_between_clusters(void **state)
{
    static const struct {
        const char *text;
        int width;
        size_t len;
    } cases[] = {
        {"abc", 2, 2},
        {"abc", 5, 3},
        {"abc", 0, 0},
        {"", 3, 0},
        {"e\u0301x", 1, 3},
        {"\u6F22\u5B57", 3, 3},
        {"\u0642\u064E\u0631", 1, 4},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(width_fit(str_from(cases[i].text), cases[i].width), cases[i].len);
}

static void a_cluster_is_a_base_with_its_marks(void **state)
{
    static const struct {
        const char *text;
        size_t off;
        size_t end;
    } cases[] = {
        {"ab", 0, 1},
        {"ab", 1, 2},
        {"e\u0301\u0302x", 0, 5},
        {"\u0642\u064E\u0631", 0, 4},
        {"\u1112\u1161\u11AB", 0, 9},
        {"x\u200Dy", 0, 4},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(cluster_end(str_from(cases[i].text), cases[i].off), cases[i].end);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_points_take_the_columns_that_terminals_give_them),
        cmocka_unit_test(text_is_as_wide_as_its_characters),
        cmocka_unit_test(the_head_that_fits_ends_between_clusters),
        cmocka_unit_test(a_cluster_is_a_base_with_its_marks),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
