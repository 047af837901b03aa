/* Word documents that are none, or that mean harm: one clear line each, and never a crash. */
#include "support/test.h"

#include "support/docx.h"

#include "read/reader.h"

#include <stdlib.h>
#include <time.h>

/* What reading says, as "place: reason"; format NULL: found from the content. */
static char *complaint(struct str bytes, const char *format, const struct limits *limits)
{
    struct input input = input_from("case", bytes);
    struct err err = {0};
    struct doc *doc = reader_read(&input, format, limits, &err);
    struct buf out = {0};

    buf_printf(&out, "%s%s%s", err.place, err.place[0] != '\0' ? ": " : "", err.reason);
    if (doc != NULL)
        fail_msg("read without an error");
    assert_string_equal(err.file, "case");
    assert_true(strlen(err.reason) > 0);
    assert_null(strchr(out.ptr, '\n'));
    return buf_detach(&out);
}

static void check_complaint(struct str bytes, const char *format, const char *want)
{
    char *got = complaint(bytes, format, &limits_default);

    if (strstr(got, want) == NULL)
        fail_msg("got \"%s\", expected \"%s\"", got, want);
    free(got);
}

static void check_body(const char *body, const struct part *parts, const char *want)
{
    struct buf bytes = package_docx(body, parts);

    check_complaint(buf_str(&bytes), NULL, want);
    buf_release(&bytes);
}

static void check_zip(const struct part *parts, const char *want)
{
    struct buf bytes = package_zip(parts);

    check_complaint(buf_str(&bytes), NULL, want);
    buf_release(&bytes);
}

static void what_is_no_package_is_said(void **state)
{
    static const char ole[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
    static const char locked[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                 "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    (void)state;
    check_complaint(STR(""), NULL, "empty");
    check_complaint(STR(""), "docx", "empty");
    check_complaint(STR("words"), "docx", "does not begin like a zip");
    check_complaint(STR("PK\003\004 and no more"), NULL, "cut short or damaged");
    check_complaint(STR(ole), NULL, "OLE");
    check_complaint(STR(locked), NULL, "password");
    check_complaint(STR(locked), "docx", "password");
}

static void a_package_of_another_kind_is_said(void **state)
{
    static const struct part nothing[] = {{"a.txt", "words"}, {NULL, NULL}};
    static const struct part sheet[] = {{"xl/workbook.xml", "<x/>"}, {NULL, NULL}};
    static const struct part slides[] = {{"ppt/presentation.xml", "<x/>"}, {NULL, NULL}};
    static const struct part odt[] = {{"mimetype", "application/vnd.oasis.opendocument.text"},
                                      {"META-INF/manifest.xml", "<x/>"},
                                      {NULL, NULL}};
    static const struct part missing[] = {
        {"_rels/.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"1\" Type=\"urn:x/officeDocument\" Target=\"word/document.xml\"/>"
         "</Relationships>"},
        {NULL, NULL}};

    (void)state;
    check_zip(nothing, "holds no document");
    check_zip(sheet, "spreadsheet");
    check_zip(slides, "presentation");
    check_zip(odt, "OpenDocument");
    check_zip(missing, "main part is missing");
}

static void the_usual_main_part_is_taken_where_none_is_named(void **state)
{
    static const struct part parts[] = {
        {"word/document.xml",
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
         "<w:body>" P(T("a")) "</w:body></w:document>"},
        {NULL, NULL}};
    struct buf bytes = package_zip(parts);
    struct err err = {0};
    struct doc *doc = docx_read(buf_str(&bytes), &err);

    (void)state;
    assert_non_null(doc);
    assert_str(doc_para_text(doc, 0), "a");
    assert_int_equal(docx_said(doc, "does not name its main part"), 1);
    doc_free(doc);
    buf_release(&bytes);
}

/* Labels are words of the document: it is not shown without them, wherever the part breaks off and
 * whatever stands before. */
static void a_list_is_not_left_out_because_its_part_is_broken(void **state)
{
#define LIST "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    static const struct part cut[] = {
        {"word/numbering.xml",
         "<w:abstractNum w:abstractNumId=\"0\">\n<w:lvl w:ilvl=\"0\"><w:lvlText></w:lvl>"},
        {NULL, NULL}};
    static const struct part declared[] = {
        {"word/numbering.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE a>"}, {NULL, NULL}};
    static const struct part late[] = {
        {"word/numbering.xml",
         "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
         "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
         "<w:abstractNumId w:val=\"0\"/></w:num>\n<x>"},
        {NULL, NULL}};

    (void)state;
    check_body(P(LIST T("a")), cut, "word/numbering.xml:2:");
    check_body(P(T("a")) P(LIST T("b")), cut, "word/numbering.xml:2:");
    check_body(P(LIST T("a")) P(T("b")), late, "word/numbering.xml:2:");
    check_body(P(LIST T("a")), declared, "word/numbering.xml:2:");
#undef LIST
}

static void broken_xml_is_said_with_its_part_and_place(void **state)
{
    static const struct part bad_styles[] = {{"word/styles.xml", "<w:style>\n<x></w:style>"},
                                             {NULL, NULL}};
    static const struct part bad_notes[] = {{"word/footnotes.xml", "<w:footnote>\n\n  <"},
                                            {NULL, NULL}};

    (void)state;
    check_body("<?xml version=\"1.0\"?>\n<a>\n  <b></a>", NULL,
               "word/document.xml:3:8: broken XML");
    check_body("<?xml version=\"1.0\"?>\n<a>", NULL, "word/document.xml:2:4: broken XML");
    check_body(P(T("\xFF")), NULL, "word/document.xml:1:");
    check_body(P(T("\xED\xA0\x80")), NULL, "broken XML");
    check_body(P(T("&#0;")), NULL, "broken XML");
    check_body(P(T("&#27;")), NULL, "broken XML");
    check_body(P(""), bad_styles, "word/styles.xml:2:6");
    check_body(P("<w:r><w:footnoteReference w:id=\"1\"/></w:r>"), bad_notes,
               "word/footnotes.xml:3:");
}

static void a_main_part_of_another_kind_is_said(void **state)
{
    (void)state;
    check_body("<?xml version=\"1.0\"?><a/>", NULL, "word/document.xml: no document of Word");
    check_body("<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:other\"><w:body/></w:document>",
               NULL, "word/document.xml: no document of Word");
}

static void declarations_of_entities_are_refused(void **state)
{
    (void)state;
    check_body("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", NULL,
               "word/document.xml:1:34: a document type declaration");
    check_body("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"/etc/passwd\"><a/>", NULL,
               "a document type declaration");
}

static char *nested(const char *open, const char *inside, const char *close, unsigned times)
{
    struct buf out = {0};

    for (unsigned i = 0; i < times; i++)
        buf_puts(&out, open);
    buf_puts(&out, inside);
    for (unsigned i = 0; i < times; i++)
        buf_puts(&out, close);
    return buf_detach(&out);
}

static void depth_is_limited_wherever_it_is(void **state)
{
    static const struct {
        const char *open;
        const char *close;
    } cases[] = {
        {"<w:p><w:ins>", "</w:ins></w:p>"},
        {"<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"},
        {"<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"},
        {"<w:unknown>", "</w:unknown>"},
        {"<mc:AlternateContent><mc:Fallback>", "</mc:Fallback></mc:AlternateContent>"},
        {"<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char *body = nested(cases[i].open, "", cases[i].close, 5000);
        check_body(body, NULL, "elements of XML inside elements: beyond the limit of 256");
        free(body);
    }
}

static void deep_but_allowed_is_read(void **state)
{
    char *boxes = nested("<w:p><w:r><w:pict><w:txbxContent>", P(T("x")),
                         "</w:txbxContent></w:pict></w:r></w:p>", 60);
    char *tables = nested("<w:tbl><w:tr><w:tc>", P(T("x")), "</w:tc></w:tr></w:tbl>", 80);
    struct doc *doc = docx_of(boxes, NULL);

    (void)state;
    assert_int_equal(docx_said(doc, "text box"), 1);
    doc_free(doc);
    doc = docx_of(tables, NULL);
    assert_str(doc_para_text(doc, 0), "x");
    doc_free(doc);
    free(boxes);
    free(tables);
}

static void what_comes_out_of_a_package_is_limited(void **state)
{
    struct limits limits = limits_default;
    struct buf blanks = {0};

    (void)state;
    buf_puts(&blanks, "<?xml version=\"1.0\"?>");
    for (size_t i = 0; i < 7 << 20; i++)
        buf_puts(&blanks, "          ");
    buf_puts(&blanks, "<a/>");
    struct buf bytes = package_docx(blanks.ptr, NULL);
    limits.ratio = 100;
    char *got = complaint(buf_str(&bytes), NULL, &limits);
    assert_string_equal(got,
                        "word/document.xml: unpacked bytes for each packed one, in a part of more "
                        "than 64 MiB: beyond the limit of 100 (--limit=ratio=…)");
    free(got);
    limits = limits_default;
    limits.part = 1 << 20;
    got = complaint(buf_str(&bytes), NULL, &limits);
    assert_string_equal(got, "word/document.xml: bytes of one unpacked part of a package: "
                             "beyond the limit of 1048576 (--limit=part=…)");
    free(got);
    limits = limits_default;
    limits.members = 2;
    got = complaint(buf_str(&bytes), NULL, &limits);
    assert_string_equal(got, "files in a package: beyond the limit of 2 (--limit=members=…)");
    free(got);
    buf_release(&bytes);
    buf_release(&blanks);
}

static void limits_of_a_document_hold(void **state)
{
    struct limits limits = limits_default;
    struct buf bytes = package_docx(P(T("12345") T("6")), NULL);

    (void)state;
    limits.paragraph = 5;
    char *got = complaint(buf_str(&bytes), NULL, &limits);
    assert_string_equal(got, "bytes of text in a paragraph: beyond the limit of 5 "
                             "(--limit=paragraph=…)");
    free(got);
    buf_release(&bytes);
}

/* Reads what may be broken; whatever comes of it, there is a document or a reason. */
static void survive(struct str bytes)
{
    struct err err = {0};
    struct doc *doc = docx_read(bytes, &err);

    assert_true((doc != NULL) == (err.reason[0] == '\0'));
    if (doc != NULL)
        free(docx_text_of(doc, VIEW_MARKUP));
    doc_free(doc);
}

static const struct part sample_parts[] = {
    {"word/styles.xml",
     "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/></w:style>"},
    {"word/numbering.xml",
     "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
     "w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
     "<w:abstractNumId w:val=\"0\"/></w:num>"},
    {"word/footnotes.xml", "<w:footnote w:id=\"1\">" P(T("note")) "</w:footnote>"},
    {NULL, NULL},
};

static struct buf sample(void)
{
    return package_docx(
        P("<w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"
          "</w:numPr></w:pPr>" T("a") INS(T("b")) DEL(DT(
              "c")) "<w:r><w:footnoteReference w:id=\"1\"/></w:r>") "<w:tbl><w:tr><w:"
                                                                    "tc>" P(T(
                                                                        "d")) "</"
                                                                              "w:tc>"
                                                                              "</"
                                                                              "w:tr>"
                                                                              "</"
                                                                              "w:"
                                                                              "tbl"
                                                                              ">" P(
                                                                                  "<w:r><w:pict><w:"
                                                                                  "txbxContent>" P(
                                                                                      T("e")) "</"
                                                                                              "w:"
                                                                                              "txbx"
                                                                                              "Cont"
                                                                                              "ent>"
                                                                                              "</"
                                                                                              "w:"
                                                                                              "pict"
                                                                                              "></"
                                                                                              "w:"
                                                                                              "r>"),
        sample_parts);
}

static void a_package_cut_anywhere_is_refused(void **state)
{
    struct buf bytes = sample();

    (void)state;
    for (size_t len = 4; len < bytes.len; len += len < 200 ? 1 : 13) {
        char *got = complaint((struct str){bytes.ptr, len}, "docx", &limits_default);
        free(got);
    }
    buf_release(&bytes);
}

static void flipped_bits_do_no_harm(void **state)
{
    struct buf bytes = sample();

    (void)state;
    for (size_t i = 0; i < bytes.len; i++) {
        char kept = bytes.ptr[i];
        bytes.ptr[i] = (char)(kept ^ (1 << i % 8));
        survive(buf_str(&bytes));
        bytes.ptr[i] = kept;
    }
    buf_release(&bytes);
}

/* A tag, a comment, a text of many megabytes: expat looks at a tag anew with each piece. */
static void long_tokens_cost_no_more_than_their_length(void **state)
{
    static const char *const frames[][2] = {{"<w:p w:x=\"", "\"/>"},
                                            {"<!--", "-->"},
                                            {"<?x ", "?>"},
                                            {"<w:p><w:r><w:t>", "</w:t></w:r></w:p>"}};

    (void)state;
    for (size_t i = 0; i < sizeof(frames) / sizeof(frames[0]); i++) {
        struct buf body = {0};
        unsigned random = 3;
        buf_puts(&body, frames[i][0]);
        while (body.len < 15 << 20) {
            random = random * 1103515245U + 12345U;
            buf_printf(&body, "%u ", random >> 8);
        }
        buf_puts(&body, frames[i][1]);
        struct buf bytes = package_docx(body.ptr, NULL);
        clock_t start = clock();
        doc_free(docx_read(buf_str(&bytes), NULL));
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (seconds > 4)
            fail_msg("%s: %g s", frames[i][0], seconds);
        buf_release(&bytes);
        buf_release(&body);
    }
}

/* Elements in any order and anywhere: rules must not lean on a valid document. */
static void elements_in_any_order_do_no_harm(void **state)
{
    static const char *const names[] = {
        "w:p",
        "w:r",
        "w:t",
        "w:ins",
        "w:del",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:pPr",
        "w:rPr",
        "w:numPr",
        "w:trPr",
        "w:tcPr",
        "w:cellIns",
        "w:pict",
        "w:drawing",
        "w:txbxContent",
        "w:footnoteReference",
        "w:ruby",
        "w:sdt",
        "w:fldChar",
        "w:sym",
        "mc:Choice",
        "mc:AlternateContent",
        "w:numId",
        "w:bidi",
        "w:pStyle",
        "m:oMath",
        "w:bookmarkStart",
        "w:moveFromRangeStart",
        "w:body",
        "w:rubyBase",
        "w:pPrChange",
        "w:dir",
        "mc:Fallback",
        "w:moveFromRangeEnd",
    };
    enum { NAMES = sizeof(names) / sizeof(names[0]), ROUNDS = 400, ELEMENTS = 300 };
    unsigned random = 7;

    (void)state;
    for (unsigned round = 0; round < ROUNDS; round++) {
        struct buf body = {0};
        const char *open[64];
        unsigned depth = 0;
        for (unsigned i = 0; i < ELEMENTS; i++) {
            random = random * 1103515245U + 12345U;
            unsigned pick = random >> 16;
            if (depth == 64 || (depth > 0 && pick % 5 < 2)) {
                buf_printf(&body, "%s</%s>", pick % 7 == 0 ? "text" : "", open[--depth]);
                continue;
            }
            open[depth++] = names[pick % NAMES];
            buf_printf(&body,
                       "<%s w:id=\"1\" w:val=\"1\" w:char=\"F0B7\" w:name=\"n\" "
                       "w:fldCharType=\"begin\" Requires=\"wps\">",
                       open[depth - 1]);
        }
        while (depth > 0)
            buf_printf(&body, "</%s>", open[--depth]);
        struct buf bytes = package_docx(body.ptr, sample_parts);
        survive(buf_str(&bytes));
        buf_release(&bytes);
        buf_release(&body);
    }
}

/* Quadratic code would need minutes for each of these. */
static void hostile_documents_cost_no_more_than_their_length(void **state)
{
    static const char *const units[] = {
        P("<w:x%u/>"),
        "<w:x%u xmlns:p%u=\"urn:x\"/>",
        "<w:moveFromRangeStart w:id=\"%u\" w:name=\"m%u\"/>",
        "<w:bookmarkStart w:name=\"m%u\"/>",
        P("<w:pPr><w:pStyle w:val=\"s%u\"/></w:pPr>"),
        P("<w:r><w:footnoteReference w:id=\"%u\"/></w:r>"),
        P("<w:r><w:fldChar w:fldCharType=\"begin\" w:id=\"%u\"/></w:r>"),
        P("<w:ins w:author=\"a%u\" w:date=\"d%u\">" T("x") "</w:ins>"),
        P(DEL_MARK "<w:r><w:pict><w:txbxContent>" P(T("%u")) "</w:txbxContent></w:pict></w:r>"),
    };

    (void)state;
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        struct buf body = {0};
        for (unsigned n = 0; body.len < 6 << 20; n++)
            buf_printf(&body, units[i], n, n);
        struct buf bytes = package_docx(body.ptr, sample_parts);
        clock_t start = clock();
        survive(buf_str(&bytes));
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (seconds > 10)
            fail_msg("\"%s\": %g s", units[i], seconds);
        buf_release(&bytes);
        buf_release(&body);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_package_is_said),
        cmocka_unit_test(a_package_of_another_kind_is_said),
        cmocka_unit_test(the_usual_main_part_is_taken_where_none_is_named),
        cmocka_unit_test(a_list_is_not_left_out_because_its_part_is_broken),
        cmocka_unit_test(broken_xml_is_said_with_its_part_and_place),
        cmocka_unit_test(a_main_part_of_another_kind_is_said),
        cmocka_unit_test(declarations_of_entities_are_refused),
        cmocka_unit_test(depth_is_limited_wherever_it_is),
        cmocka_unit_test(deep_but_allowed_is_read),
        cmocka_unit_test(what_comes_out_of_a_package_is_limited),
        cmocka_unit_test(limits_of_a_document_hold),
        cmocka_unit_test(a_package_cut_anywhere_is_refused),
        cmocka_unit_test(flipped_bits_do_no_harm),
        cmocka_unit_test(long_tokens_cost_no_more_than_their_length),
        cmocka_unit_test(elements_in_any_order_do_no_harm),
        cmocka_unit_test(hostile_documents_cost_no_more_than_their_length),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
