/* Which changes a document of marks has: kind, place, words and hand of each. */
#include "support/test.h"

#include "lang/lang.h"
#include "model/build.h"
#include "parse/changes.h"
#include "support/marked.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- What was found, a line each -------------------------------------------------------- */

static void put_words(struct buf *out, const char *before, struct str words)
{
    if (words.ptr == NULL)
        buf_printf(out, "%s-", before);
    else
        buf_printf(out, "%s'%.*s'", before, STR_ARG(words));
}

/* Sections count here where they have a heading. */
static void put_place(struct buf *out, const struct outline *outline, const struct change *change)
{
    buf_printf(out, " p%u:%u", (unsigned)change->para + 1, (unsigned)change->off);
    if (change->end_para != change->para)
        buf_printf(out, "..p%u:%u", (unsigned)change->end_para + 1, (unsigned)change->end_off);
    else
        buf_printf(out, "..%u", (unsigned)change->end_off);
    if (change->clause != NO_INDEX)
        buf_printf(out, " c%u", (unsigned)change->clause + 1);
    else if (change->section != NO_INDEX &&
             outline->sections[change->section].side[SIDE_FINAL].verb != NULL)
        buf_printf(out, " %s", outline->sections[change->section].side[SIDE_FINAL].verb);
}

/* "modified p2:5..13 c1 'this' 'that'\n" for each. */
static char *describe(const struct outline *outline, const struct changes *changes)
{
    struct buf out = {0};

    buf_puts(&out, "");
    for (uint32_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->list[i];
        buf_puts(&out, change_kind_name(change->kind));
        put_place(&out, outline, change);
        put_words(&out, " ", change->original);
        put_words(&out, " ", change->final);
        buf_putc(&out, '\n');
    }
    buf_add_bytes(&out, "", 0);
    return buf_detach(&out);
}

static void assert_changes_of(const char *what, struct doc *doc, const char *want)
{
    struct outline *outline = outline_new(doc, lang_find(STR("en")));
    struct changes *changes = changes_new(doc, outline);
    char *got = describe(outline, changes);

    if (strcmp(got != NULL ? got : "", want) != 0)
        fail_msg("%s: got\n%s\nexpected\n%s", what, got != NULL ? got : "", want);
    free(got);
    changes_free(changes);
    outline_free(outline);
    doc_free(doc);
}

struct example {
    const char *name;
    const char *text;
    const char *want;
};

static void assert_examples(const struct example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_changes_of(examples[i].name, marked_text(examples[i].text), examples[i].want);
}

#define ASSERT_EXAMPLES(examples) assert_examples(examples, sizeof(examples) / sizeof(*(examples)))

/* ---- Runs in a paragraph ---------------------------------------------------------------- */

static void a_change_is_a_run_without_kept_text(void **state)
{
    static const struct example examples[] = {
        {"nothing", "one two", ""},
        {"an insertion", "one {+two +}three", "inserted p1:4..8 - 'two '\n"},
        {"a deletion", "one [-two -]three", "deleted p1:4..8 'two ' -\n"},
        {"a replacement", "one [-two-]{+2+} three", "modified p1:4..8 'two' '2'\n"},
        {"the other way round", "one {+2+}[-two-] three", "modified p1:4..8 'two' '2'\n"},
        {"several of one hand", "[-a-]{+b+}[-c-]{+d+} e", "modified p1:0..4 'ac' 'bd'\n"},
        {"a blank is kept text", "x [-a-] {+b+}",
         "deleted p1:2..3 'a' -\ninserted p1:4..5 - 'b'\n"},
        {"withdrawn text", "x {+[-a-]+} y", "modified p1:2..3 - -\n"},
        {"withdrawn among others", "x {+a+}{+[-b-]+}{+c+}", "inserted p1:2..5 - 'ac'\n"},
        {"a whole paragraph and its mark", "one\n{+two+}\nthree", "inserted p2:0..3 - 'two'\n"},
        {"paragraphs apart", "[-a-]\n[-b-]", "deleted p1:0..1 'a' -\ndeleted p2:0..1 'b' -\n"},
    };

    (void)state;
    ASSERT_EXAMPLES(examples);
}

static void a_paragraph_mark_alone_is_a_change(void **state)
{
    static const struct example examples[] = {
        {"deleted", "one[-\u00B6-]\ntwo", "deleted p1:3..3 '\n' -\n"},
        {"inserted", "one{+\u00B6+}\ntwo", "inserted p1:3..3 - '\n'\n"},
        {"in the place of a word", "one[- -]{+\u00B6+}\ntwo", "modified p1:3..4 ' ' '\n'\n"},
        {"with words before it", "one[- two-][-\u00B6-]\nthree", "deleted p1:3..7 ' two' -\n"},
    };

    (void)state;
    ASSERT_EXAMPLES(examples);
}

/* A paragraph of pieces of several hands. */
struct piece {
    const char *text;
    enum revision revision;
    const char *author;
    const char *date;
};

static struct doc *doc_of_hands(const struct piece *pieces)
{
    struct builder *b = builder_new("test", "test", &limits_default);

    for (; pieces->text != NULL; pieces++) {
        struct mark mark = {.revision = (uint8_t)pieces->revision,
                            .origin = ORIGIN_TRACKED,
                            .confidence = 1,
                            .author = builder_string(b, str_from(pieces->author)),
                            .date = builder_string(b, str_from(pieces->date))};
        builder_text(b, str_from(pieces->text),
                     pieces->revision == REV_KEPT ? MARK_KEPT : builder_mark(b, &mark));
    }
    builder_end_para(b, &(struct para){0});
    return builder_finish(b, NULL);
}

static void hands_part_changes_but_not_a_deletion_from_its_insertion(void **state)
{
    static const struct {
        const char *name;
        struct piece pieces[6];
        const char *want; /* and for each change its author and date */
    } cases[] = {
        {"two authors insert",
         {{"a", REV_INSERTED, "A", "1"}, {"b", REV_INSERTED, "B", "1"}},
         "inserted A1 inserted B1 "},
        {"two dates",
         {{"a", REV_DELETED, "A", "1"}, {"b", REV_DELETED, "A", "2"}},
         "deleted A1 deleted A2 "},
        {"what touches is one, and the insertion's",
         {{"a", REV_DELETED, "A", "1"}, {"b", REV_INSERTED, "B", "2"}},
         "modified B2 "},
        {"also with the insertion first",
         {{"b", REV_INSERTED, "B", "2"}, {"a", REV_DELETED, "A", "1"}},
         "modified B2 "},
        {"kept text keeps them apart",
         {{"a", REV_DELETED, "A", "1"}, {" ", REV_KEPT, NULL, NULL}, {"b", REV_INSERTED, "B", "2"}},
         "deleted A1 inserted B2 "},
        {"a pair is not opened for a third",
         {{"a", REV_DELETED, "A", "1"},
          {"b", REV_INSERTED, "A", "1"},
          {"c", REV_DELETED, "B", "2"},
          {"d", REV_INSERTED, "B", "2"}},
         "modified A1 modified B2 "},
        {"a deletion goes on beyond the insertion",
         {{"a", REV_DELETED, "A", "1"},
          {"b", REV_INSERTED, "B", "2"},
          {"c", REV_DELETED, "A", "1"}},
         "modified B2 "},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = doc_of_hands(cases[i].pieces);
        struct outline *outline = outline_new(doc, NULL);
        struct changes *changes = changes_new(doc, outline);
        struct buf got = {0};
        for (uint32_t k = 0; k < changes->count; k++)
            buf_printf(&got, "%s %.*s%.*s ", change_kind_name(changes->list[k].kind),
                       STR_ARG(doc_string(doc, changes->list[k].author)),
                       STR_ARG(doc_string(doc, changes->list[k].date)));
        if (strcmp(got.ptr, cases[i].want) != 0)
            fail_msg("%s: got %s, expected %s", cases[i].name, got.ptr, cases[i].want);
        buf_release(&got);
        changes_free(changes);
        outline_free(outline);
        doc_free(doc);
    }
}

/* ---- Clauses ---------------------------------------------------------------------------- */

static void a_clause_that_comes_or_goes_whole_is_one_change(void **state)
{
    static const struct example examples[] = {
        {"inserted", "resolves\n1\tto stay;\n{+2\tto come;+}\n[-2-]{+3+}\tto end.",
         "inserted p3:0..10 c2 - 'to come;'\nrenumbered p4:0..3 c3 '2' '3'\n"},
        {"deleted", "resolves\n1\tto stay;\n[-2\tto go;-]\n[-3-]{+2+}\tto end.",
         "deleted p3:0..8 c2 'to go;' -\nrenumbered p4:0..3 c3 '3' '2'\n"},
        {"deleted, the end of its paragraph in another's",
         "resolves\n1\tto stay [-here;-][-\u00B6-]\n[-2\tto go-]{+and be merry+}.",
         "deleted p2:10..15 c1 'here;' -\n"
         "deleted p3:0..20 c2 'to go.' -\n"
         "inserted p3:7..19 c1 - 'and be merry'\n"},
        {"of two paragraphs",
         "resolves\n1\tto stay;\n{+2\tto come:+}\n{+with more words;+}\n3\tto end.",
         "inserted p3:0..p4:16 c2 - 'to come:\nwith more words;'\n"},
    };

    (void)state;
    ASSERT_EXAMPLES(examples);
}

static void another_label_is_one_change_and_its_characters_are_no_other(void **state)
{
    static const struct example examples[] = {
        {"the label alone", "considering\na)\tthat;\n[-b-]{+c+})\tthis.",
         "renumbered p3:0..4 c2 'b' 'c'\n"},
        {"label and words", "considering\na)\tthat;\n[-b-]{+c+})\tthis [-one-]{+two+}.",
         "renumbered p3:0..4 c2 'b' 'c'\nmodified p3:9..15 c2 'one' 'two'\n"},
        {"in one piece with words", "considering\na)\tthat;\n[-b)\tthis-]{+c)\tthese+} words.",
         "renumbered p3:0..10 c2 'b' 'c'\nmodified p3:3..15 c2 'this' 'these'\n"},
    };

    (void)state;
    ASSERT_EXAMPLES(examples);
}

static void text_outside_clauses_is_counted(void **state)
{
    static const struct example examples[] = {
        {"a number line", "RESOLUTION 7 ([-Old, 2012-]{+New, 2016+})\nresolves\n1\tto do.",
         "modified p1:14..32 'Old, 2012' 'New, 2016'\n"},
        {"a heading", "considering\na)\tthat,\n{+further +}resolves\n1\tto do.",
         "inserted p3:0..8 resolves further - 'further '\n"},
        {"a note", "resolves\n1\tto do[1].\n[1] the [-old-]{+new+} note",
         "modified p3:4..10 c1 'old' 'new'\n"},
        {"a note mark", "one[1] two\n[1] note", ""},
    };

    (void)state;
    ASSERT_EXAMPLES(examples);
}

/* ---- Rows, properties, notes ------------------------------------------------------------ */

static uint32_t tracked(struct builder *b, enum revision revision)
{
    return builder_mark(b, &(struct mark){.revision = (uint8_t)revision,
                                          .origin = ORIGIN_TRACKED,
                                          .confidence = 1,
                                          .author = builder_string(b, STR("A"))});
}

static void put_cell(struct builder *b, uint32_t row, uint32_t column, enum revision revision,
                     const char *text)
{
    uint32_t mark = revision == REV_KEPT ? MARK_KEPT : tracked(b, revision);
    uint32_t cell =
        builder_cell(b, &(struct cell){.table = 1, .row = row, .column = column, .mark = mark});

    builder_text(b, str_from(text), MARK_KEPT);
    builder_end_para(b, &(struct para){.cell = cell});
}

static void rows_count_by_their_words_or_as_one(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);

    (void)state;
    put_cell(b, 1, 1, REV_KEPT, "kept");
    put_cell(b, 2, 1, REV_DELETED, "one");
    put_cell(b, 2, 2, REV_DELETED, "two");
    put_cell(b, 3, 1, REV_INSERTED, "");
    put_cell(b, 3, 2, REV_INSERTED, "");
    assert_changes_of("rows", builder_finish(b, NULL),
                      "deleted p2:0..3 'one' -\n"
                      "deleted p3:0..3 'two' -\n"
                      "inserted p4:0..p5:0 - -\n");
}

static void properties_are_a_change_where_no_word_is_one(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    string_id old = builder_string(b, STR("Normal"));
    string_id new = builder_string(b, STR("Body"));
    uint32_t change = builder_prop_change(b, &(struct prop_change){.style = old, .author = old});

    (void)state;
    builder_text(b, STR("one"), MARK_KEPT);
    builder_end_para(b, &(struct para){.style = new, .change = change});
    builder_text(b, STR("two"), tracked(b, REV_INSERTED));
    builder_end_para(b, &(struct para){.style = new, .change = change});
    assert_changes_of("properties", builder_finish(b, NULL),
                      "properties p1:0..3 'Normal' 'Body'\n"
                      "inserted p2:0..3 - 'two'\n");
}

static void a_number_that_was_given_makes_no_word_new(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    string_id author = builder_string(b, STR("A"));
    uint32_t number = builder_number(b, &(struct number){.shown = {0, builder_string(b, STR("1."))},
                                                         .bare = {0, builder_string(b, STR("1"))}});
    uint32_t change =
        builder_prop_change(b, &(struct prop_change){.number_changed = 1, .author = author});

    (void)state;
    builder_text(b, STR("To be read."), MARK_KEPT);
    builder_end_para(b, &(struct para){.number = number, .change = change});
    struct doc *doc = builder_finish(b, NULL);
    struct outline *outline = outline_new(doc, lang_find(STR("en")));
    struct changes *changes = changes_new(doc, outline);
    assert_int_equal(changes->count, 1);
    assert_true(changes->list[0].kind == CHANGE_PROPERTIES ||
                changes->list[0].kind == CHANGE_RENUMBERED);
    changes_free(changes);
    outline_free(outline);
    doc_free(doc);
}

static void a_note_mark_alone_is_a_change(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);

    (void)state;
    builder_text(b, STR("one"), MARK_KEPT);
    builder_note(b, 0, tracked(b, REV_INSERTED));
    builder_text(b, STR(" two"), MARK_KEPT);
    builder_end_para(b, &(struct para){0});
    assert_changes_of("note", builder_finish(b, NULL), "inserted p1:3..3 - '[1]'\n");
}

static void the_numbering_has_every_clause_with_a_label(void **state)
{
    struct doc *doc = marked_text("considering\nthat one,\nresolves\n1\tto do;\n"
                                  "{+2\tto add;+}\n[-2-]{+3+}\tto end.");
    struct outline *outline = outline_new(doc, lang_find(STR("en")));
    struct changes *changes = changes_new(doc, outline);
    struct buf got = {0};

    (void)state;
    for (uint32_t i = 0; i < changes->numbering_count; i++) {
        const struct numbering *it = &changes->numbering[i];
        buf_printf(&got, "s%u c%u", (unsigned)it->section + 1, (unsigned)it->clause + 1);
        put_words(&got, " ", it->label[SIDE_ORIGINAL]);
        put_words(&got, " ", it->label[SIDE_FINAL]);
        buf_putc(&got, '\n');
    }
    assert_string_equal(got.ptr, "s2 c2 '1' '1'\ns2 c3 - '2'\ns2 c4 '2' '3'\n");
    buf_release(&got);
    changes_free(changes);
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_change_is_a_run_without_kept_text),
        cmocka_unit_test(a_paragraph_mark_alone_is_a_change),
        cmocka_unit_test(hands_part_changes_but_not_a_deletion_from_its_insertion),
        cmocka_unit_test(a_clause_that_comes_or_goes_whole_is_one_change),
        cmocka_unit_test(another_label_is_one_change_and_its_characters_are_no_other),
        cmocka_unit_test(text_outside_clauses_is_counted),
        cmocka_unit_test(rows_count_by_their_words_or_as_one),
        cmocka_unit_test(properties_are_a_change_where_no_word_is_one),
        cmocka_unit_test(a_number_that_was_given_makes_no_word_new),
        cmocka_unit_test(a_note_mark_alone_is_a_change),
        cmocka_unit_test(the_numbering_has_every_clause_with_a_label),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
