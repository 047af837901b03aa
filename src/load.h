/* The one place that knows the order of the stages: bytes, paragraphs, structure. */
#ifndef QARAR_LOAD_H
#define QARAR_LOAD_H

#include "base/err.h"
#include "base/limits.h"
#include "model/doc.h"
#include "parse/outline.h"

struct load_options {
    const char *input;       /* format name of --input, or NULL: found from the content */
    const struct lang *lang; /* of --language, or NULL: found from the text */
    struct limits limits;
    bool text_only; /* no outline is wanted */
};

struct loaded {
    struct doc *doc;
    struct outline *outline; /* NULL where none was wanted */
};

/* Reads path ("-": standard input) and finds its structure. False with err filled, and nothing to
 * release. */
bool load(const char *path, const struct load_options *options, struct loaded *out,
          struct err *err);

void loaded_release(struct loaded *loaded);

#endif
