/* A place of one version of a document, found in another. */
#include "support/test.h"

#include "support/marked.h"
#include "tui/imprint.h"

#include <stdlib.h>

static const char before[] = "considering\n"
                             "a)\tone reason,\n"
                             "b)\tthe same words,\n"
                             "resolves\n"
                             "1\tfirst deed;\n"
                             "2\tthe same words;\n"
                             "3\tthird deed;\n"
                             "resolves further\n"
                             "1\tfirst deed;\n"
                             "2\tsecond deed.";

static const struct found {
    const char *what;
    uint32_t para; /* of before, from 0 */
    uint32_t off;
    const char *after;
    uint32_t want_para;
    uint32_t want_off;
} cases[] = {
    {"nothing changed", 5, 4, before, 5, 4},
    {"lines came before it", 6, 7,
     "a line\nanother\nconsidering\na)\tone reason,\nresolves\n1\tnew;\n2\tthird deed;\n3\tthird "
     "deed;",
     7, 7},
    {"the label changed, the words did not: among the same neighbours", 8, 0,
     "resolves\n1\tfirst deed;\nnew heading\n1\tfirst deed;\n2\tsecond deed.", 3, 0},
    {"the words changed: the clause of that name", 6, 5,
     "considering\na)\tother,\nresolves\n0\tall;\n1\tfirst;\n2\tsecond;\n3\treworded;\nresolves "
     "further\n3\tand more.",
     6, 5},
    {"and as far in it as there is", 6, 9, "resolves\n1\tfirst deed;\n2\twords;\n3\tx.", 3, 4},
    {"it is gone: where its neighbours are", 3, 0,
     "a)\tone reason,\nb)\tthe same words,\nand then\n1\tfirst deed;\n2\tthe same words;", 2, 0},
    {"nothing is left of it: the same number, or the last", 8, 0, "other\nwords", 1, 0},
};

static void a_place_is_found_again(void **state)
{
    struct doc *doc = marked_text(before);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct found *it = &cases[i];
        struct doc *after = marked_text(it->after);
        struct outline *other = outline_new(after, lang_find(STR("en")));
        uint64_t *words = imprint_words(after);
        struct imprint imprint;
        imprint_take(&imprint, doc, outline, (struct place){it->para, it->off});
        struct place got = imprint_find(&imprint, after, other, words);
        if (got.para != it->want_para || got.off != it->want_off)
            fail_msg("%s: %u, %u", it->what, got.para, got.off);
        free(words);
        outline_free(other);
        doc_free(after);
    }
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_is_found_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
