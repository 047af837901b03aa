/* Writing a file whole or not at all: under another name beside it, and renamed when all is on the
 * disk. What was there before stays until then, and nothing is left behind where it fails. What is
 * no regular file (a device, a pipe) is written as it is. */
#ifndef QARAR_BASE_SAVE_H
#define QARAR_BASE_SAVE_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>

enum save_how {
    SAVE_NEW,     /* a file that is there is left alone: that is an error */
    SAVE_OVER,    /* it is written over, and keeps its permissions */
    SAVE_PRIVATE, /* as SAVE_OVER, for the owner's eyes only */
};

/* Writes text to path. False with err filled: reason alone, the caller names the file. */
bool save_text(const char *path, struct str text, enum save_how how, struct err *err);

/* Makes a directory and those above it, for the owner alone. False where it is not there after. */
bool save_make_dir(const char *path);

#endif
