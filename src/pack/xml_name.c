/* Each written name is looked up in the table once, and again only where its prefix has got
 * another namespace since. */
#include "pack/xml_name.h"

#include <string.h>

/* A part with more prefixes than this is nobody's; the rest of them have no namespace. */
enum { PREFIXES = 512, NO_PREFIX = UINT16_MAX };

static uint32_t hash_name(const char *text, uint32_t *len, bool element)
{
    uint32_t hash = element ? 5381 : 33;
    const char *p = text;

    for (; *p != '\0'; p++)
        hash = hash * 33 + (unsigned char)*p;
    *len = (uint32_t)(p - text);
    return hash ^ (hash >> 15);
}

static uint16_t find_prefix(const struct xml_resolver *r, struct str text)
{
    for (size_t i = 0; i < r->prefixes.len; i++)
        if (str_eq(r->prefixes.ptr[i].text, text))
            return (uint16_t)i;
    return NO_PREFIX;
}

static uint16_t add_prefix(struct xml_resolver *r, struct str text, uint8_t ns)
{
    uint16_t found = find_prefix(r, text);

    if (found != NO_PREFIX || r->prefixes.len == PREFIXES)
        return found;
    VEC_ADD(&r->prefixes, (struct prefix){arena_dup(&r->arena, text), ns});
    return (uint16_t)(r->prefixes.len - 1);
}

void xml_resolver_init(struct xml_resolver *r, const struct xml_names *names)
{
    *r = (struct xml_resolver){.names = names, .size = 256};
    r->slots = mem_alloc(r->size * sizeof(*r->slots));
    add_prefix(r, STR(""), XML_NS_NONE);
    add_prefix(r, STR("xml"), XML_NS_XML);
}

void xml_resolver_release(struct xml_resolver *r)
{
    free(r->slots);
    VEC_RELEASE(&r->prefixes);
    VEC_RELEASE(&r->rebound);
    arena_release(&r->arena);
}

static struct str local_part(const struct qname *name)
{
    const char *colon = memchr(name->text, ':', name->len);
    const char *local = colon != NULL ? colon + 1 : name->text;

    return (struct str){local, name->len - (size_t)(local - name->text)};
}

static uint16_t look_up(const struct xml_names *names, unsigned ns, struct str local)
{
    for (size_t i = 1; ns != XML_NS_NONE && i < names->count; i++)
        if (names->names[i].ns == ns && str_eq(str_from(names->names[i].local), local))
            return (uint16_t)i;
    return 0;
}

/* Names of no namespace are told apart by a table's rows with namespace 0. */
static uint16_t look_up_bare(const struct xml_names *names, struct str local)
{
    for (size_t i = 1; i < names->count; i++)
        if (names->names[i].ns == XML_NS_NONE && str_eq(str_from(names->names[i].local), local))
            return (uint16_t)i;
    return 0;
}

static uint8_t bound_namespace(const struct xml_resolver *r, const struct qname *name)
{
    if (name->prefix == NO_PREFIX || (name->prefix == 0 && !name->element))
        return XML_NS_NONE;
    return r->prefixes.ptr[name->prefix].ns;
}

static void find_id(const struct xml_resolver *r, struct qname *name)
{
    name->ns = bound_namespace(r, name);
    if (name->ns == XML_NS_NONE && name->prefix == 0)
        name->id = look_up_bare(r->names, local_part(name));
    else
        name->id = look_up(r->names, name->ns, local_part(name));
}

static void grow(struct xml_resolver *r)
{
    struct qname *old = r->slots;
    size_t old_size = r->size;

    r->size *= 2;
    r->slots = mem_alloc(r->size * sizeof(*r->slots));
    for (size_t i = 0; i < old_size; i++) {
        if (old[i].text == NULL)
            continue;
        size_t slot = old[i].hash & (r->size - 1);
        while (r->slots[slot].text != NULL)
            slot = (slot + 1) & (r->size - 1);
        r->slots[slot] = old[i];
    }
    free(old);
}

static struct qname *add_name(struct xml_resolver *r, const char *text, uint32_t hash, uint32_t len,
                              bool element)
{
    if (r->used * 2 >= r->size)
        grow(r);
    size_t slot = hash & (r->size - 1);
    while (r->slots[slot].text != NULL)
        slot = (slot + 1) & (r->size - 1);
    struct qname *name = &r->slots[slot];
    *name = (struct qname){.text = arena_dup(&r->arena, (struct str){text, len}).ptr,
                           .hash = hash,
                           .len = len,
                           .element = element};
    const char *colon = memchr(text, ':', len);
    struct str prefix = {text, colon != NULL ? (size_t)(colon - text) : 0};
    name->prefix = add_prefix(r, prefix, XML_NS_NONE);
    find_id(r, name);
    r->used++;
    return name;
}

static struct qname *find_name(struct xml_resolver *r, const char *text, bool element)
{
    uint32_t len;
    uint32_t hash = hash_name(text, &len, element);
    size_t mask = r->size - 1;

    for (size_t slot = hash & mask; r->slots[slot].text != NULL; slot = (slot + 1) & mask) {
        struct qname *name = &r->slots[slot];
        if (name->hash == hash && name->len == len && name->element == element &&
            memcmp(name->text, text, len) == 0)
            return name;
    }
    return add_name(r, text, hash, len, element);
}

unsigned xml_resolve_element(struct xml_resolver *r, const char *text)
{
    struct qname *name = find_name(r, text, true);

    if (name->ns != bound_namespace(r, name))
        find_id(r, name);
    return name->id;
}

unsigned xml_resolve_attribute(struct xml_resolver *r, const char *text)
{
    size_t slot = ((uintptr_t)text >> 3) % (sizeof(r->recent) / sizeof(r->recent[0]));

    if (r->recent[slot].text != text) {
        r->recent[slot].text = text;
        r->recent[slot].name = *find_name(r, text, false);
    }
    struct qname *name = &r->recent[slot].name;
    if (name->ns != bound_namespace(r, name))
        find_id(r, name);
    return name->id;
}

static uint8_t namespace_number(const struct xml_names *names, const char *uri)
{
    for (size_t i = 0; i < names->namespace_count; i++)
        if (strcmp(names->namespaces[i].uri, uri) == 0)
            return names->namespaces[i].ns;
    return XML_NS_NONE;
}

static void bind_one(struct xml_resolver *r, const char *prefix, const char *uri, unsigned depth)
{
    uint16_t index = add_prefix(r, str_from(prefix), XML_NS_NONE);
    uint8_t ns = namespace_number(r->names, uri);

    if (index == NO_PREFIX || r->prefixes.ptr[index].ns == ns)
        return;
    VEC_ADD(&r->rebound, (struct rebound){depth, index, r->prefixes.ptr[index].ns});
    r->prefixes.ptr[index].ns = ns;
}

void xml_bind(struct xml_resolver *r, const char *const *attributes, unsigned depth)
{
    for (; *attributes != NULL; attributes += 2) {
        const char *name = attributes[0];
        if (name[0] != 'x' || strncmp(name, "xmlns", 5) != 0)
            continue;
        if (name[5] == '\0')
            bind_one(r, "", attributes[1], depth);
        else if (name[5] == ':')
            bind_one(r, name + 6, attributes[1], depth);
    }
}

void xml_unbind(struct xml_resolver *r, unsigned depth)
{
    while (r->rebound.len > 0 && VEC_LAST(&r->rebound).depth >= depth) {
        struct rebound *last = &VEC_LAST(&r->rebound);
        r->prefixes.ptr[last->prefix].ns = last->ns;
        r->rebound.len--;
    }
}

unsigned xml_namespace_of(const struct xml_resolver *r, struct str prefix)
{
    uint16_t index = find_prefix(r, prefix);

    return index != NO_PREFIX ? r->prefixes.ptr[index].ns : XML_NS_NONE;
}
