/* How list numbers are written, and that hostile values do no harm. Counting is tested through
 * documents, in tests/read/test_docx_number.c. */
#include "support/test.h"

#include "model/list.h"

static void formats_write_as_word_does(void **state)
{
    static const struct {
        enum list_format format;
        uint32_t value;
        const char *want;
    } cases[] = {
        {LIST_DECIMAL, 0, "0"},
        {LIST_DECIMAL, 4000000000, "4000000000"},
        {LIST_DECIMAL_ZERO, 7, "07"},
        {LIST_DECIMAL_ZERO, 12, "12"},
        {LIST_LOWER_LETTER, 26, "z"},
        {LIST_LOWER_LETTER, 28, "bb"},
        {LIST_UPPER_ROMAN, 14, "XIV"},
        {LIST_LOWER_ROMAN, 3, "iii"},
        {LIST_ORDINAL, 1, "1st"},
        {LIST_ORDINAL, 12, "12th"},
        {LIST_ORDINAL, 113, "113th"},
        {LIST_ORDINAL, 23, "23rd"},
        {LIST_DASHES, 5, "- 5 -"},
        {LIST_CIRCLES, 3, "\u2462"},
        {LIST_CIRCLES, 21, "21"},
        {LIST_NONE, 3, ""},
        {LIST_BULLET, 3, ""},
        {LIST_UNKNOWN, 3, "3"},
        /* tet vav, tet zayin, kaf alef, tav tav qof */
        {LIST_HEBREW, 15, "\u05D8\u05D5"},
        {LIST_HEBREW, 16, "\u05D8\u05D6"},
        {LIST_HEBREW, 21, "\u05DB\u05D0"},
        {LIST_HEBREW, 900, "\u05EA\u05EA\u05E7"},
        {LIST_HEBREW_ALPHABET, 11, "\u05DB"},
        /* after tav: tav alef, and tav tav alef */
        {LIST_HEBREW_ALPHABET, 22, "\u05EA"},
        {LIST_HEBREW_ALPHABET, 23, "\u05EA\u05D0"},
        {LIST_HEBREW_ALPHABET, 45, "\u05EA\u05EA\u05D0"},
        /* the tenth letter is ka: short i is left out */
        {LIST_LOWER_RUSSIAN, 10, "\u043A"},
        /* yery is the last but three, and after ya the first comes twice */
        {LIST_LOWER_RUSSIAN, 26, "\u044B"},
        {LIST_UPPER_RUSSIAN, 29, "\u042F"},
        {LIST_UPPER_RUSSIAN, 30, "\u0410\u0410"},
        {LIST_CHINESE, 9, "\u4E5D"},
        {LIST_CHINESE, 10, "\u5341"},
        {LIST_CHINESE, 11, "\u5341\u4E00"},
        {LIST_CHINESE, 25, "\u4E8C\u5341\u4E94"},
        {LIST_CHINESE, 101, "一○一"},
        {LIST_CHINESE_DIGITS, 12, "一二"},
        {LIST_CHINESE_DIGITS, 10, "一〇"},
        {LIST_CHINESE_THOUSAND, 10, "十"},
        {LIST_CHINESE_THOUSAND, 101, "一百〇一"},
        {LIST_CHINESE_THOUSAND, 110, "一百一十"},
        {LIST_CHINESE_THOUSAND, 1001, "一千〇一"},
        {LIST_CHINESE_THOUSAND, 10001, "一万〇一"},
        {LIST_CHINESE_LEGAL, 21, "贰拾壹"},
        {LIST_CHINESE_LEGAL, 10, "壹拾"},
        {LIST_TRADITIONAL_LEGAL, 3, "參"},
        {LIST_TAIWANESE_THOUSAND, 100, "一百"},
        {LIST_TAIWANESE_DIGITS, 20, "二○"},
        {LIST_STEMS, 10, "癸"},
        {LIST_STEMS, 11, "11"},
        {LIST_BRANCHES, 12, "亥"},
        {LIST_STEMS_BRANCHES, 11, "甲戌"},
        {LIST_JAPANESE, 111, "百十一"},
        {LIST_JAPANESE_LEGAL, 12, "壱拾弐"},
        {LIST_AIUEO, 1, "ｱ"},
        {LIST_AIUEO_FULL, 2, "イ"},
        {LIST_IROHA_FULL, 48, "ン"},
        {LIST_IROHA, 49, "ｲ"},
        {LIST_KOREAN, 21, "이십일"},
        {LIST_KOREAN_DIGITS, 10, "일영"},
        {LIST_KOREAN_LEGAL, 21, "스물하나"},
        {LIST_GANADA, 15, "가"},
        {LIST_HINDI, 20, "\u0968\u0966"},
        {LIST_HINDI_CONSONANTS, 1, "अ"},
        {LIST_HINDI_CONSONANTS, 18, "अः"},
        {LIST_THAI, 19, "๑๙"},
        {LIST_THAI_LETTERS, 42, "กก"},
        {LIST_DECIMAL_FULL, 10, "１０"},
        {LIST_ZEROS_3, 7, "007"},
        {LIST_CARDINAL_TEXT, 0, "Zero"},
        {LIST_CARDINAL_TEXT, 21, "Twenty-one"},
        {LIST_CARDINAL_TEXT, 1100, "One thousand one hundred"},
        {LIST_ORDINAL_TEXT, 1, "First"},
        {LIST_ORDINAL_TEXT, 12, "Twelfth"},
        {LIST_ORDINAL_TEXT, 20, "Twentieth"},
        {LIST_ORDINAL_TEXT, 101, "One hundred first"},
        {LIST_HEX, 255, "FF"},
        {LIST_CHICAGO, 5, "**"},
        {LIST_CIRCLES_TEN, 11, "11"},
        {LIST_FULL_STOPS, 1, "\u2488"},
        {LIST_PARENTHESES, 2, "\u2475"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf out = {0};
        list_format_write(&out, cases[i].format, cases[i].value);
        if (!str_eq(buf_str(&out), str_from(cases[i].want)))
            fail_msg("case %zu: got \"%.*s\"", i, STR_ARG(buf_str(&out)));
        buf_release(&out);
    }
}

static void no_value_is_too_large(void **state)
{
    static const uint32_t values[] = {0, 1, 999, 10000, UINT32_MAX - 1, UINT32_MAX};

    (void)state;
    for (unsigned format = 0; format < LIST_FORMATS; format++) {
        for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
            struct buf out = {0};
            list_format_write(&out, (enum list_format)format, values[i]);
            assert_true(out.len < 200);
            buf_release(&out);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_write_as_word_does),
        cmocka_unit_test(no_value_is_too_large),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
