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
#include "model/doc.h"

#include <stdbool.h>
#include <stddef.h>

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
};

/* A word and the value that it stands for ("further" …), or a pattern with a name. */
struct term {
    const char *pattern; /* folded */
    const char *value;   /* canonical, static */
};

struct lang {
    const char *tag;  /* BCP 47: "ar" */
    const char *name; /* English, for messages */
    enum direction direction;
    const struct heading_form *headings; /* longest match wins; ends with a NULL pattern */
    const struct term *degrees;          /* "further", "also": anywhere after the verb, or last */
    const char *const *addressee_ends;   /* "in collaboration with" …: cut the addressee there */
    const char *const *resolution_words; /* "resolution", "draft new resolution" */
    const char *const *revised_words;    /* "rev.", "المراجع في" */
    const char *const *new_words;        /* a draft new text */
    const struct term *bodies;           /* name in the formula or citation -> "PP", "WTSA" … */
    const char *const *formula_starts;   /* how an opening formula begins: "the", "ان" */
    const char *const *reasons_words;
    const char *const *annex_words;
    const char *const *clause_words; /* "paragraph", "الفقرة", with their prefixes */
    const char *const *of_words;     /* between label and heading: "of", "من" */
    const char *const *this_words;   /* "this resolution" */
    const char *const *after_words;  /* after a reference: "above", "below" */
    const char *const
        *stop_words;   /* frequent short words that tell languages of one script apart */
    const char *stops; /* characters that end a clause: ";,." and the like */
    bool (*is_letter)(uint32_t cp); /* letters that speak for this language */
};

/* The languages in the order of their tags; ends with NULL. */
extern const struct lang *const lang_all[];

/* The language with this tag, or NULL. */
const struct lang *lang_find(struct str tag);

/* The language that most of text is written in, or NULL where nothing speaks for one. */
const struct lang *lang_detect(struct str text);

/* Appends text in the folded form that patterns are written in. Where offsets is not NULL it must
 * point at room for out->cap … : use lang_fold_map for that. */
void lang_fold(struct buf *out, struct str text);

/* As lang_fold; map receives for each byte appended the byte offset in text that it comes from,
 * and one more: text.len. */
struct offset_map {
    uint32_t *ptr;
    size_t len;
    size_t cap;
};
void lang_fold_map(struct buf *out, struct offset_map *map, struct str text);

/* Does folded text begin with the words of pattern, ending at a word boundary? The length matched,
 * or 0. */
size_t lang_match(struct str folded, const char *pattern);

#endif
