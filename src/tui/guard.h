/* Signals: the terminal is left as it was on every way out, and put back on the way in.
 *
 * Signals that ask are flags, raised only while guard_wait waits for a key, so nothing else needs
 * care. Crashes write what was prepared, and then end the program as they would have. */
#ifndef QARAR_TUI_GUARD_H
#define QARAR_TUI_GUARD_H

#include <stdbool.h>
#include <termios.h>

/* bytes (copied) put the terminal right when nothing else can be done any more, and modes are what
 * it had before. */
void guard_start(int fd, const char *bytes, const struct termios *modes);

/* Everything as it was before guard_start. */
void guard_end(void);

enum guard_event {
    GUARD_KEY,    /* something can be read */
    GUARD_TIME,   /* nothing for so long */
    GUARD_SIZE,   /* the terminal's size changed */
    GUARD_STOP,   /* stop, as by Ctrl-Z */
    GUARD_RESUME, /* it was stopped by others, and goes on */
    GUARD_QUIT,   /* guard_signal says why */
};

/* Waits for what is next; timeout in milliseconds, or -1. */
enum guard_event guard_wait(int fd, int timeout);

/* The signal that asked to leave, or 0. */
int guard_signal(void);

/* That signal was meant for something smaller: forget it. */
void guard_forget(void);

/* Stops this process until it is continued. */
void guard_stop(void);

/* Ends the program as the signal would have. */
void guard_die(int signal);

#endif
