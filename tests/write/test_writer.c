/* Every format renders any report: here a small one of its own, of three rows. */
#include "support/test.h"

#include "write/writer.h"

#include <stdlib.h>

/* Row 0 is plain, row 1 has what must be escaped, row 2 has nothing. */
static const char *const words[] = {"one two three four five",
                                    "tab\there \\ \"quoted\"\nnext \033[m", NULL};
static const char *const arabic[] = {
    /* one two */
    "\u0648\u0627\u062D\u062F \u0627\u062B\u0646\u0627\u0646",
    "x",
    "",
};
static const uint32_t list[] = {4, 6};
static const uint32_t rows[] = {0, 1, 2};

static void get_id(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_ID, .letter = 'c', .count = row < 2 ? row : NO_INDEX};
}

static void get_words(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_TEXT, .text = str_from(words[row]), .look = REV_KEPT};
}

static void get_arabic(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_TEXT, .text = str_from(arabic[row]), .look = REV_KEPT};
}

static void get_word(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_WORD,
                          .word = row == 0   ? "in"
                                  : row == 1 ? "kept"
                                             : NULL,
                          .look = row == 0 ? REV_INSERTED : REV_KEPT};
}

static void get_count(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_COUNT, .count = row * 10};
}

static void get_bool(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_BOOL, .count = row == 1};
}

static void get_real(struct report *report, uint32_t row, struct value *out)
{
    static const double reals[] = {0.9, 1, -1};

    (void)report;
    *out = (struct value){.kind = VALUE_REAL, .real = reals[row]};
}

static void get_list(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    *out = (struct value){.kind = VALUE_LIST, .letter = 'p', .rows = list, .count = 2 - row};
}

static void get_object(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    if (row < 2)
        *out = (struct value){.kind = VALUE_OBJECT, .count = row};
}

static void get_rows(struct report *report, uint32_t row, struct value *out)
{
    (void)report;
    (void)row;
    *out = (struct value){.kind = VALUE_LIST, .rows = rows, .count = 3};
}

static const struct column sides[] = {
    {"original", get_count, NULL},
    {"final", get_word, NULL},
    {NULL, NULL, NULL},
};

static const struct column columns[] = {
    {"id", get_id, NULL},   {"text", get_words, NULL}, {"label", get_object, sides},
    {"is", get_bool, NULL}, {"sure", get_real, NULL},  {"paragraphs", get_list, NULL},
    {NULL, NULL, NULL},
};

static const struct column object[] = {
    {"things", get_rows, columns},
    {NULL, NULL, NULL},
};

static char *written(void (*write)(FILE *, struct report *, const struct look *),
                     struct report *report, const struct look *look)
{
    char *text = NULL;
    size_t len;
    FILE *out = open_memstream(&text, &len);

    write(out, report, look);
    fclose(out);
    return text;
}

static void assert_written(void (*write)(FILE *, struct report *, const struct look *),
                           struct report *report, const struct look *look, const char *want)
{
    char *got = written(write, report, look);

    if (strcmp(got, want) != 0)
        fail_msg("got\n%s\nexpected\n%s", got, want);
    free(got);
}

static void json_has_the_keys_of_the_columns(void **state)
{
    struct report report = {.object = object};

    (void)state;
    assert_written(
        report_write_json, &report, &(struct look){0},
        "{\"things\":["
        "{\"id\":\"c1\",\"text\":\"one two three four five\","
        "\"label\":{\"original\":0,\"final\":\"in\"},\"is\":false,\"sure\":0.9,"
        "\"paragraphs\":[\"p5\",\"p7\"]},"
        "{\"id\":\"c2\",\"text\":\"tab\\there \\\\ \\\"quoted\\\"\\nnext \\u001b[m\","
        "\"label\":{\"original\":10,\"final\":\"kept\"},\"is\":true,\"sure\":1,"
        "\"paragraphs\":[\"p5\"]},"
        "{\"id\":null,\"text\":null,\"label\":null,\"is\":false,\"sure\":null,\"paragraphs\":[]}"
        "]}\n");
}

static void tsv_has_a_cell_for_each_side(void **state)
{
    /* An object of no row has no cells to ask for. */
    struct report report = {.columns = columns, .rows = rows, .row_count = 2};

    (void)state;
    assert_written(tsv_write, &report, &(struct look){0},
                   "id\ttext\toriginal_label\tfinal_label\tis\tsure\tparagraphs\n"
                   "c1\tone two three four five\t0\tin\tfalse\t0.9\tp5; p7\n"
                   "c2\ttab\\there \\\\ \"quoted\"\\nnext <U+001B>[m\t10\tkept\ttrue\t1\tp5\n");
}

static const struct text_column cut_columns[] = {
    {get_word, FIT_CAP, 10},
    {get_words, FIT_CUT, 0},
};

static const struct text_column wrap_columns[] = {
    {get_word, FIT_CAP, 10},
    {get_words, FIT_WRAP, 0},
};

static const struct text_column arabic_columns[] = {
    {get_word, FIT_CAP, 10},
    {get_arabic, FIT_CUT, 0},
};

static struct report table_of(const struct text_column *text_columns, const struct outline *outline)
{
    struct report report = {.outline = outline};

    report.blocks[report.block_count++] =
        (struct text_block){.columns = text_columns, .column_count = 2, .rows = rows, .count = 3};
    return report;
}

static const struct outline left_to_right = {.direction = DIR_LTR};
static const struct outline right_to_left = {.direction = DIR_RTL};

static void a_table_of_no_width_has_everything(void **state)
{
    struct report report = table_of(cut_columns, &left_to_right);

    (void)state;
    assert_written(table_write, &report, &(struct look){.bidi = BIDI_OFF},
                   "in    one two three four five\n"
                   "kept  tab here \\ \"quoted\" next <U+001B>[m\n"
                   "\n");
}

static void the_last_column_is_cut_at_the_width(void **state)
{
    struct report report = table_of(cut_columns, &left_to_right);

    (void)state;
    assert_written(table_write, &report, &(struct look){.width = 24, .bidi = BIDI_OFF},
                   "in    one two three fou\u2026\n"
                   "kept  tab here \\ \"quote\u2026\n"
                   "\n");
}

static void or_wrapped_between_words(void **state)
{
    struct report report = table_of(wrap_columns, &left_to_right);

    (void)state;
    assert_written(table_write, &report, &(struct look){.width = 24, .bidi = BIDI_OFF},
                   "in    one two three four\n"
                   "      five\n"
                   "kept  tab here \\\n"
                   "      \"quoted\" next\n"
                   "      <U+001B>[m\n"
                   "\n");
}

static void where_we_reorder_a_right_to_left_table_is_mirrored(void **state)
{
    struct report report = table_of(arabic_columns, &right_to_left);

    (void)state;
    /* two one, shaped, flush right before its status */
    assert_written(table_write, &report, &(struct look){.width = 26, .bidi = BIDI_APP},
                   "          "
                   "\uFEE5\uFE8E\uFEE8\uFE9B\uFE8D "
                   "\uFEAA\uFEA3\uFE8D\uFEED    in\n"
                   "                   x  kept\n"
                   "\n");
}

static void where_the_terminal_reorders_columns_are_kept_apart(void **state)
{
    struct report report = table_of(arabic_columns, &right_to_left);

    (void)state;
    /* one two, in logical order */
    assert_written(table_write, &report, &(struct look){.width = 26, .bidi = BIDI_TERMINAL},
                   "\u200Ein    \u200E"
                   "\u0648\u0627\u062D\u062F \u0627\u062B\u0646\u0627\u0646\n"
                   "\u200Ekept  \u200Ex\n"
                   "\u200E      \u200E\n");
}

static void what_happened_is_coloured(void **state)
{
    struct report report = table_of(arabic_columns, &left_to_right);
    char *text = written(table_write, &report, &(struct look){.bidi = BIDI_OFF, .color = true});

    (void)state;
    assert_true(str_starts(str_from(text), STR("\033[32;4min\033[0m    ")));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_has_the_keys_of_the_columns),
        cmocka_unit_test(tsv_has_a_cell_for_each_side),
        cmocka_unit_test(a_table_of_no_width_has_everything),
        cmocka_unit_test(the_last_column_is_cut_at_the_width),
        cmocka_unit_test(or_wrapped_between_words),
        cmocka_unit_test(where_we_reorder_a_right_to_left_table_is_mirrored),
        cmocka_unit_test(where_the_terminal_reorders_columns_are_kept_apart),
        cmocka_unit_test(what_happened_is_coloured),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
