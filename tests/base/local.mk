# Tests of src/base: check_PROGRAMS += tests/base/test_x; tests_base_test_x_LDADD = $(TEST_LIBS)
