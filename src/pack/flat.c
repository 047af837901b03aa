/* Where the parts are in a package of one file. What is in them is not looked at: each is a slice
 * of the file, and what it gets from around it are the bindings of namespaces. */
#include "pack/flat.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/vec.h"
#include "pack/ooxml.h"
#include "text/charset.h"

enum { PIECE = 1 << 16, PIECE_MOST = 1 << 26, BEGINNING = 4096, BINDINGS_MOST = 256 };

struct bindings {
    VEC(const char *) list;
};

struct flat {
    struct buf converted;
    struct str bytes;
    VEC(struct flat_part) parts;
    struct arena arena;
    /* While it is read */
    const struct limits *limits;
    struct xml *xml;
    struct bindings package;
    struct bindings part;
    struct str name;
    size_t start; /* of the data that is open */
    bool binary;
};

bool flat_like(struct str bytes)
{
    char text[BEGINNING];
    size_t len = 0;

    for (size_t i = 0; i < bytes.len && len < sizeof(text); i++)
        if (bytes.ptr[i] != '\0')
            text[len++] = bytes.ptr[i];
    struct str start = str_trim((struct str){text, len});
    if (str_starts(start, STR("\xEF\xBB\xBF")))
        start = str_trim(str_from_off(start, 3));
    if (str_starts(start, STR("\xFF\xFE")) || str_starts(start, STR("\xFE\xFF")))
        start = str_from_off(start, 2);
    return str_starts(start, STR("<")) && str_find(start, STR(OOXML_PACKAGE), 0) != (size_t)-1;
}

/* ---- Parts ------------------------------------------------------------------------------ */

static void take_bindings(struct flat *flat, struct bindings *out, struct xml *xml)
{
    for (const char *const *it = xml_attributes(xml); *it != NULL; it += 2) {
        if (strncmp(it[0], "xmlns", 5) != 0 || out->list.len >= BINDINGS_MOST)
            continue;
        VEC_ADD(&out->list, arena_dup(&flat->arena, str_from(it[0])).ptr);
        VEC_ADD(&out->list, arena_dup(&flat->arena, str_from(it[1])).ptr);
    }
}

static bool on_package(void *user, struct xml *xml)
{
    struct flat *flat = user;

    take_bindings(flat, &flat->package, xml);
    return true;
}

static bool on_part(void *user, struct xml *xml)
{
    struct flat *flat = user;

    VEC_CLEAR(&flat->part.list);
    flat->name = arena_dup(&flat->arena, str_from(xml_attr(xml, PKG_name)));
    take_bindings(flat, &flat->part, xml);
    return true;
}

static bool on_data(void *user, struct xml *xml)
{
    struct flat *flat = user;

    take_bindings(flat, &flat->part, xml);
    flat->start = xml_end_offset(xml);
    flat->binary = xml_element(xml) == PKG_binaryData;
    return true;
}

static void add_all(struct bindings *out, const struct bindings *more)
{
    for (size_t i = 0; i < more->list.len; i++)
        VEC_ADD(&out->list, more->list.ptr[i]);
}

/* Those of the package and the part; most have nothing but that of the package itself. */
static const char *const *all_bindings(struct flat *flat)
{
    struct bindings all = {0};

    add_all(&all, &flat->package);
    add_all(&all, &flat->part);
    size_t size = (all.list.len + 1) * sizeof(const char *);
    const char **kept = arena_alloc(&flat->arena, size);
    for (size_t i = 0; i < all.list.len; i++)
        kept[i] = all.list.ptr[i];
    kept[all.list.len] = NULL;
    VEC_RELEASE(&all.list);
    return kept;
}

static void on_data_end(void *user)
{
    struct flat *flat = user;
    size_t end = xml_offset(flat->xml);
    struct flat_part part = {.name = flat->name, .binary = flat->binary};

    part.data =
        (struct str){flat->bytes.ptr + flat->start, end > flat->start ? end - flat->start : 0};
    part.bindings = all_bindings(flat);
    VEC_ADD(&flat->parts, part);
}

enum { ROOT, PACKAGE, PART, DATA, CONTEXTS };

static const struct xml_rule rules[] = {
    {PKG_package, XML_IN(ROOT), PACKAGE, on_package, NULL},
    {PKG_part, XML_IN(PACKAGE), PART, on_part, NULL},
    {PKG_xmlData, XML_IN(PART), DATA, on_data, on_data_end},
    {PKG_binaryData, XML_IN(PART), DATA, on_data, on_data_end},
};

static const struct xml_grammar grammar = {
    .names = &ooxml_names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .contexts = CONTEXTS,
};

static bool read_piece(struct flat *flat, size_t *at, struct err *err)
{
    size_t size = xml_pending(flat->xml);
    size_t left = flat->bytes.len - *at;

    size = size < PIECE ? PIECE : size > PIECE_MOST ? PIECE_MOST : size;
    size = size < left ? size : left;
    void *room = xml_buffer(flat->xml, size > 0 ? size : 1);
    if (room != NULL && size > 0)
        memcpy(room, flat->bytes.ptr + *at, size);
    *at += size;
    if (!xml_parse(flat->xml, room != NULL ? size : 0, *at == flat->bytes.len, err))
        return false;
    return flat->parts.len <= flat->limits->members ||
           LIMIT_PASSED(err, NULL, flat->limits, members);
}

struct flat *flat_new(struct str bytes, const struct limits *limits, struct err *err)
{
    struct flat *flat = mem_alloc(sizeof(*flat));
    enum charset charset = charset_find(bytes);
    size_t at = 0;
    bool done = true;

    flat->limits = limits;
    flat->bytes = bytes;
    if (charset == CHARSET_UTF16LE || charset == CHARSET_UTF16BE) {
        charset_convert(&flat->converted, bytes, charset);
        flat->bytes = buf_str(&flat->converted);
    }
    flat->xml = xml_new(&grammar, flat, "", limits);
    if (flat->converted.len > 0)
        xml_is_utf8(flat->xml);
    while (done && at < flat->bytes.len)
        done = read_piece(flat, &at, err);
    xml_free(flat->xml);
    flat->xml = NULL;
    VEC_RELEASE(&flat->package.list);
    VEC_RELEASE(&flat->part.list);
    if (done)
        return flat;
    flat_free(flat);
    return NULL;
}

void flat_free(struct flat *flat)
{
    if (flat == NULL)
        return;
    VEC_RELEASE(&flat->parts);
    arena_release(&flat->arena);
    buf_release(&flat->converted);
    free(flat);
}

size_t flat_count(const struct flat *flat)
{
    return flat->parts.len;
}

const struct flat_part *flat_part(const struct flat *flat, size_t index)
{
    return &flat->parts.ptr[index];
}

/* ---- Data ------------------------------------------------------------------------------- */

/* -1: none of the alphabet. */
static int base64_value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* The next letters, four at most; what is none is passed over. */
static size_t take_four(struct str data, size_t *at, unsigned values[4])
{
    size_t count = 0;

    while (*at < data.len && count < 4) {
        int value = base64_value(data.ptr[(*at)++]);
        if (value >= 0)
            values[count++] = (unsigned)value;
    }
    return count;
}

static size_t read_base64(const struct flat_part *part, size_t *at, char *bytes, size_t size)
{
    size_t len = 0;
    unsigned v[4] = {0};

    while (len + 3 <= size) {
        size_t count = take_four(part->data, at, v);
        if (count >= 2)
            bytes[len++] = (char)(v[0] << 2 | v[1] >> 4);
        if (count >= 3)
            bytes[len++] = (char)((v[1] & 15) << 4 | v[2] >> 2);
        if (count >= 4)
            bytes[len++] = (char)((v[2] & 3) << 6 | v[3]);
        if (count < 4)
            break;
    }
    return len;
}

size_t flat_read(const struct flat_part *part, size_t *at, char *bytes, size_t size)
{
    if (part->binary)
        return read_base64(part, at, bytes, size);
    size_t left = part->data.len - *at;
    size_t len = size < left ? size : left;
    if (len > 0)
        memcpy(bytes, part->data.ptr + *at, len);
    *at += len;
    return len;
}
