/* What revisions, origins and directions are called in JSON, and what stands around text of a
 * revision; never translated. */
#ifndef QARAR_MODEL_NAME_H
#define QARAR_MODEL_NAME_H

#include "model/doc.h"

/* "kept" "inserted" "deleted" "withdrawn". */
const char *revision_name(enum revision revision);

/* "tracked" "recovered" "compared" "corrected"; NULL for ORIGIN_NONE. */
const char *origin_name(enum origin origin);

/* As wdiff writes it: "[-" "-]", "{+" "+}"; both for withdrawn text, nothing for kept. */
struct revision_brackets {
    const char *open;
    const char *close;
};
extern const struct revision_brackets revision_brackets[REV_COUNT];

/* "ltr" "rtl"; NULL for DIR_UNKNOWN. */
const char *direction_name(enum direction direction);

/* "paragraph" "run" "mark" "table" "row" "cell" "section". */
const char *format_name(enum format_of of);
bool format_named(struct str name, enum format_of *out);

/* The value with this name. False where there is none; no name at all is DIR_UNKNOWN and
 * ORIGIN_NONE. */
bool revision_named(struct str name, enum revision *out);
bool origin_named(struct str name, enum origin *out);
bool direction_named(struct str name, enum direction *out);

#endif
