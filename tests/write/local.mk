# Tests of src/write: check_PROGRAMS += tests/write/test_x; tests_write_test_x_LDADD = $(TEST_LIBS)
