# Sources of src/parse, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/parse/name.c
libqarar_a_SOURCES += \
	src/parse/change_clauses.c \
	src/parse/change_list.h \
	src/parse/change_runs.c \
	src/parse/changes.c
