/* A view's paragraph as flat characters: which spans are shown, automatic numbers, note marks, the
 * brackets around changes, and signs for hostile characters. How any of it looks on a line is left
 * to the other files. */
#include "layout/layout.h"

#include "base/limits.h"
#include "model/name.h"
#include "text/hostile.h"
#include "text/utf8.h"

#include <fribidi.h>

enum { PILCROW = 0x00B6, LABEL_MAX = 64 };

struct projector {
    const struct doc *doc;
    const struct outline *outline;
    enum view view;
    const struct layout_options *options;
    struct ptext *out;
    uint8_t open; /* the revision whose brackets are open; kept: none */
    uint32_t para;
    uint32_t off;
    size_t signs_most;
    size_t signs;
    size_t pairs;    /* of brackets */
    uint8_t in_cell; /* revision of the cell that the paragraph stands in */
};

static void put_raw(struct projector *p, uint32_t cp, uint8_t revision, enum glyph_kind kind,
                    size_t len)
{
    VEC_ADD(&p->out->chars, (struct pchar){.cp = cp,
                                           .para = p->para,
                                           .off = p->off,
                                           .len = (uint8_t)len,
                                           .revision = revision,
                                           .kind = (uint8_t)kind});
}

static void put_ascii(struct projector *p, const char *text, uint8_t revision, enum glyph_kind kind)
{
    for (; *text != '\0'; text++)
        put_raw(p, (unsigned char)*text, revision, kind, 0);
}

/* Closes the brackets that are open and opens those of the revision. */
static void turn_to(struct projector *p, uint8_t revision)
{
    if (!p->options->markers || p->view != VIEW_MARKUP || p->open == revision)
        return;
    put_ascii(p, revision_brackets[p->open].close, p->open, GLYPH_MARKER);
    if (revision != REV_KEPT && p->options->bidi != BIDI_OFF && ++p->pairs > p->signs_most)
        revision = REV_KEPT;
    put_ascii(p, revision_brackets[revision].open, revision, GLYPH_MARKER);
    p->open = revision;
}

/* Prepended marks (UAX #29 Prepend, Cf) take a column on some terminals and none on others. */
static bool differs_between_terminals(uint32_t cp)
{
    return (cp >= 0x0600 && cp <= 0x0605) || cp == 0x06DD || cp == 0x070F || cp == 0x0890 ||
           cp == 0x0891 || cp == 0x08E2 || cp == 0x110BD || cp == 0x110CD;
}

static void put_sign(struct projector *p, uint32_t cp, uint8_t revision, size_t len)
{
    struct buf sign = {0};

    if (++p->signs > p->signs_most && p->options->bidi != BIDI_OFF) {
        put_raw(p, 0xFFFD, revision, GLYPH_SIGN, len);
        return;
    }
    hostile_mark(&sign, cp);
    for (size_t i = 0; i < sign.len; i++)
        put_raw(p, (unsigned char)sign.ptr[i], revision, GLYPH_SIGN, i == 0 ? len : 0);
    buf_release(&sign);
}

/* One character; len bytes of the source, 0 for what is ours. */
static void put_cp(struct projector *p, uint32_t cp, uint8_t revision, enum glyph_kind kind,
                   size_t len)
{
    bool on_screen = p->options->bidi != BIDI_OFF;

    if (cp == 0x00AD || cp == 0xFEFF)
        return;
    turn_to(p, revision);
    if (hostile_cp(cp) || (on_screen && differs_between_terminals(cp)))
        put_sign(p, cp, revision, len);
    else
        put_raw(p, cp, revision, kind, len);
}

static void put_text(struct projector *p, struct str text, uint32_t off, uint8_t revision)
{
    size_t len;

    for (size_t at = 0; at < text.len; at += len) {
        uint32_t cp = utf8_at(text, at, &len);
        p->off = off + (uint32_t)at;
        put_cp(p, cp, revision, GLYPH_TEXT, len);
    }
}

/* Numbers and note marks; they are a file's words too. */
static void put_own(struct projector *p, struct str text, uint8_t revision, enum glyph_kind kind)
{
    size_t len;

    for (size_t at = 0; at < text.len; at += len) {
        uint32_t cp = utf8_at(text, at, &len);
        put_cp(p, cp == '\n' ? ' ' : cp, revision, kind, 0);
    }
}

static void put_number(struct projector *p, uint32_t para)
{
    struct view_number number = view_para_number(p->doc, p->view, para);

    if (number.count == 0)
        return;
    for (unsigned i = 0; i < number.count; i++)
        put_own(p, number.pieces[i].text, (uint8_t)number.pieces[i].revision, GLYPH_NUMBER);
    put_own(p, STR("\t"), (uint8_t)number.tab, GLYPH_NUMBER);
    p->out->label = p->out->chars.len;
}

static void put_note(struct projector *p, uint32_t note, uint8_t revision)
{
    struct buf mark = {0};
    string_id own = p->doc->notes[note].mark;

    if (own != 0)
        buf_printf(&mark, "[%.*s]", STR_ARG(doc_string(p->doc, own)));
    else
        buf_printf(&mark, "[%u]", (unsigned)view_note_number(p->doc, p->view, note));
    put_own(p, buf_str(&mark), revision, GLYPH_NOTE);
    buf_release(&mark);
}

/* Does the view's paragraph begin a note? Its index + 1, or 0. */
static uint32_t note_begun(const struct projector *p, struct view_para paras)
{
    uint32_t index = doc_para_note(p->doc, paras.first);
    struct view_para first;

    if (index == 0)
        return 0;
    const struct note *note = &p->doc->notes[index - 1];
    if (!view_shows(p->view, doc_span_revision(p->doc, note->span)))
        return 0;
    bool any =
        view_para_at(p->doc, p->view, note->para, note->para, note->para + note->count, &first);
    return any && first.first == paras.first ? index : 0;
}

/* A note's text begins with its mark, whatever happened to either. */
static void put_note_label(struct projector *p, struct view_para paras)
{
    uint32_t note = note_begun(p, paras);

    if (note == 0)
        return;
    put_note(p, note - 1, REV_KEPT);
    put_own(p, STR(" "), REV_KEPT, GLYPH_NOTE);
    p->out->label = p->out->chars.len;
}

static uint8_t shown_revision(const struct projector *p, enum revision revision)
{
    return (uint8_t)revision_within(revision, (enum revision)p->in_cell);
}

/* Shows a span's text up to byte end of the paragraph. */
static void put_span(struct projector *p, uint32_t index, uint32_t from, uint32_t end)
{
    const struct span *span = &p->doc->spans[index];
    uint32_t off = span->off - p->doc->paras[p->para].text;
    struct str text = doc_span_text(p->doc, index);
    uint8_t revision = shown_revision(p, doc_span_revision(p->doc, index));

    if (!view_shows(p->view, (enum revision)revision))
        return;
    if (span->kind == SPAN_NOTE && from <= off && off < end) {
        p->off = off;
        put_note(p, span->ref, revision);
    }
    size_t start = from > off ? from - off : 0;
    size_t stop = end > off ? end - off : 0;
    text = str_head(text, stop);
    if (start < text.len)
        put_text(p, str_from_off(text, start), off + (uint32_t)start, revision);
}

/* Are all the shown spans of the paragraph of its mark's revision, and is there one? */
static bool is_whole(const struct projector *p, uint32_t para, uint8_t revision)
{
    const struct doc *doc = p->doc;
    bool any = false;

    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
        if (doc->spans[i].kind != SPAN_NOTE && doc_span_text(doc, i).len == 0)
            continue;
        if (shown_revision(p, doc_span_revision(doc, i)) != revision)
            return false;
        any = true;
    }
    return any;
}

/* A paragraph mark alone that was inserted or deleted is seen in markup. */
static void put_mark(struct projector *p)
{
    uint8_t revision = shown_revision(p, doc_para_mark_revision(p->doc, p->para));

    turn_to(p, REV_KEPT);
    if (p->view != VIEW_MARKUP || revision == REV_KEPT || is_whole(p, p->para, revision))
        return;
    turn_to(p, revision);
    put_raw(p, PILCROW, revision, GLYPH_MARKER, 0);
    turn_to(p, REV_KEPT);
}

/* Is there a change of properties other than the paragraph's own? */
static bool has_format(const struct doc *doc, uint32_t para)
{
    uint32_t low = 0;
    uint32_t high = doc->format_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->formats[middle].para < para)
            low = middle + 1;
        else
            high = middle;
    }
    return low < doc->format_count && doc->formats[low].para == para;
}

/* Where a paragraph's properties changed, or those of what is in it or around it, and no words. */
static void put_properties_sign(struct projector *p)
{
    bool kept = doc_para_mark_revision(p->doc, p->para) == REV_KEPT && p->in_cell == REV_KEPT;

    if (p->options->signs && p->view == VIEW_MARKUP && kept &&
        (p->doc->paras[p->para].change != 0 || has_format(p->doc, p->para)))
        put_ascii(p, "[~]", REV_KEPT, GLYPH_MARKER);
}

static void put_spans(struct projector *p, uint32_t from, uint32_t end)
{
    for (uint32_t i = doc_span_begin(p->doc, p->para); i < doc_span_end(p->doc, p->para); i++)
        put_span(p, i, from, end);
}

static void put_para(struct projector *p, uint32_t para, uint32_t label_end)
{
    struct str text = doc_para_text(p->doc, para);

    p->para = para;
    if (label_end > 0) {
        put_spans(p, 0, label_end);
        p->out->label = p->out->chars.len;
    }
    put_spans(p, label_end, UINT32_MAX);
    p->off = (uint32_t)text.len;
    put_mark(p);
    put_properties_sign(p);
}

/* One paragraph of the view. */
static void put_view_para(struct projector *p, struct view_para paras)
{
    p->in_cell = (uint8_t)doc_cell_revision(p->doc, paras.first);
    p->para = paras.first;
    put_number(p, paras.last);
    for (uint32_t para = paras.first; para <= paras.last; para++)
        put_para(p, para,
                 p->outline != NULL && para == paras.first ? p->outline->paras[para].label_end : 0);
}

/* A paragraph, or those of a table row: a tab between cells, a blank within one. */
static void put_line(struct projector *p, struct view_para line)
{
    struct view_para paras;
    uint32_t cell = p->doc->paras[line.first].cell;
    bool row = false;

    for (uint32_t next = line.first; view_para_next(p->doc, p->view, next, line.last + 1, &paras);
         next = paras.last + 1) {
        if (paras.first > line.first) {
            uint32_t blank = p->doc->paras[paras.first].cell == cell ? ' ' : '\t';
            put_raw(p, blank, REV_KEPT, GLYPH_FILL, 0);
            row = true;
        }
        cell = p->doc->paras[paras.first].cell;
        put_view_para(p, paras);
    }
    if (row)
        p->out->label = 0;
}

/* P2 and P3 over the document's own characters. */
static enum direction first_strong(const struct ptext *text)
{
    unsigned isolates = 0;

    for (size_t i = 0; i < text->chars.len; i++) {
        if (text->chars.ptr[i].kind != GLYPH_TEXT)
            continue;
        FriBidiCharType type = fribidi_get_bidi_type(text->chars.ptr[i].cp);
        if (type == FRIBIDI_TYPE_PDI)
            isolates -= isolates > 0;
        else if (FRIBIDI_IS_ISOLATE(type))
            isolates++;
        else if (isolates == 0 && FRIBIDI_IS_LETTER(type))
            return FRIBIDI_IS_RTL(type) ? DIR_RTL : DIR_LTR;
    }
    return DIR_UNKNOWN;
}

static enum direction asked(enum direction base)
{
    return base == DIR_RTL ? DIR_RTL : DIR_LTR;
}

static enum direction find_direction(const struct projector *p, uint32_t para)
{
    enum direction direction = (enum direction)p->doc->paras[para].direction;

    if (direction == DIR_UNKNOWN)
        direction = first_strong(p->out);
    if (direction == DIR_UNKNOWN && p->outline != NULL)
        direction = p->outline->direction;
    return direction != DIR_UNKNOWN ? direction : asked(p->options->base);
}

static unsigned find_depth(const struct outline *outline, uint32_t para)
{
    const struct para_info *info = &outline->paras[para];

    if (info->clause == NO_INDEX)
        return 0;
    unsigned depth = outline->clauses[info->clause].depth;
    return info->role == ROLE_CONTINUATION ? depth + 1 : depth;
}

/* Of Arabic as many as there will be, of Latin half of them: in any case nearly the last room. */
static size_t expected_chars(const struct doc *doc, struct view_para paras)
{
    return (doc->paras[paras.last + 1].text - doc->paras[paras.first].text) / 2 + 16;
}

void projection_make(const struct doc *doc, const struct outline *outline, enum view view,
                     struct view_para paras, const struct layout_options *options,
                     struct ptext *out)
{
    const struct limits *limits = options->limits != NULL ? options->limits : doc->limits;
    struct projector p = {.doc = doc,
                          .outline = outline,
                          .view = view,
                          .options = options,
                          .out = out,
                          .open = REV_KEPT,
                          .para = paras.first,
                          .signs_most = limits->signs,
                          .in_cell = REV_KEPT};

    VEC_CLEAR(&out->chars);
    VEC_RESERVE(&out->chars, expected_chars(doc, paras));
    out->paras = paras;
    out->label = 0;
    out->depth = outline != NULL ? find_depth(outline, paras.first) : 0;
    put_note_label(&p, paras);
    put_line(&p, paras);
    if (out->label > LABEL_MAX)
        out->label = 0;
    out->direction = find_direction(&p, paras.last);
}

void projection_text(struct str text, enum direction base, const struct layout_options *options,
                     struct ptext *out)
{
    const struct limits *limits = options->limits != NULL ? options->limits : &limits_default;
    struct projector p = {
        .view = VIEW_FINAL, .options = options, .out = out, .signs_most = limits->signs};

    VEC_CLEAR(&out->chars);
    VEC_RESERVE(&out->chars, 1);
    out->paras = (struct view_para){0, 0};
    out->label = 0;
    out->depth = 0;
    put_text(&p, text, 0, REV_KEPT);
    out->direction = first_strong(out);
    if (out->direction == DIR_UNKNOWN)
        out->direction = asked(base);
}

void ptext_release(struct ptext *text)
{
    VEC_RELEASE(&text->chars);
}
