/* What properties are called, and how what was differs from what is. */
#include "read/docx.h"

#include "read/docx_property.h"
#include "text/utf8.h"

/* Bytes of properties that are told apart, and of each name and value. */
enum { MOST = 2048, WORD_MOST = 60 };

static enum format_of kind_of(unsigned context)
{
    switch (context) {
    case DOCX_MARK_RPR:
        return FORMAT_MARK;
    case DOCX_PPR:
    case DOCX_PPR_WAS:
        return FORMAT_PARAGRAPH;
    case DOCX_TBLPR:
        return FORMAT_TABLE;
    case DOCX_TRPR:
        return FORMAT_ROW;
    case DOCX_TCPR:
        return FORMAT_CELL;
    case DOCX_SECTPR:
        return FORMAT_SECTION;
    default:
        return FORMAT_RUN;
    }
}

/* The kind of the properties that an element begins. */
static enum format_of begun(const struct xml *xml)
{
    switch (xml_element(xml)) {
    case W_pPr:
        return FORMAT_PARAGRAPH;
    case W_trPr:
        return FORMAT_ROW;
    case W_tcPr:
        return FORMAT_CELL;
    case W_sectPr:
        return FORMAT_SECTION;
    case W_rPr:
        return xml_context(xml) == DOCX_PPR ? FORMAT_MARK : FORMAT_RUN;
    default:
        return FORMAT_TABLE;
    }
}

bool docx_properties(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_properties *it = &d->formats.of[begun(xml)];

    buf_clear(&it->now);
    buf_clear(&it->was);
    it->changed = false;
    return true;
}

/* ---- Collecting -------------------------------------------------------------------------- */

static const char *local_name(const char *name)
{
    const char *colon = strchr(name, ':');

    return colon != NULL ? colon + 1 : name;
}

static struct str cut(const char *text)
{
    struct str all = str_from(text);

    return all.len <= WORD_MOST ? all : str_head(all, utf8_before(all, WORD_MOST));
}

/* A line: the name, then a name and a value for each attribute, all ended by a tab. Most are never
 * asked for, so nothing more is done here. */
static void put_property(struct buf *out, const char *element, const char *const *attributes)
{
    if (out->len > MOST)
        return;
    buf_putc(out, '\n');
    buf_add(out, cut(element));
    for (; *attributes != NULL; attributes += 2) {
        const char *name = local_name(attributes[0]);
        if (strncmp(attributes[0], "xmlns", 5) == 0 || strncmp(name, "rsid", 4) == 0)
            continue;
        buf_putc(out, '\t');
        buf_add(out, cut(name));
        buf_putc(out, '\t');
        buf_add(out, cut(attributes[1]));
    }
}

void docx_property(void *user, struct xml *xml)
{
    struct docx *d = user;
    unsigned context = xml_context(xml);
    bool was = context == DOCX_PPR_WAS || context == DOCX_PROPERTIES_WAS;
    enum format_of of = context == DOCX_PROPERTIES_WAS ? d->formats.open : kind_of(context);
    struct docx_properties *it = &d->formats.of[of];

    put_property(was ? &it->was : &it->now, local_name(xml_name(xml)), xml_attributes(xml));
}

/* ---- Words ------------------------------------------------------------------------------ */

/* Elements whose names say little; NULL: not told apart, or told by another one. */
static const struct {
    const char *element;
    const char *word;
} words[] = {
    {"b", "bold"},
    {"i", "italic"},
    {"u", "underline"},
    {"sz", "size"},
    {"jc", "alignment"},
    {"ind", "indent"},
    {"shd", "shading"},
    {"lang", "language"},
    {"rFonts", "font"},
    {"rStyle", "style"},
    {"pStyle", "style"},
    {"tblStyle", "style"},
    {"vertAlign", "position"},
    {"vanish", "hidden"},
    {"strike", "struck"},
    {"dstrike", "struck twice"},
    {"caps", "capitals"},
    {"smallCaps", "small capitals"},
    {"tblW", "width"},
    {"tcW", "width"},
    {"trHeight", "height"},
    {"pgSz", "page"},
    {"pgMar", "margins"},
    {"cols", "columns"},
    {"gridCol", "column"},
    {"vAlign", "vertical alignment"},
    {"tblBorders", "borders"},
    {"tcBorders", "borders"},
    {"pBdr", "borders"},
    {"bdr", "borders"},
    {"bidi", "right to left"},
    {"rtl", "right to left"},
    {"bidiVisual", "right to left"},
    {"outlineLvl", "outline level"},
    {"numPr", "numbering"},
    {"bCs", NULL},
    {"iCs", NULL},
    {"szCs", NULL},
    {"cnfStyle", NULL},
    {"rPr", NULL},
    {"pPrChange", NULL},
    {"ins", NULL},
    {"del", NULL},
    {"moveFrom", NULL},
    {"moveTo", NULL},
};

static struct str word_for(struct str element)
{
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_eq(element, str_from(words[i].element)))
            return str_from(words[i].word);
    return element;
}

static bool is_off(struct str value)
{
    return str_eq(value, STR("0")) || str_eq(value, STR("false")) || str_eq(value, STR("off"));
}

static bool is_on(struct str value)
{
    return str_eq(value, STR("1")) || str_eq(value, STR("true")) || str_eq(value, STR("on"));
}

/* The next field of a line, and a tab. */
static struct str take_field(struct str *line)
{
    size_t len = 0;

    while (len < line->len && line->ptr[len] != '\t')
        len++;
    struct str field = str_head(*line, len);
    *line = str_from_off(*line, len < line->len ? len + 1 : len);
    return field;
}

static struct str value_of(struct str attributes)
{
    while (attributes.len > 0) {
        struct str name = take_field(&attributes);
        struct str value = take_field(&attributes);
        if (str_eq(name, STR("val")))
            return value;
    }
    return STR("");
}

/* A size is told in half points. */
static void put_size(struct buf *out, struct str attributes)
{
    long halves = strtol(value_of(attributes).ptr, NULL, 10);

    buf_printf(out, " %ld%s", halves / 2, halves % 2 != 0 ? ".5" : "");
}

/* The first script's speaks for the others. */
static void put_font(struct buf *out, struct str attributes)
{
    while (attributes.len > 0) {
        struct str name = take_field(&attributes);
        struct str value = take_field(&attributes);
        if (str_eq(name, STR("hint")))
            continue;
        buf_printf(out, " %.*s", STR_ARG(value));
        return;
    }
}

/* "left 720 hanging 360"; a value alone without its name. */
static void put_values(struct buf *out, struct str attributes)
{
    while (attributes.len > 0) {
        struct str name = take_field(&attributes);
        struct str value = take_field(&attributes);
        bool alone = str_eq(name, STR("val"));
        if (!alone)
            buf_printf(out, " %.*s", STR_ARG(name));
        if (!alone || !is_on(value))
            buf_printf(out, " %.*s", STR_ARG(value));
    }
}

/* Appends a line as people say it, after a comma. */
static void put_words(struct buf *out, struct str line)
{
    struct str element = take_field(&line);
    struct str word = word_for(element);
    bool off = is_off(value_of(line));

    if (word.len == 0)
        return;
    buf_puts(out, out->len > 0 ? ", " : "");
    buf_puts(out, off ? "not " : "");
    buf_add(out, word);
    if (str_eq(element, STR("sz")))
        put_size(out, line);
    else if (str_eq(element, STR("rFonts")))
        put_font(out, line);
    else if (!off)
        put_values(out, line);
}

/* ---- What differs ----------------------------------------------------------------------- */

/* Is the line one of the list? Every line begins with \n. */
static bool has_line(const struct buf *list, struct str line)
{
    struct str text = buf_str(list);

    for (size_t at = 0; (at = str_find(text, line, at)) != (size_t)-1; at += line.len)
        if (at + line.len == text.len || text.ptr[at + line.len] == '\n')
            return true;
    return false;
}

static string_id lines_alone_in(struct docx *d, const struct buf *list, const struct buf *other)
{
    struct str text = buf_str(list);
    struct buf out = {0};

    while (text.len > 0) {
        size_t len = 1;
        while (len < text.len && text.ptr[len] != '\n')
            len++;
        struct str line = str_head(text, len);
        text = str_from_off(text, len);
        if (!has_line(other, line))
            put_words(&out, str_from_off(line, 1));
    }
    string_id id = builder_string(d->b, buf_str(&out));
    buf_release(&out);
    return id;
}

string_id docx_former(struct docx *d, enum format_of of)
{
    return lines_alone_in(d, &d->formats.of[of].was, &d->formats.of[of].now);
}

string_id docx_present(struct docx *d, enum format_of of)
{
    return lines_alone_in(d, &d->formats.of[of].now, &d->formats.of[of].was);
}

/* ---- Changes ---------------------------------------------------------------------------- */

bool docx_format_change(void *user, struct xml *xml)
{
    struct docx *d = user;
    enum format_of of = kind_of(xml_context(xml));
    struct docx_properties *it = &d->formats.of[of];

    d->formats.open = of;
    buf_clear(&it->was);
    it->changed = true;
    it->author = docx_string(d, xml, W_author);
    it->date = docx_string(d, xml, W_date);
    return true;
}

void docx_format_change_end(void *user)
{
    struct docx *d = user;
    enum format_of of = d->formats.open;
    const struct docx_properties *it = &d->formats.of[of];
    const struct format_change change = {
        .of = (uint8_t)of,
        .was = docx_former(d, of),
        .now = docx_present(d, of),
        .author = it->author,
        .date = it->date,
    };

    if (d->stage == DOCX_COMMENTS)
        return;
    uint32_t index = builder_format(d->b, &change);
    docx_put_format(d, index, FORMAT_START);
    if (of == FORMAT_RUN)
        d->formats.run = index + 1;
}

void docx_format_run_end(struct docx *d)
{
    if (d->formats.run == 0)
        return;
    docx_put_format(d, d->formats.run - 1, FORMAT_END);
    d->formats.run = 0;
}

void docx_formats_release(struct docx_formats *formats)
{
    for (unsigned of = 0; of < FORMAT_OF_COUNT; of++) {
        buf_release(&formats->of[of].now);
        buf_release(&formats->of[of].was);
    }
}
