/* What every test includes: cmocka with the headers that it wants before it. */
#ifndef QARAR_TESTS_TEST_H
#define QARAR_TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/str.h"

/* Compares a slice with a string, and says both where they differ. */
#define assert_str(got, want)                                                                      \
    do {                                                                                           \
        struct str got_ = (got);                                                                   \
        const char *want_ = (want);                                                                \
        if (!str_eq(got_, str_from(want_)) || (got_.ptr == NULL) != (want_ == NULL))               \
            fail_msg("got \"%.*s\", expected \"%s\"", STR_ARG(got_),                               \
                     want_ != NULL ? want_ : "(none)");                                            \
    } while (0)

#endif
