/* A document on standard input, for the reader: it comes once, and is kept, so that it can be come
 * back to from other files. */
#ifndef QARAR_CMD_STANDARD_H
#define QARAR_CMD_STANDARD_H

#include "base/err.h"
#include "base/input.h"

struct standard {
    bool tried;
    bool read;          /* all of it; else err says why not */
    struct input input; /* whole in memory */
    struct err err;
};

/* Reads it to its end, once; says so on the terminal where that takes long. */
void standard_read(struct standard *standard, const struct limits *limits);
void standard_release(struct standard *standard);

#endif
