/* Languages as data: how each words the headings, number lines, formulas and references of
 * resolutions. A language is one const table (lang/xx.c) and a row in lang/lang.c; no code
 * elsewhere tests for one.
 *
 * Patterns are words in the folded form of lang_fold: lower case, no tatweel, no harakat, alef
 * forms as bare alef, blanks as one space, curly quotes and dashes as ASCII. */
#ifndef QARAR_LANG_LANG_H
#define QARAR_LANG_LANG_H

#include "base/buf.h"
#include "base/str.h"
#include "text/direction.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum section_class {
    CLASS_FRONT,
    CLASS_PREAMBULAR,
    CLASS_OPERATIVE,
    CLASS_REASONS,
    CLASS_ANNEX,
    CLASS_COUNT,
};

/* The name of a class in outlines: "front" … ; never translated. */
const char *section_class_name(enum section_class cls);

/* One way to word a heading: it begins with pattern, word by word. */
struct heading_form {
    const char *pattern; /* folded */
    const char *verb;    /* the English heading word: "recalling", "resolves"; static */
    enum section_class cls;
    bool addresses;     /* whom it names comes after it: "instructs", "invites" */
    const char *bodies; /* holds in texts of these bodies alone ("RA WRC"); NULL: in all */
};

/* A word and the value that it stands for ("further" …), or a pattern with a name. */
struct term {
    const char *pattern; /* folded */
    const char *value;   /* canonical, static */
};

/* How a text cites a clause. In the patterns $h stands for the heading, $l for the label, $c for
 * the clause as the first three have it, $t for the text that it is of. */
struct citation {
    const char *clause;    /* "$h $l" */
    const char *section;   /* of a clause without a label: "$h" */
    const char *paragraph; /* where no heading stands before it: "paragraph $l" */
    const char *whole;     /* "$c of $t" */
    const char *text;      /* the word before the number of a text: "resolution" */
};

struct lang {
    const char *tag;  /* BCP 47: "ar" */
    const char *name; /* English, for messages */
    enum direction direction;
    const struct heading_form *headings;  /* longest match wins; ends with a NULL pattern */
    const char *const *prefixes;          /* glued before a heading: "و" */
    const struct term *degrees;           /* "further", "also": before the verb, after it, or last;
                                             no value: an adverb that changes nothing ("deeply") */
    const char *const *heading_tails;     /* last words that name nobody: "to", "that" */
    const char *const *preambular_shapes; /* first words of unknown headings; * at either end */
    const char *const *operative_shapes;
    bool names_verbs; /* an unknown heading's first word is its verb: it is English */
    const char *const *addressee_ends;   /* "in collaboration with" …: cut the addressee there */
    const char *const *resolution_words; /* "resolution", "draft new resolution" */
    const char *const *revised_words;    /* "rev.", "المراجع في" */
    const char *const *new_words;        /* a draft new text */
    const struct term *bodies;           /* name in the formula or citation -> "PP", "WTSA" … */
    const char *const *formula_starts;   /* how an opening formula begins: "the", "ان" */
    const char *const *reasons_words;
    const char *const *annex_words;
    const char *const *label_suffixes; /* "bis" of this language, as numeral_fold leaves it */
    const char *const *clause_words;   /* "paragraph", "الفقرة", with their prefixes */
    const char *const *of_words;       /* between label and heading: "of", "من" */
    const char *const *this_words;     /* "this resolution" */
    const char *const *after_words;    /* after a reference: "above", "below" */
    const char *const *list_words;     /* between labels: "and", "or"; and what prefixes glue */
    const char *const *range_words;    /* between the ends of a range: "to" */
    const char *const *text_words;     /* other texts that have clauses, beside resolution_words */
    const char *const
        *stop_words; /* frequent short words that tell languages of one script apart */
    const struct citation *citation; /* or NULL: not known */
    const char *stops;               /* characters that end a clause: ";,." and the like */
    bool (*is_letter)(uint32_t cp);  /* letters that speak for this language */
};

/* The languages in the order of their tags; ends with NULL. */
extern const struct lang *const lang_all[];

/* The language with this tag, or NULL. */
const struct lang *lang_find(struct str tag);

/* The language that most of text is written in, or NULL where nothing speaks for one. */
const struct lang *lang_detect(struct str text);

/* The same of text that is folded already; it may be cut at any byte. */
const struct lang *lang_detect_folded(struct str folded);

/* Appends text in the folded form that patterns are written in. Text that is longer than a
 * heading can be is best cut by the caller. */
void lang_fold(struct buf *out, struct str text);

/* As lang_fold; map receives for each byte appended the byte offset in text that it comes from,
 * and one more: where what was folded ends. */
struct offset_map {
    uint32_t *ptr;
    size_t len;
    size_t cap;
};
void lang_fold_map(struct buf *out, struct offset_map *map, struct str text);

/* Does folded text begin with the words of pattern, ending at a word boundary? The length matched,
 * or 0. */
size_t lang_match(struct str folded, const char *pattern);

/* The longest of patterns (ends with NULL) that folded text begins with: its length, or 0. */
size_t lang_match_any(struct str folded, const char *const *patterns);

/* The same of terms; *value is the one's value. */
size_t lang_match_term(struct str folded, const struct term *terms, const char **value);

/* Does a word have one of these shapes: "*ing", "un*", "having"? */
bool lang_has_shape(struct str word, const char *const *shapes);

/* The heading that folded text begins with. body is the adopting body of the text, or NULL. */
struct heading_match {
    const struct heading_form *form;
    const char *degree; /* "further", "also": before the verb or right after it; or NULL */
    size_t len;         /* bytes of folded text taken: prefix, degrees and verb */
};
bool lang_match_heading(const struct lang *lang, struct str folded, const char *body,
                        struct heading_match *out);

/* The degree that stands last in folded text or before one of the heading tails there: where it
 * begins, or (size_t)-1. */
size_t lang_last_degree(const struct lang *lang, struct str folded, const char **degree);

#endif
