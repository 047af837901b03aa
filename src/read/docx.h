/* The reader of .docx, split by what is decided: what the files of read/docx*.c share.
 *
 *     docx.c           parts in their order, steps
 *     docx_walk.c      the table: what each element means by where it stands
 *     docx_revision.c  marks around text, paragraph marks, moves
 *     docx_para.c      paragraphs and their properties
 *     docx_text.c      text of a run, symbols, hidden text
 *     docx_symbol.c    tables of the symbol fonts
 *     docx_field.c     which text is a field's result
 *     docx_table.c     rows and cells
 *     docx_note.c      footnotes and endnotes
 *     docx_box.c       text boxes, kept until the paragraph that holds them has ended
 *     docx_style.c     styles.xml
 *     docx_numbering.c numbering.xml
 *     docx_number.c    automatic numbers
 *
 * Handlers are named after their element and get struct docx as user. */
#ifndef QARAR_READ_DOCX_H
#define QARAR_READ_DOCX_H

#include "base/buf.h"
#include "base/vec.h"
#include "model/build.h"
#include "pack/ooxml.h"
#include "pack/opc.h"
#include "read/docx_number.h"
#include "read/docx_style.h"

/* Where an element stands. */
enum docx_context {
    DOCX_ROOT,
    DOCX_DOCUMENT, /* in w:document */
    DOCX_NOTES,    /* in w:footnotes, w:endnotes */
    DOCX_BLOCK,    /* where paragraphs and tables are */
    DOCX_TABLE,
    DOCX_ROW,
    DOCX_PARA,
    DOCX_RUN,
    DOCX_RUBY,
    DOCX_MATH,
    DOCX_DRAWING, /* anything that may hold a text box somewhere */
    DOCX_PPR,
    DOCX_PPR_WAS, /* the w:pPr in w:pPrChange, and around it */
    DOCX_NUMPR,
    DOCX_NUMPR_WAS,
    DOCX_MARK_RPR, /* the w:rPr of a paragraph mark */
    DOCX_RPR,
    DOCX_FLDCHAR,
    DOCX_TRPR,
    DOCX_TCPR,
    DOCX_TBLPR, /* of a table, its grid, or a row's exceptions */
    DOCX_SECTPR,
    DOCX_CONTEXTS,
};

/* What is counted and said at the end: docx.c has the words. */
enum docx_odd {
    DOCX_ODD_HIDDEN,
    DOCX_ODD_PICTURE,
    DOCX_ODD_COMMENT,
    DOCX_ODD_HEADER,
    DOCX_ODD_ALTCHUNK,
    DOCX_ODD_FORMAT_CHANGE,
    DOCX_ODD_SYMBOL,
    DOCX_ODD_FIELD,
    DOCX_ODD_NO_RESULT,
    DOCX_ODD_OVERRIDE,
    DOCX_ODD_MATH,
    DOCX_ODD_RUBY,
    DOCX_ODD_NOTE,
    DOCX_ODD_BOX,
    DOCX_ODD_LIST_FORMAT,
    DOCX_ODD_ELEMENT,
    DOCX_ODD_COUNT,
};

enum docx_stage { DOCX_BODY, DOCX_FOOTNOTES, DOCX_ENDNOTES, DOCX_STAGES };

/* The revisions of an open wrapper, all around it combined. */
struct docx_revision {
    struct mark mark;
    uint32_t index; /* of mark in the document, or UINT32_MAX: not asked yet */
};

/* A named range of a move that is open. */
struct docx_move {
    string_id id;
    string_id name;
    bool to;
};

/* The open paragraph's properties as they are collected. */
struct docx_para {
    struct mark mark;
    bool mark_moved_from; /* the mark's revision is one of a move, which has a name */
    bool mark_moved_to;
    uint32_t style;
    struct docx_number_of num;
    struct mark num_inserted; /* its author and date; kept where it was there before */
    string_id number_was;     /* w:numberingChange: what the original shows */
    string_id number_was_bare;
    int8_t bidi; /* DOCX_UNSAID, or 0 or 1; so all of these */
    int8_t outline;
    bool changed; /* w:pPrChange */
    string_id changed_by;
    string_id changed_on;
    uint32_t style_was;
    struct docx_number_of num_was;
    int8_t bidi_was;
    string_id move_from; /* the last range of a move that was open in it */
    string_id move_to;
    unsigned texts; /* the sides that it has text on, as bits */
};

/* A paragraph that has ended, kept until it is known whether another one follows in the same
 * container: only then does a hidden mark join it, else it stands by itself and has its number. */
struct docx_ended {
    bool is;
    struct para props;
    struct docx_number_of numbers[SIDE_COUNT];
    string_id number_was;
    string_id number_was_bare;
    unsigned mark_sides; /* of its mark, as bits */
    unsigned stands;     /* those that show it: its mark and its cell */
    unsigned alone;      /* those where it would be a paragraph if nothing followed */
};

struct docx_run {
    int8_t hidden;
    uint8_t font; /* enum docx_font */
};

struct docx_table {
    uint32_t number;
    uint32_t row;
    uint32_t column;
    struct mark around; /* the revisions of the cell that it stands in */
    struct mark row_mark;
    struct mark cell_mark;
    uint32_t cell; /* index + 1 as struct para wants it; 0: not made yet */
};

/* Where fields stand, for the text of one side. */
struct docx_fields {
    uint64_t instructions; /* a bit for each open field: still in its instruction */
    uint64_t silent;       /* likewise: of a kind that never shows anything */
    uint32_t depth;
    uint32_t deeper; /* open fields beyond what the bits can hold */
};

enum { DOCX_FIELD_SIDES = SIDE_COUNT + 1 }; /* the third is withdrawn text's own */

struct docx_note_ref {
    int64_t id;
    uint32_t note;
    string_id own_mark;
};

/* What a text box holds, as calls to be made later. */
struct docx_step {
    uint8_t kind;
    uint32_t mark; /* or the string of a bookmark */
    size_t off;    /* of its text, or the place of the paragraph or note on the tape */
    size_t len;
};

struct docx_taped_note {
    string_id own_mark;
    uint32_t mark;
    enum docx_stage kind;
    int64_t id;
};

struct docx_tape {
    VEC(struct docx_step) steps;
    VEC(struct para) paras;
    VEC(struct docx_taped_note) notes;
    struct buf text;
    unsigned revisions; /* the sides that any of it is on, as bits */
};

/* What a text box interrupts. */
struct docx_outer {
    struct docx_para para;
    unsigned joined_texts;
    struct docx_run run;
    struct docx_fields fields[DOCX_FIELD_SIDES];
    uint32_t drawings;
    uint32_t boxes_before;
};

enum { DOCX_BOX_DEPTH = 8 };

/* An element that no rule knows. */
struct docx_unknown {
    string_id name;
    uint32_t count;
    char words[160];
};

struct docx {
    struct builder *b;
    const struct limits *limits;
    struct opc opc;
    struct opc_relationship *relationships; /* of the main part */
    struct opc_part part;                   /* that is read now */
    enum docx_stage stage;
    bool failed;
    bool is_document; /* the main part has w:document */

    VEC(struct docx_revision) revisions; /* the first is none */
    VEC(struct docx_move) moves;
    bool in_para;
    struct docx_para para;
    struct docx_ended ended;
    unsigned joined_texts; /* the sides with text that is joined to the next paragraph, as bits */
    struct docx_run run;
    bool trims;          /* the w:t that is read has no xml:space="preserve" */
    bool skip_blank;     /* the blank after a note's mark is to be left out */
    string_id note_lead; /* the mark that the text of a note may begin with */
    struct buf text;     /* of the w:t that is read */
    VEC(struct docx_table) tables;
    uint32_t table_count;
    struct docx_fields fields[DOCX_FIELD_SIDES];
    VEC(string_id) bookmarks; /* that stand before the next paragraph */
    VEC(bool) choices;        /* for each mc:AlternateContent: a branch was taken */
    VEC(struct docx_note_ref) notes[DOCX_STAGES];
    /* A reference to a note whose own mark is read: the text that follows it */
    bool note_pending;
    struct buf note_mark;
    int64_t note_id;
    enum docx_stage note_kind;
    VEC(struct docx_outer) outers;              /* of the text boxes that are open */
    struct docx_tape tapes[DOCX_BOX_DEPTH + 1]; /* [depth]: text boxes that are read */
    uint32_t drawings;                          /* that are open, in each other */
    uint32_t boxes;                             /* text boxes so far */
    uint32_t boxes_before;                      /* … when the outermost drawing began */

    struct docx_styles styles;
    struct docx_lists lists;
    uint32_t odd[DOCX_ODD_COUNT];
    VEC(struct docx_unknown) unknown;
};

/* ---- docx_walk.c ------------------------------------------------------------------------ */

extern const struct xml_grammar docx_grammar;

/* ---- Values ----------------------------------------------------------------------------- */

/* w:val of an on-off property (17.17.4): absent is on. */
bool docx_on(struct xml *xml);

/* An attribute as a whole number; missing where it is none. */
int64_t docx_number(struct xml *xml, unsigned name, int64_t missing);

/* An attribute as a string of the document's table; 0 where it is not there. */
string_id docx_string(struct docx *d, struct xml *xml, unsigned name);

/* ---- docx_revision.c -------------------------------------------------------------------- */

/* Adds a revision around what mark says already: both must allow the text. */
void docx_combine(struct mark *mark, enum revision revision, string_id author, string_id date,
                  string_id move);

/* The same from the attributes of the element that starts. */
void docx_combine_here(struct docx *d, struct xml *xml, struct mark *mark, enum revision revision);

/* The revisions around the text that is read now, and their index in the document. */
const struct mark *docx_mark(const struct docx *d);
uint32_t docx_mark_index(struct docx *d);

bool docx_ins(void *user, struct xml *xml);
bool docx_del(void *user, struct xml *xml);
bool docx_move_from(void *user, struct xml *xml);
bool docx_move_to(void *user, struct xml *xml);
void docx_revision_end(void *user);
bool docx_move_range(void *user, struct xml *xml); /* …FromRangeStart, …ToRangeStart */
bool docx_move_range_end(void *user, struct xml *xml);
bool docx_mark_ins(void *user, struct xml *xml); /* in the properties of a paragraph mark */
bool docx_mark_del(void *user, struct xml *xml);
bool docx_mark_move_from(void *user, struct xml *xml);
bool docx_mark_move_to(void *user, struct xml *xml);

/* Gives a moved paragraph mark its name, at the end of the paragraph. */
void docx_name_moved_mark(struct docx_para *para);

/* ---- docx_number.c ---------------------------------------------------------------------- */

/* The list and level of the paragraph that ends, on each side. */
void docx_numbers_of(struct docx *d, struct docx_number_of *numbers);

/* Appends an old number from what w:numberingChange says of it, as it was shown and bare. */
void docx_old_number(struct str text, struct buf *shown, struct buf *bare);

/* Counts an ended paragraph on the sides where it stands by itself. Its number as struct para has
 * it. */
uint32_t docx_count(struct docx *d, const struct docx_ended *ended, unsigned sides);

/* ---- docx_para.c ------------------------------------------------------------------------ */

bool docx_p(void *user, struct xml *xml);
void docx_p_end(void *user);

/* What holds paragraphs ends: so does the last of them, and the boxes that wait. */
void docx_container_end(struct docx *d);
bool docx_pstyle(void *user, struct xml *xml);
bool docx_bidi(void *user, struct xml *xml);
bool docx_outline_level(void *user, struct xml *xml);
bool docx_ilvl(void *user, struct xml *xml);
bool docx_num_id(void *user, struct xml *xml);
bool docx_num_ins(void *user, struct xml *xml);
bool docx_numbering_change(void *user, struct xml *xml);
bool docx_ppr_change(void *user, struct xml *xml);
bool docx_bookmark(void *user, struct xml *xml);

/* ---- docx_text.c ------------------------------------------------------------------------ */

bool docx_r(void *user, struct xml *xml);
void docx_r_end(void *user);
bool docx_t(void *user, struct xml *xml);
void docx_t_end(void *user);
void docx_text(void *user, struct str text);
bool docx_tab(void *user, struct xml *xml);
bool docx_break(void *user, struct xml *xml);
bool docx_hyphen(void *user, struct xml *xml);
bool docx_sym(void *user, struct xml *xml);
bool docx_dir(void *user, struct xml *xml);
void docx_dir_end(void *user);
bool docx_rstyle(void *user, struct xml *xml);
bool docx_fonts(void *user, struct xml *xml);
bool docx_vanish(void *user, struct xml *xml);

/* Gives shown text of the run to where it belongs: the paragraph or the mark of a note. */
void docx_give(struct docx *d, struct str text);

/* ---- docx_field.c ----------------------------------------------------------------------- */

bool docx_fldchar(void *user, struct xml *xml);
bool docx_instruction(void *user, struct xml *xml);
void docx_instruction_end(void *user);

/* The sides of revision that text of it is really on, where fields stand now. False: none. */
bool docx_field_sides(const struct docx *d, enum revision *revision);

/* ---- docx_table.c ----------------------------------------------------------------------- */

bool docx_tbl(void *user, struct xml *xml);
void docx_tbl_end(void *user);
bool docx_tr(void *user, struct xml *xml);
bool docx_tc(void *user, struct xml *xml);
void docx_tc_end(void *user);
bool docx_row_ins(void *user, struct xml *xml);
bool docx_row_del(void *user, struct xml *xml);
bool docx_cell_ins(void *user, struct xml *xml);
bool docx_cell_del(void *user, struct xml *xml);

/* The cell of a paragraph that ends now, as struct para has it. */
uint32_t docx_cell(struct docx *d);

/* The revisions of the cell that is open, or none. */
const struct mark *docx_cell_mark(const struct docx *d);

/* ---- docx_note.c ------------------------------------------------------------------------ */

bool docx_note_reference(void *user, struct xml *xml);
bool docx_note_begin(void *user, struct xml *xml);
void docx_note_end(void *user);
bool docx_note_own(void *user, struct xml *xml); /* w:footnoteRef: the mark before its text */

/* The first text of a note whose mark is the document's own is often that mark again: is it?
 * Only asked while d->note_lead is set. */
bool docx_note_takes_lead(struct docx *d, struct str text);

/* The run or paragraph ends: the mark of a note is complete. last: nothing more can follow. */
void docx_note_mark_done(struct docx *d, bool last);

/* Puts the notes of a part in order of their ids. */
void docx_sort_notes(struct docx *d, enum docx_stage stage);

/* ---- docx_box.c ------------------------------------------------------------------------- */

bool docx_drawing(void *user, struct xml *xml);
void docx_drawing_end(void *user);
bool docx_box(void *user, struct xml *xml);
void docx_box_end(void *user);
bool docx_choice(void *user, struct xml *xml);
bool docx_fallback(void *user, struct xml *xml);
bool docx_alternate(void *user, struct xml *xml);
void docx_alternate_end(void *user);

/* Where paragraphs go: the document, or the tape of the text box that is open. */
void docx_put_text(struct docx *d, struct str text, uint32_t mark);
void docx_put_note(struct docx *d, string_id own_mark, uint32_t mark, enum docx_stage kind,
                   int64_t id);
void docx_put_bookmark(struct docx *d, string_id name);
void docx_put_para(struct docx *d, const struct para *props);

/* Text boxes that wait may follow a paragraph of these revisions; all of them at the end of what
 * holds paragraphs. */
void docx_boxes_after(struct docx *d, enum revision paragraph_mark);
void docx_release_boxes(struct docx *d);

#endif
