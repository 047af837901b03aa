# Tests of src/reader: check_PROGRAMS += tests/reader/test_x; tests_reader_test_x_LDADD = $(TEST_LIBS)
