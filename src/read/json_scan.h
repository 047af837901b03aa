/* Walking through JSON without building a tree: objects and arrays member by member, each value
 * as a slice of the text. Values that nobody asks for are only passed over. */
#ifndef QARAR_READ_JSON_SCAN_H
#define QARAR_READ_JSON_SCAN_H

#include "base/str.h"

/* A walk through one object or array. */
struct json_walk {
    struct str text; /* all of the text */
    size_t off;      /* where the walk is: after it ended well, one past the closing bracket */
    char close;      /* the bracket that ends it */
    bool first;
    bool broken; /* not JSON: at off */
};

/* The value that starts at off or after the blanks there; no value where it is broken. */
struct str json_value_at(struct str text, size_t off);

/* Starts walking value, which must be a slice of text. False where it is not such a container. */
bool json_enter_object(struct json_walk *walk, struct str text, struct str value);
bool json_enter_array(struct json_walk *walk, struct str text, struct str value);

/* The next member or element. False at the end, or where the text is broken. A key is what stands
 * between its quotes. */
bool json_next_member(struct json_walk *walk, struct str *key, struct str *value);
bool json_next_element(struct json_walk *walk, struct str *value);

#endif
