/* The commands: a row each, and what the program does with one.
 *
 * A command shows one document; files.c runs it over all files, with pager, errors and exit status.
 */
#ifndef QARAR_CMD_CMD_H
#define QARAR_CMD_CMD_H

#include "cmd/options.h"
#include "cmd/output.h"
#include "load.h"

#include <stdbool.h>
#include <stdio.h>

/* Options and environment put together: how this run shows things. */
struct settings {
    const struct options *options;
    FILE *out;
    int width;
    enum bidi_mode bidi;
    bool color;
    bool sandboxed; /* as --sandbox asks for */
};

struct command {
    const char *name;      /* NULL: reading, which has no word of its own */
    const char *arguments; /* N_() */
    const char *help;      /* N_() */
    unsigned options;      /* bits of those that it takes */
    bool reports;          /* it writes reports; else documents */
    bool reads;            /* it opens the reader where it can */
    /* Writes one loaded document. False with err filled before anything is written. */
    bool (*show)(const struct loaded *loaded, const struct settings *settings, struct err *err);
};

/* Reading is the first; ends with a NULL show. */
extern const struct command commands[];

/* Does the command write in this format? */
bool command_has_format(const struct command *command, const struct writer *writer);

/* What the program does: the commands of argv, one error a line on stderr; the exit status. */
int cmd_main(const char *const *argv);

/* help.c: what --help writes; command NULL or reading: about the whole program. */
void help_write(FILE *out, const struct command *command);
/* What --limit=help writes: a row a limit, with the values that hold. */
void help_write_limits(FILE *out, const struct limits *limits);

/* files.c: runs the command over the files; the exit status. */
int files_run(const struct command *command, const struct options *options, struct output *output,
              const char *const *files, size_t count);

/* read.c: can the reader be had, with these options? A line on stderr says why not where that is
 * not plain. */
bool read_possible(const struct options *options);
/* The reader, from the first file that can be read; the exit status. */
int read_files(const struct settings *settings, const char *const *files, size_t count);

/* "qarar: FILE: PLACE: REASON" on stderr, in one line whatever the names hold. */
void cmd_complain(const struct err *err);
/* "qarar: FILE: PLACE: TEXT" on stderr; file and place may be NULL. */
void cmd_say(const char *file, const char *place, const char *text);
/* The same, to be said later. */
void cmd_put(struct buf *out, const char *file, const char *place, const char *text);

/* files.c: gives up what this run does not need any more, as --sandbox says. The reader keeps what
 * its keys need, unless QARAR_SECURE forbids them. */
void sandbox_settle(struct settings *settings, bool reads);

/* verbose.c: what was not understood in the document, and what was chosen, on stderr; or to be said
 * later. */
void verbose_write(const struct loaded *loaded, const struct settings *settings);
void verbose_put(struct buf *out, const struct loaded *loaded, const struct settings *settings);

/* selected.c: for each clause of the outline whether --clause and --changed want it, to free(), or
 * NULL where all are wanted. False with err filled where there is no such
 * clause. */
bool selected_clauses(const struct loaded *loaded, const struct options *options, bool **clauses,
                      struct err *err);

/* print.c, reports.c */
bool cmd_print(const struct loaded *loaded, const struct settings *settings, struct err *err);
bool cmd_outline(const struct loaded *loaded, const struct settings *settings, struct err *err);
bool cmd_changes(const struct loaded *loaded, const struct settings *settings, struct err *err);
bool cmd_summary(const struct loaded *loaded, const struct settings *settings, struct err *err);

#endif
