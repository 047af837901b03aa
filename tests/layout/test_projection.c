/* What of a paragraph each view shows, and what is added to it. */
#include "support/test.h"

#include "layout/layout.h"
#include "model/build.h"
#include "support/marked.h"

#include <stdlib.h>

static const struct layout_options with_marks = {
    .bidi = BIDI_APP, .markers = true, .base = DIR_LTR};
static const struct layout_options without_marks = {.bidi = BIDI_APP, .base = DIR_LTR};

static char *chars_text(const struct ptext *text)
{
    struct buf out = {0};

    buf_reserve(&out, 0);
    for (size_t i = 0; i < text->chars.len; i++)
        buf_put_cp(&out, text->chars.ptr[i].cp);
    return buf_detach(&out);
}

/* The view's paragraphs, each ended by a newline. */
static char *project(const struct doc *doc, enum view view, const struct layout_options *options)
{
    struct ptext text = {0};
    struct view_para paras = {0};
    struct buf out = {0};

    for (uint32_t next = 0; view_para_next(doc, view, next, doc->body_count, &paras);
         next = paras.last + 1) {
        projection_make(doc, NULL, view, paras, options, &text);
        char *line = chars_text(&text);
        buf_printf(&out, "%s\n", line != NULL ? line : "");
        free(line);
    }
    ptext_release(&text);
    return buf_detach(&out);
}

static void assert_projection(const char *what, const struct doc *doc, enum view view,
                              const struct layout_options *options, const char *want)
{
    char *got = project(doc, view, options);

    if (got == NULL || strcmp(got, want) != 0)
        fail_msg("%s: got\n%sexpected\n%s", what, got != NULL ? got : "", want);
    free(got);
}

static void a_view_shows_its_spans(void **state)
{
    static const struct {
        const char *what;
        const char *text;
        enum view view;
        const char *want;
    } cases[] = {
        {"markup", "a [-b-]{+c+} d", VIEW_MARKUP, "a [-b-]{+c+} d\n"},
        {"final", "a [-b-]{+c+} d", VIEW_FINAL, "a c d\n"},
        {"original", "a [-b-]{+c+} d", VIEW_ORIGINAL, "a b d\n"},
        {"common", "a [-b-]{+c+} d", VIEW_COMMON, "a  d\n"},
        {"withdrawn in markup", "a{+[-b-]+}c", VIEW_MARKUP, "a{+[-b-]+}c\n"},
        {"withdrawn in final", "a{+[-b-]+}c", VIEW_FINAL, "ac\n"},
        {"inserted whole", "{+new+}", VIEW_MARKUP, "{+new+}\n"},
        {"inserted whole, original", "{+new+}\nb", VIEW_ORIGINAL, "b\n"},
        {"deleted whole", "[-old-]", VIEW_MARKUP, "[-old-]\n"},
        {"mark alone inserted", "a{+¶+}\nb", VIEW_MARKUP, "a{+¶+}\nb\n"},
        {"mark alone deleted", "a[-¶-]\nb", VIEW_MARKUP, "a[-¶-]\nb\n"},
        {"deleted mark joins in final", "a [-¶-]\nb", VIEW_FINAL, "a b\n"},
        {"inserted mark joins in original", "a {+¶+}\nb", VIEW_ORIGINAL, "a b\n"},
        {"mark and part of the text", "a [-b-][-¶-]\nc", VIEW_MARKUP, "a [-b-][-¶-]\nc\n"},
        {"other mark than the text", "{+a+}[-¶-]\nc", VIEW_MARKUP, "{+a+}[-¶-]\nc\n"},
        {"a kept one among three", "[-a-]b[-c-]", VIEW_MARKUP, "[-a-]b[-c-]\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = marked_text(cases[i].text);
        assert_projection(cases[i].what, doc, cases[i].view, &with_marks, cases[i].want);
        doc_free(doc);
    }
}

static void without_marks_revisions_are_in_the_characters(void **state)
{
    struct doc *doc = marked_text("a[-b-]{+c+}{+¶+}\nd");
    struct ptext text = {0};
    static const uint8_t revisions[] = {REV_KEPT, REV_DELETED, REV_INSERTED, REV_INSERTED};

    (void)state;
    projection_make(doc, NULL, VIEW_MARKUP, (struct view_para){0, 0}, &without_marks, &text);
    assert_int_equal(text.chars.len, 4);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(text.chars.ptr[i].revision, revisions[i]);
    assert_int_equal(text.chars.ptr[3].cp, 0x00B6);
    assert_int_equal(text.chars.ptr[3].kind, GLYPH_MARKER);
    ptext_release(&text);
    doc_free(doc);
}

static void spans_of_one_revision_share_their_brackets(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    struct mark mark = {.revision = REV_DELETED, .author = builder_string(b, STR("A"))};
    uint32_t by_a = builder_mark(b, &mark);

    (void)state;
    mark.author = builder_string(b, STR("B"));
    builder_text(b, STR("x "), MARK_KEPT);
    builder_text(b, STR("one "), by_a);
    builder_bookmark(b, builder_string(b, STR("here")));
    builder_text(b, STR("two"), builder_mark(b, &mark));
    builder_note(b, 0, by_a);
    struct doc *doc = builder_finish(b, NULL);
    assert_projection("two authors and a note", doc, VIEW_MARKUP, &with_marks,
                      "x [-one two[1]-]\n");
    doc_free(doc);
}

static struct doc *numbered(const char *original, const char *final, uint8_t mark_revision)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    struct number number = {0};
    struct mark mark = {.revision = mark_revision};

    number.shown[SIDE_ORIGINAL] = builder_string(b, str_from(original));
    number.shown[SIDE_FINAL] = builder_string(b, str_from(final));
    uint32_t revised = builder_mark(b, &mark);
    builder_text(b, STR("text"), mark_revision == REV_KEPT ? MARK_KEPT : revised);
    builder_end_para(b, &(struct para){.number = builder_number(b, &number),
                                       .mark = mark_revision == REV_KEPT ? MARK_KEPT : revised});
    return builder_finish(b, NULL);
}

static void automatic_numbers_are_those_of_the_view(void **state)
{
    static const struct {
        const char *original;
        const char *final;
        uint8_t mark;
        enum view view;
        const char *want;
    } cases[] = {
        {"3", "3", REV_KEPT, VIEW_MARKUP, "3\ttext\n"},
        {"3", "4", REV_KEPT, VIEW_MARKUP, "[-3-]{+4+}\ttext\n"},
        {"3", "4", REV_KEPT, VIEW_FINAL, "4\ttext\n"},
        {"3", "4", REV_KEPT, VIEW_ORIGINAL, "3\ttext\n"},
        {"", "4", REV_KEPT, VIEW_MARKUP, "{+4\t+}text\n"},
        {"", "4", REV_KEPT, VIEW_ORIGINAL, "text\n"},
        {"", "4", REV_INSERTED, VIEW_MARKUP, "{+4\ttext+}\n"},
        {"3", "", REV_DELETED, VIEW_MARKUP, "[-3\ttext-]\n"},
        {"\u202E3\n", "\u202E3\n", REV_KEPT, VIEW_FINAL, "<U+202E>3 \ttext\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = numbered(cases[i].original, cases[i].final, cases[i].mark);
        assert_projection(cases[i].want, doc, cases[i].view, &with_marks, cases[i].want);
        doc_free(doc);
    }
}

static void note_marks_are_counted_or_their_own(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    uint32_t deleted = builder_mark(b, &(struct mark){.revision = REV_DELETED});

    (void)state;
    builder_note(b, 0, deleted);
    builder_text(b, STR("a"), MARK_KEPT);
    builder_note(b, 0, MARK_KEPT);
    builder_note(b, builder_string(b, STR("*")), MARK_KEPT);
    struct doc *doc = builder_finish(b, NULL);
    assert_projection("markup", doc, VIEW_MARKUP, &with_marks, "[-[1]-]a[2][*]\n");
    assert_projection("final", doc, VIEW_FINAL, &with_marks, "a[1][*]\n");
    doc_free(doc);
}

static void a_notes_text_begins_with_its_mark(void **state)
{
    struct doc *doc = marked_text("a[1]b[2]\n[1] one\n[2] two");
    struct ptext text = {0};
    static const char *const want[] = {"[1] one", "[2] two"};

    (void)state;
    for (uint32_t i = 0; i < 2; i++) {
        projection_make(doc, NULL, VIEW_FINAL, (struct view_para){1 + i, 1 + i}, &with_marks,
                        &text);
        char *got = chars_text(&text);
        assert_string_equal(got, want[i]);
        assert_int_equal(text.label, 4);
        free(got);
    }
    ptext_release(&text);
    doc_free(doc);
}

static void hostile_characters_become_signs(void **state)
{
    static const struct {
        const char *text;
        enum bidi_mode bidi;
        const char *want;
    } cases[] = {
        {"a\x1b[0m", BIDI_APP, "a<U+001B>[0m\n"},
        {"a\u202Eb", BIDI_OFF, "a<U+202E>b\n"},
        {"a\u2029b", BIDI_APP, "a<U+2029>b\n"},
        {"co\u00ADop\uFEFF", BIDI_APP, "coop\n"},
        {"\u2067a\u2069\u200F", BIDI_APP, "\u2067a\u2069\u200F\n"},
        {"a\u06DD", BIDI_APP, "a<U+06DD>\n"},
        {"a\u06DD", BIDI_OFF, "a\u06DD\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = marked_text(cases[i].text);
        const struct layout_options options = {.bidi = cases[i].bidi, .markers = true};
        assert_projection(cases[i].want, doc, VIEW_MARKUP, &options, cases[i].want);
        doc_free(doc);
    }
}

static void the_direction_is_the_paragraphs_or_the_first_letters(void **state)
{
    static const struct {
        uint8_t said;
        const char *text;
        enum direction base;
        enum direction want;
    } cases[] = {
        {DIR_RTL, "latin", DIR_LTR, DIR_RTL},
        {DIR_UNKNOWN, "1) latin", DIR_RTL, DIR_LTR},
        {DIR_UNKNOWN, "1) \u0642 latin", DIR_LTR, DIR_RTL},
        {DIR_UNKNOWN, "\u2067\u0642\u2069 latin", DIR_RTL, DIR_LTR},
        {DIR_UNKNOWN, "2012", DIR_RTL, DIR_RTL},
        {DIR_UNKNOWN, "", DIR_LTR, DIR_LTR},
        {DIR_UNKNOWN, "2012", DIR_UNKNOWN, DIR_LTR},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct builder *b = builder_new("test", "test", &limits_default);
        const struct layout_options options = {.base = cases[i].base};
        struct ptext text = {0};
        builder_text(b, str_from(cases[i].text), MARK_KEPT);
        builder_end_para(b, &(struct para){.direction = cases[i].said});
        struct doc *doc = builder_finish(b, NULL);
        projection_make(doc, NULL, VIEW_FINAL, (struct view_para){0, 0}, &options, &text);
        if (text.direction != cases[i].want)
            fail_msg("\"%s\": direction %d", cases[i].text, (int)text.direction);
        ptext_release(&text);
        doc_free(doc);
    }
}

static void every_character_knows_its_source(void **state)
{
    struct doc *doc = marked_text("\u0642[-b-]\u0631c");
    struct ptext text = {0};
    static const struct {
        uint32_t cp;
        uint32_t off;
        uint8_t len;
    } want[] = {{0x0642, 0, 2}, {0x0631, 3, 2}, {'c', 5, 1}};

    (void)state;
    projection_make(doc, NULL, VIEW_FINAL, (struct view_para){0, 0}, &with_marks, &text);
    assert_int_equal(text.chars.len, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(text.chars.ptr[i].cp, want[i].cp);
        assert_int_equal(text.chars.ptr[i].off, want[i].off);
        assert_int_equal(text.chars.ptr[i].len, want[i].len);
    }
    ptext_release(&text);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_view_shows_its_spans),
        cmocka_unit_test(without_marks_revisions_are_in_the_characters),
        cmocka_unit_test(spans_of_one_revision_share_their_brackets),
        cmocka_unit_test(automatic_numbers_are_those_of_the_view),
        cmocka_unit_test(note_marks_are_counted_or_their_own),
        cmocka_unit_test(a_notes_text_begins_with_its_mark),
        cmocka_unit_test(hostile_characters_become_signs),
        cmocka_unit_test(the_direction_is_the_paragraphs_or_the_first_letters),
        cmocka_unit_test(every_character_knows_its_source),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
