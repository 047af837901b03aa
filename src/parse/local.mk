# Sources of src/parse, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/parse/cite.c \
	src/parse/cite.h \
	src/parse/find.c \
	src/parse/front.c \
	src/parse/front.h \
	src/parse/heading.c \
	src/parse/heading.h \
	src/parse/label.c \
	src/parse/label.h \
	src/parse/lines.c \
	src/parse/lines.h \
	src/parse/name.c \
	src/parse/outline.c \
	src/parse/outline.h \
	src/parse/outline_build.c \
	src/parse/outline_store.h \
	src/parse/pair.c \
	src/parse/pair.h \
	src/parse/series.c \
	src/parse/side.c \
	src/parse/side.h \
	src/parse/side_front.c \
	src/parse/side_heading.c \
	src/parse/side_reader.c \
	src/parse/side_reader.h \
	src/parse/side_section.c \
	src/parse/split.c
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
	src/parse/refs.h \
	src/parse/undecided.c \
	src/parse/undecided.h
