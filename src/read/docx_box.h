/* Text boxes, and the one branch that is read of alternate content. */
#ifndef QARAR_READ_DOCX_BOX_H
#define QARAR_READ_DOCX_BOX_H

#include "base/buf.h"
#include "base/vec.h"
#include "model/build.h"
#include "pack/xml.h"
#include "read/docx_field.h"
#include "read/docx_note.h"
#include "read/docx_para.h"
#include "read/docx_text.h"

struct docx;

/* What a text box holds, as calls to be made later. */
struct docx_step {
    uint8_t kind;
    uint32_t mark; /* or the string of a bookmark, or a comment or format */
    size_t off;    /* of its text, or the place of the paragraph or note on the tape */
    size_t len;
};

struct docx_tape {
    VEC(struct docx_step) steps;
    VEC(struct docx_ended) paras;
    VEC(struct docx_note_mark) notes;
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
    size_t paras_before; /* on the tape */
    size_t tables;       /* that are open around it */
};

enum { DOCX_BOX_DEPTH = 8 };

bool docx_drawing(void *user, struct xml *xml);
void docx_drawing_end(void *user);
bool docx_box(void *user, struct xml *xml);
void docx_box_end(void *user);
bool docx_choice(void *user, struct xml *xml);
bool docx_fallback(void *user, struct xml *xml);
bool docx_alternate(void *user, struct xml *xml);
void docx_alternate_end(void *user);

/* Are all namespaces that an mc:Choice requires known here? */
bool docx_understood(struct xml *xml);

/* Where paragraphs go: the document, or the tape of the text box that is open. */
void docx_put_text(struct docx *d, struct str text, uint32_t mark);
void docx_put_note(struct docx *d, const struct docx_note_mark *note);
void docx_put_bookmark(struct docx *d, string_id name);
void docx_put_comment(struct docx *d, uint32_t comment, enum comment_place place);
void docx_put_format(struct docx *d, uint32_t format, enum format_place place);
void docx_put_para(struct docx *d, const struct docx_ended *ended);

/* Text boxes that wait may follow a paragraph of these revisions; all of them at the end of what
 * holds paragraphs. */
void docx_boxes_after(struct docx *d, enum revision paragraph_mark);
/* Are there boxes that wait? */
bool docx_boxes_wait(const struct docx *d);
void docx_release_boxes(struct docx *d);

#endif
