/* The one place that knows the order of the stages: bytes, paragraphs, structure.
 *
 * Commands take it all at once, by load(). The reader takes it in steps: the text as it comes, by
 * struct load, and the structure when the text is whole, by analysis_make. */
#ifndef QARAR_LOAD_H
#define QARAR_LOAD_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"
#include "model/doc.h"
#include "parse/changes.h"
#include "parse/outline.h"
#include "parse/refs.h"

struct load_options {
    const char *input;       /* format name of --input, or NULL: found from the content */
    const struct lang *lang; /* of --language, or NULL: found from the text */
    struct limits limits;
    bool text_only;   /* no outline is wanted */
    struct str bytes; /* of the file, where they were read already (borrowed until it is closed) */
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

/* ---- In steps ---------------------------------------------------------------------------- */

/* A document that is being read, or was. It owns the document. */
struct load;

enum load_state { LOAD_MORE, LOAD_DONE, LOAD_FAILED };

/* Begins to read path (borrowed, as the options' strings are, until load_close). NULL with err
 * filled: it cannot be opened, or is of no known format. */
struct load *load_open(const char *path, const struct load_options *options, struct err *err);

/* Reads about budget bytes further (of a package: of what is packed in it). The bytes of a step of
 * 64 KB take a millisecond or less. After LOAD_FAILED, with err filled, what was read stays. */
enum load_state load_step(struct load *load, size_t budget, struct err *err);

/* Reads until the first screen can be shown: a hundred paragraphs, or all of a document that holds
 * little more, or so much that waiting for a paragraph to end would be felt. */
enum load_state load_first(struct load *load, struct err *err);

/* How it is: LOAD_MORE before the end was seen. */
enum load_state load_state(const struct load *load);

/* How far it is, 0 to 1. */
double load_progress(const struct load *load);

/* The paragraphs that are complete so far; in the end, all of it. The address is the same from the
 * first step on, the arrays move with each (model/build.h, builder_so_far). */
const struct doc *load_doc(const struct load *load);

/* Of the options. */
const struct lang *load_language(const struct load *load);

/* Ends reading at any point, and frees the document. NULL is fine. */
void load_close(struct load *load);

/* ---- Structure ---------------------------------------------------------------------------- */

/* What is found in a document that is whole. All NULL: nothing yet. */
struct analysis {
    struct outline *outline;
    struct changes *changes;
    struct refs *refs;
};

/* Finds it; may be done in another thread, since neither the document changes nor anything else is
 * written. stop (NULL: never) is asked now and then: where it says so, false, and nothing to
 * release. */
bool analysis_make(const struct doc *doc, const struct lang *lang, bool (*stop)(void *context),
                   void *context, struct analysis *out);

void analysis_release(struct analysis *analysis);

#endif
