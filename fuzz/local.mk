# Fuzz targets, for libFuzzer where configured with --enable-fuzzing, and replayed by tests/fuzz.
FUZZ_SUPPORT = fuzz/common.c fuzz/fuzz.h fuzz/marked.c fuzz/package.c
FUZZ_LIBS = libqarar_fuzz.a libqarar.a $(DEPS_LIBS) $(UNISTRING_LIBS)
EXTRA_DIST += fuzz/README.md fuzz/make-corpus.py fuzz/corpus fuzz/found fuzz/dictionaries
libqarar_fuzz_a_SOURCES = $(FUZZ_SUPPORT)

if FUZZING
noinst_LIBRARIES += libqarar_fuzz.a
noinst_PROGRAMS = fuzz/fuzz_zip fuzz/fuzz_docx fuzz/fuzz_text fuzz/fuzz_json fuzz/fuzz_outline \
	fuzz/fuzz_layout
fuzz_fuzz_zip_SOURCES = fuzz/fuzz_zip.c
fuzz_fuzz_zip_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_FLAGS)
fuzz_fuzz_zip_LDADD = $(FUZZ_LIBS)
fuzz_fuzz_docx_SOURCES = fuzz/fuzz_docx.c
fuzz_fuzz_docx_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_FLAGS)
fuzz_fuzz_docx_LDADD = $(FUZZ_LIBS)
fuzz_fuzz_text_SOURCES = fuzz/fuzz_text.c
fuzz_fuzz_text_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_FLAGS)
fuzz_fuzz_text_LDADD = $(FUZZ_LIBS)
fuzz_fuzz_json_SOURCES = fuzz/fuzz_json.c
fuzz_fuzz_json_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_FLAGS)
fuzz_fuzz_json_LDADD = $(FUZZ_LIBS)
fuzz_fuzz_outline_SOURCES = fuzz/fuzz_outline.c
fuzz_fuzz_outline_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_FLAGS)
fuzz_fuzz_outline_LDADD = $(FUZZ_LIBS)
fuzz_fuzz_layout_SOURCES = fuzz/fuzz_layout.c
fuzz_fuzz_layout_LDFLAGS = $(AM_LDFLAGS) $(FUZZ_FLAGS)
fuzz_fuzz_layout_LDADD = $(FUZZ_LIBS)
else
check_LIBRARIES += libqarar_fuzz.a
endif

# make fuzz FUZZ_SECONDS=600 FUZZ_TARGETS='docx json'
FUZZ_SECONDS = 60
FUZZ_TARGETS =
.PHONY: fuzz
fuzz:
	$(srcdir)/script/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)
