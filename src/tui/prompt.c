/* Keys of the line at the bottom: editing, lines typed before, completion, and what a kind of line
 * does with it. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "tui/copy.h"
#include "tui/recall.h"

/* ---- Kinds ------------------------------------------------------------------------------ */

static void start_forward(struct tui *tui)
{
    search_type_start(tui, false);
}

static void start_backward(struct tui *tui)
{
    search_type_start(tui, true);
}

static void keep_search(struct tui *tui, struct str text)
{
    (void)text;
    search_type_keep(tui);
}

static void run_command(struct tui *tui, struct str text)
{
    command_run(tui, str_trim(text));
}

static bool search_key(struct tui *tui, uint32_t key)
{
    if (key == key_control('t'))
        search_type_scope(tui);
    else if (key == key_control('x'))
        search_type_exact(tui);
    else
        return false;
    return true;
}

/* Functions may be NULL. */
static const struct prompt_kind {
    char kind;
    char recall; /* whose lines of before it shares */
    bool completes;
    void (*start)(struct tui *tui);
    void (*change)(struct tui *tui, struct str text);
    bool (*key)(struct tui *tui, uint32_t key); /* false: it has no meaning there */
    void (*enter)(struct tui *tui, struct str text);
    void (*leave)(struct tui *tui);
} kinds[] = {
    {':', ':', true, NULL, NULL, NULL, run_command, NULL},
    {'/', '/', false, start_forward, search_type, search_key, keep_search, search_type_leave},
    {'?', '/', false, start_backward, search_type, search_key, keep_search, search_type_leave},
    {'|', '|', false, NULL, NULL, NULL, pipe_clause, NULL},
};

static const struct prompt_kind *kind_of(const struct prompt *prompt)
{
    const struct prompt_kind *kind = kinds;

    while (kind->kind != prompt->kind)
        kind++;
    return kind;
}

/* ---- Opening and leaving ----------------------------------------------------------------- */

void prompt_release(struct prompt *prompt)
{
    edit_release(&prompt->line);
    offers_release(&prompt->offers);
    buf_release(&prompt->kept);
}

static void forget_offers(struct prompt *prompt)
{
    offers_clear(&prompt->offers);
}

void prompt_open(struct tui *tui, char kind)
{
    struct prompt *prompt = &tui->prompt;

    tui->mode = MODE_PROMPT;
    prompt->kind = kind;
    prompt->back = 0;
    edit_set(&prompt->line, STR(""));
    forget_offers(prompt);
    if (kind_of(prompt)->start != NULL)
        kind_of(prompt)->start(tui);
}

static void leave(struct tui *tui)
{
    tui->mode = MODE_TEXT;
    if (kind_of(&tui->prompt)->leave != NULL)
        kind_of(&tui->prompt)->leave(tui);
}

static void finish(struct tui *tui)
{
    struct buf text = {0};

    tui->mode = MODE_TEXT;
    buf_add(&text, buf_str(&tui->prompt.line.text));
    recall_add(&tui->shelf->recall, kind_of(&tui->prompt)->recall, buf_str(&text));
    kind_of(&tui->prompt)->enter(tui, buf_str(&text));
    buf_release(&text);
}

/* ---- Keys ------------------------------------------------------------------------------- */

static void changed(struct tui *tui)
{
    const struct prompt_kind *kind = kind_of(&tui->prompt);

    if (kind->change != NULL)
        kind->change(tui, buf_str(&tui->prompt.line.text));
}

/* Lines of before: one further back, or nearer to now. */
static void recall(struct tui *tui, int step)
{
    struct prompt *prompt = &tui->prompt;
    size_t back = prompt->back + (size_t)step;
    struct str text = buf_str(&prompt->kept);

    if (step < 0 && prompt->back == 0)
        return;
    if (back > 0 && !recall_get(&tui->shelf->recall, kind_of(prompt)->recall, back, &text))
        return;
    if (prompt->back == 0) {
        buf_clear(&prompt->kept);
        buf_add(&prompt->kept, buf_str(&prompt->line.text));
    }
    prompt->back = back;
    edit_set(&prompt->line, text);
    changed(tui);
}

/* The next of what may stand there, and then what was typed again. */
static void go_on(struct tui *tui, bool forward)
{
    struct prompt *prompt = &tui->prompt;
    struct offers *offers = &prompt->offers;
    struct edit *line = &prompt->line;

    if (offers->len == 0) {
        buf_clear(&prompt->kept);
        buf_add(&prompt->kept, str_head(buf_str(&line->text), line->at));
        complete(tui, buf_str(&prompt->kept), offers);
    }
    if (offers->len == 0)
        return;
    size_t all = offers->len + 1;
    offers->chosen = (offers->chosen + (forward ? 1 : all - 1)) % all;
    if (offers->chosen < offers->len)
        edit_replace(line, offers->from, offers_get(offers, offers->chosen));
    else
        edit_replace(line, offers->from, str_from_off(buf_str(&prompt->kept), offers->from));
}

/* Keys that other lines have too; false: it is none. */
static bool common_key(struct tui *tui, uint32_t key)
{
    const struct prompt_kind *kind = kind_of(&tui->prompt);

    if (kind->completes && (key == K_TAB || key == K_BACK_TAB)) {
        go_on(tui, key == K_TAB);
        return true;
    }
    forget_offers(&tui->prompt);
    if (key == K_UP || key == key_control('p'))
        recall(tui, 1);
    else if (key == K_DOWN || key == key_control('n'))
        recall(tui, -1);
    else
        return kind->key != NULL && kind->key(tui, key);
    return true;
}

static void edit(struct tui *tui, uint32_t key)
{
    struct prompt *prompt = &tui->prompt;

    if (edit_key(&prompt->line, key, prompt_direction(tui)) != EDIT_CHANGED)
        return;
    prompt->back = 0;
    changed(tui);
}

static bool is_leaving(const struct tui *tui, uint32_t key)
{
    bool rubs_out = key == K_BACKSPACE || key == key_control('h');

    return key == K_ESCAPE || key == key_control('g') || key == key_control('c') ||
           (rubs_out && tui->prompt.line.text.len == 0);
}

void prompt_key(struct tui *tui, uint32_t key)
{
    if (key == K_ENTER || key == '\n')
        finish(tui);
    else if (is_leaving(tui, key))
        leave(tui);
    else if (!common_key(tui, key))
        edit(tui, key);
}

/* ---- Paste ------------------------------------------------------------------------------ */

void prompt_paste(struct tui *tui, bool pasting)
{
    tui->prompt.pasting = pasting;
    if (pasting)
        return;
    if (tui->mode == MODE_PROMPT)
        changed(tui);
    else
        tui_say(tui, "%s", _("What is pasted is no command; it is taken after / and :"));
}

void prompt_pasted(struct tui *tui, uint32_t key)
{
    if (tui->mode == MODE_PROMPT && key < K_SPECIAL)
        edit_insert(&tui->prompt.line, key);
}
