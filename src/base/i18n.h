/* Marks for translation: _() where text is shown, N_() in tables that are translated later. */
#ifndef QARAR_BASE_I18N_H
#define QARAR_BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(text)  gettext(text)
#define N_(text) (text)

/* Does the language of messages read from right to left? Its translation says so. */
bool i18n_reads_from_right(void);

#endif
