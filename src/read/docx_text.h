/* Runs: what of them is text (ECMA-376 Part 1, 17.3.3). */
#ifndef QARAR_READ_DOCX_TEXT_H
#define QARAR_READ_DOCX_TEXT_H

#include "model/build.h"
#include "pack/xml.h"

struct docx;

struct docx_run {
    int8_t hidden;
    bool hidden_said; /* by the run itself */
    uint8_t font;     /* enum docx_font */
};

bool docx_r(void *user, struct xml *xml);
void docx_r_end(void *user);
bool docx_t(void *user, struct xml *xml);
void docx_t_end(void *user);
void docx_text(void *user, struct str text);
bool docx_tab(void *user, struct xml *xml);
bool docx_break(void *user, struct xml *xml);
bool docx_hyphen(void *user, struct xml *xml);
bool docx_sym(void *user, struct xml *xml);
bool docx_dir(void *user, struct xml *xml);
void docx_dir_end(void *user);
bool docx_rstyle(void *user, struct xml *xml);
bool docx_fonts(void *user, struct xml *xml);
bool docx_vanish(void *user, struct xml *xml);

/* Gives shown text of the run to where it belongs: the paragraph or the mark of a note. */
void docx_give(struct docx *d, struct str text);

/* Gives the number of a field to the sides that show it. */
struct docx_shown_number;
void docx_give_number(struct docx *d, const struct docx_shown_number *it);

#endif
