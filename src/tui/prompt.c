/* A line typed at the bottom, for ":" "/" and "?". */
#include "tui/tui.h"

#include "text/cluster.h"
#include "text/utf8.h"

enum { TYPED_MOST = 1024 };

static uint32_t control(char letter)
{
    return (uint32_t)letter & 0x1F;
}

static bool is_search(const struct tui *tui)
{
    return tui->prompt.kind == '/' || tui->prompt.kind == '?';
}

void prompt_open(struct tui *tui, char kind)
{
    tui->mode = MODE_PROMPT;
    tui->prompt.kind = kind;
    buf_clear(&tui->prompt.text);
    if (is_search(tui))
        search_type_start(tui, kind == '?');
}

static void rub_out_character(struct buf *text)
{
    text->len = utf8_before(buf_str(text), text->len);
}

static void rub_out_word(struct buf *text)
{
    while (text->len > 0 && text->ptr[text->len - 1] == ' ')
        text->len--;
    while (text->len > 0 && text->ptr[text->len - 1] != ' ')
        text->len--;
}

static void finish(struct tui *tui)
{
    tui->mode = MODE_TEXT;
    if (tui->prompt.kind == ':')
        command_run(tui, str_trim(buf_str(&tui->prompt.text)));
    else if (tui->prompt.kind == '|')
        pipe_clause(tui, buf_str(&tui->prompt.text));
    else
        search_type_keep(tui);
}

static void leave(struct tui *tui)
{
    tui->mode = MODE_TEXT;
    if (is_search(tui))
        search_type_leave(tui);
}

/* False: the key does not change the text. */
static bool edit(struct tui *tui, uint32_t key)
{
    struct buf *text = &tui->prompt.text;

    if (key == K_BACKSPACE)
        rub_out_character(text);
    else if (key == control('u'))
        buf_clear(text);
    else if (key == control('w'))
        rub_out_word(text);
    else if (key >= ' ' && key < K_SPECIAL && text->len < TYPED_MOST)
        buf_put_cp(text, key);
    else
        return false;
    return true;
}

void prompt_key(struct tui *tui, uint32_t key)
{
    bool search = is_search(tui);

    if (key == K_ENTER || key == '\n')
        finish(tui);
    else if (key == K_ESCAPE || key == control('g') || key == control('c') ||
             (key == K_BACKSPACE && tui->prompt.text.len == 0))
        leave(tui);
    else if (search && key == control('t'))
        search_type_scope(tui);
    else if (search && key == control('x'))
        search_type_exact(tui);
    else if (edit(tui, key) && search)
        search_type(tui, buf_str(&tui->prompt.text));
}
