/* Every change of a document, as it is counted, listed and visited: within a paragraph the longest
 * run without kept text by one author and date; a deletion and an insertion that touch are one,
 * modified; a clause inserted, deleted or moved whole is one; labels that differ give one
 * renumbered; other properties without words, properties, which are counted apart. */
#ifndef QARAR_PARSE_CHANGES_H
#define QARAR_PARSE_CHANGES_H

#include "parse/outline.h"

enum change_kind {
    CHANGE_INSERTED,
    CHANGE_DELETED,
    CHANGE_MODIFIED,
    CHANGE_MOVED,
    CHANGE_RENUMBERED,
    CHANGE_PROPERTIES,
    CHANGE_COUNT,
};

/* "inserted" … as in JSON; never translated. */
const char *change_kind_name(enum change_kind kind);

struct change {
    enum change_kind kind;
    uint8_t of;       /* enum format_of: of CHANGE_PROPERTIES, whose */
    uint32_t ordinal; /* from 1: properties are counted apart, and all else together */
    uint32_t section; /* index, or NO_INDEX */
    uint32_t clause;
    uint32_t para; /* where it starts: paragraph and byte offset in its marked text */
    uint32_t off;
    uint32_t end_para; /* where it ends */
    uint32_t end_off;
    struct str original; /* the words of each side, or none */
    struct str final;
    string_id author;
    string_id date;
    float confidence; /* negative: none */
};

struct numbering {
    uint32_t section;
    uint32_t clause;
    struct str label[SIDE_COUNT];
};

struct changes {
    const struct change *list; /* in document order; id "x1" is the first */
    uint32_t count;
    uint32_t property_count;           /* of these, properties */
    const struct numbering *numbering; /* every clause that has a label on either side */
    uint32_t numbering_count;
    struct changes_store *store;
};

struct changes *changes_new(const struct doc *doc, const struct outline *outline);

/* As changes_new, but NULL soon after it was told to stop. */
struct changes *changes_new_until(const struct doc *doc, const struct outline *outline,
                                  struct stop *stop);
void changes_free(struct changes *changes);

#endif
