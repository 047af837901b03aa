# Tests of src/report: check_PROGRAMS += tests/report/test_x; tests_report_test_x_LDADD = $(TEST_LIBS)
