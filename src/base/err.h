/* Why a task failed: filled once, where it is known best, and passed on untouched.
 * Printed as "qarar: FILE: PLACE: REASON" by main or shown in the status line. */
#ifndef QARAR_BASE_ERR_H
#define QARAR_BASE_ERR_H

struct err {
    char file[256];   /* as the user named it; may be empty */
    char place[128];  /* "12:3", a part of the package …; may be empty */
    char reason[256]; /* one line, translated, without a stop */
};

/* Sets place (may be NULL) and reason, unless err already holds one. err may be NULL.
 * Returns false, so that a function can end with it. */
_Bool err_set(struct err *err, const char *place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Names the file that it is about, unless one is named already. */
void err_in_file(struct err *err, const char *file);

#endif
