# Tests of src/lang: check_PROGRAMS += tests/lang/test_x; tests_lang_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/lang/test_lang
tests_lang_test_lang_SOURCES = tests/lang/test_lang.c
tests_lang_test_lang_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_lang_test_lang_LDADD = $(TEST_LIBS)
