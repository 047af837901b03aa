/* Documents in JSON, read back: what stands in one cell. */
#include "support/test.h"

#include "support/docx.h"

#include "read/reader.h"

#include <stdlib.h>

#define PARA(text, table)                                                                          \
    "{\"mark\":null,\"table\":" table ",\"spans\":[{\"text\":\"" text "\",\"revision\":\"kept\"}]" \
    "}"
#define CELL(table, column, mark)                                                                  \
    "{\"id\":\"t" table "\",\"row\":1,\"column\":" column ",\"mark\":" mark "}"
#define DELETED "{\"revision\":\"deleted\",\"author\":null,\"date\":null}"

static const char nested[] =
    "{\"format\":\"qarar-document\",\"version\":1,\"paragraphs\":[" PARA("a", CELL("1", "1", "null")) "," PARA(
        "x",
        CELL("2", "1",
             DELETED)) "," PARA("y",
                                CELL("2", "2",
                                     DELETED)) "," PARA("b",
                                                        CELL("1", "1",
                                                             "null")) "," PARA("c",
                                                                               CELL("1", "2",
                                                                                    "null")) "]}";

static void a_table_in_a_cell_does_not_part_the_cell(void **state)
{
    struct input input = input_from("memory", STR(nested));
    struct err err = {0};
    struct doc *doc = reader_read(&input, "json", &limits_default, &err);

    (void)state;
    if (doc == NULL)
        fail_msg("%s", err.reason);
    char *final = docx_text_of(doc, VIEW_FINAL);
    char *original = docx_text_of(doc, VIEW_ORIGINAL);
    assert_string_equal(final, "a b\tc\n");
    assert_string_equal(original, "a\nx\ty\nb\tc\n");
    assert_int_equal(doc->paras[0].cell, doc->paras[3].cell);
    free(final);
    free(original);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_in_a_cell_does_not_part_the_cell),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
