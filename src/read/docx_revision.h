/* Tracked changes around text, of paragraph marks, and moves (17.13.5). */
#ifndef QARAR_READ_DOCX_REVISION_H
#define QARAR_READ_DOCX_REVISION_H

#include "model/build.h"
#include "pack/xml.h"

struct docx;
struct docx_para;

/* The revisions of an open wrapper, all around it combined. */
struct docx_revision {
    struct mark mark;
    uint32_t index; /* of mark in the document, or UINT32_MAX: not asked yet */
};

/* A named range of a move that is open. */
struct docx_move {
    string_id id;
    string_id name;
    bool to;
};

/* Adds a revision around what mark says already: both must allow the text. */
void docx_combine(struct mark *mark, enum revision revision, string_id author, string_id date,
                  string_id move);

/* The same from the attributes of the element that starts. */
void docx_combine_here(struct docx *d, struct xml *xml, struct mark *mark, enum revision revision);

/* The revisions around the text that is read now, and their index in the document. */
const struct mark *docx_mark(const struct docx *d);
uint32_t docx_mark_index(struct docx *d);

bool docx_ins(void *user, struct xml *xml);
bool docx_del(void *user, struct xml *xml);
bool docx_move_from(void *user, struct xml *xml);
bool docx_move_to(void *user, struct xml *xml);
void docx_revision_end(void *user);
bool docx_move_range(void *user, struct xml *xml); /* …FromRangeStart, …ToRangeStart */
bool docx_move_range_end(void *user, struct xml *xml);
bool docx_mark_ins(void *user, struct xml *xml); /* in the properties of a paragraph mark */
bool docx_mark_del(void *user, struct xml *xml);
bool docx_mark_move_from(void *user, struct xml *xml);
bool docx_mark_move_to(void *user, struct xml *xml);

/* Gives a moved paragraph mark its name, at the end of the paragraph. */
void docx_name_moved_mark(struct docx_para *para);

#endif
