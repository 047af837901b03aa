/* Which paragraphs a view shows as one, forwards, backwards and from within; and which number it
 * gives them. */
#include "support/test.h"

#include "support/marked.h"

#include "model/build.h"

#include <stdlib.h>

static const struct {
    const char *name;
    const char *text;
    enum view view;
    const char *paras; /* "first-last" of each */
} cases[] = {
    {"kept marks part", "one\ntwo", VIEW_FINAL, "0-0 1-1 "},
    {"an empty paragraph is one", "one\n\ntwo", VIEW_FINAL, "0-0 1-1 2-2 "},
    {"a deleted mark joins in the final", "one[-\u00B6-]\ntwo", VIEW_FINAL, "0-1 "},
    {"and parts in the original", "one[-\u00B6-]\ntwo", VIEW_ORIGINAL, "0-0 1-1 "},
    {"and in markup", "one[-\u00B6-]\ntwo", VIEW_MARKUP, "0-0 1-1 "},
    {"and joins in what is common", "one[-\u00B6-]\ntwo", VIEW_COMMON, "0-1 "},
    {"an inserted mark joins in the original", "one{+\u00B6+}\ntwo", VIEW_ORIGINAL, "0-1 "},
    {"a deleted paragraph is none", "one\n[-gone-]\ntwo", VIEW_FINAL, "0-0 2-2 "},
    {"and one in the original", "one\n[-gone-]\ntwo", VIEW_ORIGINAL, "0-0 1-1 2-2 "},
    {"two in a row are none", "[-gone-]\n[-too-]\ntwo", VIEW_FINAL, "2-2 "},
    {"what is before a join is not lost", "[-gone-]\none[-\u00B6-]\ntwo\nthree", VIEW_FINAL,
     "1-2 3-3 "},
    {"the last keeps its break", "one\nlast[-\u00B6-]", VIEW_FINAL, "0-0 1-1 "},
    {"nothing at all", "[-gone-]", VIEW_FINAL, ""},
};

enum { CASES = sizeof(cases) / sizeof(cases[0]) };

static void put_para(struct buf *out, struct view_para at)
{
    buf_printf(out, "%u-%u ", (unsigned)at.first, (unsigned)at.last);
}

static void a_view_shows_paragraphs_as_their_marks_say(void **state)
{
    (void)state;
    for (unsigned i = 0; i < CASES; i++) {
        struct doc *doc = marked_text(cases[i].text);
        struct buf found = {0};
        struct view_para at;
        for (uint32_t next = 0; view_para_next(doc, cases[i].view, next, doc->body_count, &at);
             next = at.last + 1)
            put_para(&found, at);
        if (!str_eq(buf_str(&found), str_from(cases[i].paras)))
            fail_msg("%s: \"%.*s\"", cases[i].name, STR_ARG(buf_str(&found)));
        buf_release(&found);
        doc_free(doc);
    }
}

static void going_back_meets_the_same_paragraphs(void **state)
{
    (void)state;
    for (unsigned i = 0; i < CASES; i++) {
        struct doc *doc = marked_text(cases[i].text);
        struct view_para forward;
        struct view_para back;
        uint32_t before = doc->body_count;
        unsigned count = 0;
        for (uint32_t next = 0; view_para_next(doc, cases[i].view, next, before, &forward);
             next = forward.last + 1)
            count++;
        for (; view_para_prev(doc, cases[i].view, before, 0, &back); before = back.first) {
            bool same = view_para_next(doc, cases[i].view, back.first, before, &forward);
            if (!same || forward.first != back.first || forward.last != back.last || count == 0)
                fail_msg("%s: at %u", cases[i].name, (unsigned)before);
            count--;
        }
        if (count != 0)
            fail_msg("%s: %u are not met", cases[i].name, count);
        doc_free(doc);
    }
}

static void a_hidden_paragraph_belongs_to_the_nearest_that_is_shown(void **state)
{
    static const struct {
        const char *text;
        uint32_t para;
        bool found;
        uint32_t first;
    } at[] = {
        {"one\n[-gone-]\ntwo", 1, true, 2}, {"one\n[-gone-]", 1, true, 0},
        {"[-gone-]\n[-too-]", 1, false, 0}, {"one[-\u00B6-]\ntwo", 1, true, 0},
        {"one\ntwo", 9, true, 1},
    };

    (void)state;
    for (unsigned i = 0; i < sizeof(at) / sizeof(at[0]); i++) {
        struct doc *doc = marked_text(at[i].text);
        struct view_para out;
        bool found = view_para_at(doc, VIEW_FINAL, at[i].para, 0, doc->body_count, &out);
        if (found != at[i].found || (found && out.first != at[i].first))
            fail_msg("%s", at[i].text);
        doc_free(doc);
    }
}

/* A document of one paragraph with these numbers on its two sides. */
static struct doc *numbered(const char *original, const char *final)
{
    struct builder *b = builder_new("case", "test", &limits_default);
    struct number number = {
        .shown = {builder_string(b, str_from(original)), builder_string(b, str_from(final))}};
    struct para para = {.number = builder_number(b, &number)};
    struct err err = {0};

    builder_text(b, STR("words"), MARK_KEPT);
    builder_end_para(b, &para);
    return builder_finish(b, &err);
}

static void a_number_is_that_of_the_view_and_both_where_they_differ(void **state)
{
    static const struct {
        const char *original;
        const char *final;
        enum view view;
        const char *shown; /* pieces, the letter of their revision before each; then the tab's */
    } numbers[] = {
        {"a)", "b)", VIEW_ORIGINAL, "k:a) k"},
        {"a)", "b)", VIEW_FINAL, "k:b) k"},
        {"a)", "b)", VIEW_COMMON, "k:b) k"},
        {"a)", "b)", VIEW_MARKUP, "d:a) i:b) k"},
        {"a)", "a)", VIEW_MARKUP, "k:a) k"},
        {"", "b)", VIEW_MARKUP, "i:b) i"},
        {"a)", "", VIEW_MARKUP, "d:a) d"},
        {"a)", "", VIEW_FINAL, "k"},
        {"", "", VIEW_MARKUP, "k"},
    };
    static const char letters[REV_COUNT] = {
        [REV_WITHDRAWN] = 'w', [REV_DELETED] = 'd', [REV_INSERTED] = 'i', [REV_KEPT] = 'k'};

    (void)state;
    for (unsigned i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        struct doc *doc = numbered(numbers[i].original, numbers[i].final);
        struct view_number number = view_para_number(doc, numbers[i].view, 0);
        struct buf shown = {0};
        for (unsigned k = 0; k < number.count; k++)
            buf_printf(&shown, "%c:%.*s ", letters[number.pieces[k].revision],
                       STR_ARG(number.pieces[k].text));
        buf_putc(&shown, letters[number.tab]);
        if (!str_eq(buf_str(&shown), str_from(numbers[i].shown)))
            fail_msg("%u: \"%s\"", i, shown.ptr);
        buf_release(&shown);
        doc_free(doc);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_view_shows_paragraphs_as_their_marks_say),
        cmocka_unit_test(going_back_meets_the_same_paragraphs),
        cmocka_unit_test(a_hidden_paragraph_belongs_to_the_nearest_that_is_shown),
        cmocka_unit_test(a_number_is_that_of_the_view_and_both_where_they_differ),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
