/* Pairing by what is shared. A clause that was split or joined keeps the partner that it begins
 * with; otherwise the one with which it has most kept words in common. */
#include "parse/pair.h"

enum { SHARE = 3 }; /* clauses that do not begin together share a third of the shorter one */

const struct line *sides_line(const struct sides *sides, enum side side, uint32_t para)
{
    uint32_t line = sides->line_of[side][para];

    return line != NO_INDEX ? &sides->side[side].lines.ptr[line] : NULL;
}

static uint32_t *new_indexes(size_t count)
{
    uint32_t *indexes = mem_alloc(count * sizeof(*indexes));

    memset(indexes, 0xFF, count * sizeof(*indexes));
    return indexes;
}

static void tie(uint32_t *const partner[SIDE_COUNT], uint32_t original, uint32_t final)
{
    partner[SIDE_ORIGINAL][original] = final;
    partner[SIDE_FINAL][final] = original;
}

/* ---- Moves ------------------------------------------------------------------------------ */

/* The name of the move that the paragraph's first words on this side belong to, or 0. */
static string_id move_of(const struct doc *doc, enum side side, uint32_t para)
{
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (doc_span_text(doc, i).len > 0 && on_side(doc_span_revision(doc, i), side))
            return doc_span_mark(doc, i)->move;
    return 0;
}

struct end {
    string_id move;
    uint32_t index;
};

typedef VEC(struct end) end_list;

static int by_move(const void *a, const void *b)
{
    const struct end *left = a;
    const struct end *right = b;

    if (left->move != right->move)
        return left->move < right->move ? -1 : 1;
    return left->index < right->index ? -1 : left->index > right->index;
}

/* Ties the ends of each move, the first with the first. moved[] is set for the final's. */
static void tie_ends(end_list ends[SIDE_COUNT], uint32_t *const partner[SIDE_COUNT], bool *moved)
{
    size_t i = 0;
    size_t j = 0;

    for (unsigned side = 0; side < SIDE_COUNT; side++)
        if (ends[side].len > 0)
            qsort(ends[side].ptr, ends[side].len, sizeof(struct end), by_move);
    while (i < ends[SIDE_ORIGINAL].len && j < ends[SIDE_FINAL].len) {
        struct end from = ends[SIDE_ORIGINAL].ptr[i];
        struct end to = ends[SIDE_FINAL].ptr[j];
        if (from.move == to.move) {
            tie(partner, from.index, to.index);
            moved[to.index] = true;
        }
        i += from.move <= to.move;
        j += to.move <= from.move;
    }
    VEC_RELEASE(&ends[SIDE_ORIGINAL]);
    VEC_RELEASE(&ends[SIDE_FINAL]);
}

static void add_end(end_list *ends, const struct sides *sides, enum side side, uint32_t para,
                    uint32_t index)
{
    string_id move = move_of(sides->doc, side, para);

    if (move != 0)
        VEC_ADD(ends, (struct end){move, index});
}

/* ---- Sections --------------------------------------------------------------------------- */

/* The section of a side whose heading (or first paragraph) para is, or NO_INDEX. */
static uint32_t section_headed_by(const struct sides *sides, enum side side, uint32_t para)
{
    const struct line *line = sides_line(sides, side, para);

    if (line == NULL || line->section == NO_INDEX)
        return NO_INDEX;
    const struct side_section *section = &sides->side[side].sections.ptr[line->section];
    return para >= section->first && para <= section->last ? line->section : NO_INDEX;
}

static bool is_front(const struct side_section *section)
{
    return section->heading.cls == CLASS_FRONT;
}

static void pair_shared_headings(struct pairing *p, const struct sides *sides)
{
    const struct structure *original = &sides->side[SIDE_ORIGINAL];

    for (uint32_t i = 0; i < original->sections.len; i++) {
        const struct side_section *section = &original->sections.ptr[i];
        for (uint32_t para = section->first; para <= section->last; para++) {
            uint32_t other = section_headed_by(sides, SIDE_FINAL, para);
            if (sides_line(sides, SIDE_ORIGINAL, para) == NULL || other == NO_INDEX ||
                p->section[SIDE_FINAL][other] != NO_INDEX)
                continue;
            tie(p->section, i, other);
            break;
        }
    }
}

static bool has_text(const struct sides *sides, uint32_t para)
{
    return has_side_text(sides->doc, SIDE_ORIGINAL, para) ||
           has_side_text(sides->doc, SIDE_FINAL, para);
}

/* The nearest paragraph with text after or before para, or NO_INDEX. */
static uint32_t next_with_text(const struct sides *sides, uint32_t para, int step)
{
    for (int64_t i = (int64_t)para + step; i >= 0 && i < sides->doc->body_count; i += step)
        if (has_text(sides, (uint32_t)i))
            return (uint32_t)i;
    return NO_INDEX;
}

/* The first word of two verbs, without "further", is the same; or whom they address. */
static bool say_alike(const struct heading *a, const struct heading *b)
{
    if (a->cls != b->cls)
        return false;
    if (a->verb == NULL && b->verb == NULL)
        return true;
    size_t word = a->verb != NULL ? strcspn(a->verb, " ") : 0;
    bool verb = b->verb != NULL && word > 0 && strcspn(b->verb, " ") == word &&
                strncmp(a->verb, b->verb, word) == 0;
    return verb || (a->addressee.len > 0 && str_eq(a->addressee, b->addressee));
}

/* A heading that was deleted whole and one like it that was inserted at its side. */
static void pair_replaced_headings(struct pairing *p, const struct sides *sides)
{
    const struct structure *original = &sides->side[SIDE_ORIGINAL];

    for (uint32_t i = 0; i < original->sections.len; i++) {
        const struct side_section *section = &original->sections.ptr[i];
        if (p->section[SIDE_ORIGINAL][i] != NO_INDEX || !section->own_line)
            continue;
        for (int step = 1; step >= -1; step -= 2) {
            uint32_t from = step > 0 ? section->last : section->first;
            uint32_t para = next_with_text(sides, from, step);
            uint32_t other =
                para != NO_INDEX ? section_headed_by(sides, SIDE_FINAL, para) : NO_INDEX;
            if (other == NO_INDEX || p->section[SIDE_FINAL][other] != NO_INDEX ||
                !sides->side[SIDE_FINAL].sections.ptr[other].own_line ||
                !say_alike(&section->heading, &sides->side[SIDE_FINAL].sections.ptr[other].heading))
                continue;
            tie(p->section, i, other);
            break;
        }
    }
}

/* Labels before any heading have a section without one, in each text. */
static void pair_fronts(struct pairing *p, const struct sides *sides)
{
    const struct structure *original = &sides->side[SIDE_ORIGINAL];
    const struct structure *final = &sides->side[SIDE_FINAL];
    uint32_t j = 0;

    for (uint32_t i = 0; i < original->sections.len; i++) {
        if (!is_front(&original->sections.ptr[i]) || p->section[SIDE_ORIGINAL][i] != NO_INDEX)
            continue;
        while (j < final->sections.len &&
               (!is_front(&final->sections.ptr[j]) || p->section[SIDE_FINAL][j] != NO_INDEX ||
                final->sections.ptr[j].proposal < original->sections.ptr[i].proposal))
            j++;
        if (j < final->sections.len &&
            final->sections.ptr[j].proposal == original->sections.ptr[i].proposal)
            tie(p->section, i, j);
    }
}

static void pair_moved_sections(struct pairing *p, const struct sides *sides)
{
    end_list ends[SIDE_COUNT] = {{0}, {0}};

    for (enum side side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < sides->side[side].sections.len; i++)
            if (p->section[side][i] == NO_INDEX)
                add_end(&ends[side], sides, side, sides->side[side].sections.ptr[i].first, i);
    tie_ends(ends, p->section, p->moved_section);
}

/* ---- Clauses ---------------------------------------------------------------------------- */

/* Two clauses that share a paragraph. */
struct candidate {
    uint32_t clause[SIDE_COUNT];
    uint32_t order;
    bool begin;      /* both begin in one paragraph */
    uint64_t weight; /* kept bytes that they share */
};

typedef VEC(struct candidate) candidate_list;

uint64_t pair_kept_bytes(const struct doc *doc, uint32_t para)
{
    uint64_t bytes = 0;

    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (doc_span_revision(doc, i) == REV_KEPT)
            bytes += doc_span_text(doc, i).len;
    return bytes;
}

static bool begins_at(const struct sides *sides, enum side side, uint32_t clause, uint32_t para)
{
    const struct structure *structure = &sides->side[side];

    return structure->lines.ptr[structure->clauses.ptr[clause].line].head == para;
}

/* What the paragraph speaks for: that the clauses it belongs to on the two sides are one. */
static void add_candidate(candidate_list *list, const struct sides *sides, uint32_t para)
{
    const struct line *original = sides_line(sides, SIDE_ORIGINAL, para);
    const struct line *final = sides_line(sides, SIDE_FINAL, para);

    if (original == NULL || final == NULL || original->clause == NO_INDEX ||
        final->clause == NO_INDEX)
        return;
    struct candidate new = {.clause = {original->clause, final->clause},
                            .order = (uint32_t)list->len,
                            .weight = pair_kept_bytes(sides->doc, para)};
    new.begin = begins_at(sides, SIDE_ORIGINAL, original->clause, para) &&
                begins_at(sides, SIDE_FINAL, final->clause, para);
    struct candidate *last = list->len > 0 ? &VEC_LAST(list) : NULL;
    if (last != NULL && last->clause[SIDE_ORIGINAL] == new.clause[SIDE_ORIGINAL] &&
        last->clause[SIDE_FINAL] == new.clause[SIDE_FINAL]) {
        last->weight += new.weight;
        last->begin = last->begin || new.begin;
    } else {
        VEC_ADD(list, new);
    }
}

/* Words that are kept at the common beginning count before any others; a beginning without kept
 * words (replaced where it stands) counts last. */
static unsigned rank(const struct candidate *candidate)
{
    return candidate->begin && candidate->weight > 0 ? 2 : candidate->weight > 0 ? 1 : 0;
}

static int by_weight(const void *a, const void *b)
{
    const struct candidate *left = a;
    const struct candidate *right = b;

    if (rank(left) != rank(right))
        return rank(left) > rank(right) ? -1 : 1;
    if (left->weight != right->weight)
        return left->weight > right->weight ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

/* Bytes of text of each clause of a side. */
static uint64_t *clause_bytes(const struct structure *structure)
{
    uint64_t *bytes = mem_alloc(structure->clauses.len * sizeof(*bytes));

    for (uint32_t i = 0; i < structure->lines.len; i++)
        if (structure->lines.ptr[i].clause != NO_INDEX)
            bytes[structure->lines.ptr[i].clause] += structure->lines.ptr[i].bytes;
    return bytes;
}

/* A few words that happen to be kept do not make two clauses one. */
static bool share_enough(const struct candidate *candidate, uint64_t original, uint64_t final)
{
    return candidate->begin || candidate->weight * SHARE >= (original < final ? original : final);
}

/* Takes the candidates in their order, each clause once. */
static void tie_candidates(struct pairing *p, const struct sides *sides, const candidate_list *list)
{
    uint64_t *bytes[SIDE_COUNT];

    for (enum side side = 0; side < SIDE_COUNT; side++)
        bytes[side] = clause_bytes(&sides->side[side]);
    for (size_t i = 0; i < list->len; i++) {
        uint32_t original = list->ptr[i].clause[SIDE_ORIGINAL];
        uint32_t final = list->ptr[i].clause[SIDE_FINAL];
        if (p->clause[SIDE_ORIGINAL][original] == NO_INDEX &&
            p->clause[SIDE_FINAL][final] == NO_INDEX &&
            share_enough(&list->ptr[i], bytes[SIDE_ORIGINAL][original], bytes[SIDE_FINAL][final]))
            tie(p->clause, original, final);
    }
    for (enum side side = 0; side < SIDE_COUNT; side++)
        free(bytes[side]);
}

static void pair_shared_clauses(struct pairing *p, const struct sides *sides)
{
    candidate_list list = {0};

    for (uint32_t para = 0; para < sides->doc->body_count; para++)
        add_candidate(&list, sides, para);
    if (list.len > 0)
        qsort(list.ptr, list.len, sizeof(*list.ptr), by_weight);
    tie_candidates(p, sides, &list);
    VEC_RELEASE(&list);
}

static void pair_moved_clauses(struct pairing *p, const struct sides *sides)
{
    end_list ends[SIDE_COUNT] = {{0}, {0}};

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct structure *structure = &sides->side[side];
        for (uint32_t i = 0; i < structure->clauses.len; i++)
            if (p->clause[side][i] == NO_INDEX)
                add_end(&ends[side], sides, side,
                        structure->lines.ptr[structure->clauses.ptr[i].line].head, i);
    }
    tie_ends(ends, p->clause, p->moved);
}

void pairing_find(struct pairing *out, const struct sides *sides)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        out->section[side] = new_indexes(sides->side[side].sections.len);
        out->clause[side] = new_indexes(sides->side[side].clauses.len);
    }
    out->moved = mem_alloc(sides->side[SIDE_FINAL].clauses.len);
    out->moved_section = mem_alloc(sides->side[SIDE_FINAL].sections.len);
    pair_shared_headings(out, sides);
    pair_replaced_headings(out, sides);
    pair_fronts(out, sides);
    pair_moved_sections(out, sides);
    pair_shared_clauses(out, sides);
    pair_moved_clauses(out, sides);
}

void pairing_release(struct pairing *pairing)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        free(pairing->section[side]);
        free(pairing->clause[side]);
    }
    free(pairing->moved);
    free(pairing->moved_section);
}
