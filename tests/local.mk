# The support code that every test links, and a fragment for each folder of tests.
if HAVE_CMOCKA
check_LIBRARIES += libqarar_test.a
libqarar_test_a_SOURCES = tests/support/cells.c tests/support/cells.h \
	tests/support/docx.c tests/support/docx.h \
	tests/support/marked.c tests/support/marked.h \
	tests/support/outline_text.c tests/support/outline_text.h \
	tests/support/package.c tests/support/package.h \
	tests/support/reader.c tests/support/reader.h \
	tests/support/run.c tests/support/run.h \
	tests/support/schema.c tests/support/schema.h tests/support/test.h
if HAVE_VTERM
libqarar_test_a_SOURCES += tests/support/terminal.c tests/support/terminal.h
endif
libqarar_test_a_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(VTERM_CFLAGS)

include tests/base/local.mk
include tests/text/local.mk
include tests/model/local.mk
include tests/pack/local.mk
include tests/lang/local.mk
include tests/read/local.mk
include tests/parse/local.mk
include tests/layout/local.mk
include tests/report/local.mk
include tests/write/local.mk
include tests/tui/local.mk
include tests/cmd/local.mk
include tests/reader/local.mk
include tests/samples/local.mk
include tests/fuzz/local.mk
include tests/hostile/local.mk
endif

# No test is no success.
check-local:
if !HAVE_CMOCKA
	@echo 'make check: cmocka is missing (Debian: libcmocka-dev): there are no tests' >&2
	@exit 1
endif
if !HAVE_VTERM
	@echo 'make check: libvterm is missing (Debian: libvterm-dev): the reader is not tested' >&2
endif
