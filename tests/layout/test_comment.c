/* Which comments a view shows and where, and what their rows look like. */
#include "support/test.h"

#include "layout/comment.h"
#include "support/cells.h"
#include "support/docx.h"

#include <stdlib.h>

#define START(id)       "<w:commentRangeStart w:id=\"" id "\"/>"
#define END(id)         "<w:commentRangeEnd w:id=\"" id "\"/>"
#define POINT(id)       "<w:r><w:commentReference w:id=\"" id "\"/></w:r>"
#define ON(id, inside)  START(id) inside END(id) POINT(id)
#define SAYS(id, words) "<w:comment w:id=\"" id "\" w:author=\"B\">" words "</w:comment>"

static const struct part parts[] = {
    {"word/comments.xml", SAYS("1", P(T("one"))) SAYS("2", P(T("two")))},
    {NULL, NULL},
};

/* The comments that the view shows, as "1 p2+3": which, paragraph and byte. */
static char *places(const char *body, enum view view)
{
    struct doc *doc = docx_of(body, parts);
    struct comment_view shown = {0};
    struct buf out = {0};

    comment_view_make(&shown, doc, view);
    for (size_t i = 0; i < shown.shown.len; i++) {
        const struct shown_comment *it = &shown.shown.ptr[i];
        buf_printf(&out, "%s p%u+%u;", doc_string(doc, doc->comments[it->comment].text).ptr,
                   it->para + 1, it->off);
    }
    buf_add(&out, STR(""));
    comment_view_release(&shown);
    doc_free(doc);
    return buf_detach(&out);
}

static void a_comment_is_shown_where_some_of_its_words_are(void **state)
{
    static const struct {
        const char *name;
        const char *body;
        const char *final;
        const char *original;
        const char *markup;
    } cases[] = {
        {"kept", P(T("a") ON("1", T("b"))), "one p1+1;", "one p1+1;", "one p1+1;"},
        {"deleted", P(T("a") ON("1", DEL(DT("b")))), "", "one p1+1;", "one p1+1;"},
        {"inserted", P(T("a") ON("1", INS(T("b")))), "one p1+1;", "", "one p1+1;"},
        {"withdrawn", P(T("a") ON("1", INS(DEL(DT("b"))))), "", "", "one p1+1;"},
        {"half deleted", P(ON("1", DEL(DT("ab")) T("c"))), "one p1+2;", "one p1+0;", "one p1+0;"},
        {"its mark deleted", P(START("1") T("a") END("1") DEL(POINT("1"))), "", "one p1+0;",
         "one p1+0;"},
        {"a point", P(T("a") POINT("1")), "one p1+1;", "one p1+1;", "one p1+1;"},
        {"from a deleted paragraph to a kept one",
         P(DEL_MARK START("1") DEL(DT("abc"))) P(T("d") END("1") POINT("1")), "one p2+0;",
         "one p1+0;", "one p1+0;"},
        {"a deleted row",
         "<w:tbl><w:tr><w:trPr><w:del " BY
         "/></w:trPr><w:tc>" P(ON("1", T("a"))) "</w:tc></w:tr></w:tbl>" P(T("b")),
         "", "one p1+0;", "one p1+0;"},
        {"deleted words, kept ones after the range", P(ON("1", DEL(DT("a"))) ON("2", T("b"))),
         "two p1+1;", "one p1+0;two p1+1;", "one p1+0;two p1+1;"},
        {"one in the other",
         P(START("1") DEL(DT("a")) ON("2", DEL(DT("b"))) T("c") END("1") POINT("1")), "one p1+2;",
         "one p1+0;two p1+1;", "one p1+0;two p1+1;"},
        {"nothing but deleted words", P(ON("1", DEL(DT("a"))) ON("2", DEL(DT("b")))), "",
         "one p1+0;two p1+1;", "one p1+0;two p1+1;"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const enum view views[] = {VIEW_FINAL, VIEW_ORIGINAL, VIEW_MARKUP};
        const char *const want[] = {cases[i].final, cases[i].original, cases[i].markup};
        for (size_t k = 0; k < 3; k++) {
            char *got = places(cases[i].body, views[k]);
            if (strcmp(got, want[k]) != 0)
                fail_msg("%s, view %u: %s, not %s", cases[i].name, views[k], got, want[k]);
            free(got);
        }
    }
}

static void text_is_covered_by_all_that_is_said_of_it(void **state)
{
    struct doc *doc = docx_of(P(T("ab") START("1") T("c") START("2") T("d") END("1") POINT("1")
                                    T("e") END("2") POINT("2") T("f")),
                              parts);
    static const bool want[] = {false, false, true, true, true, false};
    struct comment_view shown = {0};

    (void)state;
    comment_view_make(&shown, doc, VIEW_FINAL);
    for (uint32_t off = 0; off < 6; off++)
        assert_int_equal(comment_view_covers(&shown, 0, off), want[off]);
    assert_false(comment_view_covers(&shown, 1, 0));
    comment_view_release(&shown);
    doc_free(doc);
}

static char *rows(const struct doc *doc, const struct layout_options *options)
{
    struct view_para line = {0, 0};
    struct comment_view shown = {0};
    struct layout layout = {0};

    comment_view_make(&shown, doc, VIEW_MARKUP);
    layout_make(doc, NULL, VIEW_MARKUP, line, options, &layout);
    comment_lay_out(&shown, doc, line, options, &layout);
    char *text = cells_text(&layout);
    layout_release(&layout);
    comment_view_release(&shown);
    return text;
}

static void rows_stand_behind_a_bar(void **state)
{
    static const struct {
        const char *says;
        struct layout_options options;
        const char *want;
    } cases[] = {
        {P(T("some words")) P(T("more")),
         {.width = 40, .base = DIR_LTR},
         "ab|\n    \u2502 B|\n    \u2502 some words|\n    \u2502 more|\n"},
        {P(T("some words")),
         {.width = 12, .base = DIR_LTR}, /* no room to indent */
         "ab|\n\u2502 B|\n\u2502 some words|\n"},
        {P(T("long words are here")),
         {.width = 8, .base = DIR_LTR},
         "ab|\n\u2502 B|\n\u2502 long |\n\u2502 words |\n\u2502 are |\n\u2502 here|\n"},
        {P(T("x\u202Ey")), /* no override gets through */
         {.width = 40, .base = DIR_LTR},
         "ab|\n    \u2502 B|\n    \u2502 x<U+202E>y|\n"},
        {P(T("wide")), {.width = 1, .base = DIR_LTR}, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf part = {0};
        buf_printf(&part, "<w:comment w:id=\"1\" w:author=\"B\">%s</w:comment>", cases[i].says);
        const struct part says[] = {{"word/comments.xml", part.ptr}, {NULL, NULL}};
        struct doc *doc = docx_of(P(ON("1", T("ab"))), says);
        char *got = rows(doc, &cases[i].options);
        if (cases[i].want != NULL)
            assert_string_equal(got, cases[i].want);
        free(got);
        doc_free(doc);
        buf_release(&part);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comment_is_shown_where_some_of_its_words_are),
        cmocka_unit_test(text_is_covered_by_all_that_is_said_of_it),
        cmocka_unit_test(rows_stand_behind_a_bar),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
