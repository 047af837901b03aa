/* One door to expat: a part of XML read as a stream, its elements given to a table of rules.
 *
 * Namespaces are resolved here, faster than expat does it: prefixes are free, and a name is a small
 * number of a table that the user gives (pack/ooxml.h). Rules say what an element means by where it
 * stands: a context, which the elements around it set. What has no rule is skipped with all that is
 * in it, looked into, or reported, as its context says.
 *
 * A document type declaration is refused, and with it every entity but the five of XML. */
#ifndef QARAR_PACK_XML_H
#define QARAR_PACK_XML_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct xml;

/* A namespace by one of its addresses. Number 0 is none, 1 that of the prefix "xml". */
enum { XML_NS_NONE, XML_NS_XML };
struct xml_namespace {
    const char *uri;
    uint8_t ns;
};

/* A name; its number is its place in the table, and 0 is no name. */
struct xml_name {
    const char *local;
    uint8_t ns;
};

struct xml_names {
    const struct xml_namespace *namespaces;
    size_t namespace_count;
    const struct xml_name *names;
    size_t count;
};

/* What is inside an element, where it is no context of the user's. */
enum {
    XML_LEAF = 255,  /* nothing that matters: it is skipped, end is not called */
    XML_TEXT = 254,  /* text for grammar.text, elements in it are skipped */
    XML_SAME = 253,  /* the context that the element itself stands in */
    XML_ODD = 252,   /* for fallback only: reported to grammar.unknown, and skipped */
    XML_OTHER = 251, /* likewise: given to grammar.other as a rule's start would be, and skipped */
};

struct xml_rule {
    uint16_t name;
    uint32_t where; /* contexts: XML_IN(A) | XML_IN(B) */
    uint8_t inside; /* a context or one of the above */
    /* Called at the start; false skips the element, without a call of end. May be NULL. */
    bool (*start)(void *user, struct xml *xml);
    void (*end)(void *user);
};

#define XML_IN(context) (UINT32_C(1) << (context))

struct xml_grammar {
    const struct xml_names *names;
    const struct xml_rule *rules; /* 250 at most */
    size_t rule_count;
    const uint8_t
        *fallback; /* for each context: XML_LEAF, XML_SAME, XML_ODD or XML_OTHER; NULL: XML_LEAF */
    unsigned contexts; /* 32 at most; the first is that of the root element */
    void (*text)(void *user, struct str text);
    void (*unknown)(void *user, const char *name, unsigned context); /* may be NULL */
    void (*other)(void *user, struct xml *xml);
};

/* Starts a part; all arguments are borrowed, part is its name for errors. */
struct xml *xml_new(const struct xml_grammar *grammar, void *user, const char *part,
                    const struct limits *limits);

/* Before anything is parsed: the part is UTF-8, whatever it says; and it stands inside of elements
 * that bind these prefixes (xmlns attributes and their values in turn, to a NULL). */
void xml_is_utf8(struct xml *xml);
void xml_inherit(struct xml *xml, const char *const *bindings);

/* From within a rule: where in the part the tag begins that is read now, and where it ends. */
size_t xml_offset(const struct xml *xml);
size_t xml_end_offset(const struct xml *xml);

/* Bytes that were parsed in vain so far, since what they are part of (a tag, a comment) has no end
 * yet. The next piece should be as long, or a long one costs its square. */
size_t xml_pending(const struct xml *xml);

/* Room for size bytes of the part, to be filled and then parsed. */
void *xml_buffer(struct xml *xml, size_t size);

/* Parses len bytes of that room; last: they are the end. False with err filled (place: the part,
 * line and column). */
bool xml_parse(struct xml *xml, size_t len, bool last, struct err *err);

/* From within a rule: ends parsing as an error at this place. */
void xml_fail(struct xml *xml, const char *reason);

/* In start: an attribute of the element by the number of its name, or NULL. Borrowed. */
const char *xml_attr(struct xml *xml, unsigned name);

/* In start: the number of the element's name. */
unsigned xml_element(const struct xml *xml);

/* In start: its name as it is written, and all attributes, names and values in turn, to a NULL. */
const char *xml_name(const struct xml *xml);
const char *const *xml_attributes(const struct xml *xml);

/* In start: the namespace that a prefix has here. */
unsigned xml_prefix(struct xml *xml, struct str prefix);

/* The context that the element itself stands in; in start and end. */
unsigned xml_context(const struct xml *xml);

/* NULL is fine. */
void xml_free(struct xml *xml);

#endif
