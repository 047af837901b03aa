/* Fields: which text is a result (ECMA-376 Part 1, 17.16). */
#ifndef QARAR_READ_DOCX_FIELD_H
#define QARAR_READ_DOCX_FIELD_H

#include "base/buf.h"
#include "model/build.h"
#include "pack/xml.h"

struct docx;

enum { DOCX_FIELDS_HELD = 64 }; /* open fields whose state is held; deeper ones show their text */

/* Where fields stand, for the text of one side. */
struct docx_fields {
    uint64_t instructions; /* a bit for each open field: still in its instruction */
    uint32_t depth;
    uint32_t deeper;                 /* open fields beyond what the bits can hold */
    uint32_t from[DOCX_FIELDS_HELD]; /* where the instruction of each starts in words */
    uint32_t para[DOCX_FIELDS_HELD]; /* in which paragraph each began */
};

enum { DOCX_FIELD_SIDES = SIDE_COUNT + 1 }; /* the third is withdrawn text's own */

/* The number that a field without a result shows on each side, until its element ends. */
struct docx_shown_number {
    unsigned sides;
    struct number number;
    string_id was; /* what w:numberingChange says of it */
    string_id author;
    string_id date;
};

bool docx_fldchar(void *user, struct xml *xml);
void docx_fldchar_end(void *user);
bool docx_field_was(void *user, struct xml *xml);
bool docx_instruction(void *user, struct xml *xml);
void docx_instruction_end(void *user);

/* Text stands here. Fields that it shows to be broken end: an instruction has no text of a later
 * paragraph but in the results of fields in it. */
void docx_field_text(struct docx *d);

/* The sides of revision that text of it is really on, where fields stand now. False: none. */
bool docx_field_sides(const struct docx *d, enum revision *revision);

/* Forgets all fields that are open. */
void docx_fields_clear(struct docx *d);

/* ---- docx_listnum.c --------------------------------------------------------------------- */

/* Counts the list number that an instruction asks for (LISTNUM, 17.16.5.31) on a side, after the
 * paragraph's own. False: it asks for none. */
bool docx_listnum(struct docx *d, struct str instruction, enum side side, struct number *number);

/* The next word of an instruction, without its quotation marks; none at its end. */
struct str docx_field_word(struct str *rest);

#endif
