# Tests of src/parse: check_PROGRAMS += tests/parse/test_x; tests_parse_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/parse/test_changes
tests_parse_test_changes_SOURCES = tests/parse/test_changes.c
tests_parse_test_changes_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_parse_test_changes_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/parse/test_refs
tests_parse_test_refs_SOURCES = tests/parse/test_refs.c
tests_parse_test_refs_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_parse_test_refs_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/parse/test_find
tests_parse_test_find_SOURCES = tests/parse/test_find.c
tests_parse_test_find_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_parse_test_find_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/parse/test_outline
tests_parse_test_outline_SOURCES = tests/parse/test_outline.c
tests_parse_test_outline_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_parse_test_outline_LDADD = $(TEST_LIBS)
