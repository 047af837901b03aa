# Tests of src/tui: check_PROGRAMS += tests/tui/test_x; tests_tui_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/tui/test_probe
tests_tui_test_probe_SOURCES = tests/tui/test_probe.c
tests_tui_test_probe_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_tui_test_probe_LDADD = $(TEST_LIBS)
