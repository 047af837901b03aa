/* Labels of clauses: reading one at the beginning of a text in every form in which it is written,
 * and following the series that they make, level by level. */
#ifndef QARAR_PARSE_LABEL_H
#define QARAR_PARSE_LABEL_H

#include "base/arena.h"
#include "lang/lang.h"
#include "text/numeral.h"

/* What stands around a label. */
enum label_form {
    LABEL_BARE,   /* 1 and a tab */
    LABEL_PAREN,  /* a) */
    LABEL_PARENS, /* (a) */
    LABEL_STOP,   /* 1. */
    LABEL_DASH,   /* 1 - */
};

struct label {
    struct str text; /* bare and folded: "a", "1 bis", "1.1" */
    uint32_t len;    /* bytes of the text that it takes, with bracket and blanks; 0: automatic */
    uint8_t form;    /* enum label_form */
    bool strong;     /* it is one by its looks; a weak one must fit into a series */
    bool tab;        /* a tab follows it */
    bool suffixed;   /* bis, ter … */
    bool two;        /* can only be two in one: a flattened change ("d b)") */
};

/* Reads the label that text begins with. text of the label lives in the arena. */
bool label_parse(struct arena *arena, const struct lang *lang, struct str text, struct label *out);

/* The label of an automatic number as it is shown ("a)") and its list value ("a"). */
bool label_of_number(struct arena *arena, struct str shown, struct str bare, struct label *out);

/* ---- Series ----------------------------------------------------------------------------- */

enum { LEVELS_MOST = 9 };

struct level {
    unsigned last[NUMERAL_COUNT]; /* of the last label, in each system that it can be in; 0: not */
    unsigned parts;               /* numbers with points between them: 1.1 has two */
    struct str text;              /* the last label */
    uint8_t form;
};

/* The labels met so far in a section. All zero: none. */
struct series {
    struct level levels[LEVELS_MOST];
    unsigned depth; /* levels open */
    bool flat;      /* of flattened text: one label may be two */
};

struct placing {
    unsigned depth;      /* from 1 */
    bool conflict;       /* it does not run */
    struct str expected; /* or none */
};

/* Places the next label of the series. False for a weak one that does not fit. */
bool series_place(struct series *series, struct arena *arena, const struct label *label,
                  struct placing *out);

/* Is it the first of a series: 1, a, i? */
bool label_is_first(const struct label *label);

/* The value of the last number of a label ("3" of 1.3, "1" of 1 bis) in a system, or 0. */
unsigned label_value(struct str label, enum numeral system);

#endif
