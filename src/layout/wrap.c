/* Where lines end: at the last break opportunity that fits, by cell width, in logical order; a word
 * too long for a line is cut between clusters. Also how far lines are indented and tabs reach. */
#include "layout/flow.h"

#include "base/least.h"

#include <limits.h>
#include <string.h>

enum {
    LEVEL_INDENT = 4, /* columns for each level of clauses */
    TAB_STOP = 8,
    DEPTH_MAX = 9,
};

/* The next multiple of step beyond col. */
static int next_stop(int col, int step)
{
    return (col / step + 1) * step;
}

void wrap_indent(struct flow *flow, unsigned depth)
{
    int width = flow->options->width;
    int most = width > 0 ? width / 3 : 0;
    int levels = depth > 1 ? (int)(depth < DEPTH_MAX ? depth : DEPTH_MAX) - 1 : 0;
    size_t label = flow->label;

    flow->first = min_int(levels * LEVEL_INDENT, most);
    flow->rest = flow->first;
    if (label == 0)
        return;
    bool tab = (flow->slots.ptr[label - 1].flags & SLOT_TAB) != 0;
    int columns = 0;
    for (size_t i = 0; i < label - tab; i++)
        columns += flow->slots.ptr[i].cell.width;
    int hang = tab ? next_stop(columns, LEVEL_INDENT) : columns;
    flow->rest = width > 0 ? min_int(flow->first + hang, most) : hang;
}

int wrap_slot_width(const struct flow *flow, size_t i, int col)
{
    const struct slot *slot = &flow->slots.ptr[i];

    if ((slot->flags & SLOT_TAB) == 0)
        return slot->cell.width;
    if (!flow->later && i + 1 == flow->label)
        return max_int(flow->rest - col, 1);
    if (flow->options->bidi == BIDI_TERMINAL && flow->rtl)
        return 1;
    return next_stop(col, TAB_STOP) - col;
}

/* A line as far as it was looked at. */
struct scan {
    int col;            /* columns taken */
    size_t opportunity; /* last place to break, or the start */
    size_t edge;        /* last place between clusters, or the start */
    size_t hidden;      /* first of the blanks that hang over the end, or SIZE_MAX */
    bool forced;        /* it ends at a forced break */
};

/* Takes slot i into the line from start; false where it does not fit. */
static bool take(struct flow *flow, size_t start, size_t i, struct scan *scan)
{
    struct slot *slot = &flow->slots.ptr[i];
    int room = flow->options->width > 0 ? flow->options->width - scan->col : INT_MAX;
    int columns = min_int(wrap_slot_width(flow, i, scan->col), UINT8_MAX);

    if ((slot->flags & SLOT_LINE) != 0 && (flow->later || i > flow->label))
        scan->opportunity = i;
    if ((slot->flags & SLOT_CLUSTER) != 0)
        scan->edge = i;
    if ((slot->flags & SLOT_BLANK) == 0) {
        scan->hidden = SIZE_MAX;
        scan->col += columns;
        return columns <= room || i == start;
    }
    columns = min_int(columns, max_int(room, 0));
    if (columns == 0 && scan->hidden == SIZE_MAX)
        scan->hidden = i;
    if ((slot->flags & SLOT_TAB) != 0)
        slot->cell.width = (uint8_t)columns;
    scan->col += columns;
    return true;
}

/* The slot that the line from start ends before, or the number of slots where all fit. The widths
 * of its tabs are set on the way. */
static size_t line_end(struct flow *flow, size_t start, struct scan *scan)
{
    *scan = (struct scan){flow_indent(flow), start, start, SIZE_MAX, false};
    for (size_t i = start; i < flow->slots.len; i++) {
        if ((flow->slots.ptr[i].flags & SLOT_FORCED) != 0) {
            scan->forced = true;
            return i;
        }
        if (take(flow, start, i, scan))
            continue;
        if (scan->opportunity > start)
            return scan->opportunity;
        return scan->edge > start ? scan->edge : i;
    }
    return flow->slots.len;
}

/* The slots of lines made are given up, and so are the blanks that hang over the end of the line
 * that waits: however many they are, they are not looked at again. */
static void keep_rest(struct flow *flow, size_t start, const struct scan *scan)
{
    struct slots *slots = &flow->slots;

    if (scan->hidden < slots->len)
        slots->len = scan->hidden;
    slots->len -= start;
    if (start > 0 && slots->len > 0)
        memmove(slots->ptr, slots->ptr + start, slots->len * sizeof(*slots->ptr));
}

void wrap_lines(struct flow *flow, bool end)
{
    struct scan scan;
    size_t start = 0;

    if (!end && flow->options->width == 0)
        return;
    for (;;) {
        size_t stop = line_end(flow, start, &scan);
        bool last = stop == flow->slots.len && !scan.forced;
        if (last && !end)
            break;
        line_emit(flow, start, stop);
        if (last) {
            VEC_CLEAR(&flow->slots);
            return;
        }
        start = stop + scan.forced;
        flow->later = true;
    }
    keep_rest(flow, start, &scan);
}
