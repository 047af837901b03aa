# Tests of src/base: check_PROGRAMS += tests/base/test_x; tests_base_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/base/test_json
tests_base_test_json_SOURCES = tests/base/test_json.c
tests_base_test_json_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_base_test_json_LDADD = $(TEST_LIBS)
