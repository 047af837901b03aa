/* Numbers of lists that stand in fields (LISTNUM), and lists that styles are given by lists. */
#include "support/test.h"

#include "support/docx.h"

#include <stdlib.h>

#define CHAR(type)       "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define INSTRUCTION(s)   "<w:r><w:instrText xml:space=\"preserve\">" s "</w:instrText></w:r>"
#define LISTNUM(options) CHAR("begin") INSTRUCTION(" LISTNUM " options " ") CHAR("end")
#define WAS(text)                                                                                  \
    CHAR("begin")                                                                                  \
    INSTRUCTION("LISTNUM")                                                                         \
    "<w:r><w:fldChar w:fldCharType=\"end\"><w:numberingChange " BY " w:original=\"" text           \
    "\"/></w:fldChar></w:r>"
#define LEVEL(level, format, more, text)                                                           \
    "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/>" more      \
    "<w:lvlText w:val=\"" text "\"/></w:lvl>"
#define NUM(id, abstract, inside)                                                                  \
    "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" inside "</w:num>"
#define ITEM(id, level, inside)                                                                    \
    P("<w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" id                          \
      "\"/></w:numPr></w:pPr>" inside)
#define STYLED(style, inside) P("<w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>" inside)

static const struct part parts[] = {
    {"word/footnotes.xml",
     "<w:footnote w:id=\"1\">" ITEM("1", "0", T("n")) "</w:footnote>"
                                                      "<w:footnote w:id=\"2\">" ITEM(
                                                          "1", "0", T("m")) "</w:footnote>"},
    {"word/numbering.xml",
     "<w:abstractNum w:abstractNumId=\"1\"><w:name w:val=\"seq1\"/>" LEVEL("0", "decimal", "",
                                                                           "%1.")
         LEVEL(
             "1", "decimal", "",
             "(%2)") "</w:abstractNum>"
                     "<w:abstractNum w:abstractNumId=\"2\">" LEVEL(
                         "0", "decimal", "<w:pStyle w:val=\"Article\"/>", "Article %1")
                         LEVEL(
                             "1", "upperLetter", "<w:pStyle w:val=\"Point\"/>",
                             "%2)") "</w:abstractNum>"
                                    "<w:abstractNum w:abstractNumId=\"3\"><w:lvl "
                                    "w:ilvl=\"0\"><w:start w:val=\"9\"/>"
                                    "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:numFmt "
                                    "w:val=\"custom\" "
                                    "w:format=\"001, 002, 003, "
                                    "...\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/>"
                                    "</mc:Fallback></mc:AlternateContent><w:lvlText "
                                    "w:val=\"%1\"/></w:lvl></w:abstractNum>" NUM("1", "1", "")
                                        NUM("2", "2", "") NUM("3", "3", "")},
    {"word/styles.xml",
     "<w:style w:type=\"paragraph\" w:styleId=\"Article\"/>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Point\"><w:basedOn w:val=\"Article\"/></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Other\"><w:basedOn w:val=\"Article\"/></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Counted\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
     "</w:numPr></w:pPr></w:style>"},
    {NULL, NULL},
};

static void a_field_shows_and_counts_a_number(void **state)
{
    static const struct docx_case cases[] = {
        {"of Word's own list", P(LISTNUM("") T(" a")) P(LISTNUM("NumberDefault") T(" b")),
         "1) a\n2) b\n", NULL},
        {"at a level", P(LISTNUM("")) P(LISTNUM("\\l 2")) P(LISTNUM("\\l 3")) P(LISTNUM("")),
         "1)\na)\ni)\n2)\n", NULL},
        {"with a start", P(LISTNUM("LegalDefault \\s 7")) P(LISTNUM("\"LegalDefault\" \\l 2")),
         "7.\n7.1.\n", NULL},
        {"in the list of its name, whose case does not matter",
         ITEM("1", "0", T("a") LISTNUM("\"SEQ1\" \\l 2") T(" b")) ITEM("1", "1", T("c"))
             ITEM("1", "0", LISTNUM("seq1 \\l 2")),
         "1.\ta(1) b\n(2)\tc\n2.\t(1)\n", NULL},
        {"in the paragraph's list, a level below", ITEM("1", "0", LISTNUM("")) ITEM("1", "1", ""),
         "1.\t(1)\n(2)\t\n", NULL},
        {"twice in a paragraph", ITEM("1", "0", LISTNUM("\\l 2") LISTNUM("\\l 2")), "1.\t(1)(2)\n",
         NULL},
        {"in pieces",
         P(CHAR("begin") INSTRUCTION(" LIST") INSTRUCTION("NUM \\l") INSTRUCTION(" 2 ")
               CHAR("end")),
         "a)\n", NULL},
        {"with a result of its own, which counts nothing",
         P(CHAR("begin") INSTRUCTION(" LISTNUM ") CHAR("separate") T("(x)") CHAR("end"))
             P(LISTNUM("")),
         "(x)\n1)\n", NULL},
        {"in the result of another field",
         P(CHAR("begin") INSTRUCTION(" REF a ") CHAR("separate") LISTNUM("") CHAR("end")), "1)\n",
         NULL},
        {"in an instruction it is counted and not shown",
         P(CHAR("begin") INSTRUCTION(" IF ") LISTNUM("") CHAR("separate") T("r") CHAR("end"))
             P(LISTNUM("")),
         "r\n2)\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

static void each_side_has_its_own_fields(void **state)
{
    static const struct docx_case cases[] = {
        {"inserted", P(INS(LISTNUM(""))) P(LISTNUM("")), "1)\n2)\n", "\n1)\n"},
        {"deleted", P(DEL(LISTNUM(""))) P(LISTNUM("")), "\n1)\n", "1)\n2)\n"},
        {"what the original showed is kept", P(WAS("(4)")) P(LISTNUM("")), "1)\n2)\n", "(4)\n2)\n"},
        {"a paragraph of one side counts there first",
         P("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:ins " BY
           "/></w:rPr></w:pPr>" INS(LISTNUM("seq1 \\l 2"))) ITEM("1", "0", LISTNUM("seq1 \\l 2")),
         "1.\t(1)\n2.\t(1)\n", "1.\t(1)\n"},
    };
    struct doc *doc = docx_of(P(INS(LISTNUM(""))) P(LISTNUM("")), parts);
    char *text = docx_text_of(doc, VIEW_MARKUP);

    (void)state;
    assert_string_equal(text, "{+1)+}\n[-1)-]{+2)+}\n");
    free(text);
    doc_free(doc);
    CHECK_DOCX(cases, parts);
}

static void a_list_numbers_the_styles_that_it_names(void **state)
{
    static const struct docx_case cases[] = {
        {"styles without a list",
         STYLED("Article", T("a")) STYLED("Point", T("b")) STYLED("Point", T("c")),
         "Article 1\ta\nA)\tb\nB)\tc\n", NULL},
        {"not what is based on them", STYLED("Other", T("a")), "a\n", NULL},
        {"unless the paragraph has none",
         P("<w:pPr><w:pStyle w:val=\"Article\"/><w:numPr><w:numId "
           "w:val=\"0\"/></w:numPr></w:pPr>" T("a")),
         "a\n", NULL},
        {"a number that is put before a numbered style's",
         P("<w:pPr><w:pStyle w:val=\"Counted\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
           "w:val=\"1\"/><w:ins " BY "/></w:numPr></w:pPr>" T("a")),
         "(1)\ta\n", "1.\ta\n"},
        {"an inserted number that was changed since",
         P("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:pPrChange " BY
           "><w:pPr><w:numPr><w:numId w:val=\"1\"/><w:ins " BY
           "/></w:numPr></w:pPr></w:pPrChange></w:pPr>" T("a")),
         "1.\ta\n", "a\n"},
        {"a format of Word's own, by its example", ITEM("3", "0", T("a")), "009\ta\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

#define BOX(inside)                                                                                \
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" inside                                      \
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"

#define MARKED_ITEM                                                                                \
    P("<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del " BY "/></w:rPr></w:pPr>")

static void numbers_in_boxes_are_counted_where_they_are_read(void **state)
{
    static const struct docx_case cases[] = {
        {"after the paragraph that holds them",
         ITEM("1", "0", T("a") BOX(ITEM("1", "0", T("b")))) ITEM("1", "0", T("c")),
         "1.\ta\n2.\tb\n3.\tc\n", NULL},
        {"a paragraph whose mark is hidden, the last, is not joined to its box",
         P(DEL_MARK T("a") BOX(P(T("b")))), "a\nb\n", NULL},
        {"a box in a cell, whose last paragraph is hidden",
         "<w:tbl><w:tr><w:tc>" P(T("a") BOX(P(T("b")) MARKED_ITEM))
             ITEM("1", "0", T("c")) "</w:tc>"
                                    "</w:tr></w:tbl>",
         "a b 1.\tc\n", "a b 1.\t 2.\tc\n"},
        {"a hidden last paragraph leaves nothing",
         P(T("a") BOX(P(T("b")) P(DEL_MARK DEL(DT("c"))))) P(T("d")), "a\nb\nd\n", "a\nb\nc\nd\n"},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

#define NOTE(id) "<w:r><w:footnoteReference w:id=\"" id "\"/></w:r>"

static void numbers_in_notes_that_a_side_does_not_show_do_not_count(void **state)
{
    static const struct docx_case cases[] = {
        {"a deleted note", P(DEL(NOTE("1")) NOTE("2")), "[1]\n[1] 1.\tm\n",
         "[1][2]\n[1] 1.\tn\n[2] 2.\tm\n"},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_shows_and_counts_a_number),
        cmocka_unit_test(each_side_has_its_own_fields),
        cmocka_unit_test(a_list_numbers_the_styles_that_it_names),
        cmocka_unit_test(numbers_in_boxes_are_counted_where_they_are_read),
        cmocka_unit_test(numbers_in_notes_that_a_side_does_not_show_do_not_count),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
