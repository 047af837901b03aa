/* Number formats of lists by the names that documents give them. */
#ifndef QARAR_READ_DOCX_FORMAT_H
#define QARAR_READ_DOCX_FORMAT_H

#include "base/str.h"
#include "model/list.h"

/* w:numFmt w:val ("lowerLetter"); LIST_UNKNOWN where nobody knows it. */
enum list_format docx_format_named(struct str name);

/* The number of a format in w:numberingChange; decimal where nobody knows it. */
enum list_format docx_format_numbered(unsigned long number);

/* w:numFmt w:val="custom" by its w:format, an example; LIST_UNKNOWN likewise. */
enum list_format docx_format_like(struct str example);

#endif
