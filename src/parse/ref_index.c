/* One sorted table: an entry for each section and for each label of a clause, on each side. Of
 * equal ones the clause of the lesser depth comes first, then the earlier. */
#include "parse/ref_index.h"

#include "base/vec.h"

enum {
    ADDRESSEES_TRIED = 32,
    ADDRESSEE_MOST = 512,
    RUN = 4096, /* entries sorted or merged in one go */
};

struct entry {
    const char *verb; /* "" inside one section, "*" in any of the text */
    struct str label; /* folded; none: the section itself */
    uint32_t group;   /* proposal, or section where verb is "" */
    uint32_t section;
    uint32_t clause;
    unsigned depth;
    uint8_t side;
};

struct ref_index {
    const struct outline *outline;
    struct arena *arena;
    VEC(struct entry) entries;
    struct str *addressees[SIDE_COUNT]; /* of each section, folded */
};

/* ---- Order ------------------------------------------------------------------------------ */

static int order(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_keys(const struct entry *a, const struct entry *b)
{
    int by = order(a->side, b->side);

    by = by != 0 ? by : order(a->group, b->group);
    by = by != 0 ? by : strcmp(a->verb, b->verb);
    return by != 0 ? by : str_cmp(a->label, b->label);
}

static int compare(const void *a, const void *b)
{
    const struct entry *left = a;
    const struct entry *right = b;
    int by = compare_keys(left, right);

    by = by != 0 ? by : order(left->depth, right->depth);
    by = by != 0 ? by : order(left->section, right->section);
    return by != 0 ? by : order(left->clause, right->clause);
}

/* The first entry of this key, or one past the last. */
static size_t find(const struct ref_index *index, const struct entry *key)
{
    size_t low = 0;
    size_t high = index->entries.len;

    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (compare_keys(&index->entries.ptr[mid], key) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    bool found = low < index->entries.len && compare_keys(&index->entries.ptr[low], key) == 0;
    return found ? low : index->entries.len;
}

/* ---- Filling ---------------------------------------------------------------------------- */

static struct str folded(struct arena *arena, struct str text)
{
    struct buf out = {0};

    if (text.len == 0 || text.len > ADDRESSEE_MOST)
        return STR_NONE;
    lang_fold(&out, text);
    struct str copy = arena_dup(arena, buf_str(&out));
    buf_release(&out);
    return copy;
}

static void add_section(struct ref_index *index, uint32_t section, enum side side)
{
    const struct section *it = &index->outline->sections[section];
    const struct heading *heading = &it->side[side];

    index->addressees[side][section] = folded(index->arena, heading->addressee);
    if (heading->present && heading->verb != NULL)
        VEC_ADD(&index->entries, (struct entry){.verb = heading->verb,
                                                .group = it->proposal,
                                                .section = section,
                                                .clause = NO_INDEX,
                                                .side = (uint8_t)side});
}

static void add_clause(struct ref_index *index, uint32_t clause, enum side side)
{
    const struct clause *it = &index->outline->clauses[clause];
    bool elsewhere = side == SIDE_ORIGINAL && it->was_in != NO_INDEX;
    uint32_t section = elsewhere ? it->was_in : it->section;
    struct entry entry = {.verb = "",
                          .label = folded(index->arena, it->label[side]),
                          .group = section,
                          .section = section,
                          .clause = clause,
                          .depth = it->depth,
                          .side = (uint8_t)side};

    if (!it->present[side] || entry.label.len == 0 || section == NO_INDEX)
        return;
    VEC_ADD(&index->entries, entry);
    const struct section *in = &index->outline->sections[section];
    entry.group = in->proposal;
    entry.verb = "*";
    VEC_ADD(&index->entries, entry);
    if (in->side[side].verb == NULL)
        return;
    entry.verb = in->side[side].verb;
    VEC_ADD(&index->entries, entry);
}

/* ---- Sorting ---------------------------------------------------------------------------- */

static void merge_runs(const struct entry *from, struct entry *to, size_t mid, size_t end,
                       struct stop *stop)
{
    size_t i = 0;
    size_t j = mid;

    for (size_t k = 0; k < end && (k % RUN != 0 || !stop_asked(stop)); k++)
        to[k] = j == end || (i < mid && compare(&from[i], &from[j]) <= 0) ? from[i++] : from[j++];
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* As qsort, but it can be stopped. */
static void sort_entries(struct ref_index *index, struct stop *stop)
{
    size_t len = index->entries.len;
    struct entry *from = index->entries.ptr;
    struct entry *to = mem_alloc((len + 1) * sizeof(*to));

    for (size_t i = 0; i < len && !stop_asked(stop); i += RUN)
        qsort(from + i, least(len - i, RUN), sizeof(*from), compare);
    for (size_t width = RUN; width < len; width *= 2) {
        for (size_t i = 0; i < len; i += 2 * width)
            merge_runs(from + i, to + i, least(len - i, width), least(len - i, 2 * width), stop);
        index->entries.ptr = to;
        index->entries.cap = len + 1;
        to = from;
        from = index->entries.ptr;
    }
    free(to);
}

struct ref_index *ref_index_new(const struct outline *outline, struct arena *arena,
                                struct stop *stop)
{
    struct ref_index *index = mem_alloc(sizeof(*index));

    index->outline = outline;
    index->arena = arena;
    for (unsigned side = 0; side < SIDE_COUNT; side++) {
        index->addressees[side] =
            mem_alloc(outline->section_count * sizeof(*index->addressees[side]));
        for (uint32_t i = 0; i < outline->section_count; i++)
            add_section(index, i, (enum side)side);
        for (uint32_t i = 0; i < outline->clause_count && !stop_asked(stop); i++)
            add_clause(index, i, (enum side)side);
    }
    sort_entries(index, stop);
    return index;
}

void ref_index_free(struct ref_index *index)
{
    VEC_RELEASE(&index->entries);
    for (unsigned side = 0; side < SIDE_COUNT; side++)
        free(index->addressees[side]);
    free(index);
}

/* ---- Asking ----------------------------------------------------------------------------- */

static size_t find_section(const struct ref_index *index, struct ref_home home, const char *verb)
{
    return find(index,
                &(struct entry){.verb = verb, .group = home.proposal, .side = (uint8_t)home.side});
}

size_t ref_index_addressee(const struct ref_index *index, struct ref_home home, const char *verb,
                           struct str folded_text, uint32_t *section)
{
    size_t first = find_section(index, home, verb);
    size_t longest = 0;

    for (size_t i = first; i < index->entries.len && i < first + ADDRESSEES_TRIED; i++) {
        const struct entry *entry = &index->entries.ptr[i];
        if (compare_keys(entry, &index->entries.ptr[first]) != 0)
            break;
        struct str addressee = index->addressees[home.side][entry->section];
        size_t len = addressee.len > 0 ? lang_match(folded_text, addressee.ptr) : 0;
        if (len > longest) {
            longest = len;
            *section = entry->section;
        }
    }
    return longest;
}

uint32_t ref_index_section(const struct ref_index *index, struct ref_home home, const char *verb)
{
    size_t at = find_section(index, home, verb);

    return at < index->entries.len ? index->entries.ptr[at].section : NO_INDEX;
}

/* The entry of the label: of the section that is meant, or of the verb; where no heading is named,
 * of the section that the reference stands in, or else of its text. */
static size_t find_clause(const struct ref_index *index, struct ref_home home, uint32_t section,
                          const char *verb, struct str label)
{
    struct entry key = {.verb = "", .label = label, .group = section, .side = (uint8_t)home.side};

    if (section != NO_INDEX)
        return find(index, &key);
    key.group = home.section;
    size_t at = verb == NULL ? find(index, &key) : index->entries.len;
    if (at < index->entries.len)
        return at;
    key.group = home.proposal;
    key.verb = verb != NULL ? verb : "*";
    return find(index, &key);
}

void ref_index_resolve(const struct ref_index *index, struct ref_home home, uint32_t section,
                       struct ref_side *out)
{
    out->section = section;
    if (out->section == NO_INDEX && out->verb != NULL)
        out->section = ref_index_section(index, home, out->verb);
    if (out->label.len == 0)
        return;
    size_t at = find_clause(index, home, section, out->verb, folded(index->arena, out->label));
    if (at == index->entries.len)
        return;
    out->section = index->entries.ptr[at].section;
    out->clause = index->entries.ptr[at].clause;
}
