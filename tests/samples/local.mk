# The samples are what their sources say, and the program what another opinion is.
EXTRA_DIST += tests/samples/random_proposals.py
check_PROGRAMS += tests/samples/test_samples
tests_samples_test_samples_SOURCES = tests/samples/test_samples.c
tests_samples_test_samples_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_samples_test_samples_LDADD = $(TEST_LIBS)
