/* How text that is not UTF-8 is told and converted. */
#include "text/charset.h"

#include "text/utf8.h"

#include <assert.h>

enum {
    SAMPLE = 1 << 20, /* bytes that are looked at */
    ARABIC_LEAST = 8, /* letters of windows-1256 without which nothing is told */
    REPLACEMENT = 0xFFFD,
};

/* From 0x80 on (WHATWG Encoding, index windows-1256). */
static const uint16_t windows_1256[128] = {
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039,
    0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
};

static const char *const names[] = {
    [CHARSET_UTF8] = "UTF-8",
    [CHARSET_UTF16LE] = "UTF-16LE",
    [CHARSET_UTF16BE] = "UTF-16BE",
    [CHARSET_WINDOWS_1256] = "windows-1256",
};
static_assert(sizeof(names) / sizeof(names[0]) == CHARSET_COUNT, "a name for each");

const char *charset_name(enum charset charset)
{
    return names[charset];
}

/* ---- UTF-16 ------------------------------------------------------------------------------ */

static unsigned unit_at(struct str bytes, size_t off, enum charset charset)
{
    unsigned first = (unsigned char)bytes.ptr[off];
    unsigned second = (unsigned char)bytes.ptr[off + 1];

    return charset == CHARSET_UTF16BE ? first << 8 | second : second << 8 | first;
}

static bool is_high(unsigned unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool is_low(unsigned unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* What plain text is made of: no controls but blanks and line ends, no noncharacters, surrogates in
 * pairs. */
static bool is_plain(struct str bytes, enum charset charset)
{
    size_t odd = 0;
    size_t units = bytes.len / 2;

    for (size_t off = 0; off + 1 < bytes.len; off += 2) {
        unsigned unit = unit_at(bytes, off, charset);
        bool pair =
            is_high(unit) && off + 3 < bytes.len && is_low(unit_at(bytes, off + 2, charset));
        bool control = unit < 0x20 && unit != '\n' && unit != '\r' && unit != '\t' && unit != '\f';
        if (pair)
            off += 2;
        else
            odd += control || is_high(unit) || is_low(unit) || unit >= 0xFFFE;
    }
    return odd * 20 <= units;
}

static bool is_ascii_text(char c)
{
    return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
}

/* Two letters of ASCII are seldom one of UTF-16: a character of Chinese. */
static bool has_pairs_of_ascii(struct str bytes)
{
    size_t pairs = 0;

    for (size_t off = 0; off + 1 < bytes.len; off += 2)
        pairs += is_ascii_text(bytes.ptr[off]) && is_ascii_text(bytes.ptr[off + 1]);
    return pairs * 3 > bytes.len / 2;
}

/* Without its mark: blanks, line ends and Latin letters have a NUL in one of the two bytes, always
 * the same one. */
static enum charset utf16_by_nuls(struct str bytes)
{
    size_t nuls[2] = {0};

    for (size_t i = 0; i < bytes.len; i++)
        nuls[i % 2] += bytes.ptr[i] == '\0';
    enum charset charset = nuls[1] > nuls[0] ? CHARSET_UTF16LE : CHARSET_UTF16BE;
    size_t more = nuls[charset == CHARSET_UTF16LE];
    size_t fewer = nuls[charset == CHARSET_UTF16BE];
    bool enough = more >= 2 && more * 50 >= bytes.len / 2 && fewer * 20 <= more;

    return enough && !has_pairs_of_ascii(bytes) && is_plain(bytes, charset) ? charset
                                                                            : CHARSET_UTF8;
}

static size_t convert_utf16(struct buf *out, struct str bytes, enum charset charset)
{
    size_t broken = 0;
    size_t off = 0;

    while (off + 1 < bytes.len) {
        unsigned unit = unit_at(bytes, off, charset);
        uint32_t cp = unit;
        off += 2;
        if (is_high(unit) && off + 1 < bytes.len && is_low(unit_at(bytes, off, charset))) {
            cp = 0x10000 + ((unit - 0xD800U) << 10) + (unit_at(bytes, off, charset) - 0xDC00U);
            off += 2;
        } else if (is_high(unit) || is_low(unit) || unit == 0) {
            cp = REPLACEMENT;
            broken++;
        }
        buf_put_cp(out, cp);
    }
    if (off < bytes.len) {
        buf_put_cp(out, REPLACEMENT);
        broken++;
    }
    return broken;
}

/* ---- windows-1256 ------------------------------------------------------------------------ */

/* Arabic letters; between them stand letters of French, and after them marks. */
static bool is_arabic(unsigned char byte)
{
    return (byte >= 0xC1 && byte <= 0xDF && byte != 0xD7) || byte == 0xE1 ||
           (byte >= 0xE3 && byte <= 0xE6) || byte == 0xEC || byte == 0xED;
}

static bool is_letter(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0xC0;
}

static bool is_mark(unsigned char byte)
{
    return (byte >= 0xF0 && byte <= 0xF3) || byte == 0xF5 || byte == 0xF6 || byte == 0xF8 ||
           byte == 0xFA;
}

struct letters {
    size_t high;   /* letters beyond ASCII, marks apart */
    size_t arabic; /* of these */
    size_t joined; /* of these, beside another */
    size_t common; /* of these, alef and lam: every fourth letter of Arabic */
};

static struct letters count_letters(struct str bytes)
{
    struct letters found = {0};
    unsigned char before = 0;

    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        if (is_mark(byte) && is_arabic(before))
            continue;
        if (byte >= 0xC0)
            found.high++;
        if (is_arabic(byte)) {
            unsigned char after = i + 1 < bytes.len ? (unsigned char)bytes.ptr[i + 1] : 0;
            bool alone = !is_arabic(before) && !is_arabic(after);
            found.arabic++;
            found.joined += !alone || (!is_letter(before) && !is_letter(after));
            found.common += byte == 0xC7 || byte == 0xE1;
        }
        before = byte;
    }
    return found;
}

/* Words of Arabic letters alone; French has single letters of its own among those of ASCII, and
 * words of Cyrillic have many that are no Arabic ones here. */
static bool is_windows_1256(struct str bytes)
{
    struct letters found = count_letters(bytes);

    return found.arabic >= ARABIC_LEAST && found.arabic * 10 >= found.high * 9 &&
           found.joined * 10 >= found.arabic * 9 && found.common * 10 >= found.arabic;
}

/* A file of UTF-8 with something broken in it stays one. */
static bool is_mostly_utf8(struct str bytes)
{
    size_t whole = 0;
    size_t broken = 0;
    size_t len;

    for (size_t off = 0; off < bytes.len; off += len) {
        uint32_t cp = utf8_at(bytes, off, &len);
        whole += len > 1;
        broken += len == 1 && cp == REPLACEMENT;
    }
    return broken <= whole;
}

static size_t convert_windows_1256(struct buf *out, struct str bytes)
{
    size_t broken = 0;

    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        uint32_t cp = byte < 0x80 ? byte : windows_1256[byte - 0x80];
        if (cp == 0) {
            cp = REPLACEMENT;
            broken++;
        }
        buf_put_cp(out, cp);
    }
    return broken;
}

/* ---- Telling ----------------------------------------------------------------------------- */

enum charset charset_find(struct str bytes)
{
    struct str sample = str_head(bytes, SAMPLE);

    if (str_starts(bytes, STR("\xEF\xBB\xBF")))
        return CHARSET_UTF8;
    if (str_starts(bytes, STR("\xFF\xFE")))
        return CHARSET_UTF16LE;
    if (str_starts(bytes, STR("\xFE\xFF")))
        return CHARSET_UTF16BE;
    if (sample.len > 0 && memchr(sample.ptr, '\0', sample.len) != NULL)
        return utf16_by_nuls(sample);
    if (is_mostly_utf8(sample) || !is_windows_1256(sample))
        return CHARSET_UTF8;
    return CHARSET_WINDOWS_1256;
}

size_t charset_convert(struct buf *out, struct str bytes, enum charset charset)
{
    if (charset == CHARSET_WINDOWS_1256)
        return convert_windows_1256(out, bytes);
    if (bytes.len >= 2 && unit_at(bytes, 0, charset) == 0xFEFF)
        bytes = str_from_off(bytes, 2);
    return convert_utf16(out, bytes, charset);
}
