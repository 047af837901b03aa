/* Checking JSON against the project's schema: the part of JSON Schema that it uses. A keyword that
 * is not known here is an error too, so that no rule is passed over in silence. */
#ifndef QARAR_TESTS_SCHEMA_H
#define QARAR_TESTS_SCHEMA_H

#include "base/buf.h"

#include <jansson.h>

/* docs/qarar.schema.json of the source tree; json_decref() it. Ends the test where it cannot be
 * read. */
json_t *schema_load(void);

/* Is value as $defs/definition says? If not, why says where and what. */
bool schema_allows(const json_t *schema, const char *definition, const json_t *value,
                   struct buf *why);

#endif
