/* Text that leaves the reader: into files and commands. */
#include "tui/copy.h"

#include "base/i18n.h"
#include "base/save.h"
#include "tui/tui.h"

#include <stdlib.h>

bool copy_is_secure(void)
{
    const char *secure = getenv("QARAR_SECURE");

    return secure != NULL && secure[0] != '\0' && strcmp(secure, "0") != 0;
}

bool copy_may_leave(struct tui *tui)
{
    if (!copy_is_secure())
        return true;
    tui_say(tui, "%s", _("QARAR_SECURE forbids writing files and running commands"));
    return false;
}

static struct str take_word(struct str *words)
{
    struct str word = str_head(*words, str_find(*words, STR(" "), 0));

    *words = str_trim(str_from_off(*words, word.len));
    return word;
}

/* What of the text, where the first word says so and others follow. */
static enum copy_what take_what(struct str *words, enum copy_what otherwise)
{
    struct str rest = *words;
    enum copy_what what = copy_find(take_word(&rest));

    if (what == COPY_COUNT || rest.len == 0)
        return otherwise;
    *words = rest;
    return what;
}

void copy_put_path(struct buf *out, struct str path)
{
    const char *home = getenv("HOME");

    if (home != NULL && str_starts(path, STR("~/"))) {
        buf_puts(out, home);
        path = str_from_off(path, 1);
    }
    buf_add(out, path);
}

void write_words(struct tui *tui, struct str words, bool bang)
{
    struct buf path = {0};
    struct buf text = {0};
    struct err err = {0};

    if (!copy_may_leave(tui))
        return;
    enum copy_what what = take_what(&words, COPY_ALL);
    copy_put_path(&path, words);
    if (copy_take(tui, what, &text)) {
        if (what == COPY_REFERENCE)
            buf_putc(&text, '\n');
        if (save_text(path.ptr, buf_str(&text), bang ? SAVE_OVER : SAVE_NEW, &err))
            /* TRANSLATORS: the name of a file, what was written to it ("the clause"), how much. */
            tui_say(tui, _("%s: %s, %zu bytes written"), path.ptr, copy_name(what), text.len);
        else
            tui_say(tui, _("%s: not written: %s"), path.ptr, err.reason);
    }
    buf_release(&path);
    buf_release(&text);
}

void do_write(struct tui *tui, unsigned count)
{
    (void)count;
    if (copy_may_leave(tui))
        tui_say(tui, "%s", _(":write FILE, or :write clause FILE; :write! writes over a file"));
}

static void pipe_to(struct tui *tui, enum copy_what what, struct str command)
{
    struct wish *wish = &tui->wish;

    if (!copy_may_leave(tui) || command.len == 0)
        return;
    buf_clear(&wish->text);
    if (!copy_take(tui, what, &wish->text))
        return;
    if (what == COPY_REFERENCE)
        buf_putc(&wish->text, '\n');
    buf_clear(&wish->command);
    buf_add(&wish->command, command);
    wish->kind = WISH_PIPE;
    wish->what = what;
}

void pipe_clause(struct tui *tui, struct str command)
{
    pipe_to(tui, COPY_CLAUSE, str_trim(command));
}

void pipe_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    enum copy_what what = take_what(&words, COPY_CLAUSE);
    pipe_to(tui, what, words);
}

void do_pipe(struct tui *tui, unsigned count)
{
    (void)count;
    if (copy_may_leave(tui))
        prompt_open(tui, '|');
}
