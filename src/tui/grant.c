/* The clipboard and the shell. */
#include "tui/grant.h"

#include "base/i18n.h"
#include "text/utf8.h"
#include "tui/clip.h"
#include "tui/shell.h"

#include <stdio.h>
#include <stdlib.h>

static char *environment(const char *name)
{
    return getenv(name);
}

void grant_clip(struct tui *tui, struct screen *screen)
{
    const struct wish *wish = &tui->wish;
    enum clip_way way = clip_find(environment);
    struct buf bytes = {0};

    if (way == CLIP_NONE) {
        tui_say(tui, "%s", _("This terminal takes no copies; :write FILE and | give the text too"));
        return;
    }
    if (wish->text.len > CLIP_MOST) {
        tui_say(tui,
                _("Too much for a terminal's clipboard: %zu bytes, and %d at most; :write FILE"),
                wish->text.len, CLIP_MOST);
        return;
    }
    clip_put(&bytes, way, buf_str(&wish->text));
    screen_send(screen, buf_str(&bytes));
    buf_release(&bytes);
    /* TRANSLATORS: what was copied ("the clause"), and how many characters of it. */
    tui_say(tui, _("To the terminal's clipboard: %s, %zu characters"), copy_name(wish->what),
            utf8_count(buf_str(&wish->text)));
}

void grant_pipe(struct tui *tui, struct screen *screen)
{
    const struct wish *wish = &tui->wish;
    struct buf words = {0};
    struct err err = {0};
    int status = 0;
    int rows;
    int cols;

    screen_lend(screen);
    if (shell_run(wish->command.ptr, buf_str(&wish->text), &status, &err))
        buf_printf(&words, _("The command ended with status %d; Enter: back to the text"), status);
    else
        buf_printf(&words, _("The command could not be run: %s; Enter: back to the text"),
                   err.reason);
    buf_puts(&words, " ");
    screen_wait(screen, words.ptr);
    screen_take(screen);
    screen_size(screen, &rows, &cols);
    tui_resize(tui, rows, cols);
    if (err.reason[0] != '\0')
        tui_say(tui, "%s", err.reason);
    else
        tui_say(tui, _("The command ended with status %d"), status);
    buf_release(&words);
}
