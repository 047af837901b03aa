/* Keeping what was open over a change of document. */
#include "tui/opened.h"

#include "tui/tui.h"

#include <stdlib.h>

void opened_release(struct opened *opened)
{
    free(opened->author);
    free(opened->since);
    free(opened->until);
    *opened = (struct opened){.outline = false};
}

static char *copy(struct str words)
{
    struct buf text = {0};

    if (words.len == 0)
        return NULL;
    buf_add(&text, words);
    return buf_detach(&text);
}

/* Before the structure is known nothing of it can be open. */
void opened_take(struct opened *opened, const struct tui *tui)
{
    if (tui->loaded->outline == NULL)
        return;
    opened_release(opened);
    opened->outline = tui->outline.shown;
    opened->changed_only = tui->outline.changed_only;
    opened->comments = tui->pane.source.comments != NULL;
    opened->hits = tui->search.lit;
    if (tui->authors.by_name)
        opened->author = copy(buf_str(&tui->authors.typed));
    opened->since = copy(str_from(tui->authors.since));
    opened->until = copy(str_from(tui->authors.until));
}

void opened_copy(struct opened *opened, const struct opened *from)
{
    opened_release(opened);
    opened->outline = from->outline;
    opened->changed_only = from->changed_only;
    opened->comments = from->comments;
    opened->hits = from->hits;
}

static void filter(void (*words)(struct tui *, struct str, bool), struct tui *tui, const char *text)
{
    if (text != NULL)
        words(tui, str_from(text), false);
}

void opened_put(const struct opened *opened, struct tui *tui)
{
    struct buf said = tui->message;

    tui->message = (struct buf){0};
    if (opened->outline)
        outline_show(tui, opened->changed_only);
    if (opened->comments && tui->loaded->doc->comment_count > 0)
        pane_show_comments(&tui->pane, true);
    filter(author_words, tui, opened->author);
    filter(since_words, tui, opened->since);
    filter(until_words, tui, opened->until);
    if (opened->hits)
        search_again(tui);
    buf_release(&tui->message);
    tui->message = said;
}
