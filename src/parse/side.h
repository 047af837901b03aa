/* The structure of one side: what each line is, sections and clauses in their order. The original
 * and the final are read by this same code; pair.c finds what is one thing on both. */
#ifndef QARAR_PARSE_SIDE_H
#define QARAR_PARSE_SIDE_H

#include "parse/lines.h"

struct side_section {
    uint32_t proposal; /* of the side, or NO_INDEX */
    struct heading heading;
    bool own_line;  /* its heading is not also the beginning of its first clause */
    uint32_t first; /* paragraphs of the heading, or of the first line; both in */
    uint32_t last;
};

struct side_clause {
    uint32_t section;
    uint32_t line; /* its first line */
    uint32_t end;  /* one past its last; lines between that have another clause or none are not
                      its own */
    struct str label;
    uint32_t label_len; /* bytes of its first line */
    unsigned depth;
};

struct side_proposal {
    struct proposal is; /* as of this side: session[0] is the number line's */
    uint32_t history;   /* index of the first in structure.history */
};

struct structure {
    enum side side;
    line_list lines;
    VEC(struct side_section) sections;
    VEC(struct side_clause) clauses;
    VEC(struct side_proposal) proposals;
    VEC(struct session) history;
    VEC(struct label_conflict) conflicts;
};

/* What sides are read from. */
struct side_source {
    const struct doc *doc;
    const struct lang *lang; /* of the document, or NULL */
    struct arena *arena;
    bool flat; /* the document has no marks, so that a label may be two in one */
    struct stop *stop;
};

/* Reads the side, or some of it where it was told to stop. other: the other side where that was
 * read already, so that what is the same need not be looked at twice, or NULL. */
void structure_find(struct structure *out, const struct structure *other,
                    const struct side_source *from, enum side side);

void structure_release(struct structure *structure);

#endif
