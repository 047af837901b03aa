/* A command of the shell, with text on its standard input and the terminal to itself. */
#ifndef QARAR_TUI_SHELL_H
#define QARAR_TUI_SHELL_H

#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>

/* Runs it to its end; signals are for it alone meanwhile. *status: of its exit, or 128 and the
 * signal that ended it. False with err filled where it could not be begun. */
bool shell_run(const char *command, struct str text, int *status, struct err *err);

#endif
