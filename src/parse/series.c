/* Following a series of labels: which level the next one is on, and whether it runs.
 *
 * A letter may belong to several systems (i is the ninth letter and the first roman number): a
 * level keeps its last value in each one that is still possible. In flattened text the deleted and
 * the inserted label stand together ("24" was 2 and is 4): the series tells that it is two. */
#include "parse/label.h"
#include "text/utf8.h"

/* The last number of a dotted label, without a suffix. */
static struct str last_part(struct str label, unsigned *parts)
{
    struct str text = label;
    const char *blank = text.len > 0 ? memchr(text.ptr, ' ', text.len) : NULL;

    if (blank != NULL)
        text.len = (size_t)(blank - text.ptr);
    *parts = 1;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '.')
            continue;
        (*parts)++;
        text = str_from_off(text, i + 1);
        i = (size_t)-1;
    }
    return text;
}

unsigned label_value(struct str label, enum numeral system)
{
    unsigned parts;

    return numeral_read(system, last_part(label, &parts));
}

/* The label as a level of its own would remember it. */
static struct level level_of(const struct label *label, struct str text)
{
    struct level level = {.form = label->form, .text = text};
    struct str part = last_part(text, &level.parts);

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        level.last[system] = numeral_read((enum numeral)system, part);
    return level;
}

bool label_is_first(const struct label *label)
{
    struct level level = level_of(label, label->text);

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        if (level.last[system] == 1)
            return true;
    return false;
}

/* Keeps of next the systems in which it is step after last; were there any? */
static bool keep_step(const struct level *last, struct level *next, unsigned step)
{
    bool any = false;
    struct level kept = *next;

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++) {
        bool fits = last->last[system] > 0 && next->last[system] == last->last[system] + step;
        if (!fits)
            kept.last[system] = 0;
        any = any || fits;
    }
    if (any)
        *next = kept;
    return any;
}

static bool share_a_system(const struct level *a, const struct level *b)
{
    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        if (a->last[system] > 0 && b->last[system] > 0)
            return true;
    return false;
}

/* The systems that both can be in; those of next where there is none. */
static void keep_shared(const struct level *last, struct level *next)
{
    if (!share_a_system(last, next))
        return;
    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        if (last->last[system] == 0)
            next->last[system] = 0;
}

/* Keeps the systems in which it is the first; is it one at all? */
static bool keep_first(struct level *next)
{
    struct level zero = {0};

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        if (next->last[system] == 1)
            zero.last[system] = 1;
    if (!share_a_system(&zero, next))
        return false;
    zero.form = next->form;
    zero.parts = next->parts;
    zero.text = next->text;
    *next = zero;
    return true;
}

static void put_on(struct series *series, unsigned level, const struct level *label,
                   struct placing *out)
{
    if (level >= LEVELS_MOST)
        level = LEVELS_MOST - 1;
    series->levels[level] = *label;
    series->depth = level + 1;
    out->depth = level + 1;
}

/* 1.3 and then 2.3: right-to-left texts turn dotted numbers round. */
static bool turned_step(const struct level *last, const struct level *next)
{
    const char *a = next->parts > 1 ? memchr(last->text.ptr, '.', last->text.len) : NULL;
    const char *b = next->parts > 1 ? memchr(next->text.ptr, '.', next->text.len) : NULL;

    if (a == NULL || b == NULL)
        return false;
    size_t from = (size_t)(a - last->text.ptr);
    size_t to = (size_t)(b - next->text.ptr);
    return str_eq(str_from_off(last->text, from), str_from_off(next->text, to)) &&
           numeral_read(NUMERAL_DECIMAL, str_head(last->text, from)) + 1 ==
               numeral_read(NUMERAL_DECIMAL, str_head(next->text, to));
}

/* Does a dotted label begin with 1, however it is turned? */
static bool begins_turned(const struct level *next)
{
    return next->parts > 1 && str_starts(next->text, STR("1."));
}

/* The deepest level that label goes on, by its form or, where told, in any. */
static bool goes_on(struct series *series, const struct label *label, struct level *next,
                    bool any_form, struct placing *out)
{
    for (unsigned i = series->depth; i-- > 0;) {
        const struct level *level = &series->levels[i];
        bool same = level->parts == next->parts && (any_form || level->form == next->form);
        if (!same || !(turned_step(level, next) || keep_step(level, next, label->suffixed ? 0 : 1)))
            continue;
        put_on(series, i, next, out);
        return true;
    }
    return false;
}

/* The deepest level of the same kind, or depth. */
static unsigned level_like(const struct series *series, const struct level *next)
{
    for (unsigned i = series->depth; i-- > 0;)
        if (series->levels[i].form == next->form && series->levels[i].parts == next->parts &&
            share_a_system(&series->levels[i], next))
            return i;
    return series->depth;
}

/* Below the levels with fewer numbers, for dotted labels: 1.1 stands under 1. */
static unsigned level_below(const struct series *series, const struct level *next)
{
    unsigned depth = series->depth;

    while (next->parts > 1 && depth > 0 && series->levels[depth - 1].parts >= next->parts)
        depth--;
    return depth;
}

static struct str expected_on(struct arena *arena, const struct level *level)
{
    struct buf out = {0};

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT && out.len == 0; system++)
        if (level->last[system] > 0)
            numeral_write(&out, (enum numeral)system, level->last[system] + 1);
    if (level->parts < 2 && out.len == 0)
        buf_putc(&out, '1'); /* nothing has begun */
    struct str text = out.len > 0 && level->parts < 2 ? arena_dup(arena, buf_str(&out)) : STR_NONE;
    buf_release(&out);
    return text;
}

/* What a series of the label's system begins with. */
static struct str first_of(struct arena *arena, const struct level *level)
{
    struct buf out = {0};

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT && out.len == 0; system++)
        if (level->last[system] > 0)
            numeral_write(&out, (enum numeral)system, 1);
    struct str text = out.len > 0 && level->parts < 2 ? arena_dup(arena, buf_str(&out)) : STR_NONE;
    buf_release(&out);
    return text;
}

/* ---- Flattened text --------------------------------------------------------------------- */

/* The deepest level of the form, or an open one that has had no label yet. */
static struct level running(const struct series *series, const struct label *label)
{
    struct level level = {.form = label->form, .parts = 1};

    for (unsigned i = series->depth; i-- > 0;)
        if (series->levels[i].form == label->form)
            return series->levels[i];
    return level;
}

/* Is first or second what follows last? For a series that has not begun, is first its first? */
static bool split_fits(const struct level *last, struct level *first, struct level *second)
{
    bool begun = false;

    for (unsigned system = NUMERAL_NONE + 1; system < NUMERAL_COUNT; system++)
        begun = begun || last->last[system] > 0;
    if (!share_a_system(first, second))
        return false;
    return begun ? keep_step(last, second, 1) || keep_step(last, first, 1) : keep_first(first);
}

/* Reads one label as two that stand together; the second is the final's. */
static bool place_two(struct series *series, struct arena *arena, const struct label *label,
                      struct placing *out)
{
    struct level last = running(series, label);
    size_t len;

    utf8_at(label->text, 0, &len);
    for (size_t off = len; off < label->text.len; off += len) {
        struct level first = level_of(label, str_trim(str_head(label->text, off)));
        struct level second = level_of(label, str_trim(str_from_off(label->text, off)));
        utf8_at(label->text, off, &len);
        if (!split_fits(&last, &first, &second))
            continue;
        keep_shared(&last, &second);
        *out = (struct placing){.conflict = true, .expected = expected_on(arena, &last)};
        unsigned level = level_like(series, &second);
        put_on(series, level, &second, out);
        return true;
    }
    return false;
}

/* ---- Placing ---------------------------------------------------------------------------- */

/* A label that does not run: on the level of its kind, or below all. */
static bool place_conflict(struct series *series, struct arena *arena, const struct label *label,
                           struct level *next, struct placing *out)
{
    unsigned like = level_like(series, next);

    if (!label->strong)
        return false;
    out->conflict = !label->suffixed;
    if (like < series->depth) {
        out->expected = expected_on(arena, &series->levels[like]);
        keep_shared(&series->levels[like], next);
        put_on(series, like, next, out);
        return true;
    }
    out->expected = first_of(arena, next);
    put_on(series, level_below(series, next), next, out);
    return true;
}

bool series_place(struct series *series, struct arena *arena, const struct label *label,
                  struct placing *out)
{
    struct level next = level_of(label, label->text);

    *out = (struct placing){.depth = 1};
    if (label->two)
        return series->flat && place_two(series, arena, label, out);
    if (goes_on(series, label, &next, false, out) || goes_on(series, label, &next, true, out))
        return true;
    struct level first = next;
    bool is_first = keep_first(&first) && !label->suffixed;
    if (is_first && level_like(series, &first) == series->depth &&
        (label->strong || series->depth == 0 || next.parts > 1)) {
        put_on(series, level_below(series, &first), &first, out);
        return true;
    }
    if ((is_first || begins_turned(&next)) && next.parts > 1) { /* 2.1 after 1.3, under 2 */
        put_on(series, level_below(series, &next), &next, out);
        return true;
    }
    bool typed = label->strong || label->tab;
    if (series->flat && typed && place_two(series, arena, label, out))
        return true;
    return place_conflict(series, arena, label, &next, out);
}
