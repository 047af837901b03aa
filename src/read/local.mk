# Sources of src/read, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/read/formats.h \
	src/read/json.c \
	src/read/json_para.c \
	src/read/json_reader.h \
	src/read/json_scan.c \
	src/read/json_scan.h \
	src/read/json_value.c \
	src/read/json_value.h \
	src/read/leftover.c \
	src/read/leftover.h \
	src/read/reader.c \
	src/read/reader.h \
	src/read/text.c
