/* The plain forms of a code point, from libunistring's tables and a few ranges. */
#include "text/fold.h"

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

static const struct range {
    uint32_t first;
    uint32_t last;
} dropped[] = {
    {0x00AD, 0x00AD},                                     /* soft hyphen */
    {0x0610, 0x061A}, {0x061C, 0x061C}, {0x0640, 0x0640}, /* signs, ALM, tatweel */
    {0x064B, 0x065F}, {0x0670, 0x0670},                   /* harakat */
    {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, /* Quranic marks */
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2060}, {0x2066, 0x2069}, /* joiners, BiDi */
    {0xFE70, 0xFE7F}, {0xFEFF, 0xFEFF}, /* harakat on their own, byte order mark */
};

static bool is_dropped(uint32_t cp)
{
    for (unsigned i = 0; i < sizeof(dropped) / sizeof(dropped[0]); i++)
        if (cp >= dropped[i].first && cp <= dropped[i].last)
            return true;
    return false;
}

static bool is_compatibility_form(uint32_t cp)
{
    return (cp >= 0xFB50 && cp <= 0xFDFF) || (cp >= 0xFE80 && cp <= 0xFEFC) ||
           (cp >= 0xFF01 && cp <= 0xFF5E);
}

/* The letters of a presentation form; those of ligatures with marks lose the marks. */
static unsigned decomposed(uint32_t cp, uint32_t out[FOLD_MOST])
{
    ucs4_t letters[UC_DECOMPOSITION_MAX_LENGTH];
    int tag;
    unsigned count = 0;
    int len = uc_decomposition(cp, &tag, letters);

    if (len <= 0) {
        out[0] = cp;
        return 1;
    }
    for (int i = 0; i < len && count < FOLD_MOST; i++)
        if (!is_dropped(letters[i]))
            out[count++] = letters[i];
    return count;
}

unsigned fold_cp(uint32_t cp, uint32_t out[FOLD_MOST])
{
    out[0] = cp;
    if ((cp >= ' ' && cp < 0x7F) || (cp > 0x0620 && cp < 0x064B && cp != 0x0640))
        return 1;
    if (is_dropped(cp))
        return 0;
    if (uc_is_property_white_space(cp)) {
        out[0] = ' ';
        return 1;
    }
    int digit = uc_decimal_value(cp);
    if (digit >= 0) {
        out[0] = (uint32_t)('0' + digit);
        return 1;
    }
    return is_compatibility_form(cp) ? decomposed(cp, out) : 1;
}

uint32_t fold_word(uint32_t cp)
{
    uint32_t to[2];

    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp + 'a' - 'A' : cp;
    return fold_alike(cp, true, to) > 0 ? to[0] : uc_tolower(cp);
}

/* ---- For search ------------------------------------------------------------------------- */

static bool matters_not(uint32_t cp)
{
    const uint32_t marks = UC_CATEGORY_MASK_Mn | UC_CATEGORY_MASK_Me;

    return is_dropped(cp) || uc_is_general_category_withtable(cp, marks) ||
           uc_is_property_default_ignorable_code_point(cp);
}

/* What one letter of a decomposition is, case folded already. */
static unsigned add_letter(uint32_t cp, uint32_t out[FOLD_MOST], unsigned count)
{
    uint32_t to[2] = {cp, 0};
    int digit = uc_decimal_value(cp);
    unsigned many = 1;

    if (matters_not(cp))
        return count;
    if (uc_is_property_white_space(cp))
        to[0] = ' ';
    else if (digit >= 0)
        to[0] = (uint32_t)('0' + digit);
    else if (fold_alike(cp, false, to) == 2)
        many = 2;
    for (unsigned i = 0; i < many && count < FOLD_MOST; i++)
        out[count++] = to[i];
    return count;
}

static unsigned add_folded(uint32_t cp, uint32_t out[FOLD_MOST], unsigned count)
{
    uint32_t folded[8];
    size_t len = sizeof(folded) / sizeof(folded[0]);

    if (u32_casefold(&cp, 1, NULL, NULL, folded, &len) != folded)
        return add_letter(cp, out, count);
    for (size_t i = 0; i < len; i++)
        count = add_letter(folded[i], out, count);
    return count;
}

unsigned fold_search(uint32_t cp, uint32_t out[FOLD_MOST])
{
    uint32_t letters[2 * FOLD_MOST];
    size_t len = sizeof(letters) / sizeof(letters[0]);
    unsigned count = 0;
    uint32_t to[2];

    if (matters_not(cp))
        return 0;
    if (fold_alike(cp, false, to) > 0)
        return add_letter(cp, out, 0);
    if (u32_normalize(UNINORM_NFKD, &cp, 1, letters, &len) != letters)
        return add_folded(cp, out, 0);
    for (size_t i = 0; i < len; i++)
        if (!matters_not(letters[i]))
            count = add_folded(letters[i], out, count);
    /* A mark that stands alone is compatible with a blank that bears it. */
    if (count == 1 && out[0] == ' ' && !uc_is_property_white_space(cp))
        return 0;
    return count;
}
