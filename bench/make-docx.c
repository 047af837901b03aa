/* Makes a .docx of so many paragraphs, with tracked changes in a fifth of them, byte for byte the
 * same each time: make-docx [--short] PARAGRAPHS FILE. They have some 650 bytes of text or, where
 * they are to be short, 20. The words are invented. */
#include "config.h"

#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

enum { WORDS_IN_RUN = 12, RUNS = 3, PARAS_IN_SECTION = 40, MTIME = 1700000000 };

static const char *const words[] = {
    /* the administrations */
    [0] = "الإدارات",
    /* that they cooperate */
    [1] = "أن تتعاون",
    /* in the field */
    [2] = "في مجال",
    /* orchards */
    [3] = "البساتين",
    /* and gardens */
    [4] = "والحدائق",
    /* by the year */
    [5] = "بحلول عام",
    /* 2031 */
    [6] = "2031",
    /* with respect to */
    [7] = "فيما يتعلق",
    /* lamps */
    [8] = "بالمصابيح",
    /* and bridges */
    [9] = "والجسور",
    /* old */
    [10] = "القديمة",
    /* (green) */
    [11] = "(الخضراء)",
};

/* resolves */
static const char heading[] = "يقرر";

static const char document_head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
static const char document_tail[] =
    "<w:sectPr><w:pgSz w:w=\"11907\" w:h=\"16834\"/></w:sectPr></w:body></w:document>";

static const char types[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
static const char rels[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

/* A generator of our own: the C library's differs from system to system. */
static unsigned random_below(unsigned limit)
{
    static unsigned state = 1;

    state = state * 1103515245U + 12345U;
    return (state >> 16) % limit;
}

/* A run of words, as Word writes one; element is w:t or w:delText. */
static void put_run(struct buf *xml, const char *element)
{
    buf_printf(xml,
               "<w:r w:rsidR=\"00A1B2C3\"><w:rPr><w:rFonts w:hint=\"cs\"/><w:rtl/></w:rPr>"
               "<%s xml:space=\"preserve\">",
               element);
    for (unsigned i = 0; i < WORDS_IN_RUN; i++) {
        buf_puts(xml, words[random_below(sizeof(words) / sizeof(words[0]))]);
        buf_putc(xml, ' ');
    }
    buf_printf(xml, "</%s></w:r>", element);
}

static void put_change(struct buf *xml, const char *element, const char *text, unsigned id)
{
    buf_printf(xml, "<%s w:id=\"%u\" w:author=\"Author %u\" w:date=\"2026-01-%02uT10:00:00Z\">",
               element, id, id % 7, 1 + id % 28);
    put_run(xml, text);
    buf_printf(xml, "</%s>", element);
}

static void put_para(struct buf *xml, unsigned index)
{
    bool changed = index % 5 == 2;

    buf_puts(xml, "<w:p w:rsidR=\"00A1B2C3\" w:rsidRDefault=\"00D4E5F6\"><w:pPr><w:pStyle "
                  "w:val=\"Normal\"/><w:bidi/></w:pPr>");
    if (index % PARAS_IN_SECTION == 0) {
        buf_printf(xml, "<w:r><w:rPr><w:rtl/></w:rPr><w:t>%s</w:t></w:r></w:p>", heading);
        return;
    }
    buf_printf(xml, "<w:r><w:t>%u</w:t></w:r><w:r><w:tab/></w:r>", index % PARAS_IN_SECTION);
    for (unsigned i = 0; i < RUNS; i++) {
        put_run(xml, "w:t");
        if (changed && i == 0)
            put_change(xml, "w:del", "w:delText", 2 * index);
        if (changed && i == 1)
            put_change(xml, "w:ins", "w:t", 2 * index + 1);
    }
    buf_puts(xml, "</w:p>");
}

/* Twenty bytes of marked text. */
static void put_short_para(struct buf *xml, unsigned index)
{
    const char *by = "w:author=\"Author\" w:date=\"2026-01-01T10:00:00Z\"";

    buf_printf(xml, "<w:p><w:r><w:t xml:space=\"preserve\">%08u </w:t></w:r>", index);
    if (index % 5 == 2)
        buf_printf(xml,
                   "<w:del w:id=\"%u\" %s><w:r><w:delText>lamps</w:delText></w:r></w:del>"
                   "<w:ins w:id=\"%u\" %s><w:r><w:t>bridge</w:t></w:r></w:ins>",
                   2 * index, by, 2 * index + 1, by);
    else
        buf_puts(xml, "<w:r><w:t>old gardens</w:t></w:r>");
    buf_puts(xml, "</w:p>");
}

static void add_part(zip_t *zip, const char *name, struct str text)
{
    zip_source_t *source = zip_source_buffer(zip, text.ptr, text.len, 0);
    zip_int64_t index = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);

    if (index < 0 || zip_file_set_mtime(zip, (zip_uint64_t)index, MTIME, 0) != 0) {
        fprintf(stderr, "make-docx: %s: %s\n", name, zip_strerror(zip));
        exit(2);
    }
}

int main(int argc, char **argv)
{
    struct buf xml = {0};
    bool is_short = argc == 4 && strcmp(argv[1], "--short") == 0;
    unsigned long paras = argc == 3 + is_short ? strtoul(argv[argc - 2], NULL, 10) : 0;

    if (paras == 0 || paras > 10000000) {
        fputs("usage: make-docx [--short] PARAGRAPHS FILE\n", stderr);
        return 2;
    }
    const char *file = argv[argc - 1];
    zip_t *zip = zip_open(file, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    if (zip == NULL) {
        perror(file);
        return 2;
    }
    buf_puts(&xml, document_head);
    for (unsigned i = 0; i < paras; i++)
        (is_short ? put_short_para : put_para)(&xml, i);
    buf_puts(&xml, document_tail);
    add_part(zip, "[Content_Types].xml", str_from(types));
    add_part(zip, "_rels/.rels", str_from(rels));
    add_part(zip, "word/document.xml", buf_str(&xml));
    if (zip_close(zip) != 0) {
        fprintf(stderr, "make-docx: %s: %s\n", file, zip_strerror(zip));
        return 2;
    }
    buf_release(&xml);
    return 0;
}
