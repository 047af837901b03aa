/* The structure of a document on two sides: proposals, sections and clauses of the original and
 * of the final, found by the same code and paired by the paragraphs that they share.
 *
 * An outline is a value beside its document, freed before it. All slices are borrowed from it or
 * from the document. Indexes count from 0 in the order of the marked document; the ids that users
 * see are "m1", "s1", "c1": index + 1. On a side where a thing does not stand its values are none.
 *
 * What stands before the first text (a proposal's mark or, without one, a number line or an opening
 * formula) is in no section, and neither are mark, number, title, history and formula. A section of
 * class front exists where labels stand before any heading of their text, or in a document that has
 * no heading at all: it has no heading, and they are its clauses. Words without a label are clauses
 * in preambular and operative sections alone; in reasons and annexes they are in the section only.
 * In flattened text a label that is two in one stands as it is ("24"); the conflicts tell. */
#ifndef QARAR_PARSE_OUTLINE_H
#define QARAR_PARSE_OUTLINE_H

#include "base/buf.h"
#include "base/stop.h"
#include "base/str.h"
#include "lang/lang.h"
#include "model/doc.h"

#define NO_INDEX UINT32_MAX

enum status {
    STATUS_KEPT,
    STATUS_MODIFIED,
    STATUS_INSERTED,
    STATUS_DELETED,
    STATUS_MOVED,
    STATUS_COUNT
};

/* "kept" … as in JSON; never translated. */
const char *status_name(enum status status);

enum role {
    ROLE_TEXT,
    ROLE_PROPOSAL,
    ROLE_NUMBER,
    ROLE_TITLE,
    ROLE_HISTORY,
    ROLE_FORMULA,
    ROLE_HEADING,
    ROLE_CLAUSE,
    ROLE_CONTINUATION,
    ROLE_REASONS,
    ROLE_ANNEX,
    ROLE_TABLE,
    ROLE_COUNT,
};

/* "text" … as in JSON; never translated. */
const char *role_name(enum role role);

/* A place and a year, as the document writes them ("دبي", "2012"). */
struct session {
    struct str place;
    struct str year;
};

/* What is known of each paragraph of the document (notes' paragraphs too). */
struct para_info {
    uint8_t role;                 /* enum role: the final's, or else the original's */
    const struct lang *lang;      /* or NULL */
    uint32_t section;             /* index, or NO_INDEX */
    uint32_t clause;              /* index, or NO_INDEX */
    struct str label[SIDE_COUNT]; /* bare: "a", "ب", "3" */
    uint32_t label_end; /* bytes of marked text taken by a typed label, bracket and tab too */
};

struct proposal {
    const char *action; /* "ADD" "MOD" "SUP" "NOC", static; NULL: not a proposal */
    struct str number;  /* "APT/44A13/1", or none */
    uint32_t first;     /* paragraphs, both in */
    uint32_t last;
    bool has_resolution;
    const char *body;      /* "PP" … static, or NULL */
    struct str resolution; /* number: "50", or none */
    struct str title;
    struct session session[SIDE_COUNT]; /* of the number line */
    const struct session *history;      /* of the final, or else of the original */
    uint32_t history_count;
};

/* What a heading says on one side. */
struct heading {
    bool present; /* does the section stand on this side? */
    enum section_class cls;
    const char *verb;     /* "recalling", "instructs further"; static or the outline's; or NULL */
    struct str addressee; /* or none */
    struct str text;      /* the heading as the side has it; none for front sections */
};

struct section {
    uint32_t proposal; /* index, or NO_INDEX */
    struct heading side[SIDE_COUNT];
    enum status status;
    uint32_t first; /* first paragraph: of the heading, or of the text where there is none */
    uint32_t heading_count;  /* paragraphs of the heading, from first */
    const uint32_t *clauses; /* indexes in document order: clauses of the final, and deleted ones */
    uint32_t clause_count;
};

struct clause {
    uint32_t section;      /* the one it belongs to: the final's, or else the original's */
    uint32_t was_in;       /* the original's section where that differs, or NO_INDEX */
    const uint32_t *paras; /* all its paragraphs on either side, ascending */
    uint32_t para_count;
    bool present[SIDE_COUNT];
    struct str label[SIDE_COUNT]; /* bare, or none */
    unsigned depth;               /* from 1 */
    enum status status;
    bool modified;   /* the words differ */
    bool renumbered; /* the labels differ: both sides stand and have other labels */
};

/* Labels that do not run: a gap, a repeat, a step back, or two in one. */
struct label_conflict {
    uint32_t para;
    enum side side;
    bool both; /* on both sides alike */
    struct str label;
    struct str expected; /* or none */
};

struct outline {
    const struct lang *lang;  /* of the document, or NULL */
    enum direction direction; /* of the document */
    const struct proposal *proposals;
    uint32_t proposal_count;
    const struct section *sections;
    uint32_t section_count;
    const struct clause *clauses;
    uint32_t clause_count;
    const struct para_info *paras;          /* one for each paragraph of the document */
    const struct label_conflict *conflicts; /* on the two sides, in document order */
    uint32_t conflict_count;
    struct outline_store *store;
};

/* Finds the structure. lang NULL: found from the text. Linear in the length of the document. */
struct outline *outline_new(const struct doc *doc, const struct lang *lang);

/* As outline_new, but NULL soon after it was told to stop. */
struct outline *outline_new_until(const struct doc *doc, const struct lang *lang,
                                  struct stop *stop);
void outline_free(struct outline *outline);

/* The words of a clause as a view shows them: without label, paragraphs joined by \n, notes'
 * marks left out, table cells by \t. Appends nothing where the view shows none of it. */
void outline_clause_text(const struct doc *doc, const struct outline *outline, uint32_t clause,
                         enum view view, struct buf *out);

/* Bytes of the paragraph's marked text that the clause's typed label takes in a view, bracket and
 * tab too. On one side, what stands before its end but on the other side alone is not of the label.
 */
uint32_t outline_label_end(const struct doc *doc, const struct outline *outline, uint32_t clause,
                           enum view view, uint32_t para);

/* The clause's label as of a view: that of the final in final and markup, or else the other's. */
struct str outline_clause_label(const struct clause *clause, enum view view);

/* What a section is called in a view: its heading, or else the other side's. */
struct str outline_heading(const struct section *section, enum view view);

/* Every clause that words name, in the view's numbering (in markup: either side's): "3",
 * "resolves 3", "يقرر 3", "considering b)", or a heading alone (its first clause). Appends clause
 * indexes to *out, in document order. Returns how many. */
struct index_list {
    uint32_t *ptr;
    size_t len;
    size_t cap;
};
size_t outline_find(const struct doc *doc, const struct outline *outline, struct str words,
                    enum view view, struct index_list *out);

/* As outline_find for a section alone ("resolves", "يقرر"): the first such, or NO_INDEX. Words that
 * name a clause ("resolves 99") name no section, whether the clause is there or not. */
uint32_t outline_find_section(const struct outline *outline, struct str words, enum view view);

#endif
