check_PROGRAMS += tests/layout/test_bidi_conformance
tests_layout_test_bidi_conformance_SOURCES = tests/layout/test_bidi_conformance.c
tests_layout_test_bidi_conformance_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_layout_test_bidi_conformance_LDADD = $(TEST_LIBS)
