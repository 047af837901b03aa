/* How references to clauses are worded: a heading word and labels ("resolves 3 and 4"), or a word
 * for clauses, labels and the heading ("paragraphs 3 and 4 of resolves"). Internal to src/parse. */
#ifndef QARAR_PARSE_REF_MATCH_H
#define QARAR_PARSE_REF_MATCH_H

#include "parse/ref_index.h"

/* A label that was cited, as bytes of the folded text. */
struct ref_label {
    size_t off;
    size_t end;       /* with its bracket; of a range, of its last */
    size_t bare;      /* without */
    size_t last_off;  /* the other end of a range */
    size_t last_bare; /* 0: no range */
};

enum { REF_LABELS = 32 }; /* more of one list are not looked at */

struct ref_match {
    size_t off; /* bytes of folded text */
    size_t end;
    const char *verb; /* in the arena given; NULL: none is named */
    uint32_t section; /* the one that is meant for its addressee, or NO_INDEX */
    struct ref_label labels[REF_LABELS];
    size_t label_count; /* 0: the whole section */
};

/* Which beginnings of words can begin a reference in a language: most words are passed over by it.
 */
struct ref_starts {
    uint64_t bits[1024];
};
void ref_starts_init(struct ref_starts *starts, const struct lang *lang);
bool ref_starts_here(const struct ref_starts *starts, const struct lang *lang, struct str folded);

struct ref_text {
    const struct lang *lang;
    const struct ref_starts *starts;
    const char *body; /* the adopting body, or NULL */
    const struct ref_index *index;
    struct ref_home home;
    struct arena *arena;
    struct str folded;
    size_t start; /* a heading word there begins the paragraph and refers to nothing */
};

/* The first reference at or after from. References into other texts are passed over. False where
 * there is none. */
bool ref_match_next(const struct ref_text *text, size_t from, struct ref_match *out);

#endif
