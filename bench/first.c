/* What the reader does before its first screen is painted, and no more: it opens the file and reads
 * what that screen needs. first FILE; prints how many paragraphs there were then. */
#include "config.h"

#include "load.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    const struct load_options options = {.limits = limits_default};
    struct err err = {0};

    if (argc != 2) {
        fputs("usage: first FILE\n", stderr);
        return 2;
    }
    struct load *load = load_open(argv[1], &options, &err);
    if (load == NULL || load_first(load, &err) == LOAD_FAILED) {
        fprintf(stderr, "first: %s: %s\n", argv[1], err.reason);
        return 2;
    }
    printf("%u\n", (unsigned)load_doc(load)->para_count);
    load_close(load);
    return 0;
}
