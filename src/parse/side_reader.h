/* Reading a side line by line: the state that side.c and its parts share. side.c says what each
 * line is and calls the part that takes it; nobody else includes this.
 *
 * index: of a line in structure.lines. A line that a side_read_… takes has its role, section and
 * clause afterwards. */
#ifndef QARAR_PARSE_SIDE_READER_H
#define QARAR_PARSE_SIDE_READER_H

#include "base/buf.h"
#include "parse/label.h"
#include "parse/side.h"

struct side_reader {
    struct structure *out;
    struct arena *arena;
    const struct doc *doc;
    bool marks;    /* proposals are marked in this document */
    bool framed;   /* so, or it has number lines or formulas */
    bool headings; /* or headings that make it a resolution all the same */
    bool flat;
    bool head;         /* number, title and history may still come */
    bool formula;      /* the opening formula was met */
    bool annex;        /* in an annex */
    bool own_heads;    /* headings stand on their own lines in this text */
    bool operative;    /* an operative section was met */
    bool run_on;       /* the current section's heading begins its first clause */
    bool ended;        /* what follows the section's text belongs to no clause */
    unsigned base;     /* depth above the first level of labels */
    enum line_end end; /* how the last line with words ended */
    const char *body;
    struct series series;
    struct buf text;
};

/* side_reader.c: the lines around, and the text read so far. */

struct line *side_line(struct side_reader *r, uint32_t index);

/* The next line with words after index, or NULL where it is in a table or there is none. */
const struct line *side_next_line(const struct side_reader *r, uint32_t index);

/* Does a line whose label is the first of a list come next? */
bool side_first_label_follows(const struct side_reader *r, uint32_t index);

/* Does a formula, a history, a title or a heading come within a few lines? */
bool side_frame_follows(const struct side_reader *r, uint32_t index);

/* The line's text on this side, good until the next call. */
struct str side_line_text(struct side_reader *r, const struct line *line);

/* The proposal (or text without a mark) that is being read, or NULL. */
struct side_proposal *side_current_proposal(struct side_reader *r);

/* Did a section begin in the current text; did a clause begin in the current section? */
bool side_has_section(const struct side_reader *r);
bool side_has_clause(const struct side_reader *r);

/* side_front.c: where a text begins. */

/* Does the line number a text? A citation of one may stand on a line of its own, too. */
bool side_is_number_line(const struct side_reader *r, uint32_t index);
bool side_is_title(const struct side_reader *r, const struct line *line);

void side_read_mark(struct side_reader *r, struct line *line);
void side_read_number(struct side_reader *r, struct line *line);
void side_read_history(struct side_reader *r, struct line *line); /* a text has begun */
void side_read_formula(struct side_reader *r, struct line *line);
void side_read_title(struct side_reader *r, struct line *line); /* a text has begun */

/* side_heading.c */

enum heading_style {
    NO_HEADING,
    OWN_LINE, /* the whole line is one (ITU) */
    RUN_ON,   /* its first words are, and the line is also the first clause (UN) */
};

enum heading_style side_heading_style(const struct side_reader *r, uint32_t index);

/* Is there a line that can only be a heading, in a document without any frame? */
bool side_has_sure_heading(const struct side_reader *r);

/* side_section.c */

void side_read_own_heading(struct side_reader *r, uint32_t index);
void side_read_run_on(struct side_reader *r, uint32_t index);

/* "Reasons:" or an annex's number; cls says which. */
void side_read_part(struct side_reader *r, uint32_t index, enum section_class cls);

/* Begins the clause that the line's label places; false where the label is none of a list here. */
bool side_read_labelled(struct side_reader *r, uint32_t index);

/* Begins a clause without a label or goes on with the current one. */
void side_read_unlabelled(struct side_reader *r, uint32_t index);
void side_read_table(struct side_reader *r, uint32_t index);

/* The line stands in the current section, if there is one, and in no clause. */
void side_put_in_section(const struct side_reader *r, struct line *line);

#endif
