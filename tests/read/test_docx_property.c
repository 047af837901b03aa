/* Changes of properties: whose they are, from what to what, and that they are no words. */
#include "support/test.h"

#include "model/name.h"
#include "parse/changes.h"
#include "support/docx.h"

#include <stdlib.h>

#define RPR(now, was)                                                                              \
    "<w:rPr>" now "<w:rPrChange " BY "><w:rPr>" was "</w:rPr></w:rPrChange></w:rPr>"
#define RUN(pr, text) "<w:r>" pr "<w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define PPR(now, was)                                                                              \
    "<w:pPr>" now "<w:pPrChange " BY "><w:pPr>" was "</w:pPr></w:pPrChange></w:pPr>"
#define TABLE(pr, row) "<w:tbl>" pr "<w:tr>" row "</w:tr></w:tbl>"
#define BOLD           RPR("<w:b/>", "")

static const struct part styles[] = {
    {"word/styles.xml",
     "<w:style w:type=\"paragraph\" w:styleId=\"Call\"><w:name w:val=\"Call\"/></w:style>"},
    {NULL, NULL},
};

/* "run p1+2-5 bold -> size 14", each on a line. */
static char *listed(const char *body)
{
    struct doc *doc = docx_of(body, styles);
    struct outline *outline = outline_new(doc, NULL);
    struct changes *changes = changes_new(doc, outline);
    struct buf out = {0};

    for (uint32_t i = 0; i < changes->count; i++) {
        const struct change *it = &changes->list[i];
        if (it->kind == CHANGE_PROPERTIES)
            buf_puts(&out, format_name((enum format_of)it->of));
        else
            buf_puts(&out, change_kind_name(it->kind));
        buf_printf(&out, " p%u+%u-%u %.*s -> %.*s\n", it->para + 1, it->off, it->end_off,
                   STR_ARG(it->original), STR_ARG(it->final));
        assert_string_equal(doc_string(doc, it->author).ptr, "A");
    }
    buf_add(&out, STR(""));
    changes_free(changes);
    outline_free(outline);
    doc_free(doc);
    return buf_detach(&out);
}

struct property_case {
    const char *name;
    const char *body;
    const char *want;
};

static void check(const struct property_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *got = listed(cases[i].body);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s:\n%s\nnot\n%s", cases[i].name, got, cases[i].want);
        free(got);
    }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof((cases)[0]))

static void a_run_says_from_what_to_what(void **state)
{
    static const struct property_case cases[] = {
        {"bold", P(T("ab") RUN(BOLD, "cd") T("e")), "run p1+2-4  -> bold\n"},
        {"a size", P(RUN(RPR("<w:sz w:val=\"28\"/>", "<w:sz w:val=\"21\"/>"), "a")),
         "run p1+0-1 size 10.5 -> size 14\n"},
        {"what stays is not said",
         P(RUN(RPR("<w:b/><w:color w:val=\"FF0000\"/>", "<w:i/><w:b/>"), "a")),
         "run p1+0-1 italic -> color FF0000\n"},
        {"no longer", P(RUN(RPR("<w:b w:val=\"0\"/>", "<w:b w:val=\"1\"/>"), "a")),
         "run p1+0-1 bold -> not bold\n"},
        {"a font", P(RUN(RPR("<w:rFonts w:ascii=\"Arial\" w:cs=\"Arial\"/>", ""), "a")),
         "run p1+0-1  -> font Arial\n"},
        {"several values", P(RUN(RPR("<w:shd w:val=\"clear\" w:fill=\"00FF00\"/>", ""), "a")),
         "run p1+0-1  -> shading clear fill 00FF00\n"},
        {"cut in two", P(RUN(BOLD, "ab") RUN(BOLD, "cd")), "run p1+0-4  -> bold\n"},
        {"parted", P(RUN(BOLD, "ab") T("x") RUN(BOLD, "cd")),
         "run p1+0-2  -> bold\nrun p1+3-5  -> bold\n"},
        {"of an empty run", P(T("a") RUN(BOLD, "")), ""},
    };

    (void)state;
    CHECK(cases);
}

static void words_that_came_or_went_have_no_change_of_properties(void **state)
{
    static const struct property_case cases[] = {
        {"inserted", P(T("a") INS(RUN(BOLD, "b"))), "inserted p1+1-2  -> b\n"},
        {"between words", P(INS(T("a")) RUN(BOLD, "b") DEL(DT("c"))),
         "inserted p1+0-1  -> a\nrun p1+1-2  -> bold\ndeleted p1+2-3 c -> \n"},
    };

    (void)state;
    CHECK(cases);
}

static void everything_with_properties_is_heard(void **state)
{
    static const struct property_case cases[] = {
        {"a paragraph's style", P(PPR("<w:pStyle w:val=\"Call\"/>", "") T("a")),
         "paragraph p1+0-1  -> Call\n"},
        {"a paragraph's direction", P(PPR("<w:bidi/>", "<w:bidi w:val=\"off\"/>") T("a")),
         "paragraph p1+0-1 ltr -> rtl\n"},
        {"a paragraph's indent", P(PPR("<w:ind w:left=\"720\"/>", "<w:jc w:val=\"both\"/>") T("a")),
         "paragraph p1+0-1 alignment both -> indent left 720\n"},
        {"a mark", P("<w:pPr>" RPR("<w:i/>", "") "</w:pPr>" T("ab")), "mark p1+2-2  -> italic\n"},
        {"a mark as the run before it", P("<w:pPr>" RPR("<w:b/>", "") "</w:pPr>" RUN(BOLD, "ab")),
         "run p1+0-2  -> bold\n"},
        {"a table",
         P(T("x")) TABLE("<w:tblPr><w:jc w:val=\"center\"/><w:tblPrChange " BY
                         "><w:tblPr><w:jc w:val=\"left\"/></w:tblPr></w:tblPrChange></w:tblPr>",
                         "<w:tc>" P(T("a")) "</w:tc><w:tc>" P(T("b")) "</w:tc>"),
         "table p2+0-1 alignment left -> alignment center\n"},
        {"a grid",
         TABLE("<w:tblGrid><w:gridCol w:w=\"10\"/><w:tblGridChange w:id=\"1\" w:author=\"A\">"
               "<w:tblGrid><w:gridCol w:w=\"20\"/></w:tblGrid></w:tblGridChange></w:tblGrid>",
               "<w:tc>" P(T("a")) "</w:tc>"),
         "table p1+0-1 column w 20 -> column w 10\n"},
        {"a row",
         TABLE("",
               "<w:tc>" P(T("a")) "</w:tc></w:tr><w:tr><w:trPr><w:tblHeader/><w:trPrChange " BY
                                  "><w:trPr/></w:trPrChange></w:trPr><w:tc>" P(T("b")) "</w:tc>"),
         "row p2+0-1  -> tblHeader\n"},
        {"a row's exceptions",
         TABLE("",
               "<w:tblPrEx><w:tblPrExChange " BY "><w:tblPrEx><w:jc w:val=\"right\"/></w:tblPrEx>"
               "</w:tblPrExChange></w:tblPrEx><w:tc>" P(T("a")) "</w:tc>"),
         "table p1+0-1 alignment right -> \n"},
        {"a cell",
         TABLE("", "<w:tc>" P(T("a")) "</w:tc><w:tc><w:tcPr><w:vAlign w:val=\"center\"/>"
                                      "<w:tcPrChange " BY
                                      "><w:tcPr/></w:tcPrChange></w:tcPr>" P(T("b")) "</w:tc>"),
         "cell p2+0-1  -> vertical alignment center\n"},
        {"a section inside",
         P("<w:pPr><w:sectPr><w:pgSz w:w=\"10\"/><w:sectPrChange " BY
           "><w:sectPr/></w:sectPrChange></w:sectPr></w:pPr>" T("a")) P(T("b")),
         "section p1+0-1  -> page w 10\n"},
        {"the last section",
         P(T("a"))
             P(T("b")) "<w:sectPr><w:sectPrChange " BY
                       "><w:sectPr><w:cols w:num=\"2\"/></w:sectPr></w:sectPrChange></w:sectPr>",
         "section p2+0-1 columns num 2 -> \n"},
        {"in a text box",
         P("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" P(T("x") RUN(
             BOLD, "in")) "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" T("out")),
         "run p2+1-3  -> bold\n"},
    };

    (void)state;
    CHECK(cases);
}

static void properties_are_counted_apart(void **state)
{
    struct doc *doc = docx_of(P(INS(T("a")) RUN(BOLD, "b") DEL(DT("c")))
                                  P(PPR("<w:jc w:val=\"both\"/>", "") T("d")),
                              NULL);
    struct outline *outline = outline_new(doc, NULL);
    struct changes *changes = changes_new(doc, outline);
    static const uint32_t ordinals[] = {1, 1, 2, 2};

    (void)state;
    assert_int_equal(changes->count, 4);
    assert_int_equal(changes->property_count, 2);
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(changes->list[i].ordinal, ordinals[i]);
    assert_int_equal(docx_said(doc, "formatting"), 0);
    changes_free(changes);
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_run_says_from_what_to_what),
        cmocka_unit_test(words_that_came_or_went_have_no_change_of_properties),
        cmocka_unit_test(everything_with_properties_is_heard),
        cmocka_unit_test(properties_are_counted_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
