/* Places of one version of a document in another. */
#include "tui/imprint.h"

#include "base/mem.h"

enum { SAME_WORDS = 4 * IMPRINT_AROUND }; /* more than all neighbours together */

/* FNV-1a. Nothing but the place depends on it, so that it may be made to collide. */
static uint64_t hash(struct str text, uint64_t state)
{
    for (size_t i = 0; i < text.len; i++)
        state = (state ^ (unsigned char)text.ptr[i]) * 0x100000001B3U;
    return state;
}

static uint64_t hash_words(struct str text)
{
    text = str_trim(text);
    return text.len > 0 ? hash(text, 0xCBF29CE484222325U) | 1 : 0;
}

static uint64_t words_of(const struct doc *doc, uint32_t para)
{
    return hash_words(doc_para_text(doc, para));
}

uint64_t *imprint_words(const struct doc *doc)
{
    uint64_t *words = mem_alloc(doc->para_count * sizeof(*words));

    for (uint32_t para = 0; para < doc->para_count; para++)
        words[para] = words_of(doc, para);
    return words;
}

static uint64_t heading_of(const struct outline *outline, uint32_t section)
{
    return section != NO_INDEX
               ? hash_words(outline_heading(&outline->sections[section], VIEW_FINAL))
               : 0;
}

static uint64_t label_of(const struct clause *clause)
{
    return hash_words(outline_clause_label(clause, VIEW_FINAL));
}

static void take_clause(struct imprint *imprint, const struct outline *outline)
{
    const struct para_info *info = &outline->paras[imprint->place.para];

    imprint->heading = heading_of(outline, info->section);
    if (info->clause == NO_INDEX)
        return;
    const struct clause *clause = &outline->clauses[info->clause];
    imprint->label = label_of(clause);
    while (imprint->nth + 1 < clause->para_count &&
           clause->paras[imprint->nth] < imprint->place.para)
        imprint->nth++;
}

void imprint_take(struct imprint *imprint, const struct doc *doc, const struct outline *outline,
                  struct place place)
{
    *imprint = (struct imprint){.place = place};
    if (place.para >= doc->para_count)
        return;
    for (int64_t i = -IMPRINT_AROUND; i <= IMPRINT_AROUND; i++) {
        int64_t para = (int64_t)place.para + i;
        if (para >= 0 && para < (int64_t)doc->para_count)
            imprint->words[i + IMPRINT_AROUND] = words_of(doc, (uint32_t)para);
    }
    if (outline != NULL)
        take_clause(imprint, outline);
}

/* How much the surroundings of a paragraph are like the place's. */
static unsigned likeness(const struct imprint *imprint, const uint64_t *words, uint32_t count,
                         uint32_t para)
{
    unsigned like = 0;

    for (int64_t i = -IMPRINT_AROUND; i <= IMPRINT_AROUND; i++) {
        int64_t at = (int64_t)para + i;
        uint64_t want = imprint->words[i + IMPRINT_AROUND];
        if (want != 0 && at >= 0 && at < (int64_t)count && words[at] == want)
            like += i == 0 ? SAME_WORDS : 1;
    }
    return like;
}

static uint32_t distance(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
}

/* The paragraph that is most like it, of those with the same words or of all; of equals the
 * nearest. */
static uint32_t find_like(const struct imprint *imprint, const uint64_t *words, uint32_t count,
                          bool same_only, unsigned *like)
{
    uint32_t found = 0;

    *like = 0;
    for (uint32_t para = 0; para < count; para++) {
        if (same_only && (words[para] == 0 || words[para] != imprint->words[IMPRINT_AROUND]))
            continue;
        unsigned now = likeness(imprint, words, count, para);
        if (now < *like || (now == *like && distance(para, imprint->place.para) >=
                                                distance(found, imprint->place.para)))
            continue;
        *like = now;
        found = para;
    }
    return found;
}

/* The clause of that name, of several the nearest. */
static bool find_clause(const struct imprint *imprint, const struct outline *outline,
                        uint32_t *para)
{
    bool found = false;

    if (outline == NULL || imprint->label == 0)
        return false;
    for (uint32_t i = 0; i < outline->clause_count; i++) {
        const struct clause *clause = &outline->clauses[i];
        if (label_of(clause) != imprint->label ||
            heading_of(outline, clause->section) != imprint->heading)
            continue;
        uint32_t nth = imprint->nth < clause->para_count ? imprint->nth : clause->para_count - 1;
        if (found && distance(clause->paras[nth], imprint->place.para) >=
                         distance(*para, imprint->place.para))
            continue;
        *para = clause->paras[nth];
        found = true;
    }
    return found;
}

struct place imprint_find(const struct imprint *imprint, const struct doc *doc,
                          const struct outline *outline, const uint64_t *words)
{
    uint32_t last = doc->para_count > 0 ? doc->para_count - 1 : 0;
    uint32_t para = imprint->place.para < last ? imprint->place.para : last;
    uint32_t off = imprint->place.off;
    unsigned like;
    uint32_t found = find_like(imprint, words, doc->para_count, true, &like);

    if (like >= SAME_WORDS) {
        para = found;
    } else if (!find_clause(imprint, outline, &para)) {
        found = find_like(imprint, words, doc->para_count, false, &like);
        para = like > 0 ? found : para;
    }
    uint32_t len = doc->para_count > 0 ? (uint32_t)doc_para_text(doc, para).len : 0;
    return (struct place){para, off < len ? off : len};
}
