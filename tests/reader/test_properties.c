/* Changes of properties in the reader: a sign, a count of their own, and what was and is. */
#include "support/docx.h"
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>

static const char body[] = P(T("Nothing changed here."))
    P(T("This is ") "<w:r><w:rPr><w:b/><w:rPrChange " BY
                    "><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>" INS(T(" and new")))
        P("<w:pPr><w:jc w:val=\"both\"/><w:pPrChange " BY
          "><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:pPrChange></w:pPr>" T("Its sides are even."));

static void they_are_signed_counted_and_gone_to(void **state)
{
    char *dir = scratch_new();
    struct buf bytes = package_docx(body, NULL);
    struct buf path = {0};

    (void)state;
    buf_printf(&path, "%s/looks.docx", dir);
    FILE *file = fopen(path.ptr, "w");
    assert_non_null(file);
    fwrite(bytes.ptr, 1, bytes.len, file);
    assert_int_equal(fclose(file), 0);
    buf_release(&bytes);
    const char *const args[] = {path.ptr, NULL};
    struct terminal *t = terminal_open(&(struct terminal_how){.args = args, .cols = 100});

    terminal_expect(t, -1, "change 0 of 1");
    terminal_expect(t, -1, "2 format changes");
    terminal_expect_row(t, 1, "Nothing changed here.");
    terminal_expect_row(t, 2, "This is bold and new[~]");
    terminal_expect_row(t, 3, "Its sides are even.[~]");
    terminal_type(t, "c");
    terminal_expect(t, -1, "Format of the text: \u2013 -> bold");
    terminal_expect(t, -1, "format change 1 of 2");
    char *look = terminal_look(t, "bold");
    assert_non_null(strchr(look, 'r'));
    free(look);
    terminal_type(t, "c");
    terminal_expect(t, -1, "change 1 of 1");
    terminal_type(t, "c");
    terminal_expect(t, -1, "Format of the paragraph: alignment left -> alignment both");
    terminal_expect(t, -1, "format change 2 of 2");
    terminal_type(t, "F");
    terminal_expect_row(t, 3, "Its sides are even.");
    terminal_close(t);
    scratch_remove(dir);
    buf_release(&path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_are_signed_counted_and_gone_to),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
