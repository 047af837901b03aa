/* Lines of before from run to run: a line of the file is a letter of its kind and what was typed.
 */
#include "base/save.h"
#include "base/xdg.h"
#include "text/utf8.h"
#include "tui/copy.h"
#include "tui/edit.h"
#include "tui/recall.h"

enum { FILE_MOST = 1 << 20 }; /* bytes: more than we ever write */

static bool put_path(struct buf *out, const char *name)
{
    return xdg_path(out, "XDG_STATE_HOME", ".local/state", name);
}

/* What could not have been typed is passed over. */
static bool is_line(struct str line)
{
    if (line.len < 2 || line.len > EDIT_MOST + 1 || strchr("/:|", line.ptr[0]) == NULL)
        return false;
    for (size_t i = 0; i < line.len; i++)
        if ((unsigned char)line.ptr[i] < ' ' || line.ptr[i] == 0x7F)
            return false;
    return utf8_valid(line);
}

void recall_read(struct recall *recall)
{
    struct buf path = {0};
    struct buf text = {0};

    if (put_path(&path, "lines") && xdg_read(&text, path.ptr, FILE_MOST)) {
        struct str rest = buf_str(&text);
        while (rest.len > 0) {
            struct str line = str_head(rest, str_find(rest, STR("\n"), 0));
            if (is_line(line))
                recall_keep(recall, line.ptr[0], str_from_off(line, 1));
            rest = str_from_off(rest, line.len < rest.len ? line.len + 1 : line.len);
        }
    }
    buf_release(&path);
    buf_release(&text);
}

static void put_lines(struct buf *out, const struct recall *recall)
{
    for (size_t i = 0; i < recall->len; i++)
        buf_printf(out, "%c%s\n", recall->ptr[i].kind, recall->ptr[i].text);
}

void recall_write(const struct recall *recall)
{
    struct recall all = {0};
    struct buf path = {0};
    struct buf text = {0};
    struct err err = {0};
    bool any = false;

    recall_read(&all);
    for (size_t i = 0; i < recall->len; i++)
        if (recall->ptr[i].ours) {
            recall_add(&all, recall->ptr[i].kind, str_from(recall->ptr[i].text));
            any = true;
        }
    put_lines(&text, &all);
    if (any && !copy_is_secure() && put_path(&path, "") && save_make_dir(path.ptr)) {
        buf_clear(&path);
        put_path(&path, "lines");
        save_text(path.ptr, buf_str(&text), SAVE_PRIVATE, &err);
    }
    buf_release(&path);
    buf_release(&text);
    recall_release(&all);
}
