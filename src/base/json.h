/* Writing JSON as a stream, without building a tree (a tree of a document is many times its text).
 * Keys and commas are kept right by the writer; strings must be valid UTF-8 and are escaped: ", \,
 * \n and \t by name, other controls (C0, DEL, C1), BiDi overrides and U+2028/2029 as \uXXXX;
 * everything else as it is. */
#ifndef QARAR_BASE_JSON_H
#define QARAR_BASE_JSON_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { JSON_DEPTH = 64 };

/* All zero but for out is a writer ready to start. */
struct json {
    FILE *out;
    unsigned depth;
    bool more[JSON_DEPTH]; /* a value was written at this depth: a comma is due */
    bool after_key;
};

void json_begin_object(struct json *json);
void json_end_object(struct json *json);
void json_begin_array(struct json *json);
void json_end_array(struct json *json);
void json_key(struct json *json, const char *key); /* plain ASCII */

void json_null(struct json *json);
void json_bool(struct json *json, bool value);
void json_uint(struct json *json, uint64_t value);
void json_number(struct json *json, double value);     /* shortest that reads back: 0.9, 1 */
void json_float(struct json *json, float value);       /* the same of a float: 0.9F is 0.9 */
void json_string(struct json *json, struct str value); /* no value: null */
void json_text(struct json *json, const char *value);  /* NULL: null */
void json_id(struct json *json, char letter,
             uint32_t index); /* "c1" for index 0; UINT32_MAX: null */

/* Key and value in one. */
void json_key_string(struct json *json, const char *key, struct str value);
void json_key_text(struct json *json, const char *key, const char *value);
void json_key_id(struct json *json, const char *key, char letter, uint32_t index);
void json_key_null(struct json *json, const char *key);

/* Ends the outermost value with a newline. Output errors stay in the stream. */
void json_end(struct json *json);

#endif
