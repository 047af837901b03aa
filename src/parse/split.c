/* A paragraph that was only given a label, or lost it, is one clause on both sides: where one side
 * begins a labelled clause with words that the other side shows as the continuation of a clause,
 * the other side's clause is divided there. Without this the words, all of them kept, would be
 * inserted or deleted. */
#include "parse/pair.h"

enum { SHARE = 3 }; /* a third of the shorter line, at least, is kept */

/* The clause of the other side that begins with this line's words, or NULL. */
static const struct side_clause *begun(const struct sides *sides, enum side side, uint32_t index)
{
    enum side other = side == SIDE_FINAL ? SIDE_ORIGINAL : SIDE_FINAL;
    const struct line *line = &sides->side[side].lines.ptr[index];

    if (line->clause == NO_INDEX || line->role != ROLE_CONTINUATION)
        return NULL;
    const struct line *there = sides_line(sides, other, line->head);
    if (there == NULL || there->role != ROLE_CLAUSE || there->head != line->head ||
        there->clause == NO_INDEX)
        return NULL;
    const struct side_clause *clause = &sides->side[other].clauses.ptr[there->clause];
    uint32_t shorter = line->bytes < there->bytes ? line->bytes : there->bytes;
    uint64_t kept = pair_kept_bytes(sides->doc, line->head);
    return clause->label.len > 0 && kept > 0 && kept * SHARE >= shorter ? clause : NULL;
}

/* depths: for each line the depth of the clause that it begins from now on, or 0. */
static void divide(struct structure *structure, const unsigned *depths)
{
    struct structure old = {.clauses.ptr = structure->clauses.ptr,
                            .clauses.len = structure->clauses.len,
                            .clauses.cap = structure->clauses.cap};
    line_list *lines = &structure->lines;

    memset(&structure->clauses, 0, sizeof(structure->clauses));
    for (uint32_t i = 0; i < lines->len; i++) {
        struct line *line = &lines->ptr[i];
        if (line->clause == NO_INDEX)
            continue;
        struct side_clause clause = old.clauses.ptr[line->clause];
        if (clause.line == i) {
            VEC_ADD(&structure->clauses, clause);
        } else if (depths[i] > 0) {
            struct side_clause divided = {.section = clause.section, .line = i, .depth = depths[i]};
            VEC_ADD(&structure->clauses, divided);
            line->role = ROLE_CLAUSE;
        }
        line->clause = (uint32_t)structure->clauses.len - 1;
        VEC_LAST(&structure->clauses).end = i + 1;
    }
    VEC_RELEASE(&old.clauses);
}

void sides_split(struct sides *sides)
{
    unsigned *depths[SIDE_COUNT];
    bool any[SIDE_COUNT] = {false, false};

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        depths[side] = mem_alloc(sides->side[side].lines.len * sizeof(unsigned));
        for (uint32_t i = 0; i < sides->side[side].lines.len; i++) {
            const struct side_clause *clause = begun(sides, side, i);
            depths[side][i] = clause != NULL ? clause->depth : 0;
            any[side] = any[side] || clause != NULL;
        }
    }
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (any[side])
            divide(&sides->side[side], depths[side]);
        free(depths[side]);
    }
}
