/* What outline, changes and summary find in a document of marks, as JSON, tsv and text. */
#include "support/test.h"

#include "support/marked.h"
#include "write/writer.h"

#include <stdio.h>
#include <stdlib.h>

/* A clause modified, one inserted whole, one only renumbered, one deleted, one untouched. */
static const char text[] = "resolves\n"
                           "1\tto do [-this-]{+that+};\n"
                           "{+2\tto do more;+}\n"
                           "[-2-]{+3+}\tto stay;\n"
                           "[-3\tto go;-]\n"
                           "4\tto end.";

struct fixture {
    struct doc *doc;
    struct outline *outline;
    struct changes *changes;
    struct report report;
};

static struct fixture fixture_new(void)
{
    struct fixture f = {.doc = marked_text(text)};

    f.outline = outline_new(f.doc, lang_find(STR("en")));
    f.changes = changes_new(f.doc, f.outline);
    return f;
}

static void fixture_release(struct fixture *f)
{
    report_release(&f->report);
    changes_free(f->changes);
    outline_free(f->outline);
    doc_free(f->doc);
}

static void assert_written(void (*write)(FILE *, struct report *, const struct look *),
                           struct fixture *f, const char *want)
{
    char *got = NULL;
    size_t len;
    FILE *out = open_memstream(&got, &len);

    write(out, &f->report, &(struct look){.bidi = BIDI_OFF});
    fclose(out);
    if (strcmp(got, want) != 0)
        fail_msg("got\n%s\nexpected\n%s", got, want);
    free(got);
}

static const struct selection everything = {NULL};

static void an_outline_has_every_clause_on_both_sides(void **state)
{
    struct fixture f = fixture_new();

    (void)state;
    report_outline(&f.report, f.doc, f.outline, &everything);
    assert_written(
        report_write_json, &f,
        "{\"sections\":[{\"id\":\"s1\",\"proposal\":null,\"class\":\"operative\","
        "\"verb\":\"resolves\",\"addressee\":null,"
        "\"heading\":{\"original\":\"resolves\",\"final\":\"resolves\"},\"was\":null,"
        "\"status\":\"kept\",\"clauses\":["
        "{\"id\":\"c1\",\"paragraphs\":[\"p2\"],\"label\":{\"original\":\"1\",\"final\":\"1\"},"
        "\"depth\":1,\"status\":\"modified\",\"modified\":true,\"renumbered\":false,"
        "\"was_in\":null,\"text\":{\"original\":\"to do this;\",\"final\":\"to do that;\"}},"
        "{\"id\":\"c2\",\"paragraphs\":[\"p3\"],\"label\":{\"original\":null,\"final\":\"2\"},"
        "\"depth\":1,\"status\":\"inserted\",\"modified\":false,\"renumbered\":false,"
        "\"was_in\":null,\"text\":{\"original\":null,\"final\":\"to do more;\"}},"
        "{\"id\":\"c3\",\"paragraphs\":[\"p4\"],\"label\":{\"original\":\"2\",\"final\":\"3\"},"
        "\"depth\":1,\"status\":\"kept\",\"modified\":false,\"renumbered\":true,"
        "\"was_in\":null,\"text\":{\"original\":\"to stay;\",\"final\":\"to stay;\"}},"
        "{\"id\":\"c4\",\"paragraphs\":[\"p5\"],\"label\":{\"original\":\"3\",\"final\":null},"
        "\"depth\":1,\"status\":\"deleted\",\"modified\":false,\"renumbered\":false,"
        "\"was_in\":null,\"text\":{\"original\":\"to go;\",\"final\":null}},"
        "{\"id\":\"c5\",\"paragraphs\":[\"p6\"],\"label\":{\"original\":\"4\",\"final\":\"4\"},"
        "\"depth\":1,\"status\":\"kept\",\"modified\":false,\"renumbered\":false,"
        "\"was_in\":null,\"text\":{\"original\":\"to end.\",\"final\":\"to end.\"}}"
        "]}]}\n");
    assert_written(tsv_write, &f,
                   "section\tid\tparagraphs\toriginal_label\tfinal_label\tdepth\tstatus\tmodified\t"
                   "renumbered\twas_in\toriginal_text\tfinal_text\n"
                   "s1\tc1\tp2\t1\t1\t1\tmodified\ttrue\tfalse\t\tto do this;\tto do that;\n"
                   "s1\tc2\tp3\t\t2\t1\tinserted\tfalse\tfalse\t\t\tto do more;\n"
                   "s1\tc3\tp4\t2\t3\t1\tkept\tfalse\ttrue\t\tto stay;\tto stay;\n"
                   "s1\tc4\tp5\t3\t\t1\tdeleted\tfalse\tfalse\t\tto go;\t\n"
                   "s1\tc5\tp6\t4\t4\t1\tkept\tfalse\tfalse\t\tto end.\tto end.\n");
    assert_written(table_write, &f,
                   "kept        resolves\n"
                   "modified      1  to do that;\n"
                   "inserted      2  to do more;\n"
                   "renumbered    2 -> 3  to stay;\n"
                   "deleted       3  to go;\n"
                   "kept          4  to end.\n");
    fixture_release(&f);
}

static void a_selection_leaves_the_other_clauses_out(void **state)
{
    static const bool wanted[] = {true, false, false, true, false};
    struct fixture f = fixture_new();

    (void)state;
    report_outline(&f.report, f.doc, f.outline, &(struct selection){wanted});
    assert_written(table_write, &f,
                   "kept      resolves\n"
                   "modified    1  to do that;\n"
                   "deleted     3  to go;\n");
    report_release(&f.report);
    f.report = (struct report){0};
    report_changes(&f.report, f.doc, f.outline, f.changes, &(struct selection){wanted});
    assert_written(table_write, &f,
                   "resolves 1  modified  A  [-this-]{+that+}\n"
                   "resolves 3  deleted   A  [-to go;-]\n"
                   "\n"
                   "Numbering:\n"
                   "resolves  1 -> 1\n"
                   "resolves  3 ->\n");
    fixture_release(&f);
}

static void changes_are_listed_with_the_numbering(void **state)
{
    struct fixture f = fixture_new();

    (void)state;
    report_changes(&f.report, f.doc, f.outline, f.changes, &everything);
    assert_written(tsv_write, &f,
                   "id\tkind\tsection\tclause\toriginal\tfinal\tauthor\tdate\tconfidence\n"
                   "x1\tmodified\ts1\tc1\tthis\tthat\tA\tD\t1\n"
                   "x2\tinserted\ts1\tc2\t\tto do more;\tA\tD\t1\n"
                   "x3\trenumbered\ts1\tc3\t2\t3\tA\tD\t1\n"
                   "x4\tdeleted\ts1\tc4\tto go;\t\tA\tD\t1\n");
    assert_written(table_write, &f,
                   "resolves 1       modified    A  [-this-]{+that+}\n"
                   "resolves 2       inserted    A  {+to do more;+}\n"
                   "resolves 2 -> 3  renumbered  A  2 -> 3\n"
                   "resolves 3       deleted     A  [-to go;-]\n"
                   "\n"
                   "Numbering:\n"
                   "resolves  1 -> 1\n"
                   "resolves  -> 2\n"
                   "resolves  2 -> 3\n"
                   "resolves  3 ->\n"
                   "resolves  4 -> 4\n");
    fixture_release(&f);
}

static void a_summary_is_of_the_view(void **state)
{
    struct fixture f = fixture_new();

    (void)state;
    report_summary(&f.report, f.doc, f.outline, VIEW_FINAL, &everything);
    assert_written(table_write, &f,
                   "1  modified  resolves  to do that;\n"
                   "2  inserted  resolves  to do more;\n"
                   "3  kept      resolves  to stay;\n"
                   "4  kept      resolves  to end.\n");
    report_release(&f.report);
    f.report = (struct report){0};
    report_summary(&f.report, f.doc, f.outline, VIEW_ORIGINAL, &everything);
    assert_written(table_write, &f,
                   "1  modified  resolves  to do this;\n"
                   "2  kept      resolves  to stay;\n"
                   "3  deleted   resolves  to go;\n"
                   "4  kept      resolves  to end.\n");
    report_release(&f.report);
    f.report = (struct report){0};
    report_summary(&f.report, f.doc, f.outline, VIEW_MARKUP,
                   &(struct selection){(const bool[]){true, false, false, true, false}});
    assert_written(report_write_json, &f,
                   "{\"clauses\":["
                   "{\"id\":\"c1\",\"label\":\"1\",\"section\":\"s1\",\"status\":\"modified\","
                   "\"actor\":null,\"action\":null,\"recipient\":null,\"object\":null,"
                   "\"deadline\":null,\"references\":[],\"text\":\"to do that;\"},"
                   "{\"id\":\"c4\",\"label\":\"3\",\"section\":\"s1\",\"status\":\"deleted\","
                   "\"actor\":null,\"action\":null,\"recipient\":null,\"object\":null,"
                   "\"deadline\":null,\"references\":[],\"text\":\"to go;\"}],"
                   "\"totals\":{\"inserted\":0,\"deleted\":1,\"modified\":1,\"moved\":0,"
                   "\"renumbered\":0,\"actors\":[],\"texts\":null,\"new\":null}}\n");
    fixture_release(&f);
}

static void no_line_is_wider_than_asked(void **state)
{
    static const int widths[] = {20, 26, 33, 40, 60};
    struct fixture f = fixture_new();

    (void)state;
    report_changes(&f.report, f.doc, f.outline, f.changes, &everything);
    for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); i++) {
        char *got = NULL;
        size_t len;
        FILE *out = open_memstream(&got, &len);
        table_write(out, &f.report, &(struct look){.width = widths[i], .bidi = BIDI_OFF});
        fclose(out);
        size_t column = 0;
        for (size_t k = 0; k < len; k++) {
            column = got[k] == '\n' ? 0 : column + (((unsigned char)got[k] & 0xC0) != 0x80);
            if (column > (size_t)widths[i])
                fail_msg("wider than %d:\n%s", widths[i], got);
        }
        free(got);
    }
    fixture_release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_outline_has_every_clause_on_both_sides),
        cmocka_unit_test(a_selection_leaves_the_other_clauses_out),
        cmocka_unit_test(changes_are_listed_with_the_numbering),
        cmocka_unit_test(a_summary_is_of_the_view),
        cmocka_unit_test(no_line_is_wider_than_asked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
