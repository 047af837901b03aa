libqarar_a_SOURCES += \
	src/text/cluster.c \
	src/text/cluster.h \
	src/text/hostile.c \
	src/text/hostile.h \
	src/text/utf8.c \
	src/text/utf8.h \
	src/text/width.c \
	src/text/width.h
