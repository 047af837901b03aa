/* A file or standard input: what a format reader starts from. What is small or comes through a pipe
 * is whole in memory; of a large file only the beginning, until somebody asks for all of it. */
#ifndef QARAR_BASE_INPUT_H
#define QARAR_BASE_INPUT_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdio.h>

struct input {
    const char *name; /* as the user gave it: a path, or "-"; borrowed */
    struct str bytes; /* all of it, or its beginning where file is set */
    char *owned;      /* what input_release frees: the bytes, or NULL where they are borrowed */
    FILE *file;       /* a regular file with more than bytes; or NULL */
};

/* Opens path ("-": standard input) and reads it, or the beginning of a large regular file. False
 * with err filled (file named) where it cannot be read, is a directory, or is larger than
 * limits->file. */
bool input_open(struct input *input, const char *path, const struct limits *limits,
                struct err *err);

/* Reads what is not yet in memory. False with err filled: as input_open; what was there stays. */
bool input_whole(struct input *input, const struct limits *limits, struct err *err);

/* A stream over the file, from its first byte, for a library that closes it: the caller's. NULL
 * where all is in memory or no further descriptor can be had. */
FILE *input_stream(const struct input *input);

/* Bytes that are already in memory (borrowed), for tests and for parts of a package. */
struct input input_from(const char *name, struct str bytes);

void input_release(struct input *input);

#endif
