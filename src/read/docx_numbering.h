/* Reading numbering.xml into struct docx_lists. */
#ifndef QARAR_READ_DOCX_NUMBERING_H
#define QARAR_READ_DOCX_NUMBERING_H

struct docx;

/* The first call reads the part, if there is one; one that is broken gives no lists
 * and fills their err: without its numbers the document is not what was written. */
void docx_numbering_read(struct docx *d);

#endif
