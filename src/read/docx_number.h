/* Automatic numbers of a .docx: numbering.xml (ECMA-376 Part 1, 17.9), read when the first
 * paragraph asks for it. */
#ifndef QARAR_READ_DOCX_NUMBER_H
#define QARAR_READ_DOCX_NUMBER_H

#include "base/arena.h"
#include "base/vec.h"
#include "model/doc.h"
#include "model/list.h"

/* The list and the level in it, from 0; list 0 is none, -1 says nothing. */
struct docx_number_of {
    int32_t num_id;
    int32_t level;
};

/* A level as it is defined, in a w:abstractNum or a w:lvlOverride. */
struct docx_level {
    struct list_level list;
    struct str style; /* that has this level, or none */
    uint8_t font;     /* enum docx_font, of the number */
    bool defined;
};

struct docx_abstract {
    int32_t id;
    uint32_t order; /* its place in the part */
    struct docx_level levels[LIST_LEVELS];
    struct str name;
    int32_t num;               /* the first list that uses it, or 0 */
    struct str style_link;     /* it holds the levels of this style */
    struct str num_style_link; /* this style's has the levels */
    struct list_counts counts[SIDE_COUNT];
};

struct docx_override {
    uint32_t num; /* index of the w:num */
    uint8_t level;
    bool has_start;
    uint32_t start;
    struct docx_level definition;
};

/* A list: its levels are those of the abstract one, but for overrides. */
struct docx_num {
    int32_t id;
    int32_t abstract_id;
    uint32_t overrides; /* index of its first, which count follow */
    uint32_t override_count;
    uint32_t abstract; /* index + 1, once it is resolved; 0: none */
    bool resolved;
    uint16_t restarts;          /* levels with a start of its own, as bits */
    uint16_t begun[SIDE_COUNT]; /* those that were used on a side */
    const struct list_level *levels[LIST_LEVELS];
    uint32_t starts[LIST_LEVELS];
};

enum { DOCX_OWN_LISTS = 3 }; /* that Word has without a definition, for LISTNUM */

struct docx_lists {
    bool read;
    struct err err; /* why the part cannot be read: the document is refused */
    struct list_counts own[DOCX_OWN_LISTS][SIDE_COUNT];
    VEC(struct docx_abstract) abstracts;
    VEC(struct docx_num) nums; /* by id */
    VEC(struct docx_override) overrides;
    struct arena arena;
};

struct docx;
struct docx_ended;

/* The list and level of the paragraph that ends, on each side. */
void docx_numbers_of(struct docx *d, struct docx_number_of *numbers);

/* Appends an old number from what w:numberingChange says of it, as it was shown and bare. */
void docx_old_number(struct str text, struct buf *shown, struct buf *bare);

/* Counts a paragraph on a side, and writes its number into number. */
void docx_count_side(struct docx *d, struct docx_number_of of, enum side side,
                     struct number *number);

/* The number of an ended paragraph as struct para has it, counted on the sides where it stands by
 * itself and was not counted yet. */
uint32_t docx_count(struct docx *d, const struct docx_ended *ended);

/* The list whose abstract list has this name, in any case: num_id, or 0. */
int32_t docx_list_named(struct docx *d, struct str name);

/* Do two lists count together? */
bool docx_same_list(struct docx *d, int32_t a, int32_t b);

/* Gives a level of a list its next number. */
void docx_list_start(struct docx *d, struct docx_number_of of, enum side side, uint32_t start);

/* The abstract list with this id, or NULL; once the part is read. */
struct docx_abstract *docx_abstract_find(struct docx_lists *lists, int32_t id);

void docx_lists_release(struct docx_lists *lists);

#endif
