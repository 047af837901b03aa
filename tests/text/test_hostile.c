/* What may not reach a terminal, and what must stay text. */
#include "support/test.h"

#include "text/hostile.h"

static void hostile_characters_are_told_from_text(void **state)
{
    static const struct {
        uint32_t cp;
        bool hostile;
    } cases[] = {
        {0x00, true},    {0x08, true},    {'\t', false},    {'\n', false},    {'\r', true},
        {0x1B, true},    {0x1F, true},    {' ', false},     {'~', false},     {0x7F, true},
        {0x80, true},    {0x9B, true},    {0x9F, true},     {0xA0, false},    {0xAD, false},
        {0x061C, false}, {0x200B, false}, {0x200E, false},  {0x200F, false},  {0x2027, false},
        {0x2028, true},  {0x2029, true},  {0x202A, false},  {0x202B, false},  {0x202C, false},
        {0x202D, true},  {0x202E, true},  {0x2066, false},  {0x2069, false},  {0xFDCF, false},
        {0xFDD0, true},  {0xFDEF, true},  {0xFDF0, false},  {0xFFFD, false},  {0xFFFE, true},
        {0xFFFF, true},  {0x1FFFE, true}, {0x1F600, false}, {0x10FFFF, true}, {0xE000, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (hostile_cp(cases[i].cp) != cases[i].hostile)
            fail_msg("U+%04X", (unsigned)cases[i].cp);
}

static void hostile_characters_become_marks_and_nothing_else_changes(void **state)
{
    static const struct {
        const char *in;
        const char *want;
    } cases[] = {
        {"", ""},
        {"plain\ttext\nhere", "plain\ttext\nhere"},
        {"\x1B]0;title\x07", "<U+001B>]0;title<U+0007>"},
        {"\xC2\x9B"
         "31m",
         "<U+009B>31m"},
        {"a\u202Eb\u202Cc", "a<U+202E>b\u202Cc"},
        {"\u2028\u2029", "<U+2028><U+2029>"},
        {"soft\u00ADhyphen\uFEFF", "softhyphen"},
        {"\u00A0\u00E9\u0623\u200F", "\u00A0\u00E9\u0623\u200F"},
        {"\uFDD0\U0010FFFF", "<U+FDD0><U+10FFFF>"},
        {"\x7F\x7F", "<U+007F><U+007F>"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf out = {0};
        hostile_clean(&out, str_from(cases[i].in));
        assert_str(buf_str(&out), cases[i].want);
        buf_release(&out);
    }
}

/* Whatever the quick look at lead bytes passes over must be harmless. */
static void every_code_point_is_cleaned_as_hostile_cp_says(void **state)
{
    struct buf text = {0};
    struct buf out = {0};

    (void)state;
    for (uint32_t cp = 1; cp <= 0x10FFFF; cp++) {
        if (cp >= 0xD800 && cp <= 0xDFFF)
            continue;
        buf_clear(&text);
        buf_clear(&out);
        buf_put_cp(&text, cp);
        hostile_clean(&out, buf_str(&text));
        bool dropped = cp == 0x00AD || cp == 0xFEFF;
        bool same = str_eq(buf_str(&text), buf_str(&out));
        if (same != (!dropped && !hostile_cp(cp)))
            fail_msg("U+%04X", (unsigned)cp);
    }
    buf_release(&text);
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_characters_are_told_from_text),
        cmocka_unit_test(hostile_characters_become_marks_and_nothing_else_changes),
        cmocka_unit_test(every_code_point_is_cleaned_as_hostile_cp_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
