/* Building a document, in reading order: the one way in for every format reader, for recovery
 * and for comparison. All calls append; nothing already added changes.
 *
 *     struct builder *b = builder_new(name, "docx", &limits_default);
 *     uint32_t ins = builder_mark(b, &(struct mark){.revision = REV_INSERTED, ...});
 *     builder_text(b, STR("new words"), ins);
 *     builder_end_para(b, &(struct para){.mark = ins, .style = builder_string(b, STR("Call"))});
 *     struct doc *doc = builder_finish(b, &err);
 */
#ifndef QARAR_MODEL_BUILD_H
#define QARAR_MODEL_BUILD_H

#include "base/err.h"
#include "base/limits.h"
#include "model/doc.h"

struct builder;

/* name is copied, kind is static; limits are borrowed until the end. */
struct builder *builder_new(const char *name, const char *kind, const struct limits *limits);

/* What a document that was written before says of its own source. 0 leaves what builder_new was
 * told. */
void builder_source(struct builder *b, string_id name, string_id kind, bool recovered);

/* Gives up; NULL is fine. */
void builder_free(struct builder *b);

/* The table's id of text, the same for equal texts; no value and "" give 0. */
string_id builder_string(struct builder *b, struct str text);

/* The text of an id; borrowed until another text is added. */
struct str builder_string_text(const struct builder *b, string_id id);

/* The table's index of a mark, the same for equal marks. */
uint32_t builder_mark(struct builder *b, const struct mark *mark);

/* Appends text (UTF-8, already valid) to the open paragraph; joins the span before it where mark
 * is the same. False once a limit is passed: the error is reported by builder_finish, and every
 * later call is ignored. */
bool builder_text(struct builder *b, struct str text, uint32_t mark);

/* A note mark at this point. Returns the note's index; builder_begin_note gives it its text. */
uint32_t builder_note(struct builder *b, string_id own_mark, uint32_t mark);

/* A bookmark starts at this point. */
void builder_bookmark(struct builder *b, string_id name);

/* How many paragraphs were ended: the index of the open one. */
uint32_t builder_para_count(const struct builder *b);

/* Ends the open paragraph with these properties; text and span of props are ignored. */
void builder_end_para(struct builder *b, const struct para *props);

/* Side tables; each returns what struct para wants: index + 1. */
uint32_t builder_number(struct builder *b, const struct number *number);
uint32_t builder_cell(struct builder *b, const struct cell *cell);
uint32_t builder_prop_change(struct builder *b, const struct prop_change *change);

/* A change of properties gets its place while the text is read; what it is about begins where the
 * text is now, and ends there. Only a run needs its end. */
enum format_place { FORMAT_START, FORMAT_END };
uint32_t builder_format(struct builder *b, const struct format_change *change);
void builder_format_place(struct builder *b, uint32_t format, enum format_place place);

/* One with its place, in code points, by a paragraph that was read before. */
void builder_format_at(struct builder *b, const struct format_change *change);

/* A comment is made when it is first heard of, gets its place while the text is read, and its words
 * whenever they are known. One that is given no place, or no words, is left out at the end. */
uint32_t builder_comment(struct builder *b);

/* Its place begins or ends where the text is now. A point is both, as far as they were not given
 * before. */
enum comment_place { COMMENT_START, COMMENT_END, COMMENT_POINT };
void builder_comment_place(struct builder *b, uint32_t comment, enum comment_place place);

/* Its place by paragraphs that were read before and code points. What lies outside of them is the
 * nearest inside. */
void builder_comment_at(struct builder *b, uint32_t comment, uint32_t para, uint32_t cp,
                        uint32_t end_para, uint32_t end_cp);

/* Of words everything but the place is taken; answers is one of builder_comment's + 1. */
void builder_comment_say(struct builder *b, uint32_t comment, const struct comment *words);

/* From here on paragraphs belong to note (index). The first call ends the body. Notes may come in
 * any order; a note that gets no paragraph has none. */
void builder_begin_note(struct builder *b, uint32_t note);

/* Counts something that was not understood or was mended. text is translated, without a stop. */
void builder_warn(struct builder *b, const char *text, const char *place);

/* The same, so many times at once; 0 says nothing. */
void builder_warn_many(struct builder *b, const char *text, const char *place, uint32_t count);

/* What stands so far, for reading while more comes: the document that builder_finish will give,
 * without the open paragraph. Its arrays are good until the next call of the builder; its address
 * stays. The body seems to end where it is, until a note begins; of a note whose text has not come
 * there is only the mark, and of changes of format and comments nothing. Borrowed; takes time for
 * what came since it was last asked. */
const struct doc *builder_so_far(struct builder *b);

/* Was a limit passed? err says which. Reading on would be in vain. */
bool builder_failed(const struct builder *b, struct err *err);

/* Ends a paragraph left open, closes the document and frees the builder. NULL with err filled
 * where a limit was passed. */
struct doc *builder_finish(struct builder *b, struct err *err);

#endif
