/* The less and the greater of two numbers. */
#ifndef QARAR_BASE_LEAST_H
#define QARAR_BASE_LEAST_H

static inline int min_int(int a, int b)
{
    return a < b ? a : b;
}

static inline int max_int(int a, int b)
{
    return a > b ? a : b;
}

#endif
