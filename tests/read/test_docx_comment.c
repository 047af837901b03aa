/* Comments of Word: what they are about, what they say, who answers whom. */
#include "support/test.h"

#include "support/docx.h"

#include <stdlib.h>

#define START(id)       "<w:commentRangeStart w:id=\"" id "\"/>"
#define END(id)         "<w:commentRangeEnd w:id=\"" id "\"/>"
#define POINT(id)       "<w:r><w:commentReference w:id=\"" id "\"/></w:r>"
#define SAYS(id, words) "<w:comment " WHO_SAYS(id) ">" words "</w:comment>"
#define WHO_SAYS(id)    "w:id=\"" id "\" w:author=\"Amal\" w:date=\"2026-03-04T05:06:07Z\""

static const struct part two_comments[] = {
    {"word/comments.xml", SAYS("0", P(T("first"))) SAYS("7", P(T("one")) P(T("two")))},
    {NULL, NULL},
};

struct placed {
    const char *name;
    const char *body;
    /* of comment 0 */
    uint32_t para;
    uint32_t off;
    uint32_t end_para;
    uint32_t end_off;
};

static void a_comment_is_about_what_its_range_holds(void **state)
{
    static const struct placed cases[] = {
        {"a word", P(T("a ") START("0") T("word") END("0") POINT("0") T(" b")), 0, 2, 0, 6},
        {"a point", P(T("ab") POINT("0") T("c")), 0, 2, 0, 2},
        {"over paragraphs", P(T("a") START("0") T("b")) P(T("cd") END("0") POINT("0")), 0, 1, 1, 2},
        {"from between paragraphs", P(T("a")) START("0") P(T("bc") END("0") POINT("0")), 1, 0, 1,
         2},
        {"to between paragraphs", P(START("0") T("abc")) END("0") P(POINT("0") T("d")), 0, 0, 0, 3},
        {"to the start of the next", P(START("0") T("abc")) P(END("0") POINT("0") T("d")), 0, 0, 0,
         3},
        {"without its end", P(T("a") START("0") T("b") POINT("0") T("c")), 0, 1, 0, 2},
        {"without its mark", P(T("a") START("0") T("b") END("0") T("c")), 0, 1, 0, 2},
        {"the end alone and a mark", P(T("a") END("0") T("b") POINT("0")), 0, 2, 0, 2},
        {"in a cell",
         P(T("a")) "<w:tbl><w:tr><w:tc>" P(START("0") T("b") END("0")
                                               POINT("0")) "</w:tc></w:tr></w:tbl>" P(T("c")),
         1, 0, 1, 1},
        {"deleted words count", P(DEL(DT("xy")) START("0") T("b") END("0") POINT("0")), 0, 2, 0, 3},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct placed *it = &cases[i];
        struct doc *doc = docx_of(it->body, two_comments);
        if (doc->comment_count != 1)
            fail_msg("%s: %u comments", it->name, doc->comment_count);
        const struct comment *got = &doc->comments[0];
        if (got->para != it->para || got->off != it->off || got->end_para != it->end_para ||
            got->end_off != it->end_off)
            fail_msg("%s: from %u:%u to %u:%u", it->name, got->para, got->off, got->end_para,
                     got->end_off);
        assert_string_equal(doc_string(doc, got->text).ptr, "first");
        assert_string_equal(doc_string(doc, got->author).ptr, "Amal");
        assert_string_equal(doc_string(doc, got->date).ptr, "2026-03-04T05:06:07Z");
        doc_free(doc);
    }
}

static void comments_stand_in_the_order_of_their_places(void **state)
{
    struct doc *doc = docx_of(P(START("7") T("a") END("7") POINT("7"))
                                  P(START("0") T("b") END("0") INS(POINT("0"))),
                              two_comments);

    (void)state;
    assert_int_equal(doc->comment_count, 2);
    assert_string_equal(doc_string(doc, doc->comments[0].text).ptr, "one\ntwo");
    assert_int_equal(doc->comments[0].revision, REV_KEPT);
    assert_string_equal(doc_string(doc, doc->comments[1].text).ptr, "first");
    assert_int_equal(doc->comments[1].revision, REV_INSERTED);
    assert_int_equal(docx_said(doc, "comment"), 0);
    doc_free(doc);
}

static void comments_are_no_text(void **state)
{
    static const struct docx_case cases[] = {
        {"a range", P(T("a ") START("0") T("b") END("0") POINT("0") T(" c")), "a b c\n", NULL},
        {"in a text box",
         P("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" P(
             START("0") T("in") END("0") POINT("0")) "</w:txbxContent></v:textbox></v:shape>"
                                                     "</w:pict></w:r>" T("out")),
         "out\nin\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, two_comments);
}

static void a_place_in_a_text_box_is_that_of_the_box(void **state)
{
    struct doc *doc =
        docx_of(P("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" P(T("x") START("0") T(
                    "in") END("0") POINT("0")) "</w:txbxContent></v:textbox>"
                                               "</v:shape></w:pict></w:r>" T("out")),
                two_comments);

    (void)state;
    assert_int_equal(doc->comment_count, 1);
    assert_int_equal(doc->comments[0].para, 1);
    assert_int_equal(doc->comments[0].off, 1);
    assert_int_equal(doc->comments[0].end_off, 3);
    doc_free(doc);
}

static void what_is_not_whole_is_said(void **state)
{
    static const struct part lonely[] = {
        {"word/comments.xml", SAYS("3", P(T("nowhere"))) SAYS("4", "") "<w:comment/>"},
        {NULL, NULL},
    };
    struct doc *doc = docx_of(P(T("a") POINT("9") POINT("4") POINT("4")), lonely);

    (void)state;
    assert_int_equal(docx_said(doc, "comment without its place"), 1);
    assert_int_equal(docx_said(doc, "mark of a comment that is not there"), 1);
    assert_int_equal(doc->comment_count, 1);
    assert_int_equal(doc_string(doc, doc->comments[0].text).len, 0);
    doc_free(doc);
}

#define EXTENDED "http://schemas.microsoft.com/office/word/2012/wordml"
#define PARA_ID  "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId="

static void answers_and_settled_comments_are_known(void **state)
{
    static const struct part parts[] = {
        {"word/comments.xml", SAYS("1", "<w:p " PARA_ID "\"0A\">" T("question") "</w:p>") SAYS(
                                  "2", P(T("an")) "<w:p " PARA_ID "\"0B\">" T("swer") "</w:p>")},
        {"word/commentsExtended.xml",
         "<?xml version=\"1.0\"?><w15:commentsEx xmlns:w15=\"" EXTENDED
         "\"><w15:commentEx w15:paraId=\"0A\" w15:done=\"1\"/>"
         "<w15:commentEx w15:paraId=\"0B\" w15:paraIdParent=\"0A\" w15:done=\"0\"/>"
         "<w15:commentEx w15:paraId=\"FF\" w15:paraIdParent=\"0A\"/></w15:commentsEx>"},
        {NULL, NULL},
    };
    struct doc *doc =
        docx_of(P(START("1") START("2") T("a") END("1") POINT("1") END("2") POINT("2")), parts);

    (void)state;
    assert_int_equal(doc->comment_count, 2);
    assert_string_equal(doc_string(doc, doc->comments[0].text).ptr, "question");
    assert_int_equal(doc->comments[0].answers, 0);
    assert_int_equal(doc->comments[0].resolved, 1);
    assert_string_equal(doc_string(doc, doc->comments[1].text).ptr, "an\nswer");
    assert_int_equal(doc->comments[1].answers, 1);
    assert_int_equal(doc->comments[1].resolved, 0);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comment_is_about_what_its_range_holds),
        cmocka_unit_test(comments_stand_in_the_order_of_their_places),
        cmocka_unit_test(comments_are_no_text),
        cmocka_unit_test(a_place_in_a_text_box_is_that_of_the_box),
        cmocka_unit_test(what_is_not_whole_is_said),
        cmocka_unit_test(answers_and_settled_comments_are_known),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
