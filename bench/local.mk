# Speed, measured in one run against a bare walk: make bench. Not part of make check.
EXTRA_DIST += bench/run
EXTRA_PROGRAMS = bench/make-docx bench/measure bench/walk
CLEANFILES += $(EXTRA_PROGRAMS)
bench_make_docx_SOURCES = bench/make-docx.c
bench_make_docx_LDADD = libqarar.a $(DEPS_LIBS) $(UNISTRING_LIBS)
bench_measure_SOURCES = bench/measure.c
bench_walk_SOURCES = bench/walk.c
bench_walk_LDADD = $(DEPS_LIBS)

bench: all $(EXTRA_PROGRAMS)
	@$(SHELL) '$(srcdir)/bench/run' src/qarar bench
.PHONY: bench
