/* Numeral systems: a table of systems with a function to write and one to read each.
 *
 * Letters count by their place in the sequence (ITU's lists go on after the tenth with the
 * eleventh letter); what is beyond the last letter repeats one, as word processors do. The classic
 * compounds of the abjad (ten and one for eleven) are read as well. */
#include "text/numeral.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <assert.h>

enum {
    ARABIC_LETTERS = 28,
    LATIN_LETTERS = 26,
    LETTERS_MOST = 28,   /* of one label: a longer run of one letter is no number */
    VALUE_MOST = 999999, /* and what one label can mean */
    ROMAN_MOST = 32767,  /* as ECMA-376 lists can count */
};

/* alef beh jeem dal heh waw zain hah tah yeh, kaf lam meem noon seen ain feh sad, qaf reh sheen
 * teh theh khah thal dad zah ghain: units, tens, hundreds and a thousand of the classic numerals */
static const uint32_t abjad[ARABIC_LETTERS] = {
    0x0623, 0x0628, 0x062C, 0x062F, 0x0647, 0x0648, 0x0632, 0x062D, 0x0637, 0x064A,
    0x0643, 0x0644, 0x0645, 0x0646, 0x0633, 0x0639, 0x0641, 0x0635, 0x0642, 0x0631,
    0x0634, 0x062A, 0x062B, 0x062E, 0x0630, 0x0636, 0x0638, 0x063A,
};

/* alef beh teh theh jeem hah khah, dal thal reh zain seen sheen sad, dad tah zah ain ghain feh qaf,
 * kaf lam meem noon heh waw yeh: the order of dictionaries */
static const uint32_t alphabet[ARABIC_LETTERS] = {
    0x0623, 0x0628, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631,
    0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x0637, 0x0638, 0x0639, 0x063A, 0x0641,
    0x0642, 0x0643, 0x0644, 0x0645, 0x0646, 0x0647, 0x0648, 0x064A,
};

/* ---- Writing ---------------------------------------------------------------------------- */

static void write_letters(struct buf *out, const uint32_t *letters, unsigned count, unsigned value)
{
    unsigned times = (value - 1) / count + 1;

    for (unsigned i = 0; i < times && times <= LETTERS_MOST; i++)
        buf_put_cp(out, letters[(value - 1) % count]);
}

static void write_latin(struct buf *out, char first, unsigned value)
{
    unsigned times = (value - 1) / LATIN_LETTERS + 1;

    for (unsigned i = 0; i < times && times <= LETTERS_MOST; i++)
        buf_putc(out, (char)(first + (int)((value - 1) % LATIN_LETTERS)));
}

static const struct {
    unsigned value;
    const char *lower;
    const char *upper;
    unsigned most; /* times in a row */
} romans[] = {
    {1000, "m", "M", ROMAN_MOST / 1000},
    {900, "cm", "CM", 1},
    {500, "d", "D", 1},
    {400, "cd", "CD", 1},
    {100, "c", "C", 3},
    {90, "xc", "XC", 1},
    {50, "l", "L", 1},
    {40, "xl", "XL", 1},
    {10, "x", "X", 3},
    {9, "ix", "IX", 1},
    {5, "v", "V", 1},
    {4, "iv", "IV", 1},
    {1, "i", "I", 3},
};

static void write_roman(struct buf *out, bool upper, unsigned value)
{
    for (size_t i = 0; value <= ROMAN_MOST && i < sizeof(romans) / sizeof(romans[0]); i++)
        for (; value >= romans[i].value; value -= romans[i].value)
            buf_puts(out, upper ? romans[i].upper : romans[i].lower);
}

void numeral_write(struct buf *out, enum numeral system, unsigned value)
{
    if (value == 0)
        return;
    switch (system) {
    case NUMERAL_DECIMAL:
        buf_printf(out, "%u", value);
        return;
    case NUMERAL_LATIN:
        write_latin(out, 'a', value);
        return;
    case NUMERAL_LATIN_UPPER:
        write_latin(out, 'A', value);
        return;
    case NUMERAL_ROMAN:
        write_roman(out, false, value);
        return;
    case NUMERAL_ROMAN_UPPER:
        write_roman(out, true, value);
        return;
    case NUMERAL_ABJAD:
        write_letters(out, abjad, ARABIC_LETTERS, value);
        return;
    case NUMERAL_ARABIC_ALPHA:
        write_letters(out, alphabet, ARABIC_LETTERS, value);
        return;
    case NUMERAL_NONE:
    case NUMERAL_COUNT:
        return;
    }
}

/* ---- Reading ---------------------------------------------------------------------------- */

static unsigned read_decimal(struct str text)
{
    unsigned value = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return 0;
        value = value * 10 + (unsigned)(text.ptr[i] - '0');
        if (value > VALUE_MOST)
            return 0;
    }
    return value;
}

static unsigned read_latin(struct str text, char first)
{
    unsigned letter = (unsigned char)text.ptr[0] - (unsigned)first;

    if (letter >= LATIN_LETTERS || text.len > LETTERS_MOST)
        return 0;
    for (size_t i = 1; i < text.len; i++)
        if (text.ptr[i] != text.ptr[0])
            return 0;
    return ((unsigned)text.len - 1) * LATIN_LETTERS + letter + 1;
}

static unsigned read_roman(struct str text, bool upper)
{
    unsigned value = 0;
    size_t off = 0;

    if (strchr(upper ? "MDCLXVI" : "mdclxvi", text.ptr[0]) == NULL)
        return 0;
    for (size_t i = 0; i < sizeof(romans) / sizeof(romans[0]); i++) {
        struct str digit = str_from(upper ? romans[i].upper : romans[i].lower);
        for (unsigned n = 0; n < romans[i].most && str_starts(str_from_off(text, off), digit);
             n++) {
            value += romans[i].value;
            off += digit.len;
        }
    }
    return off == text.len ? value : 0;
}

/* Letters that are written for another one in labels. */
static uint32_t plain_letter(uint32_t cp)
{
    switch (cp) {
    case 0x0622: /* alef with madda, with hamza below, bare, wasla */
    case 0x0625:
    case 0x0627:
    case 0x0671:
        return 0x0623;
    case 0x0649: /* alef maksura, Farsi yeh */
    case 0x06CC:
        return 0x064A;
    case 0x06A9: /* keheh */
        return 0x0643;
    case 0x06BE: /* heh doachashmee, heh goal */
    case 0x06C1:
        return 0x0647;
    default:
        return cp;
    }
}

/* Where the letter at *off stands in the sequence, from 1, or 0; *off goes past it. */
static unsigned letter_at(const uint32_t *letters, struct str text, size_t *off)
{
    size_t len;
    uint32_t cp = plain_letter(utf8_at(text, *off, &len));

    *off += len;
    for (unsigned i = 0; i < ARABIC_LETTERS; i++)
        if (letters[i] == cp)
            return i + 1;
    return 0;
}

static unsigned read_letters(const uint32_t *letters, struct str text)
{
    size_t off = 0;
    unsigned first = letter_at(letters, text, &off);
    unsigned times = 1;

    for (; off < text.len; times++)
        if (letter_at(letters, text, &off) != first || times == LETTERS_MOST)
            return 0;
    return first == 0 ? 0 : (times - 1) * ARABIC_LETTERS + first;
}

/* The classic value of letter number place: 1-9, 10-90, 100-900, 1000; and its rank. */
static unsigned classic_value(unsigned place, unsigned *rank)
{
    static const unsigned powers[] = {1, 10, 100, 1000};

    *rank = (place - 1) / 9;
    return ((place - 1) % 9 + 1) * powers[*rank];
}

static unsigned read_compound(struct str text)
{
    unsigned value = 0;
    unsigned above = 4;

    for (size_t off = 0; off < text.len;) {
        unsigned rank;
        unsigned place = letter_at(abjad, text, &off);
        if (place == 0)
            return 0;
        value += classic_value(place, &rank);
        if (rank >= above)
            return 0;
        above = rank;
    }
    return value;
}

unsigned numeral_read(enum numeral system, struct str text)
{
    if (text.len == 0)
        return 0;
    switch (system) {
    case NUMERAL_DECIMAL:
        return read_decimal(text);
    case NUMERAL_LATIN:
        return read_latin(text, 'a');
    case NUMERAL_LATIN_UPPER:
        return read_latin(text, 'A');
    case NUMERAL_ROMAN:
        return read_roman(text, false);
    case NUMERAL_ROMAN_UPPER:
        return read_roman(text, true);
    case NUMERAL_ABJAD: {
        unsigned value = read_letters(abjad, text);
        return value != 0 ? value : read_compound(text);
    }
    case NUMERAL_ARABIC_ALPHA:
        return read_letters(alphabet, text);
    case NUMERAL_NONE:
    case NUMERAL_COUNT:
        break;
    }
    return 0;
}

/* ---- The form that labels are compared and given in ------------------------------------- */

void numeral_fold(struct buf *out, struct str text)
{
    size_t start = out->len;
    bool blank = false;
    size_t len;

    for (size_t off = 0; off < text.len; off += len) {
        uint32_t plain[FOLD_MOST];
        unsigned count = fold_cp(utf8_at(text, off, &len), plain);
        for (unsigned i = 0; i < count; i++) {
            if (plain[i] == ' ') {
                blank = out->len > start;
                continue;
            }
            if (blank)
                buf_putc(out, ' ');
            blank = false;
            buf_put_cp(out, plain[i]);
        }
    }
}
