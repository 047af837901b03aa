/* A package whose parts are as the input has them: stored, so that a fuzzer sees what it changes,
 * with the right sums, so that it is read. */
#include "fuzz/fuzz.h"

#include "base/vec.h"

#include <stdlib.h>

struct entry {
    struct str name;
    uint32_t size;
    uint32_t sum;
    uint32_t off;
};

struct packer {
    struct buf out;
    VEC(struct entry) entries;
};

/* CRC-32 as zip has it, a nibble at a time. */
static uint32_t checksum(struct str bytes)
{
    static const uint32_t table[16] = {0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC,
                                       0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
                                       0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
                                       0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
    uint32_t sum = UINT32_MAX;

    for (size_t i = 0; i < bytes.len; i++) {
        sum ^= (uint8_t)bytes.ptr[i];
        sum = (sum >> 4) ^ table[sum & 15];
        sum = (sum >> 4) ^ table[sum & 15];
    }
    return ~sum;
}

static void put(struct buf *out, uint32_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        buf_putc(out, (char)(uint8_t)(value >> (8 * i)));
}

/* What a member's own header and its row of the index have in common. */
static void put_sizes(struct buf *out, const struct entry *entry)
{
    put(out, 20, 2); /* version that is needed */
    put(out, 0, 2);  /* flags */
    put(out, 0, 2);  /* stored */
    put(out, 0, 2);  /* time */
    put(out, 33, 2); /* date: 1980-01-01 */
    put(out, entry->sum, 4);
    put(out, entry->size, 4);
    put(out, entry->size, 4);
    put(out, (uint32_t)entry->name.len, 2);
    put(out, 0, 2); /* extra */
}

static void add_member(struct packer *p, struct str name, struct str bytes)
{
    struct entry entry = {name, (uint32_t)bytes.len, checksum(bytes), (uint32_t)p->out.len};

    if (name.len > UINT16_MAX)
        return;
    put(&p->out, 0x04034B50, 4);
    put_sizes(&p->out, &entry);
    buf_add(&p->out, name);
    buf_add(&p->out, bytes);
    VEC_ADD(&p->entries, entry);
}

static void end_package(struct packer *p)
{
    uint32_t start = (uint32_t)p->out.len;

    for (size_t i = 0; i < p->entries.len; i++) {
        const struct entry *entry = &p->entries.ptr[i];
        put(&p->out, 0x02014B50, 4);
        put(&p->out, 20, 2); /* made by */
        put_sizes(&p->out, entry);
        put(&p->out, 0, 2); /* comment */
        put(&p->out, 0, 2); /* disk */
        put(&p->out, 0, 2); /* attributes */
        put(&p->out, 0, 4);
        put(&p->out, entry->off, 4);
        buf_add(&p->out, entry->name);
    }
    uint32_t size = (uint32_t)p->out.len - start;
    put(&p->out, 0x06054B50, 4);
    put(&p->out, 0, 4); /* disks */
    put(&p->out, (uint32_t)p->entries.len, 2);
    put(&p->out, (uint32_t)p->entries.len, 2);
    put(&p->out, size, 4);
    put(&p->out, start, 4);
    put(&p->out, 0, 2); /* comment */
    VEC_RELEASE(&p->entries);
}

static bool has_member(const struct packer *p, struct str name)
{
    for (size_t i = 0; i < p->entries.len; i++)
        if (str_eq(p->entries.ptr[i].name, name))
            return true;
    return false;
}

#define SCHEMAS "http://schemas.openxmlformats.org/"
#define TYPES   SCHEMAS "officeDocument/2006/relationships/"
#define LIST    "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">"
#define PART(id, type, target)                                                                     \
    "<Relationship Id=\"" id "\" Type=\"" TYPES type "\" Target=\"" target "\"/>"

static const char roots[] =
    LIST PART("r1", "officeDocument", "word/document.xml") "</Relationships>";
static const char parts[] =
    LIST PART("s", "styles", "styles.xml") PART("n", "numbering", "numbering.xml")
        PART("f", "footnotes", "footnotes.xml") PART("e", "endnotes", "endnotes.xml")
            PART("c", "comments", "comments.xml") PART("t", "settings", "settings.xml")
                PART("h", "hyperlink", "media/image.png") "</Relationships>";

static const char declarations[] =
    " xmlns:w=\"" SCHEMAS "wordprocessingml/2006/main\""
    " xmlns:m=\"" SCHEMAS "officeDocument/2006/math\""
    " xmlns:r=\"" SCHEMAS "officeDocument/2006/relationships\""
    " xmlns:mc=\"" SCHEMAS "markup-compatibility/2006\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

/* "word/styles.xml" is an element w:styles. */
static struct str root_of(struct str name)
{
    size_t start = name.len;

    while (start > 0 && name.ptr[start - 1] != '/')
        start--;
    name = str_from_off(name, start);
    return str_head(name, str_find(name, STR("."), 0));
}

/* A part that does not begin with "<?xml" is the content of its root element. */
static struct str framed(struct str name, struct str inside, struct buf *out)
{
    struct str root = root_of(name);
    const char *body = str_eq(root, STR("document")) ? "w:body>" : NULL;

    if (str_starts(inside, STR("<?xml")) || str_ends(name, STR(".rels")))
        return inside;
    buf_printf(out, "<w:%.*s%s>%s%s", STR_ARG(root), declarations, body != NULL ? "<" : "",
               body != NULL ? body : "");
    buf_add(out, inside);
    buf_printf(out, "%s%s</w:%.*s>", body != NULL ? "</" : "", body != NULL ? body : "",
               STR_ARG(root));
    return buf_str(out);
}

static void add_framed(struct packer *p, struct str name, struct str inside)
{
    struct buf frame = {0};
    struct str bytes = framed(name, inside, &frame);

    add_member(p, name, bytes);
    buf_release(&frame);
}

struct buf fuzz_package(struct str text)
{
    struct packer p = {0};
    struct str name = STR("word/document.xml");

    for (;;) {
        size_t next = str_find(text, STR("\n%%% "), 0);
        add_framed(&p, name, str_head(text, next));
        if (next == (size_t)-1)
            break;
        text = str_from_off(text, next + 5);
        name = str_head(text, str_find(text, STR("\n"), 0));
        text = str_from_off(text, name.len < text.len ? name.len + 1 : text.len);
    }
    if (!has_member(&p, STR("_rels/.rels")))
        add_member(&p, STR("_rels/.rels"), STR(roots));
    if (!has_member(&p, STR("word/_rels/document.xml.rels")))
        add_member(&p, STR("word/_rels/document.xml.rels"), STR(parts));
    end_package(&p);
    return p.out;
}
