/* Names of XML as small numbers, with namespaces that come and go; for xml.c alone. */
#ifndef QARAR_PACK_XML_NAME_H
#define QARAR_PACK_XML_NAME_H

#include "base/arena.h"
#include "base/vec.h"
#include "pack/xml.h"

/* A name as it is written, prefix and all, and what it was last found to be. */
struct qname {
    const char *text;
    uint32_t hash;
    uint32_t len;
    uint16_t prefix; /* index into prefixes */
    uint16_t id;     /* number in the table, for namespace ns */
    uint8_t ns;
    bool element; /* an attribute without a prefix has no namespace */
};

struct prefix {
    struct str text;
    uint8_t ns;
};

/* A prefix had this namespace before the element at depth. */
struct rebound {
    unsigned depth;
    uint16_t prefix;
    uint8_t ns;
};

struct xml_resolver {
    const struct xml_names *names;
    struct qname *slots; /* open addressing; text NULL: free */
    size_t size;
    size_t used;
    VEC(struct prefix) prefixes; /* the first is the empty one, the second "xml" */
    VEC(struct rebound) rebound;
    struct {
        const char *text;
        struct qname name;
    } recent[64]; /* attributes, by the address of their name, which expat keeps */
    struct arena arena;
};

void xml_resolver_init(struct xml_resolver *r, const struct xml_names *names);
void xml_resolver_release(struct xml_resolver *r);

/* The number of an element's or of an attribute's name; 0: none of the table. text of an
 * attribute stays where it is until release. */
unsigned xml_resolve_element(struct xml_resolver *r, const char *text);
unsigned xml_resolve_attribute(struct xml_resolver *r, const char *text);

/* Takes the declarations among the attributes of the element at depth. */
void xml_bind(struct xml_resolver *r, const char *const *attributes, unsigned depth);

/* Ends those of the elements at depth and deeper. */
void xml_unbind(struct xml_resolver *r, unsigned depth);

unsigned xml_namespace_of(const struct xml_resolver *r, struct str prefix);

#endif
