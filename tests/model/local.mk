# Tests of src/model: check_PROGRAMS += tests/model/test_x; tests_model_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/model/test_note_number
tests_model_test_note_number_SOURCES = tests/model/test_note_number.c
tests_model_test_note_number_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_model_test_note_number_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/model/test_list
tests_model_test_list_SOURCES = tests/model/test_list.c
tests_model_test_list_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_model_test_list_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/model/test_view
tests_model_test_view_SOURCES = tests/model/test_view.c
tests_model_test_view_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_model_test_view_LDADD = $(TEST_LIBS)
