/* Strict UTF-8: what is whole, what is broken, and how it is mended. */
#include "support/test.h"

#include "text/utf8.h"

static void code_points_are_decoded_strictly(void **state)
{
    static const struct {
        const char *in;
        uint32_t cp;
        size_t len;
    } cases[] = {
        {"A", 0x41, 1},
        {"\xC2\x80", 0x80, 2},
        {"\xDF\xBF", 0x7FF, 2},
        {"\xE0\xA0\x80", 0x800, 3},
        {"\xEF\xBF\xBF", 0xFFFF, 3},
        {"\xF0\x90\x80\x80", 0x10000, 4},
        {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
        {"\x80", 0xFFFD, 1},             /* a tail alone */
        {"\xC0\xAF", 0xFFFD, 1},         /* overlong */
        {"\xC1\xBF", 0xFFFD, 1},         /* overlong */
        {"\xE0\x9F\xBF", 0xFFFD, 1},     /* overlong */
        {"\xED\xA0\x80", 0xFFFD, 1},     /* a surrogate */
        {"\xF0\x8F\xBF\xBF", 0xFFFD, 1}, /* overlong */
        {"\xF4\x90\x80\x80", 0xFFFD, 1}, /* beyond U+10FFFF */
        {"\xF5\x80\x80\x80", 0xFFFD, 1},
        {"\xE2\x82", 0xFFFD, 2},     /* cut off: the maximal part is one */
        {"\xE2\x82X", 0xFFFD, 2},    /* the same before another character */
        {"\xF0\x9F\x98", 0xFFFD, 3}, /* the same of four */
        {"\xC3", 0xFFFD, 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t len = 0;
        assert_int_equal(utf8_at(str_from(cases[i].in), 0, &len), cases[i].cp);
        assert_int_equal(len, cases[i].len);
    }
}

static void mending_gives_one_sign_a_broken_part(void **state)
{
    static const struct {
        struct {
            const char *ptr;
            size_t len;
        } in;
        const char *want;
        size_t mended;
    } cases[] = {
        {{"", 0}, "", 0},
        {{"whole \xC3\xA9", 8}, "whole \u00E9", 0},
        {{"a\0b", 3}, "a\uFFFDb", 1},
        {{"\xE2\x82", 2}, "\uFFFD", 1},
        {{"a\xE2\x82z", 4}, "a\uFFFDz", 1},
        {{"\xED\xA0\x80", 3}, "\uFFFD\uFFFD\uFFFD", 3},
        /* the example of Unicode 3.9, table 3-8 */
        {{"\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", 13},
         "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd",
         6},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf out = {0};
        struct str in = {cases[i].in.ptr, cases[i].in.len};
        assert_int_equal(utf8_mend(&out, in), cases[i].mended);
        assert_str(buf_str(&out), cases[i].want);
        assert_int_equal(utf8_valid(in), cases[i].mended == 0);
        assert_true(utf8_valid(buf_str(&out)));
        buf_release(&out);
    }
}

static void offsets_and_code_points_are_counted(void **state)
{
    struct str text = STR("a\u00E9\u20AC\U0001F600z"); /* 1 + 2 + 3 + 4 + 1 bytes */
    static const size_t offsets[] = {0, 1, 3, 6, 10};

    (void)state;
    assert_int_equal(utf8_count(text), 5);
    for (size_t cp = 0; cp < 5; cp++)
        assert_int_equal(utf8_offset(text, cp), offsets[cp]);
    assert_int_equal(utf8_offset(text, 5), text.len);
    assert_int_equal(utf8_offset(text, 99), text.len);
    for (size_t cp = 4; cp > 0; cp--)
        assert_int_equal(utf8_before(text, offsets[cp]), offsets[cp - 1]);
    assert_int_equal(utf8_before(text, text.len), 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_points_are_decoded_strictly),
        cmocka_unit_test(mending_gives_one_sign_a_broken_part),
        cmocka_unit_test(offsets_and_code_points_are_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
