/* Which number a paragraph of a .docx has. */
#ifndef QARAR_READ_DOCX_NUMBER_H
#define QARAR_READ_DOCX_NUMBER_H

#include <stdint.h>

/* The list and the level in it, from 0; list 0 is none, -1 says nothing. */
struct docx_number_of {
    int32_t num_id;
    int32_t level;
};

#endif
