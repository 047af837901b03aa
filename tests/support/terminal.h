/* The program in a terminal of known size, as a person has it before them: keys go in, and libvterm
 * reads the screen. Nothing is answered to questions of the program but what a test says. */
#ifndef QARAR_TESTS_TERMINAL_H
#define QARAR_TESTS_TERMINAL_H

#include "base/buf.h"

#include <stdbool.h>

struct terminal_how {
    const char *const *args; /* without the program's name; ends with NULL */
    const char *const *env;  /* beside what run.h's programs have; or NULL */
    const char *in_path;     /* a file as standard input, instead of the terminal; or NULL */
    const char *answer;      /* sent when the program asks what the terminal is; NULL: it may not */
    const char *typed;       /* before the program begins, each byte a key; or NULL */
    int rows;                /* 0: 24 */
    int cols;                /* 0: 80 */
};

struct terminal;

struct terminal *terminal_open(const struct terminal_how *how);

/* Ends the program if it runs, and frees. */
void terminal_close(struct terminal *t);

/* Types the bytes. */
void terminal_type(struct terminal *t, const char *keys);

void terminal_resize(struct terminal *t, int rows, int cols);
void terminal_signal(struct terminal *t, int signal);

/* The terminal goes away, as when its window is closed. Nothing but terminal_end may follow. */
void terminal_hang_up(struct terminal *t);

/* Waits until the row (from 0; negative: from the last) holds the text, or, where that does not
 * come in some seconds, fails the test and shows the screen. */
void terminal_expect(struct terminal *t, int row, const char *text);

/* The same for exactly this text, blanks at its end aside. */
void terminal_expect_row(struct terminal *t, int row, const char *text);

/* Waits until the cursor stands there. */
void terminal_expect_cursor(struct terminal *t, int row, int col);

/* Waits until the program has nothing to read and writes nothing. */
void terminal_settle(struct terminal *t);

/* Waits until the program stopped, or ended: its status, or 128 and the signal. */
void terminal_expect_stop(struct terminal *t);
int terminal_end(struct terminal *t);

/* Does it read whole lines with echo, as a shell wants it? */
bool terminal_reads_lines(const struct terminal *t);

/* The row of the screen that holds the text, or -1; as it is now. */
int terminal_find(struct terminal *t, const char *text);

/* A row's text, blanks at its end aside; to free(). */
char *terminal_row(struct terminal *t, int row);

/* Every cell with its attributes, for comparing whole screens; to free(). */
char *terminal_picture(struct terminal *t);

/* How the first cell of the text looks on the row that holds it: letters of "bold", "underline",
 * "strike", "reverse", and "c" and the number of an indexed colour ("usc1"). To free(). */
char *terminal_look(struct terminal *t, const char *text);

/* All bytes that the program wrote. Borrowed. */
struct str terminal_bytes(const struct terminal *t);

#endif
