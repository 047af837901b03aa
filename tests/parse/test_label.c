/* Labels in every form in which they are written, and the series that they make. */
#include "support/test.h"

#include "parse/label.h"

static void a_label_is_read_bare_with_what_it_takes(void **state)
{
    static const struct {
        const char *text;
        const char *label; /* NULL: none */
        uint32_t len;
        enum label_form form;
        bool strong;
    } cases[] = {
        {"a)\ttext", "a", 3, LABEL_PAREN, true},
        {"a) text", "a", 3, LABEL_PAREN, true},
        {"(a) text", "a", 4, LABEL_PARENS, true},
        {"(ii)\ttext", "ii", 5, LABEL_PARENS, true},
        {"1\ttext", "1", 2, LABEL_BARE, true},
        {"1 text", "1", 2, LABEL_BARE, false},
        {"12.\ttext", "12", 4, LABEL_STOP, true},
        {"1. text", "1", 3, LABEL_STOP, true},
        {"1.1\ttext", "1.1", 4, LABEL_BARE, true},
        {"2.3.2 text", "2.3.2", 6, LABEL_BARE, false},
        {"3 - text", "3", 4, LABEL_DASH, true},
        {"aa)\ttext", "aa", 4, LABEL_PAREN, true},
        {"2012 was a year", "2012", 5, LABEL_BARE, false},
        {"1 bis\ttext", "1 bis", 6, LABEL_BARE, true},
        {"1bis\ttext", "1 bis", 5, LABEL_BARE, true},
        {"bbis) text", "b bis", 6, LABEL_PAREN, true},
        {"b)bis text", "b bis", 6, LABEL_PAREN, true},
        {"b bis) text", "b bis", 7, LABEL_PAREN, true},
        {"\u00A0a\u00A0)\ttext", "a", 7, LABEL_PAREN, true},
        {"\uFF11)\ttext", "1", 5, LABEL_PAREN, true},
        {"A. Smith", "A", 3, LABEL_STOP, false},
        {"text", NULL, 0, 0, false},
        {"a text", NULL, 0, 0, false},
        {"to) text", "to", 4, LABEL_PAREN, false}, /* two in one, if the series says so */
        {"(see below)", NULL, 0, 0, false},
        {"2016-2020 was", NULL, 0, 0, false},
        {"5 - 7 members", NULL, 0, 0, false},
        {"tobis) text", NULL, 0, 0, false},
        {"1st of May", NULL, 0, 0, false},
        {"MOD\tX/1/2", NULL, 0, 0, false},
        {"", NULL, 0, 0, false},
    };
    struct arena arena = {0};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct label label;
        bool found = label_parse(&arena, NULL, str_from(cases[i].text), &label);
        if (found != (cases[i].label != NULL))
            fail_msg("\"%s\": %s", cases[i].text, found ? label.text.ptr : "none");
        if (!found)
            continue;
        if (!str_eq(label.text, str_from(cases[i].label)) || label.len != cases[i].len ||
            label.form != cases[i].form || label.strong != cases[i].strong)
            fail_msg("\"%s\": \"%.*s\" %u form %d %s", cases[i].text, STR_ARG(label.text),
                     (unsigned)label.len, label.form, label.strong ? "strong" : "weak");
    }
    arena_release(&arena);
}

static void arabic_labels_are_folded(void **state)
{
    static const struct {
        const char *text;
        const char *label;
        uint32_t len;
    } cases[] = {
        /* no-break space, alef with hamza, blank, bracket, tab */
        {"\u00A0\u0623 )\t\u0628", "\u0623", 7},
        /* heh in initial form */
        {"\uFEEB )\t\u0628", "\u0647", 6},
        /* heh with tatweel and a bracket at its side */
        {"\u0647\u0640)\t\u0628", "\u0647", 6},
        /* heh with a joiner */
        {"\u0647\u200D)\t\u0628", "\u0647", 7},
        /* in brackets on both sides */
        {"(\u0628) \u0628", "\u0628", 5},
        /* yeh and alef: eleven */
        {"\u064A\u0627)\t\u0628", "\u064A\u0627", 6},
        /* Arabic-Indic digit and a hyphen */
        {"\u0663 - \u0628", "3", 5},
        /* beh bis keeps its tanwin */
        {"\u0628 \u0645\u0643\u0631\u0631\u0627\u064B)\t\u0628",
         "\u0628 \u0645\u0643\u0631\u0631\u0627\u064B", 17},
    };
    struct arena arena = {0};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct label label = {.text = STR_NONE};
        label_parse(&arena, lang_find(STR("ar")), str_from(cases[i].text), &label);
        if (!str_eq(label.text, str_from(cases[i].label)) || label.len != cases[i].len)
            fail_msg("case %zu: \"%.*s\" %u", i, STR_ARG(label.text), (unsigned)label.len);
    }
    arena_release(&arena);
}

/* Labels parted by blanks, as typed before a tab; for each its depth, and "!" with what was
 * expected where it does not run; "-" where it is none. */
static void assert_series(const char *labels, bool flat, const char *want)
{
    struct arena arena = {0};
    struct series series = {.flat = flat};
    struct buf got = {0};
    struct str rest = str_from(labels);

    while (rest.len > 0) {
        const char *blank = memchr(rest.ptr, ' ', rest.len);
        size_t len = blank != NULL ? (size_t)(blank - rest.ptr) : rest.len;
        struct buf typed = {0};
        struct label label;
        struct placing placing;
        buf_add(&typed, str_head(rest, len));
        buf_puts(&typed, "\tx");
        bool is = label_parse(&arena, NULL, buf_str(&typed), &label) &&
                  series_place(&series, &arena, &label, &placing);
        if (got.len > 0)
            buf_putc(&got, ' ');
        buf_printf(&got, is ? "%u" : "-", is ? placing.depth : 0);
        if (is && placing.conflict)
            buf_printf(&got, "!%.*s", STR_ARG(placing.expected));
        buf_release(&typed);
        rest = str_from_off(rest, blank != NULL ? len + 1 : len);
    }
    if (!str_eq(buf_str(&got), str_from(want)))
        fail_msg("%s: got \"%s\", expected \"%s\"", labels, got.ptr, want);
    buf_release(&got);
    arena_release(&arena);
}

static void a_series_runs_on_its_levels(void **state)
{
    (void)state;
    assert_series("1 2 3", false, "1 1 1");
    assert_series("1 a) b) 2 a) b) c)", false, "1 2 2 1 2 2 2");
    assert_series("1 a) i) ii) b) 2", false, "1 2 3 3 2 1");
    assert_series("g) h) i) j)", false, "1!a 1 1 1");
    assert_series("1 1.1 1.2 2 2.1 2.1.1 2.2 3", false, "1 2 2 1 2 3 2 1");
    assert_series("1.1 2.1 3.1 1.2", false, "1 1 1 1"); /* turned round, as in Arabic */
    assert_series("1 1bis 1ter 2", false, "1 1 1 1");
    assert_series("(a) (b) (i) (ii) (c)", false, "1 1 2 2 1");
}

static void what_does_not_run_is_said(void **state)
{
    (void)state;
    assert_series("1 3", false, "1 1!2");
    assert_series("1 2 2 3", false, "1 1 1!3 1");
    assert_series("a) b) a)", false, "1 1 1!c");
    assert_series("1 24", false, "1 1!2");
}

static void flattened_labels_are_two_in_one(void **state)
{
    (void)state;
    assert_series("1 2 3 24 35", true, "1 1 1 1!4 1!5");
    assert_series("9 10 1011 12", true, "1!1 1 1!11 1");
    assert_series("15 26 37 8", true, "1!1 1!6 1!7 1");
    assert_series("a) b) c) db) c)", true, "1 1 1 1!d 1");
    assert_series("a) b) to) c)", true, "1 1 - 1");
    assert_series("1 2 2012", true, "1 1 -");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_is_read_bare_with_what_it_takes),
        cmocka_unit_test(arabic_labels_are_folded),
        cmocka_unit_test(a_series_runs_on_its_levels),
        cmocka_unit_test(what_does_not_run_is_said),
        cmocka_unit_test(flattened_labels_are_two_in_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
