/* Where the program starts: locale, then the command. */
#include "config.h"

#include "base/i18n.h"
#include "cmd/cmd.h"

#include <locale.h>

int main(int argc, char **argv)
{
    static const char *const nothing[] = {NULL};

    setlocale(LC_ALL, "");
    bindtextdomain(PACKAGE, LOCALEDIR);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    return cmd_main(argc > 0 ? (const char *const *)argv + 1 : nothing);
}
