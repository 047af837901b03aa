libqarar_a_SOURCES += \
	src/text/charset.c \
	src/text/charset.h \
	src/text/cluster.c \
	src/text/cluster.h \
	src/text/direction.h \
	src/text/fold.c \
	src/text/fold.h \
	src/text/fold_alike.c \
	src/text/fold_table.c \
	src/text/hostile.c \
	src/text/hostile.h \
	src/text/needle.c \
	src/text/needle.h \
	src/text/numeral.c \
	src/text/numeral.h \
	src/text/utf8.c \
	src/text/utf8.h \
	src/text/utf8_index.c \
	src/text/utf8_index.h \
	src/text/width.c \
	src/text/width.h
