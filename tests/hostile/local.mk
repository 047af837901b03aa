# Files that mean harm, and what the whole program does with them.
EXTRA_DIST += tests/hostile/battery.py
check_PROGRAMS += tests/hostile/test_battery
tests_hostile_test_battery_SOURCES = tests/hostile/test_battery.c
tests_hostile_test_battery_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_hostile_test_battery_LDADD = $(TEST_LIBS)
check_PROGRAMS += tests/hostile/test_memory
tests_hostile_test_memory_SOURCES = tests/hostile/test_memory.c
tests_hostile_test_memory_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_hostile_test_memory_LDADD = $(TEST_LIBS)
EXTRA_DIST += tests/hostile/fail_alloc.c
# Preloaded by test_memory, which is skipped where this cannot be built (another C library) and
# where a sanitizer has allocations of its own.
if !SANITIZE
check_DATA += tests/hostile/fail_alloc.so
tests/hostile/fail_alloc.so: tests/hostile/fail_alloc.c
	@$(MKDIR_P) tests/hostile
	-$(AM_V_CCLD)$(CC) -shared -fPIC -O1 -o $@ $(srcdir)/tests/hostile/fail_alloc.c -ldl || rm -f $@
endif
CLEANFILES += tests/hostile/fail_alloc.so
