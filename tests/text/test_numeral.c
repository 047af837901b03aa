/* Numbers of labels and lists, written and read. */
#include "support/test.h"

#include "text/numeral.h"

static const struct {
    const char *name;
    enum numeral system;
    unsigned value;
    const char *text;
} both_ways[] = {
    {"one", NUMERAL_DECIMAL, 1, "1"},
    {"many", NUMERAL_DECIMAL, 2016, "2016"},
    {"a", NUMERAL_LATIN, 1, "a"},
    {"z", NUMERAL_LATIN, 26, "z"},
    {"after z", NUMERAL_LATIN, 27, "aa"},
    {"then bb", NUMERAL_LATIN, 28, "bb"},
    {"aaa", NUMERAL_LATIN, 53, "aaa"},
    {"upper", NUMERAL_LATIN_UPPER, 3, "C"},
    {"iv", NUMERAL_ROMAN, 4, "iv"},
    {"viii", NUMERAL_ROMAN, 8, "viii"},
    {"xlix", NUMERAL_ROMAN, 49, "xlix"},
    {"mmxxvi", NUMERAL_ROMAN, 2026, "mmxxvi"},
    {"upper roman", NUMERAL_ROMAN_UPPER, 1994, "MCMXCIV"},
    {"abjad alef", NUMERAL_ABJAD, 1, "\u0623"},
    {"abjad jeem", NUMERAL_ABJAD, 3, "\u062C"},
    {"abjad heh", NUMERAL_ABJAD, 5, "\u0647"},
    {"abjad kaf", NUMERAL_ABJAD, 11, "\u0643"},
    {"abjad zah", NUMERAL_ABJAD, 27, "\u0638"},
    {"abjad ghain", NUMERAL_ABJAD, 28, "\u063A"},
    {"abjad after ghain", NUMERAL_ABJAD, 30, "\u0628\u0628"},
    {"alphabet teh", NUMERAL_ARABIC_ALPHA, 3, "\u062A"},
    {"alphabet yeh", NUMERAL_ARABIC_ALPHA, 28, "\u064A"},
};

static void a_number_is_written_and_read_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(both_ways) / sizeof(both_ways[0]); i++) {
        struct buf out = {0};
        numeral_write(&out, both_ways[i].system, both_ways[i].value);
        if (!str_eq(buf_str(&out), str_from(both_ways[i].text)))
            fail_msg("%s: wrote %s", both_ways[i].name, out.ptr);
        unsigned value = numeral_read(both_ways[i].system, buf_str(&out));
        if (value != both_ways[i].value)
            fail_msg("%s: read %u", both_ways[i].name, value);
        buf_release(&out);
    }
}

static void what_is_no_number_of_a_system_is_0(void **state)
{
    static const struct {
        enum numeral system;
        const char *text;
    } cases[] = {
        {NUMERAL_DECIMAL, ""},
        {NUMERAL_DECIMAL, "1a"},
        {NUMERAL_DECIMAL, "0"},
        {NUMERAL_DECIMAL, "99999999999999999999"},
        {NUMERAL_LATIN, "ab"},
        {NUMERAL_LATIN, "A"},
        {NUMERAL_LATIN, "1"},
        {NUMERAL_ROMAN, "iiii"},
        {NUMERAL_ROMAN, "iix"},
        {NUMERAL_ROMAN, "vv"},
        {NUMERAL_ROMAN, "q"},
        {NUMERAL_ABJAD, "a"},
        {NUMERAL_ABJAD, "\u0628\u064A"}, /* unit before ten */
        {NUMERAL_ARABIC_ALPHA, "\u064A\u0628"},
        {NUMERAL_NONE, "1"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (numeral_read(cases[i].system, str_from(cases[i].text)) != 0)
            fail_msg("\"%s\" read in %d", cases[i].text, (int)cases[i].system);
}

static void nothing_is_written_for_what_cannot_be(void **state)
{
    struct buf out = {0};

    (void)state;
    numeral_write(&out, NUMERAL_DECIMAL, 0);
    numeral_write(&out, NUMERAL_NONE, 3);
    numeral_write(&out, NUMERAL_ROMAN, 4000000);
    numeral_write(&out, NUMERAL_LATIN, 4000000);
    numeral_write(&out, NUMERAL_ABJAD, 4000000);
    assert_int_equal(out.len, 0);
}

static void classic_compounds_and_other_spellings_are_read(void **state)
{
    static const struct {
        const char *text;
        unsigned value;
    } cases[] = {
        {"\u0627", 1},        {"\u0625", 1},
        {"\u0622", 1}, /* alefs */
        {"\u0649", 10},       {"\u06CC", 10},
        {"\u06A9", 11},       {"\u06BE", 5}, /* heh doachashmee */
        {"\u064A\u0627", 11}, {"\u064A\u0628", 12},
        {"\u0643\u0637", 29}, {"\u0642\u0643\u0647", 125},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        unsigned value = numeral_read(NUMERAL_ABJAD, str_from(cases[i].text));
        if (value != cases[i].value)
            fail_msg("case %zu: %u", i, value);
    }
}

static void labels_fold_to_one_form(void **state)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"\uFEEB", "\u0647"},       /* initial heh */
        {"\u0647\u0640", "\u0647"}, /* heh and tatweel */
        {"\u0647\u200D", "\u0647"}, /* heh and joiner */
        {"\uFEA9", "\u062F"},       /* isolated dal */
        {"\uFE83", "\u0623"},       /* alef with hamza */
        {"\uFEFB", "\u0644\u0627"}, /* lam-alef */
        {"\u0628\u064E", "\u0628"}, /* fatha */
        {"\u0663\u06F4", "34"},     /* Arabic-Indic digits of both kinds */
        {"\uFF11", "1"},            /* full-width */
        {" \u00A0a\u00A0 ", "a"},
        {"1\u00A0\t bis", "1 bis"},
        {"\u200F3\u200E", "3"},
        {"\uFEFC\uFDFA", "\u0644\u0627\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 "
                         "\u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645"},
        {"", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf out = {0};
        numeral_fold(&out, str_from(cases[i].text));
        if (!str_eq(buf_str(&out), str_from(cases[i].want)))
            fail_msg("case %zu: \"%s\"", i, out.ptr);
        buf_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_written_and_read_back),
        cmocka_unit_test(what_is_no_number_of_a_system_is_0),
        cmocka_unit_test(nothing_is_written_for_what_cannot_be),
        cmocka_unit_test(classic_compounds_and_other_spellings_are_read),
        cmocka_unit_test(labels_fold_to_one_form),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
