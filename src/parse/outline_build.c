/* From two paired sides to one list of proposals, sections and clauses in the order of the marked
 * document, with what is known of each paragraph. */
#include "parse/outline_store.h"

enum { NEAR = 3 }; /* paragraphs within which two number lines replace each other */

/* A thing with its two sides, before it has its index. */
struct both {
    uint32_t of[SIDE_COUNT]; /* index on the side, or NO_INDEX */
    uint32_t key;            /* paragraph by which it is ordered */
};

typedef VEC(struct both) both_list;

struct build {
    struct outline_store *store;
    const struct sides *sides;
    const struct pairing *pairing;
    uint32_t *proposal_of[SIDE_COUNT]; /* merged index of each thing of a side */
    uint32_t *section_of[SIDE_COUNT];
    uint32_t *clause_of[SIDE_COUNT];
    both_list clauses;
};

static int by_key(const void *a, const void *b)
{
    const struct both *left = a;
    const struct both *right = b;

    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return (left->of[SIDE_ORIGINAL] == NO_INDEX) - (right->of[SIDE_ORIGINAL] == NO_INDEX);
}

static void sort_both(both_list *list)
{
    if (list->len > 0)
        qsort(list->ptr, list->len, sizeof(*list->ptr), by_key);
}

static uint32_t *indexes(size_t count)
{
    uint32_t *list = mem_alloc(count * sizeof(*list));

    memset(list, 0xFF, count * sizeof(*list));
    return list;
}

/* ---- Proposals -------------------------------------------------------------------------- */

static const struct side_proposal *proposal_at(const struct build *b, enum side side, uint32_t i)
{
    return i < b->sides->side[side].proposals.len ? &b->sides->side[side].proposals.ptr[i] : NULL;
}

static bool is_near(uint32_t a, uint32_t b)
{
    return a < b ? b - a <= NEAR : a - b <= NEAR;
}

static void add_history(struct build *b, enum side side, const struct side_proposal *from,
                        struct proposal *to)
{
    to->history_count = from->is.history_count;
    for (uint32_t i = 0; i < from->is.history_count; i++)
        VEC_ADD(&b->store->history, b->sides->side[side].history.ptr[from->history + i]);
}

static void add_proposal(struct build *b, const struct both *both)
{
    enum side side = both->of[SIDE_FINAL] != NO_INDEX ? SIDE_FINAL : SIDE_ORIGINAL;
    const struct side_proposal *main = proposal_at(b, side, both->of[side]);
    const struct side_proposal *original = proposal_at(b, SIDE_ORIGINAL, both->of[SIDE_ORIGINAL]);
    struct proposal proposal = main->is;

    proposal.first = both->key;
    proposal.session[SIDE_FINAL] = side == SIDE_FINAL ? main->is.session[0] : (struct session){0};
    proposal.session[SIDE_ORIGINAL] = (struct session){0};
    if (original != NULL) {
        proposal.session[SIDE_ORIGINAL] = original->is.session[0];
        proposal.has_resolution = proposal.has_resolution || original->is.has_resolution;
        if (proposal.resolution.ptr == NULL)
            proposal.resolution = original->is.resolution;
        if (proposal.title.ptr == NULL)
            proposal.title = original->is.title;
        if (proposal.body == NULL)
            proposal.body = original->is.body;
    }
    bool own = main->is.history_count > 0 || original == NULL;
    add_history(b, own ? side : SIDE_ORIGINAL, own ? main : original, &proposal);
    for (enum side s = 0; s < SIDE_COUNT; s++)
        if (both->of[s] != NO_INDEX)
            b->proposal_of[s][both->of[s]] = (uint32_t)b->store->proposals.len;
    VEC_ADD(&b->store->proposals, proposal);
}

static void build_proposals(struct build *b)
{
    const struct side_proposal *original;
    const struct side_proposal *final;
    uint32_t i = 0;
    uint32_t j = 0;

    while ((original = proposal_at(b, SIDE_ORIGINAL, i)), (final = proposal_at(b, SIDE_FINAL, j)),
           original != NULL || final != NULL) {
        struct both both = {.of = {NO_INDEX, NO_INDEX}, .key = NO_INDEX};
        bool one =
            original != NULL && final != NULL && is_near(original->is.first, final->is.first);
        if (original != NULL && (one || final == NULL || original->is.first < final->is.first)) {
            both.of[SIDE_ORIGINAL] = i++;
            both.key = original->is.first;
        }
        if (final != NULL && (one || both.key == NO_INDEX)) {
            both.of[SIDE_FINAL] = j++;
            both.key = final->is.first < both.key ? final->is.first : both.key;
        }
        add_proposal(b, &both);
    }
    const struct session *history = b->store->history.ptr;
    for (size_t k = 0; k < b->store->proposals.len; k++) {
        struct proposal *proposal = &b->store->proposals.ptr[k];
        proposal->last = k + 1 < b->store->proposals.len ? b->store->proposals.ptr[k + 1].first - 1
                                                         : b->sides->doc->body_count - 1;
        proposal->history = proposal->history_count > 0 ? history : NULL;
        history += proposal->history_count;
    }
}

/* ---- Sections --------------------------------------------------------------------------- */

static const struct side_section *section_at(const struct build *b, enum side side, uint32_t i)
{
    return &b->sides->side[side].sections.ptr[i];
}

static enum status section_status(const struct build *b, const struct both *both,
                                  const struct section *section)
{
    const struct heading *original = &section->side[SIDE_ORIGINAL];
    const struct heading *final = &section->side[SIDE_FINAL];

    if (!final->present)
        return STATUS_DELETED;
    if (!original->present)
        return STATUS_INSERTED;
    if (b->pairing->moved_section[both->of[SIDE_FINAL]])
        return STATUS_MOVED;
    return str_eq(original->text, final->text) ? STATUS_KEPT : STATUS_MODIFIED;
}

static void add_section(struct build *b, const struct both *both)
{
    struct section section = {.proposal = NO_INDEX, .first = NO_INDEX};
    uint32_t last = 0;
    bool own_line = false;

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (both->of[side] == NO_INDEX)
            continue;
        const struct side_section *from = section_at(b, side, both->of[side]);
        bool moved_away = side == SIDE_ORIGINAL && both->of[SIDE_FINAL] != NO_INDEX &&
                          b->pairing->moved_section[both->of[SIDE_FINAL]];
        section.side[side] = from->heading;
        if (from->proposal != NO_INDEX)
            section.proposal = b->proposal_of[side][from->proposal];
        if (!moved_away) {
            section.first = from->first < section.first ? from->first : section.first;
            last = from->last > last ? from->last : last;
            own_line = own_line || from->own_line;
        }
        b->section_of[side][both->of[side]] = (uint32_t)b->store->sections.len;
    }
    section.heading_count = own_line ? last - section.first + 1 : 0;
    section.status = section_status(b, both, &section);
    VEC_ADD(&b->store->sections, section);
}

static void build_sections(struct build *b)
{
    both_list list = {0};

    for (uint32_t i = 0; i < b->sides->side[SIDE_FINAL].sections.len; i++) {
        struct both both = {.of = {b->pairing->section[SIDE_FINAL][i], i},
                            .key = section_at(b, SIDE_FINAL, i)->first};
        if (both.of[SIDE_ORIGINAL] != NO_INDEX && !b->pairing->moved_section[i]) {
            uint32_t first = section_at(b, SIDE_ORIGINAL, both.of[SIDE_ORIGINAL])->first;
            both.key = first < both.key ? first : both.key;
        }
        VEC_ADD(&list, both);
    }
    for (uint32_t i = 0; i < b->sides->side[SIDE_ORIGINAL].sections.len; i++)
        if (b->pairing->section[SIDE_ORIGINAL][i] == NO_INDEX)
            VEC_ADD(&list, (struct both){.of = {i, NO_INDEX},
                                         .key = section_at(b, SIDE_ORIGINAL, i)->first});
    sort_both(&list);
    for (size_t i = 0; i < list.len; i++)
        add_section(b, &list.ptr[i]);
    VEC_RELEASE(&list);
}

/* ---- Clauses ---------------------------------------------------------------------------- */

static const struct side_clause *clause_at(const struct build *b, enum side side, uint32_t i)
{
    return &b->sides->side[side].clauses.ptr[i];
}

static uint32_t clause_head(const struct build *b, enum side side, uint32_t i)
{
    return b->sides->side[side].lines.ptr[clause_at(b, side, i)->line].head;
}

static void list_clauses(struct build *b)
{
    for (uint32_t i = 0; i < b->sides->side[SIDE_FINAL].clauses.len; i++)
        VEC_ADD(&b->clauses, (struct both){.of = {b->pairing->clause[SIDE_FINAL][i], i},
                                           .key = clause_head(b, SIDE_FINAL, i)});
    for (uint32_t i = 0; i < b->sides->side[SIDE_ORIGINAL].clauses.len; i++)
        if (b->pairing->clause[SIDE_ORIGINAL][i] == NO_INDEX)
            VEC_ADD(&b->clauses,
                    (struct both){.of = {i, NO_INDEX}, .key = clause_head(b, SIDE_ORIGINAL, i)});
    sort_both(&b->clauses);
}

/* The clause's paragraphs on one side, ascending, are appended to the list. */
static void add_paras(struct build *b, enum side side, uint32_t index)
{
    const struct structure *structure = &b->sides->side[side];
    const struct side_clause *clause = &structure->clauses.ptr[index];

    for (uint32_t i = clause->line; i < clause->end; i++) {
        const struct line *line = &structure->lines.ptr[i];
        if (line->clause != index)
            continue;
        for (uint32_t para = line->first; para <= line->last; para++)
            if (b->sides->line_of[side][para] == i)
                VEC_ADD(&b->store->clause_paras, para);
    }
}

static int by_number(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;

    return left < right ? -1 : left > right;
}

/* Both sides' paragraphs as one ascending list without repeats. Returns how many. */
static uint32_t add_both_paras(struct build *b, const struct both *both)
{
    size_t start = b->store->clause_paras.len;
    size_t kept = start;

    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (both->of[side] != NO_INDEX)
            add_paras(b, side, both->of[side]);
    uint32_t *paras = b->store->clause_paras.ptr;
    size_t end = b->store->clause_paras.len;
    qsort(paras + start, end - start, sizeof(*paras), by_number);
    for (size_t i = start; i < end; i++)
        if (i == start || paras[i] != paras[kept - 1])
            paras[kept++] = paras[i];
    b->store->clause_paras.len = kept;
    return (uint32_t)(kept - start);
}

static void add_start(struct build *b, enum side side, uint32_t index)
{
    struct clause_start start = {NO_INDEX, 0};

    if (index != NO_INDEX)
        start = (struct clause_start){clause_head(b, side, index),
                                      clause_at(b, side, index)->label_len};
    VEC_ADD(&b->store->starts[side], start);
}

static void add_clause(struct build *b, const struct both *both)
{
    struct clause clause = {.section = NO_INDEX, .was_in = NO_INDEX};
    uint32_t in[SIDE_COUNT] = {NO_INDEX, NO_INDEX};

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        add_start(b, side, both->of[side]);
        if (both->of[side] == NO_INDEX)
            continue;
        const struct side_clause *from = clause_at(b, side, both->of[side]);
        clause.present[side] = true;
        clause.label[side] = from->label;
        clause.depth = from->depth;
        in[side] = clause.section = b->section_of[side][from->section];
        b->clause_of[side][both->of[side]] = (uint32_t)b->store->clauses.len;
    }
    bool both_sides = clause.present[SIDE_ORIGINAL] && clause.present[SIDE_FINAL];
    if (both_sides && in[SIDE_ORIGINAL] != in[SIDE_FINAL])
        clause.was_in = in[SIDE_ORIGINAL];
    clause.renumbered =
        both_sides && !str_eq(clause.label[SIDE_ORIGINAL], clause.label[SIDE_FINAL]);
    clause.para_count = add_both_paras(b, both);
    clause.status = !clause.present[SIDE_FINAL]               ? STATUS_DELETED
                    : !clause.present[SIDE_ORIGINAL]          ? STATUS_INSERTED
                    : b->pairing->moved[both->of[SIDE_FINAL]] ? STATUS_MOVED
                                                              : STATUS_KEPT;
    VEC_ADD(&b->store->clauses, clause);
}

static void build_clauses(struct build *b)
{
    list_clauses(b);
    for (size_t i = 0; i < b->clauses.len; i++)
        add_clause(b, &b->clauses.ptr[i]);
    const uint32_t *paras = b->store->clause_paras.ptr;
    for (size_t i = 0; i < b->store->clauses.len; i++) {
        b->store->clauses.ptr[i].paras = paras;
        paras += b->store->clauses.ptr[i].para_count;
    }
}

/* Gives each section its clauses: counted first, then dealt out in order. */
static void deal_clauses(struct build *b)
{
    struct outline_store *store = b->store;

    if (store->clauses.len == 0)
        return;
    VEC_RESERVE(&store->section_clauses, store->clauses.len);
    store->section_clauses.len = store->clauses.len;
    for (size_t i = 0; i < store->clauses.len; i++)
        store->sections.ptr[store->clauses.ptr[i].section].clause_count++;
    uint32_t *next = store->section_clauses.ptr;
    for (size_t i = 0; i < store->sections.len; i++) {
        store->sections.ptr[i].clauses = next;
        next += store->sections.ptr[i].clause_count;
        store->sections.ptr[i].clause_count = 0;
    }
    for (size_t i = 0; i < store->clauses.len; i++) {
        struct section *section = &store->sections.ptr[store->clauses.ptr[i].section];
        store->section_clauses.ptr[(size_t)(section->clauses - store->section_clauses.ptr) +
                                   section->clause_count++] = (uint32_t)i;
    }
}

/* ---- Paragraphs ------------------------------------------------------------------------- */

static struct str para_label(const struct build *b, enum side side, uint32_t para)
{
    const struct line *line = sides_line(b->sides, side, para);

    if (line != NULL && line->head == para && line->role == ROLE_CLAUSE && line->clause != NO_INDEX)
        return clause_at(b, side, line->clause)->label;
    return doc_number_bare(b->sides->doc, para, side);
}

/* Bytes of the side's text that a typed label at the paragraph's beginning takes, or NO_INDEX
 * where no line of the side begins here. */
static uint32_t label_bytes(const struct build *b, enum side side, uint32_t para)
{
    const struct line *line = sides_line(b->sides, side, para);

    if (line == NULL || line->head != para)
        return NO_INDEX;
    bool begins = line->role == ROLE_CLAUSE && line->clause != NO_INDEX;
    return begins ? clause_at(b, side, line->clause)->label_len : 0;
}

/* Where in the marked text the side's first want bytes end. */
static uint32_t marked_offset(const struct doc *doc, uint32_t para, enum side side, uint32_t want)
{
    uint32_t start = doc->paras[para].text;

    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para) && want > 0; i++) {
        struct str text = doc_span_text(doc, i);
        if (!on_side(doc_span_revision(doc, i), side))
            continue;
        if (text.len >= want)
            return doc->spans[i].off - start + want;
        want -= (uint32_t)text.len;
    }
    return want > 0 ? (uint32_t)doc_para_text(doc, para).len : 0;
}

/* How many of the marked text's first bytes the side shows. */
static uint32_t side_bytes(const struct doc *doc, uint32_t para, enum side side, uint32_t end)
{
    uint32_t start = doc->paras[para].text;
    uint32_t bytes = 0;

    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
        uint32_t off = doc->spans[i].off - start;
        uint32_t len = (uint32_t)doc_span_text(doc, i).len;
        if (off >= end)
            break;
        if (on_side(doc_span_revision(doc, i), side))
            bytes += off + len > end ? end - off : len;
    }
    return bytes;
}

/* The labels of both sides stand first; where words of one stand between them, only the first. */
static uint32_t label_end(const struct build *b, uint32_t para)
{
    const struct doc *doc = b->sides->doc;
    uint32_t want[SIDE_COUNT];
    uint32_t best = 0;

    for (enum side side = 0; side < SIDE_COUNT; side++)
        want[side] = label_bytes(b, side, para);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (want[side] == NO_INDEX || want[side] == 0)
            continue;
        uint32_t end = marked_offset(doc, para, side, want[side]);
        bool clean = true;
        for (enum side s = 0; s < SIDE_COUNT; s++)
            clean = clean && (want[s] == NO_INDEX || side_bytes(doc, para, s, end) <= want[s]);
        if (clean && end > best)
            best = end;
    }
    return best;
}

static void build_para(struct build *b, uint32_t para)
{
    struct para_info *info = &b->store->paras[para];

    *info = (struct para_info){.section = NO_INDEX, .clause = NO_INDEX};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct line *line = sides_line(b->sides, side, para);
        b->store->clause_of[side][para] = NO_INDEX;
        info->label[side] = para_label(b, side, para);
        if (line == NULL)
            continue;
        info->role = line->role;
        info->lang = line->lang;
        info->section = line->section != NO_INDEX ? b->section_of[side][line->section] : NO_INDEX;
        info->clause = line->clause != NO_INDEX ? b->clause_of[side][line->clause] : NO_INDEX;
        b->store->clause_of[side][para] = info->clause;
    }
    info->label_end = label_end(b, para);
}

/* A note belongs to the clause where its mark stands. */
static void build_notes(struct build *b)
{
    const struct doc *doc = b->sides->doc;
    uint32_t para = 0;

    for (uint32_t i = doc->body_count; i < doc->para_count; i++)
        b->store->paras[i] = (struct para_info){.section = NO_INDEX, .clause = NO_INDEX};
    for (uint32_t i = 0; i < doc_span_begin(doc, doc->body_count); i++) {
        while (i >= doc_span_end(doc, para))
            para++;
        if (doc->spans[i].kind != SPAN_NOTE)
            continue;
        const struct note *note = &doc->notes[doc->spans[i].ref];
        for (uint32_t k = note->para; k < note->para + note->count && k < doc->para_count; k++) {
            struct para_info *info = &b->store->paras[k];
            info->section = b->store->paras[para].section;
            info->clause = b->store->paras[para].clause;
            info->lang = b->store->paras[para].lang;
            for (enum side side = 0; side < SIDE_COUNT; side++)
                info->label[side] = doc_number_bare(doc, k, side);
        }
    }
}

/* ---- Conflicts -------------------------------------------------------------------------- */

static bool same_conflict(const struct label_conflict *a, const struct label_conflict *b)
{
    return a->para == b->para && str_eq(a->label, b->label) && str_eq(a->expected, b->expected);
}

/* Both sides' in document order; what is wrong on both alike is said once. */
static void build_conflicts(struct build *b)
{
    const struct structure *original = &b->sides->side[SIDE_ORIGINAL];
    const struct structure *final = &b->sides->side[SIDE_FINAL];
    size_t i = 0;
    size_t j = 0;

    while (i < original->conflicts.len || j < final->conflicts.len) {
        const struct label_conflict *from =
            i < original->conflicts.len ? &original->conflicts.ptr[i] : NULL;
        const struct label_conflict *to =
            j < final->conflicts.len ? &final->conflicts.ptr[j] : NULL;
        if (from != NULL && to != NULL && same_conflict(from, to)) {
            VEC_ADD(&b->store->conflicts, *to);
            VEC_LAST(&b->store->conflicts).both = true;
            i++;
            j++;
        } else if (to == NULL || (from != NULL && from->para <= to->para)) {
            VEC_ADD(&b->store->conflicts, *from);
            i++;
        } else {
            VEC_ADD(&b->store->conflicts, *to);
            j++;
        }
    }
}

void outline_build(struct outline_store *store, const struct sides *sides,
                   const struct pairing *pairing, struct stop *stop)
{
    struct build b = {.store = store, .sides = sides, .pairing = pairing};
    const struct doc *doc = sides->doc;

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        b.proposal_of[side] = indexes(sides->side[side].proposals.len);
        b.section_of[side] = indexes(sides->side[side].sections.len);
        b.clause_of[side] = indexes(sides->side[side].clauses.len);
        store->clause_of[side] = mem_alloc(doc->body_count * sizeof(uint32_t));
    }
    store->paras = mem_alloc(doc->para_count * sizeof(*store->paras));
    build_proposals(&b);
    build_sections(&b);
    build_clauses(&b);
    deal_clauses(&b);
    for (uint32_t para = 0; para < doc->body_count && !stop_asked(stop); para++)
        build_para(&b, para);
    build_notes(&b);
    build_conflicts(&b);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        free(b.proposal_of[side]);
        free(b.section_of[side]);
        free(b.clause_of[side]);
    }
    VEC_RELEASE(&b.clauses);
}
