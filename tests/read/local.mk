# Tests of src/read: check_PROGRAMS += tests/read/test_x; tests_read_test_x_LDADD = $(TEST_LIBS)
