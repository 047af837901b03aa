/* Keys of other keyboard layouts, by where they are. What such a layout types as an ASCII character
 * cannot be told from that key of the Latin layout, and keeps its own meaning. */
#include "tui/keys.h"

struct twin {
    uint32_t key;
    char latin;
};

/* XKB "ara": the letters of the Arabic 101 keyboard. */
static const struct twin arabic[] = {
    {0x0630, '`'},  {0x0651, '~'}, {0x0636, 'q'}, {0x0635, 'w'}, {0x062B, 'e'}, {0x0642, 'r'},
    {0x0641, 't'},  {0x063A, 'y'}, {0x0639, 'u'}, {0x0647, 'i'}, {0x062E, 'o'}, {0x062D, 'p'},
    {0x062C, '['},  {0x062F, ']'}, {0x0634, 'a'}, {0x0633, 's'}, {0x064A, 'd'}, {0x0628, 'f'},
    {0x0644, 'g'},  {0x0627, 'h'}, {0x062A, 'j'}, {0x0646, 'k'}, {0x0645, 'l'}, {0x0643, ';'},
    {0x0637, '\''}, {0x0626, 'z'}, {0x0621, 'x'}, {0x0624, 'c'}, {0x0631, 'v'}, {0xFEFB, 'b'},
    {0x0649, 'n'},  {0x0629, 'm'}, {0x0648, ','}, {0x0632, '.'}, {0x0638, '/'}, {0x064E, 'Q'},
    {0x064B, 'W'},  {0x064F, 'E'}, {0x064C, 'R'}, {0xFEF9, 'T'}, {0x0625, 'Y'}, {0x00F7, 'I'},
    {0x00D7, 'O'},  {0x061B, 'P'}, {0x0650, 'A'}, {0x064D, 'S'}, {0xFEF7, 'G'}, {0x0623, 'H'},
    {0x0640, 'J'},  {0x060C, 'K'}, {0x0652, 'X'}, {0xFEF5, 'B'}, {0x0622, 'N'}, {0x061F, '?'},
};

/* XKB "ru": small letters of the Russian keyboard; the capitals stand 32 before them. */
static const struct twin russian[] = {
    {0x0439, 'q'}, {0x0446, 'w'}, {0x0443, 'e'}, {0x043A, 'r'}, {0x0435, 't'},  {0x043D, 'y'},
    {0x0433, 'u'}, {0x0448, 'i'}, {0x0449, 'o'}, {0x0437, 'p'}, {0x0445, '['},  {0x044A, ']'},
    {0x0444, 'a'}, {0x044B, 's'}, {0x0432, 'd'}, {0x0430, 'f'}, {0x043F, 'g'},  {0x0440, 'h'},
    {0x043E, 'j'}, {0x043B, 'k'}, {0x0434, 'l'}, {0x0436, ';'}, {0x044D, '\''}, {0x044F, 'z'},
    {0x0447, 'x'}, {0x0441, 'c'}, {0x043C, 'v'}, {0x0438, 'b'}, {0x0442, 'n'},  {0x044C, 'm'},
    {0x0431, ','}, {0x044E, '.'},
};

static const struct twin shifted[] = {
    {'[', '{'}, {']', '}'}, {';', ':'}, {'\'', '"'}, {',', '<'}, {'.', '>'},
};

static char find(const struct twin *twins, size_t count, uint32_t key)
{
    for (size_t i = 0; i < count; i++)
        if (twins[i].key == key)
            return twins[i].latin;
    return '\0';
}

static char shift(char latin)
{
    char other = find(shifted, sizeof(shifted) / sizeof(shifted[0]), (unsigned char)latin);

    if (other != '\0')
        return other;
    return latin >= 'a' && latin <= 'z' ? (char)(latin - 'a' + 'A') : latin;
}

uint32_t keyboard_latin(uint32_t key)
{
    bool capital = key >= 0x0410 && key <= 0x042F;
    char latin = find(arabic, sizeof(arabic) / sizeof(arabic[0]), key);

    if (latin == '\0')
        latin = find(russian, sizeof(russian) / sizeof(russian[0]), capital ? key + 32 : key);
    if (latin == '\0')
        return key;
    return (unsigned char)(capital ? shift(latin) : latin);
}
