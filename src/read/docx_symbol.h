/* Characters of the fonts Symbol and Wingdings, which documents name by their place in the font. */
#ifndef QARAR_READ_DOCX_SYMBOL_H
#define QARAR_READ_DOCX_SYMBOL_H

#include "read/docx_style.h"

/* The character that code (0x20 to 0xFF, or the same at U+F000) looks like in font; for a font of
 * text code is a character itself. 0 where nobody knows. */
uint32_t docx_symbol(enum docx_font font, uint32_t code);

#endif
