/* Fields: which text is a result (ECMA-376 Part 1, 17.16). */
#ifndef QARAR_READ_DOCX_FIELD_H
#define QARAR_READ_DOCX_FIELD_H

#include "model/build.h"
#include "pack/xml.h"

struct docx;

/* Where fields stand, for the text of one side. */
struct docx_fields {
    uint64_t instructions; /* a bit for each open field: still in its instruction */
    uint64_t silent;       /* likewise: of a kind that never shows anything */
    uint32_t depth;
    uint32_t deeper; /* open fields beyond what the bits can hold */
};

enum { DOCX_FIELD_SIDES = SIDE_COUNT + 1 }; /* the third is withdrawn text's own */

bool docx_fldchar(void *user, struct xml *xml);
bool docx_instruction(void *user, struct xml *xml);
void docx_instruction_end(void *user);

/* The sides of revision that text of it is really on, where fields stand now. False: none. */
bool docx_field_sides(const struct docx *d, enum revision *revision);

#endif
