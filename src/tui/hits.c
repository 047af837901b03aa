/* Stretches of text with hits. */
#include "tui/hits.h"

#include "tui/lines.h"

/* Bytes from the start of a stretch to its last hit, at most. */
enum { STRETCH = 4096 };

void hits_start(struct hits *hits, const struct quest *quest, struct scan *scan)
{
    hits->quest = quest;
    hits->scan = scan;
    VEC_CLEAR(&hits->stretches);
    hits->count = 0;
    hits->begun = false;
    hits->done = false;
}

void hits_release(struct hits *hits)
{
    VEC_RELEASE(&hits->stretches);
}

/* ---- Counting --------------------------------------------------------------------------- */

static uint32_t position(const struct hits *hits, struct place place)
{
    return hits->quest->doc->paras[place.para].text + place.off;
}

static bool fits(const struct hits *hits, const struct hit *hit)
{
    if (hits->stretches.len == 0)
        return false;
    struct place from = VEC_LAST(&hits->stretches).from;
    return place_cmp(hit->start, from) < 0 ||
           position(hits, hit->start) - position(hits, from) < STRETCH;
}

static bool count_hit(void *context, const struct hit *hit)
{
    struct hits *hits = context;

    if (!fits(hits, hit))
        VEC_ADD(&hits->stretches, (struct stretch){*hit, hit->start, hits->count});
    struct stretch *stretch = &VEC_LAST(&hits->stretches);
    if (place_cmp(hit->start, stretch->from) < 0)
        stretch->from = hit->start;
    hits->count++;
    return true;
}

static bool next_line(struct hits *hits)
{
    if (hits->begun)
        return quest_next(hits->quest, &hits->line);
    hits->begun = quest_first(hits->quest, &hits->line);
    return hits->begun;
}

bool hits_step(struct hits *hits, size_t bytes)
{
    size_t used = 0;

    scan_start(hits->scan, hits->quest, count_hit, hits);
    while (used < bytes && next_line(hits)) {
        scan_line(hits->scan, hits->line, (struct place){0, 0});
        used += scan_cost(hits->quest->doc, hits->line);
    }
    hits->done = used < bytes;
    return hits->done;
}

/* ---- Asking ----------------------------------------------------------------------------- */

/* Goes through a stretch: stops at hit number left (from 1), or at the first that is not before
 * what is sought. */
struct look {
    const struct stretch *stretch;
    const struct hit *limit; /* where the next stretch begins, or NULL */
    const struct hit *sought;
    struct place place;
    uint32_t left; /* 0: until the sought one */
    uint32_t seen;
    struct hit hit;
    bool (*stops)(const struct look *look, const struct hit *hit);
};

static bool look_at(void *context, const struct hit *hit)
{
    struct look *look = context;

    if (hit_cmp(hit, &look->stretch->first) < 0)
        return true;
    if (look->limit != NULL && hit_cmp(hit, look->limit) >= 0)
        return false;
    look->hit = *hit;
    if (look->stops(look, hit))
        return false;
    look->seen++;
    return true;
}

static bool stops_at_number(const struct look *look, const struct hit *hit)
{
    (void)hit;
    return look->seen + 1 == look->left;
}

static bool stops_after_hit(const struct look *look, const struct hit *hit)
{
    return hit_cmp(hit, look->sought) > 0;
}

static bool stops_at_place(const struct look *look, const struct hit *hit)
{
    return place_cmp(hit->start, look->place) >= 0;
}

/* Stretches are short, but may go over several lines. */
static void look_through(const struct hits *hits, size_t index, struct look *look)
{
    const struct stretch *stretch = &hits->stretches.ptr[index];
    const struct quest *quest = hits->quest;
    struct view_para line;

    look->stretch = stretch;
    look->limit = index + 1 < hits->stretches.len ? &stretch[1].first : NULL;
    scan_start(hits->scan, quest, look_at, look);
    if (!lines_at(quest->doc, quest->view, stretch->from.para, &line))
        return;
    do {
        if (look->limit == NULL && look->seen == hits->count - stretch->before)
            return;
        if (!scan_line(hits->scan, line, stretch->from))
            return;
    } while (quest_next(quest, &line));
}

struct hit hits_get(const struct hits *hits, uint32_t number)
{
    size_t low = 0;
    size_t high = hits->stretches.len;

    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (hits->stretches.ptr[middle].before < number)
            low = middle;
        else
            high = middle;
    }
    struct look look = {.left = number - hits->stretches.ptr[low].before, .stops = stops_at_number};
    look_through(hits, low, &look);
    return look.hit;
}

uint32_t hits_number(const struct hits *hits, const struct hit *hit)
{
    size_t low = 0;
    size_t high = hits->stretches.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (hit_cmp(&hits->stretches.ptr[middle].first, hit) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return 0;
    struct look look = {.sought = hit, .stops = stops_after_hit};
    look_through(hits, low - 1, &look);
    return hits->stretches.ptr[low - 1].before + look.seen;
}

uint32_t hits_from(const struct hits *hits, struct place place)
{
    size_t low = 0;
    size_t high = hits->stretches.len;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (place_cmp(hits->stretches.ptr[middle].first.start, place) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return hits->count > 0 ? 1 : hits->count + 1;
    struct look look = {.place = place, .stops = stops_at_place};
    look_through(hits, low - 1, &look);
    return hits->stretches.ptr[low - 1].before + look.seen + 1;
}
