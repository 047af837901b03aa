/* References inside a document to its own clauses: a heading word and a label ("resolves 3",
 * "الفقرة و) من إذ تضع في اعتبارها"), each resolved in the numbering of the side it stands in. */
#ifndef QARAR_PARSE_REFS_H
#define QARAR_PARSE_REFS_H

#include "parse/outline.h"

struct ref_side {
    bool present;     /* does the reference stand on this side? */
    const char *verb; /* heading named, or NULL; static or the outline's */
    struct str label; /* bare, or none: a whole section */
    uint32_t section; /* target, or NO_INDEX */
    uint32_t clause;  /* target, or NO_INDEX */
};

struct ref {
    uint32_t para; /* where: paragraph, byte offset and length in its marked text */
    uint32_t off;
    uint32_t len;
    uint32_t note; /* a note mark: note index + 1; 0: a reference to a clause */
    struct ref_side side[SIDE_COUNT];
};

struct refs {
    const struct ref *list; /* in document order */
    uint32_t count;
    struct refs_store *store;
};

struct refs *refs_new(const struct doc *doc, const struct outline *outline);

/* As refs_new, but NULL soon after it was told to stop. */
struct refs *refs_new_until(const struct doc *doc, const struct outline *outline,
                            struct stop *stop);
void refs_free(struct refs *refs);

#endif
