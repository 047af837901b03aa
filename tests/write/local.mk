# Tests of src/write: check_PROGRAMS += tests/write/test_x; tests_write_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/write/test_print
tests_write_test_print_SOURCES = tests/write/test_print.c
tests_write_test_print_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_write_test_print_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/write/test_writer
tests_write_test_writer_SOURCES = tests/write/test_writer.c
tests_write_test_writer_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_write_test_writer_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/write/test_print_random
tests_write_test_print_random_SOURCES = tests/write/test_print_random.c
tests_write_test_print_random_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_write_test_print_random_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/write/test_document
tests_write_test_document_SOURCES = tests/write/test_document.c
tests_write_test_document_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_write_test_document_LDADD = $(TEST_LIBS)
