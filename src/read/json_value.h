/* Decoding the scalars of a JSON text in place, and saying where one is wrong. */
#ifndef QARAR_READ_JSON_VALUE_H
#define QARAR_READ_JSON_VALUE_H

#include "base/buf.h"
#include "base/err.h"
#include "read/json_scan.h"

#include <stdint.h>

struct json_source {
    struct str bytes;   /* all of the text: places are told from its start */
    struct err *err;    /* where errors go */
    struct buf scratch; /* the latest decoded string */
    uint32_t mended;    /* characters of strings that became U+FFFD */
};

/* Says what is wrong at a place of the text, as line and column. Returns false. */
bool json_wrong(struct json_source *source, const char *at, const char *reason);

/* A string, borrowed until the next one is decoded. Null, and what is not there, give no value.
 * NUL and broken UTF-8 become U+FFFD. False with err filled where it is something else; so all. */
bool json_get_text(struct json_source *source, struct str value, struct str *out);

/* A number from low to high. */
bool json_get_number(struct json_source *source, struct str value, double low, double high,
                     double *out);

bool json_get_bool(struct json_source *source, struct str value, bool *out);

/* An id like "p12" has a letter and a number: the number. */
bool json_get_id(struct json_source *source, struct str value, uint32_t *out);

bool json_is_null_value(struct str value);

/* A key of an object, what takes its value, and where to in the object that is filled. */
struct json_field {
    const char *key;                                          /* NULL ends the table */
    bool (*take)(void *context, struct str value, void *out); /* NULL: known, but not needed */
    size_t offset;                                            /* of what is given as out */
};

/* Walks an object and gives each value to its field. Null leaves out as it is. Keys that no field
 * has are counted in *unknown. */
bool json_get_object(struct json_source *source, struct str value, const struct json_field *fields,
                     void *context, void *out, uint32_t *unknown);

#endif
