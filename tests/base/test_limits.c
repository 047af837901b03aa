/* The table of limits: how values are taken and written. That each limit is held to is the matter
 * of tests/cmd/test_limits.c, with the whole program. */
#include "support/test.h"

#include "base/limits.h"

static const struct limit_row *row_named(const char *name)
{
    const struct limit_row *row = limit_rows;

    while (row->name != NULL && strcmp(row->name, name) != 0)
        row++;
    return row;
}

static void a_value_is_a_number_with_a_suffix(void **state)
{
    static const struct {
        const char *text;
        size_t want;
    } cases[] = {
        {"text=0", 0},     {"text=123", 123},    {"text=7K", 7168},
        {"text=7k", 7168}, {"text=3M", 3145728}, {"text=1G", 1073741824},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct limits limits = limits_default;
        assert_true(limit_set(&limits, cases[i].text, NULL));
        assert_int_equal(limits.text, cases[i].want);
    }
}

static void what_is_no_limit_or_no_value_is_refused(void **state)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"", "'' is no limit (see --limit=help)"},
        {"texts=1", "'texts' is no limit (see --limit=help)"},
        {"tex=1", "'tex' is no limit (see --limit=help)"},
        {"text", "'text' lacks its value"},
        {"text=", "'' is no number from 0 to 2047M"},
        {"text=K", "'K' is no number from 0 to 2047M"},
        {"text=-1", "'-1' is no number from 0 to 2047M"},
        {"text= 1", "' 1' is no number from 0 to 2047M"},
        {"text=1T", "'1T' is no number from 0 to 2047M"},
        {"text=1KK", "'1KK' is no number from 0 to 2047M"},
        {"text=2048M", "'2048M' is no number from 0 to 2047M"},
        {"text=99999999999999999999", "'99999999999999999999' is no number from 0 to 2047M"},
        {"text=18446744073709551615G", "'18446744073709551615G' is no number from 0 to 2047M"},
        {"marks=5", "'5' is no number from 0 to 4"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct limits limits = limits_default;
        struct err err = {0};
        assert_false(limit_set(&limits, cases[i].text, &err));
        assert_string_equal(err.place, "--limit");
        assert_string_equal(err.reason, cases[i].want);
        assert_memory_equal(&limits, &limits_default, sizeof(limits));
    }
}

static void a_value_is_written_as_it_is_taken(void **state)
{
    static const struct {
        size_t value;
        const char *want;
    } cases[] = {{0, "0"},       {1023, "1023"},  {1024, "1K"},
                 {1536, "1536"}, {3145728, "3M"}, {1073741824, "1G"}};
    char text[24];

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        limit_write(text, cases[i].value);
        assert_string_equal(text, cases[i].want);
    }
}

static void every_row_is_a_member_of_its_own_within_its_bounds(void **state)
{
    size_t count = 0;

    (void)state;
    for (const struct limit_row *row = limit_rows; row->name != NULL; row++, count++) {
        assert_int_equal(row->member, count * sizeof(size_t));
        assert_true(limit_value(&limits_default, row) <= row->most);
    }
    assert_int_equal(count, sizeof(struct limits) / sizeof(size_t));
    assert_int_equal(limit_value(&limits_default, row_named("depth")), 256);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_is_a_number_with_a_suffix),
        cmocka_unit_test(what_is_no_limit_or_no_value_is_refused),
        cmocka_unit_test(a_value_is_written_as_it_is_taken),
        cmocka_unit_test(every_row_is_a_member_of_its_own_within_its_bounds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
