# Sources of src/read, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/read/formats.h \
	src/read/leftover.c \
	src/read/leftover.h \
	src/read/reader.h \
	src/read/text.c
