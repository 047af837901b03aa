# Both views of real documents beside pandoc's: make conformance. Not part of make check.
EXTRA_DIST += conformance/compare.py conformance/reading.py conformance/report.py \
	conformance/rules.py conformance/run
CLEANFILES += unexplained.txt

conformance: all
	@$(SHELL) '$(srcdir)/conformance/run' src/qarar '$(srcdir)/docs/conformance.md'
.PHONY: conformance
