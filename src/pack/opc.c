/* Relationships, names of parts, and the loop that feeds a member to the parser. */
#include "pack/opc.h"

#include "base/i18n.h"
#include "pack/ooxml.h"

enum { PIECE = 1 << 16, PIECE_MOST = 1 << 26 };

bool opc_open(struct opc *opc, const struct input *input, const struct limits *limits,
              struct err *err)
{
    *opc = (struct opc){.limits = limits};
    opc->archive = archive_open(input, limits, err);
    return opc->archive != NULL;
}

void opc_close(struct opc *opc)
{
    archive_close(opc->archive);
    arena_release(&opc->arena);
}

/* ---- Names ------------------------------------------------------------------------------ */

/* Both kinds of slash are seen in packages. */
static size_t last_slash(struct str name)
{
    size_t i = name.len;

    while (i > 0 && name.ptr[i - 1] != '/' && name.ptr[i - 1] != '\\')
        i--;
    return i;
}

static struct str directory(struct str part)
{
    return str_head(part, last_slash(part));
}

/* Appends the segments of path to name, whose "." and ".." are carried out. */
static void add_segments(struct buf *name, struct str path)
{
    while (path.len > 0) {
        size_t len = 0;
        while (len < path.len && path.ptr[len] != '/' && path.ptr[len] != '\\')
            len++;
        struct str segment = str_head(path, len);
        path = str_from_off(path, len < path.len ? len + 1 : len);
        if (str_eq(segment, STR("..")))
            name->len = last_slash(str_head(buf_str(name), name->len > 0 ? name->len - 1 : 0));
        else if (segment.len > 0 && !str_eq(segment, STR("."))) {
            buf_add(name, segment);
            buf_putc(name, '/');
        }
    }
}

/* The member that target means in a part of directory base. */
static struct str resolve(struct arena *arena, struct str base, struct str target)
{
    struct buf name = {0};
    bool absolute = target.len > 0 && (target.ptr[0] == '/' || target.ptr[0] == '\\');

    if (!absolute)
        add_segments(&name, base);
    add_segments(&name, target);
    struct str result = arena_dup(arena, str_head(buf_str(&name), name.len > 0 ? name.len - 1 : 0));
    buf_release(&name);
    return result;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "my%20text.xml": addresses have escapes, and members of the package mostly the character. */
static struct str unescape(struct arena *arena, struct str name)
{
    struct buf out = {0};

    for (size_t i = 0; i < name.len; i++) {
        int high = name.ptr[i] == '%' && i + 2 < name.len ? hex_value(name.ptr[i + 1]) : -1;
        int low = high >= 0 ? hex_value(name.ptr[i + 2]) : -1;
        buf_putc(&out, low >= 0 ? (char)(high * 16 + low) : name.ptr[i]);
        i += low >= 0 ? 2 : 0;
    }
    struct str result = arena_dup(arena, buf_str(&out));
    buf_release(&out);
    return result;
}

struct reading {
    struct opc *opc;
    struct str base;
    struct opc_relationship **end;
    unsigned escaped; /* targets with escapes so far */
};

/* The member that target means: as it is written, or else without its escapes. */
static struct str member_of(struct reading *r, struct str target)
{
    enum { TRIED = 64 }; /* each is looked for among all members */
    struct arena *arena = &r->opc->arena;
    struct str name = resolve(arena, r->base, target);

    if (name.len == 0 || memchr(name.ptr, '%', name.len) == NULL || ++r->escaped > TRIED ||
        archive_find(r->opc->archive, name) >= 0)
        return name;
    return unescape(arena, name);
}

/* ---- Relationships ---------------------------------------------------------------------- */

static bool add_relationship(void *user, struct xml *xml)
{
    struct reading *r = user;
    struct arena *arena = &r->opc->arena;
    const char *mode = xml_attr(xml, NONE_TargetMode);
    struct str target = str_from(xml_attr(xml, NONE_Target));
    struct opc_relationship *it = arena_alloc(arena, sizeof(*it));

    it->id = arena_dup(arena, str_from(xml_attr(xml, NONE_Id)));
    it->type = arena_dup(arena, str_from(xml_attr(xml, NONE_Type)));
    it->external = mode != NULL && strcmp(mode, "External") == 0;
    if (target.ptr != NULL)
        it->target = it->external ? arena_dup(arena, target) : member_of(r, target);
    *r->end = it;
    r->end = &it->next;
    return true;
}

enum { ROOT, LIST, CONTEXTS };

static const struct xml_rule rules[] = {
    {REL_Relationships, XML_IN(ROOT), LIST, NULL, NULL},
    {REL_Relationship, XML_IN(LIST), XML_LEAF, add_relationship, NULL},
};

static const struct xml_grammar relationships = {
    .names = &ooxml_names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .contexts = CONTEXTS,
};

bool opc_relationships(struct opc *opc, struct str part, struct opc_relationship **out,
                       struct err *err)
{
    struct reading reading = {.opc = opc, .base = directory(part), .end = out};
    struct buf name = {0};
    bool done = true;

    *out = NULL;
    buf_add(&name, reading.base);
    buf_puts(&name, "_rels/");
    buf_add(&name, str_from_off(part, reading.base.len));
    buf_puts(&name, ".rels");
    if (archive_find(opc->archive, buf_str(&name)) >= 0)
        done = opc_read_part(opc, buf_str(&name), &relationships, &reading, err);
    buf_release(&name);
    return done;
}

const struct opc_relationship *opc_find(const struct opc *opc, const struct opc_relationship *list,
                                        struct str type_end)
{
    enum { TRIED = 64 }; /* parts that are not there: each is looked for among all members */
    unsigned tried = 0;

    for (; list != NULL && tried < TRIED; list = list->next) {
        if (list->external || list->target.len == 0 || !str_ends(list->type, type_end))
            continue;
        if (archive_find(opc->archive, list->target) >= 0)
            return list;
        tried++;
    }
    return NULL;
}

/* ---- Reading ---------------------------------------------------------------------------- */

bool opc_part_open(struct opc_part *it, struct opc *opc, struct str part,
                   const struct xml_grammar *grammar, void *user, struct err *err)
{
    int64_t index = archive_find(opc->archive, part);

    *it = (struct opc_part){0};
    if (index < 0)
        return err_set(err, NULL, _("the package has no part \"%.*s\""), STR_ARG(part));
    it->member = member_open(opc->archive, index, err);
    if (it->member == NULL)
        return false;
    it->size = member_size(it->member);
    it->xml = xml_new(grammar, user, member_name(it->member), opc->limits);
    if (member_bindings(it->member) != NULL)
        xml_inherit(it->xml, member_bindings(it->member));
    return true;
}

bool opc_part_step(struct opc_part *it, struct err *err)
{
    size_t size = xml_pending(it->xml);
    size = size < PIECE ? PIECE : size > PIECE_MOST ? PIECE_MOST : size;
    void *room = xml_buffer(it->xml, size);
    int64_t got = room != NULL ? member_read(it->member, room, size, err) : 0;

    if (got < 0)
        return false;
    it->read += (uint64_t)got;
    return xml_parse(it->xml, (size_t)got, got == 0, err) && got > 0;
}

void opc_part_close(struct opc_part *it)
{
    xml_free(it->xml);
    member_close(it->member);
    *it = (struct opc_part){0};
}

bool opc_read_part(struct opc *opc, struct str part, const struct xml_grammar *grammar, void *user,
                   struct err *err)
{
    struct opc_part it;
    struct err own = {0};

    if (!opc_part_open(&it, opc, part, grammar, user, err))
        return false;
    while (opc_part_step(&it, &own))
        ;
    opc_part_close(&it);
    return own.reason[0] == '\0' || err_set(err, own.place, "%s", own.reason);
}
