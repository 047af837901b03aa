# Tests of src/model: check_PROGRAMS += tests/model/test_x; tests_model_test_x_LDADD = $(TEST_LIBS)
