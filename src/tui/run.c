/* The loop: a frame, an event, and so on; and the files one after the other. */
#include "config.h"

#include "tui/run.h"

#include "tui/anew.h"
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
enum { SHOW_MS = 100, WAIT_MS = 10, PASTE_MS = 1000 };

struct session_state {
    const struct run_files *files;
    struct tui_look look;
    struct screen *screen;
    struct frame frame;
    struct tui tui;
    struct shelf shelf;
    struct places places;
    bool told;   /* of this document, files->done, and what was open is open again */
    size_t left; /* the file that was left last, from 0 */
    struct anew anew;
    int status;
};

/* Where keys come from, or -1. */
static int open_keys(void)
{
    if (isatty(STDIN_FILENO) == 1)
        return dup(STDIN_FILENO);
    return open("/dev/tty", O_RDONLY | O_CLOEXEC);
}

bool run_possible(struct err *err)
{
    int keys = isatty(STDOUT_FILENO) == 1 ? open_keys() : -1;

    if (keys < 0)
        return false;
    close(keys);
    return screen_possible(err);
}

struct load *run_open(const struct run_files *files, const char *name, struct err *err)
{
    struct load *load = files->open(files->context, name, err);

    if (load != NULL && load_first(load, err) == LOAD_FAILED) {
        load_close(load);
        load = NULL;
    }
    if (load == NULL)
        err_in_file(err, name);
    return load;
}

/* A file that was read before opens as it was left. */
static void open_document(struct session_state *s, struct load *load, size_t index)
{
    struct shelf_file *kept = shelf_file(&s->shelf, index);
    int rows;
    int cols;

    if (!kept->left && s->left != index)
        opened_copy(&kept->opened, &shelf_file(&s->shelf, s->left)->opened);

    s->look.name = kept->name;
    s->look.file = index;
    s->look.view = kept->left ? kept->view : s->look.view;
    screen_size(s->screen, &rows, &cols);
    tui_open(&s->tui, load, &s->look, rows, cols);
    s->tui.files = s->shelf.file_count;
    places_open(&s->places, &s->tui);
    s->told = false;
}

static void close_document(struct session_state *s)
{
    if (loading_failed(&s->tui))
        s->status = 2;
    tui_release(&s->tui);
}

static void leave_document(struct session_state *s)
{
    struct shelf_file *kept = shelf_file(&s->shelf, s->tui.file);

    anew_drop(&s->anew, &s->tui);
    places_leave(&s->tui);
    opened_take(&kept->opened, &s->tui);
    s->left = s->tui.file;
    kept->left = true;
    kept->spot = s->tui.pane.spot;
    kept->view = s->look.view = s->tui.pane.source.view;
    close_document(s);
}

static struct load *open_file(struct session_state *s, size_t index, struct err *err)
{
    struct err failed = {0};
    struct load *load = run_open(s->files, shelf_file(&s->shelf, index)->name, &failed);

    if (load != NULL)
        return load;
    *err = failed;
    s->status = index < s->files->count ? 2 : s->status;
    return NULL;
}

/* The file that is wished for, or the nearest in the direction of the step that can be read, and
 * its *index; err is about the last that could not. NULL where there is none. */
static struct load *open_wished(struct session_state *s, const struct wish *wish, size_t *index,
                                struct err *err)
{
    struct load *load = NULL;

    *index = wish->kind == WISH_FILE ? wish->file : s->tui.file;
    if (wish->kind == WISH_FILE)
        return open_file(s, wish->file, err);
    while (load == NULL && (wish->step < 0 ? *index > 0 : *index + 1 < s->shelf.file_count)) {
        *index = wish->step < 0 ? *index - 1 : *index + 1;
        load = open_file(s, *index, err);
    }
    return load;
}

/* Where no other file can be read, this one stays. */
static void change_file(struct session_state *s, const struct wish *wish)
{
    struct err err = {0};
    size_t index;
    struct load *load = open_wished(s, wish, &index, &err);

    if (load != NULL) {
        if (!wish->placed)
            tui_remember(&s->tui);
        leave_document(s);
        open_document(s, load, index);
        anew_watch(&s->anew, s->tui.name);
        if (wish->placed)
            tui_return(&s->tui, &wish->spot);
    }
    if (err.reason[0] != '\0')
        tui_say_err(&s->tui, &err);
}

/* The same file as it is now, at the same clause. */
static void show_anew(struct session_state *s)
{
    struct spots_anew spots;

    spots_take(&spots, &s->tui);
    struct load *load = anew_take(&s->anew);
    leave_document(s);
    open_document(s, load, s->look.file);
    spots_put(&spots, &s->tui);
    spots_release(&spots);
    tui_say(&s->tui, "%s", _("The file was read anew"));
}

static void begin_anew(struct session_state *s)
{
    struct err err = {0};

    if (strcmp(s->tui.name, "-") == 0) {
        tui_say(&s->tui, "%s", _("Standard input cannot be read anew"));
        return;
    }
    anew_watch(&s->anew, s->tui.name);
    struct load *load = s->files->open(s->files->context, s->tui.name, &err);
    if (load != NULL)
        anew_begin(&s->anew, &s->tui, load);
    else
        anew_fail(&s->tui, &err);
}

/* A file of a new name is one of the files only where it can be read. */
static void open_named(struct session_state *s, const char *name)
{
    size_t before = s->shelf.file_count;
    const struct wish wish = {.kind = WISH_FILE, .file = shelf_add(&s->shelf, name)};

    change_file(s, &wish);
    if (wish.file == before && s->tui.file != before)
        shelf_drop_last(&s->shelf);
    s->tui.files = s->shelf.file_count;
}

static void grant(struct session_state *s)
{
    const struct wish wish = s->tui.wish;

    s->tui.wish.kind = WISH_NOTHING;
    switch (wish.kind) {
    case WISH_STEP:
    case WISH_FILE:
        change_file(s, &wish);
        break;
    case WISH_ANEW:
        begin_anew(s);
        break;
    case WISH_OPEN:
        open_named(s, wish.text.ptr);
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

static bool was_for_less(struct session_state *s)
{
    if (guard_signal() != SIGINT || !tui_interrupt(&s->tui))
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

/* What became of the file is seen where there is nothing else to do. */
static enum screen_event idle(struct session_state *s, uint32_t *key)
{
    for (;;) {
        bool pasting = s->tui.prompt.pasting;
        int patience = pasting ? PASTE_MS : anew_patience(&s->anew);
        enum screen_event event = screen_next(s->screen, patience, key);
        if (event == SCREEN_TIME && pasting) { /* its end got lost on the way */
            tui_key(&s->tui, K_PASTE_END);
            return event;
        }
        if (event != SCREEN_TIME || anew_look(&s->anew, &s->tui))
            return event;
    }
}

/* False: leave. */
static bool take_event(struct session_state *s)
{
    bool busy = s->tui.jobs.len > 0;
    uint32_t key;
    int rows;
    int cols;

    switch (busy ? work(s, &key) : idle(s, &key)) {
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

/* What is known of a document when it is whole may be wanted by others. */
static void tell_when_done(struct session_state *s)
{
    if (s->told || s->tui.loaded->outline == NULL)
        return;
    s->files->done(s->files->context, s->tui.loaded);
    opened_put(&shelf_file(&s->shelf, s->tui.file)->opened, &s->tui);
    s->told = true;
}

static void read_on(struct session_state *s)
{
    do {
        grant(s);
        if (anew_is_ready(&s->anew, &s->tui))
            show_anew(s);
        tell_when_done(s);
        places_step(&s->places, &s->tui);
        tui_paint(&s->tui, &s->frame);
        screen_mouse(s->screen, !s->shelf.no_mouse);
        screen_type(s->screen, s->tui.mode == MODE_PROMPT);
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
               struct load *load)
{
    struct session_state s = {.files = files, .look = {.view = look->view, .width = look->width}};

    s.screen = start_screen(look, &s.look);
    if (s.screen == NULL) {
        load_close(load);
        return 2;
    }
    shelf_init(&s.shelf);
    if (look->keymap != NULL)
        keymap_copy(&s.shelf.keymap, look->keymap);
    s.shelf.no_mouse = !look->mouse;
    recall_read(&s.shelf.recall);
    s.look.shelf = &s.shelf;
    for (size_t i = 0; i < files->count; i++)
        shelf_file(&s.shelf, i)->name = strdup(files->names[i]);
    s.places.given = look->place != NULL;
    open_document(&s, load, index);
    anew_watch(&s.anew, s.tui.name);
    if (look->place != NULL)
        tui_go_named(&s.tui, str_from(look->place));
    if (look->wrong != NULL && look->wrong->reason[0] != '\0')
        tui_say(&s.tui, "%s: %s: %s", look->wrong->file, look->wrong->place, look->wrong->reason);
    read_on(&s);
    places_leave(&s.tui);
    int signal = guard_signal();
    screen_end(s.screen);
    frame_release(&s.frame);
    recall_write(&s.shelf.recall);
    anew_drop(&s.anew, &s.tui);
    close_document(&s);
    shelf_release(&s.shelf);
    if (signal != 0)
        guard_die(signal);
    return s.status;
}
