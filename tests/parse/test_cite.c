/* How clauses are cited in other texts. */
#include "support/test.h"

#include "parse/cite.h"
#include "support/marked.h"

static const struct cited {
    const char *what;
    const char *lang;
    uint32_t clause; /* from 0 */
    enum view view;
    const char *want;
    const char *text;
} cases[] = {
    {.what = "a number line with its place",
     .lang = "en",
     .clause = 1,
     .want = "resolves 3 of Resolution 45 (Rev. Dubai, 2014)",
     .text = "RESOLUTION 45 (REV. DUBAI, 2014)\nOn things\nresolves\n2\tone;\n3\ttwo."},
    {.what = "a letter has its bracket, and initials stay",
     .lang = "en",
     .clause = 0,
     .want = "considering further a) of Resolution 28 (Rev. WRC-15)",
     .text = "RESOLUTION 28 (REV. WRC-15)\nOn things\nconsidering further\na)\tone;\nb)\ttwo,"},
    {.what = "the view's number, and the final's in markup",
     .lang = "en",
     .clause = 0,
     .view = VIEW_MARKUP,
     .want = "resolves 4 of Resolution 5 (Rev. Baku, 2020)",
     .text =
         "Resolution 5 (Rev. [-Doha, 2006-]{+Baku, 2020+})\nOn things\nresolves\n[-3-]{+4+}\tone."},
    {.what = "the original's",
     .lang = "en",
     .clause = 0,
     .view = VIEW_ORIGINAL,
     .want = "resolves 3 of Resolution 5 (Rev. Doha, 2006)",
     .text =
         "Resolution 5 (Rev. [-Doha, 2006-]{+Baku, 2020+})\nOn things\nresolves\n[-3-]{+4+}\tone."},
    {.what = "a clause in a clause",
     .lang = "en",
     .clause = 2,
     .want = "resolves 2 a) of Resolution 7 (Geneva, 1990)",
     .text = "RESOLUTION 7 (GENEVA, 1990)\nOn things\nresolves\n"
             "1\tone;\n2\tfor:\na)\ttwo;\n"
             "b)\tthree."},
    {.what = "one without a label",
     .lang = "en",
     .clause = 0,
     .want = "recognizing of Resolution 7 (Geneva, 1990)",
     .text = "RESOLUTION 7 (GENEVA, 1990)\nOn things\nrecognizing\nthat this is "
             "so,\nresolves\n1\tone."},
    {.what = "no number line",
     .lang = "en",
     .clause = 0,
     .want = "resolves 1",
     .text = "resolves\n1\tone;\n2\ttwo."},
    {.what = "Arabic",
     .lang = "ar",
     .clause = 1,
     .text = /* resolution 45 (revised in Dubai, 2014) / resolves / 1 one; / 2 two. */
     "\u0627\u0644\u0642\u0640\u0631\u0627\u0631 45 (\u0627\u0644\u0645\u0631\u0627\u062C\u0639 "
     "\u0641\u064A \u062F\u0628\u064A\u060C 2014)\n"
     "\u0639\u0646 \u0623\u0634\u064A\u0627\u0621\n"
     "\u064A\u0642\u0631\u0631\n"
     "1\t\u0648\u0627\u062D\u062F\u061B\n"
     "2\t\u0627\u062B\u0646\u0627\u0646.",
     .want = /* paragraph 2 of "resolves" of resolution 45 (revised in Dubai, 2014) */
     "\u0627\u0644\u0641\u0642\u0631\u0629 2 \u0645\u0646 \"\u064A\u0642\u0631\u0631\" "
     "\u0645\u0646 \u0627\u0644\u0642\u0631\u0627\u0631 45 "
     "(\u0627\u0644\u0645\u0631\u0627\u062C\u0639 \u0641\u064A \u062F\u0628\u064A\u060C 2014)"},
};

static void a_clause_is_cited_as_people_cite_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct cited *it = &cases[i];
        struct doc *doc = marked_text(it->text);
        struct outline *outline = outline_new(doc, lang_find(str_from(it->lang)));
        struct buf got = {0};
        assert_true(it->clause < outline->clause_count);
        cite_clause(&got, doc, outline, it->clause, it->view);
        if (!str_eq(buf_str(&got), str_from(it->want)))
            fail_msg("%s: got \"%.*s\", expected \"%s\"", it->what, STR_ARG(buf_str(&got)),
                     it->want);
        buf_release(&got);
        outline_free(outline);
        doc_free(doc);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_is_cited_as_people_cite_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
