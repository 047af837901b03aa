/* From line to line, round the end of the text, to where it began. */
#include "tui/seek.h"

#include "tui/lines.h"

void seek_start(struct seek *seek, const struct quest *quest, struct scan *scan,
                const struct seek_from *from)
{
    *seek = (struct seek){.quest = quest, .scan = scan, .from = *from};
}

static bool is_beyond(const struct seek *seek, const struct hit *hit)
{
    const struct seek_from *from = &seek->from;

    if (seek->wrapped)
        return true;
    if (from->at_hit)
        return from->backward ? hit_cmp(hit, &from->hit) < 0 : hit_cmp(hit, &from->hit) > 0;
    int order = place_cmp(hit->start, from->place);
    return from->backward ? order < 0 : order >= 0;
}

/* The first hit of a line, or the last where it goes backward. */
static bool take(void *context, const struct hit *hit)
{
    struct seek *seek = context;

    if (!is_beyond(seek, hit))
        return !seek->from.backward;
    seek->hit = *hit;
    seek->found = true;
    return seek->from.backward;
}

static bool go_round(struct seek *seek)
{
    seek->wrapped = true;
    return seek->from.backward ? quest_last(seek->quest, &seek->line)
                               : quest_first(seek->quest, &seek->line);
}

/* The line of the place; where the quest is elsewhere, its start. */
static bool begin(struct seek *seek)
{
    const struct quest *quest = seek->quest;
    struct place place = seek->from.at_hit ? seek->from.hit.start : seek->from.place;

    seek->begun = true;
    if (place.para < quest->first || place.para > quest->last ||
        !lines_at(quest->doc, quest->view, place.para, &seek->line)) {
        seek->origin.first = seek->from.backward ? 0 : UINT32_MAX;
        return go_round(seek);
    }
    seek->origin = seek->line;
    return true;
}

static bool is_round(const struct seek *seek)
{
    return seek->wrapped && (seek->from.backward ? seek->line.first < seek->origin.first
                                                 : seek->line.first > seek->origin.first);
}

/* The next line to look at. False: there is none; *ended: but more may come. */
static bool next_line(struct seek *seek, bool growing, bool *ended)
{
    if (!seek->begun)
        return begin(seek);
    if (seek->from.backward ? quest_prev(seek->quest, &seek->line)
                            : quest_next(seek->quest, &seek->line))
        return !is_round(seek);
    *ended = growing && !seek->from.backward && !seek->wrapped;
    return !*ended && !seek->wrapped && go_round(seek);
}

/* Forward, nothing before the place needs to be read. */
static struct place scan_from(const struct seek *seek)
{
    if (seek->wrapped || seek->from.backward)
        return (struct place){0, 0};
    return seek->from.at_hit ? seek->from.hit.start : seek->from.place;
}

enum seek_state seek_step(struct seek *seek, size_t bytes, bool growing)
{
    size_t used = 0;
    bool ended = false;

    scan_start(seek->scan, seek->quest, take, seek);
    while (used < bytes && !seek->found) {
        if (!next_line(seek, growing, &ended))
            return ended ? SEEK_END : SEEK_DONE;
        scan_line(seek->scan, seek->line, scan_from(seek));
        used += scan_cost(seek->quest->doc, seek->line);
    }
    seek->cost += used;
    return seek->found ? SEEK_DONE : SEEK_MORE;
}
