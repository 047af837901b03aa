/* Searching in the reader: what is asked for, the hit that was gone to, and all hits counted.
 *
 * While it is typed the next hit is shown at once, and leaving the prompt puts everything back.
 * What one key cannot look through in a few milliseconds goes on as a job (job.h). */
#ifndef QARAR_TUI_SEARCH_H
#define QARAR_TUI_SEARCH_H

#include "tui/hits.h"
#include "tui/pane.h"
#include "tui/seek.h"

struct tui;

/* What is asked for; it outlives a document. */
struct asked {
    struct buf pattern; /* as typed; empty: nothing yet */
    enum scope scope;
    bool exact;    /* letter by letter; else as text/fold.h has it */
    bool backward; /* typed after "?" */
};

/* What typing a pattern may have to put back. */
struct search_origin {
    struct spot spot;
    enum view view;
    uint32_t change;
    uint32_t ref;
    bool found;
    bool lit;
    bool fresh; /* nothing was gone to */
    struct hit hit;
};

struct search {
    struct asked trial; /* while it is typed */
    bool typing;
    bool stale; /* the trial changed since it was looked for */
    struct search_origin origin;

    struct scan scan;
    struct quest quest; /* of what is in the three after it */
    struct buf pattern;
    bool exact;
    bool ready;
    uint32_t first; /* paragraphs of the section to search, both in */
    uint32_t last;
    struct hits hits;
    struct seek seek;
    unsigned left; /* how many hits on, while seeking */

    bool lit;    /* are hits highlighted? */
    bool found;  /* is hit the one gone to? */
    bool missed; /* there is none */
    bool round;  /* the end of the text lay between */
    bool back;   /* it was searched backward */
    struct hit hit;
    VEC(struct hit) lights; /* light.c: those in the line that is painted */
};

void search_release(struct search *search);
void asked_release(struct asked *asked);

/* Goes to the first hit from the point on, or before it, and remembers where the reader was. */
void search_for(struct tui *tui, struct str pattern, bool backward);

/* The same forward, in one scope. */
void search_in(struct tui *tui, struct str pattern, enum scope scope);

/* Makes ready to go on with what was searched for last, and lights its hits. False: it says why
 * not. */
bool search_again(struct tui *tui);

/* Goes to hit number so-and-so, once all are counted. */
void search_pick(struct tui *tui, uint32_t number);

/* search_type.c: a prompt for it was opened; its text changed; the next scope; letter by letter or
 * not; it is done, or left. */
void search_type_start(struct tui *tui, bool backward);
void search_type(struct tui *tui, struct str text);
void search_type_scope(struct tui *tui);
void search_type_in(struct tui *tui, enum scope scope); /* once a prompt is open */
void search_type_exact(struct tui *tui);
void search_type_keep(struct tui *tui);
void search_type_leave(struct tui *tui);

/* ":search WORDS", and in one scope. */
void search_words(struct tui *tui, struct str words, bool bang);
void search_deletions_words(struct tui *tui, struct str words, bool bang);
void search_insertions_words(struct tui *tui, struct str words, bool bang);
void search_section_words(struct tui *tui, struct str words, bool bang);

/* What must be so before the screen is painted. */
void search_settle(struct tui *tui);

/* Which hit was gone to, of how many. False: that is not known (yet), or there is none. */
bool search_number(const struct tui *tui, uint32_t *number, uint32_t *count);

/* What is said of the trial beside the prompt: "3 of 17"; and before it: "deletions". */
void search_say_count(struct tui *tui, struct buf *out);
void search_say_scope(const struct tui *tui, struct buf *out);

/* ---- Between search.c and search_type.c --------------------------------------------------- */

/* Makes the quest for what is asked, if it is not that already. False: there is no pattern. */
bool search_prepare(struct tui *tui, const struct asked *asked);

/* From where the reader is: at the hit gone to, or at the point. */
void search_go(struct tui *tui, bool backward, unsigned count);

/* Shows deletions or insertions where they are to be searched and the view hides them, and says
 * so. */
void search_show_scope(struct tui *tui, enum scope scope);
void search_say_shown(struct tui *tui, enum scope scope);

/* What came of the search: that it went round, or that there is nothing. */
void search_say(struct tui *tui);

/* Drops what still looks for a hit. */
void search_stop(struct tui *tui);

/* Takes the section of the point, for SCOPE_SECTION. False: it is in none. */
bool search_take_section(struct tui *tui);

/* ---- light.c ------------------------------------------------------------------------------ */

/* Finds the hits in the rows of a line, from this one on, that are about to be painted. */
void light_line(struct tui *tui, const struct row *row, int rows);

/* CELL_HIT, CELL_CURRENT or nothing for a cell of that line. */
unsigned light_cell(const struct tui *tui, const struct lcell *cell);

#endif
