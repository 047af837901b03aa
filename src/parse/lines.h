/* The lines of one side: its paragraphs as that side shows them, each with what can be told of it
 * without looking at its neighbours. What it is, side.c decides from these. */
#ifndef QARAR_PARSE_LINES_H
#define QARAR_PARSE_LINES_H

#include "base/vec.h"
#include "parse/label.h"
#include "parse/outline.h"

/* What a paragraph style of the field says. */
enum line_style {
    STYLE_OTHER,
    STYLE_PROPOSAL,
    STYLE_NUMBER,
    STYLE_TITLE,
    STYLE_HISTORY,
    STYLE_FORMULA,
    STYLE_HEADING, /* "Call" */
    STYLE_REASONS,
    STYLE_ANNEX,
    STYLE_CONTENTS, /* of a table of contents: what it lists stands elsewhere */
};

/* What it may be by its own words. */
enum line_kind {
    KIND_TEXT,
    KIND_BLANK, /* no words */
    KIND_RULE,  /* a line of signs between texts */
    KIND_TABLE,
    KIND_MARK,
    KIND_NUMBER,
    KIND_HISTORY,
    KIND_FORMULA,
    KIND_REASONS,
    KIND_ANNEX,
};

/* How it ends. */
enum line_end { END_NONE, END_COMMA, END_SEMICOLON, END_STOP, END_COLON };

struct line {
    uint32_t first; /* paragraphs, both in */
    uint32_t last;
    uint32_t head; /* the first of them with words on this side */
    const struct lang *lang;
    struct label label;    /* no text: none */
    const char *body;      /* of a formula or a number line, or NULL */
    uint32_t bytes;        /* of text on this side */
    uint8_t kind;          /* enum line_kind */
    uint8_t style;         /* enum line_style */
    uint8_t end;           /* enum line_end */
    uint8_t words;         /* at most WORDS_MOST */
    bool heading;          /* begins with a heading of its language, after the label */
    uint8_t cls;           /* and of which class: enum section_class */
    bool pure;             /* and that is all of it */
    bool capital;          /* its first letter is a capital */
    bool preambular_shape; /* the first word looks like one */
    bool operative_shape;
    uint8_t role;     /* enum role; this and the rest are side.c's to say */
    uint32_t section; /* of the side, or NO_INDEX */
    uint32_t clause;
};

enum { WORDS_MOST = 60 };

typedef VEC(struct line) line_list;

/* The lines of a side's body, blank ones too. like: those of the other side, found with the same
 * arena and lang, from which what is the same on both is taken over; or NULL. lang: of the
 * document, or NULL. stop: told so, they are the first few. */
void lines_find(line_list *lines, const line_list *like, struct arena *arena, const struct doc *doc,
                const struct lang *lang, enum side side, struct stop *stop);

/* Appends the text of paragraphs first to last as the side shows it. */
void side_text(struct buf *out, const struct doc *doc, enum side side, uint32_t first,
               uint32_t last);

/* Does the paragraph have text on this side? */
bool has_side_text(const struct doc *doc, enum side side, uint32_t para);

#endif
