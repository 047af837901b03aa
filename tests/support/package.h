/* Packages in memory from readable parts, for tests of what reads them. */
#ifndef QARAR_TESTS_PACKAGE_H
#define QARAR_TESTS_PACKAGE_H

#include "base/buf.h"

struct part {
    const char *name;
    const char *text;
};

/* A zip of these parts; ends with a NULL name. buf_release it. */
struct buf package_zip(const struct part *parts);

/* A .docx whose w:body holds this, and these parts beside it ("word/styles.xml", …), or NULL. What
 * they hold is the content of their root element: the prefixes w, m, r, v, mc, wps are declared
 * around it. A part that begins with "<?xml" is taken as it is. */
struct buf package_docx(const char *body, const struct part *parts);

#endif
