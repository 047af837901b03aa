/* One door to libzip: a package, its members by name, read piece by piece. A package in one file of
 * XML (flat.c) is opened by it too.
 *
 * Names are compared as packages mean them: without case, with "\" for "/", and with or without a
 * "/" before. Every size is held to the limits, so that a small file cannot fill the memory. */
#ifndef QARAR_PACK_ZIP_H
#define QARAR_PACK_ZIP_H

#include "base/buf.h"
#include "base/err.h"
#include "base/input.h"
#include "base/limits.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct archive;
struct member;

/* Do these bytes begin like a zip? Like a package in one file of XML? */
bool archive_like(struct str bytes);
bool archive_like_flat(struct str bytes);

/* Opens a zip; input and limits are borrowed until archive_close. What of a large file is not in
 * memory is read from it when it is wanted. NULL with err filled: no zip, cut short, damaged, or
 * with too many members. */
struct archive *archive_open(const struct input *input, const struct limits *limits,
                             struct err *err);

/* NULL is fine. */
void archive_close(struct archive *archive);

/* The number of the member with this name, or -1. */
int64_t archive_find(const struct archive *archive, struct str name);

/* Opens a member for reading; it is closed before the archive. NULL with err filled (place: its
 * name): encrypted, packed in an unknown way, damaged. */
struct member *member_open(struct archive *archive, int64_t index, struct err *err);

/* Reads up to size further bytes. Their number; 0 at the end; -1 with err filled. */
int64_t member_read(struct member *member, void *bytes, size_t size, struct err *err);

/* How long it is unpacked, as the package says. */
uint64_t member_size(const struct member *member);

/* The prefixes that are bound around its XML, as xml_inherit takes them, or NULL. */
const char *const *member_bindings(const struct member *member);

/* Its name as the package has it. */
const char *member_name(const struct member *member);

/* NULL is fine. */
void member_close(struct member *member);

#endif
