# Speed and memory, measured in one run: make bench. Not part of make check. Tables are made by the
# parts bench/part-*.sh.
EXTRA_DIST += bench/keys bench/run bench/lib.sh bench/part-commands.sh bench/part-first.sh bench/part-keys.sh \
	bench/part-memory.sh \
	bench/part-others.sh bench/part-walk.sh
EXTRA_PROGRAMS = bench/first bench/make-docx bench/measure bench/walk
CLEANFILES += $(EXTRA_PROGRAMS)
bench_first_SOURCES = bench/first.c
bench_first_LDADD = libqarar.a $(DEPS_LIBS) $(UNISTRING_LIBS)
bench_make_docx_SOURCES = bench/make-docx.c
bench_make_docx_LDADD = libqarar.a $(DEPS_LIBS) $(UNISTRING_LIBS)
bench_measure_SOURCES = bench/measure.c
bench_walk_SOURCES = bench/walk.c
bench_walk_LDADD = $(DEPS_LIBS)

bench: all $(EXTRA_PROGRAMS)
	@$(SHELL) '$(srcdir)/bench/run' src/qarar bench
.PHONY: bench
