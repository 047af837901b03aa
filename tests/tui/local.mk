# Tests of src/tui: check_PROGRAMS += tests/tui/test_x; tests_tui_test_x_LDADD = $(TEST_LIBS)
