/* Order and shapes of one line, as they are sent to a terminal that does neither. Expectations read
 * from left to right on the screen; each Arabic letter is its presentation form. */
#include "support/test.h"

#include "support/cells.h"

static const struct layout_options app = {.bidi = BIDI_APP, .base = DIR_LTR};
static const struct layout_options app_marks = {.bidi = BIDI_APP, .markers = true, .base = DIR_LTR};

struct shape_case {
    const char *what;
    const char *text; /* logical */
    const char *want; /* visual */
};

static void assert_cases(const struct shape_case *cases, size_t count, enum view view,
                         const struct layout_options *options)
{
    for (size_t i = 0; i < count; i++)
        assert_cells(cases[i].what, cases[i].text, view, options, cases[i].want);
}

static void arabic_is_joined_and_reordered(void **state)
{
    static const struct shape_case cases[] = {
        /* qaf initial, reh final, alef isolated, reh isolated */
        {"decision", "\u0642\u0631\u0627\u0631", "\uFEAD\uFE8D\uFEAE\uFED7|\n"},
        {"a year after a word", "\u0642\u0631 2012", "2012 \uFEAE\uFED7|\n"},
        {"Arabic digits run from the left", "\u0642\u0631 \u0661\u0662",
         "\u0661\u0662 \uFEAE\uFED7|\n"},
        {"brackets are mirrored", "\u0642\u0631 (\u0642\u0631)", "(\uFEAE\uFED7) \uFEAE\uFED7|\n"},
        {"one bracket alone", "\u0642)", "(\uFED5|\n"},
        {"Latin inside Arabic", "\u0642\u0631 ITU-T \u0642\u0631",
         "\uFEAE\uFED7 ITU-T \uFEAE\uFED7|\n"},
        {"Arabic inside Latin", "see \u0642\u0631 50, end", "see 50 \uFEAE\uFED7, end|\n"},
        {"quotation marks", "\u00AB\u0642\u00BB", "\u00AB\uFED5\u00BB|\n"},
        {"persian letters", "\u067E\u06CC", "\uFBFD\uFB58|\n"},
        {"Hebrew has no shapes", "\u05D0\u05D1", "\u05D1\u05D0|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), VIEW_FINAL, &app);
}

static void lam_alef_is_one_cell(void **state)
{
    static const struct shape_case cases[] = {
        {"isolated", "\u0644\u0627", "\uFEFB|\n"},
        {"after seen", "\u0633\u0644\u0627\u0645", "\uFEE1\uFEFC\uFEB3|\n"},
        {"with hamza below", "\u0625\u0644\u0625", "\uFEF9\uFE87|\n"},
        {"the alef's mark stays", "\u0644\u0627\u064B", "\uFEFB\u064B|\n"},
        {"no ligature over a mark", "\u0644\u064E\u0627", "\uFE8E\uFEDF\u064E|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), VIEW_FINAL, &app);
}

static void marks_stay_with_their_base(void **state)
{
    static const struct shape_case cases[] = {
        /* seen + fatha, reh + shadda + kasra */
        {"harakat", "\u0633\u064E\u0631\u0651\u0650", "\uFEAE\u0651\u0650\uFEB3\u064E|\n"},
        {"the fifth mark gets a circle", "e\u0301\u0302\u0303\u0304\u0305",
         "e\u0301\u0302\u0303\u0304\u25CC\u0305|\n"},
        {"a mark without a base", "\u0301a", "\u25CC\u0301a|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), VIEW_FINAL, &app);
}

static void revisions_that_no_view_shows_together_stay_apart(void **state)
{
    static const struct shape_case cases[] = {
        /* beh [-beh-]{+teh+}: the deleted one joins the kept, the inserted does not */
        {"letters", "\u0628[-\u0628-]{+\u062A+}", "\uFE95\uFE90\uFE91|\n"},
        {"kept after deleted joins", "[-\u0628-]\u0628", "\uFE90\uFE91|\n"},
        {"no ligature over an edge", "\u0644[-\u0627-]", "\uFE8E\uFEDF|\n"},
        {"no ligature of inserted and deleted", "[-\u0644-]{+\u0627+}", "\uFE8D\uFEDD|\n"},
        {"a ligature within one", "{+\u0644\u0627+}", "\uFEFB|\n"},
        {"withdrawn joins nothing", "\u0628{+[-\u0628-]+}\u0628", "\uFE8F\uFE8F\uFE8F|\n"},
        {"a deleted mark is seen apart", "\u0628[-\u064E-]", "\u25CC\u064E\uFE8F|\n"},
    };
    static const struct shape_case final[] = {
        {"what the view hides does not part", "\u0628[-\u0628-]{+\u062A+}", "\uFE96\uFE91|\n"},
        {"a ligature over an edge shows one revision", "\u0644[-x-]\u0627", "\uFEFB|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), VIEW_MARKUP, &app);
    assert_cases(final, sizeof(final) / sizeof(final[0]), VIEW_FINAL, &app);
}

static void marks_of_changes_are_laid_out_with_the_text(void **state)
{
    static const struct shape_case cases[] = {
        {"Arabic", "\u0642 [-\u0631-]{+\u0648+}", "{+\uFEED+}[-\uFEAD-] \uFED5|\n"},
        {"a year", "\u0642 [-2010-]{+2012+}", "{+2012+}[-2010-] \uFED5|\n"},
        {"Latin", "a [-b-]{+c+}", "a [-b-]{+c+}|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), VIEW_MARKUP, &app_marks);
}

static void controls_move_text_and_take_no_cell(void **state)
{
    static const struct shape_case cases[] = {
        {"an isolate", "a \u2067b \u0642\u2069 c", "a \uFED5 b c|\n"},
        {"an embedding", "a \u202B1, 2\u202C c", "a 2 ,1 c|\n"},
        {"a mark", "a \u0642!\u200F b", "a !\uFED5 b|\n"},
        {"a non-joiner", "\u0628\u200C\u0628", "\uFE8F\uFE8F|\n"},
        {"a joiner", "\u0628\u200D", "\uFE91|\n"},
        {"an override is a sign", "a\u202Ebc", "a<U+202E>bc|\n"},
    };

    (void)state;
    assert_cases(cases, sizeof(cases) / sizeof(cases[0]), VIEW_FINAL, &app);
}

static void other_modes_leave_order_and_letters(void **state)
{
    static const enum bidi_mode modes[] = {BIDI_TERMINAL, BIDI_OFF};

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        const struct layout_options options = {.width = 12, .bidi = modes[i], .base = DIR_LTR};
        assert_cells("unshaped", "\u0642\u0644\u0627 (2012)", VIEW_FINAL, &options,
                     "\u0642\u0644\u0627 (2012)|\n");
        assert_cells("non-joiner", "\u0628\u200C\u0628", VIEW_FINAL, &options,
                     "\u0628\u200C\u0628|\n");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arabic_is_joined_and_reordered),
        cmocka_unit_test(lam_alef_is_one_cell),
        cmocka_unit_test(marks_stay_with_their_base),
        cmocka_unit_test(revisions_that_no_view_shows_together_stay_apart),
        cmocka_unit_test(marks_of_changes_are_laid_out_with_the_text),
        cmocka_unit_test(controls_move_text_and_take_no_cell),
        cmocka_unit_test(other_modes_leave_order_and_letters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
