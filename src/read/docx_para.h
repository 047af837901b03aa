/* Paragraphs and their properties (ECMA-376 Part 1, 17.3.1), as they are and as they were. */
#ifndef QARAR_READ_DOCX_PARA_H
#define QARAR_READ_DOCX_PARA_H

#include "model/build.h"
#include "pack/xml.h"
#include "read/docx_number.h"
#include "read/docx_style.h"

struct docx;

/* The open paragraph's properties as they are collected. */
struct docx_para {
    struct mark mark;
    bool mark_moved_from; /* the mark's revision is one of a move, which has a name */
    bool mark_moved_to;
    uint32_t style;
    struct docx_number_of num;
    struct mark num_inserted; /* its author and date; kept where it was there before */
    struct number counted;    /* its number, where that had to be known before it ended */
    unsigned counted_sides;
    string_id number_was; /* w:numberingChange: what the original shows */
    string_id number_was_bare;
    int8_t bidi; /* DOCX_UNSAID, or 0 or 1; so all of these */
    int8_t outline;
    bool changed; /* w:pPrChange */
    string_id changed_by;
    string_id changed_on;
    uint32_t style_was;
    struct docx_number_of num_was;
    bool num_was_inserted;
    int8_t bidi_was;
    string_id move_from; /* the last range of a move that was open in it */
    string_id move_to;
    bool drop_cap;   /* a large first letter: the next paragraph goes on in it */
    uint32_t serial; /* which paragraph it is, from 1 */
    unsigned texts;  /* the sides that it has text on, as bits */
};

/* A paragraph that has ended, kept until it is known whether another one follows in the same
 * container: only then does a hidden mark join it, else it stands by itself and has its number. */
struct docx_ended {
    bool is;
    bool drop_cap;
    struct para props;
    struct docx_number_of numbers[SIDE_COUNT];
    struct number counted; /* on the sides, as bits, that were counted before it ended */
    unsigned counted_sides;
    string_id number_was;
    string_id number_was_bare;
    struct mark mark;
    unsigned mark_sides; /* of its mark, as bits */
    unsigned stands;     /* those that show it: its mark and its cell */
    unsigned alone;      /* those where it would be a paragraph if nothing followed */
};

bool docx_p(void *user, struct xml *xml);
void docx_p_end(void *user);

/* What follows a paragraph is not joined to it where it stands by itself: it keeps its break there,
 * as the last of a cell does. */
void docx_keep_break(struct docx *d, struct docx_ended *ended);

/* What holds paragraphs ends: so does the last of them, and the boxes that wait. */
void docx_container_end(struct docx *d);
bool docx_pstyle(void *user, struct xml *xml);
bool docx_frame(void *user, struct xml *xml);
bool docx_bidi(void *user, struct xml *xml);
bool docx_outline_level(void *user, struct xml *xml);
bool docx_ilvl(void *user, struct xml *xml);
bool docx_num_id(void *user, struct xml *xml);
bool docx_num_ins(void *user, struct xml *xml);
bool docx_numbering_change(void *user, struct xml *xml);
bool docx_ppr_change(void *user, struct xml *xml);
bool docx_bookmark(void *user, struct xml *xml);

#endif
