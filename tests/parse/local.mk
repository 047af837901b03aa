# Tests of src/parse: check_PROGRAMS += tests/parse/test_x; tests_parse_test_x_LDADD = $(TEST_LIBS)
