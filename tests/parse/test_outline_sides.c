/* What the two sides share and what they do not: moves, labels within a paragraph's marked text,
 * automatic numbers, notes, tables, labels that do not run. */
#include "support/test.h"

#include "base/limits.h"
#include "model/build.h"
#include "support/marked.h"
#include "support/outline_text.h"

#include <stdlib.h>

static uint32_t moved_mark(struct builder *b, enum revision revision)
{
    return builder_mark(b, &(struct mark){.revision = (uint8_t)revision,
                                          .origin = ORIGIN_TRACKED,
                                          .confidence = 1,
                                          .move = builder_string(b, STR("move1"))});
}

static void add_para(struct builder *b, const char *text, uint32_t mark)
{
    builder_text(b, str_from(text), mark);
    builder_end_para(b, &(struct para){.mark = mark});
}

static void a_moved_clause_is_one(void **state)
{
    struct builder *b = builder_new("test", "text", &limits_default);
    uint32_t from = moved_mark(b, REV_DELETED);
    uint32_t to = moved_mark(b, REV_INSERTED);

    (void)state;
    add_para(b, "considering", MARK_KEPT);
    add_para(b, "a)\tone;", from);
    add_para(b, "b)\ttwo;", MARK_KEPT);
    add_para(b, "resolves", MARK_KEPT);
    add_para(b, "1\tto do;", MARK_KEPT);
    builder_text(b, STR("2\tone"), to);
    builder_text(b, STR(" more;"), builder_mark(b, &(struct mark){.revision = REV_INSERTED}));
    builder_end_para(b, &(struct para){.mark = to});
    struct doc *doc = builder_finish(b, NULL);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));
    char *got = outline_text(doc, outline);
    assert_string_equal(got, "kept preambular \"considering\" (-) [considering|considering]\n"
                             "  kept b>b: two;\n"
                             "kept operative \"resolves\" (-) [resolves|resolves]\n"
                             "  kept 1>1: to do;\n"
                             "  moved modified a>>2 was s1: one more;\n");
    assert_int_equal(outline->clauses[2].para_count, 2);
    assert_int_equal(outline->clauses[2].paras[0], 1);
    assert_int_equal(outline->clauses[2].paras[1], 5);
    assert_int_equal(outline->paras[1].clause, 2);
    assert_int_equal(outline->paras[5].clause, 2);
    free(got);
    outline_free(outline);
    doc_free(doc);
}

static void a_typed_label_ends_in_the_marked_text(void **state)
{
    static const struct {
        const char *name;
        const char *para;
        uint32_t end;
    } cases[] = {
        {"kept", "a)\ttext", 3},
        {"letter replaced", "[-d-]{+b+})\ttext", 4},
        {"number replaced", "[-2-]{+4+}\ttext", 3},
        {"inserted", "{+a)\t+}text", 3},
        {"deleted", "[-a)\t-]text", 3},
        {"both whole", "[-b)\t-]{+c)\t+}text", 6},
        {"words of one side stand before the other's label", "[-b)\tall of it-]{+c)\tnew+}", 3},
        {"blanks inside and outside", " a\u00A0)\ttext", 6},
        {"none", "text", 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf text = {0};
        buf_printf(&text, "considering\n%s", cases[i].para);
        struct doc *doc = marked_text(text.ptr);
        struct outline *outline = outline_new(doc, lang_find(STR("en")));
        if (outline->paras[1].label_end != cases[i].end)
            fail_msg("%s: %u, expected %u", cases[i].name, (unsigned)outline->paras[1].label_end,
                     (unsigned)cases[i].end);
        outline_free(outline);
        doc_free(doc);
        buf_release(&text);
    }
}

static uint32_t number(struct builder *b, const char *original, const char *final)
{
    struct number it;
    const char *bare[SIDE_COUNT] = {original, final};

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        struct buf shown = {0};
        buf_printf(&shown, "%s)", bare[side]);
        it.bare[side] = builder_string(b, str_from(bare[side]));
        it.shown[side] = builder_string(b, buf_str(&shown));
        buf_release(&shown);
    }
    return builder_number(b, &it);
}

static void automatic_numbers_are_labels(void **state)
{
    struct builder *b = builder_new("test", "text", &limits_default);

    (void)state;
    add_para(b, "considering", MARK_KEPT);
    builder_text(b, STR("one;"), MARK_KEPT);
    builder_end_para(b, &(struct para){.number = number(b, "a", "a")});
    builder_text(b, STR("two;"), MARK_KEPT);
    builder_end_para(b, &(struct para){.number = number(b, "c", "b")});
    struct doc *doc = builder_finish(b, NULL);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));
    char *got = outline_text(doc, outline);
    assert_string_equal(got, "kept preambular \"considering\" (-) [considering|considering]\n"
                             "  kept a>a: one;\n"
                             "  kept c>>b: two;\n");
    assert_int_equal(outline->paras[2].label_end, 0);
    assert_str(outline->paras[2].label[SIDE_ORIGINAL], "c");
    assert_str(outline->paras[2].label[SIDE_FINAL], "b");
    free(got);
    outline_free(outline);
    doc_free(doc);
}

static void cells_are_words_of_the_clause_that_they_stand_in(void **state)
{
    struct builder *b = builder_new("test", "text", &limits_default);

    (void)state;
    add_para(b, "resolves", MARK_KEPT);
    add_para(b, "1\tto use:", MARK_KEPT);
    for (uint32_t i = 0; i < 4; i++) {
        static const char *const words[] = {"lamp", "1 kg", "MOD", "resolves"};
        struct cell cell = {.table = 1, .row = 1 + i / 2, .column = 1 + i % 2};
        builder_text(b, str_from(words[i]), MARK_KEPT);
        builder_end_para(b, &(struct para){.cell = builder_cell(b, &cell)});
    }
    add_para(b, "2\tto end.", MARK_KEPT);
    struct doc *doc = builder_finish(b, NULL);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));
    char *got = outline_text(doc, outline);
    assert_string_equal(got, "kept operative \"resolves\" (-) [resolves|resolves]\n"
                             "  kept 1>1: to use:/lamp\t1 kg/MOD\tresolves\n"
                             "  kept 2>2: to end.\n");
    assert_int_equal(outline->paras[3].role, ROLE_TABLE);
    free(got);
    outline_free(outline);
    doc_free(doc);
}

static void a_note_belongs_to_the_clause_of_its_mark(void **state)
{
    struct doc *doc = marked_text("resolves\n1\tto do;\n2\tto end[1].\n[1] Or not.");
    struct outline *outline = outline_new(doc, lang_find(STR("en")));

    (void)state;
    assert_int_equal(doc->body_count, 3);
    assert_int_equal(outline->paras[3].clause, 1);
    assert_int_equal(outline->paras[3].section, 0);
    assert_int_equal(outline->paras[3].role, ROLE_TEXT);
    outline_free(outline);
    doc_free(doc);
}

static void labels_that_do_not_run_are_listed_by_side(void **state)
{
    static const char text[] = "resolves\n1\tto do;\n[-2\tto go;-]\n3\tto stay;\n5\tto end.";
    struct doc *doc = marked_text(text);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));

    (void)state;
    assert_int_equal(outline->conflict_count, 2);
    assert_int_equal(outline->conflicts[0].para, 3);
    assert_int_equal(outline->conflicts[0].side, SIDE_FINAL);
    assert_str(outline->conflicts[0].label, "3");
    assert_str(outline->conflicts[0].expected, "2");
    assert_int_equal(outline->conflicts[1].para, 4); /* on both sides: said once */
    assert_int_equal(outline->conflicts[1].side, SIDE_FINAL);
    assert_str(outline->conflicts[1].expected, "4");
    outline_free(outline);
    doc_free(doc);
}

static void an_empty_document_has_nothing(void **state)
{
    struct builder *b = builder_new("test", "text", &limits_default);
    struct doc *doc = builder_finish(b, NULL);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_null(outline->lang);
    assert_int_equal(outline->proposal_count, 0);
    assert_int_equal(outline->section_count, 0);
    assert_int_equal(outline->clause_count, 0);
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_moved_clause_is_one),
        cmocka_unit_test(a_typed_label_ends_in_the_marked_text),
        cmocka_unit_test(automatic_numbers_are_labels),
        cmocka_unit_test(cells_are_words_of_the_clause_that_they_stand_in),
        cmocka_unit_test(a_note_belongs_to_the_clause_of_its_mark),
        cmocka_unit_test(labels_that_do_not_run_are_listed_by_side),
        cmocka_unit_test(an_empty_document_has_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
