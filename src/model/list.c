/* Counting levels and expanding their texts. How numerals are written is text/numeral.c's for those
 * that labels are read in too; the rest stand here. */
#include "model/list.h"

#include "text/numeral.h"

#include <stdio.h>

/* ---- Counting --------------------------------------------------------------------------- */

static void clear_below(struct list_counts *counts, const struct list_level *const *levels,
                        unsigned level)
{
    for (unsigned i = level + 1; i < LIST_LEVELS; i++) {
        int restart = levels[i] != NULL ? levels[i]->restart : LIST_RESTART_ABOVE;
        if (restart == LIST_RESTART_ABOVE || (restart > 0 && level < (unsigned)restart))
            counts->used &= (uint16_t) ~(1U << i);
    }
}

void list_count(struct list_counts *counts, const struct list_level *const *levels, unsigned level,
                uint32_t start)
{
    bool used = (counts->used & (1U << level)) != 0;

    counts->value[level] = used ? counts->value[level] + 1 : start;
    counts->used |= (uint16_t)(1U << level);
    clear_below(counts, levels, level);
}

void list_set(struct list_counts *counts, unsigned level, uint32_t value)
{
    counts->value[level] = value - 1;
    counts->used = (uint16_t)((counts->used & ((1U << level) - 1)) | (1U << level));
}

/* ---- The text of a level ---------------------------------------------------------------- */

static enum list_format format_of(const struct list_level *in, const struct list_level *of)
{
    if (of == NULL)
        return LIST_DECIMAL;
    if (in->legal && of->format != LIST_NONE && of->format != LIST_BULLET)
        return LIST_DECIMAL;
    return (enum list_format)of->format;
}

void list_write(struct buf *shown, struct buf *bare, const struct list_counts *counts,
                const struct list_level *const *levels, unsigned level, const uint32_t *starts)
{
    const struct list_level *it = levels[level];
    size_t begin = shown->len;
    size_t first = (size_t)-1;
    size_t last = 0;

    for (size_t i = 0; i < it->text.len; i++) {
        char c = it->text.ptr[i];
        unsigned k = i + 1 < it->text.len ? (unsigned)(it->text.ptr[i + 1] - '1') : LIST_LEVELS;
        if (c != '%' || k >= LIST_LEVELS) {
            buf_putc(shown, c);
            continue;
        }
        size_t before = shown->len;
        bool used = (counts->used & (1U << k)) != 0;
        list_format_write(shown, format_of(it, levels[k]), used ? counts->value[k] : starts[k]);
        i++;
        if (shown->len == before)
            continue;
        first = first < before ? first : before;
        last = shown->len;
    }
    if (first < last && first >= begin && it->format != LIST_BULLET)
        buf_add(bare, (struct str){shown->ptr + first, last - first});
}

/* ---- Formats ---------------------------------------------------------------------------- */

static void write_decimal(struct buf *out, uint32_t value)
{
    buf_printf(out, "%u", (unsigned)value);
}

static void write_decimal_zero(struct buf *out, uint32_t value)
{
    buf_printf(out, "%02u", (unsigned)value);
}

static void write_dashes(struct buf *out, uint32_t value)
{
    buf_printf(out, "- %u -", (unsigned)value);
}

static void write_circles(struct buf *out, uint32_t value)
{
    if (value >= 1 && value <= 20)
        buf_put_cp(out, 0x2460 + value - 1);
    else
        write_decimal(out, value);
}

static void write_ordinal(struct buf *out, uint32_t value)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    bool teen = value % 100 >= 11 && value % 100 <= 13;

    buf_printf(out, "%u%s", (unsigned)value, endings[!teen && value % 10 < 4 ? value % 10 : 0]);
}

/* Letters in turn; after the last they are repeated: z, aa, bb. */
static void write_letters(struct buf *out, const uint16_t *letters, unsigned count, uint32_t value)
{
    enum { REPEATS = 30 };

    if (value == 0)
        return;
    for (uint32_t i = 0; i <= (value - 1) / count && i < REPEATS; i++)
        buf_put_cp(out, letters[(value - 1) % count]);
}

/* alef to tav, without the final forms */
static const uint16_t hebrew[] = {0x05D0, 0x05D1, 0x05D2, 0x05D3, 0x05D4, 0x05D5, 0x05D6, 0x05D7,
                                  0x05D8, 0x05D9, 0x05DB, 0x05DC, 0x05DE, 0x05E0, 0x05E1, 0x05E2,
                                  0x05E4, 0x05E6, 0x05E7, 0x05E8, 0x05E9, 0x05EA};

static void write_hebrew_alphabet(struct buf *out, uint32_t value)
{
    write_letters(out, hebrew, sizeof(hebrew) / sizeof(hebrew[0]), value);
}

/* Fifteen and sixteen are written 9 + 6 and 9 + 7, not to spell a name. */
static void write_hebrew(struct buf *out, uint32_t value)
{
    enum { TENS = 9, HUNDREDS = 18, MOST = 9999 };

    if (value > MOST) {
        write_decimal(out, value);
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

static void write_russian(struct buf *out, uint32_t value, uint16_t first)
{
    uint16_t letters[32];
    unsigned count = 0;

    /* a to ya, without short i, hard sign and yery, soft sign */
    for (uint16_t i = 0; i < 32; i++)
        if (i != 9 && i != 26 && i != 27 && i != 28)
            letters[count++] = (uint16_t)(first + i);
    write_letters(out, letters, count, value);
}

static void write_lower_russian(struct buf *out, uint32_t value)
{
    write_russian(out, value, 0x0430);
}

static void write_upper_russian(struct buf *out, uint32_t value)
{
    write_russian(out, value, 0x0410);
}

static const uint16_t chinese[] = {0x25CB, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                   0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};

static void write_digits(struct buf *out, uint32_t value, const uint16_t *digits)
{
    char text[16];

    snprintf(text, sizeof(text), "%u", (unsigned)value);
    for (const char *p = text; *p != '\0'; p++)
        buf_put_cp(out, digits[*p - '0']);
}

static void write_chinese_digits(struct buf *out, uint32_t value)
{
    write_digits(out, value, chinese);
}

/* 10 is one word, 11 is that and one, 20 two of it; from 100 on digit by digit. */
static void write_chinese(struct buf *out, uint32_t value)
{
    enum { TEN = 0x5341 };

    if (value < 10 || value > 99) {
        write_digits(out, value, chinese);
        return;
    }
    if (value >= 20)
        buf_put_cp(out, chinese[value / 10]);
    buf_put_cp(out, TEN);
    if (value % 10 > 0)
        buf_put_cp(out, chinese[value % 10]);
}

static void write_hindi(struct buf *out, uint32_t value)
{
    static const uint16_t digits[] = {0x0966, 0x0967, 0x0968, 0x0969, 0x096A,
                                      0x096B, 0x096C, 0x096D, 0x096E, 0x096F};

    write_digits(out, value, digits);
}

void list_format_write(struct buf *out, enum list_format format, uint32_t value)
{
    static const struct {
        enum numeral numeral;
        void (*write)(struct buf *out, uint32_t value);
    } formats[LIST_FORMATS] = {
        [LIST_DECIMAL] = {NUMERAL_NONE, write_decimal},
        [LIST_DECIMAL_ZERO] = {NUMERAL_NONE, write_decimal_zero},
        [LIST_LOWER_ROMAN] = {NUMERAL_ROMAN, NULL},
        [LIST_UPPER_ROMAN] = {NUMERAL_ROMAN_UPPER, NULL},
        [LIST_LOWER_LETTER] = {NUMERAL_LATIN, NULL},
        [LIST_UPPER_LETTER] = {NUMERAL_LATIN_UPPER, NULL},
        [LIST_ORDINAL] = {NUMERAL_NONE, write_ordinal},
        [LIST_ARABIC_ALPHA] = {NUMERAL_ARABIC_ALPHA, NULL},
        [LIST_ARABIC_ABJAD] = {NUMERAL_ABJAD, NULL},
        [LIST_HEBREW] = {NUMERAL_NONE, write_hebrew},
        [LIST_HEBREW_ALPHABET] = {NUMERAL_NONE, write_hebrew_alphabet},
        [LIST_LOWER_RUSSIAN] = {NUMERAL_NONE, write_lower_russian},
        [LIST_UPPER_RUSSIAN] = {NUMERAL_NONE, write_upper_russian},
        [LIST_CHINESE] = {NUMERAL_NONE, write_chinese},
        [LIST_CHINESE_DIGITS] = {NUMERAL_NONE, write_chinese_digits},
        [LIST_HINDI] = {NUMERAL_NONE, write_hindi},
        [LIST_DASHES] = {NUMERAL_NONE, write_dashes},
        [LIST_CIRCLES] = {NUMERAL_NONE, write_circles},
        [LIST_UNKNOWN] = {NUMERAL_NONE, write_decimal},
    };

    if (formats[format].write != NULL)
        formats[format].write(out, value);
    else if (formats[format].numeral != NUMERAL_NONE)
        numeral_write(out, formats[format].numeral, value);
}
