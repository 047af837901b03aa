/* A file or standard input, whole in memory: what a format reader starts from. */
#ifndef QARAR_BASE_INPUT_H
#define QARAR_BASE_INPUT_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

#include <stdbool.h>

struct input {
    const char *name; /* as the user gave it: a path, or "-"; borrowed */
    struct str bytes;
    char *owned; /* what input_release frees: the bytes, or NULL where they are borrowed */
};

/* Reads path ("-": standard input). False with err filled (file named) where it cannot be
 * read, is a directory, or is larger than limits->file. */
bool input_open(struct input *input, const char *path, const struct limits *limits,
                struct err *err);

/* Bytes that are already in memory (borrowed), for tests and for parts of a package. */
struct input input_from(const char *name, struct str bytes);

void input_release(struct input *input);

#endif
