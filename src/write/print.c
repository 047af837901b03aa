/* The text of a view, straight from the spans: marks around changes, numbers, note marks, rows of
 * tables, notes after the text. What a paragraph of a view is, model/view.c says; where lines wrap
 * or are reordered, layout does the work and lines.c writes it. */
#include "write/print.h"

#include "model/name.h"
#include "text/hostile.h"

enum { FLUSH_AT = 1 << 16 };

const char *const print_colors[REV_COUNT] = {
    [REV_WITHDRAWN] = "\033[31;4;9m",
    [REV_DELETED] = "\033[31;9m",
    [REV_INSERTED] = "\033[32;4m",
    [REV_KEPT] = "",
};

struct printer {
    FILE *out;
    const struct doc *doc;
    const struct outline *outline;
    const struct print_options *options;
    struct buf buf; /* what is not yet given to the stream */
    struct layout_maker *maker;
    enum revision open;    /* the revision whose marks are open; kept: none */
    enum revision in_cell; /* of the cell that the paragraph stands in */
};

static void flush(struct printer *p, size_t at_least)
{
    if (p->buf.len < at_least || p->buf.len == 0)
        return;
    fwrite(p->buf.ptr, 1, p->buf.len, p->out);
    buf_clear(&p->buf);
}

/* Closes the marks that are open and opens those of the revision. */
static void turn_to(struct printer *p, enum revision revision)
{
    if (p->options->view != VIEW_MARKUP || p->open == revision)
        return;
    buf_puts(&p->buf, revision_brackets[p->open].close);
    if (p->options->color && p->open != REV_KEPT)
        buf_puts(&p->buf, PRINT_PLAIN);
    if (p->options->color)
        buf_puts(&p->buf, print_colors[revision]);
    buf_puts(&p->buf, revision_brackets[revision].open);
    p->open = revision;
}

/* A line break inside a paragraph is a blank. */
static void put_text(struct printer *p, struct str text)
{
    size_t start = p->buf.len;
    char *at;

    hostile_clean(&p->buf, text);
    if (text.len == 0)
        return;
    at = p->buf.ptr + start;
    while ((at = memchr(at, '\n', p->buf.len - (size_t)(at - p->buf.ptr))) != NULL)
        *at = ' ';
}

static void put_number(struct printer *p, uint32_t para)
{
    struct view_number number = view_para_number(p->doc, p->options->view, para);

    if (number.count == 0)
        return;
    for (unsigned i = 0; i < number.count; i++) {
        turn_to(p, number.pieces[i].revision);
        put_text(p, number.pieces[i].text);
    }
    turn_to(p, number.tab);
    buf_putc(&p->buf, '\t');
}

static void put_note_mark(struct printer *p, uint32_t note)
{
    string_id own = p->doc->notes[note].mark;

    buf_putc(&p->buf, '[');
    if (own != 0)
        put_text(p, doc_string(p->doc, own));
    else
        buf_printf(&p->buf, "%u", (unsigned)view_note_number(p->doc, p->options->view, note));
    buf_putc(&p->buf, ']');
}

static bool span_is_seen(const struct doc *doc, uint32_t span)
{
    return doc->spans[span].kind == SPAN_NOTE || doc_span_text(doc, span).len > 0;
}

/* Soft hyphens and the like alone leave nothing to set marks around. */
static bool is_nothing(struct str text)
{
    static const struct str dropped[] = {{"\u00AD", 2}, {"\uFEFF", 3}};

    while (str_starts(text, dropped[0]) || str_starts(text, dropped[1]))
        text = str_from_off(text, str_starts(text, dropped[0]) ? dropped[0].len : dropped[1].len);
    return text.len == 0;
}

static void put_spans(struct printer *p, uint32_t para)
{
    for (uint32_t i = doc_span_begin(p->doc, para); i < doc_span_end(p->doc, para); i++) {
        enum revision revision = revision_within(doc_span_revision(p->doc, i), p->in_cell);
        struct str text = doc_span_text(p->doc, i);
        bool is_note = p->doc->spans[i].kind == SPAN_NOTE;
        if (!view_shows(p->options->view, revision) || (!is_note && is_nothing(text)))
            continue;
        turn_to(p, revision);
        if (is_note)
            put_note_mark(p, p->doc->spans[i].ref);
        put_text(p, text);
    }
}

/* Is there text, and all of this revision? */
static bool is_whole(const struct printer *p, uint32_t para, enum revision revision)
{
    bool any = false;

    for (uint32_t i = doc_span_begin(p->doc, para); i < doc_span_end(p->doc, para); i++) {
        if (!span_is_seen(p->doc, i))
            continue;
        if (revision_within(doc_span_revision(p->doc, i), p->in_cell) != revision)
            return false;
        any = true;
    }
    return any;
}

/* In markup a paragraph mark alone that was inserted or deleted is seen. */
static void put_mark(struct printer *p, uint32_t para)
{
    enum revision revision = revision_within(doc_para_mark_revision(p->doc, para), p->in_cell);

    turn_to(p, REV_KEPT);
    if (p->options->view != VIEW_MARKUP || revision == REV_KEPT || is_whole(p, para, revision))
        return;
    turn_to(p, revision);
    buf_puts(&p->buf, "\u00B6");
    turn_to(p, REV_KEPT);
}

static void put_para(struct printer *p, struct view_para paras)
{
    p->in_cell = doc_cell_revision(p->doc, paras.first);
    put_number(p, paras.last);
    for (uint32_t para = paras.first; para <= paras.last; para++) {
        put_spans(p, para);
        put_mark(p, para);
    }
}

/* A paragraph, or the cells of a row: parted by tabs, the paragraphs of a cell by a blank. */
static void put_line(struct printer *p, struct view_para line)
{
    struct view_para paras;
    uint32_t cell = p->doc->paras[line.first].cell;

    for (uint32_t next = line.first;
         view_para_next(p->doc, p->options->view, next, line.last + 1, &paras);
         next = paras.last + 1) {
        if (paras.first > line.first)
            buf_putc(&p->buf, p->doc->paras[paras.first].cell == cell ? ' ' : '\t');
        cell = p->doc->paras[paras.first].cell;
        put_para(p, paras);
    }
    buf_putc(&p->buf, '\n');
}

static bool is_wanted(const struct printer *p, struct view_para line)
{
    if (p->options->only == NULL)
        return true;
    for (uint32_t para = line.first; para <= line.last; para++)
        if (p->options->only[para])
            return true;
    return false;
}

static bool is_plain(const struct printer *p)
{
    return p->options->width == 0 && p->options->bidi == BIDI_OFF;
}

static void take_lines(void *context, const struct layout *lines)
{
    struct printer *p = context;

    print_lines(&p->buf, lines, p->options);
    flush(p, FLUSH_AT);
}

static void lay_out(struct printer *p, struct view_para line)
{
    const struct layout_options how = {.width = p->options->width,
                                       .bidi = p->options->bidi,
                                       .markers = p->options->view == VIEW_MARKUP,
                                       .base = DIR_LTR};

    layout_each(p->maker, p->doc, p->outline, p->options->view, line, &how, take_lines, p);
}

static void print_line(struct printer *p, struct view_para line)
{
    if (is_plain(p))
        put_line(p, line);
    else
        lay_out(p, line);
    flush(p, FLUSH_AT);
}

static void print_body(struct printer *p)
{
    struct view_para line;

    for (uint32_t next = 0;
         view_line_next(p->doc, p->options->view, next, p->doc->body_count, &line);
         next = line.last + 1)
        if (is_wanted(p, line))
            print_line(p, line);
}

/* The paragraphs of a note; its mark stands before the first. */
static void print_note(struct printer *p, uint32_t index)
{
    const struct note *note = &p->doc->notes[index];
    struct view_para line;
    uint32_t next = note->para;
    bool first = true;

    while (view_line_next(p->doc, p->options->view, next, note->para + note->count, &line)) {
        if (first && is_plain(p)) {
            put_note_mark(p, index);
            buf_putc(&p->buf, ' ');
        }
        print_line(p, line);
        first = false;
        next = line.last + 1;
    }
}

/* Does the view show the note's mark, in a paragraph that is wanted? para is where to look from on:
 * notes come in the order of their marks. */
static bool note_is_shown(const struct printer *p, uint32_t index, uint32_t *para)
{
    const struct note *note = &p->doc->notes[index];

    while (*para + 1 < p->doc->para_count && p->doc->paras[*para + 1].span <= note->span)
        ++*para;
    return note->count > 0 && view_shows(p->options->view, doc_span_revision(p->doc, note->span)) &&
           is_wanted(p, (struct view_para){*para, *para});
}

static void print_notes(struct printer *p)
{
    uint32_t para = 0;

    for (uint32_t i = 0; i < p->doc->note_count; i++)
        if (note_is_shown(p, i, &para))
            print_note(p, i);
}

void print_text(FILE *out, const struct doc *doc, const struct outline *outline,
                const struct print_options *options)
{
    struct printer p = {.out = out, .doc = doc, .outline = outline, .options = options};

    p.open = REV_KEPT;
    p.maker = layout_maker_new();
    print_body(&p);
    print_notes(&p);
    flush(&p, 0);
    buf_release(&p.buf);
    layout_maker_free(p.maker);
}
