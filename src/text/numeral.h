/* Numeral systems of labels and list numbers: Latin letters, Arabic alphabet and abjad, digits of
 * any script, roman. What the list counters write and what label parsing reads are the same tables.
 */
#ifndef QARAR_TEXT_NUMERAL_H
#define QARAR_TEXT_NUMERAL_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>

enum numeral {
    NUMERAL_NONE,
    NUMERAL_DECIMAL, /* 1 2 3; digits of every script are read */
    NUMERAL_LATIN,   /* a b … z, then aa bb (ECMA-376 ST_NumberFormat lowerLetter) */
    NUMERAL_LATIN_UPPER,
    NUMERAL_ROMAN, /* i ii iii */
    NUMERAL_ROMAN_UPPER,
    NUMERAL_ABJAD, /* أ ب ج د ه و ز ح ط ي ك ل …; read also as compounds: يا يب */
    NUMERAL_ARABIC_ALPHA, /* أ ب ت ث ج … */
    NUMERAL_COUNT,
};

/* Appends value (from 1) in the system; nothing for a value it cannot write. */
void numeral_write(struct buf *out, enum numeral system, unsigned value);

/* Reads text (trimmed, folded by numeral_fold) as a number of the system: its value, or 0. */
unsigned numeral_read(enum numeral system, struct str text);

/* Appends text in the form that labels are compared and given in: Arabic presentation forms
 * (U+FB50..FDFF, U+FE70..FEFC) as plain letters, tatweel and harakat left out, digits of other
 * scripts as 0-9, blanks of every kind at the ends dropped and inside as one space. */
void numeral_fold(struct buf *out, struct str text);

#endif
