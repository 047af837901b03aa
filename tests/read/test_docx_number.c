/* Automatic numbers of Word's lists, counted on each side by itself (ECMA-376 Part 1, 17.9). */
#include "support/test.h"

#include "support/docx.h"

#include <stdlib.h>

#define LEVEL(level, start, format, text)                                                          \
    "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"" start "\"/><w:numFmt w:val=\"" format          \
    "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define ABSTRACT(id, inside) "<w:abstractNum w:abstractNumId=\"" id "\">" inside "</w:abstractNum>"
#define NUM(id, abstract, inside)                                                                  \
    "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" inside "</w:num>"
#define OVERRIDE(level, inside) "<w:lvlOverride w:ilvl=\"" level "\">" inside "</w:lvlOverride>"
#define NUMPR(id, level, more)                                                                     \
    "<w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" id "\"/>" more "</w:numPr>"
#define ITEM(id, level, text) P("<w:pPr>" NUMPR(id, level, "") "</w:pPr>" T(text))
#define MARKED(revision, id, level, text)                                                          \
    P("<w:pPr>" NUMPR(id, level, "") "<w:rPr><w:" revision " " BY "/></w:rPr></w:pPr>" text)

static const struct part parts[] = {
    {"word/numbering.xml",
     /* 1: decimal, letters below, roman below those */
     ABSTRACT("10", LEVEL("0", "1", "decimal", "%1.") LEVEL("1", "1", "lowerLetter", "%2)")
                        LEVEL("2", "1", "lowerRoman", "(%3)"))
     /* 2: legal numbers, the first level roman */
     ABSTRACT("20",
              LEVEL("0", "1", "upperRoman",
                    "%1") "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                          "<w:isLgl/><w:lvlText w:val=\"%1.%2)\"/></w:lvl>")
     /* 3: bullets, an old one of the font Symbol */
     ABSTRACT("30", "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/>"
                    "<w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr></w:lvl>")
     /* 4: abjad; 5: the alphabet; 6: none, with a word */
     ABSTRACT("40", LEVEL("0", "1", "arabicAbjad", "%1)"))
         ABSTRACT("50", LEVEL("0", "1", "arabicAlpha", "%1)"))
             ABSTRACT("60", LEVEL("0", "1", "none", "Note"))
     /* 7: the second level never starts again; 8: only after the first; 9: start left out */
     ABSTRACT("70",
              LEVEL("0", "1", "decimal",
                    "%1") "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                          "<w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"%2\"/></w:lvl>")
         ABSTRACT(
             "80",
             LEVEL("0", "1", "decimal", "%1") LEVEL(
                 "1", "1", "decimal",
                 "%2") "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
                       "<w:lvlRestart w:val=\"1\"/><w:lvlText w:val=\"%3\"/></w:lvl>")
             ABSTRACT("90", "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText "
                            "w:val=\"%1\"/></w:lvl>")
     /* 11 has the levels of a style, which 12 holds */
     ABSTRACT("110", "<w:numStyleLink w:val=\"Lists\"/>")
         ABSTRACT("120", "<w:styleLink w:val=\"Lists\"/>" LEVEL("0", "5", "upperLetter", "%1-"))
     /* 13: levels by style */
     ABSTRACT("130",
              "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:pStyle w:val=\"One\"/><w:lvlText "
              "w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:pStyle "
              "w:val=\"Two\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>") NUM("1", "10", "")
         NUM("2", "20", "") NUM("3", "30", "") NUM("4", "40", "") NUM("5", "50", "")
             NUM("6", "60", "") NUM("7", "70", "") NUM("8", "80", "") NUM("9", "90", "")
                 NUM("11", "110", "") NUM("12", "120", "") NUM("13", "130", "")
     /* 21 continues 1; 22 starts at 7; 23 has a level of its own */
     NUM("21", "10", "") NUM("22", "10", OVERRIDE("0", "<w:startOverride w:val=\"7\"/>"))
         NUM("23", "10", OVERRIDE("0", LEVEL("0", "1", "upperLetter", "[%1]")))},
    {"word/styles.xml",
     "<w:style w:type=\"paragraph\" w:styleId=\"One\"><w:pPr><w:numPr><w:numId w:val=\"13\"/>"
     "</w:numPr></w:pPr></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Two\"><w:basedOn w:val=\"One\"/><w:pPr/></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Three\"><w:basedOn w:val=\"One\"/><w:pPr><w:numPr>"
     "<w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"},
    {NULL, NULL},
};

static void levels_count_and_begin_anew(void **state)
{
    static const struct docx_case cases[] = {
        {"one level", ITEM("1", "0", "a") ITEM("1", "0", "b"), "1.\ta\n2.\tb\n", NULL},
        {"levels in each other",
         ITEM("1", "0", "a") ITEM("1", "1", "b") ITEM("1", "2", "c") ITEM("1", "1", "d")
             ITEM("1", "2", "e") ITEM("1", "0", "f") ITEM("1", "1", "g"),
         "1.\ta\na)\tb\n(i)\tc\nb)\td\n(i)\te\n2.\tf\na)\tg\n", NULL},
        {"legal", ITEM("2", "0", "a") ITEM("2", "0", "b") ITEM("2", "1", "c"),
         "I\ta\nII\tb\n2.1)\tc\n", NULL},
        {"a level above that was never used", ITEM("2", "1", "a"), "1.1)\ta\n", NULL},
        {"a skipped level is used thereby", ITEM("2", "1", "a") ITEM("2", "0", "b"),
         "1.1)\ta\nII\tb\n", NULL},
        {"and so is one in the middle", ITEM("1", "0", "a") ITEM("1", "2", "b") ITEM("1", "1", "c"),
         "1.\ta\n(i)\tb\nb)\tc\n", NULL},
        {"never anew",
         ITEM("7", "0", "a") ITEM("7", "1", "b") ITEM("7", "0", "c") ITEM("7", "1", "d"),
         "1\ta\n1\tb\n2\tc\n2\td\n", NULL},
        {"anew after the first level alone",
         ITEM("8", "2", "a") ITEM("8", "1", "b") ITEM("8", "2", "c") ITEM("8", "0", "d")
             ITEM("8", "2", "e"),
         "1\ta\n2\tb\n2\tc\n2\td\n1\te\n", NULL},
        {"without a start", ITEM("9", "0", "a") ITEM("9", "0", "b"), "0\ta\n1\tb\n", NULL},
        {"an empty paragraph counts",
         ITEM("1", "0", "a") P("<w:pPr>" NUMPR("1", "0", "") "</w:pPr>") ITEM("1", "0", "c"),
         "1.\ta\n2.\t\n3.\tc\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

static void lists_share_and_override(void **state)
{
    static const struct docx_case cases[] = {
        {"two lists of one abstract list go on",
         ITEM("1", "0", "a") ITEM("21", "0", "b") ITEM("1", "0", "c"), "1.\ta\n2.\tb\n3.\tc\n",
         NULL},
        {"a start of its own, at the first use alone",
         ITEM("1", "0", "a") ITEM("22", "0", "b") ITEM("22", "0", "c") ITEM("1", "0", "d"),
         "1.\ta\n7.\tb\n8.\tc\n9.\td\n", NULL},
        {"a level of its own", ITEM("1", "0", "a") ITEM("23", "0", "b"), "1.\ta\n[B]\tb\n", NULL},
        {"levels of a style", ITEM("11", "0", "a") ITEM("12", "0", "b"), "E-\ta\nF-\tb\n", NULL},
        {"by style",
         P("<w:pPr><w:pStyle w:val=\"One\"/></w:pPr>" T("a"))
             P("<w:pPr><w:pStyle w:val=\"Two\"/></w:pPr>" T("b"))
                 P("<w:pPr><w:pStyle w:val=\"Three\"/></w:pPr>" T("c")),
         "1.\ta\n1.1\tb\n1.2\tc\n", NULL},
        {"taken away by list 0",
         P("<w:pPr><w:pStyle w:val=\"One\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" T(
             "a")),
         "a\n", NULL},
        {"a list that is not there", ITEM("99", "0", "a"), "a\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

static void numbers_are_written_in_their_format(void **state)
{
    static const struct docx_case cases[] = {
        {"a bullet", ITEM("3", "0", "a"), "\u2022\ta\n", NULL},
        /* alef beh jeem dal */
        {"abjad", ITEM("4", "0", "a") ITEM("4", "0", "b") ITEM("4", "0", "c") ITEM("4", "0", "d"),
         "\u0623)\ta\n\u0628)\tb\n\u062C)\tc\n\u062F)\td\n", NULL},
        /* alef beh teh */
        {"alphabet", ITEM("5", "0", "a") ITEM("5", "0", "b") ITEM("5", "0", "c"),
         "\u0623)\ta\n\u0628)\tb\n\u062A)\tc\n", NULL},
        {"none", ITEM("6", "0", "a"), "Note\ta\n", NULL},
    };
    struct doc *doc = docx_of(ITEM("2", "1", "a") ITEM("3", "0", "b") ITEM("6", "0", "c"), parts);

    (void)state;
    CHECK_DOCX(cases, parts);
    assert_str(doc_number_bare(doc, 0, SIDE_FINAL), "1.1");
    assert_str(doc_number_bare(doc, 1, SIDE_FINAL), NULL);
    assert_str(doc_number_bare(doc, 2, SIDE_FINAL), NULL);
    assert_int_equal(doc->paras[0].level, 2);
    doc_free(doc);
}

static void each_side_counts_its_own_paragraphs(void **state)
{
    static const struct docx_case cases[] = {
        {"an inserted paragraph",
         ITEM("1", "0", "a") MARKED("ins", "1", "0", INS(T("b"))) ITEM("1", "0", "c"),
         "1.\ta\n2.\tb\n3.\tc\n", "1.\ta\n2.\tc\n"},
        {"a deleted paragraph",
         ITEM("1", "0", "a") MARKED("del", "1", "0", DEL(DT("b"))) ITEM("1", "0", "c"),
         "1.\ta\n2.\tc\n", "1.\ta\n2.\tb\n3.\tc\n"},
        {"two joined have one number",
         ITEM("1", "0", "a") MARKED("del", "1", "0", T("b")) ITEM("1", "0", "c"), "1.\ta\n2.\tbc\n",
         "1.\ta\n2.\tb\n3.\tc\n"},
        {"a number inserted",
         P("<w:pPr>" NUMPR("1", "0", "<w:ins " BY "/>") "</w:pPr>" T("a")) ITEM("1", "0", "b"),
         "1.\ta\n2.\tb\n", "a\n1.\tb\n"},
        {"another list before",
         P("<w:pPr>" NUMPR("1", "0", "") "<w:pPrChange " BY "><w:pPr>" NUMPR(
             "4", "0", "") "</w:pPr></w:pPrChange></w:pPr>" T("a")) ITEM("1", "0", "b"),
         "1.\ta\n2.\tb\n", "\u0623)\ta\n1.\tb\n"},
        {"no number before",
         P("<w:pPr>" NUMPR("1", "0", "") "<w:pPrChange " BY
                                         "><w:pPr/></w:pPrChange></w:pPr>" T("a")),
         "1.\ta\n", "a\n"},
        {"an old number in figures of Word",
         P("<w:pPr>" NUMPR(
             "1", "0", "<w:numberingChange " BY " w:original=\"(%1:3:4:)\"/>") "</w:pPr>" T("a")),
         "1.\ta\n", "(c)\ta\n"},
        {"an old number as it was",
         P("<w:pPr>" NUMPR("1", "0",
                           "<w:numberingChange " BY " w:original=\"(1)\"/>") "</w:pPr>" T("a")),
         "1.\ta\n", "(1)\ta\n"},
        {"a row that comes",
         "<w:tbl><w:tr><w:trPr><w:ins " BY
         "/></w:trPr><w:tc>" ITEM("1", "0", "a") "</w:tc></w:tr></w:tbl>" ITEM("1", "0", "b"),
         "1.\ta\n2.\tb\n", "1.\tb\n"},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

#define ONE_CELL(inside) "<w:tbl><w:tr><w:tc>" inside "</w:tc></w:tr></w:tbl>"

static void the_last_of_a_container_is_counted_without_its_mark(void **state)
{
    static const struct docx_case cases[] = {
        {"before a table",
         ITEM("1", "0", "a") MARKED("del", "1", "0", T("b")) ONE_CELL(P(T("t")))
             ITEM("1", "0", "c"),
         "1.\ta\n2.\tb\nt\n3.\tc\n", "1.\ta\n2.\tb\nt\n3.\tc\n"},
        {"of a cell",
         ONE_CELL(ITEM("1", "0", "a") MARKED("ins", "1", "0", T("b"))) ITEM("1", "0", "c"),
         "1.\ta 2.\tb\n3.\tc\n", "1.\ta 2.\tb\n3.\tc\n"},
        {"of the body", ITEM("1", "0", "a") MARKED("ins", "1", "0", T("b")), "1.\ta\n2.\tb\n",
         "1.\ta\n2.\tb\n"},
        {"with a mark that came and went",
         P("<w:pPr>" NUMPR("1", "0", "") "<w:rPr><w:ins " BY "/><w:del " BY
                                         "/></w:rPr></w:pPr>" T("a")),
         "1.\ta\n", "1.\ta\n"},
        {"unless nothing of it is left",
         MARKED("del", "1", "0", DEL(DT("a"))) ONE_CELL(P(T("t"))) ITEM("1", "0", "b"),
         "t\n1.\tb\n", "1.\ta\nt\n2.\tb\n"},
        {"what is joined to it is left too",
         MARKED("del", "1", "0", T("a")) MARKED("del", "1", "0", DEL(DT("b"))) ONE_CELL(P(T("t")))
             ITEM("1", "0", "c"),
         "1.\ta\nt\n2.\tc\n", "1.\ta\n2.\tb\nt\n3.\tc\n"},
    };

    (void)state;
    CHECK_DOCX(cases, parts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels_count_and_begin_anew),
        cmocka_unit_test(lists_share_and_override),
        cmocka_unit_test(numbers_are_written_in_their_format),
        cmocka_unit_test(each_side_counts_its_own_paragraphs),
        cmocka_unit_test(the_last_of_a_container_is_counted_without_its_mark),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
