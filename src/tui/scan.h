/* Looking for a pattern in a line of a view.
 *
 * What is looked for stands in the text of one side: in markup "old word" is found in
 * "old[-er-] word", where the final has it, and in the original "older word" is. Only deletions,
 * or only insertions: within text of that revision alone, whatever the other side has between.
 *
 * A hit is known by its two ends, which are places of the document; hits come in the order of their
 * ends, those with one end in the order of their starts. No two are the same, and whether there is
 * one does not depend on where looking began before it. */
#ifndef QARAR_TUI_SCAN_H
#define QARAR_TUI_SCAN_H

#include "text/needle.h"
#include "tui/line_text.h"
#include "tui/place.h"

enum scope { SCOPE_ALL, SCOPE_DELETIONS, SCOPE_INSERTIONS, SCOPE_SECTION, SCOPE_COUNT };

struct hit {
    struct place start;
    struct place end;  /* after its last character */
    uint8_t revisions; /* whose text it is of: bits 1 << enum revision */
    bool from_own : 1; /* begins in a number or a note's mark */
    bool to_own : 1;   /* ends in one */
};

/* As they come. */
int hit_cmp(const struct hit *a, const struct hit *b);

/* What is looked for, and where. */
struct quest {
    const struct doc *doc; /* borrowed; it may grow */
    enum view view;
    enum scope scope;
    uint32_t first; /* paragraphs, both in; of a section, or 0 and UINT32_MAX */
    uint32_t last;
    struct needle needle;
};

/* The first and the last line there is to look at, and the next one; as those of lines.h. */
bool quest_first(const struct quest *quest, struct view_para *line);
bool quest_last(const struct quest *quest, struct view_para *line);
bool quest_next(const struct quest *quest, struct view_para *line);
bool quest_prev(const struct quest *quest, struct view_para *line);

enum { SCAN_READERS = 3 };

/* Where a character stands. */
struct scan_at {
    uint32_t para;
    uint32_t off;
    bool own;
};

/* One side's text as it goes by. */
struct scan_reader {
    uint8_t reads;  /* revisions, bits */
    uint8_t breaks; /* where text of these stands, nothing goes on */
    size_t matched;
    size_t met; /* characters of what is matched, counted on */
    struct scan_at ring[NEEDLE_MOST];
    VEC(struct hit) hits; /* of the bit of text gone through last */
};

struct scan {
    const struct quest *quest;
    struct fold_table folds;
    struct line_text text;
    size_t count; /* of readers */
    bool parted;  /* the text of the sides differed in this line */
    bool any;     /* was one told in this line? */
    struct hit last;
    struct scan_reader readers[SCAN_READERS];
    /* Told each hit; false ends the scan of the line. */
    bool (*found)(void *context, const struct hit *hit);
    void *context;
};

/* All zero before the first time. Keeps what it knows of folding from one quest to the next. */
void scan_start(struct scan *scan, const struct quest *quest,
                bool (*found)(void *context, const struct hit *hit), void *context);
void scan_release(struct scan *scan);

/* Goes through a line, from a place of it on: hits that start there or after it. from.para may be
 * before the line: all of it. False where it was ended. */
bool scan_line(struct scan *scan, struct view_para line, struct place from);

/* Bytes of text of a line, for counting work. */
size_t scan_cost(const struct doc *doc, struct view_para line);

#endif
