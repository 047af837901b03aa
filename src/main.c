/* Where the program starts: locale, then the command. */
#include "config.h"

#include "base/i18n.h"

#include <locale.h>
#include <stdio.h>

int main(void)
{
    setlocale(LC_ALL, "");
    bindtextdomain(PACKAGE, LOCALEDIR);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    puts(PACKAGE_STRING);
    return 0;
}
