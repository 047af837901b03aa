# Each fuzz target on its corpus and on what was ever found: tests/fuzz/replay.c.
TEST_FUZZ_LIBS = libqarar_fuzz.a $(TEST_LIBS)
TEST_FUZZ_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
check_PROGRAMS += tests/fuzz/test_zip
tests_fuzz_test_zip_SOURCES = tests/fuzz/replay.c fuzz/fuzz_zip.c
tests_fuzz_test_zip_CFLAGS = $(TEST_FUZZ_CFLAGS) -DTARGET='"zip"'
tests_fuzz_test_zip_LDADD = $(TEST_FUZZ_LIBS)
check_PROGRAMS += tests/fuzz/test_docx
tests_fuzz_test_docx_SOURCES = tests/fuzz/replay.c fuzz/fuzz_docx.c
tests_fuzz_test_docx_CFLAGS = $(TEST_FUZZ_CFLAGS) -DTARGET='"docx"'
tests_fuzz_test_docx_LDADD = $(TEST_FUZZ_LIBS)
check_PROGRAMS += tests/fuzz/test_text
tests_fuzz_test_text_SOURCES = tests/fuzz/replay.c fuzz/fuzz_text.c
tests_fuzz_test_text_CFLAGS = $(TEST_FUZZ_CFLAGS) -DTARGET='"text"'
tests_fuzz_test_text_LDADD = $(TEST_FUZZ_LIBS)
check_PROGRAMS += tests/fuzz/test_json
tests_fuzz_test_json_SOURCES = tests/fuzz/replay.c fuzz/fuzz_json.c
tests_fuzz_test_json_CFLAGS = $(TEST_FUZZ_CFLAGS) -DTARGET='"json"'
tests_fuzz_test_json_LDADD = $(TEST_FUZZ_LIBS)
check_PROGRAMS += tests/fuzz/test_outline
tests_fuzz_test_outline_SOURCES = tests/fuzz/replay.c fuzz/fuzz_outline.c
tests_fuzz_test_outline_CFLAGS = $(TEST_FUZZ_CFLAGS) -DTARGET='"outline"'
tests_fuzz_test_outline_LDADD = $(TEST_FUZZ_LIBS)
check_PROGRAMS += tests/fuzz/test_layout
tests_fuzz_test_layout_SOURCES = tests/fuzz/replay.c fuzz/fuzz_layout.c
tests_fuzz_test_layout_CFLAGS = $(TEST_FUZZ_CFLAGS) -DTARGET='"layout"'
tests_fuzz_test_layout_LDADD = $(TEST_FUZZ_LIBS)
