libqarar_a_SOURCES += \
	src/write/document.c \
	src/write/document.h \
	src/write/lines.c \
	src/write/print.c \
	src/write/print.h \
	src/write/report_json.c \
	src/write/table.c \
	src/write/tsv.c \
	src/write/writer.c \
	src/write/writer.h
