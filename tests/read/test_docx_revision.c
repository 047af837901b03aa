/* Tracked changes of Word: what each element means for both sides (ECMA-376 Part 1, 17.13.5), a
 * case for each, and what the document says about authors and moves. */
#include "support/test.h"

#include "support/docx.h"

#include <stdlib.h>

static void text_is_on_the_sides_that_all_around_it_allow(void **state)
{
    static const struct docx_case cases[] = {
        {"inserted", P(T("a") INS(T("b")) T("c")), "abc\n", "ac\n"},
        {"deleted", P(T("a") DEL(DT("b")) T("c")), "ac\n", "abc\n"},
        {"deleted as w:t", P(T("a") DEL(T("b"))), "a\n", "ab\n"},
        {"moved", P(FROM(T("x")) T("a") TO(T("x"))), "ax\n", "xa\n"},
        {"inserted, then deleted", P(T("a") INS(DEL(DT("b")))), "a\n", "a\n"},
        {"deleted around inserted", P(T("a") DEL(INS(DT("b")))), "a\n", "a\n"},
        {"moved away, then deleted", P(T("a") FROM(DEL(DT("b")))), "a\n", "ab\n"},
        {"moved here, then deleted", P(T("a") TO(DEL(DT("b")))), "a\n", "a\n"},
        {"inserted, then moved away", P(T("a") INS(FROM(T("b")))), "a\n", "a\n"},
        {"inserted in inserted", P(T("a") INS(INS(T("b")))), "ab\n", "a\n"},
        {"a link inside", P(INS("<w:hyperlink r:id=\"r9\">" T("b") "</w:hyperlink>") T("a")),
         "ba\n", "a\n"},
        {"inside a link", P("<w:hyperlink w:anchor=\"x\">" DEL(DT("b")) T("c") "</w:hyperlink>"),
         "c\n", "bc\n"},
        {"a control inside",
         P(INS("<w:sdt><w:sdtPr/><w:sdtContent>" T("b") "</w:sdtContent></w:sdt>") T("a")), "ba\n",
         "a\n"},
        {"inside a control",
         P("<w:sdt><w:sdtContent>" DEL(DT("b")) T("a") "</w:sdtContent></w:sdt>"), "a\n", "ba\n"},
        {"mathematics inside", P(T("a") INS("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")), "ax\n",
         "a\n"},
        {"inside mathematics",
         P("<m:oMath>" DEL("<m:r><m:t>x</m:t></m:r>") "<m:r><m:t>y</m:t></m:r></m:oMath>"), "y\n",
         "xy\n"},
        {"a math control character",
         P("<m:oMath><m:f><m:fPr><m:ctrlPr><w:ins " BY "/></m:ctrlPr></m:fPr><m:num><m:r><m:t>1"
           "</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"),
         "12\n", "12\n"},
        {"tabs and breaks", P(T("a") DEL("<w:r><w:tab/><w:br/></w:r>") T("b")), "ab\n", "a\t b\n"},
        {"tags alone",
         P("<w:customXmlInsRangeStart " BY "/><w:customXml>" T(
             "a") "</w:customXml><w:customXmlInsRangeEnd w:id=\"7\"/><w:customXmlDelRangeStart " BY
                  "/><w:customXmlDelRangeEnd w:id=\"7\"/><w:customXmlMoveFromRangeStart " BY
                  "/><w:customXmlMoveFromRangeEnd w:id=\"7\"/><w:customXmlMoveToRangeStart " BY
                  "/><w:customXmlMoveToRangeEnd w:id=\"7\"/>"),
         "a\n", "a\n"},
        {"names of moves",
         P("<w:moveFromRangeStart " BY " w:name=\"m\"/>" T("a") "<w:moveFromRangeEnd w:id=\"7\"/>"),
         "a\n", "a\n"},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

static void a_hidden_mark_joins_its_paragraph_to_the_next(void **state)
{
    static const struct docx_case cases[] = {
        {"deleted", P(DEL_MARK T("is a split")) P(T("Paragraph.")), "is a splitParagraph.\n",
         "is a split\nParagraph.\n"},
        {"inserted", P(INS_MARK T("one")) P(T("two")), "one\ntwo\n", "onetwo\n"},
        {"moved away", P(MARK("<w:moveFrom " BY "/>") T("one")) P(T("two")), "onetwo\n",
         "one\ntwo\n"},
        {"moved here", P(MARK("<w:moveTo " BY "/>") T("one")) P(T("two")), "one\ntwo\n",
         "onetwo\n"},
        {"inserted and deleted", P(MARK("<w:ins " BY "/><w:del " BY "/>") T("one")) P(T("two")),
         "onetwo\n", "onetwo\n"},
        {"a whole paragraph deleted", P(T("a")) P(DEL_MARK DEL(DT("b"))) P(T("c")), "a\nc\n",
         "a\nb\nc\n"},
        {"a whole paragraph inserted", P(T("a")) P(INS_MARK INS(T("b"))) P(T("c")), "a\nb\nc\n",
         "a\nc\n"},
        {"text deleted, mark not", P(T("a")) P(DEL(DT("b"))) P(T("c")), "a\n\nc\n", "a\nb\nc\n"},
        {"three in a row", P(DEL_MARK T("a")) P(DEL_MARK T("b")) P(T("c")), "abc\n", "a\nb\nc\n"},
        {"the last of a document", P(T("a")) P(DEL_MARK T("b")), "a\nb\n", "a\nb\n"},
        {"before a table",
         P(DEL_MARK T("a")) "<w:tbl><w:tr><w:tc>" P(T("b")) "</w:tc></w:tr></w:tbl>" P(T("c")),
         "a\nb\nc\n", "a\nb\nc\n"},
        {"the last of a cell",
         "<w:tbl><w:tr><w:tc>" P(DEL_MARK T("a")) "</w:tc><w:tc>" P(
             T("b")) "</w:tc></w:tr></w:tbl>" P(""),
         "a\tb\n\n", "a\tb\n\n"},
        {"inside a cell",
         "<w:tbl><w:tr><w:tc>" P(DEL_MARK T("a")) P(T("b")) "</w:tc></w:tr></w:tbl>" P(""),
         "ab\n\n", "a b\n\n"},
        {"through a control",
         P(DEL_MARK T("a")) "<w:sdt><w:sdtContent>" P(T("b")) "</w:sdtContent></w:sdt>", "ab\n",
         "a\nb\n"},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

#define ROW(properties, cells) "<w:tr>" properties cells "</w:tr>"
#define CELL(inside)           "<w:tc>" inside "</w:tc>"
#define CELL_IF(what, inside)  "<w:tc><w:tcPr><w:" what " " BY "/></w:tcPr>" inside "</w:tc>"
#define TABLE(rows)            "<w:tbl><w:tblPr/><w:tblGrid/>" rows "</w:tbl>"
#define INS_ROW                "<w:trPr><w:ins " BY "/></w:trPr>"
#define DEL_ROW                "<w:trPr><w:del " BY "/></w:trPr>"

static void rows_and_cells_come_and_go(void **state)
{
    static const struct docx_case cases[] = {
        {"a table in a cell that goes does not part the row",
         TABLE(ROW("", CELL(P(T("a")) TABLE(ROW("<w:trPr><w:del " BY "/></w:trPr>",
                                                CELL(P(T("x"))))) P("")) CELL(P(T("b"))))),
         "a \tb\n", "a\nx\n\tb\n"},
        {"a row inserted",
         TABLE(ROW("", CELL(P(T("a"))) CELL(P(T("b")))) ROW(INS_ROW, CELL(P(T("c"))))), "a\tb\nc\n",
         "a\tb\n"},
        {"a row deleted", TABLE(ROW(DEL_ROW, CELL(P(T("a")))) ROW("", CELL(P(T("c"))))), "c\n",
         "a\nc\n"},
        {"a row inserted, then deleted",
         TABLE(ROW("<w:trPr><w:ins " BY "/><w:del " BY "/></w:trPr>", CELL(P(T("a"))))
                   ROW("", CELL(P(T("c"))))),
         "c\n", "c\n"},
        {"a row whose runs alone are deleted",
         TABLE(ROW("", CELL(P(DEL(DT("a"))))) ROW("", CELL(P(T("c"))))), "\nc\n", "a\nc\n"},
        {"a cell inserted", TABLE(ROW("", CELL(P(T("a"))) CELL_IF("cellIns", P(T("b"))))), "a\tb\n",
         "a\n"},
        {"a cell deleted", TABLE(ROW("", CELL(P(T("a"))) CELL_IF("cellDel", P(T("b"))))), "a\n",
         "a\tb\n"},
        {"all rows deleted", P(T("x")) TABLE(ROW(DEL_ROW, CELL(P(T("a"))))) P(T("y")), "x\ny\n",
         "x\na\ny\n"},
        {"a table in a deleted row",
         TABLE(ROW(DEL_ROW, CELL(TABLE(ROW("", CELL(P(T("a"))))) P(T("b"))))) P(T("y")), "y\n",
         "a\nb\ny\n"},
        {"controls around rows and cells",
         "<w:tbl><w:sdt><w:sdtContent><w:tr><w:customXml><w:tc>" P(
             T("a")) "</w:tc></w:customXml></w:tr></w:sdtContent></w:sdt></w:tbl>",
         "a\n", "a\n"},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

#define BEGIN "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
#define CODE  "<w:r><w:instrText> REF x </w:instrText></w:r>"
#define SEP   "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
#define END   "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

static void a_field_may_be_half_deleted(void **state)
{
    static const struct docx_case cases[] = {
        {"kept", P(T("a") BEGIN CODE SEP T("1") END T("b")), "a1b\n", "a1b\n"},
        {"replaced by text", P(DEL(BEGIN CODE SEP DT("1") END) INS(T("2"))), "2\n", "1\n"},
        {"the result replaced", P(BEGIN CODE SEP DEL(DT("1")) INS(T("2")) END), "2\n", "1\n"},
        {"the end of its code replaced",
         P(BEGIN CODE DEL(SEP DT("1") END) INS(CODE SEP T("2") END) T("b")), "2b\n", "1b\n"},
        {"its begin deleted alone, the code's text shown",
         P(DEL(BEGIN) T("x") DEL(SEP) T("1") DEL(END)), "x1\n", "1\n"},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

static const struct mark *mark_of(const struct doc *doc, const char *text)
{
    for (uint32_t i = 0; i < doc->span_count; i++)
        if (str_eq(doc_span_text(doc, i), str_from(text)))
            return doc_span_mark(doc, i);
    fail_msg("no span \"%s\"", text);
    return NULL;
}

static void authors_and_dates_are_kept_of_both(void **state)
{
    struct doc *doc =
        docx_of(
            P("<w:ins " WHO("Ana", "2026-01-01") "><w:del " WHO("Bo", "2026-02-02") ">" DT("both") "</w:del>" T("in") "</w:ins><w:del " WHO(
                "Bo",
                "2026-02-02") "><w:ins " WHO("Ana",
                                             "2026-01-01") ">" DT("outer") "</w:ins></w:del><w:del "
                                                                           "w:id=\"1\">" DT(
                                                                               "none") "</w:del>"),
            NULL);
    const struct mark *both = mark_of(doc, "both");
    const struct mark *none = mark_of(doc, "none");

    (void)state;
    assert_int_equal(both->revision, REV_WITHDRAWN);
    assert_int_equal(both->origin, ORIGIN_TRACKED);
    assert_str(doc_string(doc, both->author), "Ana");
    assert_str(doc_string(doc, both->date), "2026-01-01");
    assert_str(doc_string(doc, both->deleted_by), "Bo");
    assert_str(doc_string(doc, both->deleted_on), "2026-02-02");
    assert_ptr_equal(mark_of(doc, "outer"), both);
    assert_int_equal(mark_of(doc, "in")->revision, REV_INSERTED);
    assert_int_equal(none->revision, REV_DELETED);
    assert_int_equal(none->author, 0);
    assert_int_equal(none->date, 0);
    doc_free(doc);
}

#define RANGE(which, id, name)                                                                     \
    "<w:move" which "RangeStart w:id=\"" id "\" w:author=\"A\" w:name=\"" name "\"/>"
#define RANGE_END(which, id) "<w:move" which "RangeEnd w:id=\"" id "\"/>"

/* Word puts the start of a range into the first paragraph, after its properties, and the end into
 * the paragraph after the last. */
static void the_ends_of_a_move_have_one_name(void **state)
{
    struct doc *doc = docx_of(
        P(MARK("<w:moveFrom " BY "/>") RANGE("From", "1", "move1") FROM(T("first")))
            P(RANGE_END("From", "1") RANGE("From", "2", "move2") FROM(T("second"))
                  RANGE_END("From", "2") FROM(T("nameless"))) RANGE("To", "3", "move2")
                P(TO(T("second!")) RANGE_END("To", "3")) RANGE("To", "4", "move1")
                    P(MARK("<w:moveTo " BY "/>") TO(T("first!"))) P(RANGE_END("To", "4") T("end")),
        NULL);

    (void)state;
    assert_str(doc_string(doc, mark_of(doc, "first")->move), "move1");
    assert_str(doc_string(doc, mark_of(doc, "second")->move), "move2");
    assert_int_equal(mark_of(doc, "nameless")->move, 0);
    assert_str(doc_string(doc, mark_of(doc, "second!")->move), "move2");
    assert_str(doc_string(doc, mark_of(doc, "first!")->move), "move1");
    assert_int_equal(mark_of(doc, "end")->move, 0);
    assert_str(doc_string(doc, doc->marks[doc->paras[0].mark].move), "move1");
    assert_str(doc_string(doc, doc->marks[doc->paras[3].mark].move), "move1");
    assert_int_equal(doc->paras[1].mark, MARK_KEPT);
    doc_free(doc);
}

static const struct part styles[] = {
    {"word/styles.xml",
     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
     "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Call\"><w:name w:val=\"Call\"/><w:pPr>"
     "<w:bidi/></w:pPr></w:style>"},
    {NULL, NULL},
};

static void what_properties_were_is_kept(void **state)
{
    struct doc *doc =
        docx_of(P("<w:pPr><w:pStyle w:val=\"Call\"/><w:pPrChange " BY "><w:pPr><w:bidi/></w:pPr>"
                  "</w:pPrChange></w:pPr>" T("a"))
                    P("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins " BY
                      "/></w:numPr></w:pPr>" T("b"))
                        P("<w:pPr><w:pPrChange " BY
                          "><w:pPr><w:pStyle w:val=\"Call\"/><w:bidi w:val=\"0\"/>"
                          "</w:pPr></w:pPrChange></w:pPr>" T("c")) P(T("d")),
                styles);
    const struct prop_change *changes = doc->prop_changes;

    (void)state;
    assert_int_equal(doc->prop_change_count, 3);
    assert_str(doc_string(doc, doc->paras[0].style), "Call");
    assert_int_equal(doc->paras[0].direction, DIR_RTL);
    assert_str(doc_string(doc, changes[0].style), "Normal");
    assert_int_equal(changes[0].direction, DIR_RTL);
    assert_false(changes[0].number_changed);
    assert_str(doc_string(doc, changes[0].author), "A");
    assert_true(changes[1].number_changed);
    assert_str(doc_string(doc, changes[2].style), "Call");
    assert_int_equal(changes[2].direction, DIR_LTR);
    assert_int_equal(doc->paras[2].direction, DIR_UNKNOWN);
    assert_int_equal(doc->paras[3].change, 0);
    doc_free(doc);
}

static void changes_of_looks_are_heard(void **state)
{
    struct doc *doc = docx_of(
        P("<w:pPr><w:rPr><w:rPrChange " BY
          "><w:rPr/></w:rPrChange></w:rPr><w:sectPr><w:sectPrChange " BY
          "/></w:sectPr></w:pPr><w:r><w:rPr><w:b/><w:rPrChange " BY
          "><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></"
          "w:r>") "<w:tbl><w:tblPr><w:tblPrChange " BY "/></w:tblPr><w:tblGrid><w:tblGridChange "
                  "w:id=\"1\"/></w:tblGrid>" ROW(
                      "<w:tblPrEx><w:tblPrExChange " BY "/></w:tblPrEx><w:trPr><w:trPrChange " BY
                      "/></w:trPr>",
                      "<w:tc><w:tcPr><w:cellMerge " BY " w:vMerge=\"rest\"/><w:tcPrChange " BY
                      "/></w:tcPr>" P(T("b")) "</w:tc>") "</w:tbl>",
        NULL);

    (void)state;
    assert_int_equal(doc->format_count, 8);
    assert_int_equal(docx_said(doc, "formatting"), 1); /* of cells merged */
    assert_str(doc_para_text(doc, 0), "a");
    assert_str(doc_para_text(doc, 1), "b");
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_on_the_sides_that_all_around_it_allow),
        cmocka_unit_test(a_hidden_mark_joins_its_paragraph_to_the_next),
        cmocka_unit_test(rows_and_cells_come_and_go),
        cmocka_unit_test(a_field_may_be_half_deleted),
        cmocka_unit_test(authors_and_dates_are_kept_of_both),
        cmocka_unit_test(the_ends_of_a_move_have_one_name),
        cmocka_unit_test(what_properties_were_is_kept),
        cmocka_unit_test(changes_of_looks_are_heard),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
