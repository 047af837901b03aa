/* The reader of .docx, split by what is decided; each file has a header of its own, and this one is
 * what they share.
 *
 *     docx.c           parts in their order, steps
 *     docx_walk.c      the table: what each element means by where it stands
 *     docx_revision.c  marks around text, paragraph marks, moves
 *     docx_para.c      paragraphs and their properties
 *     docx_text.c      text of a run, symbols, hidden text
 *     docx_symbol.c    tables of the symbol fonts
 *     docx_field.c     which text is a field's result
 *     docx_listnum.c   list numbers of fields
 *     docx_format.c    names of number formats
 *     docx_table.c     rows and cells
 *     docx_note.c      footnotes and endnotes
 *     docx_property.c  properties as words, and changes of them
 *     docx_comment.c   comments beside the text
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
#include "read/docx_box.h"
#include "read/docx_comment.h"
#include "read/docx_field.h"
#include "read/docx_note.h"
#include "read/docx_number.h"
#include "read/docx_para.h"
#include "read/docx_property.h"
#include "read/docx_revision.h"
#include "read/docx_style.h"
#include "read/docx_table.h"
#include "read/docx_text.h"

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
    DOCX_PROPERTIES_WAS, /* those of anything but a paragraph */
    DOCX_CONTEXTS,
};

/* What is counted and said at the end: docx.c has the words. */
enum docx_odd {
    DOCX_ODD_HIDDEN,
    DOCX_ODD_PICTURE,
    DOCX_ODD_COMMENT,
    DOCX_ODD_COMMENT_PLACE,
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
    unsigned story;   /* the sides that show the note that is read, or the body */

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
    struct buf field_words[DOCX_FIELD_SIDES]; /* of the instructions that are open */
    struct docx_shown_number field_number;
    uint32_t para_count;      /* paragraphs so far, those of boxes too */
    bool field_empty;         /* the field that ends has no result, on a side */
    VEC(string_id) bookmarks; /* that stand before the next paragraph */
    VEC(bool) choices;        /* for each mc:AlternateContent: a branch was taken */
    VEC(struct docx_note_ref) notes[DOCX_STAGES];
    struct docx_comments comments;
    struct docx_formats formats;
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

#endif
