libqarar_a_SOURCES += \
	src/model/build.c \
	src/model/build.h \
	src/model/build_comment.c \
	src/model/build_format.c \
	src/model/doc.c \
	src/model/doc.h \
	src/model/list.c \
	src/model/list.h \
	src/model/list_format.c \
	src/model/name.c \
	src/model/name.h \
	src/model/store.h \
	src/model/view.c
