/* print --format=text: every promise about the text of a view, on documents of marks. */
#include "support/test.h"

#include "model/build.h"
#include "support/marked.h"
#include "write/print.h"

#include <stdlib.h>

static char *printed(const struct doc *doc, const struct print_options *options)
{
    char *text = NULL;
    size_t len;
    FILE *out = open_memstream(&text, &len);

    print_text(out, doc, NULL, options);
    fclose(out);
    return text;
}

static void assert_printed(const char *what, const struct doc *doc,
                           const struct print_options *options, const char *want)
{
    char *got = printed(doc, options);

    if (strcmp(got, want) != 0)
        fail_msg("%s: got\n%s\nexpected\n%s", what, got, want);
    free(got);
}

/* As layout writes it: tabs are blanks, and none stands at the end of a line. */
static char *on_screen(const char *text)
{
    struct buf out = {0};
    size_t start = 0;

    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            while (out.len > start && out.ptr[out.len - 1] == ' ')
                out.len--;
            start = out.len + 1;
        }
        buf_putc(&out, *text == '\t' ? ' ' : *text);
        while (*text == '\t' && (out.len - start) % 8 != 0)
            buf_putc(&out, ' ');
    }
    return buf_detach(&out);
}

static void assert_laid_out(const char *what, const struct doc *doc, enum view view,
                            const char *want)
{
    char *expected = on_screen(want);

    assert_printed(what, doc, &(struct print_options){.view = view, .bidi = BIDI_TERMINAL},
                   expected);
    free(expected);
}

static const struct {
    const char *name;
    enum view view;
    const char *text;
    const char *want;
} cases[] = {
    {"kept text is as it stands", VIEW_MARKUP, "a)\tone\ntwo", "a)\tone\ntwo\n"},
    {"a change stands in its marks", VIEW_MARKUP, "x [-out-] {+in+} y", "x [-out-] {+in+} y\n"},
    {"final leaves deletions out", VIEW_FINAL, "x [-out-]{+in+}", "x in\n"},
    {"original leaves insertions out", VIEW_ORIGINAL, "x [-out-]{+in+}", "x out\n"},
    {"common leaves both out", VIEW_COMMON, "x [-out-]{+in+}y", "x y\n"},
    {"withdrawn text is seen in markup", VIEW_MARKUP, "x{+[-gone-]+}", "x{+[-gone-]+}\n"},
    {"withdrawn text is on neither side", VIEW_FINAL, "x{+[-gone-]+}", "x\n"},
    {"a whole inserted paragraph", VIEW_MARKUP, "a\n{+b+}\nc", "a\n{+b+}\nc\n"},
    {"a whole deleted paragraph is gone in final", VIEW_FINAL, "a\n[-b-]\nc", "a\nc\n"},
    {"a whole inserted paragraph is not in the original", VIEW_ORIGINAL, "a\n{+b+}\nc", "a\nc\n"},
    {"a deleted mark joins two paragraphs", VIEW_FINAL, "a [-\u00B6-]\nb", "a b\n"},
    {"a deleted mark stands at its break", VIEW_MARKUP, "a [-\u00B6-]\nb", "a [-\u00B6-]\nb\n"},
    {"an inserted mark stands at its break", VIEW_MARKUP, "a{+\u00B6+}\nb", "a{+\u00B6+}\nb\n"},
    {"an inserted mark is no break in the original", VIEW_ORIGINAL, "a{+\u00B6+}\nb", "ab\n"},
    {"an empty inserted paragraph", VIEW_MARKUP, "a\n{+\u00B6+}\nb", "a\n{+\u00B6+}\nb\n"},
    {"an empty kept paragraph is a line", VIEW_FINAL, "a\n\nb", "a\n\nb\n"},
    {"text deleted, mark kept", VIEW_FINAL, "[-a-][-b-]\nc", "\nc\n"},
    {"neighbours of one revision share their marks", VIEW_MARKUP, "[-a-][-b-] c", "[-ab-] c\n"},
    {"marks of the text itself are not escaped", VIEW_MARKUP, "x -] +} y", "x -] +} y\n"},
    {"notes follow the text", VIEW_MARKUP, "a[1] b[2]\nc\n[1] first\n[2] second",
     "a[1] b[2]\nc\n[1] first\n[2] second\n"},
    {"hostile characters are marks", VIEW_MARKUP, "a\033b\u202Ec", "a<U+001B>b<U+202E>c\n"},
    {"a changed soft hyphen is nothing to mark", VIEW_MARKUP, "a{+\u00AD+}b", "ab\n"},
    {"soft hyphens are nothing", VIEW_MARKUP, "co\u00ADop", "coop\n"},
};

static void a_view_prints_as_promised(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = marked_text(cases[i].text);
        const struct print_options options = {.view = cases[i].view, .bidi = BIDI_OFF};
        assert_printed(cases[i].name, doc, &options, cases[i].want);
        doc_free(doc);
    }
}

static void layout_prints_the_same_where_nothing_wraps(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = marked_text(cases[i].text);
        assert_laid_out(cases[i].name, doc, cases[i].view, cases[i].want);
        doc_free(doc);
    }
}

/* A builder and the marks that the documents below use. */
struct maker {
    struct builder *b;
    uint32_t inserted;
    uint32_t deleted;
};

static struct maker maker_new(void)
{
    struct builder *b = builder_new("test", "test", &limits_default);

    return (struct maker){
        .b = b,
        .inserted = builder_mark(b, &(struct mark){.revision = REV_INSERTED}),
        .deleted = builder_mark(b, &(struct mark){.revision = REV_DELETED}),
    };
}

static void add_para(struct maker *m, const char *text, uint32_t mark, struct para props)
{
    builder_text(m->b, str_from(text), mark);
    builder_end_para(m->b, &props);
}

static uint32_t cell(struct maker *m, uint32_t row, uint32_t column, uint32_t mark)
{
    return builder_cell(m->b,
                        &(struct cell){.table = 1, .row = row, .column = column, .mark = mark});
}

/* Two rows and a deleted one; the first cell of the second row has two paragraphs. */
static struct doc *table_doc(void)
{
    struct maker m = maker_new();
    uint32_t split;

    add_para(&m, "before", MARK_KEPT, (struct para){0});
    add_para(&m, "a1", MARK_KEPT, (struct para){.cell = cell(&m, 1, 1, MARK_KEPT)});
    add_para(&m, "", MARK_KEPT, (struct para){.cell = cell(&m, 1, 2, MARK_KEPT)});
    add_para(&m, "c1", m.inserted, (struct para){.cell = cell(&m, 1, 3, MARK_KEPT)});
    split = cell(&m, 2, 1, MARK_KEPT);
    add_para(&m, "a2", MARK_KEPT, (struct para){.cell = split});
    add_para(&m, "and", MARK_KEPT, (struct para){.cell = split});
    add_para(&m, "b2", MARK_KEPT, (struct para){.cell = cell(&m, 2, 2, MARK_KEPT)});
    add_para(&m, "a3", MARK_KEPT, (struct para){.cell = cell(&m, 3, 1, m.deleted)});
    add_para(&m, "b3", MARK_KEPT, (struct para){.cell = cell(&m, 3, 2, m.deleted)});
    add_para(&m, "after", MARK_KEPT, (struct para){0});
    return builder_finish(m.b, NULL);
}

static void a_row_is_a_line_of_cells_parted_by_tabs(void **state)
{
    static const struct {
        enum view view;
        const char *want;
    } views[] = {
        {VIEW_MARKUP, "before\na1\t\t{+c1+}\na2 and\tb2\n[-a3-]\t[-b3-]\nafter\n"},
        {VIEW_FINAL, "before\na1\t\tc1\na2 and\tb2\nafter\n"},
        {VIEW_ORIGINAL, "before\na1\t\t\na2 and\tb2\na3\tb3\nafter\n"},
    };
    struct doc *doc = table_doc();

    (void)state;
    for (size_t i = 0; i < sizeof(views) / sizeof(views[0]); i++) {
        const struct print_options options = {.view = views[i].view, .bidi = BIDI_OFF};
        assert_printed("rows", doc, &options, views[i].want);
        assert_laid_out("rows by layout", doc, views[i].view, views[i].want);
    }
    doc_free(doc);
}

/* Numbers 3 that became 4, one that is only in the final, and one that stays. */
static struct doc *number_doc(void)
{
    struct maker m = maker_new();
    string_id three = builder_string(m.b, STR("3"));
    string_id four = builder_string(m.b, STR("4"));
    uint32_t moved = builder_number(m.b, &(struct number){.shown = {three, four}});
    uint32_t added = builder_number(m.b, &(struct number){.shown = {0, three}});
    uint32_t same = builder_number(m.b, &(struct number){.shown = {three, three}});

    add_para(&m, "new", m.inserted, (struct para){.number = added, .mark = m.inserted});
    add_para(&m, "old", MARK_KEPT, (struct para){.number = moved});
    add_para(&m, "same", MARK_KEPT, (struct para){.number = same});
    return builder_finish(m.b, NULL);
}

static void an_automatic_number_is_that_of_the_view(void **state)
{
    struct doc *doc = number_doc();

    (void)state;
    assert_printed("markup", doc, &(struct print_options){.view = VIEW_MARKUP, .bidi = BIDI_OFF},
                   "{+3\tnew+}\n[-3-]{+4+}\told\n3\tsame\n");
    assert_printed("final", doc, &(struct print_options){.view = VIEW_FINAL, .bidi = BIDI_OFF},
                   "3\tnew\n4\told\n3\tsame\n");
    assert_printed("original", doc,
                   &(struct print_options){.view = VIEW_ORIGINAL, .bidi = BIDI_OFF},
                   "3\told\n3\tsame\n");
    doc_free(doc);
}

/* A note with a mark of its own, a deleted note of two paragraphs, and a last one. */
static struct doc *note_doc(void)
{
    struct maker m = maker_new();

    builder_text(m.b, STR("a"), MARK_KEPT);
    builder_note(m.b, builder_string(m.b, STR("*")), MARK_KEPT);
    builder_text(m.b, STR("b"), MARK_KEPT);
    builder_note(m.b, 0, m.deleted);
    builder_text(m.b, STR("c"), MARK_KEPT);
    builder_note(m.b, 0, MARK_KEPT);
    builder_end_para(m.b, &(struct para){0});
    builder_begin_note(m.b, 0);
    add_para(&m, "star", MARK_KEPT, (struct para){0});
    builder_begin_note(m.b, 1);
    add_para(&m, "gone", m.deleted, (struct para){.mark = m.deleted});
    add_para(&m, "too", m.deleted, (struct para){.mark = m.deleted});
    builder_begin_note(m.b, 2);
    add_para(&m, "stays", MARK_KEPT, (struct para){0});
    return builder_finish(m.b, NULL);
}

static void notes_are_counted_as_of_the_view_and_keep_their_own_marks(void **state)
{
    struct doc *doc = note_doc();

    (void)state;
    assert_printed("markup", doc, &(struct print_options){.view = VIEW_MARKUP, .bidi = BIDI_OFF},
                   "a[*]b[-[1]-]c[2]\n[*] star\n[1] [-gone-]\n[-too-]\n[2] stays\n");
    assert_printed("final", doc, &(struct print_options){.view = VIEW_FINAL, .bidi = BIDI_OFF},
                   "a[*]bc[1]\n[*] star\n[1] stays\n");
    doc_free(doc);
}

static void a_line_break_is_a_blank_or_a_line(void **state)
{
    struct maker m = maker_new();

    (void)state;
    add_para(&m, "one\ntwo", MARK_KEPT, (struct para){0});
    struct doc *doc = builder_finish(m.b, NULL);
    assert_printed("0", doc, &(struct print_options){.view = VIEW_FINAL, .bidi = BIDI_OFF},
                   "one two\n");
    assert_printed("20", doc,
                   &(struct print_options){.view = VIEW_FINAL, .width = 20, .bidi = BIDI_OFF},
                   "one\ntwo\n");
    doc_free(doc);
}

static void colour_stands_around_the_marks_and_ends_with_them(void **state)
{
    struct doc *doc = marked_text("x [-a-]{+b+} y");

    (void)state;
    static const char want[] = "x \033[31;9m[-a-]\033[0m\033[32;4m{+b+}\033[0m y\n";
    assert_printed("plain", doc,
                   &(struct print_options){.view = VIEW_MARKUP, .bidi = BIDI_OFF, .color = true},
                   want);
    assert_printed(
        "lines", doc,
        &(struct print_options){.view = VIEW_MARKUP, .width = 40, .bidi = BIDI_OFF, .color = true},
        want);
    doc_free(doc);
}

static void marks_of_direction_are_text(void **state)
{
    struct doc *doc = marked_text("a\u200F\u2067b\u2069");

    (void)state;
    assert_printed("plain", doc, &(struct print_options){.view = VIEW_FINAL, .bidi = BIDI_OFF},
                   "a\u200F\u2067b\u2069\n");
    doc_free(doc);
}

static void only_wanted_paragraphs_and_their_notes_are_printed(void **state)
{
    struct doc *doc = marked_text("a[1]\nb[2]\n[1] of a\n[2] of b");
    static const bool only[] = {false, true, false, false};

    (void)state;
    assert_printed("b", doc,
                   &(struct print_options){.view = VIEW_FINAL, .bidi = BIDI_OFF, .only = only},
                   "b[2]\n[2] of b\n");
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_view_prints_as_promised),
        cmocka_unit_test(layout_prints_the_same_where_nothing_wraps),
        cmocka_unit_test(a_row_is_a_line_of_cells_parted_by_tabs),
        cmocka_unit_test(an_automatic_number_is_that_of_the_view),
        cmocka_unit_test(notes_are_counted_as_of_the_view_and_keep_their_own_marks),
        cmocka_unit_test(a_line_break_is_a_blank_or_a_line),
        cmocka_unit_test(colour_stands_around_the_marks_and_ends_with_them),
        cmocka_unit_test(marks_of_direction_are_text),
        cmocka_unit_test(only_wanted_paragraphs_and_their_notes_are_printed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
