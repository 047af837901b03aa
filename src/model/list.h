/* Automatic numbers of lists: what a level of a list looks like, and how paragraphs are counted
 * (ECMA-376 Part 1, 17.9). Each side of a document is counted by itself. */
#ifndef QARAR_MODEL_LIST_H
#define QARAR_MODEL_LIST_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

enum { LIST_LEVELS = 9 };

/* How a number is written (17.18.59). */
enum list_format {
    LIST_NONE,
    LIST_BULLET,
    LIST_DECIMAL,
    LIST_DECIMAL_ZERO, /* 01 */
    LIST_ZEROS_3,      /* 001 */
    LIST_ZEROS_4,      /* 0001 */
    LIST_ZEROS_5,      /* 00001 */
    LIST_DECIMAL_FULL,
    LIST_LOWER_ROMAN,
    LIST_UPPER_ROMAN,
    LIST_LOWER_LETTER,
    LIST_UPPER_LETTER,
    LIST_ORDINAL,       /* 1st */
    LIST_CARDINAL_TEXT, /* One */
    LIST_ORDINAL_TEXT,  /* First */
    LIST_HEX,
    LIST_CHICAGO,     /* * and daggers */
    LIST_DASHES,      /* - 1 - */
    LIST_CIRCLES,     /* in a circle, up to 20 */
    LIST_CIRCLES_TEN, /* up to 10 */
    LIST_FULL_STOPS,
    LIST_PARENTHESES,
    LIST_ARABIC_ALPHA,
    LIST_ARABIC_ABJAD,
    LIST_HEBREW,          /* a numeral */
    LIST_HEBREW_ALPHABET, /* its letters in turn */
    LIST_LOWER_RUSSIAN,
    LIST_UPPER_RUSSIAN,
    LIST_CHINESE, /* counting: ten is a word; from 100 on digit by digit */
    LIST_CHINESE_THOUSAND,
    LIST_CHINESE_DIGITS, /* digit by digit */
    LIST_CHINESE_LEGAL,
    LIST_TAIWANESE_THOUSAND,
    LIST_TAIWANESE_DIGITS,
    LIST_TRADITIONAL_LEGAL,
    LIST_CHINESE_CIRCLES,
    LIST_STEMS,    /* the ten Heavenly Stems */
    LIST_BRANCHES, /* the twelve Earthly Branches */
    LIST_STEMS_BRANCHES,
    LIST_JAPANESE,
    LIST_JAPANESE_LEGAL,
    LIST_AIUEO,
    LIST_AIUEO_FULL,
    LIST_IROHA,
    LIST_IROHA_FULL,
    LIST_KOREAN,
    LIST_KOREAN_DIGITS,
    LIST_KOREAN_DIGITS_2,
    LIST_KOREAN_LEGAL,
    LIST_GANADA,
    LIST_CHOSUNG,
    LIST_HINDI, /* Devanagari digits */
    LIST_HINDI_VOWELS,
    LIST_HINDI_CONSONANTS,
    LIST_THAI,
    LIST_THAI_LETTERS,
    LIST_UNKNOWN, /* of a name that nobody knows here: decimal */
    LIST_FORMATS,
};

enum { LIST_RESTART_ABOVE = -1, LIST_RESTART_NEVER = 0 };

struct list_level {
    uint8_t format; /* enum list_format */
    int8_t restart; /* which level's number, from 1, makes it start again, or one of the above */
    bool legal;     /* all numbers in it are decimal */
    uint32_t start;
    struct str text; /* "%1.%2)": the numbers of levels; borrowed */
};

/* How far the levels of a list have come on one side; all zero at the start. */
struct list_counts {
    uint32_t value[LIST_LEVELS];
    uint16_t used; /* a bit for each level that has a value */
};

/* Counts a paragraph of this level (from 0). starts are what the levels begin with. A level above
 * that was skipped is thereby used: after "1.1" the first of level 0 is "2", as Word has it. */
void list_count(struct list_counts *counts, const struct list_level *const *levels, unsigned level,
                const uint32_t *starts);

/* Gives a level this value, as its next number. */
void list_set(struct list_counts *counts, unsigned level, uint32_t value);

/* Appends the number as it is shown ("a)") and bare ("a"), which is empty for bullets. starts are
 * what levels that were never used show. */
void list_write(struct buf *shown, struct buf *bare, const struct list_counts *counts,
                const struct list_level *const *levels, unsigned level, const uint32_t *starts);

/* Appends a value in a format; nothing for a bullet or none. */
void list_format_write(struct buf *out, enum list_format format, uint32_t value);

#endif
