/* What is the same to a person who looks for it. */
#include "support/test.h"

#include "text/fold.h"
#include "text/needle.h"
#include "text/utf8.h"

#include <stdlib.h>

static void fold_text(struct buf *out, const char *text)
{
    struct str s = str_from(text);
    size_t len;

    for (size_t at = 0; at < s.len; at += len) {
        uint32_t folded[FOLD_MOST];
        unsigned count = fold_search(utf8_at(s, at, &len), folded);
        for (unsigned i = 0; i < count; i++)
            buf_put_cp(out, folded[i]);
    }
    buf_puts(out, "");
}

struct pair {
    const char *name;
    const char *a;
    const char *b;
};

/* Do both sides fold to one form, that is not empty, or to two? */
static void assert_pair(const struct pair *pair, bool same)
{
    struct buf a = {0};
    struct buf b = {0};

    fold_text(&a, pair->a);
    fold_text(&b, pair->b);
    if (str_eq(buf_str(&a), buf_str(&b)) != same || (same && a.len == 0))
        fail_msg("%s: \"%s\" and \"%s\"", pair->name, a.ptr, b.ptr);
    buf_release(&a);
    buf_release(&b);
}

static void forms_that_do_not_matter_are_one(void **state)
{
    static const struct pair cases[] = {
        {"case", "RESOLUTION", "resolution"},
        {"full case folding", "Stra\u00DFe", "STRASSE"},
        {"final sigma", "\u03A3\u03C2\u03C3", "\u03C3\u03C3\u03C3"},
        {"accents, French", "R\u00C9SOLUTION Fran\u00E7aise", "resolution francaise"},
        {"accents apart", "re\u0301solution", "r\u00E9solution"},
        {"accents, Spanish", "a\u00F1o \u00FAltimo", "ano ultimo"},
        {"ligature", "\u0153uvre \uFB01n", "oeuvre fin"},
        {"Russian yo and short i", "\u0451\u0439", "\u0435\u0438"},
        {"Russian case", "\u0420\u0415\u0428\u0410\u0415\u0422",
         "\u0440\u0435\u0448\u0430\u0435\u0442"},
        {"Cyrillic for Latin", "\u0420\u0421\u0422", "pct"},
        {"Cyrillic for Latin, small", "\u0430\u0435\u043E\u0441\u0440\u0445\u0443", "aeocpxy"},
        {"Greek for Latin", "\u0391\u0392\u0395\u039F", "abeo"},
        {"full-width forms, Chinese", "\uFF29\uFF34\uFF35\uFF0C\uFF13", "itu,3"},
        {"ideographic blank and comma", "\u3000\u3001", " ,"},
        {"compatibility ideograph", "\uF900", "\u8C48"},
        {"no-break and thin blanks", "\u00A0\u2009\u202F\t", "    "},
        {"curly quotes", "\u201Cit\u2019s\u201D \u00ABso\u00BB", "\"it's\" \"so\""},
        {"dashes", "\u2010\u2011\u2013\u2014\u2212", "-----"},
        {"soft hyphen and joiners", "re\u00ADso\u200Blu\u200Dt\uFEFFion", "resolution"},
        {"BiDi controls", "\u202Bab\u202C\u2067c\u2069\u200F\u061C", "abc"},
        {"variation selector", "a\uFE0F", "a"},
        {"superscript", "m\u00B2", "m2"},
        {"roman numeral", "\u2163", "iv"},
        {"harakat", "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F\u064C",
         "\u0645\u062D\u0645\u062F"},
        {"superscript alef", "\u0647\u0670\u0630\u0627", "\u0647\u0630\u0627"},
        {"tatweel", "\u0642\u0640\u0640\u0631\u0627\u0631", "\u0642\u0631\u0627\u0631"},
        {"alefs", "\u0623\u0625\u0622\u0671\u0627", "\u0627\u0627\u0627\u0627\u0627"},
        {"yas", "\u064A\u0649\u06CC\u0626", "\u064A\u064A\u064A\u064A"},
        {"waw with hamza", "\u0624", "\u0648"},
        {"ta marbuta", "\u062F\u0648\u0631\u0629", "\u062F\u0648\u0631\u0647"},
        {"Persian and Urdu keyboards", "\u06A9\u06BE\u06C1\u06D5\u06D2",
         "\u0643\u0647\u0647\u0647\u064A"},
        {"Arabic-Indic and Persian digits", "\u0662\u0660\u0661\u0662 \u06F2\u06F0", "2012 20"},
        {"presentation forms", "\uFED7\uFEAE\uFE8D\uFEAD", "\u0642\u0631\u0627\u0631"},
        {"lam-alef", "\uFEFB\uFEF7", "\u0644\u0627\u0644\u0627"},
        {"word ligature", "\uFDF2", "\u0627\u0644\u0644\u0647"},
        {"a mark that stands alone", "\u0642\uFC60\uFE76", "\u0642"},
        {"Arabic comma and question mark", "\u060C\u061B\u061F\u066A", ",;?%"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_pair(&cases[i], true);
}

static void letters_that_are_others_stay_so(void **state)
{
    static const struct pair cases[] = {
        {"beh and teh", "\u0628", "\u062A"},
        {"seen and sheen", "\u0633", "\u0634"},
        {"qaf and feh", "\u0642", "\u0641"},
        {"heh and hah", "\u0647", "\u062D"},
        {"hamza and alef", "\u0621", "\u0627"},
        {"digit and letter", "3", "\u0437"},
        {"one and l", "1", "l"},
        {"Russian i and n", "\u0438", "\u043F"},
        {"ideographs", "\u56FD", "\u9645"},
        {"comma and full stop", ",", "."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_pair(&cases[i], false);
}

/* A form is its own form: else a pattern taken from it would not be found. */
static void folding_twice_is_folding_once(void **state)
{
    uint32_t once[FOLD_MOST];
    uint32_t twice[FOLD_MOST];

    (void)state;
    for (uint32_t cp = 1; cp < 0x20000; cp++) {
        if (cp >= 0xD800 && cp < 0xE000)
            continue;
        unsigned count = fold_search(cp, once);
        for (unsigned i = 0; i < count; i++)
            if (fold_search(once[i], twice) != 1 || twice[0] != once[i])
                fail_msg("U+%04X gives U+%04X, which gives another", (unsigned)cp,
                         (unsigned)once[i]);
    }
}

static void the_table_says_what_folding_does(void **state)
{
    static const uint32_t cps[] = {'A', 0xE9, 0x0640, 0xFEFB, 0x10FFFF, 0x200F, 0x4E00, 0xFDFA};
    struct fold_table *table = calloc(1, sizeof(*table));
    uint32_t folded[FOLD_MOST];

    (void)state;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < sizeof(cps) / sizeof(cps[0]); i++) {
            unsigned count = fold_search(cps[i], folded);
            uint32_t got = fold_table_get(table, cps[i]);
            if (count == 0) {
                assert_int_equal(got, FOLD_NOTHING);
            } else if (count == 1) {
                assert_int_equal(got, folded[0]);
            } else {
                assert_true(got >= FOLD_MANY && got < FOLD_NOTHING);
                const uint32_t *many = &table->many.ptr[got - FOLD_MANY];
                assert_int_equal(many[0], count);
                assert_memory_equal(many + 1, folded, count * sizeof(*many));
            }
        }
    fold_table_release(table);
    free(table);
}

static void patterns_of_languages_keep_ta_marbuta_and_accents(void **state)
{
    static const struct {
        uint32_t cp;
        uint32_t folded;
    } cases[] = {
        {'A', 'a'},    {0x0623, 0x0627}, {0x0629, 0x0629}, {0x0649, 0x0649}, {0x2019, '\''},
        {0x00AB, '"'}, {0x2014, '-'},    {0xC9, 0xE9},     {0x0430, 0x0430}, {0x060C, 0x060C},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(fold_word(cases[i].cp), cases[i].folded);
}

/* ---- The pattern ------------------------------------------------------------------------- */

static void a_pattern_is_bounded_and_says_so(void **state)
{
    struct fold_table *folds = calloc(1, sizeof(*folds));
    struct needle needle;
    struct buf text = {0};

    (void)state;
    for (int i = 0; i < NEEDLE_MOST; i++)
        buf_putc(&text, 'a');
    needle_make(&needle, buf_str(&text), false, folds);
    assert_int_equal(needle.len, NEEDLE_MOST);
    assert_false(needle.cut);
    buf_putc(&text, 'b');
    needle_make(&needle, buf_str(&text), false, folds);
    assert_int_equal(needle.len, NEEDLE_MOST);
    assert_true(needle.cut);
    buf_release(&text);
    fold_table_release(folds);
    free(folds);
}

static void marks_alone_are_a_pattern_only_letter_by_letter(void **state)
{
    struct fold_table *folds = calloc(1, sizeof(*folds));
    struct needle needle;

    (void)state;
    needle_make(&needle, STR("\u064E\u0640"), false, folds);
    assert_int_equal(needle.len, 0);
    needle_make(&needle, STR("\u064E\u0640"), true, folds);
    assert_int_equal(needle.len, 2);
    fold_table_release(folds);
    free(folds);
}

static void blanks_of_a_pattern_are_one(void **state)
{
    struct fold_table *folds = calloc(1, sizeof(*folds));
    struct needle needle;

    (void)state;
    needle_make(&needle, STR("a \u00A0\t b"), false, folds);
    assert_int_equal(needle.len, 3);
    assert_int_equal(needle.cps[1], ' ');
    fold_table_release(folds);
    free(folds);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_that_do_not_matter_are_one),
        cmocka_unit_test(letters_that_are_others_stay_so),
        cmocka_unit_test(folding_twice_is_folding_once),
        cmocka_unit_test(the_table_says_what_folding_does),
        cmocka_unit_test(patterns_of_languages_keep_ta_marbuta_and_accents),
        cmocka_unit_test(a_pattern_is_bounded_and_says_so),
        cmocka_unit_test(marks_alone_are_a_pattern_only_letter_by_letter),
        cmocka_unit_test(blanks_of_a_pattern_are_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
