# Tests of src/pack: check_PROGRAMS += tests/pack/test_x; tests_pack_test_x_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/pack/test_zip
tests_pack_test_zip_SOURCES = tests/pack/test_zip.c
tests_pack_test_zip_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_pack_test_zip_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/pack/test_xml
tests_pack_test_xml_SOURCES = tests/pack/test_xml.c
tests_pack_test_xml_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_pack_test_xml_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/pack/test_opc
tests_pack_test_opc_SOURCES = tests/pack/test_opc.c
tests_pack_test_opc_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_pack_test_opc_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/pack/test_flat
tests_pack_test_flat_SOURCES = tests/pack/test_flat.c
tests_pack_test_flat_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_pack_test_flat_LDADD = $(TEST_LIBS)
