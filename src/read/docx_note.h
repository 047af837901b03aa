/* Footnotes and endnotes (ECMA-376 Part 1, 17.11). */
#ifndef QARAR_READ_DOCX_NOTE_H
#define QARAR_READ_DOCX_NOTE_H

#include "model/build.h"
#include "pack/xml.h"

struct docx;

enum docx_stage { DOCX_BODY, DOCX_FOOTNOTES, DOCX_ENDNOTES, DOCX_COMMENTS, DOCX_STAGES };

/* The mark of a note in the text. */
struct docx_note_mark {
    string_id own; /* the document's own, or 0 */
    uint32_t mark; /* its revision in the document */
    enum revision revision;
    enum docx_stage kind;
    int64_t id;
};

struct docx_note_ref {
    int64_t id;
    uint32_t note;
    string_id own_mark;
    enum revision revision;
};

bool docx_note_reference(void *user, struct xml *xml);
bool docx_note_begin(void *user, struct xml *xml);
void docx_note_end(void *user);
bool docx_note_own(void *user, struct xml *xml); /* w:footnoteRef: the mark before its text */

/* The first text of a note whose mark is the document's own is often that mark again: is it?
 * Only asked while d->note_lead is set. */
bool docx_note_takes_lead(struct docx *d, struct str text);

/* The run or paragraph ends: the mark of a note is complete. last: nothing more can follow. */
void docx_note_mark_done(struct docx *d, bool last);

/* Adds a note to the document, where its mark stands. */
void docx_note_add(struct docx *d, const struct docx_note_mark *mark);

/* Puts the notes of a part in order of their ids. */
void docx_sort_notes(struct docx *d, enum docx_stage stage);

#endif
