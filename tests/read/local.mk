# Tests of src/read: check_PROGRAMS += tests/read/test_x; tests_read_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/read/test_docx
tests_read_test_docx_SOURCES = tests/read/test_docx.c
tests_read_test_docx_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_read_test_docx_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/read/test_text
tests_read_test_text_SOURCES = tests/read/test_text.c
tests_read_test_text_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_read_test_text_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/read/test_docx_revision
tests_read_test_docx_revision_SOURCES = tests/read/test_docx_revision.c
tests_read_test_docx_revision_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_read_test_docx_revision_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/read/test_docx_broken
tests_read_test_docx_broken_SOURCES = tests/read/test_docx_broken.c
tests_read_test_docx_broken_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_read_test_docx_broken_LDADD = $(TEST_LIBS)
