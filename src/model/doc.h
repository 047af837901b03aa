/* The document: paragraphs of revisioned spans, in the order of the marked text.
 *
 * Everything is flat: one text, one array of spans, one of paragraphs, side tables for what is
 * rare. A document is made by a builder (model/build.h) and const from then on; its memory is its
 * own and dies with doc_free. Offsets and lengths are bytes; indexes count from 0; ids that users
 * see ("p1") count from 1 and are index + 1.
 *
 * A place is (paragraph, byte offset in the paragraph's marked text): it survives every change of
 * view and width. */
#ifndef QARAR_MODEL_DOC_H
#define QARAR_MODEL_DOC_H

#include "base/limits.h"
#include "base/str.h"
#include "text/direction.h"

#include <stdbool.h>
#include <stdint.h>

/* ---- Revisions and views ---------------------------------------------------------------- */

enum side { SIDE_ORIGINAL, SIDE_FINAL, SIDE_COUNT };

enum { IN_ORIGINAL = 1 << SIDE_ORIGINAL, IN_FINAL = 1 << SIDE_FINAL };

/* On which sides a piece of text stands: two bits, nothing else. */
enum revision {
    REV_WITHDRAWN = 0, /* inserted, then deleted again: on neither side */
    REV_DELETED = IN_ORIGINAL,
    REV_INSERTED = IN_FINAL,
    REV_KEPT = IN_ORIGINAL | IN_FINAL,
    REV_COUNT,
};

/* What is shown: a mask of two bits. */
enum { VIEW_DELETIONS = 1, VIEW_INSERTIONS = 2 };

enum view {
    VIEW_COMMON = 0,
    VIEW_ORIGINAL = VIEW_DELETIONS,
    VIEW_FINAL = VIEW_INSERTIONS,
    VIEW_MARKUP = VIEW_DELETIONS | VIEW_INSERTIONS,
};

/* Is text of this revision shown in the view? Withdrawn text only in markup. */
static inline bool view_shows(enum view view, enum revision revision)
{
    switch (revision) {
    case REV_KEPT:
        return true;
    case REV_DELETED:
        return ((unsigned)view & VIEW_DELETIONS) != 0;
    case REV_INSERTED:
        return ((unsigned)view & VIEW_INSERTIONS) != 0;
    default:
        return view == VIEW_MARKUP;
    }
}

static inline bool on_side(enum revision revision, enum side side)
{
    return ((unsigned)revision & (1U << side)) != 0;
}

static inline enum view view_of_side(enum side side)
{
    return side == SIDE_ORIGINAL ? VIEW_ORIGINAL : VIEW_FINAL;
}

/* How a revision came to be known. NONE: kept text of a marked file. */
enum origin {
    ORIGIN_NONE,
    ORIGIN_TRACKED,
    ORIGIN_RECOVERED,
    ORIGIN_COMPARED,
    ORIGIN_CORRECTED,
    ORIGIN_COUNT,
};

/* A string of the document's table (author, date, style, bookmark name …). 0: no value. */
typedef uint32_t string_id;

/* A revision with its circumstances. Equal marks are stored once; mark 0 is plain kept text. */
struct mark {
    uint8_t revision;     /* enum revision */
    uint8_t origin;       /* enum origin */
    float confidence;     /* 0 to 1; negative: none */
    string_id author;     /* of a withdrawn span: who inserted it */
    string_id date;       /* as the file has it */
    string_id deleted_by; /* of a withdrawn span */
    string_id deleted_on;
    string_id move; /* name that pairs the two ends of a move */
};

enum { MARK_KEPT = 0 };

/* ---- Spans and paragraphs --------------------------------------------------------------- */

enum span_kind {
    SPAN_TEXT,
    SPAN_NOTE,     /* no text; ref: index of the note */
    SPAN_BOOKMARK, /* no text; ref: string_id of the name: a target starts here */
};

enum { SPAN_REF_MOST = (1 << 28) - 1, SPAN_KIND_MOST = 15 };

struct span {
    uint32_t off;  /* where its text starts in doc->text; it ends where the next one starts */
    uint32_t mark; /* index into doc->marks */
    uint32_t ref : 28;
    uint32_t kind : 4; /* enum span_kind */
};

/* A paragraph. In its text a tab is \t, a line break inside it \n; it holds no other control
 * characters but those that a document really contains (they are shown, never sent, later). */
struct para {
    uint32_t text;     /* byte offset of its text in doc->text */
    uint32_t span;     /* index of its first span */
    uint32_t mark;     /* the paragraph mark's revision: index into doc->marks */
    string_id style;   /* style name as the file gives it ("Call") */
    uint32_t number;   /* automatic list number: index + 1 into doc->numbers, or 0 */
    uint32_t cell;     /* table cell: index + 1 into doc->cells, or 0 */
    uint32_t change;   /* change of properties: index + 1 into doc->prop_changes, or 0 */
    uint8_t direction; /* enum direction, as the file says it */
    uint8_t level;     /* outline or list level, 1 … 9; 0: none said */
};

/* An automatic number as of each side, as it is shown ("a)"), and its list value ("a").
 * 0 on a side: no number there. */
struct number {
    string_id shown[SIDE_COUNT];
    string_id bare[SIDE_COUNT];
};

/* A table cell. Several paragraphs may share it. Rows and columns count from 1. */
struct cell {
    uint32_t table; /* from 1, in document order */
    uint32_t row;
    uint32_t column;
    uint32_t mark; /* row or cell inserted or deleted */
};

/* What a paragraph's properties were before, where that is tracked (ECMA-376 w:pPrChange). */
struct prop_change {
    string_id style; /* before; may equal the present one */
    uint8_t direction;
    uint8_t number_changed; /* the list number itself was added or removed */
    string_id was;          /* further properties that it had and has no more: "indent left 720" */
    string_id now;          /* and those that it had not */
    string_id author;
    string_id date;
};

/* What else has properties that change without words. */
enum format_of {
    FORMAT_PARAGRAPH, /* struct prop_change is about it; none of the list */
    FORMAT_RUN,
    FORMAT_MARK, /* of a paragraph */
    FORMAT_TABLE,
    FORMAT_ROW,
    FORMAT_CELL,
    FORMAT_SECTION,
    FORMAT_OF_COUNT,
};

/* A change of properties other than a paragraph's own (ECMA-376 w:rPrChange, w:tblPrChange …).
 * Sorted by place. */
struct format_change {
    uint32_t para; /* where it is, or begins */
    uint32_t off;  /* bytes in its text: of a run what it holds, of a mark the end, else all */
    uint32_t end;
    uint8_t of;    /* enum format_of */
    string_id was; /* in words: "size 12"; what both have is left out */
    string_id now;
    string_id author;
    string_id date;
};

/* A footnote or endnote. Its paragraphs stand after the body's. */
struct note {
    string_id mark; /* a mark of the document's own ("*"), or 0: it is counted */
    uint32_t para;  /* first paragraph: index */
    uint32_t count; /* number of paragraphs */
    uint32_t span;  /* its mark: index */
    /* Of the notes that are counted, how many marks of each revision stand before this one */
    uint32_t before[REV_COUNT];
};

/* A remark of a person beside the text. It stands on the sides where its mark does and some of the
 * text that it is about, if it is about any. Sorted by place; an answer stands after what it
 * answers where both are about the same. */
struct comment {
    uint32_t para; /* what it is about: from here, paragraph and byte offset in its text … */
    uint32_t off;
    uint32_t end_para; /* … to here; the same place: a point */
    uint32_t end_off;
    string_id author;
    string_id date;
    string_id text;   /* its paragraphs, parted by \n */
    uint32_t answers; /* the comment that it answers: index + 1, or 0 */
    uint8_t revision; /* enum revision: of its mark */
    uint8_t resolved; /* somebody said that it is settled */
};

/* Something the reader met and did not understand, or mended; said under --verbose. */
struct warning {
    string_id text;  /* translated, one line */
    string_id place; /* or 0 */
    uint32_t count;  /* how often */
};

struct doc {
    struct {
        const char *name; /* as opened; owned by the document */
        const char *kind; /* reader's name: "docx", "text" … */
        bool recovered;
    } source;
    const char *text;
    const struct span *spans; /* one more than there are: the sentinel ends the last */
    const struct para *paras; /* likewise */
    uint32_t span_count;
    uint32_t para_count; /* body and notes */
    uint32_t body_count; /* paragraphs 0 … body_count - 1 are the body */
    const struct mark *marks;
    uint32_t mark_count;
    const struct note *notes;
    uint32_t note_count;
    const struct number *numbers;
    uint32_t number_count;
    const struct cell *cells;
    uint32_t cell_count;
    const struct prop_change *prop_changes;
    uint32_t prop_change_count;
    const struct format_change *formats;
    uint32_t format_count;
    const struct comment *comments;
    uint32_t comment_count;
    const struct warning *warnings;
    uint32_t warning_count;
    const struct limits *limits; /* within which it was read; layout keeps to them too */
    struct doc_store *store;     /* the memory behind all of it */
};

void doc_free(struct doc *doc);

/* A string of the table; id 0 gives no value. Borrowed. */
struct str doc_string(const struct doc *doc, string_id id);

/* All the marked text of a paragraph (index < para_count). Borrowed. */
struct str doc_para_text(const struct doc *doc, uint32_t para);

/* The text of a span (index < span_count); empty for notes and bookmarks. Borrowed. */
struct str doc_span_text(const struct doc *doc, uint32_t span);

/* The first span of a paragraph and one past its last. */
static inline uint32_t doc_span_begin(const struct doc *doc, uint32_t para)
{
    return doc->paras[para].span;
}

static inline uint32_t doc_span_end(const struct doc *doc, uint32_t para)
{
    return doc->paras[para + 1].span;
}

static inline const struct mark *doc_span_mark(const struct doc *doc, uint32_t span)
{
    return &doc->marks[doc->spans[span].mark];
}

static inline enum revision doc_span_revision(const struct doc *doc, uint32_t span)
{
    return (enum revision)doc->marks[doc->spans[span].mark].revision;
}

static inline enum revision doc_para_mark_revision(const struct doc *doc, uint32_t para)
{
    return (enum revision)doc->marks[doc->paras[para].mark].revision;
}

/* The cell of a paragraph, or NULL outside tables. */
const struct cell *doc_para_cell(const struct doc *doc, uint32_t para);

/* The revision of the cell that a paragraph stands in; kept outside tables. */
enum revision doc_cell_revision(const struct doc *doc, uint32_t para);

/* Text of a deleted row is deleted, whatever its own mark says: it stands on the sides where both
 * stand. */
static inline enum revision revision_within(enum revision own, enum revision around)
{
    return (enum revision)((unsigned)own & (unsigned)around);
}

/* The automatic number of a paragraph as it is shown on a side; no value where there is none. */
struct str doc_number_shown(const struct doc *doc, uint32_t para, enum side side);
struct str doc_number_bare(const struct doc *doc, uint32_t para, enum side side);

/* Do the two neighbouring paragraphs (para and para + 1) lie in one container (body outside
 * tables, one cell, one note), so that a hidden paragraph mark joins them? */
bool doc_same_container(const struct doc *doc, uint32_t para);

/* The note that a paragraph belongs to: index + 1, or 0 for the body. */
uint32_t doc_para_note(const struct doc *doc, uint32_t para);

/* The span that holds byte offset off of the paragraph's text (the later one at an edge, the
 * last at the end); paragraphs without spans give doc_span_end. */
uint32_t doc_span_at(const struct doc *doc, uint32_t para, uint32_t off);

/* ---- Paragraphs of a view --------------------------------------------------------------- */

/* One paragraph as a view shows it: several of the document where the marks between them are
 * hidden (ECMA-376 Part 1, 17.13.5.15 and .20). It has the properties of the last of them. */
struct view_para {
    uint32_t first; /* paragraph indexes, both in */
    uint32_t last;
};

/* The view's paragraph that starts at paragraph first or, where that shows nothing, the next one
 * that shows something; false at limit (one past the last paragraph to look at: body_count for the
 * body). Paragraphs of cells and rows that the view hides, and runs of paragraphs with hidden mark
 * and no visible text, show nothing and stand in no view_para; nor does the silent head of a run.
 * first must be a start: 0, or last + 1 of another. */
bool view_para_next(const struct doc *doc, enum view view, uint32_t first, uint32_t limit,
                    struct view_para *out);

/* The view's paragraph before paragraph index before (a start), not reaching below floor. */
bool view_para_prev(const struct doc *doc, enum view view, uint32_t before, uint32_t floor,
                    struct view_para *out);

/* The view's paragraph that para belongs to, or the nearest shown one: after it, else before it.
 * False where the view shows nothing at all between floor and limit. */
bool view_para_at(const struct doc *doc, enum view view, uint32_t para, uint32_t floor,
                  uint32_t limit, struct view_para *out);

/* The same three by lines of a text: where a view's paragraph stands in a table, the line is its
 * whole row, from the first paragraph shown in it to the last. Between the paragraphs of a row
 * stands a tab, or a blank where both are in one cell. */
bool view_line_next(const struct doc *doc, enum view view, uint32_t first, uint32_t limit,
                    struct view_para *out);
bool view_line_prev(const struct doc *doc, enum view view, uint32_t before, uint32_t floor,
                    struct view_para *out);
bool view_line_at(const struct doc *doc, enum view view, uint32_t para, uint32_t floor,
                  uint32_t limit, struct view_para *out);

/* The automatic number of a paragraph as a view shows it, followed by a tab: one piece, or in
 * markup both sides' where they differ. No pieces: no number, and no tab. */
struct view_number {
    struct {
        struct str text;
        enum revision revision;
    } pieces[SIDE_COUNT];
    unsigned count;
    enum revision tab;
};
struct view_number view_para_number(const struct doc *doc, enum view view, uint32_t para);

/* The number that note (index) has in the view, counted from 1 over the note marks that it shows;
 * 0 where the view does not show its mark. Notes with a mark of their own are not counted. */
uint32_t view_note_number(const struct doc *doc, enum view view, uint32_t note);

#endif
