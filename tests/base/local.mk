# Tests of src/base: check_PROGRAMS += tests/base/test_x; tests_base_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/base/test_json
tests_base_test_json_SOURCES = tests/base/test_json.c
tests_base_test_json_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_base_test_json_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/base/test_str
tests_base_test_str_SOURCES = tests/base/test_str.c
tests_base_test_str_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_base_test_str_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/base/test_buf
tests_base_test_buf_SOURCES = tests/base/test_buf.c
tests_base_test_buf_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_base_test_buf_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/base/test_input
tests_base_test_input_SOURCES = tests/base/test_input.c
tests_base_test_input_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_base_test_input_LDADD = $(TEST_LIBS)
