/* Cases of .docx: what stands in w:body, and what its two sides must say. */
#ifndef QARAR_TESTS_DOCX_H
#define QARAR_TESTS_DOCX_H

#include "base/err.h"
#include "model/doc.h"
#include "support/package.h"

/* Words of the markup: a paragraph, a run of text, revisions around them, and as properties. */
#define P(inside)         "<w:p>" inside "</w:p>"
#define T(text)           "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define DT(text)          "<w:r><w:delText xml:space=\"preserve\">" text "</w:delText></w:r>"
#define WHO(author, date) "w:id=\"7\" w:author=\"" author "\" w:date=\"" date "\""
#define BY                WHO("A", "2026-01-02T03:04:05Z")
#define INS(inside)       "<w:ins " BY ">" inside "</w:ins>"
#define DEL(inside)       "<w:del " BY ">" inside "</w:del>"
#define FROM(inside)      "<w:moveFrom " BY ">" inside "</w:moveFrom>"
#define TO(inside)        "<w:moveTo " BY ">" inside "</w:moveTo>"
#define MARK(revisions)   "<w:pPr><w:rPr>" revisions "</w:rPr></w:pPr>"
#define INS_MARK          MARK("<w:ins " BY "/>")
#define DEL_MARK          MARK("<w:del " BY "/>")

struct docx_case {
    const char *name;
    const char *body;     /* what is in w:body */
    const char *final;    /* as print gives it */
    const char *original; /* NULL: the same */
};

/* Reads a .docx; NULL with err filled. */
struct doc *docx_read(struct str bytes, struct err *err);

/* A document of this body, which must be readable. */
struct doc *docx_of(const char *body, const struct part *parts);

/* The text of a view; free() it. */
char *docx_text_of(const struct doc *doc, enum view view);

/* How often the reader said something that holds these words. */
unsigned docx_said(const struct doc *doc, const char *words);

/* Checks them all; parts stand beside each body, or NULL. */
void docx_check(const struct docx_case *cases, size_t count, const struct part *parts);

#define CHECK_DOCX(cases, parts) docx_check(cases, sizeof(cases) / sizeof((cases)[0]), parts)

#endif
