/* The formats that reader.c has a row for. */
#ifndef QARAR_READ_FORMATS_H
#define QARAR_READ_FORMATS_H

#include "read/reader.h"

extern const struct reader_format reader_docx;
extern const struct reader_format reader_json;
extern const struct reader_format reader_text;

#endif
