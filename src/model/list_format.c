/* How the numbers of lists are written (ECMA-376 Part 1, 17.18.59), as Word is seen to do it.
 * Systems that labels are read in too are text/numeral.c's. Items of a row stand between blanks. */
#include "model/list.h"

#include "text/numeral.h"

#include <stdio.h>

struct counting;

struct format {
    void (*write)(struct buf *out, const struct format *format, uint32_t value);
    const char *items; /* letters, or digits from 0 */
    const struct counting *counting;
    enum numeral numeral;
    uint32_t first; /* of characters that follow each other */
    uint32_t most;  /* the last number that is written so, or digits at least */
};

/* ---- Items ------------------------------------------------------------------------------ */

static void write_decimal(struct buf *out, const struct format *format, uint32_t value)
{
    (void)format;
    buf_printf(out, "%u", (unsigned)value);
}

static unsigned count_items(const char *items)
{
    unsigned count = 1;

    for (const char *p = items; *p != '\0'; p++)
        count += *p == ' ';
    return count;
}

static struct str item(const char *items, unsigned index)
{
    for (; index > 0; index--)
        items = strchr(items, ' ') + 1;
    const char *end = strchr(items, ' ');
    return end != NULL ? (struct str){items, (size_t)(end - items)} : str_from(items);
}

/* Letters in turn; after the last they are repeated: z, aa, bb. */
static void write_repeated(struct buf *out, const struct format *format, uint32_t value)
{
    enum { REPEATS = 30 };
    unsigned count = count_items(format->items);

    if (value == 0)
        return;
    for (uint32_t i = 0; i <= (value - 1) / count && i < REPEATS; i++)
        buf_add(out, item(format->items, (value - 1) % count));
}

/* Letters in turn; after the last the first comes again. */
static void write_cycle(struct buf *out, const struct format *format, uint32_t value)
{
    if (value == 0)
        write_decimal(out, format, value);
    else
        buf_add(out, item(format->items, (value - 1) % count_items(format->items)));
}

/* Items as far as they go. */
static void write_listed(struct buf *out, const struct format *format, uint32_t value)
{
    if (value == 0 || value > count_items(format->items))
        write_decimal(out, format, value);
    else
        buf_add(out, item(format->items, value - 1));
}

static void write_enclosed(struct buf *out, const struct format *format, uint32_t value)
{
    if (value == 0 || value > format->most)
        write_decimal(out, format, value);
    else
        buf_put_cp(out, format->first + value - 1);
}

static void write_digits(struct buf *out, const struct format *format, uint32_t value)
{
    char text[16];

    snprintf(text, sizeof(text), "%u", (unsigned)value);
    for (const char *p = text; *p != '\0'; p++)
        buf_add(out, item(format->items, (unsigned)(*p - '0')));
}

/* ---- Decimal and in words --------------------------------------------------------------- */

static void write_zeros(struct buf *out, const struct format *format, uint32_t value)
{
    buf_printf(out, "%0*u", (int)format->most, (unsigned)value);
}

static void write_hex(struct buf *out, const struct format *format, uint32_t value)
{
    (void)format;
    buf_printf(out, "%X", (unsigned)value);
}

static void write_dashes(struct buf *out, const struct format *format, uint32_t value)
{
    (void)format;
    buf_printf(out, "- %u -", (unsigned)value);
}

static void write_ordinal(struct buf *out, const struct format *format, uint32_t value)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    bool teen = value % 100 >= 11 && value % 100 <= 13;

    (void)format;
    buf_printf(out, "%u%s", (unsigned)value, endings[!teen && value % 10 < 4 ? value % 10 : 0]);
}

static const char ones[] = "zero one two three four five six seven eight nine ten eleven twelve "
                           "thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
static const char tens[] = "twenty thirty forty fifty sixty seventy eighty ninety";

enum { WORDS_MOST = 999999 };

static void put_hundreds(struct buf *out, uint32_t value)
{
    if (value >= 100) {
        buf_add(out, item(ones, value / 100));
        buf_puts(out, value % 100 > 0 ? " hundred " : " hundred");
        value %= 100;
    }
    if (value >= 20) {
        buf_add(out, item(tens, value / 10 - 2));
        if (value % 10 > 0)
            buf_putc(out, '-');
        value %= 10;
    }
    if (value > 0)
        buf_add(out, item(ones, value));
}

static void write_words(struct buf *out, const struct format *format, uint32_t value)
{
    size_t start = out->len;

    if (value > WORDS_MOST) {
        write_decimal(out, format, value);
        return;
    }
    if (value == 0)
        buf_puts(out, "zero");
    if (value >= 1000) {
        put_hundreds(out, value / 1000);
        buf_puts(out, value % 1000 > 0 ? " thousand " : " thousand");
    }
    put_hundreds(out, value % 1000);
    out->ptr[start] = (char)(out->ptr[start] - 'a' + 'A');
}

/* "Twenty-one", "Twenty-first": the last word changes. */
static void write_ordinal_words(struct buf *out, const struct format *format, uint32_t value)
{
    static const char *const changes[][2] = {
        {"one", "first"},    {"two", "second"}, {"three", "third"},   {"five", "fifth"},
        {"eight", "eighth"}, {"nine", "ninth"}, {"twelve", "twelfth"}};
    size_t start = out->len;

    write_words(out, format, value);
    if (value > WORDS_MOST)
        return;
    size_t last = out->len;
    while (last > start && out->ptr[last - 1] != ' ' && out->ptr[last - 1] != '-')
        last--;
    struct str word = {out->ptr + last, out->len - last};
    for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
        if (!str_eq_ascii_case(word, str_from(changes[i][0])))
            continue;
        char capital = word.ptr[0];
        out->len = last;
        buf_puts(out, changes[i][1]);
        if (capital < 'a')
            out->ptr[last] = (char)(out->ptr[last] - 'a' + 'A');
        return;
    }
    bool ty = out->ptr[out->len - 1] == 'y';
    out->len -= ty;
    buf_puts(out, ty ? "ieth" : "th");
}

/* ---- Hebrew ----------------------------------------------------------------------------- */

/* alef to tav, without the final forms */
static const uint16_t hebrew[] = {0x05D0, 0x05D1, 0x05D2, 0x05D3, 0x05D4, 0x05D5, 0x05D6, 0x05D7,
                                  0x05D8, 0x05D9, 0x05DB, 0x05DC, 0x05DE, 0x05E0, 0x05E1, 0x05E2,
                                  0x05E4, 0x05E6, 0x05E7, 0x05E8, 0x05E9, 0x05EA};

/* After the last letter, a tav for each time through them stands before the letter. */
static void write_hebrew_alphabet(struct buf *out, const struct format *format, uint32_t value)
{
    enum { LETTERS = sizeof(hebrew) / sizeof(hebrew[0]), REPEATS = 35 };

    (void)format;
    if (value == 0)
        return;
    for (uint32_t i = 0; i < (value - 1) / LETTERS && i < REPEATS; i++)
        buf_put_cp(out, hebrew[LETTERS - 1]);
    buf_put_cp(out, hebrew[(value - 1) % LETTERS]);
}

/* Fifteen and sixteen are written 9 + 6 and 9 + 7, not to spell a name. */
static void write_hebrew(struct buf *out, const struct format *format, uint32_t value)
{
    enum { TENS = 9, HUNDREDS = 18, MOST = 9999 };

    if (value > MOST) {
        write_decimal(out, format, value);
        return;
    }
    if (value >= 1000)
        buf_put_cp(out, hebrew[value / 1000 - 1]);
    for (value %= 1000; value >= 100; value -= value >= 400 ? 400 : value / 100 * 100)
        buf_put_cp(out, hebrew[HUNDREDS + (value >= 400 ? 3 : value / 100 - 1)]);
    if (value == 15 || value == 16) {
        buf_put_cp(out, hebrew[8]);
        buf_put_cp(out, hebrew[value - 10]);
        return;
    }
    if (value >= 10)
        buf_put_cp(out, hebrew[TENS + value / 10 - 1]);
    if (value % 10 > 0)
        buf_put_cp(out, hebrew[value % 10 - 1]);
}

/* ---- Counting of East Asia -------------------------------------------------------------- */

/* When a one before ten, hundred or thousand is left out. */
enum { ONE_WRITTEN, ONE_NOT_IN_TEENS, ONE_NEVER };

struct counting {
    const char *digits;
    const char *units; /* ten, hundred, thousand, ten thousand */
    uint8_t one;
    bool zero;       /* digits that are left out between others are written as one zero */
    bool bare_units; /* a one before ten thousand is left out */
};

/* Up to four digits. */
static void put_group(struct buf *out, const struct counting *it, uint32_t value, bool starts)
{
    static const uint32_t powers[] = {1, 10, 100, 1000};
    bool any = false;
    bool gap = false;

    for (unsigned place = 4; place-- > 0;) {
        unsigned digit = value / powers[place] % 10;
        if (digit == 0) {
            gap = any;
            continue;
        }
        if (gap && it->zero)
            buf_add(out, item(it->digits, 0));
        bool teens = it->one == ONE_NOT_IN_TEENS && place == 1 && starts && !any;
        if (digit != 1 || place == 0 || !(it->one == ONE_NEVER || teens))
            buf_add(out, item(it->digits, digit));
        if (place > 0)
            buf_add(out, item(it->units, place - 1));
        any = true;
        gap = false;
    }
}

static void count_with(struct buf *out, const struct counting *it, uint32_t value)
{
    enum { MYRIAD = 10000, MOST = 99999999 };
    uint32_t low = value % MYRIAD;

    if (value == 0)
        buf_add(out, item(it->digits, 0));
    if (value > MOST) {
        buf_printf(out, "%u", (unsigned)value);
        return;
    }
    if (value >= MYRIAD) {
        if (value / MYRIAD > 1 || !it->bare_units)
            put_group(out, it, value / MYRIAD, true);
        buf_add(out, item(it->units, 3));
        if (low > 0 && low < 1000 && it->zero)
            buf_add(out, item(it->digits, 0));
    }
    put_group(out, it, low, value < MYRIAD);
}

#define CHINESE_TO_NINE "一 二 三 四 五 六 七 八 九"
#define KOREAN_TO_NINE  "일 이 삼 사 오 육 칠 팔 구"

static const struct counting chinese = {"〇 " CHINESE_TO_NINE, "十 百 千 万", ONE_NOT_IN_TEENS,
                                        true, false};
static const struct counting taiwanese = {"零 " CHINESE_TO_NINE, "十 百 千 萬", ONE_NOT_IN_TEENS,
                                          true, false};
static const struct counting chinese_legal = {"零 壹 贰 叁 肆 伍 陆 柒 捌 玖", "拾 佰 仟 萬",
                                              ONE_WRITTEN, true, false};
static const struct counting traditional_legal = {"零 壹 貳 參 肆 伍 陸 柒 捌 玖", "拾 佰 仟 萬",
                                                  ONE_WRITTEN, true, false};
static const struct counting japanese = {"〇 " CHINESE_TO_NINE, "十 百 千 万", ONE_NEVER, false,
                                         false};
static const struct counting japanese_legal = {"〇 壱 弐 参 四 伍 六 七 八 九", "拾 百 阡 萬",
                                               ONE_WRITTEN, false, false};
static const struct counting korean = {"영 " KOREAN_TO_NINE, "십 백 천 만", ONE_NEVER, false, true};

static void write_count(struct buf *out, const struct format *format, uint32_t value)
{
    count_with(out, format->counting, value);
}

/* From 100 on digit by digit. */
static void write_count_to_99(struct buf *out, const struct format *format, uint32_t value)
{
    if (value == 0 || value > 99)
        write_digits(out, format, value);
    else
        write_count(out, format, value);
}

/* Words of the language itself up to 99. */
static void write_korean_legal(struct buf *out, const struct format *format, uint32_t value)
{
    static const char own_ones[] = "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉";
    static const char own_tens[] = "열 스물 서른 마흔 쉰 예순 일흔 여든 아흔";

    if (value == 0)
        write_decimal(out, format, value);
    else if (value > 99)
        write_count(out, format, value);
    if (value == 0 || value > 99)
        return;
    if (value >= 10)
        buf_add(out, item(own_tens, value / 10 - 1));
    if (value % 10 > 0)
        buf_add(out, item(own_ones, value % 10 - 1));
}

static void write_stems_branches(struct buf *out, const struct format *format, uint32_t value)
{
    static const struct format stems = {.items = "甲 乙 丙 丁 戊 己 庚 辛 壬 癸"};
    static const struct format branches = {.items = "子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥"};

    (void)format;
    write_cycle(out, &stems, value);
    if (value > 0)
        write_cycle(out, &branches, value);
}

/* ---- The table -------------------------------------------------------------------------- */

static void write_numeral(struct buf *out, const struct format *format, uint32_t value)
{
    numeral_write(out, format->numeral, value);
}

/* Word's hindiVowels are the consonants, and the other way round. */
static const struct format formats[LIST_FORMATS] = {
    [LIST_DECIMAL] = {.write = write_decimal},
    [LIST_DECIMAL_ZERO] = {.write = write_zeros, .most = 2},
    [LIST_ZEROS_3] = {.write = write_zeros, .most = 3},
    [LIST_ZEROS_4] = {.write = write_zeros, .most = 4},
    [LIST_ZEROS_5] = {.write = write_zeros, .most = 5},
    [LIST_DECIMAL_FULL] = {write_digits, "０ １ ２ ３ ４ ５ ６ ７ ８ ９"},
    [LIST_LOWER_ROMAN] = {.write = write_numeral, .numeral = NUMERAL_ROMAN},
    [LIST_UPPER_ROMAN] = {.write = write_numeral, .numeral = NUMERAL_ROMAN_UPPER},
    [LIST_LOWER_LETTER] = {.write = write_numeral, .numeral = NUMERAL_LATIN},
    [LIST_UPPER_LETTER] = {.write = write_numeral, .numeral = NUMERAL_LATIN_UPPER},
    [LIST_ORDINAL] = {.write = write_ordinal},
    [LIST_CARDINAL_TEXT] = {.write = write_words},
    [LIST_ORDINAL_TEXT] = {.write = write_ordinal_words},
    [LIST_HEX] = {.write = write_hex},
    [LIST_CHICAGO] = {write_repeated, "* † ‡ §"},
    [LIST_DASHES] = {.write = write_dashes},
    [LIST_CIRCLES] = {.write = write_enclosed, .first = 0x2460, .most = 20},
    [LIST_CIRCLES_TEN] = {.write = write_enclosed, .first = 0x2460, .most = 10},
    [LIST_FULL_STOPS] = {.write = write_enclosed, .first = 0x2488, .most = 20},
    [LIST_PARENTHESES] = {.write = write_enclosed, .first = 0x2474, .most = 20},
    [LIST_ARABIC_ALPHA] = {.write = write_numeral, .numeral = NUMERAL_ARABIC_ALPHA},
    [LIST_ARABIC_ABJAD] = {.write = write_numeral, .numeral = NUMERAL_ABJAD},
    [LIST_HEBREW] = {.write = write_hebrew},
    [LIST_HEBREW_ALPHABET] = {.write = write_hebrew_alphabet},
    [LIST_LOWER_RUSSIAN] = {write_repeated,
                            "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ы э ю я"},
    [LIST_UPPER_RUSSIAN] = {write_repeated,
                            "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я"},
    [LIST_CHINESE] = {write_count_to_99, "○ " CHINESE_TO_NINE, .counting = &chinese},
    [LIST_CHINESE_THOUSAND] = {.write = write_count, .counting = &chinese},
    [LIST_CHINESE_DIGITS] = {write_digits, "〇 " CHINESE_TO_NINE},
    [LIST_CHINESE_LEGAL] = {.write = write_count, .counting = &chinese_legal},
    [LIST_TAIWANESE_THOUSAND] = {.write = write_count, .counting = &taiwanese},
    [LIST_TAIWANESE_DIGITS] = {write_digits, "○ " CHINESE_TO_NINE},
    [LIST_TRADITIONAL_LEGAL] = {.write = write_count, .counting = &traditional_legal},
    [LIST_CHINESE_CIRCLES] = {.write = write_enclosed, .first = 0x3220, .most = 10},
    [LIST_STEMS] = {write_listed, "甲 乙 丙 丁 戊 己 庚 辛 壬 癸"},
    [LIST_BRANCHES] = {write_listed, "子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥"},
    [LIST_STEMS_BRANCHES] = {.write = write_stems_branches},
    [LIST_JAPANESE] = {.write = write_count, .counting = &japanese},
    [LIST_JAPANESE_LEGAL] = {.write = write_count, .counting = &japanese_legal},
    [LIST_AIUEO] =
        {write_cycle,
         "ｱ ｲ ｳ ｴ ｵ ｶ ｷ ｸ ｹ ｺ ｻ ｼ ｽ ｾ ｿ ﾀ ﾁ ﾂ ﾃ ﾄ ﾅ ﾆ ﾇ ﾈ ﾉ ﾊ ﾋ ﾌ ﾍ ﾎ ﾏ ﾐ ﾑ ﾒ ﾓ ﾔ ﾕ ﾖ ﾗ ﾘ "
         "ﾙ ﾚ ﾛ ﾜ ｦ ﾝ"},
    [LIST_AIUEO_FULL] =
        {write_cycle, "ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ "
                      "ハ ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ヲ ン"},
    [LIST_IROHA] =
        {write_cycle,
         "ｲ ﾛ ﾊ ﾆ ﾎ ﾍ ﾄ ﾁ ﾘ ﾇ ﾙ ｦ ﾜ ｶ ﾖ ﾀ ﾚ ｿ ﾂ ﾈ ﾅ ﾗ ﾑ ｳ ヰ ﾉ ｵ ｸ ﾔ ﾏ ｹ ﾌ ｺ ｴ ﾃ ｱ ｻ ｷ ﾕ ﾒ "
         "ﾐ ｼ ヱ ﾋ ﾓ ｾ ｽ ﾝ"},
    [LIST_IROHA_FULL] =
        {write_cycle, "イ ロ ハ ニ ホ ヘ ト チ リ ヌ ル ヲ ワ カ ヨ タ レ ソ ツ ネ ナ ラ ム ウ ヰ "
                      "ノ オ ク ヤ マ ケ フ コ エ テ ア サ キ ユ メ ミ シ ヱ ヒ モ セ ス ン"},
    [LIST_KOREAN] = {.write = write_count, .counting = &korean},
    [LIST_KOREAN_DIGITS] = {write_digits, "영 " KOREAN_TO_NINE},
    [LIST_KOREAN_DIGITS_2] = {write_digits, "零 " CHINESE_TO_NINE},
    [LIST_KOREAN_LEGAL] = {.write = write_korean_legal, .counting = &korean},
    [LIST_GANADA] = {write_cycle, "가 나 다 라 마 바 사 아 자 차 카 타 파 하"},
    [LIST_CHOSUNG] = {write_cycle, "ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"},
    [LIST_HINDI] = {write_digits, "० १ २ ३ ४ ५ ६ ७ ८ ९"},
    [LIST_HINDI_VOWELS] = {write_repeated,
                           "क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न ऩ प फ ब भ म य र ऱ ल ळ ऴ व श ष "
                           "स ह"},
    [LIST_HINDI_CONSONANTS] = {write_repeated, "अ आ इ ई उ ऊ ऋ ऌ ऍ ऎ ए ऐ ऑ ऒ ओ औ अं अः"},
    [LIST_THAI] = {write_digits, "๐ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙"},
    [LIST_THAI_LETTERS] = {write_repeated,
                           "ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ล ว ศ "
                           "ษ ส ห ฬ อ ฮ"},
    [LIST_UNKNOWN] = {.write = write_decimal},
};

void list_format_write(struct buf *out, enum list_format format, uint32_t value)
{
    if (formats[format].write != NULL)
        formats[format].write(out, &formats[format], value);
}
