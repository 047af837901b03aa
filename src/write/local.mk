libqarar_a_SOURCES += \
	src/write/lines.c \
	src/write/print.c \
	src/write/print.h
