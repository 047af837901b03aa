# Sessions of the reader, in a terminal of libvterm's.
if HAVE_VTERM
check_PROGRAMS += tests/reader/test_reading
tests_reader_test_reading_SOURCES = tests/reader/test_reading.c
tests_reader_test_reading_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_reading_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_comments
tests_reader_test_comments_SOURCES = tests/reader/test_comments.c
tests_reader_test_comments_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_comments_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_properties
tests_reader_test_properties_SOURCES = tests/reader/test_properties.c
tests_reader_test_properties_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_properties_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_views
tests_reader_test_views_SOURCES = tests/reader/test_views.c
tests_reader_test_views_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_views_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_life
tests_reader_test_life_SOURCES = tests/reader/test_life.c
tests_reader_test_life_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_life_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_arabic
tests_reader_test_arabic_SOURCES = tests/reader/test_arabic.c
tests_reader_test_arabic_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_arabic_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_places
tests_reader_test_places_SOURCES = tests/reader/test_places.c
tests_reader_test_places_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_places_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/reader/test_copy
tests_reader_test_copy_SOURCES = tests/reader/test_copy.c
tests_reader_test_copy_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_reader_test_copy_LDADD = $(TEST_LIBS)
endif
