# Tests of src/report: check_PROGRAMS += tests/report/test_x; tests_report_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/report/test_reports
tests_report_test_reports_SOURCES = tests/report/test_reports.c
tests_report_test_reports_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_report_test_reports_LDADD = $(TEST_LIBS)
