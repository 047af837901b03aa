/* Formats in: one door for all of them. A format is a row in reader.c. Reading goes in steps, so
 * that progress can be shown and reading interrupted. */
#ifndef QARAR_READ_READER_H
#define QARAR_READ_READER_H

#include "base/err.h"
#include "base/input.h"
#include "base/limits.h"
#include "model/build.h"
#include "model/doc.h"

#include <stdbool.h>

/* A format: how it is told, opened, read a bit further, and closed. */
struct reader_format {
    const char *name; /* the value of --input, and doc->source.kind */
    bool package;     /* it reads zip packages, from the file: bytes may be its beginning only */
    /* Is it this format? Asked in the order of the table, by content alone. */
    bool (*sniff)(struct str bytes);
    /* Starts reading; returns the format's own state, or NULL with err filled. */
    void *(*open)(const struct input *input, const struct limits *limits, struct builder *builder,
                  struct err *err);
    /* Reads about budget bytes further. False: the end, or err is filled. */
    bool (*step)(void *state, size_t budget, struct err *err);
    void (*close)(void *state);
    /* How much of the whole is done, 0 to 1; NULL: not known. */
    double (*progress)(const void *state);
};

struct reader;

/* The names of all formats for help and messages: ends with NULL. */
const char *const *reader_names(void);

/* Opens input (borrowed until reader_close) as format name, or as what it is where name is NULL.
 * NULL with err filled: not readable as that, or of no format that is known. */
struct reader *reader_open(struct input *input, const char *name, const struct limits *limits,
                           struct err *err);

enum reader_state { READER_MORE, READER_DONE, READER_FAILED };

/* One step of about budget bytes of input. */
enum reader_state reader_step(struct reader *reader, size_t budget, struct err *err);

double reader_progress(const struct reader *reader);

/* What was read so far, as builder_so_far gives it; after READER_FAILED too. */
const struct doc *reader_so_far(struct reader *reader);

/* After READER_DONE: the document, at the address it had so far, and now the caller's. */
struct doc *reader_finish(struct reader *reader);

/* Ends reading at any point. NULL is fine. */
void reader_close(struct reader *reader);

/* All of it at once: opens, steps to the end, finishes, closes. NULL with err filled. */
struct doc *reader_read(struct input *input, const char *name, const struct limits *limits,
                        struct err *err);

#endif
