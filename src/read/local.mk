# Sources of src/read, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/read/docx.c \
	src/read/docx.h \
	src/read/docx_box.c \
	src/read/docx_field.c \
	src/read/docx_note.c \
	src/read/docx_number.c \
	src/read/docx_number.h \
	src/read/docx_numbering.c \
	src/read/docx_numbering.h \
	src/read/docx_para.c \
	src/read/docx_revision.c \
	src/read/docx_style.c \
	src/read/docx_style.h \
	src/read/docx_symbol.c \
	src/read/docx_symbol.h \
	src/read/docx_table.c \
	src/read/docx_text.c \
	src/read/docx_walk.c \
	src/read/formats.h \
	src/read/json.c \
	src/read/json_para.c \
	src/read/json_reader.h \
	src/read/json_scan.c \
	src/read/json_scan.h \
	src/read/json_value.c \
	src/read/json_value.h \
	src/read/leftover.c \
	src/read/leftover.h \
	src/read/reader.c \
	src/read/reader.h \
	src/read/text.c
