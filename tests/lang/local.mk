# Tests of src/lang: check_PROGRAMS += tests/lang/test_x; tests_lang_test_x_LDADD = $(TEST_LIBS)
