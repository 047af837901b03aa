/* Zips with libzip; the frame of a small .docx. */
#include "support/test.h"

#include "support/package.h"

#include "base/mem.h"

#include <stdlib.h>
#include <zip.h>

struct buf package_zip(const struct part *parts)
{
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, NULL);
    struct buf out = {0};

    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, NULL);
    assert_non_null(zip);
    for (; parts->name != NULL; parts++) {
        zip_source_t *source = zip_source_buffer(zip, parts->text, strlen(parts->text), 0);
        assert_true(zip_file_add(zip, parts->name, source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    assert_int_equal(zip_close(zip), 0);
    assert_int_equal(zip_source_open(target), 0);
    char piece[4096];
    for (zip_int64_t got; (got = zip_source_read(target, piece, sizeof(piece))) > 0;)
        buf_add_bytes(&out, piece, (size_t)got);
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

#define SCHEMAS "http://schemas.openxmlformats.org/"
#define TYPES   SCHEMAS "officeDocument/2006/relationships/"

static const char declarations[] =
    " xmlns:w=\"" SCHEMAS "wordprocessingml/2006/main\""
    " xmlns:m=\"" SCHEMAS "officeDocument/2006/math\""
    " xmlns:r=\"" SCHEMAS "officeDocument/2006/relationships\""
    " xmlns:mc=\"" SCHEMAS "markup-compatibility/2006\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:w99=\"urn:nobody-knows\"";

static const char roots[] = "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">"
                            "<Relationship Id=\"r1\" Type=\"" TYPES "officeDocument\""
                            " Target=\"word/document.xml\"/></Relationships>";

static struct str base_name(const char *name)
{
    const char *slash = strrchr(name, '/');
    const char *base = slash != NULL ? slash + 1 : name;
    const char *dot = strchr(base, '.');

    return (struct str){base, dot != NULL ? (size_t)(dot - base) : strlen(base)};
}

static char *framed(struct str root, const char *inside)
{
    struct buf out = {0};

    if (strncmp(inside, "<?xml", 5) == 0)
        buf_puts(&out, inside);
    else
        buf_printf(&out, "<w:%.*s%s>%s</w:%.*s>", STR_ARG(root), declarations, inside,
                   STR_ARG(root));
    return buf_detach(&out);
}

static char *relationships(const struct part *parts)
{
    struct buf out = {0};

    buf_puts(&out, "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">");
    for (; parts != NULL && parts->name != NULL; parts++) {
        struct str base = base_name(parts->name);
        buf_printf(&out, "<Relationship Id=\"%.*s\" Type=\"" TYPES "%.*s\" Target=\"/%s\"/>",
                   STR_ARG(base), STR_ARG(base), parts->name);
    }
    buf_puts(&out, "</Relationships>");
    return buf_detach(&out);
}

struct buf package_docx(const char *body, const struct part *parts)
{
    enum { MOST = 16 };
    struct part all[MOST] = {{"_rels/.rels", roots}};
    char *owned[MOST] = {0};
    size_t count = 1;
    struct buf inner = {0};

    buf_printf(&inner, strncmp(body, "<?xml", 5) == 0 ? "%s" : "<w:body>%s</w:body>", body);
    all[count] = (struct part){"word/document.xml", owned[1] = framed(STR("document"), inner.ptr)};
    count++;
    all[count] = (struct part){"word/_rels/document.xml.rels", owned[2] = relationships(parts)};
    count++;
    for (; parts != NULL && parts->name != NULL && count < MOST - 1; parts++, count++)
        all[count] =
            (struct part){parts->name, owned[count] = framed(base_name(parts->name), parts->text)};
    struct buf out = package_zip(all);
    buf_release(&inner);
    for (size_t i = 0; i < count; i++)
        free(owned[i]);
    return out;
}
