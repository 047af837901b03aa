libqarar_a_SOURCES += \
	src/base/arena.c \
	src/base/arena.h \
	src/base/buf.c \
	src/base/buf.h \
	src/base/err.c \
	src/base/err.h \
	src/base/i18n.c \
	src/base/i18n.h \
	src/base/input.c \
	src/base/input.h \
	src/base/json.c \
	src/base/json.h \
	src/base/least.h \
	src/base/limits.c \
	src/base/limits.h \
	src/base/mem.c \
	src/base/mem.h \
	src/base/save.c \
	src/base/save.h \
	src/base/sandbox.c \
	src/base/sandbox.h \
	src/base/stop.h \
	src/base/str.c \
	src/base/str.h \
	src/base/vec.h \
	src/base/xdg.c \
	src/base/xdg.h
