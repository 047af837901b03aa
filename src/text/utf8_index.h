/* Code points of a long text by their place and back, where many are asked for: counted once, in
 * blocks. */
#ifndef QARAR_TEXT_UTF8_INDEX_H
#define QARAR_TEXT_UTF8_INDEX_H

#include "base/str.h"
#include "base/vec.h"

#include <stdint.h>

struct utf8_index {
    struct str text;
    VEC(uint32_t) before; /* for each block: the code points that start before it */
};

/* text is valid UTF-8, borrowed until release. */
void utf8_index_init(struct utf8_index *index, struct str text);
void utf8_index_release(struct utf8_index *index);

/* How many code points start before byte off (up to the text's length). */
size_t utf8_index_count(const struct utf8_index *index, size_t off);

/* The byte where code point number cp starts; the text's length where there are fewer. */
size_t utf8_index_offset(const struct utf8_index *index, size_t cp);

#endif
