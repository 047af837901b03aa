/* The loop: a frame, an event, and so on; and the files one after the other. */
#include "config.h"

#include "tui/run.h"

#include "tui/grant.h"
#include "tui/guard.h"
#include "tui/places.h"
#include "tui/screen.h"
#include "tui/tui.h"

#include "base/i18n.h"

#include <fcntl.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

/* How often the progress of long work is shown, and how long what it waits for is waited for. */
enum { SHOW_MS = 100, WAIT_MS = 10 };

struct session_state {
    const struct run_files *files;
    struct tui_look look;
    struct screen *screen;
    struct frame frame;
    struct tui tui;
    struct shelf shelf;
    struct places places;
    int status;
};

/* Where keys come from, or -1. */
static int open_keys(void)
{
    if (isatty(STDIN_FILENO) == 1)
        return dup(STDIN_FILENO);
    return open("/dev/tty", O_RDWR | O_CLOEXEC);
}

bool run_possible(struct err *err)
{
    int keys = isatty(STDOUT_FILENO) == 1 ? open_keys() : -1;

    if (keys < 0)
        return false;
    close(keys);
    return screen_possible(err);
}

/* A file that was read before opens as it was left. */
static void open_document(struct session_state *s, const struct loaded *loaded, size_t index)
{
    const struct shelf_file *kept = shelf_file(&s->shelf, index);
    int rows;
    int cols;

    s->look.name = kept->name;
    s->look.file = index;
    s->look.view = kept->left ? kept->view : s->look.view;
    screen_size(s->screen, &rows, &cols);
    tui_init(&s->tui, loaded, &s->look, rows, cols);
    s->tui.files = s->shelf.file_count;
    places_open(&s->places, &s->tui);
}

static void leave_document(struct session_state *s, struct loaded *loaded)
{
    struct shelf_file *kept = shelf_file(&s->shelf, s->tui.file);

    places_leave(&s->tui);
    kept->left = true;
    kept->spot = s->tui.pane.spot;
    kept->view = s->look.view = s->tui.pane.source.view;
    tui_release(&s->tui);
    loaded_release(loaded);
}

static bool load_file(struct session_state *s, size_t index, struct loaded *out, struct err *err)
{
    const struct run_files *files = s->files;
    const char *name = shelf_file(&s->shelf, index)->name;
    struct err failed = {0};

    if (files->load(files->context, name, out, &failed))
        return true;
    err_in_file(&failed, name);
    *err = failed;
    s->status = index < files->count ? 2 : s->status;
    return false;
}

/* The file that is wished for, or the nearest in the direction of the step that can be read; err is
 * about the last that could not. The number of all files where there is none. */
static size_t load_wished(struct session_state *s, const struct wish *wish, struct loaded *out,
                          struct err *err)
{
    size_t count = s->shelf.file_count;
    size_t index = s->tui.file;

    if (wish->kind == WISH_FILE)
        return load_file(s, wish->file, out, err) ? wish->file : count;
    while (wish->step < 0 ? index > 0 : index + 1 < count) {
        index = wish->step < 0 ? index - 1 : index + 1;
        if (load_file(s, index, out, err))
            return index;
    }
    return count;
}

/* Where no other file can be read, this one stays. */
static void change_file(struct session_state *s, struct loaded *loaded, const struct wish *wish)
{
    struct loaded other;
    struct err err = {0};
    size_t index = load_wished(s, wish, &other, &err);

    if (index < s->shelf.file_count) {
        if (!wish->placed)
            tui_remember(&s->tui);
        leave_document(s, loaded);
        *loaded = other;
        open_document(s, loaded, index);
        if (wish->placed)
            tui_return(&s->tui, &wish->spot);
    }
    if (err.reason[0] != '\0')
        tui_say(&s->tui, "%s: %s", err.file, err.reason);
}

/* A file of a new name is one of the files only where it can be read. */
static void open_file(struct session_state *s, struct loaded *loaded, const char *name)
{
    size_t before = s->shelf.file_count;
    const struct wish wish = {.kind = WISH_FILE, .file = shelf_add(&s->shelf, name)};

    change_file(s, loaded, &wish);
    if (wish.file == before && s->tui.file != before)
        shelf_drop_last(&s->shelf);
    s->tui.files = s->shelf.file_count;
}

static void grant(struct session_state *s, struct loaded *loaded)
{
    const struct wish wish = s->tui.wish;

    s->tui.wish.kind = WISH_NOTHING;
    switch (wish.kind) {
    case WISH_STEP:
    case WISH_FILE:
        change_file(s, loaded, &wish);
        break;
    case WISH_OPEN:
        open_file(s, loaded, wish.text.ptr);
        break;
    case WISH_CLIP:
        grant_clip(&s->tui, s->screen);
        break;
    case WISH_PIPE:
        grant_pipe(&s->tui, s->screen);
        break;
    default:
        break;
    }
}

/* An interrupt ends what is being typed, or else what is being done, and nothing else. */
static bool was_for_less(struct session_state *s)
{
    if (guard_signal() != SIGINT)
        return false;
    if (s->tui.mode == MODE_PROMPT)
        tui_key(&s->tui, K_ESCAPE);
    else if (!jobs_stop(&s->tui))
        return false;
    guard_forget();
    return true;
}

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Does the jobs until something comes, or what they did is to be shown. */
static enum screen_event work(struct session_state *s, uint32_t *key)
{
    const int64_t end = now_ms() + SHOW_MS;
    size_t jobs = s->tui.jobs.len;
    enum job_state state;

    while ((state = jobs_step(&s->tui)) != JOB_DONE && s->tui.jobs.len == jobs) {
        enum screen_event event = screen_next(s->screen, state == JOB_WAIT ? WAIT_MS : 0, key);
        if (event != SCREEN_TIME || now_ms() >= end)
            return event;
    }
    return SCREEN_TIME;
}

/* Keys that wait already, as when much is pasted, are all taken before the screen is painted. */
static bool take_keys(struct session_state *s, uint32_t key)
{
    const int64_t end = now_ms() + SHOW_MS;

    do
        tui_key(&s->tui, key);
    while (!s->tui.quit && s->tui.wish.kind == WISH_NOTHING && now_ms() < end &&
           screen_typed(s->screen, &key));
    return !s->tui.quit;
}

/* False: leave. */
static bool take_event(struct session_state *s)
{
    bool busy = s->tui.jobs.len > 0;
    uint32_t key;
    int rows;
    int cols;

    switch (busy ? work(s, &key) : screen_next(s->screen, -1, &key)) {
    case SCREEN_TIME:
        return true;
    case SCREEN_KEY:
        return take_keys(s, key);
    case SCREEN_SIZE:
        screen_size(s->screen, &rows, &cols);
        tui_resize(&s->tui, rows, cols);
        return true;
    default:
        return was_for_less(s);
    }
}

static void read_on(struct session_state *s, struct loaded *loaded)
{
    do {
        grant(s, loaded);
        places_step(&s->places, &s->tui);
        tui_paint(&s->tui, &s->frame);
        screen_show(s->screen, &s->frame);
    } while (take_event(s));
}

struct probe_choice run_ask(struct probe *probe, enum bidi_choice asked)
{
    return probe_settle(probe, asked, STDIN_FILENO, STDOUT_FILENO);
}

static struct screen *start_screen(const struct run_look *look, struct tui_look *text)
{
    const struct screen_how how = {.in = open_keys(),
                                   .color = look->color,
                                   .strike = look->bidi.strikes,
                                   .bdsm = look->bidi.bdsm,
                                   .typed = look->typed};
    struct screen *screen = screen_start(&how);

    text->bidi = look->bidi.bidi;
    text->markers = screen == NULL || !screen_tells_changes(screen);
    close(how.in);
    return screen;
}

int run_reader(const struct run_files *files, const struct run_look *look, size_t index,
               struct loaded *loaded)
{
    struct session_state s = {.files = files, .look = {.view = look->view, .width = look->width}};

    s.screen = start_screen(look, &s.look);
    if (s.screen == NULL)
        return 2;
    shelf_init(&s.shelf);
    if (look->keymap != NULL)
        keymap_copy(&s.shelf.keymap, look->keymap);
    s.look.shelf = &s.shelf;
    for (size_t i = 0; i < files->count; i++)
        shelf_file(&s.shelf, i)->name = strdup(files->names[i]);
    s.places.given = look->place != NULL;
    open_document(&s, loaded, index);
    if (look->place != NULL)
        tui_go_named(&s.tui, str_from(look->place));
    if (look->wrong != NULL && look->wrong->reason[0] != '\0')
        tui_say(&s.tui, "%s: %s: %s", look->wrong->file, look->wrong->place, look->wrong->reason);
    read_on(&s, loaded);
    places_leave(&s.tui);
    int signal = guard_signal();
    screen_end(s.screen);
    frame_release(&s.frame);
    tui_release(&s.tui);
    shelf_release(&s.shelf);
    if (signal != 0)
        guard_die(signal);
    return s.status;
}
