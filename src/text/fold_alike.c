/* Characters that are written in several ways: one table, in the order of its code points.
 *
 * Only what Unicode's own decompositions do not say stands here: أ is alef with a mark already, and
 * é is e with one. Letters of two scripts are the same where their capitals look the same in common
 * fonts (the idea of UTS #39; its data goes further, to shapes that nobody confuses in a
 * resolution). That they are compared after case folding makes small letters follow their capitals:
 * В and B are one, so в and b are; otherwise a word would not be found in its own other case. Such
 * letters come in by keyboards left in the other layout and by scans: "РСТ" for "PCT". Digits have
 * no look-alikes here (З and 3, l and 1): half of the text would be a number then. */
#include "text/fold.h"

static const struct alike {
    uint32_t cp;
    uint16_t to[2];
    bool words; /* in the patterns of languages too */
} alike[] = {
    {0x00AB, {'"'}, true},   /* double quotes of all countries */
    {0x00B4, {'\''}, false}, /* acute accent, typed for an apostrophe */
    {0x00BB, {'"'}, true},
    {0x00E6, {'a', 'e'}, false}, /* ae and other letters with a stroke or joined */
    {0x00F0, {'d'}, false},
    {0x00F8, {'o'}, false},
    {0x0111, {'d'}, false},
    {0x0127, {'h'}, false},
    {0x0131, {'i'}, false},
    {0x0142, {'l'}, false},
    {0x0153, {'o', 'e'}, false},
    {0x0167, {'t'}, false},
    {0x0192, {'f'}, false},
    {0x0251, {'a'}, false},
    {0x0261, {'g'}, false},
    {0x02B9, {'\''}, false}, /* primes and apostrophes that are letters */
    {0x02BA, {'"'}, false},
    {0x02BB, {'\''}, false},
    {0x02BC, {'\''}, false},
    {0x02BD, {'\''}, false},
    {0x02BE, {'\''}, false},
    {0x02BF, {'\''}, false},
    {0x03B1, {'a'}, false}, /* Greek letters whose capitals are Latin to the eye */
    {0x03B2, {'b'}, false},
    {0x03B5, {'e'}, false},
    {0x03B6, {'z'}, false},
    {0x03B7, {'h'}, false},
    {0x03B9, {'i'}, false},
    {0x03BA, {'k'}, false},
    {0x03BC, {'m'}, false},
    {0x03BD, {'n'}, false},
    {0x03BF, {'o'}, false},
    {0x03C1, {'p'}, false},
    {0x03C4, {'t'}, false},
    {0x03C5, {'y'}, false},
    {0x03C7, {'x'}, false},
    {0x0430, {'a'}, false}, /* Cyrillic ones */
    {0x0432, {'b'}, false},
    {0x0435, {'e'}, false},
    {0x043A, {'k'}, false},
    {0x043C, {'m'}, false},
    {0x043D, {'h'}, false},
    {0x043E, {'o'}, false},
    {0x0440, {'p'}, false},
    {0x0441, {'c'}, false},
    {0x0442, {'t'}, false},
    {0x0443, {'y'}, false},
    {0x0445, {'x'}, false},
    {0x0455, {'s'}, false},
    {0x0456, {'i'}, false},
    {0x0458, {'j'}, false},
    {0x0475, {'v'}, false},
    {0x04AF, {'y'}, false},
    {0x04BB, {'h'}, false},
    {0x04CF, {'i'}, false},
    {0x0501, {'d'}, false},
    {0x051B, {'q'}, false},
    {0x051D, {'w'}, false},
    {0x055A, {'\''}, false},
    {0x05BE, {'-'}, false}, /* maqaf */
    {0x05F3, {'\''}, false},
    {0x05F4, {'"'}, false},
    {0x060C, {','}, false}, /* Arabic comma, semicolon, question mark */
    {0x061B, {';'}, false},
    {0x061F, {'?'}, false},
    {0x0622, {0x0627}, true}, /* alef with madda, hamza above and below; below: wasla */
    {0x0623, {0x0627}, true},
    {0x0625, {0x0627}, true},
    {0x0629, {0x0647}, false}, /* ta marbuta */
    {0x0649, {0x064A}, false}, /* alef maksura */
    {0x066A, {'%'}, false},
    {0x066B, {'.'}, false}, /* decimal and thousands separators */
    {0x066C, {','}, false},
    {0x066E, {0x0628}, false}, /* beh and qaf without dots */
    {0x066F, {0x0642}, false},
    {0x0671, {0x0627}, true},
    {0x0672, {0x0627}, false},
    {0x0673, {0x0627}, false},
    {0x06A9, {0x0643}, false}, /* keheh of Persian and Urdu, swash kaf */
    {0x06AA, {0x0643}, false},
    {0x06AC, {0x0643}, false},
    {0x06BE, {0x0647}, false}, /* heh doachashmee, goal, ta marbuta goal */
    {0x06C1, {0x0647}, false},
    {0x06C3, {0x0647}, false},
    {0x06CC, {0x064A}, false}, /* yeh of Persian, with tail, e, barree */
    {0x06CD, {0x064A}, false},
    {0x06D0, {0x064A}, false},
    {0x06D2, {0x064A}, false},
    {0x06D4, {'.'}, false},
    {0x06D5, {0x0647}, false},
    {0x2010, {'-'}, true}, /* hyphens and dashes */
    {0x2011, {'-'}, true},
    {0x2012, {'-'}, true},
    {0x2013, {'-'}, true},
    {0x2014, {'-'}, true},
    {0x2015, {'-'}, true},
    {0x2018, {'\''}, true}, /* single quotes */
    {0x2019, {'\''}, true},
    {0x201A, {'\''}, false},
    {0x201B, {'\''}, true},
    {0x201C, {'"'}, true},
    {0x201D, {'"'}, true},
    {0x201E, {'"'}, true},
    {0x201F, {'"'}, true},
    {0x2032, {'\''}, true},
    {0x2033, {'"'}, false},
    {0x2035, {'\''}, false},
    {0x2036, {'"'}, false},
    {0x2039, {'\''}, false},
    {0x203A, {'\''}, false},
    {0x2043, {'-'}, false},
    {0x2044, {'/'}, false},
    {0x2212, {'-'}, true},
    {0x2215, {'/'}, false},
    {0x3001, {','}, false}, /* ideographic comma, full stop */
    {0x3002, {'.'}, false},
    {0x300C, {'"'}, false},
    {0x300D, {'"'}, false},
    {0x300E, {'"'}, false},
    {0x300F, {'"'}, false},
    {0x301C, {'~'}, false},
    {0x301D, {'"'}, false},
    {0x301E, {'"'}, false},
};

unsigned fold_alike(uint32_t cp, bool words, uint32_t to[2])
{
    size_t low = 0;
    size_t high = sizeof(alike) / sizeof(alike[0]);

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (alike[middle].cp < cp)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == sizeof(alike) / sizeof(alike[0]) || alike[low].cp != cp ||
        (words && !alike[low].words))
        return 0;
    to[0] = alike[low].to[0];
    to[1] = alike[low].to[1];
    return to[1] != 0 ? 2 : 1;
}
