/* The text of a line of a view, piece by piece, as search goes through it: what the layout's
 * projection shows of it but for what is drawn around it, without taking it apart. */
#ifndef QARAR_TUI_LINE_TEXT_H
#define QARAR_TUI_LINE_TEXT_H

#include "base/buf.h"
#include "model/doc.h"

struct text_piece {
    struct str text; /* borrowed until the next piece */
    uint32_t para;   /* source */
    uint32_t off;
    bool own;         /* a number, a note's mark, what parts cells: all of it is at off */
    uint8_t revision; /* enum revision */
};

struct line_text {
    const struct doc *doc;
    enum view view;
    struct view_para line;
    struct view_para paras; /* of the line: those that are being gone through */
    uint32_t para;
    uint32_t span;  /* the next one */
    uint32_t cell;  /* of the paragraphs before these */
    uint8_t around; /* revision of the cell */
    uint8_t todo;   /* bits of what stands before the paragraphs */
    struct buf own;
};

/* Goes through a line from its start. *text is all zero or was used before. */
void line_text_start(struct line_text *text, const struct doc *doc, enum view view,
                     struct view_para line);

/* The same from a paragraph of the line on, at byte off or before it. */
void line_text_start_at(struct line_text *text, const struct doc *doc, enum view view,
                        struct view_para line, uint32_t para, uint32_t off);

/* False at its end. */
bool line_text_next(struct line_text *text, struct text_piece *piece);

void line_text_release(struct line_text *text);

#endif
