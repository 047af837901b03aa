/* Where lines end, how far they hang, and that this works in any width. */
#include "support/test.h"

#include "model/build.h"
#include "support/cells.h"
#include "support/marked.h"

#include <stdlib.h>

struct wrap_case {
    const char *what;
    int width;
    const char *text;
    const char *want;
};

static void assert_cases(const struct wrap_case *cases, size_t count, enum bidi_mode bidi,
                         bool markers)
{
    for (size_t i = 0; i < count; i++) {
        const struct layout_options options = {
            .width = cases[i].width, .bidi = bidi, .markers = markers, .base = DIR_LTR};
        assert_cells(cases[i].what, cases[i].text, VIEW_MARKUP, &options, cases[i].want);
    }
}

static void lines_end_at_the_last_opportunity_that_fits(void **state)
{
    static const struct wrap_case cases[] = {
        {"words", 11, "one two three", "one two |\nthree|\n"},
        {"a word that just fits", 13, "one two three", "one two three|\n"},
        {"a blank that just fits stays", 4, "one two", "one |\ntwo|\n"},
        {"a blank that does not hangs", 3, "one two", "one|\ntwo|\n"},
        {"many blanks hang", 5, "one          two", "one  |\ntwo|\n"},
        {"blanks at the end of all", 4, "one    ", "one |\n"},
        {"hyphens", 6, "mid-term", "mid-|\nterm|\n"},
        {"no break at a no-break space", 6, "a b\u00A0c de", "a b\u00A0c |\nde|\n"},
        {"between ideographs", 5, "\u6F22\u5B57\u6F22", "\u6F22\u5B57|\n\u6F22|\n"},
        {"a long word is cut", 4, "resolves", "reso|\nlves|\n"},
        {"it starts on the line before", 5, "a resolves", "a |\nresol|\nves|\n"},
        {"a note mark stays with its word", 7, "on word[1]\n[1] n", "on |\nword[1]|\n"},
        {"an empty paragraph", 5, "\na", "|\na|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), BIDI_APP, false);
}

static void no_line_ends_inside_or_just_within_our_marks(void **state)
{
    static const struct wrap_case cases[] = {
        {"before the pair", 9, "abc [-de-] f", "abc |\n[-de-] f|\n"},
        {"after the pair", 9, "a [-bcd-] ef", "a [-bcd-]|\nef|\n"},
        {"between words inside", 9, "[-ab cdef-]", "[-ab |\ncdef-]|\n"},
        {"a blank at the end inside", 7, "[-ab -]cd", "[-ab -]|\ncd|\n"},
        {"a long deleted word", 6, "[-abcdefgh-]", "[-abcd|\nefgh-]|\n"},
        {"between two pairs", 8, "[-abc-]{+def+}", "[-abc-]|\n{+def+}|\n"},
        {"the pilcrow stays", 8, "ab cde{+\u00B6+}\nx", "ab |\ncde{+\u00B6+}|\nx|\n"},
        {"and takes a letter along", 7, "ab cde{+\u00B6+}\nx", "ab |\ncd|\ne{+\u00B6+}|\nx|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), BIDI_APP, true);
}

static void a_line_break_in_a_paragraph_is_forced(void **state)
{
    static const struct {
        int width;
        const char *text;
        const char *want;
    } cases[] = {
        {10, "one\ntwo", "one|\ntwo|\n"},
        {10, "one\n", "one|\n|\n"},
        {0, "one\ntwo", "one two|\n"},
        /* it ends no isolate: the second line is right to left as well */
        {10, "x \u2067b\nc !\u2069", "x b|\n! c|\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct layout_options options = {.width = cases[i].width, .base = DIR_LTR};
        struct layout layout = {0};
        struct builder *b = builder_new("test", "test", &limits_default);
        builder_text(b, str_from(cases[i].text), MARK_KEPT);
        struct doc *doc = builder_finish(b, NULL);
        layout_make(doc, NULL, VIEW_FINAL, (struct view_para){0, 0}, &options, &layout);
        char *got = cells_text(&layout);
        assert_string_equal(got, cases[i].want);
        free(got);
        layout_release(&layout);
        doc_free(doc);
    }
}

static void right_to_left_lines_are_flush_right(void **state)
{
    static const struct wrap_case app[] = {
        {"padded", 6, "\u0642 \u0631", "   \uFEAD \uFED5|\n"},
        {"wrapped in logical order", 4, "\u0642\u0642 \u0631\u0631",
         "  \uFED6\uFED7|\n  \uFEAD\uFEAD|\n"},
        {"lam-alef counts one", 3, "\u0644\u0627\u0644\u0627\u0644\u0627", "\uFEFB\uFEFB\uFEFB|\n"},
    };
    static const struct wrap_case off[] = {
        {"flush left", 4, "\u0642\u0642 \u0631\u0631", "\u0642\u0642 |\n\u0631\u0631|\n"},
    };

    (void)state;
    assert_cases(app, sizeof(app) / sizeof(app[0]), BIDI_APP, false);
    assert_cases(off, sizeof(off) / sizeof(off[0]), BIDI_OFF, false);
    assert_cases(off, sizeof(off) / sizeof(off[0]), BIDI_TERMINAL, false);
}

static void one_column_is_enough(void **state)
{
    static const struct wrap_case cases[] = {
        {"letters", 1, "ab c", "a|\nb|\nc|\n"},
        {"marks keep to their base", 1, "e\u0301a", "e\u0301|\na|\n"},
        {"a wide one is replaced", 1, "\u6F22a", "\uFFFD|\na|\n"},
        {"our marks are cut at last", 1, "[-a-]", "[|\n-|\na|\n-|\n]|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), BIDI_APP, true);
}

/* ---- Labels ------------------------------------------------------------------------------- */

struct label_case {
    const char *what;
    int width;
    enum bidi_mode bidi;
    const char *text;
    uint32_t label_end; /* bytes */
    unsigned depth;
    const char *want;
};

static void assert_label(const struct label_case *it)
{
    struct doc *doc = marked_text(it->text);
    struct para_info info = {
        .role = ROLE_CLAUSE, .section = NO_INDEX, .clause = 0, .label_end = it->label_end};
    const struct clause clause = {.depth = it->depth};
    const struct outline outline = {.paras = &info, .clauses = &clause, .clause_count = 1};
    const struct layout_options options = {
        .width = it->width, .bidi = it->bidi, .markers = true, .base = DIR_LTR};
    struct layout layout = {0};

    layout_make(doc, &outline, VIEW_MARKUP, (struct view_para){0, 0}, &options, &layout);
    char *got = cells_text(&layout);
    if (strcmp(got, it->want) != 0)
        fail_msg("%s: got\n%sexpected\n%s", it->what, got, it->want);
    free(got);
    layout_release(&layout);
    doc_free(doc);
}

static void labels_hang_on_the_side_where_the_line_starts(void **state)
{
    static const struct label_case cases[] = {
        {"letter and tab", 14, BIDI_APP, "a)\tone two three", 3, 1, "a)  one two |\n    three|\n"},
        {"a label with a blank", 14, BIDI_APP, "1 that one should", 2, 1,
         "1 that one |\n  should|\n"},
        {"a lower level", 24, BIDI_APP, "i)\tone two three four", 3, 2,
         "    i)  one two three |\n        four|\n"},
        {"indents take no more than a third", 18, BIDI_APP, "i)\tone two three", 3, 2,
         "    i) one two |\n      three|\n"},
        {"right to left", 12, BIDI_APP, "\u0628)\t\u0642\u0642 \u0631\u0631 \u0648\u0648\u0648", 4,
         1, "   \uFEAD\uFEAD \uFED6\uFED7  (\uFE8F|\n     \uFEED\uFEED\uFEED    |\n"},
        {"the terminal's", 12, BIDI_TERMINAL,
         "\u0628)\t\u0642\u0642 \u0631\u0631 \u0648\u0648\u0648", 4, 1,
         "\u0628)  \u0642\u0642 \u0631\u0631 |\n    \u0648\u0648\u0648|\n"},
        {"a renumbered label", 24, BIDI_APP, "[-a-]{+b+})\tone two three", 4, 1,
         "[-a-]{+b+}) one two |\n        three|\n"},
        {"a label wider than a third", 9, BIDI_APP, "(viii)\tab cd", 7, 1, "(viii) ab|\n   cd|\n"},
        {"not wrapped", 0, BIDI_APP, "a)\tone", 3, 3, "a)  one|\n"},
        {"a label alone", 14, BIDI_APP, "a)\t", 3, 1, "a)  |\n"},
        {"one column", 1, BIDI_APP, "a)\tb", 3, 2, "a|\n)|\nb|\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_label(&cases[i]);
}

static void tabs_reach_to_the_next_stop(void **state)
{
    static const struct label_case cases[] = {
        {"left to right", 20, BIDI_APP, "ab\tcd\te", 0, 1, "ab      cd      e|\n"},
        {"right to left", 12, BIDI_APP, "\u0642\t\u0631", 0, 1, "   \uFEAD       \uFED5|\n"},
        {"the terminal's, right to left", 12, BIDI_TERMINAL, "\u0642\t\u0631", 0, 1,
         "\u0642 \u0631|\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_label(&cases[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_at_the_last_opportunity_that_fits),
        cmocka_unit_test(no_line_ends_inside_or_just_within_our_marks),
        cmocka_unit_test(a_line_break_in_a_paragraph_is_forced),
        cmocka_unit_test(right_to_left_lines_are_flush_right),
        cmocka_unit_test(one_column_is_enough),
        cmocka_unit_test(labels_hang_on_the_side_where_the_line_starts),
        cmocka_unit_test(tabs_reach_to_the_next_stop),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
