# Tests of src/cmd, and of the whole program as it is run.
EXTRA_DIST += tests/cases
check_PROGRAMS += tests/cmd/test_cases
tests_cmd_test_cases_SOURCES = tests/cmd/test_cases.c
tests_cmd_test_cases_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(DEPS_CFLAGS)
tests_cmd_test_cases_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/cmd/test_translations
tests_cmd_test_translations_SOURCES = tests/cmd/test_translations.c
tests_cmd_test_translations_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_cmd_test_translations_LDADD = $(TEST_LIBS)
