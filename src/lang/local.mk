libqarar_a_SOURCES += \
	src/lang/ar.c \
	src/lang/en.c \
	src/lang/fold.c \
	src/lang/lang.c \
	src/lang/lang.h \
	src/lang/languages.h \
	src/lang/match.c
