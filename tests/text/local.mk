# Tests of src/text: check_PROGRAMS += tests/text/test_x; tests_text_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/text/test_width
tests_text_test_width_SOURCES = tests/text/test_width.c
tests_text_test_width_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_text_test_width_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/text/test_utf8
tests_text_test_utf8_SOURCES = tests/text/test_utf8.c
tests_text_test_utf8_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_text_test_utf8_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/text/test_hostile
tests_text_test_hostile_SOURCES = tests/text/test_hostile.c
tests_text_test_hostile_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_text_test_hostile_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/text/test_numeral
tests_text_test_numeral_SOURCES = tests/text/test_numeral.c
tests_text_test_numeral_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_text_test_numeral_LDADD = $(TEST_LIBS)
