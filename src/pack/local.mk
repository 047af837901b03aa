# Sources of src/pack, one a line: libqarar_a_SOURCES += …
libqarar_a_SOURCES += \
	src/pack/flat.c \
	src/pack/flat.h \
	src/pack/ooxml.c \
	src/pack/ooxml.h \
	src/pack/opc.c \
	src/pack/opc.h \
	src/pack/xml.c \
	src/pack/xml.h \
	src/pack/xml_name.c \
	src/pack/xml_name.h \
	src/pack/zip.c \
	src/pack/zip.h
