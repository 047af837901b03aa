# The manual page; its tables are checked by tests/cmd/test_manual.c.
dist_man1_MANS = man/qarar.1
