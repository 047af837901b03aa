# Tests of src/layout: check_PROGRAMS += tests/layout/test_x; tests_layout_test_x_LDADD = $(TEST_LIBS)
