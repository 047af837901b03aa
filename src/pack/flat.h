/* A package in one file of XML (Flat OPC: pkg:package with a pkg:part each), as an archive has it:
 * parts by name, read piece by piece. For zip.c alone. */
#ifndef QARAR_PACK_FLAT_H
#define QARAR_PACK_FLAT_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct flat;

struct flat_part {
    struct str name;
    struct str data; /* its XML, or base64 */
    bool binary;
    const char *const *bindings; /* of namespaces around it: names and values in turn, to a NULL */
};

/* Do these bytes begin like one? In UTF-8 or UTF-16. */
bool flat_like(struct str bytes);

/* Lists the parts; bytes are borrowed until flat_free. NULL with err filled: broken XML, or a limit
 * was passed. */
struct flat *flat_new(struct str bytes, const struct limits *limits, struct err *err);
void flat_free(struct flat *flat);

size_t flat_count(const struct flat *flat);
const struct flat_part *flat_part(const struct flat *flat, size_t index);

/* Reads up to size further bytes of a part from *at on, which starts at 0. Their number; 0 at the
 * end. */
size_t flat_read(const struct flat_part *part, size_t *at, char *bytes, size_t size);

#endif
