/* A person's own files, where the XDG Base Directory Specification has them. */
#ifndef QARAR_BASE_XDG_H
#define QARAR_BASE_XDG_H

#include "base/buf.h"

#include <stdbool.h>

/* Appends "$variable/qarar/name", or "$HOME/otherwise/qarar/name" where the variable is not set to
 * an absolute path (which the specification wants passed over). False: there is neither. */
bool xdg_path(struct buf *out, const char *variable, const char *otherwise, const char *name);

/* Appends a regular file of most bytes at most. False with errno set: it cannot be read, or is no
 * such file. */
bool xdg_read(struct buf *out, const char *path, size_t most);

#endif
