/* Standard output: what is written to it and whether that failed, the terminal that it is, where it
 * is one, and the pager before it. */
#ifndef QARAR_CMD_OUTPUT_H
#define QARAR_CMD_OUTPUT_H

#include "layout/layout.h"

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

/* A stream to standard output that remembers why writing failed, however much is written after. */
struct output {
    FILE *stream;
    char *buffer;
    int failure; /* errno of the first failure, or 0; nothing is written any more */
};
void output_start(struct output *output);

/* Writes what is left and closes standard output. 0, or the errno of the first failure. */
int output_end(struct output *output);

/* Does TERM name a terminal without abilities, or none? */
bool output_is_dumb(void);

/* Columns: what COLUMNS says, or else the terminal, or else 80. */
int output_columns(void);

/* Who reorders on this terminal. */
enum bidi_mode output_bidi(void);

/* Starts $PAGER (less without it) and writes standard output to it, where terminal is set, the
 * terminal is fit for one and the pager exists; else does nothing. */
struct pager {
    pid_t child; /* 0: none */
    int nowhere; /* takes the place of the pager, once it has all */
};
void pager_start(struct pager *pager, bool terminal);

/* Ends standard output and waits until the pager was left. */
void pager_end(struct pager *pager, struct output *output);

#endif
