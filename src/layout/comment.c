/* Where a view has comments, and their rows. */
#include "layout/comment.h"

#include "base/i18n.h"
#include "layout/flow.h"
#include "text/utf8.h"

enum {
    BAR = 0x2502,
    INDENT = 4,         /* columns before the bar; an answer's is twice as far in */
    NARROW = 30,        /* columns of a screen that has no room to indent */
    WORDS_MOST = 8192,  /* bytes of a comment that are shown */
    ROWS_FOR_MOST = 256 /* comments below one line */
};

/* ---- Where they are --------------------------------------------------------------------- */

struct spot {
    uint32_t para;
    uint32_t off;
};

static bool before(struct spot a, struct spot b)
{
    return a.para < b.para || (a.para == b.para && a.off < b.off);
}

static uint32_t span_end_off(const struct doc *doc, uint32_t para, uint32_t span)
{
    return doc->spans[span].off - doc->paras[para].text + (uint32_t)doc_span_text(doc, span).len;
}

/* The first character of the paragraph from off on that the view shows. */
static bool shown_in_para(const struct doc *doc, enum view view, struct spot *at)
{
    enum revision cell = doc_cell_revision(doc, at->para);

    for (uint32_t i = doc_span_at(doc, at->para, at->off); i < doc_span_end(doc, at->para); i++) {
        uint32_t start = doc->spans[i].off - doc->paras[at->para].text;
        if (span_end_off(doc, at->para, i) <= at->off || doc_span_text(doc, i).len == 0 ||
            !view_shows(view, revision_within(doc_span_revision(doc, i), cell)))
            continue;
        at->off = start > at->off ? start : at->off;
        return true;
    }
    return false;
}

/* Moves *at on to the first shown character. What is known for a place further on (from, found) is
 * asked once the paragraph of that is reached, so that all comments together, taken from the last
 * to the first, cost one walk. */
static void next_shown(const struct doc *doc, enum view view, struct spot *at, struct spot from,
                       struct spot found)
{
    while (at->para < doc->para_count && !shown_in_para(doc, view, at)) {
        *at = (struct spot){at->para + 1, 0};
        if (from.para <= at->para && !before(found, *at)) {
            *at = found;
            return;
        }
    }
}

static void add_range(struct comment_view *out, const struct comment *comment)
{
    struct comment_range range = {comment->para, comment->off, comment->end_para, comment->end_off};

    if (out->ranges.len > 0) {
        struct comment_range *last = &VEC_LAST(&out->ranges);
        struct spot end = {last->end_para, last->end_off};
        if (!before(end, (struct spot){range.para, range.off})) {
            if (before(end, (struct spot){range.end_para, range.end_off})) {
                last->end_para = range.end_para;
                last->end_off = range.end_off;
            }
            return;
        }
    }
    VEC_ADD(&out->ranges, range);
}

static bool is_point(const struct comment *comment)
{
    return comment->para == comment->end_para && comment->off == comment->end_off;
}

static void add_backward(struct comment_view *out, const struct doc *doc, enum view view)
{
    struct spot from = {UINT32_MAX, 0};
    struct spot found = {doc->para_count, 0};

    for (uint32_t i = doc->comment_count; i-- > 0;) {
        const struct comment *it = &doc->comments[i];
        struct spot at = {it->para, it->off};
        if (!view_shows(view, (enum revision)it->revision))
            continue;
        if (!is_point(it)) {
            next_shown(doc, view, &at, from, found);
            from = (struct spot){it->para, it->off};
            found = at;
            if (!before(at, (struct spot){it->end_para, it->end_off}))
                continue;
        }
        VEC_ADD(&out->shown, (struct shown_comment){i, at.para, at.off});
    }
}

void comment_view_make(struct comment_view *out, const struct doc *doc, enum view view)
{
    VEC_CLEAR(&out->shown);
    VEC_CLEAR(&out->ranges);
    add_backward(out, doc, view);
    for (size_t i = 0; i < out->shown.len / 2; i++) {
        struct shown_comment *other = &out->shown.ptr[out->shown.len - 1 - i];
        struct shown_comment swap = out->shown.ptr[i];
        out->shown.ptr[i] = *other;
        *other = swap;
    }
    for (size_t i = 0; i < out->shown.len; i++)
        if (!is_point(&doc->comments[out->shown.ptr[i].comment]))
            add_range(out, &doc->comments[out->shown.ptr[i].comment]);
}

void comment_view_release(struct comment_view *view)
{
    VEC_RELEASE(&view->shown);
    VEC_RELEASE(&view->ranges);
}

bool comment_view_covers(const struct comment_view *view, uint32_t para, uint32_t off)
{
    struct spot at = {para, off};
    size_t low = 0;
    size_t high = view->ranges.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct comment_range *range = &view->ranges.ptr[middle];
        if (before(at, (struct spot){range->end_para, range->end_off}))
            high = middle;
        else
            low = middle + 1;
    }
    if (low == view->ranges.len)
        return false;
    const struct comment_range *range = &view->ranges.ptr[low];
    return !before(at, (struct spot){range->para, range->off});
}

/* ---- Rows ------------------------------------------------------------------------------- */

struct rows {
    const struct layout_options *options; /* of the text */
    struct layout *out;
    struct lcell place; /* of every cell */
    int indent;
    enum direction direction; /* of all of the comment, so that its bar is on one side */
};

static void put_cell(struct rows *rows, uint32_t cp)
{
    struct lcell cell = rows->place;

    cell.cp[0] = cp;
    cell.count = 1;
    cell.width = 1;
    VEC_ADD(&rows->out->cells, cell);
}

static void put_blanks(struct rows *rows, int count)
{
    for (; count > 0; count--)
        put_cell(rows, ' ');
}

/* A row of the comment's own layout, behind the bar: on its right where the row is flush right. */
static void put_row(struct rows *rows, const struct layout *words, const struct line *row)
{
    struct layout *out = rows->out;
    bool flush_right = row->rtl && rows->options->bidi == BIDI_APP;
    struct line line = {.first = out->cells.len, .rtl = row->rtl};

    if (!flush_right) {
        put_blanks(rows, rows->indent);
        put_cell(rows, BAR);
        put_blanks(rows, 1);
    }
    for (size_t i = 0; i < row->count; i++) {
        struct lcell cell = words->cells.ptr[row->first + i];
        cell.revision = REV_KEPT;
        cell.kind = GLYPH_COMMENT;
        cell.para = rows->place.para;
        cell.off = rows->place.off;
        cell.len = 0;
        VEC_ADD(&out->cells, cell);
    }
    if (flush_right) {
        put_blanks(rows, 1);
        put_cell(rows, BAR);
        put_blanks(rows, rows->indent);
    }
    line.count = out->cells.len - line.first;
    for (size_t i = line.first; i < out->cells.len; i++)
        line.width += out->cells.ptr[i].width;
    line.para = rows->place.para;
    line.off = rows->place.off;
    VEC_ADD(&out->lines, line);
}

/* A paragraph of a comment. */
static void put_words(struct rows *rows, struct str text)
{
    struct layout_options options = *rows->options;
    struct layout words = {0};
    struct ptext chars = {0};

    options.markers = false;
    if (options.width > 0)
        options.width = options.width > rows->indent + 3 ? options.width - rows->indent - 2 : 1;
    projection_text(text, rows->direction, &options, &chars);
    chars.direction = rows->direction;
    flow_text(&chars, &options, &words);
    for (size_t i = 0; i < words.lines.len; i++)
        put_row(rows, &words, &words.lines.ptr[i]);
    ptext_release(&chars);
    layout_release(&words);
}

static void put_paragraphs(struct rows *rows, struct str text)
{
    bool cut = text.len > WORDS_MOST;

    if (cut)
        text = str_head(text, utf8_before(text, WORDS_MOST));
    while (text.len > 0) {
        size_t len = 0;
        while (len < text.len && text.ptr[len] != '\n')
            len++;
        put_words(rows, str_head(text, len));
        text = str_from_off(text, len < text.len ? len + 1 : len);
    }
    if (cut)
        put_words(rows, STR("\u2026"));
}

/* By its words, or else that of the text it is about. */
static enum direction find_direction(const struct rows *rows, struct str text)
{
    struct ptext chars = {0};

    projection_text(str_head(text, WORDS_MOST), rows->out->direction, rows->options, &chars);
    enum direction direction = chars.direction;
    ptext_release(&chars);
    return direction;
}

/* "2026-03-04T05:06:07Z" as "2026-03-04 05:06". */
static void put_date(struct buf *out, struct str date)
{
    enum { DAY = 10, MINUTE = 16 };

    if (date.len >= MINUTE && date.ptr[DAY] == 'T') {
        buf_add(out, str_head(date, DAY));
        buf_putc(out, ' ');
        buf_add(out, (struct str){date.ptr + DAY + 1, MINUTE - DAY - 1});
    } else {
        buf_add(out, date);
    }
}

static void put_comment(struct rows *rows, const struct doc *doc, const struct comment *comment)
{
    struct buf head = {0};
    struct str author = doc_string(doc, comment->author);

    buf_add(&head, author.len > 0 ? author : str_from(_("no name")));
    if (comment->date != 0) {
        buf_puts(&head, ", ");
        put_date(&head, doc_string(doc, comment->date));
    }
    if (comment->resolved != 0) {
        buf_puts(&head, " \u2013 ");
        /* TRANSLATORS: said of a comment that somebody has settled */
        buf_puts(&head, _("resolved"));
    }
    rows->indent = comment->answers != 0 ? 2 * INDENT : INDENT;
    if (rows->options->width > 0 && rows->options->width < NARROW)
        rows->indent = 0;
    rows->direction = find_direction(rows, doc_string(doc, comment->text));
    put_words(rows, buf_str(&head));
    put_paragraphs(rows, doc_string(doc, comment->text));
    buf_release(&head);
}

/* Where the comments of paragraphs from this one on start in the list. */
static size_t first_from(const struct comment_view *view, uint32_t para)
{
    size_t low = 0;
    size_t high = view->shown.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (view->shown.ptr[middle].para < para)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void put_more(struct rows *rows, size_t count)
{
    struct buf text = {0};

    rows->direction = rows->out->direction;
    buf_printf(&text, ngettext("and %zu more comment", "and %zu more comments", count), count);
    put_words(rows, buf_str(&text));
    buf_release(&text);
}

void comment_lay_out(const struct comment_view *view, const struct doc *doc, struct view_para line,
                     const struct layout_options *options, struct layout *layout)
{
    struct rows rows = {.options = options, .out = layout};
    size_t start = first_from(view, line.first);
    size_t end = first_from(view, line.last + 1);
    size_t most = end - start > ROWS_FOR_MOST ? start + ROWS_FOR_MOST : end;

    rows.place = (struct lcell){.revision = REV_KEPT,
                                .kind = GLYPH_COMMENT,
                                .para = line.last,
                                .off = (uint32_t)doc_para_text(doc, line.last).len};
    for (size_t i = start; i < most; i++)
        put_comment(&rows, doc, &doc->comments[view->shown.ptr[i].comment]);
    if (most < end)
        put_more(&rows, end - most);
}
