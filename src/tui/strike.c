/* Finding and patching a compiled terminfo entry; both strings are of one length, so that nothing
 * else in it moves. */
#include "tui/strike.h"

#include "base/vec.h"

#include <stdio.h>
#include <stdlib.h>

enum { ENTRY_MOST = 32768 };

static const char blink[] = "%p4%t;5";
static const char struck[] = "%p4%t;9";

bool strike_patch(struct str entry, struct buf *terminfo)
{
    size_t at = str_find(entry, str_from(blink), 0);

    if (at == (size_t)-1 || str_find(entry, str_from(blink), at + 1) != (size_t)-1)
        return false;
    if (str_find(entry, (struct str){"smxx", sizeof("smxx")}, 0) == (size_t)-1)
        return false;
    buf_puts(terminfo, "hex:");
    for (size_t i = 0; i < entry.len; i++) {
        bool inside = i >= at && i < at + sizeof(struck) - 1;
        buf_printf(terminfo, "%02X", (unsigned char)(inside ? struck[i - at] : entry.ptr[i]));
    }
    return true;
}

static bool read_entry(const char *path, struct buf *entry)
{
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return false;
    buf_clear(entry);
    buf_reserve(entry, ENTRY_MOST);
    entry->len = fread(entry->ptr, 1, ENTRY_MOST, file);
    fclose(file);
    return entry->len > 0;
}

/* DIR/x/xterm, or DIR/78/xterm as some systems have it. */
static bool read_in(struct str dir, const char *term, struct buf *entry)
{
    struct buf path = {0};

    if (dir.len == 0)
        return false;
    buf_printf(&path, "%.*s/%c/%s", STR_ARG(dir), term[0], term);
    bool found = read_entry(path.ptr, entry);
    if (!found) {
        buf_clear(&path);
        buf_printf(&path, "%.*s/%02x/%s", STR_ARG(dir), (unsigned)(unsigned char)term[0], term);
        found = read_entry(path.ptr, entry);
    }
    buf_release(&path);
    return found;
}

/* Directories parted by colons. */
static bool read_in_list(const char *dirs, const char *term, struct buf *entry)
{
    while (dirs != NULL && *dirs != '\0') {
        struct str dir = {dirs, strcspn(dirs, ":")};
        if (read_in(dir, term, entry))
            return true;
        dirs += dir.len + (dirs[dir.len] == ':');
    }
    return false;
}

static bool read_at_home(const char *term, struct buf *entry)
{
    const char *home = getenv("HOME");
    struct buf dir = {0};

    if (home == NULL)
        return false;
    buf_printf(&dir, "%s/.terminfo", home);
    bool found = read_in(buf_str(&dir), term, entry);
    buf_release(&dir);
    return found;
}

bool strike_find(const char *term, struct buf *terminfo)
{
    static const char dirs[] = "/etc/terminfo:/lib/terminfo:/usr/share/terminfo:/usr/lib/terminfo:"
                               "/usr/local/share/terminfo";
    struct buf entry = {0};

    if (term[0] == '\0' || strchr(term, '/') != NULL)
        return false;
    bool found =
        read_in(str_from(getenv("TERMINFO")), term, &entry) || read_at_home(term, &entry) ||
        read_in_list(getenv("TERMINFO_DIRS"), term, &entry) || read_in_list(dirs, term, &entry);
    found = found && strike_patch(buf_str(&entry), terminfo);
    buf_release(&entry);
    return found;
}
