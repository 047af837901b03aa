/* The text of a view as the reader goes through it: the paragraphs and table rows of the body, then
 * those of the notes whose marks the view shows, in the order of their marks. */
#ifndef QARAR_TUI_LINES_H
#define QARAR_TUI_LINES_H

#include "model/doc.h"

/* All give false, and leave *line as it is, where there is no such line. */
bool lines_first(const struct doc *doc, enum view view, struct view_para *line);
bool lines_last(const struct doc *doc, enum view view, struct view_para *line);
bool lines_next(const struct doc *doc, enum view view, struct view_para *line);
bool lines_prev(const struct doc *doc, enum view view, struct view_para *line);

/* The line that para stands in, or the nearest shown one. */
bool lines_at(const struct doc *doc, enum view view, uint32_t para, struct view_para *line);

/* Does the view show the mark of this note (index), so that its text is shown? */
bool lines_show_note(const struct doc *doc, enum view view, uint32_t note);

#endif
