/* A slice of bytes: a pointer and a length, never owning what it points at.
 * A slice with a NULL pointer is "no value"; an empty one has a pointer and length 0. */
#ifndef QARAR_BASE_STR_H
#define QARAR_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
    const char *ptr;
    size_t len; /* bytes */
};

/* A slice of a string literal. */
#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_NONE     ((struct str){NULL, 0})

/* For printf: printf("%.*s", STR_ARG(s)). */
#define STR_ARG(s) (int)(s).len, (s).ptr != NULL ? (s).ptr : ""

/* A slice of a NUL-terminated string; NULL gives no value. */
static inline struct str str_from(const char *text)
{
    return text != NULL ? (struct str){text, strlen(text)} : STR_NONE;
}

static inline bool str_eq(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_starts(struct str s, struct str prefix)
{
    return s.len >= prefix.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

static inline bool str_ends(struct str s, struct str suffix)
{
    return s.len >= suffix.len &&
           (suffix.len == 0 || memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0);
}

/* The bytes from off (at most s.len) to the end. */
static inline struct str str_from_off(struct str s, size_t off)
{
    return (struct str){s.ptr + off, s.len - off};
}

/* The first len bytes (at most s.len). */
static inline struct str str_head(struct str s, size_t len)
{
    return (struct str){s.ptr, len < s.len ? len : s.len};
}

/* Order by bytes, as memcmp; the shorter of two with one beginning comes first. */
int str_cmp(struct str a, struct str b);

/* Offset of the first needle in s at or after from, or (size_t)-1. */
size_t str_find(struct str s, struct str needle, size_t from);

/* Equal but for the case of ASCII letters. */
bool str_eq_ascii_case(struct str a, struct str b);

/* Without ASCII blanks, tabs and line ends at both ends. */
struct str str_trim(struct str s);

#endif
