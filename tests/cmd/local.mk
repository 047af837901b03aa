# Tests of src/cmd: check_PROGRAMS += tests/cmd/test_x; tests_cmd_test_x_LDADD = $(TEST_LIBS)
