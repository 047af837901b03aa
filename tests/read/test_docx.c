/* Word documents: what is text and what only surrounds it, notes, properties, bookmarks. Revisions
 * are in test_docx_revision.c, numbers in test_docx_number.c, bad input in test_docx_broken.c. */
#include "support/test.h"

#include "support/docx.h"

#include "read/reader.h"

#include <stdlib.h>

#define R(inside) "<w:r>" inside "</w:r>"
#define FONT(name, inside)                                                                         \
    R("<w:rPr><w:rFonts w:ascii=\"" name "\" w:hAnsi=\"" name "\"/></w:rPr>" inside)
#define SYM(font, code)     R("<w:sym w:font=\"" font "\" w:char=\"" code "\"/>")
#define HIDDEN(value, text) R("<w:rPr><w:vanish" value "/></w:rPr><w:t>" text "</w:t>")
#define TABLE(rows)         "<w:tbl>" rows "</w:tbl>"
#define ROW(cells)          "<w:tr>" cells "</w:tr>"
#define CELL(inside)        "<w:tc>" inside "</w:tc>"

static void text_of_runs(void **state)
{
    static const struct docx_case cases[] = {
        {"two paragraphs", P(T("one")) P(T("two")), "one\ntwo\n", NULL},
        {"runs join", P(T("o") T("ne")), "one\n", NULL},
        {"an empty paragraph", "<w:p/>" P(T("x")), "\nx\n", NULL},
        {"entities", P(T("&lt;&amp;&gt;&quot;&apos;&#x41;")), "<&>\"'A\n", NULL},
        {"blanks are dropped", P(R("<w:t> \n a b </w:t>") T("c")), "a bc\n", NULL},
        {"unless they are preserved", P(T(" a ") T(" b ")), " a  b \n", NULL},
        {"a line end in text is a blank", P(T("a\nb")), "a b\n", NULL},
        {"between elements nothing is text", "\n <w:p>x <w:r>y <w:t>a</w:t> z</w:r></w:p>", "a\n",
         NULL},
        {"tabs", P(R("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t>")), "a\tb\tc\n", NULL},
        {"tab stops are none", P("<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" T("a")),
         "a\n", NULL},
        {"breaks",
         P(R("<w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type=\"page\"/><w:cr/><w:t>c</w:t>")),
         "a b  c\n", NULL},
        {"hyphens", P(R("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>")),
         "a\u2011bc\n", NULL},
        {"a ruby's base",
         P(R("<w:ruby><w:rubyPr/><w:rt>" T("over") "</w:rt><w:rubyBase>" T(
             "base") "</w:rubyBase></w:ruby>")),
         "base\n", NULL},
        {"mathematics",
         P("<m:oMathPara><m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2"
           "</m:t></m:r></m:sup></m:sSup></m:oMath></m:oMathPara>"),
         "x2\n", NULL},
        {"mathematics between paragraphs",
         P(T("a")) "<m:oMathPara><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara>" P(
             T("b")),
         "a\nx\nb\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

static void symbols_are_what_they_look_like(void **state)
{
    static const struct docx_case cases[] = {
        {"a bullet", P(SYM("Symbol", "F0B7")), "\u2022\n", NULL},
        {"copyright, both", P(SYM("Symbol", "F0E3") SYM("Symbol", "F0D3")), "\u00A9\u00A9\n", NULL},
        {"an asterisk", P(SYM("Symbol", "F02A")), "*\n", NULL},
        {"alpha, without F0", P(SYM("Symbol", "61")), "\u03B1\n", NULL},
        {"a tick", P(SYM("Wingdings", "F0FC")), "\u2713\n", NULL},
        {"a character of a font of text", P(SYM("Times New Roman", "00E9")), "\u00E9\n", NULL},
        {"one that nobody knows", P(SYM("Wingdings 3", "F041")), "\uFFFD\n", NULL},
        {"in text of that font", P(FONT("Symbol", "<w:t>a\uF0B7b</w:t>")), "a\u2022b\n", NULL},
        {"in text of another font", P(FONT("Arial", "<w:t>\uF0B7</w:t>")), "\uF0B7\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

static const struct part hiding_styles[] = {
    {"word/styles.xml",
     "<w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>"
     "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>"
     "<w:style w:type=\"character\" w:styleId=\"Kid\"><w:basedOn w:val=\"Base\"/></w:style>"
     "<w:style w:type=\"character\" w:styleId=\"Seen\"><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
     "</w:style>"},
    {NULL, NULL},
};

static void hidden_text_is_counted_and_not_shown(void **state)
{
    static const struct docx_case cases[] = {
        {"by itself", P(HIDDEN("", "x") T("a")), "a\n", NULL},
        {"not hidden", P(HIDDEN(" w:val=\"0\"", "x")), "x\n", NULL},
        {"not hidden, in words", P(HIDDEN(" w:val=\"false\"", "x")), "x\n", NULL},
        {"by a character style's base",
         P(R("<w:rPr><w:rStyle w:val=\"Kid\"/></w:rPr><w:t>x</w:t>") T("a")), "a\n", NULL},
        {"twice, by the paragraph's style and the run's, which is not at all",
         P("<w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr>" T("x")
               R("<w:rPr><w:rStyle w:val=\"Kid\"/></w:rPr><w:t>a</w:t>")),
         "a\n", NULL},
        {"by the run itself, whatever styles say",
         P(R("<w:rPr><w:vanish/><w:rStyle w:val=\"Seen\"/></w:rPr><w:t>x</w:t>") T("a")), "a\n",
         NULL},
        {"by the paragraph's style, but for one run",
         P("<w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr>" T("x")
               R("<w:rPr><w:rStyle w:val=\"Seen\"/></w:rPr><w:t>a</w:t>")),
         "a\n", NULL},
    };
    struct doc *doc = docx_of(P(HIDDEN("", "x") HIDDEN("", "y") T("a")), NULL);

    (void)state;
    CHECK_DOCX(cases, hiding_styles);
    assert_int_equal(docx_said(doc, "hidden"), 2);
    doc_free(doc);
}

static void wrappers_are_looked_through(void **state)
{
    static const struct docx_case cases[] = {
        {"a link", P("<w:hyperlink w:anchor=\"x\">" T("a") "</w:hyperlink>"), "a\n", NULL},
        {"tags", P("<w:smartTag><w:smartTagPr/>" T("a") "</w:smartTag>"), "a\n", NULL},
        {"custom XML of a paragraph", "<w:customXml><w:customXmlPr/>" P(T("a")) "</w:customXml>",
         "a\n", NULL},
        {"controls in each other",
         "<w:sdt><w:sdtPr><w:rPr/><w:text/></w:sdtPr><w:sdtContent><w:sdt><w:sdtContent>" P(
             T("a")) "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
         "a\n", NULL},
        {"a simple field", P("<w:fldSimple w:instr=\" SEQ x \">" T("7") "</w:fldSimple>"), "7\n",
         NULL},
        {"an embedding after hidden text",
         P("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:dir w:val=\"rtl\">" T(
             "a") "</w:dir>"),
         "\u202Ba\u202C\n", NULL},
        {"an embedding",
         P("<w:dir w:val=\"rtl\">" T("a") "</w:dir><w:dir w:val=\"ltr\">" T("b") "</w:dir>"),
         "\u202Ba\u202C\u202Ab\u202C\n", NULL},
        {"an override is none", P("<w:bdo w:val=\"rtl\">" T("a") "</w:bdo>"), "a\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

#define BEGIN R("<w:fldChar w:fldCharType=\"begin\"/>")
#define CODE  R("<w:instrText> IF </w:instrText>")
#define SEP   R("<w:fldChar w:fldCharType=\"separate\"/>")
#define END   R("<w:fldChar w:fldCharType=\"end\"/>")

static void of_a_field_the_result_is_text(void **state)
{
    static const struct docx_case cases[] = {
        {"with a result", P(T("a") BEGIN CODE SEP T("1") END T("b")), "a1b\n", NULL},
        {"without one", P(T("a") BEGIN CODE END T("b")), "ab\n", NULL},
        {"one in the code of another", P(BEGIN CODE BEGIN CODE SEP T("x") END CODE SEP T("1") END),
         "1\n", NULL},
        {"one in the result of another",
         P(BEGIN CODE SEP T("1") BEGIN CODE SEP T("2") END T("3") END), "123\n", NULL},
        {"over paragraphs", P(BEGIN CODE SEP T("one")) P(T("two")) P(T("three") END),
         "one\ntwo\nthree\n", NULL},
        {"ends and separators without begin", P(END SEP T("a") END), "a\n", NULL},
    };
    struct doc *doc = docx_of(P(BEGIN CODE T("x")), NULL);

    (void)state;
    CHECK_DOCX(cases, NULL);
    assert_int_equal(docx_said(doc, "field"), 1);
    doc_free(doc);
}

static void text_after_a_field_that_never_ends_is_kept(void **state)
{
    static const struct docx_case cases[] = {
        {"without a result", P(BEGIN CODE) P(T("b")) P(T("c")), "\nb\nc\n", NULL},
        {"on the side where its end is deleted", P(BEGIN CODE DEL(SEP T("r") END) T("x")) P(T("b")),
         "\nb\n", "rx\nb\n"},
        {"a field of several paragraphs that does end",
         P(BEGIN CODE) P(CODE) P(SEP T("b")) P(T("c") END), "\n\nb\nc\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

static void a_drop_cap_goes_on_in_the_next_paragraph(void **state)
{
    static const struct docx_case cases[] = {
        {"a letter in a frame",
         P("<w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>" T("T")) P(T("he end")),
         "The end\n", NULL},
        {"another frame", P("<w:pPr><w:framePr w:w=\"3\"/></w:pPr>" T("a")) P(T("b")), "a\nb\n",
         NULL},
        {"before a table",
         P("<w:pPr><w:framePr w:dropCap=\"margin\"/></w:pPr>" T("T")) TABLE(ROW(CELL(P(T("b"))))),
         "T\nb\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

#define CHOICE(requires, inside) "<mc:Choice Requires=\"" requires "\">" inside "</mc:Choice>"
#define OTHERWISE(inside)        "<mc:Fallback>" inside "</mc:Fallback>"
#define EITHER(branches)         "<mc:AlternateContent>" branches "</mc:AlternateContent>"

static void exactly_one_alternative_is_read(void **state)
{
    static const struct docx_case cases[] = {
        {"the first that is understood",
         P(EITHER(CHOICE("w99", T("a")) CHOICE("wps", T("b")) CHOICE("wps", T("c"))
                      OTHERWISE(T("d")))),
         "b\n", NULL},
        {"all that is required", P(EITHER(CHOICE("wps w99", T("a")) OTHERWISE(T("d")))), "d\n",
         NULL},
        {"in a run", P(R(EITHER(CHOICE("w99", "<w:t>a</w:t>") OTHERWISE("<w:t>b</w:t>")))), "b\n",
         NULL},
        {"around paragraphs", EITHER(CHOICE("w99", P(T("a"))) OTHERWISE(P(T("b")) P(T("c")))),
         "b\nc\n", NULL},
        {"in each other",
         P(EITHER(CHOICE("wps", EITHER(CHOICE("w99", T("a")) OTHERWISE(T("b"))))
                      OTHERWISE(T("c")))),
         "b\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

#define BOX(inside)                                                                                \
    R("<w:drawing><wps:wsp><wps:txbx><w:txbxContent>" inside                                       \
      "</w:txbxContent></wps:txbx></wps:wsp></w:drawing>")
#define VML_BOX(inside)                                                                            \
    R("<w:pict><v:shape><v:textbox><w:txbxContent>" inside                                         \
      "</w:txbxContent></v:textbox></v:shape></w:pict>")

static void a_text_box_follows_its_paragraph(void **state)
{
    static const struct docx_case cases[] = {
        {"a drawing", P(T("a") BOX(P(T("x")) P(T("y"))) T("b")) P(T("c")), "ab\nx\ny\nc\n", NULL},
        {"an old one", P(T("a") VML_BOX(P(T("x")))), "a\nx\n", NULL},
        {"both ways to say it",
         P(R(EITHER(CHOICE("wps", "<w:drawing><wps:txbx><w:txbxContent>" P(
                                      T("x")) "</w:txbxContent></wps:txbx></w:drawing>")
                        OTHERWISE("<w:pict><v:textbox><w:txbxContent>" P(
                            T("x")) "</w:txbxContent></v:textbox></w:pict>")))),
         "\nx\n", NULL},
        {"one in another", P(T("a") BOX(P(T("x") BOX(P(T("y"))) T("z")))) P(T("b")),
         "a\nxz\ny\nb\n", NULL},
        {"inserted", P(T("a") INS(BOX(P(T("x"))))) P(T("b")), "a\nx\nb\n", "a\nb\n"},
        {"deleted", P(T("a") DEL(BOX(P(T("x"))))) P(T("b")), "a\nb\n", "a\nx\nb\n"},
        {"in a paragraph that is joined", P(DEL_MARK T("a") BOX(P(T("x")))) P(T("b")), "ab\nx\n",
         "a\nb\nx\n"},
        {"inserted in an inserted paragraph",
         P(T("a")) P(INS_MARK INS(T("b") BOX(P(INS_MARK T("x"))))) P(INS_MARK INS(T("c")))
             P(T("d")),
         "a\nb\nx\nc\nd\n", "a\nd\n"},
        {"its last mark deleted", P(T("a") BOX(P(DEL_MARK T("x")))) P(T("b")), "a\nx\nb\n", NULL},
        {"in a cell", TABLE(ROW(CELL(P(T("a") BOX(P(T("x"))))) CELL(P(T("b"))))), "a x\tb\n", NULL},
        {"in hidden text",
         P("<w:r><w:rPr><w:vanish/></w:rPr><w:pict><v:shape><v:textbox><w:txbxContent>" P(
             T("x")) "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" T("a")),
         "a\n", NULL},
        {"with a table", P(T("a") BOX(TABLE(ROW(CELL(P(T("x"))) CELL(P(T("y"))))) P(T("z")))),
         "a\nx\ty\nz\n", NULL},
    };
    struct doc *doc =
        docx_of(P(R("<w:drawing><wps:wsp/></w:drawing>") R("<w:pict/>") BOX(P(T("x")))), NULL);

    (void)state;
    CHECK_DOCX(cases, NULL);
    assert_int_equal(docx_said(doc, "picture"), 2);
    doc_free(doc);
}

static void tables_are_rows_of_cells(void **state)
{
    static const struct docx_case cases[] = {
        {"two by two",
         TABLE(ROW(CELL(P(T("a"))) CELL(P(T("b")))) ROW(CELL(P(T("c"))) CELL(P(T("d"))))),
         "a\tb\nc\td\n", NULL},
        {"two paragraphs in a cell", TABLE(ROW(CELL(P(T("a")) P(T("b"))) CELL(P(T("c"))))),
         "a b\tc\n", NULL},
        {"two tables", TABLE(ROW(CELL(P(T("a"))))) TABLE(ROW(CELL(P(T("b"))))), "a\nb\n", NULL},
        {"one in another",
         TABLE(ROW(CELL(P(T("a")) TABLE(ROW(CELL(P(T("x"))) CELL(P(T("y"))))) P(T("b")))
                       CELL(P(T("c"))))),
         "a\nx\ty\nb\tc\n", NULL},
    };
    struct doc *doc = docx_of(cases[3].body, NULL);
    const struct cell *last = doc_para_cell(doc, 4);

    (void)state;
    CHECK_DOCX(cases, NULL);
    assert_int_equal(last->table, 1);
    assert_int_equal(last->row, 1);
    assert_int_equal(last->column, 2);
    assert_int_equal(doc_para_cell(doc, 2)->table, 2);
    doc_free(doc);
}

static void columns_are_those_of_the_grid(void **state)
{
    struct doc *doc =
        docx_of(TABLE("<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" CELL(
                    "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" P(T("a"))) CELL(P(T("b")))
                          CELL("<w:tcPr><w:gridSpan w:val=\"-7\"/></w:tcPr>" P(T("c")))
                              CELL(P(T("d"))) "</w:tr>"),
                NULL);

    (void)state;
    assert_int_equal(doc_para_cell(doc, 0)->column, 2);
    assert_int_equal(doc_para_cell(doc, 1)->column, 4);
    assert_int_equal(doc_para_cell(doc, 2)->column, 5);
    assert_int_equal(doc_para_cell(doc, 3)->column, 6);
    doc_free(doc);
}

#define NOTE(id)         R("<w:footnoteReference w:id=\"" id "\"/>")
#define END_NOTE(id)     R("<w:endnoteReference w:id=\"" id "\"/>")
#define OWN(id)          R("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"" id "\"/><w:t>*</w:t>")
#define FOOT(id, inside) "<w:footnote w:id=\"" id "\">" inside "</w:footnote>"
#define REFERENCE        R("<w:footnoteRef/>")

static const struct part notes[] = {
    {"word/footnotes.xml",
     "<w:footnote w:type=\"separator\" w:id=\"-1\">" P(R("<w:separator/>")) "</w:footnote>" FOOT(
         "2", P(REFERENCE T(" Second.")) P(T("More.")))
         FOOT("1", P(REFERENCE T(" First ") INS(T("new")) DEL(DT("old")) T(".")))
             FOOT("3", P(SYM("Symbol", "F02A") T(" Starred.")))
                 FOOT("4", P(DEL_MARK T("Kept.")) "<w:tbl><w:tr><w:trPr><w:del " BY
                                                  "/></w:trPr><w:tc>" P(T("gone")) "</w:tc></w:tr>"
                                                                                   "</w:tbl>")
                     FOOT("9", P(T("Lost.")))},
    {"word/endnotes.xml",
     "<w:endnote w:id=\"1\">" P(R("<w:endnoteRef/>") T(" At the end.")) "</w:endnote>"},
    {NULL, NULL},
};

static void notes_follow_the_text(void **state)
{
    static const struct docx_case cases[] = {
        {"a footnote with changes", P(T("a") NOTE("1") T("b")), "a[1]b\n[1] First new.\n",
         "a[1]b\n[1] First old.\n"},
        {"two, in the order of their marks", P(T("a") NOTE("2") T("b") NOTE("1")),
         "a[1]b[2]\n[1] Second.\nMore.\n[2] First new.\n",
         "a[1]b[2]\n[1] Second.\nMore.\n[2] First old.\n"},
        {"an endnote beside them", P(T("a") END_NOTE("1") NOTE("2")),
         "a[1][2]\n[1] At the end.\n[2] Second.\nMore.\n", NULL},
        {"a deleted one", P(T("a") DEL(NOTE("1")) T("b") NOTE("2")), "ab[1]\n[1] Second.\nMore.\n",
         "a[1]b[2]\n[1] First old.\n[2] Second.\nMore.\n"},
        {"a mark of its own", P(T("a") OWN("3") T("b") NOTE("2")),
         "a[*]b[1]\n[*] Starred.\n[1] Second.\nMore.\n", NULL},
        {"a mark of its own in the next run",
         P(T("a") R("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/>")
               SYM("Symbol", "F02A") T("b")),
         "a[*]b\n[*] Starred.\n", NULL},
        {"a mark of its own that has not come when a box does",
         P(R("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/>") BOX(P(T("x"))) T("a")),
         "[1]a\nx\n[1] * Starred.\n", NULL},
        {"without a text", P(T("a") NOTE("77")), "a[1]\n", NULL},
        {"a row's that is gone is not counted",
         "<w:tbl><w:tr><w:trPr><w:del " BY "/></w:trPr>" CELL(P(T("a") NOTE("3"))) "</w:tr>" ROW(
             CELL(P(T("b") NOTE("2")))) "</w:tbl>",
         "b[1]\n[1] Second.\nMore.\n", "a[1]\nb[2]\n[1] * Starred.\n[2] Second.\nMore.\n"},
        {"hidden text has none",
         P("<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id=\"3\"/></w:r>" T("a")
               NOTE("2")),
         "a[1]\n[1] Second.\nMore.\n", NULL},
        {"nor have instructions",
         P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" NOTE(
             "3") "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" T("a")
               NOTE("2") "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
         "a[1]\n[1] Second.\nMore.\n", NULL},
        {"a paragraph whose mark is hidden before a row that is", P(T("a") NOTE("4")),
         "a[1]\n[1] Kept.\n", "a[1]\n[1] Kept.\ngone\n"},
    };
    struct doc *doc = docx_of(P(NOTE("1")), notes);

    (void)state;
    CHECK_DOCX(cases, notes);
    assert_int_equal(docx_said(doc, "note without its mark"), 4);
    doc_free(doc);
}

static const struct part styles[] = {
    {"word/styles.xml",
     "<w:docDefaults><w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/>"
     "</w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Kid\"><w:name w:val=\"Kid of base\"/>"
     "<w:basedOn w:val=\"Base\"/></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:bidi/>"
     "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"Round\"><w:basedOn w:val=\"About\"/></w:style>"
     "<w:style w:type=\"paragraph\" w:styleId=\"About\"><w:basedOn w:val=\"Round\"/></w:style>"},
    {NULL, NULL},
};

static void properties_come_from_the_paragraph_or_its_styles(void **state)
{
    static const struct {
        const char *properties;
        const char *style;
        enum direction direction;
        unsigned level;
    } cases[] = {
        {"", "Normal", DIR_UNKNOWN, 0},
        {"<w:bidi/>", "Normal", DIR_RTL, 0},
        {"<w:bidi w:val=\"off\"/>", "Normal", DIR_LTR, 0},
        {"<w:pStyle w:val=\"Base\"/>", "Base", DIR_RTL, 2},
        {"<w:pStyle w:val=\"Kid\"/>", "Kid of base", DIR_RTL, 2},
        {"<w:pStyle w:val=\"Kid\"/><w:bidi w:val=\"0\"/><w:outlineLvl w:val=\"9\"/>", "Kid of base",
         DIR_LTR, 0},
        {"<w:outlineLvl w:val=\"0\"/>", "Normal", DIR_UNKNOWN, 1},
        {"<w:pStyle w:val=\"Round\"/>", "Round", DIR_UNKNOWN, 0},
        {"<w:pStyle w:val=\"Unheard\"/>", "Unheard", DIR_UNKNOWN, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf body = {0};
        buf_printf(&body, "<w:p><w:pPr>%s</w:pPr></w:p>", cases[i].properties);
        struct doc *doc = docx_of(body.ptr, styles);
        assert_str(doc_string(doc, doc->paras[0].style), cases[i].style);
        assert_int_equal(doc->paras[0].direction, cases[i].direction);
        assert_int_equal(doc->paras[0].level, cases[i].level);
        doc_free(doc);
        buf_release(&body);
    }
}

static void bookmarks_are_targets(void **state)
{
    struct doc *doc = docx_of("<w:bookmarkStart w:id=\"1\" w:name=\"before\"/>" P(
                                  T("a") "<w:bookmarkStart w:id=\"2\" w:name=\"in\"/>" T(
                                      "b")) "<w:bookmarkStart w:id=\"3\" w:name=\"last\"/>",
                              NULL);

    (void)state;
    assert_int_equal(doc->para_count, 1);
    assert_int_equal(doc->span_count, 4);
    assert_int_equal(doc->spans[0].kind, SPAN_BOOKMARK);
    assert_str(doc_string(doc, doc->spans[0].ref), "before");
    assert_int_equal(doc->spans[2].kind, SPAN_BOOKMARK);
    assert_str(doc_string(doc, doc->spans[2].ref), "in");
    assert_str(doc_para_text(doc, 0), "ab");
    doc_free(doc);
}

static void nothing_is_dropped_in_silence(void **state)
{
    struct doc *doc = docx_of(
        "<w:altChunk r:id=\"r1\"/><w99:block>" P(T("x")) "</w99:block>" P(
            "<w:news>" T("x") "</w:news>" R(
                "<w:commentReference w:id=\"1\"/>"
                "<w:news/>")) "<w:sectPr><w:headerReference/><w:footerReference/></w:sectPr>",
        NULL);

    (void)state;
    assert_int_equal(docx_said(doc, "foreign file"), 1);
    assert_int_equal(docx_said(doc, "\"w99:block\""), 1);
    assert_int_equal(docx_said(doc, "\"w:news\""), 2);
    assert_int_equal(docx_said(doc, "comment"), 1);
    assert_int_equal(docx_said(doc, "header"), 2);
    assert_str(doc_para_text(doc, 0), "");
    doc_free(doc);
}

#define STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"

static void prefixes_are_free_and_both_families_are_read(void **state)
{
    static const struct docx_case cases[] = {
        {"another prefix",
         "<?xml version=\"1.0\"?><x:document xmlns:x=\"http://schemas.openxmlformats.org/"
         "wordprocessingml/2006/main\" xmlns:w=\"urn:other\"><x:body><x:p><w:r/><x:del><x:r>"
         "<x:delText>a</x:delText></x:r></x:del></x:p></x:body></x:document>",
         "\n", "a\n"},
        {"none, and Strict",
         "<?xml version=\"1.0\"?><document xmlns=\"" STRICT "\"><body><p><r><t>a</t></r></p></body>"
         "</document>",
         "a\n", NULL},
        {"one that changes on the way",
         "<?xml version=\"1.0\"?><w:document xmlns:w=\"" STRICT "\"><w:body>"
         "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p xmlns:w=\"urn:other\"><w:r/></w:p>"
         "<w:p><w:r xmlns:v=\"" STRICT "\"><v:t>b</v:t></w:r></w:p></w:body></w:document>",
         "a\nb\n", NULL},
    };

    (void)state;
    CHECK_DOCX(cases, NULL);
}

#define FIELD(instruction)                                                                         \
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" instruction                \
    "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

static void what_is_not_shown_is_said(void **state)
{
    static const struct {
        const char *inside; /* of a paragraph */
        const char *said;
        const char *text;
    } cases[] = {
        {FIELD(" LISTNUM x ") T("a"), "field without a result, not shown", "a\n"},
        {FIELD("XE \"a\"") T("a"), NULL, "a\n"},
        {"<w:bdo w:val=\"rtl\">" T("a") "</w:bdo>", "override of the direction, not followed",
         "a\n"},
        {"<w:r><w:ruby><w:rt>" T("b") "</w:rt><w:rubyBase>" T("a") "</w:rubyBase></w:ruby></w:r>",
         "ruby text, not shown", "a\n"},
        {"<w:customXmlInsRangeStart w:id=\"1\"/>" T("a"), "tracked change of formatting, not shown",
         "a\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf body = {0};
        buf_printf(&body, "<w:p>%s</w:p>", cases[i].inside);
        struct doc *doc = docx_of(body.ptr, NULL);
        char *text = docx_text_of(doc, VIEW_FINAL);
        assert_string_equal(text, cases[i].text);
        assert_int_equal(doc->warning_count, cases[i].said != NULL);
        if (cases[i].said != NULL)
            assert_str(doc_string(doc, doc->warnings[0].text), cases[i].said);
        free(text);
        doc_free(doc);
        buf_release(&body);
    }
}

static void steps_of_any_size_give_the_same(void **state)
{
    struct buf body = {0};

    (void)state;
    for (unsigned i = 0; i < 4000; i++)
        buf_printf(&body, P(T("paragraph %u ") INS(T("in")) DEL(DT("out"))), i);
    struct buf bytes = package_docx(body.ptr, NULL);
    struct doc *whole = docx_read(buf_str(&bytes), NULL);
    char *want = docx_text_of(whole, VIEW_MARKUP);
    struct input input = input_from("case.docx", buf_str(&bytes));
    struct err err = {0};
    struct reader *reader = reader_open(&input, NULL, &limits_default, &err);
    unsigned steps = 0;
    while (reader_step(reader, 1, &err) == READER_MORE) {
        assert_true(reader_progress(reader) >= 0 && reader_progress(reader) <= 1);
        steps++;
    }
    struct doc *doc = reader_finish(reader);
    reader_close(reader);
    char *got = docx_text_of(doc, VIEW_MARKUP);
    assert_string_equal(got, want);
    assert_true(steps > 5);
    free(got);
    free(want);
    doc_free(doc);
    doc_free(whole);
    buf_release(&bytes);
    buf_release(&body);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_runs),
        cmocka_unit_test(symbols_are_what_they_look_like),
        cmocka_unit_test(hidden_text_is_counted_and_not_shown),
        cmocka_unit_test(wrappers_are_looked_through),
        cmocka_unit_test(of_a_field_the_result_is_text),
        cmocka_unit_test(text_after_a_field_that_never_ends_is_kept),
        cmocka_unit_test(a_drop_cap_goes_on_in_the_next_paragraph),
        cmocka_unit_test(exactly_one_alternative_is_read),
        cmocka_unit_test(what_is_not_shown_is_said),
        cmocka_unit_test(a_text_box_follows_its_paragraph),
        cmocka_unit_test(tables_are_rows_of_cells),
        cmocka_unit_test(columns_are_those_of_the_grid),
        cmocka_unit_test(notes_follow_the_text),
        cmocka_unit_test(properties_come_from_the_paragraph_or_its_styles),
        cmocka_unit_test(bookmarks_are_targets),
        cmocka_unit_test(nothing_is_dropped_in_silence),
        cmocka_unit_test(prefixes_are_free_and_both_families_are_read),
        cmocka_unit_test(steps_of_any_size_give_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
