/* Giving up what is not needed any more, so that a document that got hold of the program could do
 * nothing with it. Linux only (seccomp); elsewhere nothing is given up. What is forbidden fails
 * with an error; nobody is killed for trying.
 *
 * Never needed, and given up first: the network, other processes' memory, mounts, modules, clocks,
 * and putting keys into the terminal. Commands (and the reader where QARAR_SECURE=1) give up too:
 * programs, processes, and every change of the file system. Opening files for reading stays:
 * catalogs, character sets and terminals are loaded late, and further files of the command line. */
#ifndef QARAR_BASE_SANDBOX_H
#define QARAR_BASE_SANDBOX_H

#include <stdbool.h>

enum sandbox_level {
    SANDBOX_NETWORK, /* what is never needed; also for the programs that are started from here */
    SANDBOX_STRICT,
};

/* Enters it, with the threads that are made from then on; can only become stricter. False where the
 * system has none. */
bool sandbox_enter(enum sandbox_level level);

#endif
