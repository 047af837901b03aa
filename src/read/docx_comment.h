/* Comments beside the text (ECMA-376 Part 1, 17.13.4). */
#ifndef QARAR_READ_DOCX_COMMENT_H
#define QARAR_READ_DOCX_COMMENT_H

#include "base/buf.h"
#include "base/vec.h"
#include "model/build.h"
#include "pack/xml.h"

struct docx;

/* A comment by its id, from the first that is heard of it. */
struct docx_comment {
    uint32_t index; /* the builder's */
    struct comment words;
    bool placed;
    bool said;
    string_id last_para; /* the w14:paraId of its last paragraph, by which it is answered */
};

struct docx_comments {
    VEC(struct docx_comment) list;
    VEC(uint32_t) by_id;       /* by the string of its id: which of the list, + 1 */
    VEC(uint32_t) by_para;     /* by the string of a w14:paraId: whose last it is, + 1 */
    VEC(uint32_t) starts;      /* that stand before the next paragraph: the builder's */
    struct docx_comment *open; /* whose text is read */
    struct buf text;           /* of it, so far */
};

bool docx_comment_start(void *user, struct xml *xml); /* w:commentRangeStart */
bool docx_comment_end(void *user, struct xml *xml);
bool docx_comment_reference(void *user, struct xml *xml);
bool docx_comment_begin(void *user, struct xml *xml); /* w:comment, in its part */
void docx_comment_done(void *user);

/* A paragraph starts: comments that wait for it begin here. In the part of comments, its id. */
void docx_comments_in_para(struct docx *d, struct xml *xml);

/* Text and ends of paragraphs in the part of comments. */
void docx_comment_text(struct docx *d, struct str text);
void docx_comment_para(struct docx *d);

/* All parts are read but that which says who answers whom; gives the comments to the builder. */
bool docx_comments_finish(struct docx *d, struct err *err);
void docx_comments_release(struct docx_comments *comments);

#endif
