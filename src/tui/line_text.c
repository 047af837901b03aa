/* In the order of layout/projection.c: a note's own mark, and then of each paragraph of the view
 * (several in a row of a table) what parts it from the one before, its number, its spans. */
#include "tui/line_text.h"

enum { NOTE_LABEL = 1, GAP = 2, NUMBER_ORIGINAL = 4, NUMBER_FINAL = 8, NUMBER_TAB = 16 };

/* Does the line begin a note whose mark is shown? */
static bool begins_note(const struct line_text *text, uint32_t *note)
{
    uint32_t index = doc_para_note(text->doc, text->line.first);
    struct view_para first;

    if (index == 0)
        return false;
    *note = index - 1;
    const struct note *it = &text->doc->notes[*note];
    return view_shows(text->view, doc_span_revision(text->doc, it->span)) &&
           view_para_at(text->doc, text->view, it->para, it->para, it->para + it->count, &first) &&
           first.first == text->line.first;
}

static struct str number_of(const struct line_text *text, enum side side)
{
    return doc_number_shown(text->doc, text->paras.last, side);
}

/* Which numbers the view shows. */
static unsigned numbers_todo(const struct line_text *text)
{
    struct str original = number_of(text, SIDE_ORIGINAL);
    struct str final = number_of(text, SIDE_FINAL);
    unsigned todo = 0;

    if (original.len > 0)
        todo |= NUMBER_ORIGINAL;
    if (final.len > 0)
        todo |= NUMBER_FINAL;
    if (text->view != VIEW_MARKUP)
        todo &= text->view == VIEW_ORIGINAL ? NUMBER_ORIGINAL : NUMBER_FINAL;
    else if (str_eq(original, final))
        todo &= NUMBER_FINAL;
    return todo != 0 ? todo | NUMBER_TAB : 0;
}

static bool enter_paras(struct line_text *text, uint32_t first)
{
    if (!view_para_next(text->doc, text->view, first, text->line.last + 1, &text->paras))
        return false;
    text->para = text->paras.first;
    text->span = doc_span_begin(text->doc, text->para);
    text->around = (uint8_t)doc_cell_revision(text->doc, text->para);
    text->todo |= (uint8_t)numbers_todo(text);
    return true;
}

void line_text_start(struct line_text *text, const struct doc *doc, enum view view,
                     struct view_para line)
{
    struct buf own = text->own;
    uint32_t note;

    *text = (struct line_text){.doc = doc, .view = view, .line = line, .own = own};
    if (!enter_paras(text, line.first))
        text->paras = (struct view_para){line.last + 1, line.last + 1};
    if (begins_note(text, &note))
        text->todo |= NOTE_LABEL;
}

void line_text_start_at(struct line_text *text, const struct doc *doc, enum view view,
                        struct view_para line, uint32_t para, uint32_t off)
{
    line_text_start(text, doc, view, line);
    if (text->paras.first > line.last || (para == line.first && off == 0))
        return;
    while (text->paras.last < para) {
        text->todo = 0;
        if (!enter_paras(text, text->paras.last + 1)) {
            text->paras = (struct view_para){line.last + 1, line.last + 1};
            return;
        }
    }
    if (para < text->paras.first)
        return;
    if (para > text->paras.first || off > 0)
        text->todo = 0;
    text->para = para;
    text->span = doc_span_at(doc, para, off);
    while (text->span > doc_span_begin(doc, para) &&
           doc->spans[text->span].off == doc->paras[para].text + off)
        text->span--;
}

/* The mark of a note as the view has it. */
static void put_note(struct line_text *text, uint32_t note)
{
    string_id own = text->doc->notes[note].mark;

    if (own != 0)
        buf_printf(&text->own, "[%.*s]", STR_ARG(doc_string(text->doc, own)));
    else
        buf_printf(&text->own, "[%u]", (unsigned)view_note_number(text->doc, text->view, note));
}

static void give_own(struct line_text *text, struct text_piece *piece, uint32_t off,
                     unsigned revision)
{
    *piece = (struct text_piece){buf_str(&text->own), text->para, off, true, (uint8_t)revision};
}

/* Takes the lowest bit of what is to be done; 0: none. */
static unsigned take_todo(struct line_text *text)
{
    unsigned bit = text->todo & (0U - text->todo);

    text->todo = (uint8_t)(text->todo & ~bit);
    return bit;
}

static unsigned tab_revision(const struct line_text *text)
{
    if (text->view != VIEW_MARKUP)
        return REV_KEPT;
    if (number_of(text, SIDE_ORIGINAL).len == 0)
        return REV_INSERTED;
    return number_of(text, SIDE_FINAL).len == 0 ? REV_DELETED : REV_KEPT;
}

/* The revision of one of the two numbers. */
static unsigned number_revision(const struct line_text *text, enum side side)
{
    if (text->view != VIEW_MARKUP ||
        str_eq(number_of(text, SIDE_ORIGINAL), number_of(text, SIDE_FINAL)))
        return REV_KEPT;
    return side == SIDE_ORIGINAL ? REV_DELETED : REV_INSERTED;
}

/* What stands before the text of a paragraph. */
static void give_before(struct line_text *text, unsigned what, struct text_piece *piece)
{
    const struct doc *doc = text->doc;
    unsigned revision = REV_KEPT;
    uint32_t note = 0;

    buf_clear(&text->own);
    if (what == NOTE_LABEL && begins_note(text, &note)) {
        put_note(text, note);
        buf_putc(&text->own, ' ');
    } else if (what == GAP) {
        buf_putc(&text->own, doc->paras[text->paras.first].cell == text->cell ? ' ' : '\t');
    } else if (what == NUMBER_TAB) {
        buf_putc(&text->own, '\t');
        revision = tab_revision(text);
    } else {
        enum side side = what == NUMBER_ORIGINAL ? SIDE_ORIGINAL : SIDE_FINAL;
        buf_add(&text->own, number_of(text, side));
        revision = number_revision(text, side);
    }
    give_own(text, piece, 0, revision);
}

/* The next span that gives something; false where the paragraph has no more. */
static bool next_span(struct line_text *text, struct text_piece *piece)
{
    const struct doc *doc = text->doc;

    for (; text->span < doc_span_end(doc, text->para); text->span++) {
        const struct span *span = &doc->spans[text->span];
        enum revision revision =
            revision_within(doc_span_revision(doc, text->span), (enum revision)text->around);
        uint32_t off = span->off - doc->paras[text->para].text;
        if (!view_shows(text->view, revision))
            continue;
        if (span->kind == SPAN_NOTE) {
            buf_clear(&text->own);
            put_note(text, span->ref);
            give_own(text, piece, off, revision);
            text->span++;
            return true;
        }
        struct str words = doc_span_text(doc, text->span);
        if (words.len == 0)
            continue;
        *piece = (struct text_piece){words, text->para, off, false, (uint8_t)revision};
        text->span++;
        return true;
    }
    return false;
}

bool line_text_next(struct line_text *text, struct text_piece *piece)
{
    while (text->paras.last <= text->line.last) {
        unsigned what = take_todo(text);
        if (what != 0) {
            give_before(text, what, piece);
            return true;
        }
        if (next_span(text, piece))
            return true;
        if (text->para < text->paras.last) {
            text->span = doc_span_begin(text->doc, ++text->para);
            continue;
        }
        text->todo = GAP;
        text->cell = text->doc->paras[text->paras.first].cell;
        if (!enter_paras(text, text->paras.last + 1))
            break;
    }
    text->paras.last = text->line.last + 1;
    return false;
}

void line_text_release(struct line_text *text)
{
    buf_release(&text->own);
}
