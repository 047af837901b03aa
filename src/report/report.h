/* What a command found, as rows and columns: outline, changes and summary fill one, and every
 * format of src/write renders any of them. Values are asked for one by one while they are written,
 * so that a report of a long document takes no room.
 *
 * A column is a key and a function that gives its value in a row. What the rows are is the matter
 * of the column table: indexes of sections, clauses, changes. */
#ifndef QARAR_REPORT_REPORT_H
#define QARAR_REPORT_REPORT_H

#include "base/buf.h"
#include "parse/changes.h"
#include "parse/outline.h"

enum value_kind {
    VALUE_NONE,   /* null */
    VALUE_TEXT,   /* words of the document; no value is null */
    VALUE_WORD,   /* a word of ours, static: as it is in JSON, translated for people */
    VALUE_ID,     /* letter and index */
    VALUE_COUNT,  /* a whole number */
    VALUE_BOOL,   /* count is 0 or 1 */
    VALUE_REAL,   /* a number; negative is null */
    VALUE_OBJECT, /* the column's own columns, of row count */
    VALUE_LIST,   /* the column's own columns, of each of rows; ids where it has none */
};

struct value {
    enum value_kind kind;
    struct str text;  /* borrowed until the next value is asked for */
    const char *word; /* NULL: null */
    char letter;
    uint32_t count; /* index of an id (NO_INDEX: null); a number; rows of a list */
    double real;
    const uint32_t *rows;
    enum revision look; /* how it is coloured in tables */
};

struct report;

struct column {
    const char *key; /* of JSON and of tsv */
    void (*get)(struct report *report, uint32_t row, struct value *out);
    const struct column *columns; /* of an object or a list; ends with a NULL key */
};

/* What a column of text for people does where the width is bounded. */
enum column_fit {
    FIT_CAP,  /* at most so wide as its cap says */
    FIT_CUT,  /* the rest of the line; cut */
    FIT_WRAP, /* the rest of the line; on as many lines as it needs */
};

struct text_column {
    void (*get)(struct report *report, uint32_t row, struct value *out);
    enum column_fit fit; /* the last column alone is FIT_CUT or FIT_WRAP */
    int cap;             /* columns of the terminal */
};

enum { TEXT_COLUMNS = 6, TEXT_BLOCKS = 3 };

/* A table for people; several follow each other with an empty line between. */
struct text_block {
    const char *title; /* N_(), or NULL */
    const struct text_column *columns;
    uint32_t column_count;
    const uint32_t *rows;
    uint32_t count;
};

struct report {
    const struct doc *doc;
    const struct outline *outline;
    const struct changes *changes; /* or NULL */
    enum view view;
    const struct column *object;  /* the columns of the one object, of row 0 */
    const struct column *columns; /* of a row in tsv; objects in it become several cells */
    const uint32_t *rows;         /* and these rows */
    uint32_t row_count;
    struct text_block blocks[TEXT_BLOCKS];
    uint32_t block_count;

    /* What the column functions work on. */
    struct index_list sections;     /* shown, indexes */
    struct index_list clauses;      /* shown, by section */
    struct index_list clause_start; /* for each of the outline's sections: where in clauses */
    struct index_list changes_shown;
    struct index_list words_shown;      /* of these, all but properties */
    struct index_list properties_shown; /* and those */
    struct index_list numbering;        /* shown, indexes */
    struct index_list tree;             /* lines of the outline: see outline.c */
    struct index_list list; /* every clause that was asked for, shown in the view or not */
    struct buf text;        /* memory for one text value */
};

/* Which clauses a report is about. */
struct selection {
    const bool *clauses; /* for each clause of the outline; NULL: all */
};

/* Fill *report (all zero) for one of the commands; everything given is borrowed until
 * report_release. */
void report_outline(struct report *report, const struct doc *doc, const struct outline *outline,
                    const struct selection *selection);
void report_changes(struct report *report, const struct doc *doc, const struct outline *outline,
                    const struct changes *changes, const struct selection *selection);
void report_summary(struct report *report, const struct doc *doc, const struct outline *outline,
                    enum view view, const struct selection *selection);
void report_release(struct report *report);

/* Values, for column functions. */
void value_text(struct value *out, struct str text);
void value_word(struct value *out, const char *word);
void value_id(struct value *out, char letter, uint32_t index);
void value_count(struct value *out, uint32_t count);
void value_bool(struct value *out, bool truth);
void value_real(struct value *out, double real);
void value_object(struct value *out, uint32_t row);
void value_rows(struct value *out, const uint32_t *rows, size_t count);
void value_ids(struct value *out, char letter, const uint32_t *ids, size_t count);
/* The word of a status, coloured as what happened. */
void value_status(struct value *out, enum status status);

/* Is the clause in the selection? */
bool selection_has(const struct selection *selection, uint32_t clause);

/* Appends what a person calls a section: its heading without the comma at its end. */
void report_heading(struct report *report, uint32_t section, enum view view);

/* Appends "3 -> 4", "-> 4" or "3 ->". */
void report_labels(struct buf *out, const struct str label[SIDE_COUNT]);

/* Appends "3", or both labels where the clause was renumbered. */
void report_label(struct buf *out, const struct clause *clause);

#endif
