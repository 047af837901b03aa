/* The table of limits: what a document may hold at most, so that a hostile one costs neither the
 * memory nor the time of its reader. One row a limit, from which the struct, the defaults, --limit
 * and its help, the manual's test and the messages come.
 *
 * Entities have no row: none is expanded, and a document type declaration is refused. */
#ifndef QARAR_BASE_LIMITS_H
#define QARAR_BASE_LIMITS_H

#include "base/err.h"
#include "base/i18n.h"

#include <stddef.h>

#define LIMIT_KI ((size_t)1024)
#define LIMIT_MI (1024 * LIMIT_KI)

/* Beyond one of these a file is refused with one line and status 2. The name is that of --limit and
 * of the member; then the default, the most that may be asked for, and what is counted. */
#define LIMITS_OF_FILES(ROW)                                                                       \
    ROW(file, 256 * LIMIT_MI, SIZE_MAX / 2, N_("bytes of a file as it lies on the disk"))          \
    ROW(members, 10000, 10000000, N_("files in a package"))                                        \
    ROW(part, 512 * LIMIT_MI, SIZE_MAX / 2, N_("bytes of one unpacked part of a package"))         \
    ROW(ratio, 200, SIZE_MAX / 2,                                                                  \
        N_("unpacked bytes for each packed one, in a part of more than 64 MiB"))                   \
    ROW(depth, 256, 65535, N_("elements of XML inside elements"))                                  \
    ROW(markup, 4 * LIMIT_MI, 63 * LIMIT_MI, N_("bytes of a tag, comment or instruction of XML"))  \
    ROW(vocabulary, 200000, SIZE_MAX / 2,                                                          \
        N_("different names of elements and attributes in a part of XML"))                         \
    ROW(attributes, 10000, SIZE_MAX / 2, N_("attributes of an element"))                           \
    ROW(text, 128 * LIMIT_MI, 2047 * LIMIT_MI, N_("bytes of text in a document"))                  \
    ROW(paragraph, 4 * LIMIT_MI, 1023 * LIMIT_MI, N_("bytes of text in a paragraph"))              \
    ROW(paragraphs, 384 * LIMIT_KI, 1023 * LIMIT_MI, N_("paragraphs of a document"))               \
    ROW(spans, 2 * LIMIT_MI, 1023 * LIMIT_MI, N_("pieces of text with one revision"))              \
    ROW(cells, LIMIT_MI, 1023 * LIMIT_MI, N_("cells of tables"))                                   \
    ROW(notes, 256 * LIMIT_KI, 1023 * LIMIT_MI, N_("notes"))                                       \
    ROW(comments, 256 * LIMIT_KI, 1023 * LIMIT_MI, N_("comments"))                                 \
    ROW(names, 32 * LIMIT_MI, 1023 * LIMIT_MI,                                                     \
        N_("bytes of names in a document: authors, dates, styles, numbers"))

/* These refuse nothing: beyond them text is laid out more simply. Pieces of a paragraph are what
 * levels and shapes are found for at once; a longer one is cut at a blank. */
#define LIMITS_OF_LAYOUT(ROW)                                                                      \
    ROW(piece, 64 * LIMIT_KI, 1024 * LIMIT_KI,                                                     \
        N_("characters of a paragraph that are laid out at once"))                                 \
    ROW(isolates, 1024, 64 * LIMIT_KI,                                                             \
        N_("embeddings and isolates in such a piece; with more, none counts"))                     \
    ROW(brackets, 4096, 64 * LIMIT_KI, N_("brackets in such a piece; with more, none is paired"))  \
    ROW(signs, 64 * LIMIT_KI, SIZE_MAX / 2,                                                        \
        N_("signs like <U+001B> in a paragraph; further ones are U+FFFD"))                         \
    ROW(marks, 4, 4, N_("combining marks on a letter; further ones stand by themselves"))

#define LIMITS(ROW) LIMITS_OF_FILES(ROW) LIMITS_OF_LAYOUT(ROW)

#define LIMIT_MEMBER(name, value, most, help) size_t name;
#define LIMIT_VALUE(name, value, most, help)  .name = (value),

struct limits {
    LIMITS(LIMIT_MEMBER)
};

/* Of static storage too. */
#define LIMITS_DEFAULT                                                                             \
    {                                                                                              \
        LIMITS(LIMIT_VALUE)                                                                        \
    }
extern const struct limits limits_default;

struct limit_row {
    const char *name;
    size_t member; /* offset in struct limits */
    size_t most;
    const char *help; /* N_() */
};

/* Ends with a NULL name. */
extern const struct limit_row limit_rows[];

size_t limit_value(const struct limits *limits, const struct limit_row *row);

/* "128M", or a plain number; as --limit takes it. text has room for 24 bytes. */
void limit_write(char *text, size_t value);

/* Takes "text=128M" (suffixes K, M, G). False with err filled. */
bool limit_set(struct limits *limits, const char *text, struct err *err);

/* Says that a limit is passed: the member's name, and the place as err_set takes it. Returns false.
 */
#define LIMIT_PASSED(err, place, within, member)                                                   \
    limit_passed((err), (place), (within), offsetof(struct limits, member))
bool limit_passed(struct err *err, const char *place, const struct limits *limits, size_t member);

#endif
