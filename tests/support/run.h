/* Running the program that was built, as a person would at a prompt, and keeping what it said. */
#ifndef QARAR_TESTS_RUN_H
#define QARAR_TESTS_RUN_H

#include "base/buf.h"

#include <stdbool.h>

/* How it is run. All zero but args: without input (/dev/null), where the test stands. The
 * environment is clean: LC_ALL=C.UTF-8, TERM=xterm, QARAR_NO_PROBE=1, and nothing else that
 * the program listens to. */
struct run_how {
    const char *const *args; /* without the program's name; ends with NULL */
    const char *const *env;  /* "NAME=VALUE"; ends with NULL; or NULL */
    const char *dir;         /* where it runs; or NULL */
    const char *in_path;     /* a file as standard input; or NULL */
    struct str in;           /* these bytes as standard input, through a pipe's like; or none */
    const char *out_path;    /* where standard output goes ("/dev/full"); or NULL: it is kept */
    bool out_closed;         /* there is no standard output */
    bool out_left;           /* standard output is a pipe that nobody reads */
    bool pipe_ignored;       /* and SIGPIPE is ignored, as some that start programs leave it */
};

struct run {
    int status; /* of exit; 128 and the signal where one ended it */
    struct buf out;
    struct buf err;
};

/* Runs it to the end, a minute at most. */
struct run run_program(const struct run_how *how);

/* The same with a terminal of so many columns as standard input, output and error: what it shows
 * is in out, lines ended by \n. No key is pressed. */
struct run run_on_terminal(const struct run_how *how, unsigned short columns);
void run_release(struct run *run);

/* In a child process: becomes the program, with these as its standard streams; how's in and out are
 * passed over. */
void run_become(const struct run_how *how, int in, int out, int err);

/* A new directory of the test's own, as a path to free(); scratch_remove empties and frees it. */
char *scratch_new(void);
void scratch_remove(char *dir);

/* Writes a file into a directory. Returns its path, to free(). */
char *scratch_file(const char *dir, const char *name, struct str bytes);

/* Makes a zip of the files below folder (parts/word/document.xml is its member
 * word/document.xml). */
void scratch_zip(const char *folder, const char *path);

#endif
