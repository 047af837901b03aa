# Tests of src/pack: check_PROGRAMS += tests/pack/test_x; tests_pack_test_x_LDADD = $(TEST_LIBS)
