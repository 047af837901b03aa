libqarar_a_SOURCES += \
	src/layout/bidi.c \
	src/layout/bidi.h \
	src/layout/breaks.c \
	src/layout/comment.c \
	src/layout/comment.h \
	src/layout/flow.h \
	src/layout/layout.c \
	src/layout/layout.h \
	src/layout/line.c \
	src/layout/projection.c \
	src/layout/shape.c \
	src/layout/slot.c \
	src/layout/wrap.c
