libqarar_a_SOURCES += \
	src/text/hostile.c \
	src/text/hostile.h \
	src/text/utf8.c \
	src/text/utf8.h
