/* The names of number formats (ECMA-376 Part 1, 17.18.59) and the numbers that old documents give
 * them (MS-OSHARED, MSONFC). Counting words that nobody here writes are no row: they are decimal.
 */
#include "read/docx_format.h"

static const struct {
    const char *name;
    uint8_t number;
    uint8_t format; /* enum list_format */
} formats[] = {
    {"none", 255, LIST_NONE},
    {"bullet", 23, LIST_BULLET},
    {"decimal", 0, LIST_DECIMAL},
    {"decimalZero", 22, LIST_DECIMAL_ZERO},
    {"decimalFullWidth", 14, LIST_DECIMAL_FULL},
    {"lowerRoman", 2, LIST_LOWER_ROMAN},
    {"upperRoman", 1, LIST_UPPER_ROMAN},
    {"lowerLetter", 4, LIST_LOWER_LETTER},
    {"upperLetter", 3, LIST_UPPER_LETTER},
    {"ordinal", 5, LIST_ORDINAL},
    {"cardinalText", 6, LIST_CARDINAL_TEXT},
    {"ordinalText", 7, LIST_ORDINAL_TEXT},
    {"hex", 8, LIST_HEX},
    {"chicago", 9, LIST_CHICAGO},
    {"numberInDash", 57, LIST_DASHES},
    {"decimalEnclosedCircle", 18, LIST_CIRCLES},
    {"decimalEnclosedCircleChinese", 28, LIST_CIRCLES_TEN},
    {"decimalEnclosedFullstop", 26, LIST_FULL_STOPS},
    {"decimalEnclosedParen", 27, LIST_PARENTHESES},
    {"arabicAlpha", 46, LIST_ARABIC_ALPHA},
    {"arabicAbjad", 48, LIST_ARABIC_ABJAD},
    {"hebrew1", 45, LIST_HEBREW},
    {"hebrew2", 47, LIST_HEBREW_ALPHABET},
    {"russianLower", 58, LIST_LOWER_RUSSIAN},
    {"russianUpper", 59, LIST_UPPER_RUSSIAN},
    {"chineseCounting", 37, LIST_CHINESE},
    {"chineseCountingThousand", 39, LIST_CHINESE_THOUSAND},
    {"ideographDigital", 10, LIST_CHINESE_DIGITS},
    {"chineseLegalSimplified", 38, LIST_CHINESE_LEGAL},
    {"taiwaneseCountingThousand", 35, LIST_TAIWANESE_THOUSAND},
    {"taiwaneseDigital", 36, LIST_TAIWANESE_DIGITS},
    {"ideographLegalTraditional", 34, LIST_TRADITIONAL_LEGAL},
    {"ideographEnclosedCircle", 29, LIST_CHINESE_CIRCLES},
    {"ideographTraditional", 30, LIST_STEMS},
    {"ideographZodiac", 31, LIST_BRANCHES},
    {"ideographZodiacTraditional", 32, LIST_STEMS_BRANCHES},
    {"japaneseCounting", 11, LIST_JAPANESE},
    {"japaneseLegal", 16, LIST_JAPANESE_LEGAL},
    {"aiueo", 12, LIST_AIUEO},
    {"aiueoFullWidth", 20, LIST_AIUEO_FULL},
    {"iroha", 13, LIST_IROHA},
    {"irohaFullWidth", 21, LIST_IROHA_FULL},
    {"koreanCounting", 42, LIST_KOREAN},
    {"koreanDigital", 41, LIST_KOREAN_DIGITS},
    {"koreanDigital2", 44, LIST_KOREAN_DIGITS_2},
    {"koreanLegal", 43, LIST_KOREAN_LEGAL},
    {"ganada", 24, LIST_GANADA},
    {"chosung", 25, LIST_CHOSUNG},
    {"hindiNumbers", 51, LIST_HINDI},
    {"hindiVowels", 49, LIST_HINDI_VOWELS},
    {"hindiConsonants", 50, LIST_HINDI_CONSONANTS},
    {"thaiNumbers", 54, LIST_THAI},
    {"thaiLetters", 53, LIST_THAI_LETTERS},
    {"decimalHalfWidth", 15, LIST_DECIMAL},
    {"decimalFullWidth2", 19, LIST_DECIMAL_FULL},
    {"taiwaneseCounting", 33, LIST_CHINESE},
    {"japaneseDigitalTenThousand", 17, LIST_CHINESE_DIGITS},
};

enum { COUNT = sizeof(formats) / sizeof(formats[0]) };

enum list_format docx_format_named(struct str name)
{
    for (size_t i = 0; i < COUNT; i++)
        if (str_eq(name, str_from(formats[i].name)))
            return (enum list_format)formats[i].format;
    return LIST_UNKNOWN;
}

enum list_format docx_format_numbered(unsigned long number)
{
    for (size_t i = 0; i < COUNT; i++)
        if (formats[i].number == number)
            return (enum list_format)formats[i].format;
    return LIST_DECIMAL;
}

/* Word offers its own formats by an example of them: "001, 002, 003, ...". */
enum list_format docx_format_like(struct str example)
{
    size_t zeros = 0;

    while (zeros < example.len && example.ptr[zeros] == '0')
        zeros++;
    bool one = zeros < example.len && example.ptr[zeros] == '1';
    if (!one || zeros < 2 || zeros > 4)
        return LIST_UNKNOWN;
    return (enum list_format)(LIST_ZEROS_3 + zeros - 2);
}
