/* The tables of the languages; for src/lang alone. */
#ifndef QARAR_LANG_LANGUAGES_H
#define QARAR_LANG_LANGUAGES_H

#include "lang/lang.h"

extern const struct lang lang_ar;
extern const struct lang lang_en;

#endif
