/* One file a document, so that readers side by side do not wait for each other: each is written
 * beside and renamed. */
#include "config.h"

#include "tui/kept.h"

#include "base/save.h"
#include "base/vec.h"
#include "base/xdg.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Rows are bounded so that nothing is counted up to them for ever. */
enum { BYTES_MOST = 2048, ROWS_MOST = 10000, WORDS = 2 * IMPRINT_AROUND + 1 };

static const char first_line[] = "qarar place 1\n";

/* ---- The spot ---------------------------------------------------------------------------- */

void kept_take(struct kept *kept, const struct doc *doc, const struct outline *outline,
               const struct spot *spot)
{
    imprint_take(&kept->point, doc, outline, spot->point);
    imprint_take(&kept->anchor, doc, outline, spot->anchor);
    kept->anchor_row = spot->anchor_row;
    kept->anchor_rise = spot->anchor_rise;
}

struct spot kept_find(const struct kept *kept, const struct doc *doc, const struct outline *outline,
                      const uint64_t *words)
{
    return (struct spot){
        .point = imprint_find(&kept->point, doc, outline, words),
        .anchor = imprint_find(&kept->anchor, doc, outline, words),
        .anchor_row = kept->anchor_row,
        .anchor_rise = kept->anchor_rise,
    };
}

/* ---- As text ----------------------------------------------------------------------------- */

static void put_imprint(struct buf *out, const struct imprint *imprint)
{
    buf_printf(out, "%" PRIu32 " %" PRIu32 " %" PRIx64 " %" PRIx64 " %" PRIu32, imprint->place.para,
               imprint->place.off, imprint->heading, imprint->label, imprint->nth);
    for (size_t i = 0; i < WORDS; i++)
        buf_printf(out, " %" PRIx64, imprint->words[i]);
    buf_putc(out, '\n');
}

/* The next number, no larger than most; *good is false from the first that is none. */
static uint64_t take_number(const char **at, int base, uint64_t most, bool *good)
{
    char *end;

    *at += strspn(*at, " \n");
    bool digit = (**at >= '0' && **at <= '9') || (base == 16 && **at >= 'a' && **at <= 'f');
    uint64_t number = digit ? strtoull(*at, &end, base) : 0;
    *good = *good && digit && number <= most;
    *at = digit ? end : *at;
    return number;
}

static void take_imprint(const char **at, struct imprint *imprint, bool *good)
{
    imprint->place.para = (uint32_t)take_number(at, 10, UINT32_MAX, good);
    imprint->place.off = (uint32_t)take_number(at, 10, UINT32_MAX, good);
    imprint->heading = take_number(at, 16, UINT64_MAX, good);
    imprint->label = take_number(at, 16, UINT64_MAX, good);
    imprint->nth = (uint32_t)take_number(at, 10, UINT32_MAX, good);
    for (size_t i = 0; i < WORDS; i++)
        imprint->words[i] = take_number(at, 16, UINT64_MAX, good);
}

static bool parse(struct kept *kept, const char *text)
{
    bool good = strncmp(text, first_line, strlen(first_line)) == 0;
    const char *at = text + (good ? strlen(first_line) : 0);

    *kept = (struct kept){0};
    take_imprint(&at, &kept->point, &good);
    take_imprint(&at, &kept->anchor, &good);
    kept->anchor_row = (int)take_number(&at, 10, ROWS_MOST, &good);
    kept->anchor_rise = (int)take_number(&at, 10, 2 * ROWS_MOST, &good) - ROWS_MOST;
    return good && strcmp(at, "\n") == 0;
}

static void print(struct buf *out, const struct kept *kept)
{
    buf_puts(out, first_line);
    put_imprint(out, &kept->point);
    put_imprint(out, &kept->anchor);
    buf_printf(out, "%d %d\n", kept->anchor_row, kept->anchor_rise + ROWS_MOST);
}

/* ---- The files --------------------------------------------------------------------------- */

static uint64_t hash(const char *text, uint64_t state)
{
    for (; *text != '\0'; text++)
        state = (state ^ (unsigned char)*text) * 0x100000001B3U;
    return state;
}

static bool put_folder(struct buf *out)
{
    return xdg_path(out, "XDG_STATE_HOME", ".local/state", "places");
}

/* False where nothing is kept of such a file. */
static bool put_name(struct buf *out, const char *path)
{
    struct stat status;
    char *real = NULL;

    if (strcmp(path, "-") != 0 && stat(path, &status) == 0 && S_ISREG(status.st_mode))
        real = realpath(path, NULL);
    bool good = real != NULL && put_folder(out);
    if (good)
        buf_printf(out, "/%016" PRIx64 "%016" PRIx64, hash(real, 0xCBF29CE484222325U),
                   hash(real, 0x9E3779B97F4A7C15U));
    free(real);
    return good;
}

bool kept_load(struct kept *kept, const char *path)
{
    struct buf name = {0};
    struct buf text = {0};
    bool good = put_name(&name, path) && xdg_read(&text, name.ptr, BYTES_MOST);

    /* A NUL ends the text early, and then it is not whole. */
    buf_puts(&text, "");
    good = good && parse(kept, text.ptr);
    buf_release(&name);
    buf_release(&text);
    return good;
}

struct entry {
    char name[64];
    struct timespec when;
};

static int newest_first(const void *a, const void *b)
{
    const struct entry *left = a;
    const struct entry *right = b;

    if (left->when.tv_sec != right->when.tv_sec)
        return left->when.tv_sec > right->when.tv_sec ? -1 : 1;
    return (left->when.tv_nsec < right->when.tv_nsec) - (left->when.tv_nsec > right->when.tv_nsec);
}

/* What a reader that was killed left half written goes with the oldest. */
static void drop_oldest(const char *folder)
{
    VEC(struct entry) entries = {0};
    DIR *dir = opendir(folder);
    struct dirent *it;

    while (dir != NULL && (it = readdir(dir)) != NULL) {
        struct entry entry = {0};
        struct stat status;
        if (strlen(it->d_name) >= sizeof(entry.name) ||
            fstatat(dirfd(dir), it->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISREG(status.st_mode))
            continue;
        memcpy(entry.name, it->d_name, strlen(it->d_name));
        entry.when = status.st_mtim;
        VEC_ADD(&entries, entry);
    }
    if (entries.len > KEPT_MOST)
        qsort(entries.ptr, entries.len, sizeof(*entries.ptr), newest_first);
    for (size_t i = KEPT_MOST; i < entries.len; i++)
        unlinkat(dirfd(dir), entries.ptr[i].name, 0);
    if (dir != NULL)
        closedir(dir);
    VEC_RELEASE(&entries);
}

void kept_save(const struct kept *kept, const char *path)
{
    struct buf name = {0};
    struct buf folder = {0};
    struct buf text = {0};

    if (put_name(&name, path) && put_folder(&folder)) {
        if (kept == NULL) {
            unlink(name.ptr);
        } else if (save_make_dir(folder.ptr)) {
            print(&text, kept);
            save_text(name.ptr, buf_str(&text), SAVE_PRIVATE, NULL);
            drop_oldest(folder.ptr);
        }
    }
    buf_release(&name);
    buf_release(&folder);
    buf_release(&text);
}
