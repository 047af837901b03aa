/* Growing arrays of one type: VEC(struct para) paras; VEC_ADD(&paras, para).
 * All zero is an empty array; VEC_RELEASE frees. Elements move when the array grows. */
#ifndef QARAR_BASE_VEC_H
#define QARAR_BASE_VEC_H

#include "base/mem.h"

#include <stdlib.h>

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *ptr;                                                                                 \
        size_t len;                                                                                \
        size_t cap;                                                                                \
    }

/* Room for at least want elements in all. */
#define VEC_RESERVE(vec, want)                                                                     \
    ((vec)->ptr = mem_grow((vec)->ptr, &(vec)->cap, (want), sizeof(*(vec)->ptr)))

/* Appends one element. */
#define VEC_ADD(vec, ...)                                                                          \
    do {                                                                                           \
        VEC_RESERVE((vec), (vec)->len + 1);                                                        \
        (vec)->ptr[(vec)->len++] = (__VA_ARGS__);                                                  \
    } while (0)

/* The last element; the array must not be empty. */
#define VEC_LAST(vec) ((vec)->ptr[(vec)->len - 1])

#define VEC_CLEAR(vec) ((void)((vec)->len = 0))

#define VEC_RELEASE(vec)                                                                           \
    do {                                                                                           \
        free((vec)->ptr);                                                                          \
        (vec)->ptr = NULL;                                                                         \
        (vec)->len = 0;                                                                            \
        (vec)->cap = 0;                                                                            \
    } while (0)

#endif
