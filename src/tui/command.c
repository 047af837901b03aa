/* Where to go by name: clauses, sections, number lines; and leaving. */
#include "tui/tui.h"

#include "base/i18n.h"
#include "lang/lang.h"

void do_command(struct tui *tui, unsigned count)
{
    (void)count;
    prompt_open(tui, ':');
}

static uint32_t section_of_point(const struct tui *tui)
{
    return tui->pane.empty ? NO_INDEX : tui->loaded->outline->paras[pane_para(&tui->pane)].section;
}

/* Of several clauses of one name: the one in the section that is being read, or else the next, or
 * else the first. */
static size_t choose(const struct tui *tui, const struct index_list *found)
{
    const struct outline *outline = tui->loaded->outline;
    uint32_t section = section_of_point(tui);
    size_t next = found->len;

    for (size_t i = 0; i < found->len; i++) {
        const struct clause *clause = &outline->clauses[found->ptr[i]];
        struct place start = {clause->paras[0], 0};
        if (section != NO_INDEX && clause->section == section)
            return i;
        if (next == found->len && place_cmp(start, tui->pane.spot.point) > 0)
            next = i;
    }
    return next < found->len ? next : 0;
}

static bool go_clause(struct tui *tui, struct str words)
{
    struct index_list found = {0};

    outline_find(tui->loaded->doc, tui->loaded->outline, words, tui->pane.source.view, &found);
    if (found.len > 0) {
        uint32_t clause = found.ptr[choose(tui, &found)];
        tui_show_clause(tui, clause);
    }
    free(found.ptr);
    return found.len > 0;
}

static bool go_section(struct tui *tui, struct str words)
{
    uint32_t section = outline_find_section(tui->loaded->outline, words, tui->pane.source.view);

    if (section == NO_INDEX)
        return false;
    tui_show_section(tui, section);
    return true;
}

/* Lines that people know a text by. */
static bool is_named_line(const struct para_info *info)
{
    return info->role == ROLE_PROPOSAL || info->role == ROLE_NUMBER || info->role == ROLE_TITLE ||
           info->role == ROLE_HEADING;
}

/* A number line, title or heading that holds the words. */
static bool go_line(struct tui *tui, struct str words)
{
    const struct doc *doc = tui->loaded->doc;
    struct buf wanted = {0};
    struct buf line = {0};
    uint32_t found = NO_INDEX;

    lang_fold(&wanted, words);
    for (uint32_t para = 0; para < doc->body_count && found == NO_INDEX; para++) {
        if (!is_named_line(&tui->loaded->outline->paras[para]))
            continue;
        buf_clear(&line);
        lang_fold(&line, doc_para_text(doc, para));
        if (str_find(buf_str(&line), buf_str(&wanted), 0) != (size_t)-1)
            found = para;
    }
    buf_release(&wanted);
    buf_release(&line);
    if (found == NO_INDEX)
        return false;
    tui_remember(tui);
    tui_leave_marks(tui);
    pane_go(&tui->pane, (struct place){found, 0}, TO_TOP);
    return true;
}

void tui_go_named(struct tui *tui, struct str place)
{
    if (place.len == 0 || tui->pane.empty)
        return;
    if (place.ptr[0] == '/' || place.ptr[0] == '?')
        search_for(tui, str_from_off(place, 1), place.ptr[0] == '?');
    else if (!loading_await_name(tui, place) && !go_section(tui, place) && !go_clause(tui, place) &&
             !go_line(tui, place))
        tui_say(tui, _("Nothing here is called %.*s"), STR_ARG(place));
}

static void step_file(struct tui *tui, int step)
{
    if (step > 0 ? tui->file + 1 >= tui->files : tui->file == 0)
        tui_say(tui, "%s", step > 0 ? _("No next file") : _("No previous file"));
    else
        wish_step(tui, step);
}

void do_next_file(struct tui *tui, unsigned count)
{
    (void)count;
    step_file(tui, 1);
}

void do_previous_file(struct tui *tui, unsigned count)
{
    (void)count;
    step_file(tui, -1);
}

static void leave_help(struct tui *tui)
{
    tui->mode = tui->list.kind != NULL ? MODE_LIST : MODE_TEXT;
}

void do_help(struct tui *tui, unsigned count)
{
    (void)count;
    if (tui->mode == MODE_HELP)
        leave_help(tui);
    else
        tui->mode = MODE_HELP;
    tui->help_top = 0;
}

void do_quit(struct tui *tui, unsigned count)
{
    (void)count;
    if (tui->mode == MODE_HELP)
        leave_help(tui);
    else
        tui->quit = true;
}

/* ---- Names of actions, with words --------------------------------------------------------- */

static void edit_words(struct tui *tui, struct str words, bool bang)
{
    (void)bang;
    buf_clear(&tui->wish.text);
    copy_put_path(&tui->wish.text, words);
    tui->wish.kind = WISH_OPEN;
}

void do_edit(struct tui *tui, unsigned count)
{
    (void)count;
    tui_say(tui, "%s", _(":e FILE: read another file"));
}

static void map_words(struct tui *tui, struct str words, bool bang)
{
    struct err err = {0};

    (void)bang;
    if (!keymap_bind(&tui->shelf->keymap, words, &err))
        tui_say(tui, "%s", err.reason);
}

void do_map(struct tui *tui, unsigned count)
{
    (void)count;
    tui_say(tui, "%s", _(":map ACTION KEY: bind keys to an action"));
}

/* The actions that take words after their names. */
static const struct {
    action_fn *run;
    void (*take)(struct tui *tui, struct str words, bool bang);
} takers[] = {
    {do_write, write_words},
    {do_pipe, pipe_words},
    {do_edit, edit_words},
    {do_map, map_words},
    {do_author, author_words},
    {do_since, since_words},
    {do_until, until_words},
    {do_search, search_words},
    {do_search_deletions, search_deletions_words},
    {do_search_insertions, search_insertions_words},
    {do_search_section, search_section_words},
};

/* False: the action takes no words, so that they are no command. */
static bool take_words(struct tui *tui, const struct action *action, struct str words, bool bang)
{
    for (size_t i = 0; i < sizeof(takers) / sizeof(takers[0]); i++)
        if (takers[i].run == action->run) {
            takers[i].take(tui, words, bang);
            return true;
        }
    return false;
}

void command_run(struct tui *tui, struct str words)
{
    size_t len = 0;

    while (len < words.len && words.ptr[len] != ' ' && words.ptr[len] != '!')
        len++;
    bool bang = len < words.len && words.ptr[len] == '!';
    const struct action *action = keys_find_name(str_head(words, len));
    struct str rest = str_trim(str_from_off(words, len + bang));

    if (action != NULL && rest.len == 0)
        action->run(tui, 0);
    else if ((action == NULL || !take_words(tui, action, rest, bang)) && words.len > 0)
        tui_go_named(tui, words);
}
