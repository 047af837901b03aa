/* Cells in logical order, filled into lines. Inside src/layout alone.
 *
 * slot.c makes a slot of each base and its marks, wrap.c decides where lines end, line.c puts a
 * line's slots in visual order. A paragraph comes in pieces; the slots of a line that is not full
 * wait for the next one. */
#ifndef QARAR_LAYOUT_FLOW_H
#define QARAR_LAYOUT_FLOW_H

#include "layout/bidi.h"

enum {
    SLOT_LINE = BREAK_LINE,
    SLOT_CLUSTER = BREAK_CLUSTER,
    SLOT_TAB = 4,    /* as wide as wrap.c says for its column; written as fill */
    SLOT_BLANK = 8,  /* may hang over the end of a line */
    SLOT_FORCED = 16 /* the line ends here; no cell */
};

/* A cell in logical order. */
struct slot {
    struct lcell cell;
    FriBidiCharType type;
    FriBidiLevel level;
    uint8_t flags;
};

struct slots {
    struct slot *ptr;
    size_t len;
    size_t cap;
};

struct flow {
    const struct layout_options *options;
    struct layout *out;
    struct slots slots; /* of the lines not yet made */
    uint8_t carry;      /* breaks found before a character that takes no cell */
    bool rtl;
    bool later;          /* the first line is made */
    int first;           /* indent of the first line, in columns */
    int rest;            /* and of the others */
    struct lcell origin; /* the place of a paragraph without slots */
    size_t label_chars;  /* characters of the label, until its slots are known */
    size_t label;        /* slots of the label, its tab among them */
    FriBidiCharType *types;
    FriBidiLevel *levels;
    FriBidiStrIndex *map;
    size_t cap; /* of the three */
};

/* Appends the lines of a text to out: all the steps after projection. */
void flow_text(const struct ptext *text, const struct layout_options *options, struct layout *out);

/* Ready for another text, with the memory of the last. */
void flow_start(struct flow *flow, const struct ptext *text, const struct layout_options *options,
                struct layout *out);

static inline const struct limits *flow_limits(const struct layout_options *options)
{
    return options->limits != NULL ? options->limits : &limits_default;
}

/* Appends the slots of a piece. shaped: what FriBidi made of chars. */
void slots_add(struct flow *flow, const struct pchar *chars, const struct piece *piece);

/* Appends a slot of ours, which stands for what follows the last one. */
void slots_add_own(struct flow *flow, uint32_t cp);

/* Sets the indents, from the label's slots (they are there already) and the clause's depth (from
 * 1; 0 is no clause). */
void wrap_indent(struct flow *flow, unsigned depth);

/* Columns of slot i where it starts at column col: a tab's depend on that. */
int wrap_slot_width(const struct flow *flow, size_t i, int col);

/* Makes the lines that are full; at the end of the paragraph all of them. */
void wrap_lines(struct flow *flow, bool end);

/* Appends the line of slots [start, end). */
void line_emit(struct flow *flow, size_t start, size_t end);

/* Columns at the start of the line that is next. */
static inline int flow_indent(const struct flow *flow)
{
    return flow->later ? flow->rest : flow->first;
}

void flow_release(struct flow *flow);

#endif
