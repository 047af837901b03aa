/* The terminal that standard output is, where it is one, and the pager before it. */
#ifndef QARAR_CMD_OUTPUT_H
#define QARAR_CMD_OUTPUT_H

#include "layout/layout.h"

#include <stdbool.h>
#include <sys/types.h>

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
void pager_end(struct pager *pager);

#endif
