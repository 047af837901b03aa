/* Encodings told by their signs, and converted. */
#include "support/test.h"

#include "text/charset.h"

#include <stdlib.h>

/* Arabic words in windows-1256: "in the name of the council", "the member states of the union",
 * with a number and a Latin word. */
#define ARABIC_1256                                                                                \
    "\xC8\xC7\xD3\xE3 \xC7\xE1\xE3\xCC\xE1\xD3\n2 \xC7\xE1\xCF\xE6\xE1 "                           \
    "\xC7\xE1\xC3\xDA\xD6\xC7\xC1 \xDD\xED \xC7\xE1\xC7\xCA\xCD\xC7\xCF (ITU)\xA1\n"

/* French, Spanish and German in windows-1252, Russian in windows-1251, Greek in windows-1253. */
#define FRENCH_1252                                                                                \
    "R\xE9solution adopt\xE9"                                                                      \
    "e \xE0 l'unanimit\xE9; d\xE9"                                                                 \
    "cid\xE9 apr\xE8s le congr\xE8s.\n"                                                            \
    "\xC9tats membres, o\xF9 qu'ils soient, \xC0 ce sujet, \xE7"                                   \
    "a et l\xE0.\n"
#define SPANISH_1252                                                                               \
    "La resoluci\xF3n se aprob\xF3 ma\xF1"                                                         \
    "ana; \xC1lvarez, \xC9l y \xD1u\xF1oa.\n"
#define GERMAN_1252                                                                                \
    "\xDC"                                                                                         \
    "ber die \xC4nderungen, gr\xF6\xDF"                                                            \
    "er f\xFCr alle, \xD6sterreich.\n"
#define RUSSIAN_1251                                                                               \
    "\xD0\xE5\xE7\xEE\xEB\xFE\xF6\xE8\xFF \xCF\xEE\xEB\xED\xEE\xEC\xEE\xF7\xED\xEE\xE9 "           \
    "\xEA\xEE\xED\xF4\xE5\xF0\xE5\xED\xF6\xE8\xE8 \xF0\xE5\xF8\xE0\xE5\xF2\n"
#define GREEK_1253                                                                                 \
    "\xCF\xE9 \xEB\xDD\xEE\xE5\xE9\xF2 \xE5\xDF\xED\xE1\xE9 \xF0\xEF\xEB\xEB\xDD\xF2\n"

static const struct {
    const char *name;
    struct str bytes;
    enum charset charset;
} cases[] = {
    {"nothing", {"", 0}, CHARSET_UTF8},
    {"ASCII", {"plain text\n", 11}, CHARSET_UTF8},
    {"UTF-8 with its mark", {"\xEF\xBB\xBFx", 4}, CHARSET_UTF8},
    {"LE with its mark",
     {"\xFF\xFE"
      "a\0",
      4},
     CHARSET_UTF16LE},
    {"BE with its mark", {"\xFE\xFF\0a", 4}, CHARSET_UTF16BE},
    {"a mark alone", {"\xFF\xFE", 2}, CHARSET_UTF16LE},
    {"LE without", {"a\0 \0b\0\n\0", 8}, CHARSET_UTF16LE},
    {"BE without", {"\0a\0 \0b\0\n", 8}, CHARSET_UTF16BE},
    {"Arabic LE without", {"\x41\x06\x4A\x06 \0\x27\x06\x44\x06\n\0", 12}, CHARSET_UTF16LE},
    {"Arabic BE without", {"\x06\x41\x06\x4A\0 \x06\x27\x06\x44\0\n", 12}, CHARSET_UTF16BE},
    {"text with a NUL in it", {"some text\0and more of it", 23}, CHARSET_UTF8},
    {"NULs everywhere", {"\0\0\0\0\0\0\0\0", 8}, CHARSET_UTF8},
    {"bytes of a program", {"\1\0\2\0\3\0\4\0\5\0\6\0", 12}, CHARSET_UTF8},
};

#define ONE_BYTE(text, charset)                                                                    \
    {                                                                                              \
        text, sizeof(text) - 1, charset                                                            \
    }

static const struct {
    const char *bytes;
    size_t len;
    enum charset charset;
} single[] = {
    ONE_BYTE(ARABIC_1256, CHARSET_WINDOWS_1256),
    ONE_BYTE(ARABIC_1256 "Un mot: r\xE9solution.\n", CHARSET_WINDOWS_1256),
    ONE_BYTE(FRENCH_1252, CHARSET_UTF8),
    ONE_BYTE(SPANISH_1252, CHARSET_UTF8),
    ONE_BYTE(GERMAN_1252, CHARSET_UTF8),
    ONE_BYTE(RUSSIAN_1251, CHARSET_UTF8),
    ONE_BYTE(GREEK_1253, CHARSET_UTF8),
    ONE_BYTE("broken \xC7 here", CHARSET_UTF8),
    ONE_BYTE("\xC7\xE1\xC7", CHARSET_UTF8), /* too little to tell */
    ONE_BYTE("UTF-8 \u0641\u064A \u0627\u0644\u0627\u062A\u062D\u0627\u062F \xC7\xE1 broken",
             CHARSET_UTF8),
};

static void encodings_are_told_by_their_signs(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (charset_find(cases[i].bytes) != cases[i].charset)
            fail_msg("%s: %s", cases[i].name, charset_name(charset_find(cases[i].bytes)));
    for (size_t i = 0; i < sizeof(single) / sizeof(single[0]); i++) {
        struct str bytes = {single[i].bytes, single[i].len};
        if (charset_find(bytes) != single[i].charset)
            fail_msg("case %zu: %s", i, charset_name(charset_find(bytes)));
    }
}

static void check(enum charset charset, struct str bytes, const char *want, size_t broken)
{
    struct buf out = {0};

    assert_int_equal(charset_convert(&out, bytes, charset), broken);
    assert_string_equal(buf_str(&out).ptr, want);
    buf_release(&out);
}

static void what_is_converted_is_the_same_text(void **state)
{
    (void)state;
    check(CHARSET_UTF16LE,
          (struct str){"\xFF\xFE"
                       "a\0\x41\x06",
                       6},
          "a\u0641", 0);
    check(CHARSET_UTF16BE, (struct str){"\0a\x06\x41\xD8\x3D\xDE\0", 8}, "a\u0641\U0001F600", 0);
    check(CHARSET_UTF16LE,
          (struct str){"a\0\x3D\xD8"
                       "b\0",
                       6},
          "a\uFFFDb", 1);
    check(CHARSET_UTF16LE,
          (struct str){"\0\xDE"
                       "b\0\0\0c",
                       7},
          "\uFFFDb\uFFFD\uFFFD", 3);
    check(CHARSET_WINDOWS_1256, STR("\xDD\xED \xC7\xE1(\x80 \xA1 \xE9)\x9D"),
          "\u0641\u064A \u0627\u0644(\u20AC \u060C \u00E9)\u200C", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encodings_are_told_by_their_signs),
        cmocka_unit_test(what_is_converted_is_the_same_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
