/* The text of a run (ECMA-376 Part 1, 17.3.3): what is text, what only stands for it, and what is
 * hidden. */
#include "read/docx.h"

#include "read/docx_symbol.h"
#include "text/utf8.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* ---- Where text goes -------------------------------------------------------------------- */

/* The marks of the text with one side taken off, where a field shows it on the other alone. */
static uint32_t mark_on(struct docx *d, enum revision revision)
{
    if (revision == docx_mark(d)->revision)
        return docx_mark_index(d);
    struct mark mark = *docx_mark(d);
    mark.revision = (uint8_t)revision;
    mark.origin = ORIGIN_TRACKED;
    mark.confidence = 1;
    return builder_mark(d->b, &mark);
}

static void put_text(struct docx *d, struct str text, enum revision revision)
{
    d->para.texts |= revision;
    docx_put_text(d, text, mark_on(d, revision));
}

void docx_give(struct docx *d, struct str text)
{
    enum revision revision = docx_mark(d)->revision;

    if (d->skip_blank) {
        while (text.len > 0 && is_blank(text.ptr[0]))
            text = str_from_off(text, 1);
        d->skip_blank = text.len == 0;
    }
    if (d->note_lead != 0 && text.len > 0 && docx_note_takes_lead(d, text))
        return;
    if (text.len == 0)
        return;
    docx_field_text(d);
    if (!docx_field_sides(d, &revision))
        return;
    if (d->run.hidden == 1)
        d->odd[DOCX_ODD_HIDDEN]++;
    else if (d->note_pending)
        buf_add(&d->note_mark, text);
    else
        put_text(d, text, revision);
}

void docx_give_number(struct docx *d, const struct docx_shown_number *it)
{
    const string_id *shown = it->number.shown;
    enum revision revision = (enum revision)it->sides;

    if (it->sides == 0 || !docx_field_sides(d, &revision) || d->run.hidden == 1)
        return;
    if (revision == REV_KEPT && shown[SIDE_ORIGINAL] == shown[SIDE_FINAL]) {
        put_text(d, builder_string_text(d->b, shown[SIDE_FINAL]), revision);
        return;
    }
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (on_side(revision, side))
            put_text(d, builder_string_text(d->b, shown[side]), (enum revision)(1U << side));
}

/* ---- w:t -------------------------------------------------------------------------------- */

bool docx_t(void *user, struct xml *xml)
{
    struct docx *d = user;
    const char *space = xml_attr(xml, XML_space);

    d->trims = space == NULL || strcmp(space, "preserve") != 0;
    buf_clear(&d->text);
    return true;
}

/* Line ends inside are blanks; expat gives each alone. */
void docx_text(void *user, struct str text)
{
    struct docx *d = user;

    if (text.len == 1 && text.ptr[0] == '\n')
        text = STR(" ");
    buf_add(&d->text, text);
}

static bool has_private_use(struct str text)
{
    return memchr(text.ptr, 0xEF, text.len) != NULL;
}

/* Appends a character of a symbol font as the character that it looks like. */
static void put_symbol(struct docx *d, struct buf *out, enum docx_font font, uint32_t code)
{
    uint32_t cp = docx_symbol(font, code);

    if (cp == 0) {
        d->odd[DOCX_ODD_SYMBOL]++;
        cp = 0xFFFD;
    }
    buf_put_cp(out, cp);
}

/* U+F020 to U+F0FF are characters of the symbol font where the run has one. */
static void give_with_symbols(struct docx *d, struct str text)
{
    struct buf out = {0};

    for (size_t off = 0, len; off < text.len; off += len) {
        uint32_t cp = utf8_at(text, off, &len);
        if (cp >= 0xF020 && cp <= 0xF0FF)
            put_symbol(d, &out, (enum docx_font)d->run.font, cp);
        else
            buf_add(&out, (struct str){text.ptr + off, len});
    }
    docx_give(d, buf_str(&out));
    buf_release(&out);
}

void docx_t_end(void *user)
{
    struct docx *d = user;
    struct str text = buf_str(&d->text);

    if (d->trims) {
        while (text.len > 0 && is_blank(text.ptr[text.len - 1]))
            text.len--;
        while (text.len > 0 && is_blank(text.ptr[0]))
            text = str_from_off(text, 1);
    }
    if (d->run.font != DOCX_FONT_TEXT && has_private_use(text))
        give_with_symbols(d, text);
    else
        docx_give(d, text);
}

/* ---- What stands for text --------------------------------------------------------------- */

bool docx_tab(void *user, struct xml *xml)
{
    (void)xml;
    docx_give(user, STR("\t"));
    return true;
}

bool docx_break(void *user, struct xml *xml)
{
    (void)xml;
    docx_give(user, STR("\n"));
    return true;
}

bool docx_hyphen(void *user, struct xml *xml)
{
    (void)xml;
    docx_give(user, STR("\u2011"));
    return true;
}

bool docx_sym(void *user, struct xml *xml)
{
    struct docx *d = user;
    const char *font = xml_attr(xml, W_font);
    const char *code = xml_attr(xml, W_char);
    struct buf out = {0};

    if (code == NULL)
        return true;
    unsigned long value = strtoul(code, NULL, 16);
    put_symbol(d, &out, docx_font_named(str_from(font)), value <= 0xFFFF ? (uint32_t)value : 0);
    docx_give(d, buf_str(&out));
    buf_release(&out);
    return true;
}

/* Between runs nothing is hidden by a run. */
static void give_between(struct docx *d, struct str text)
{
    d->run = (struct docx_run){.hidden = 0};
    docx_give(d, text);
}

/* w:dir is an embedding (17.3.2.8); an override, w:bdo, is not taken over: text that is shown
 * against its own order is a trap. */
bool docx_dir(void *user, struct xml *xml)
{
    const char *value = xml_attr(xml, W_val);
    bool rtl = value != NULL && strcmp(value, "rtl") == 0;

    give_between(user, rtl ? STR("\u202B") : STR("\u202A"));
    return true;
}

void docx_dir_end(void *user)
{
    give_between(user, STR("\u202C"));
}

/* ---- The run and its properties --------------------------------------------------------- */

bool docx_r(void *user, struct xml *xml)
{
    struct docx *d = user;
    const struct docx_style *style = docx_style_get(&d->styles, d->para.style);

    (void)xml;
    d->run = (struct docx_run){.hidden = style->hidden,
                               .font = style->font > 0 ? (uint8_t)style->font : DOCX_FONT_TEXT};
    return true;
}

void docx_r_end(void *user)
{
    docx_format_run_end(user);
    docx_note_mark_done(user, false);
}

bool docx_rstyle(void *user, struct xml *xml)
{
    struct docx *d = user;
    uint32_t index = docx_style_find(&d->styles, str_from(xml_attr(xml, W_val)), d->b);
    const struct docx_style *style = docx_style_get(&d->styles, index);

    /* A toggle (17.7.3): both styles say it, and it is off again. */
    if (style->hidden != DOCX_UNSAID && !d->run.hidden_said)
        d->run.hidden = style->hidden == 1 && d->run.hidden != 1;
    if (style->font != DOCX_UNSAID)
        d->run.font = (uint8_t)style->font;
    docx_property(d, xml);
    return true;
}

bool docx_fonts(void *user, struct xml *xml)
{
    struct docx *d = user;
    const char *name = xml_attr(xml, W_hAnsi);

    if (name == NULL)
        name = xml_attr(xml, W_ascii);
    if (name != NULL)
        d->run.font = (uint8_t)docx_font_named(str_from(name));
    docx_property(d, xml);
    return true;
}

bool docx_vanish(void *user, struct xml *xml)
{
    struct docx *d = user;

    d->run.hidden = docx_on(xml);
    d->run.hidden_said = true;
    docx_property(d, xml);
    return true;
}
