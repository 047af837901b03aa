libqarar_a_SOURCES += \
	src/cmd/arguments.c \
	src/cmd/cmd.c \
	src/cmd/cmd.h \
	src/cmd/files.c \
	src/cmd/help.c \
	src/cmd/options.c \
	src/cmd/options.h \
	src/cmd/output.c \
	src/cmd/output.h \
	src/cmd/print.c \
	src/cmd/read.c \
	src/cmd/reports.c \
	src/cmd/selected.c \
	src/cmd/standard.c \
	src/cmd/standard.h \
	src/cmd/verbose.c
