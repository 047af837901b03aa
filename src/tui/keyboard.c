/* Layouts as tables, after the symbols of XKB: ara, ir(pes), il, ru, ua, gr. Capital letters need
 * no rows where they are another letter's capitals. */
#include "tui/keyboard.h"

#include <stdbool.h>
#include <string.h>

struct twin {
    uint32_t key;
    char latin;
};

static const struct twin arabic[] = {
    {0x0630, '`'},  {0x0651, '~'}, {0x0636, 'q'}, {0x0635, 'w'}, {0x062B, 'e'}, {0x0642, 'r'},
    {0x0641, 't'},  {0x063A, 'y'}, {0x0639, 'u'}, {0x0647, 'i'}, {0x062E, 'o'}, {0x062D, 'p'},
    {0x062C, '['},  {0x062F, ']'}, {0x0634, 'a'}, {0x0633, 's'}, {0x064A, 'd'}, {0x0628, 'f'},
    {0x0644, 'g'},  {0x0627, 'h'}, {0x062A, 'j'}, {0x0646, 'k'}, {0x0645, 'l'}, {0x0643, ';'},
    {0x0637, '\''}, {0x0626, 'z'}, {0x0621, 'x'}, {0x0624, 'c'}, {0x0631, 'v'}, {0xFEFB, 'b'},
    {0x0649, 'n'},  {0x0629, 'm'}, {0x0648, ','}, {0x0632, '.'}, {0x0638, '/'}, {0x064E, 'Q'},
    {0x064B, 'W'},  {0x064F, 'E'}, {0x064C, 'R'}, {0xFEF9, 'T'}, {0x0625, 'Y'}, {0x00F7, 'I'},
    {0x00D7, 'O'},  {0x061B, 'P'}, {'<', '{'},    {'>', '}'},    {0x0650, 'A'}, {0x064D, 'S'},
    {0xFEF7, 'G'},  {0x0623, 'H'}, {0x0640, 'J'}, {0x060C, 'K'}, {0x2026, '|'}, {0x0652, 'X'},
    {0xFEF5, 'B'},  {0x0622, 'N'}, {0x061F, '?'}, {0, 0},
};

static const struct twin persian[] = {
    {0x200D, '`'},  {0x00F7, '~'}, {0x066C, '@'}, {0x066B, '#'}, {0xFDFC, '$'}, {0x066A, '%'},
    {0x00D7, '^'},  {0x060C, '&'}, {0x0636, 'q'}, {0x0635, 'w'}, {0x062B, 'e'}, {0x0642, 'r'},
    {0x0641, 't'},  {0x063A, 'y'}, {0x0639, 'u'}, {0x0647, 'i'}, {0x062E, 'o'}, {0x062D, 'p'},
    {0x062C, '['},  {0x0686, ']'}, {0x0634, 'a'}, {0x0633, 's'}, {0x06CC, 'd'}, {0x0628, 'f'},
    {0x0644, 'g'},  {0x0627, 'h'}, {0x062A, 'j'}, {0x0646, 'k'}, {0x0645, 'l'}, {0x06A9, ';'},
    {0x06AF, '\''}, {0x0638, 'z'}, {0x0637, 'x'}, {0x0632, 'c'}, {0x0631, 'v'}, {0x0630, 'b'},
    {0x062F, 'n'},  {0x067E, 'm'}, {0x0648, ','}, {0x0652, 'Q'}, {0x064C, 'W'}, {0x064D, 'E'},
    {0x064B, 'R'},  {0x064F, 'T'}, {0x0650, 'Y'}, {0x064E, 'U'}, {0x0651, 'I'}, {0x0624, 'A'},
    {0x0626, 'S'},  {0x064A, 'D'}, {0x0625, 'F'}, {0x0623, 'G'}, {0x0622, 'H'}, {0x0629, 'J'},
    {0x00BB, 'K'},  {0x00AB, 'L'}, {0x061B, '"'}, {0x0643, 'Z'}, {0x0653, 'X'}, {0x0698, 'C'},
    {0x0670, 'V'},  {0x200C, 'B'}, {0x0654, 'N'}, {0x0621, 'M'}, {0x061F, '?'}, {'>', '<'},
    {'<', '>'},     {0x0640, '_'}, {0, 0},
};

static const struct twin hebrew[] = {
    {0x05E7, 'e'}, {0x05E8, 'r'}, {0x05D0, 't'}, {0x05D8, 'y'}, {0x05D5, 'u'}, {0x05DF, 'i'},
    {0x05DD, 'o'}, {0x05E4, 'p'}, {0x05E9, 'a'}, {0x05D3, 's'}, {0x05D2, 'd'}, {0x05DB, 'f'},
    {0x05E2, 'g'}, {0x05D9, 'h'}, {0x05D7, 'j'}, {0x05DC, 'k'}, {0x05DA, 'l'}, {0x05E3, ';'},
    {0x05D6, 'z'}, {0x05E1, 'x'}, {0x05D1, 'c'}, {0x05D4, 'v'}, {0x05E0, 'b'}, {0x05DE, 'n'},
    {0x05E6, 'm'}, {0x05EA, ','}, {0x05E5, '.'}, {'/', 'q'},    {'\'', 'w'},   {'.', '/'},
    {',', '\''},   {';', '`'},    {'>', '<'},    {'<', '>'},    {0, 0},
};

/* Capitals stand 32 before, and where the key has a sign as its capital on the Latin keyboard, they
 * are that. */
static const struct twin russian[] = {
    {0x0439, 'q'}, {0x0446, 'w'}, {0x0443, 'e'}, {0x043A, 'r'}, {0x0435, 't'},  {0x043D, 'y'},
    {0x0433, 'u'}, {0x0448, 'i'}, {0x0449, 'o'}, {0x0437, 'p'}, {0x0445, '['},  {0x044A, ']'},
    {0x0444, 'a'}, {0x044B, 's'}, {0x0432, 'd'}, {0x0430, 'f'}, {0x043F, 'g'},  {0x0440, 'h'},
    {0x043E, 'j'}, {0x043B, 'k'}, {0x0434, 'l'}, {0x0436, ';'}, {0x044D, '\''}, {0x044F, 'z'},
    {0x0447, 'x'}, {0x0441, 'c'}, {0x043C, 'v'}, {0x0438, 'b'}, {0x0442, 'n'},  {0x044C, 'm'},
    {0x0431, ','}, {0x044E, '.'}, {0x0451, '`'}, {'.', '/'},    {',', '?'},     {0x2116, '#'},
    {';', '$'},    {'"', '@'},    {0, 0},
};

static const struct twin ukrainian[] = {
    {0x0439, 'q'}, {0x0446, 'w'}, {0x0443, 'e'},  {0x043A, 'r'}, {0x0435, 't'},  {0x043D, 'y'},
    {0x0433, 'u'}, {0x0448, 'i'}, {0x0449, 'o'},  {0x0437, 'p'}, {0x0445, '['},  {0x0457, ']'},
    {0x0444, 'a'}, {0x0456, 's'}, {0x0432, 'd'},  {0x0430, 'f'}, {0x043F, 'g'},  {0x0440, 'h'},
    {0x043E, 'j'}, {0x043B, 'k'}, {0x0434, 'l'},  {0x0436, ';'}, {0x0454, '\''}, {0x044F, 'z'},
    {0x0447, 'x'}, {0x0441, 'c'}, {0x043C, 'v'},  {0x0438, 'b'}, {0x0442, 'n'},  {0x044C, 'm'},
    {0x0431, ','}, {0x044E, '.'}, {0x0491, '\\'}, {0x02BC, '~'}, {'.', '/'},     {',', '?'},
    {0x2116, '#'}, {';', '$'},    {'"', '@'},     {0, 0},
};

static const struct twin greek[] = {
    {0x03C2, 'w'}, {0x03B5, 'e'}, {0x03C1, 'r'}, {0x03C4, 't'}, {0x03C5, 'y'}, {0x03B8, 'u'},
    {0x03B9, 'i'}, {0x03BF, 'o'}, {0x03C0, 'p'}, {0x03B1, 'a'}, {0x03C3, 's'}, {0x03B4, 'd'},
    {0x03C6, 'f'}, {0x03B3, 'g'}, {0x03B7, 'h'}, {0x03BE, 'j'}, {0x03BA, 'k'}, {0x03BB, 'l'},
    {0x03B6, 'z'}, {0x03C7, 'x'}, {0x03C8, 'c'}, {0x03C9, 'v'}, {0x03B2, 'b'}, {0x03BD, 'n'},
    {0x03BC, 'm'}, {';', 'q'},    {0x00B4, ';'}, {0x0384, ';'}, {0x00A8, ':'}, {0x0385, ':'},
    {0, 0},
};

struct keyboard_layout {
    const char *languages; /* two letters each, of locales where it is the first guess */
    const struct twin *twins;
    uint32_t small_first; /* capitals that are the small letters' own, each so far before it */
    uint32_t small_last;
    uint32_t apart;
};

/* The order in which a key that several have is looked for. */
static const struct keyboard_layout layouts[] = {
    {"ar", arabic, 1, 0, 0},
    {"fa", persian, 1, 0, 0},
    {"ru be bg", russian, 0x0430, 0x044F, 32},
    {"uk", ukrainian, 0x0430, 0x044F, 32},
    {"he iw", hebrew, 1, 0, 0},
    {"el", greek, 0x03B1, 0x03C9, 32},
};

enum { LAYOUTS = sizeof(layouts) / sizeof(layouts[0]) };

/* Capitals that stand elsewhere than their neighbours'. */
static const struct {
    uint32_t capital;
    uint32_t small;
} odd_capitals[] = {
    {0x0401, 0x0451}, {0x0404, 0x0454}, {0x0406, 0x0456}, {0x0407, 0x0457}, {0x0490, 0x0491},
};

static const struct twin shifted[] = {
    {'[', '{'}, {']', '}'}, {';', ':'}, {'\'', '"'}, {',', '<'},
    {'.', '>'}, {'`', '~'}, {'/', '?'}, {'\\', '|'}, {0, 0},
};

static char find(const struct twin *twins, uint32_t key)
{
    for (; twins->key != 0; twins++)
        if (twins->key == key)
            return twins->latin;
    return '\0';
}

static char shift(char latin)
{
    char other = find(shifted, (unsigned char)latin);

    if (other != '\0')
        return other;
    return latin >= 'a' && latin <= 'z' ? (char)(latin - 'a' + 'A') : latin;
}

/* The small letter of a capital of this layout, or 0. */
static uint32_t small_of(const struct keyboard_layout *layout, uint32_t key)
{
    if (key + layout->apart >= layout->small_first && key + layout->apart <= layout->small_last)
        return key + layout->apart;
    for (size_t i = 0; i < sizeof(odd_capitals) / sizeof(odd_capitals[0]); i++)
        if (odd_capitals[i].capital == key)
            return odd_capitals[i].small;
    return 0;
}

static char find_on(const struct keyboard_layout *layout, uint32_t key)
{
    char latin = find(layout->twins, key);
    uint32_t small = latin == '\0' ? small_of(layout, key) : 0;

    if (small != 0 && (latin = find(layout->twins, small)) != '\0')
        latin = shift(latin);
    return latin;
}

void keyboard_init(struct keyboard *keyboard, const char *locale)
{
    *keyboard = (struct keyboard){0};
    for (size_t i = 0; locale != NULL && i < LAYOUTS; i++)
        for (const char *at = layouts[i].languages; *at != '\0'; at += at[2] == ' ' ? 3 : 2)
            if (strncmp(locale, at, 2) == 0 && (locale[2] < 'a' || locale[2] > 'z'))
                keyboard->layout = keyboard->home = &layouts[i];
}

/* Small Latin letters are on the Latin layout alone. */
uint32_t keyboard_latin(struct keyboard *keyboard, uint32_t key)
{
    if (key >= 'a' && key <= 'z')
        keyboard->layout = keyboard->home;
    char latin = keyboard->layout != NULL ? find_on(keyboard->layout, key) : '\0';

    for (size_t i = 0; latin == '\0' && key >= 0x80 && i < LAYOUTS; i++)
        if ((latin = find_on(&layouts[i], key)) != '\0')
            keyboard->layout = &layouts[i];
    return latin != '\0' ? (unsigned char)latin : key;
}

int keyboard_digit(uint32_t key)
{
    static const uint32_t noughts[] = {'0', 0x0660, 0x06F0};

    for (size_t i = 0; i < sizeof(noughts) / sizeof(noughts[0]); i++)
        if (key >= noughts[i] && key <= noughts[i] + 9)
            return (int)(key - noughts[i]);
    return -1;
}

static const struct {
    uint32_t alef;
    uint32_t both;
} lam_alefs[] = {{0x0627, 0xFEFB}, {0x0623, 0xFEF7}, {0x0625, 0xFEF9}, {0x0622, 0xFEF5}};

uint32_t keyboard_lam_alef(uint32_t alef)
{
    for (size_t i = 0; i < sizeof(lam_alefs) / sizeof(lam_alefs[0]); i++)
        if (lam_alefs[i].alef == alef)
            return lam_alefs[i].both;
    return 0;
}

bool keyboard_letters(uint32_t key, uint32_t letters[2])
{
    for (size_t i = 0; i < sizeof(lam_alefs) / sizeof(lam_alefs[0]); i++)
        if (lam_alefs[i].both == key) {
            letters[0] = KEYBOARD_LAM;
            letters[1] = lam_alefs[i].alef;
            return true;
        }
    return false;
}
