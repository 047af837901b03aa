/* Word documents: text, paragraphs, properties. Revisions are in test_docx_revision.c, bad input in
 * test_docx_broken.c. */
#include "support/test.h"

#include "support/docx.h"
#include "support/package.h"

#include "read/reader.h"

static void paragraphs_and_runs_are_text(void **state)
{
    static const struct docx_case cases[] = {
        {"two paragraphs",
         "<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p>", "one\ntwo\n",
         "one\ntwo\n"},
        {"runs join", "<w:p><w:r><w:t>o</w:t></w:r><w:r><w:t>ne</w:t></w:r></w:p>", "one\n",
         "one\n"},
        {"an empty paragraph", "<w:p/><w:p><w:r><w:t>x</w:t></w:r></w:p>", "\nx\n", "\nx\n"},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_and_runs_are_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
