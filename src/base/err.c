/* Errors as values: the first word stands. */
#include "base/err.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

bool err_set(struct err *err, const char *place, const char *format, ...)
{
    va_list args;

    if (err == NULL || err->reason[0] != '\0')
        return false;
    snprintf(err->place, sizeof(err->place), "%s", place != NULL ? place : "");
    va_start(args, format);
    vsnprintf(err->reason, sizeof(err->reason), format, args);
    va_end(args);
    return false;
}

void err_in_file(struct err *err, const char *file)
{
    if (err != NULL && err->file[0] == '\0')
        snprintf(err->file, sizeof(err->file), "%s", file);
}
