/* Which clauses are meant by words, in the numbering of each view. */
#include "support/test.h"

#include "parse/outline.h"
#include "support/marked.h"

#include <stdio.h>
#include <stdlib.h>

/* c1 c2 c3 in considering; its second heading was deleted, so that c4 moved up as d; c5 c6 */
static const char text[] = "considering\n"
                           "a)\tone;\n"
                           "[-b)\ttwo;-]\n"
                           "[-c-]{+b+})\tthree;\n"
                           "[-considering further-]\n"
                           "[-b-]{+c+})\tfour,\n"
                           "resolves\n"
                           "1\tto do;\n"
                           "{+2\tto add.+}";

static void heading_and_label_are_those_of_one_side(void **state)
{
    static const struct {
        const char *words;
        enum view view;
        const char *want;
    } cases[] = {
        {"considering b", VIEW_MARKUP, "c2 c3 "},
        {"considering b", VIEW_ORIGINAL, "c2 "},
        {"considering b)", VIEW_FINAL, "c3 "},
        {"considering c", VIEW_MARKUP, "c3 c4 "},
        {"considering further b", VIEW_MARKUP, "c4 "},
        {"considering further b", VIEW_FINAL, ""},
        {"b", VIEW_MARKUP, "c2 c3 c4 "},
        {"b", VIEW_FINAL, "c3 "},
        {"resolves 2", VIEW_ORIGINAL, ""},
        {"resolves 2", VIEW_MARKUP, "c6 "},
        {"resolves", VIEW_MARKUP, "c5 "},
        {"paragraph 2 of resolves", VIEW_FINAL, "c6 "},
        {"resolves 9", VIEW_MARKUP, ""},
        {"instructs 1", VIEW_MARKUP, ""},
    };
    struct doc *doc = marked_text(text);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct index_list found = {0};
        struct buf got = {0};
        outline_find(doc, outline, str_from(cases[i].words), cases[i].view, &found);
        buf_puts(&got, "");
        for (size_t k = 0; k < found.len; k++)
            buf_printf(&got, "c%u ", (unsigned)found.ptr[k] + 1);
        if (!str_eq(buf_str(&got), str_from(cases[i].want)))
            fail_msg("%s: got \"%.*s\", expected \"%s\"", cases[i].words, STR_ARG(buf_str(&got)),
                     cases[i].want);
        buf_release(&got);
        free(found.ptr);
    }
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heading_and_label_are_those_of_one_side),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
