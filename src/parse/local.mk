# Sources of src/parse, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/parse/name.c
libqarar_a_SOURCES += \
	src/parse/change_clauses.c \
	src/parse/change_list.h \
	src/parse/change_runs.c \
	src/parse/changes.c \
	src/parse/changes.h
libqarar_a_SOURCES += \
	src/parse/ref_index.c \
	src/parse/ref_index.h \
	src/parse/ref_match.c \
	src/parse/ref_match.h \
	src/parse/ref_starts.c \
	src/parse/refs.c \
	src/parse/refs.h
