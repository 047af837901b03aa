/* The direction that text runs in, as a file, a language or its first strong letter (UAX #9 P2)
 * says it. */
#ifndef QARAR_TEXT_DIRECTION_H
#define QARAR_TEXT_DIRECTION_H

enum direction { DIR_UNKNOWN, DIR_LTR, DIR_RTL };

#endif
