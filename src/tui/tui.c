/* The reader's state from a document to keys and frames; what each key does is elsewhere. */
#include "tui/tui.h"

#include "base/i18n.h"

#include <stdio.h>

enum { COUNT_MOST = 1000000, C_C = 3 };

/* Title and status line are given up before the text is. */
int tui_title_rows(const struct tui *tui)
{
    return tui->rows > 3;
}

int tui_text_rows(const struct tui *tui)
{
    int bars = (tui->rows > 1) + (tui->rows > 3);

    return tui->rows - bars;
}

static int text_width(const struct tui *tui)
{
    int wanted = tui->width_wanted;
    int room = tui->cols - outline_width(tui);

    return wanted > 0 && wanted < room ? wanted : room;
}

static void init(struct tui *tui, const struct tui_look *look, int rows, int cols)
{
    *tui = (struct tui){.name = look->name, .rows = rows, .cols = cols};
    tui->width_wanted = look->width;
    tui->mirrored = look->bidi == BIDI_APP && i18n_reads_from_right();
    tui->file = look->file;
    tui->shelf = look->shelf;
    if (tui->shelf == NULL) {
        tui->shelf = &tui->own_shelf;
        shelf_init(tui->shelf);
    }
    tui->change = NO_INDEX;
    tui->ref = NO_INDEX;
    tui->fresh = true;
}

static void begin(struct tui *tui, const struct tui_look *look)
{
    const struct layout_options options = {.width = text_width(tui),
                                           .bidi = look->bidi,
                                           .markers = look->markers,
                                           .base = DIR_LTR,
                                           .signs = true};

    pane_init(&tui->pane, tui->loaded->doc, tui->loaded->outline, look->view, &options,
              tui_text_rows(tui));
}

void tui_init(struct tui *tui, const struct loaded *loaded, const struct tui_look *look, int rows,
              int cols)
{
    init(tui, look, rows, cols);
    tui->loaded = loaded;
    tui->changes = changes_new(loaded->doc, loaded->outline);
    tui->refs = refs_new(loaded->doc, loaded->outline);
    begin(tui, look);
}

void tui_open(struct tui *tui, struct load *load, const struct tui_look *look, int rows, int cols)
{
    init(tui, look, rows, cols);
    loading_open(tui, load);
    begin(tui, look);
    loading_begin(tui);
}

void tui_release(struct tui *tui)
{
    jobs_drop_all(tui);
    if (tui->changes != NULL)
        changes_free(tui->changes);
    if (tui->refs != NULL)
        refs_free(tui->refs);
    pane_release(&tui->pane);
    loading_release(tui);
    prompt_release(&tui->prompt);
    search_release(&tui->search);
    buf_release(&tui->message);
    list_release(&tui->list);
    buf_release(&tui->wish.text);
    buf_release(&tui->wish.command);
    outline_release(&tui->outline);
    brackets_release(&tui->brackets);
    authors_release(&tui->authors);
    shelf_release(&tui->own_shelf);
}

void tui_resize(struct tui *tui, int rows, int cols)
{
    tui->rows = rows > 0 ? rows : 1;
    tui->cols = cols > 0 ? cols : 1;
    outline_resized(tui);
    pane_resize(&tui->pane, text_width(tui), tui_text_rows(tui));
    help_scroll(tui, 0);
}

void tui_say(struct tui *tui, const char *format, ...)
{
    char text[512];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    buf_clear(&tui->message);
    buf_puts(&tui->message, text);
}

void tui_say_err(struct tui *tui, const struct err *err)
{
    const char *parts[] = {err->file, err->place, err->reason};

    buf_clear(&tui->message);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        if (parts[i][0] == '\0')
            continue;
        buf_puts(&tui->message, tui->message.len > 0 ? ": " : "");
        buf_puts(&tui->message, parts[i]);
    }
}

bool tui_structured(struct tui *tui)
{
    if (tui->loaded->outline != NULL)
        return true;
    loading_go_on(tui);
    if (tui->loaded->outline != NULL)
        return true;
    tui_say(tui, "%s", _("Loading goes on; this comes at its end"));
    return false;
}

void tui_leave_marks(struct tui *tui)
{
    tui->change = NO_INDEX;
    tui->ref = NO_INDEX;
    tui->search.found = false;
    tui->brackets.at = 0;
    tui->fresh = false;
}

void tui_await(struct tui *tui, void (*take)(struct tui *tui, uint32_t key), const char *hint)
{
    tui->await.take = take;
    tui_say(tui, "%s", hint);
}

struct list *tui_list(struct tui *tui)
{
    if (tui->mode == MODE_LIST)
        return &tui->list;
    return tui->mode == MODE_TEXT && tui->outline.focus ? &tui->outline.list : NULL;
}

bool tui_from_the_right(const struct tui *tui)
{
    const struct outline *outline = tui->loaded->outline;

    return tui->pane.source.options.bidi == BIDI_APP && outline != NULL &&
           outline->direction == DIR_RTL;
}

/* Digits before an action are its count; a leading nought is none. */
static bool take_digit(struct tui *tui, uint32_t key)
{
    int digit = keyboard_digit(key);

    if (tui->key_count > 0 || digit < 0 || (digit == 0 && tui->count == 0))
        return false;
    tui->count = tui->count * 10 + (unsigned)digit;
    if (tui->count > COUNT_MOST)
        tui->count = COUNT_MOST;
    return true;
}

static void forget_keys(struct tui *tui)
{
    tui->key_count = 0;
    tui->count = 0;
}

static void say_unknown(struct tui *tui)
{
    struct buf name = {0};

    for (size_t i = 0; i < tui->key_count; i++)
        keys_name(&name, tui->keys[i]);
    if (name.len > 0)
        tui_say(tui, _("Nothing is on the key %s; h: help"), name.ptr);
    else
        tui_say(tui, "%s", _("Nothing is on this key; h: help"));
    buf_release(&name);
}

static void run_action(struct tui *tui, const struct action *action)
{
    unsigned count = tui->count;

    forget_keys(tui);
    if (tui->mode == MODE_LIST && list_run(tui, action, count))
        return;
    if (tui->mode == MODE_TEXT && outline_run(tui, action, count))
        return;
    if (tui->mode == MODE_TEXT || action->in_list)
        action->run(tui, count);
}

/* Lam-alef is one key as a command, and two letters as text. */
static void type_key(struct tui *tui, uint32_t key)
{
    void (*type)(struct tui *, uint32_t) = tui->mode == MODE_PROMPT ? prompt_key : list_type;
    uint32_t letters[2];

    if (!keyboard_letters(key, letters)) {
        type(tui, key);
        return;
    }
    type(tui, letters[0]);
    type(tui, letters[1]);
}

static void command_key(struct tui *tui, uint32_t key)
{
    const struct action *action = NULL;

    if (key == C_C && tui_interrupt(tui)) /* typed before it was a signal */
        return;
    if (take_digit(tui, key))
        return;
    tui->latin[tui->key_count] = keyboard_latin(&tui->shelf->keyboard, key);
    tui->keys[tui->key_count++] = key;
    switch (keys_find(&tui->shelf->keymap, tui->keys, tui->latin, tui->key_count, &action)) {
    case KEYS_WHOLE:
        run_action(tui, action);
        break;
    case KEYS_NONE:
        say_unknown(tui);
        forget_keys(tui);
        break;
    default:
        break;
    }
}

static bool take_paste(struct tui *tui, uint32_t key)
{
    if (key == K_PASTE_START || key == K_PASTE_END)
        prompt_paste(tui, key == K_PASTE_START);
    else if (tui->prompt.pasting && list_typing(tui) && key >= ' ' && key < K_SPECIAL)
        list_type(tui, key);
    else if (tui->prompt.pasting)
        prompt_pasted(tui, key);
    else
        return false;
    return true;
}

static void take_key(struct tui *tui, uint32_t key)
{
    struct mouse mouse;
    void (*take)(struct tui *, uint32_t) = tui->await.take;

    tui->await.take = NULL;
    if (key_mouse(key, &mouse))
        mouse_take(tui, &mouse);
    else if (tui->mode == MODE_PROMPT || list_typing(tui))
        type_key(tui, key);
    else if (key == K_ESCAPE || key == ('g' & 0x1F))
        forget_keys(tui);
    else if (take != NULL)
        take(tui, keyboard_latin(&tui->shelf->keyboard, key));
    else
        command_key(tui, key);
}

void tui_key(struct tui *tui, uint32_t key)
{
    buf_clear(&tui->message);
    loading_forget(tui);
    if (!take_paste(tui, key)) {
        take_key(tui, key);
        outline_look_up(tui);
    }
}

bool tui_interrupt(struct tui *tui)
{
    bool typing = tui->key_count > 0 || tui->count > 0 || tui->await.take != NULL;

    if (tui->mode == MODE_PROMPT || list_typing(tui) || typing)
        tui_key(tui, K_ESCAPE);
    else if (loading_forget(tui))
        tui_say(tui, "%s", _("Stopped"));
    else if (jobs_stop(tui))
        return true;
    else if (tui->mode == MODE_LIST)
        list_close(tui);
    else if (tui->mode == MODE_HELP)
        do_quit(tui, 0);
    else
        return false;
    return true;
}
