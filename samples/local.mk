# Sample documents: EXTRA_DIST and what make install puts into pkgdatadir.
