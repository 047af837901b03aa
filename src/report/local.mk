libqarar_a_SOURCES += \
	src/report/changes.c \
	src/report/outline.c \
	src/report/report.c \
	src/report/report.h \
	src/report/summary.c
