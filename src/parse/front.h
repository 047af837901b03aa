/* The lines that stand before the sections of a text: the proposal's mark, the number of the
 * resolution, its history, and the opening formula; each by its grammar, in any language. */
#ifndef QARAR_PARSE_FRONT_H
#define QARAR_PARSE_FRONT_H

#include "base/arena.h"
#include "parse/outline.h"

/* "MOD<tab>APT/44A13/1", "(MOD)", "ADD*": action is static, number a slice of text or none. styled:
 * the paragraph's style says that it is one, so that what follows the action may be anything. */
bool front_mark(struct str text, bool styled, const char **action, struct str *number);

struct number_line {
    struct str number; /* "50", "36-5", "[ARB-1]"; or none */
    struct session session;
    const char *body; /* "RA", or NULL */
    struct str title; /* on the same line ("60/83. Title"), or none */
};

/* "RESOLUTION 50 (Rev. Hammamet, 2016)". Slices of text or in the arena. styled as above. */
bool front_number(struct arena *arena, const struct lang *lang, struct str text, bool styled,
                  struct number_line *out);

/* "(Florian\u00F3polis, 2004; Johannesburg, 2008)": is text such a list? */
bool front_is_history(struct str text);

/* The next of the list; *off starts at 0. Slices of text. */
bool front_history_next(const struct lang *lang, struct str text, size_t *off, struct session *out);

/* "The World Telecommunication Standardization Assembly (Dubai, 2012),". folded is text as
 * lang_fold leaves it. *body: "WTSA", or NULL for one that is not in the list of bodies. */
bool front_formula(const struct lang *lang, struct str folded, bool styled, const char **body);

#endif
