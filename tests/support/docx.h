/* Cases of .docx: what stands in w:body, and what its two sides must say. */
#ifndef QARAR_TESTS_DOCX_H
#define QARAR_TESTS_DOCX_H

#include "base/err.h"
#include "model/doc.h"
#include "support/package.h"

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
