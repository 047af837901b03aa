/* What only a translation knows. */
#include "base/i18n.h"

#include <string.h>

bool i18n_reads_from_right(void)
{
    /* TRANSLATORS: not shown: "direction:rtl" where your language reads from right to left. */
    return strcmp(_("direction:ltr"), "direction:rtl") == 0;
}
