# Tests of src/text: check_PROGRAMS += tests/text/test_x; tests_text_test_x_LDADD = $(TEST_LIBS)
