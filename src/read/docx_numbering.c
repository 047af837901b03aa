/* numbering.xml: abstract lists with their levels, and the lists that use them. */
#include "read/docx_numbering.h"

#include "read/docx.h"
#include "read/docx_format.h"
#include "read/docx_symbol.h"
#include "text/utf8.h"

enum {
    LISTS_MOST = 1 << 16,  /* Word itself has no more; the rest is left out */
    LEVEL_TEXT_MOST = 255, /* bytes; likewise */
};

enum { ROOT, NUMBERING, ABSTRACT, LEVEL, RPR, NUM, OVERRIDE, CONTEXTS };

struct reading {
    struct docx *d;
    struct docx_lists *lists;
    struct docx_level *level;       /* that is open */
    struct docx_override *override; /* likewise; NULL in abstract lists */
    bool chosen;                    /* a branch of alternate content was read */
};

static const struct docx_level undefined = {
    .list = {.format = LIST_DECIMAL, .restart = LIST_RESTART_ABOVE}};

static struct str value_of(struct reading *r, struct xml *xml)
{
    return arena_dup(&r->lists->arena, str_from(xml_attr(xml, W_val)));
}

static uint32_t start_of(struct xml *xml)
{
    int64_t start = docx_number(xml, W_val, 0);

    return start > 0 ? (uint32_t)start : 0;
}

/* ---- Lists ------------------------------------------------------------------------------ */

static bool on_abstract(void *user, struct xml *xml)
{
    struct reading *r = user;

    if (r->lists->abstracts.len == LISTS_MOST)
        return false;
    VEC_ADD(&r->lists->abstracts,
            (struct docx_abstract){.id = (int32_t)docx_number(xml, W_abstractNumId, -1),
                                   .order = (uint32_t)r->lists->abstracts.len});
    for (size_t i = 0; i < LIST_LEVELS; i++)
        VEC_LAST(&r->lists->abstracts).levels[i] = undefined;
    r->override = NULL;
    return true;
}

static bool on_num_style_link(void *user, struct xml *xml)
{
    struct reading *r = user;

    VEC_LAST(&r->lists->abstracts).num_style_link = value_of(r, xml);
    return true;
}

static bool on_name(void *user, struct xml *xml)
{
    struct reading *r = user;

    VEC_LAST(&r->lists->abstracts).name = value_of(r, xml);
    return true;
}

static bool on_style_link(void *user, struct xml *xml)
{
    struct reading *r = user;

    VEC_LAST(&r->lists->abstracts).style_link = value_of(r, xml);
    return true;
}

static bool on_num(void *user, struct xml *xml)
{
    struct reading *r = user;

    if (r->lists->nums.len == LISTS_MOST)
        return false;
    VEC_ADD(&r->lists->nums, (struct docx_num){.id = (int32_t)docx_number(xml, W_numId, -1),
                                               .abstract_id = -1,
                                               .overrides = (uint32_t)r->lists->overrides.len});
    return true;
}

static bool on_abstract_id(void *user, struct xml *xml)
{
    struct reading *r = user;

    VEC_LAST(&r->lists->nums).abstract_id = (int32_t)docx_number(xml, W_val, -1);
    return true;
}

static bool on_override(void *user, struct xml *xml)
{
    struct reading *r = user;
    int64_t level = docx_number(xml, W_ilvl, -1);

    if (level < 0 || level >= LIST_LEVELS ||
        VEC_LAST(&r->lists->nums).override_count == LIST_LEVELS)
        return false;
    VEC_ADD(&r->lists->overrides,
            (struct docx_override){.level = (uint8_t)level, .definition = undefined});
    VEC_LAST(&r->lists->nums).override_count++;
    r->override = &VEC_LAST(&r->lists->overrides);
    return true;
}

static bool on_start_override(void *user, struct xml *xml)
{
    struct reading *r = user;

    r->override->has_start = true;
    r->override->start = start_of(xml);
    return true;
}

/* ---- Levels ----------------------------------------------------------------------------- */

static bool on_level(void *user, struct xml *xml)
{
    struct reading *r = user;
    int64_t level = docx_number(xml, W_ilvl, -1);

    if (r->override == NULL && (level < 0 || level >= LIST_LEVELS))
        return false;
    r->level = r->override != NULL ? &r->override->definition
                                   : &VEC_LAST(&r->lists->abstracts).levels[level];
    *r->level = undefined;
    r->level->defined = true;
    return true;
}

static bool on_format(void *user, struct xml *xml)
{
    struct reading *r = user;
    struct str name = str_from(xml_attr(xml, W_val));
    bool custom = str_eq(name, STR("custom"));

    r->level->list.format = (uint8_t)(custom ? docx_format_like(str_from(xml_attr(xml, W_format)))
                                             : docx_format_named(name));
    return true;
}

/* One branch counts, as in the text: a format of Word's own stands in one. */
static bool on_alternate(void *user, struct xml *xml)
{
    (void)xml;
    ((struct reading *)user)->chosen = false;
    return true;
}

static bool on_choice(void *user, struct xml *xml)
{
    struct reading *r = user;

    if (r->chosen || !docx_understood(xml))
        return false;
    r->chosen = true;
    return true;
}

static bool on_fallback(void *user, struct xml *xml)
{
    (void)xml;
    return !((struct reading *)user)->chosen;
}

static bool on_start(void *user, struct xml *xml)
{
    ((struct reading *)user)->level->list.start = start_of(xml);
    return true;
}

static bool on_restart(void *user, struct xml *xml)
{
    int64_t level = docx_number(xml, W_val, LIST_RESTART_ABOVE);

    if (level >= 0 && level <= LIST_LEVELS)
        ((struct reading *)user)->level->list.restart = (int8_t)level;
    return true;
}

static bool on_legal(void *user, struct xml *xml)
{
    ((struct reading *)user)->level->list.legal = docx_on(xml);
    return true;
}

static bool on_text(void *user, struct xml *xml)
{
    struct reading *r = user;

    /* Each paragraph of the list shows it: a long one would be written a million times. */
    r->level->list.text = utf8_head(value_of(r, xml), LEVEL_TEXT_MOST);
    return true;
}

static bool on_picture(void *user, struct xml *xml)
{
    (void)xml;
    ((struct reading *)user)->level->list.text = STR("\u2022");
    return true;
}

static bool on_level_style(void *user, struct xml *xml)
{
    struct reading *r = user;

    r->level->style = value_of(r, xml);
    return true;
}

static bool on_fonts(void *user, struct xml *xml)
{
    const char *name = xml_attr(xml, W_hAnsi);

    if (name == NULL)
        name = xml_attr(xml, W_ascii);
    ((struct reading *)user)->level->font = (uint8_t)docx_font_named(str_from(name));
    return true;
}

/* A bullet of a symbol font is what it looks like; one that is not known is a bullet all the same.
 */
static void on_level_end(void *user)
{
    struct reading *r = user;
    struct docx_level *level = r->level;
    struct buf out = {0};
    size_t len;

    if (level->list.format != LIST_BULLET)
        return;
    for (size_t off = 0; off < level->list.text.len; off += len) {
        uint32_t cp = utf8_at(level->list.text, off, &len);
        bool in_font = level->font != DOCX_FONT_TEXT && (cp < 0x100 || cp >= 0xF000);
        uint32_t shown = in_font ? docx_symbol((enum docx_font)level->font, cp) : cp;
        bool private = shown >= 0xE000 && shown <= 0xF8FF;
        buf_put_cp(&out, shown != 0 && !private ? shown : 0x2022);
    }
    level->list.text = arena_dup(&r->lists->arena, buf_str(&out));
    buf_release(&out);
}

/* ---- The part --------------------------------------------------------------------------- */

#define IN XML_IN

static const struct xml_rule rules[] = {
    {W_numbering, IN(ROOT), NUMBERING, NULL, NULL},
    {W_abstractNum, IN(NUMBERING), ABSTRACT, on_abstract, NULL},
    {W_numStyleLink, IN(ABSTRACT), XML_LEAF, on_num_style_link, NULL},
    {W_name, IN(ABSTRACT), XML_LEAF, on_name, NULL},
    {W_styleLink, IN(ABSTRACT), XML_LEAF, on_style_link, NULL},
    {W_lvl, IN(ABSTRACT) | IN(OVERRIDE), LEVEL, on_level, on_level_end},
    {W_start, IN(LEVEL), XML_LEAF, on_start, NULL},
    {W_numFmt, IN(LEVEL), XML_LEAF, on_format, NULL},
    {W_lvlText, IN(LEVEL), XML_LEAF, on_text, NULL},
    {W_lvlRestart, IN(LEVEL), XML_LEAF, on_restart, NULL},
    {W_isLgl, IN(LEVEL), XML_LEAF, on_legal, NULL},
    {W_lvlPicBulletId, IN(LEVEL), XML_LEAF, on_picture, NULL},
    {W_pStyle, IN(LEVEL), XML_LEAF, on_level_style, NULL},
    {W_rPr, IN(LEVEL), RPR, NULL, NULL},
    {W_rFonts, IN(RPR), XML_LEAF, on_fonts, NULL},
    {W_num, IN(NUMBERING), NUM, on_num, NULL},
    {W_abstractNumId, IN(NUM), XML_LEAF, on_abstract_id, NULL},
    {W_lvlOverride, IN(NUM), OVERRIDE, on_override, NULL},
    {W_startOverride, IN(OVERRIDE), XML_LEAF, on_start_override, NULL},
    {MC_AlternateContent, IN(LEVEL), XML_SAME, on_alternate, NULL},
    {MC_Choice, IN(LEVEL), XML_SAME, on_choice, NULL},
    {MC_Fallback, IN(LEVEL), XML_SAME, on_fallback, NULL},
};

static const struct xml_grammar grammar = {
    .names = &ooxml_names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .contexts = CONTEXTS,
};

/* The first of two abstract lists with one id counts. */
static int by_abstract_id(const void *a, const void *b)
{
    const struct docx_abstract *left = a;
    const struct docx_abstract *right = b;

    if (left->id != right->id)
        return left->id < right->id ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

/* Likewise of two lists. */
static int by_id(const void *a, const void *b)
{
    const struct docx_num *left = a;
    const struct docx_num *right = b;

    if (left->id != right->id)
        return left->id < right->id ? -1 : 1;
    return left->overrides < right->overrides ? -1 : left->overrides > right->overrides;
}

/* Levels name styles, and styles that name no list are theirs (17.9.23). The first list counts. */
static void link_styles(struct docx *d)
{
    for (size_t i = 0; i < d->lists.nums.len; i++) {
        const struct docx_num *num = &d->lists.nums.ptr[i];
        struct docx_abstract *abstract = docx_abstract_find(&d->lists, num->abstract_id);
        if (abstract != NULL && abstract->num == 0)
            abstract->num = num->id;
        for (int8_t level = 0; abstract != NULL && level < LIST_LEVELS; level++) {
            struct str id = abstract->levels[level].style;
            uint32_t index = docx_style_known(&d->styles, id);
            struct docx_style *style = &d->styles.list.ptr[index];
            if (index == 0 || style->num_id != DOCX_UNSAID || style->linked_num != 0)
                continue;
            style->linked_num = num->id;
            style->linked_level = level;
        }
    }
}

void docx_numbering_read(struct docx *d)
{
    struct reading reading = {.d = d, .lists = &d->lists};

    if (d->lists.read)
        return;
    d->lists.read = true;
    const struct opc_relationship *part = opc_find(&d->opc, d->relationships, STR("/numbering"));
    if (part == NULL)
        return;
    if (!opc_read_part(&d->opc, part->target, &grammar, &reading, &d->lists.err)) {
        VEC_CLEAR(&d->lists.abstracts);
        VEC_CLEAR(&d->lists.nums);
        return;
    }
    if (d->lists.abstracts.len > 0)
        qsort(d->lists.abstracts.ptr, d->lists.abstracts.len, sizeof(*d->lists.abstracts.ptr),
              by_abstract_id);
    if (d->lists.nums.len > 0)
        qsort(d->lists.nums.ptr, d->lists.nums.len, sizeof(*d->lists.nums.ptr), by_id);
    link_styles(d);
}
