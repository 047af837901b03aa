/* styles.xml: read once into a flat list, the chains of w:basedOn followed once. */
#include "read/docx_style.h"

#include "pack/ooxml.h"
#include "read/docx.h"
#include "text/utf8.h"

enum { NAME_MOST = 255 }; /* bytes; Word itself has no longer ones */

struct reading {
    struct docx_styles *styles;
    struct builder *b;
    struct docx_style *style; /* the one that is open */
};

/* ---- Finding ---------------------------------------------------------------------------- */

static size_t hash(struct str id)
{
    size_t value = 5381;

    for (size_t i = 0; i < id.len; i++)
        value = value * 33 + (unsigned char)id.ptr[i];
    return value ^ (value >> 15);
}

static void put_slot(struct docx_styles *styles, uint32_t index)
{
    size_t slot = hash(styles->list.ptr[index].id) & (styles->size - 1);

    while (styles->slots[slot] != 0)
        slot = (slot + 1) & (styles->size - 1);
    styles->slots[slot] = index;
}

static void grow(struct docx_styles *styles)
{
    if (styles->list.len * 2 < styles->size)
        return;
    free(styles->slots);
    styles->size = styles->size > 0 ? styles->size * 2 : 256;
    styles->slots = mem_alloc(styles->size * sizeof(*styles->slots));
    for (uint32_t i = 1; i < styles->list.len; i++)
        put_slot(styles, i);
}

uint32_t docx_style_known(const struct docx_styles *styles, struct str id)
{
    if (styles->size == 0 || id.len == 0)
        return 0;
    for (size_t slot = hash(id) & (styles->size - 1); styles->slots[slot] != 0;
         slot = (slot + 1) & (styles->size - 1))
        if (str_eq(styles->list.ptr[styles->slots[slot]].id, id))
            return styles->slots[slot];
    return 0;
}

static const struct docx_style unsaid = {.num_id = DOCX_UNSAID,
                                         .num_level = DOCX_UNSAID,
                                         .bidi = DOCX_UNSAID,
                                         .outline = DOCX_UNSAID,
                                         .hidden = DOCX_UNSAID,
                                         .font = DOCX_UNSAID};

/* The first of two styles with one id counts. */
static uint32_t add(struct docx_styles *styles, struct str id)
{
    struct docx_style style = unsaid;

    style.id = arena_dup(&styles->arena, id);
    VEC_ADD(&styles->list, style);
    uint32_t index = (uint32_t)styles->list.len - 1;
    if (docx_style_known(styles, id) == 0) {
        grow(styles);
        if (docx_style_known(styles, id) == 0)
            put_slot(styles, index);
    }
    return index;
}

uint32_t docx_style_find(struct docx_styles *styles, struct str id, struct builder *b)
{
    uint32_t index = docx_style_known(styles, id);

    if (index != 0 || id.len == 0)
        return index;
    index = add(styles, id);
    struct docx_style *style = &styles->list.ptr[index];
    struct str own = style->id;
    *style = styles->list.ptr[0];
    style->id = own;
    style->name = builder_string(b, own);
    return index;
}

enum docx_font docx_font_named(struct str name)
{
    if (str_eq_ascii_case(name, STR("Symbol")))
        return DOCX_FONT_SYMBOL;
    if (str_eq_ascii_case(name, STR("Wingdings")))
        return DOCX_FONT_WINGDINGS;
    if (str_starts(name, STR("Wingdings ")) || str_eq_ascii_case(name, STR("Webdings")))
        return DOCX_FONT_OTHER;
    return DOCX_FONT_TEXT;
}

/* ---- Handlers --------------------------------------------------------------------------- */

static bool on_style(void *user, struct xml *xml)
{
    struct reading *r = user;
    struct str type = str_from(xml_attr(xml, W_type));
    const char *chosen = xml_attr(xml, W_default);
    struct str id = str_from(xml_attr(xml, W_styleId));

    if (id.len == 0 || str_eq(type, STR("table")))
        return false;
    uint32_t index = add(r->styles, id);
    r->style = &r->styles->list.ptr[index];
    bool is_default = chosen != NULL && (strcmp(chosen, "1") == 0 || strcmp(chosen, "true") == 0 ||
                                         strcmp(chosen, "on") == 0);
    if (is_default && (type.len == 0 || str_eq(type, STR("paragraph"))))
        r->styles->paragraph = index;
    return true;
}

static void on_style_end(void *user)
{
    struct reading *r = user;

    if (r->style->name == 0)
        r->style->name = builder_string(r->b, r->style->id);
}

static bool on_defaults(void *user, struct xml *xml)
{
    struct reading *r = user;

    (void)xml;
    r->style = &r->styles->list.ptr[0];
    return true;
}

static bool on_name(void *user, struct xml *xml)
{
    struct reading *r = user;

    /* Each paragraph of the style has it: a long one would be written a million times. */
    r->style->name = builder_string(r->b, utf8_head(str_from(xml_attr(xml, W_val)), NAME_MOST));
    return true;
}

static bool on_based_on(void *user, struct xml *xml)
{
    struct reading *r = user;

    r->style->based_on = arena_dup(&r->styles->arena, str_from(xml_attr(xml, W_val)));
    return true;
}

static bool on_bidi(void *user, struct xml *xml)
{
    ((struct reading *)user)->style->bidi = docx_on(xml);
    return true;
}

static bool on_outline(void *user, struct xml *xml)
{
    int64_t level = docx_number(xml, W_val, DOCX_UNSAID);

    ((struct reading *)user)->style->outline = (int8_t)(level >= 0 && level <= 9 ? level : 9);
    return true;
}

static bool on_num_id(void *user, struct xml *xml)
{
    struct reading *r = user;

    r->style->num_id = (int32_t)docx_number(xml, W_val, 0);
    r->style->num_from = (uint32_t)(r->style - r->styles->list.ptr);
    return true;
}

static bool on_ilvl(void *user, struct xml *xml)
{
    ((struct reading *)user)->style->num_level = (int32_t)docx_number(xml, W_val, 0);
    return true;
}

static bool on_vanish(void *user, struct xml *xml)
{
    ((struct reading *)user)->style->hidden = docx_on(xml);
    return true;
}

static bool on_fonts(void *user, struct xml *xml)
{
    const char *name = xml_attr(xml, W_hAnsi);

    if (name == NULL)
        name = xml_attr(xml, W_ascii);
    if (name != NULL)
        ((struct reading *)user)->style->font = (int8_t)docx_font_named(str_from(name));
    return true;
}

enum { ROOT, STYLES, DEFAULTS, STYLE, PPR, RPR, NUMPR, CONTEXTS };

static const struct xml_rule rules[] = {
    {W_styles, XML_IN(ROOT), STYLES, NULL, NULL},
    {W_docDefaults, XML_IN(STYLES), DEFAULTS, on_defaults, NULL},
    {W_pPrDefault, XML_IN(DEFAULTS), DEFAULTS, NULL, NULL},
    {W_style, XML_IN(STYLES), STYLE, on_style, on_style_end},
    {W_name, XML_IN(STYLE), XML_LEAF, on_name, NULL},
    {W_basedOn, XML_IN(STYLE), XML_LEAF, on_based_on, NULL},
    {W_pPr, XML_IN(STYLE) | XML_IN(DEFAULTS), PPR, NULL, NULL},
    {W_rPr, XML_IN(STYLE), RPR, NULL, NULL},
    {W_bidi, XML_IN(PPR), XML_LEAF, on_bidi, NULL},
    {W_outlineLvl, XML_IN(PPR), XML_LEAF, on_outline, NULL},
    {W_numPr, XML_IN(PPR), NUMPR, NULL, NULL},
    {W_numId, XML_IN(NUMPR), XML_LEAF, on_num_id, NULL},
    {W_ilvl, XML_IN(NUMPR), XML_LEAF, on_ilvl, NULL},
    {W_vanish, XML_IN(RPR), XML_LEAF, on_vanish, NULL},
    {W_rFonts, XML_IN(RPR), XML_LEAF, on_fonts, NULL},
};

static const struct xml_grammar grammar = {
    .names = &ooxml_names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .contexts = CONTEXTS,
};

/* ---- Chains ----------------------------------------------------------------------------- */

static void inherit(struct docx_style *style, const struct docx_style *base)
{
    style->bidi = style->bidi != DOCX_UNSAID ? style->bidi : base->bidi;
    style->outline = style->outline != DOCX_UNSAID ? style->outline : base->outline;
    style->hidden = style->hidden != DOCX_UNSAID ? style->hidden : base->hidden;
    style->font = style->font != DOCX_UNSAID ? style->font : base->font;
    style->num_from = style->num_id != DOCX_UNSAID ? style->num_from : base->num_from;
    style->num_id = style->num_id != DOCX_UNSAID ? style->num_id : base->num_id;
    style->num_level = style->num_level != DOCX_UNSAID ? style->num_level : base->num_level;
    style->resolved = 2;
}

/* Follows the chain to a style that is resolved (or met before: a circle), then gives back along
 * it; chain holds the way. */
static void resolve(struct docx_styles *styles, uint32_t index, uint32_t *chain)
{
    size_t len = 0;

    while (index != 0 && styles->list.ptr[index].resolved == 0) {
        styles->list.ptr[index].resolved = 1;
        chain[len++] = index;
        index = docx_style_known(styles, styles->list.ptr[index].based_on);
    }
    while (len > 0) {
        inherit(&styles->list.ptr[chain[--len]], &styles->list.ptr[index]);
        index = chain[len];
    }
}

static void resolve_all(struct docx_styles *styles)
{
    uint32_t *chain = mem_alloc(styles->list.len * sizeof(*chain));

    for (uint32_t i = 1; i < styles->list.len; i++)
        resolve(styles, i, chain);
    free(chain);
}

bool docx_styles_read(struct docx_styles *styles, struct opc *opc,
                      const struct opc_relationship *relationships, struct builder *b,
                      struct err *err)
{
    const struct opc_relationship *part = opc_find(opc, relationships, STR("/styles"));
    struct reading reading = {.styles = styles, .b = b};

    VEC_ADD(&styles->list, unsaid);
    if (part != NULL && !opc_read_part(opc, part->target, &grammar, &reading, err))
        return false;
    resolve_all(styles);
    return true;
}

void docx_styles_release(struct docx_styles *styles)
{
    VEC_RELEASE(&styles->list);
    free(styles->slots);
    arena_release(&styles->arena);
}
