/* A job reads the file; what is kept of places on the shelf goes with the text. */
#include "tui/anew.h"

#include "base/i18n.h"
#include "base/vec.h"

struct spots {
    struct spot **ptr;
    size_t len;
    size_t cap;
};

static void add_visits(struct spots *spots, struct visits *visits, size_t file)
{
    for (size_t i = 0; i < visits->len; i++)
        if (visits->ptr[i].file == file)
            VEC_ADD(spots, &visits->ptr[i].spot);
}

/* All that are kept of the file; borrowed from the shelf, until it changes. */
static struct spots find_spots(struct tui *tui)
{
    struct shelf *shelf = tui->shelf;
    struct shelf_file *file = shelf_file(shelf, tui->file);
    struct spots spots = {0};

    for (size_t i = 0; i < SHELF_MARKS; i++)
        if (file->marked[i])
            VEC_ADD(&spots, &file->marks[i]);
    add_visits(&spots, &shelf->behind, tui->file);
    add_visits(&spots, &shelf->ahead, tui->file);
    if (shelf->jumped && shelf->last.file == tui->file)
        VEC_ADD(&spots, &shelf->last.spot);
    return spots;
}

void spots_take(struct spots_anew *anew, struct tui *tui)
{
    const struct doc *doc = tui->loaded->doc;
    const struct outline *outline = tui->loaded->outline;
    struct spots spots = find_spots(tui);

    *anew = (struct spots_anew){.count = spots.len};
    anew->others = mem_alloc(spots.len * sizeof(*anew->others));
    kept_take(&anew->spot, doc, outline, &tui->pane.spot);
    for (size_t i = 0; i < spots.len; i++)
        kept_take(&anew->others[i], doc, outline, spots.ptr[i]);
    VEC_RELEASE(&spots);
}

/* Of others than were taken nothing is known. */
void spots_put(const struct spots_anew *anew, struct tui *tui)
{
    const struct doc *doc = tui->loaded->doc;
    const struct outline *outline = tui->loaded->outline;
    uint64_t *words = imprint_words(doc);
    struct spots spots = find_spots(tui);
    const struct spot spot = kept_find(&anew->spot, doc, outline, words);

    for (size_t i = 0; i < spots.len && spots.len == anew->count; i++)
        *spots.ptr[i] = kept_find(&anew->others[i], doc, outline, words);
    tui_return(tui, &spot);
    VEC_RELEASE(&spots);
    free(words);
}

void spots_release(struct spots_anew *anew)
{
    free(anew->others);
    *anew = (struct spots_anew){0};
}

/* ---- Reading ----------------------------------------------------------------------------- */

enum { STEP_BYTES = 1 << 16 };

void anew_watch(struct anew *anew, const char *path)
{
    struct watch watch;

    watch_start(&watch, path);
    /* One that is not there now may come back. */
    if (watch.path != NULL || anew->watch.path != path)
        anew->watch = watch;
    anew->soon = false;
}

int anew_patience(const struct anew *anew)
{
    if (anew->watch.path == NULL)
        return -1;
    return anew->soon ? WATCH_SOON_MS : WATCH_EVERY_MS;
}

/* Nothing happens under somebody's hands: while a prompt, a list or half a command is there. */
static bool is_at_rest(const struct tui *tui)
{
    return tui->mode == MODE_TEXT && tui->key_count == 0 && tui->await.take == NULL;
}

bool anew_look(struct anew *anew, struct tui *tui)
{
    if (anew->load != NULL || !is_at_rest(tui))
        return false;
    enum watch_news news = watch_look(&anew->watch);
    anew->soon = news == WATCH_WRITTEN;
    if (news == WATCH_GONE)
        tui_say(tui, "%s", _("The file is gone; its text stays here"));
    if (news == WATCH_CHANGED)
        tui->wish.kind = WISH_ANEW;
    return news == WATCH_GONE || news == WATCH_CHANGED;
}

void anew_fail(struct tui *tui, const struct err *err)
{
    tui_say(tui, _("The file changed, and cannot be read: %s; the text from before stays"),
            err->reason);
}

static enum job_state read_step(struct tui *tui, void *state)
{
    struct anew *anew = state;
    struct err err = {0};
    enum load_state now = load_step(anew->load, STEP_BYTES, &err);

    if (now == LOAD_FAILED) {
        anew_fail(tui, &err);
        anew->failed = true;
    }
    return now == LOAD_MORE ? JOB_MORE : JOB_DONE;
}

static unsigned read_percent(const struct tui *tui, const void *state)
{
    (void)tui;
    return (unsigned)(load_progress(((const struct anew *)state)->load) * 100);
}

static void read_end(struct tui *tui, void *state, enum job_end how)
{
    struct anew *anew = state;

    (void)tui;
    anew->ready = how == JOB_FINISHED && !anew->failed;
    if (anew->ready)
        return;
    load_close(anew->load);
    anew->load = NULL;
}

/* TRANSLATORS: what goes on: a file that changed is being read. */
static const struct job_kind reading = {N_("reading anew"), read_step, read_percent, read_end};

void anew_begin(struct anew *anew, struct tui *tui, struct load *load)
{
    anew_drop(anew, tui);
    anew->load = load;
    anew->failed = false;
    jobs_add(tui, &reading, anew);
}

void anew_drop(struct anew *anew, struct tui *tui)
{
    jobs_drop(tui, &reading);
    if (anew->load != NULL)
        load_close(anew->load);
    anew->load = NULL;
    anew->ready = false;
}

bool anew_is_ready(const struct anew *anew, const struct tui *tui)
{
    return anew->ready && is_at_rest(tui);
}

struct load *anew_take(struct anew *anew)
{
    struct load *load = anew->load;

    anew->load = NULL;
    anew->ready = false;
    return load;
}

void do_reload(struct tui *tui, unsigned count)
{
    (void)count;
    tui->wish.kind = WISH_ANEW;
}
