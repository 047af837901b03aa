/* Terminal columns of code points: libunistring's table, and the few rows where the terminals'
 * wcwidth has a newer or another value. Which characters are sent at all is decided elsewhere. */
#include "text/width.h"

#include "text/cluster.h"
#include "text/utf8.h"

#include <uniwidth.h>

struct exception {
    uint32_t first;
    uint32_t last;
    int width;
};

/* glibc 2.36 against libunistring 1.0. Prepended marks (U+0600 …) are a column by wcwidth and
 * none on several terminals: layout shows a sign in their place. */
static const struct exception exceptions[] = {
    {0x0600, 0x0605, 1},   {0x06DD, 0x06DD, 1},   {0x070F, 0x070F, 1},   {0x0890, 0x0891, 1},
    {0x08E2, 0x08E2, 1},   {0x0CBF, 0x0CBF, 0},   {0x0CC6, 0x0CC6, 0},   {0x3248, 0x324F, 2},
    {0x4DC0, 0x4DFF, 2},   {0x110BD, 0x110BD, 1}, {0x110CD, 0x110CD, 1}, {0x11A07, 0x11A08, 0},
    {0x11C3F, 0x11C3F, 0},
};

enum { EXCEPTIONS = sizeof(exceptions) / sizeof(exceptions[0]) };

int width_of_cp(uint32_t cp)
{
    if ((cp >= 0x20 && cp < 0x7F) || (cp >= 0x0620 && cp < 0x064B)) /* ASCII, Arabic letters */
        return 1;
    for (size_t i = 0; i < EXCEPTIONS && exceptions[i].first <= cp; i++)
        if (cp <= exceptions[i].last)
            return exceptions[i].width;
    int width = uc_width(cp, "UTF-8");
    return width < 0 ? 0 : width;
}

int width_of(struct str text)
{
    int width = 0;
    size_t len;

    for (size_t off = 0; off < text.len; off += len)
        width += width_of_cp(utf8_at(text, off, &len));
    return width;
}

size_t width_fit(struct str text, int width)
{
    size_t off = 0;

    while (off < text.len) {
        size_t end = cluster_end(text, off);
        width -= width_of((struct str){text.ptr + off, end - off});
        if (width < 0)
            break;
        off = end;
    }
    return off;
}
