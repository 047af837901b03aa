/* Packages in one file of XML. */
#include "support/test.h"

#include "support/docx.h"

#include "read/reader.h"

#include <stdlib.h>

#define PKG     "http://schemas.microsoft.com/office/2006/xmlPackage"
#define SCHEMAS "http://schemas.openxmlformats.org/"
#define STRICT  "http://purl.oclc.org/ooxml/"
#define W       SCHEMAS "wordprocessingml/2006/main"
#define HEAD                                                                                       \
    "<?xml version=\"1.0\" standalone=\"yes\"?><?mso-application progid=\"Word.Document\"?>"

#define PART(name, xml)                                                                            \
    "<pkg:part pkg:name=\"" name "\" pkg:contentType=\"x\"><pkg:xmlData>" xml                      \
    "</pkg:xmlData></pkg:part>"
#define RELS(types)                                                                                \
    PART("/_rels/.rels", "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">"         \
                         "<Relationship Id=\"r1\" Type=\"" types "/officeDocument\""               \
                         " Target=\"word/document.xml\"/></Relationships>")
#define TYPES        SCHEMAS "officeDocument/2006/relationships"
#define PACKAGE(in)  "<pkg:package xmlns:pkg=\"" PKG "\">" in "</pkg:package>"
#define DOCUMENT(in) "<w:document xmlns:w=\"" W "\"><w:body>" in "</w:body></w:document>"

static char *final_text(struct str bytes, const char *format, struct err *err)
{
    struct input input = input_from("case.xml", bytes);
    struct doc *doc = reader_read(&input, format, &limits_default, err);

    if (doc == NULL)
        return NULL;
    assert_string_equal(doc->source.kind, "docx");
    char *text = docx_text_of(doc, VIEW_FINAL);
    doc_free(doc);
    return text;
}

static void check(const char *name, struct str bytes, const char *want)
{
    static const char *const formats[] = {NULL, "docx"};

    for (size_t i = 0; i < 2; i++) {
        struct err err = {0};
        char *got = final_text(bytes, formats[i], &err);
        if (got == NULL)
            fail_msg("%s: %s: %s", name, err.place, err.reason);
        if (strcmp(got, want) != 0)
            fail_msg("%s: %s", name, got);
        free(got);
    }
}

static void a_package_of_one_file_is_read_as_one_of_many(void **state)
{
    static const struct {
        const char *name;
        const char *xml;
        const char *want;
    } cases[] = {
        {"plain",
         HEAD PACKAGE(RELS(TYPES)
                          PART("/word/document.xml", DOCUMENT(P(T("a") INS(T("b")) DEL(DT("c")))))),
         "ab\n"},
        {"with a mark",
         "\xEF\xBB\xBF" HEAD PACKAGE(RELS(TYPES)
                                         PART("/word/document.xml", DOCUMENT(P(T("\u0641"))))),
         "\u0641\n"},
        {"another prefix",
         "<x:package xmlns:x=\"" PKG
         "\"><x:part x:name=\"/_rels/.rels\"><x:xmlData><Relationships xmlns=\"" SCHEMAS
         "package/2006/relationships\"><Relationship Id=\"r\" Type=\"" TYPES
         "/officeDocument\" Target=\"d.xml\"/>"
         "</Relationships></x:xmlData></x:part><x:part x:name=\"/d.xml\"><x:xmlData>" DOCUMENT(
             P(T("a"))) "</x:xmlData></x:part></x:package>",
         "a\n"},
        {"namespaces bound outside",
         "<pkg:package xmlns:pkg=\"" PKG "\" xmlns:w=\"" W "\">" RELS(TYPES)
             PART("/word/document.xml",
                  "<w:document><w:body>" P(T("a")) "</w:body></w:document>") "</pkg:package>",
         "a\n"},
        {"strict",
         PACKAGE(RELS(STRICT "officeDocument/relationships") PART(
             "/word/document.xml",
             "<w:document xmlns:w=\"" STRICT
             "wordprocessingml/main\"><w:body>" P(T("a") DEL(DT("b"))) "</w:body></w:document>")),
         "a\n"},
        {"comments and sections of data",
         PACKAGE(RELS(TYPES) PART(
             "/word/document.xml",
             "<!-- </pkg:xmlData> -->" DOCUMENT(P("<w:r><w:t><![CDATA[<a>]]></w:t></w:r>")))),
         "<a>\n"},
        /* <w:document xmlns:w=…><w:body><w:p><w:r><w:t>hi</w:t>… */
        {"base64",
         PACKAGE(RELS(TYPES) "<pkg:part pkg:name=\"/word/document.xml\"><pkg:binaryData>"
                             "PHc6ZG9jdW1lbnQgeG1sbnM6dz0iaHR0cDovL3NjaGVtYXMub3BlbnhtbGZvcm1h\n"
                             "dHMub3JnL3dvcmRwcm9jZXNzaW5nbWwvMjAwNi9tYWluIj48dzpib2R5Pjx3OnA+\n"
                             "PHc6cj48dzp0PmhpPC93OnQ+PC93OnI+PC93OnA+PC93OmJvZHk+PC93OmRvY3Vt\n"
                             "ZW50Pg==</pkg:binaryData></pkg:part>"),
         "hi\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        check(cases[i].name, str_from(cases[i].xml), cases[i].want);
}

static void utf_16_is_read_too(void **state)
{
    static const char xml[] = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" PACKAGE(
        RELS(TYPES) PART("/word/document.xml", DOCUMENT(P(T("plain")))));
    struct buf wide = {0};

    (void)state;
    buf_add_bytes(&wide, "\xFF\xFE", 2);
    for (size_t i = 0; i + 1 < sizeof(xml); i++) {
        buf_putc(&wide, xml[i]);
        buf_add_bytes(&wide, "", 1);
    }
    check("little endian", buf_str(&wide), "plain\n");
    buf_release(&wide);
}

static void what_is_wrong_is_said(void **state)
{
    static const struct {
        const char *xml;
        const char *reason;
    } cases[] = {
        {PACKAGE(""), "holds no document"},
        {PACKAGE(RELS(TYPES)), "main part is missing"},
        {PACKAGE(RELS(TYPES) PART("/word/document.xml", "")), "broken XML"},
        {PACKAGE(RELS(TYPES) "<pkg:part>"), "broken XML"},
        {PACKAGE(RELS(TYPES) "<pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData/></pkg:part>"),
         "broken XML"},
        {"<!DOCTYPE x><x xmlns=\"" PKG "\"/>", "document type declaration"},
        {PACKAGE(PART("/ppt/presentation.xml", "<a/>")), "presentation"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {0};
        char *text = final_text(str_from(cases[i].xml), NULL, &err);
        if (text != NULL || strstr(err.reason, cases[i].reason) == NULL)
            fail_msg("case %zu: %s", i, text != NULL ? text : err.reason);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_package_of_one_file_is_read_as_one_of_many),
        cmocka_unit_test(utf_16_is_read_too),
        cmocka_unit_test(what_is_wrong_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
