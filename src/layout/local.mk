libqarar_a_SOURCES += \
	src/layout/bidi.c \
	src/layout/bidi.h \
	src/layout/breaks.c \
	src/layout/flow.h \
	src/layout/layout.c \
	src/layout/layout.h \
	src/layout/line.c \
	src/layout/projection.c \
	src/layout/shape.c \
	src/layout/slot.c \
	src/layout/wrap.c
