/* expat and the rules: which rule an element falls under, what is skipped, and where it failed.
 *
 * Skipping uses handlers of its own that only count, since most elements of a document are
 * properties that nobody asks for. */
#include "pack/xml.h"

#include "base/i18n.h"
#include "pack/xml_name.h"

#include <expat.h>
#include <stdio.h>

enum { NO_RULE = 255 };

struct frame {
    uint8_t context; /* that its content is in */
    uint8_t rule;
};

struct xml {
    XML_Parser parser;
    const struct xml_grammar *grammar;
    void *user;
    const char *part;
    const struct limits *limits;
    struct xml_resolver resolver;
    const char *const *attributes; /* of the element that starts now */
    const char *name;
    unsigned element;
    struct frame *frames; /* one for each open element, the first for the part */
    unsigned depth;
    unsigned skip;  /* open elements that are skipped */
    uint8_t *rules; /* [context][name]: the rule, or NO_RULE */
    size_t given;   /* bytes of the part */
    char reason[256];
    unsigned long line; /* where it failed, if for a reason of ours */
    unsigned long column;
};

static unsigned rule_of(const struct xml *x, unsigned context, unsigned name)
{
    return x->rules[context * x->grammar->names->count + name];
}

/* The last rule of a table wins, so that a general one may come before a special one. */
static void lay_out_rules(struct xml *x)
{
    const struct xml_grammar *g = x->grammar;
    size_t size = g->contexts * g->names->count;

    x->rules = mem_alloc(size);
    memset(x->rules, NO_RULE, size);
    for (size_t i = 0; i < g->rule_count; i++)
        for (unsigned context = 0; context < g->contexts; context++)
            if ((g->rules[i].where & XML_IN(context)) != 0)
                x->rules[context * g->names->count + g->rules[i].name] = (uint8_t)i;
}

/* expat may call a handler once more after it was told to stop. */
static bool has_failed(const struct xml *x)
{
    return x->reason[0] != '\0';
}

/* The place is taken here: afterwards expat stands behind the element. */
void xml_fail(struct xml *x, const char *reason)
{
    if (!has_failed(x)) {
        snprintf(x->reason, sizeof(x->reason), "%s", reason);
        x->line = XML_GetCurrentLineNumber(x->parser);
        x->column = XML_GetCurrentColumnNumber(x->parser);
    }
    XML_StopParser(x->parser, XML_FALSE);
}

static bool too_deep(struct xml *x, unsigned depth)
{
    struct err err = {0};

    if (depth < x->limits->depth)
        return false;
    LIMIT_PASSED(&err, NULL, x->limits, depth);
    xml_fail(x, err.reason);
    return true;
}

/* expat has room for them by then: this bounds what looking through them costs. */
static bool too_many_attributes(struct xml *x)
{
    struct err err = {0};

    if ((size_t)XML_GetSpecifiedAttributeCount(x->parser) / 2 <= x->limits->attributes)
        return false;
    LIMIT_PASSED(&err, NULL, x->limits, attributes);
    xml_fail(x, err.reason);
    return true;
}

static bool too_many_names(struct xml *x)
{
    struct err err = {0};

    if (x->resolver.used <= x->limits->vocabulary)
        return false;
    LIMIT_PASSED(&err, NULL, x->limits, vocabulary);
    xml_fail(x, err.reason);
    return true;
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes);
static void XMLCALL on_end(void *data, const XML_Char *name);

static void XMLCALL on_skipped_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct xml *x = data;

    (void)name;
    (void)attributes;
    if (!has_failed(x) && !too_deep(x, x->depth + x->skip))
        x->skip++;
}

static void XMLCALL on_skipped_end(void *data, const XML_Char *name)
{
    struct xml *x = data;

    (void)name;
    if (has_failed(x) || --x->skip > 0)
        return;
    XML_SetElementHandler(x->parser, on_start, on_end);
    xml_unbind(&x->resolver, x->depth + 1);
}

static void XMLCALL on_text(void *data, const XML_Char *text, int len)
{
    struct xml *x = data;

    if (x->skip == 0)
        x->grammar->text(x->user, (struct str){text, (size_t)len});
}

static void skip_element(struct xml *x)
{
    x->skip = 1;
    XML_SetElementHandler(x->parser, on_skipped_start, on_skipped_end);
}

static void open_element(struct xml *x, unsigned context, unsigned rule)
{
    x->frames[++x->depth] = (struct frame){(uint8_t)context, (uint8_t)rule};
    if (context == XML_TEXT)
        XML_SetCharacterDataHandler(x->parser, on_text);
}

static void open_without_rule(struct xml *x, unsigned context, const char *name)
{
    const uint8_t *fallback = x->grammar->fallback;
    unsigned inside = context == XML_TEXT || fallback == NULL ? XML_LEAF : fallback[context];

    if (inside == XML_SAME) {
        open_element(x, context, NO_RULE);
        return;
    }
    if (inside == XML_OTHER)
        x->grammar->other(x->user, x);
    if (inside == XML_ODD && x->grammar->unknown != NULL)
        x->grammar->unknown(x->user, name, context);
    skip_element(x);
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct xml *x = data;
    unsigned context = x->frames[x->depth].context;

    if (has_failed(x) || too_deep(x, x->depth))
        return;
    if ((*attributes != NULL && too_many_attributes(x)) || too_many_names(x))
        return;
    if (*attributes != NULL)
        xml_bind(&x->resolver, (const char *const *)attributes, x->depth + 1);
    unsigned id = context != XML_TEXT ? xml_resolve_element(&x->resolver, name) : 0;
    unsigned index = context != XML_TEXT ? rule_of(x, context, id) : NO_RULE;
    x->attributes = (const char *const *)attributes;
    x->name = name;
    x->element = id;
    if (index == NO_RULE) {
        open_without_rule(x, context, name);
        return;
    }
    const struct xml_rule *rule = &x->grammar->rules[index];
    bool wanted = rule->start == NULL || rule->start(x->user, x);
    if (!wanted || rule->inside == XML_LEAF) {
        skip_element(x);
        return;
    }
    open_element(x, rule->inside == XML_SAME ? context : rule->inside, index);
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
    struct xml *x = data;
    struct frame frame = x->frames[x->depth];

    (void)name;
    if (has_failed(x))
        return;
    if (frame.context == XML_TEXT)
        XML_SetCharacterDataHandler(x->parser, NULL);
    xml_unbind(&x->resolver, x->depth);
    x->depth--;
    if (frame.rule != NO_RULE && x->grammar->rules[frame.rule].end != NULL)
        x->grammar->rules[frame.rule].end(x->user);
}

static void XMLCALL on_doctype(void *data, const XML_Char *name, const XML_Char *system,
                               const XML_Char *public, int has_subset)
{
    (void)name;
    (void)system;
    (void)public;
    (void)has_subset;
    xml_fail(data, _("a document type declaration, which is refused"));
}

static void *take_memory(size_t size)
{
    return mem_realloc(NULL, size);
}

struct xml *xml_new(const struct xml_grammar *grammar, void *user, const char *part,
                    const struct limits *limits)
{
    static const XML_Memory_Handling_Suite memory = {take_memory, mem_realloc, free};
    struct xml *x = mem_alloc(sizeof(*x));

    x->parser = XML_ParserCreate_MM(NULL, &memory, NULL);
    x->grammar = grammar;
    x->user = user;
    x->part = part;
    x->limits = limits;
    x->frames = mem_alloc((limits->depth + 2) * sizeof(*x->frames));
    xml_resolver_init(&x->resolver, grammar->names);
    lay_out_rules(x);
    XML_SetUserData(x->parser, x);
    XML_SetElementHandler(x->parser, on_start, on_end);
    XML_SetStartDoctypeDeclHandler(x->parser, on_doctype);
    return x;
}

void *xml_buffer(struct xml *x, size_t size)
{
    void *room = XML_GetBuffer(x->parser, (int)size);

    if (room == NULL)
        xml_fail(x, _("a piece of XML that is too long"));
    return room;
}

static bool fail_here(const struct xml *x, struct err *err)
{
    bool ours = has_failed(x);
    unsigned long line = ours ? x->line : XML_GetCurrentLineNumber(x->parser);
    unsigned long column = ours ? x->column : XML_GetCurrentColumnNumber(x->parser);
    char place[128];

    snprintf(place, sizeof(place), "%s%s%lu:%lu", x->part, x->part[0] != '\0' ? ":" : "", line,
             column + 1);
    if (ours)
        return err_set(err, place, "%s", x->reason);
    return err_set(err, place, _("broken XML: %s"), XML_ErrorString(XML_GetErrorCode(x->parser)));
}

void xml_is_utf8(struct xml *x)
{
    XML_SetEncoding(x->parser, "UTF-8");
}

void xml_inherit(struct xml *x, const char *const *bindings)
{
    xml_bind(&x->resolver, bindings, 0);
}

size_t xml_offset(const struct xml *x)
{
    XML_Index at = XML_GetCurrentByteIndex(x->parser);

    return at >= 0 ? (size_t)at : 0;
}

size_t xml_end_offset(const struct xml *x)
{
    return xml_offset(x) + (size_t)XML_GetCurrentByteCount(x->parser);
}

size_t xml_pending(const struct xml *x)
{
    XML_Index at = XML_GetCurrentByteIndex(x->parser);

    return at >= 0 && (size_t)at < x->given ? x->given - (size_t)at : 0;
}

bool xml_parse(struct xml *x, size_t len, bool last, struct err *err)
{
    x->given += len;
    if (XML_ParseBuffer(x->parser, (int)len, last) == XML_STATUS_ERROR)
        return fail_here(x, err);
    if (!last && xml_pending(x) > x->limits->markup) {
        struct err own = {0};
        LIMIT_PASSED(&own, NULL, x->limits, markup);
        xml_fail(x, own.reason);
        return fail_here(x, err);
    }
    return true;
}

const char *xml_attr(struct xml *x, unsigned name)
{
    for (const char *const *it = x->attributes; *it != NULL; it += 2)
        if (xml_resolve_attribute(&x->resolver, it[0]) == name)
            return it[1];
    return NULL;
}

unsigned xml_element(const struct xml *x)
{
    return x->element;
}

const char *xml_name(const struct xml *x)
{
    return x->name;
}

const char *const *xml_attributes(const struct xml *x)
{
    return x->attributes;
}

unsigned xml_prefix(struct xml *x, struct str prefix)
{
    return xml_namespace_of(&x->resolver, prefix);
}

unsigned xml_context(const struct xml *x)
{
    return x->frames[x->depth].context;
}

void xml_free(struct xml *x)
{
    if (x == NULL)
        return;
    XML_ParserFree(x->parser);
    xml_resolver_release(&x->resolver);
    free(x->frames);
    free(x->rules);
    free(x);
}
