/* Finding clauses by what people call them: a label alone, a heading and a label in either order,
 * or a heading alone; in any language's words for the heading, or the document's own. */
#include "parse/outline.h"

#include "base/vec.h"
#include "parse/label.h"
#include "text/utf8.h"

#include <unictype.h>

/* What was asked for: slices of the folded words. */
struct wanted {
    struct str label;   /* or none */
    struct str heading; /* or none */
    const char *verb;   /* of the heading, in English, or NULL */
    const char *degree;
};

static bool on_view(enum view view, enum side side)
{
    return view == VIEW_MARKUP || view == VIEW_COMMON || view == view_of_side(side);
}

static struct str without_signs(struct str text)
{
    size_t len;

    while (text.len > 0 && !uc_is_property_alphabetic(utf8_at(text, 0, &len)) &&
           uc_decimal_value(utf8_at(text, 0, &len)) < 0)
        text = str_from_off(text, len);
    while (text.len > 0) {
        size_t off = utf8_before(text, text.len);
        uint32_t cp = utf8_at(text, off, &len);
        if (uc_is_property_alphabetic(cp) || uc_decimal_value(cp) >= 0)
            break;
        text.len = off;
    }
    return text;
}

/* two: a label that can only be two in one counts as well. */
static bool reads_as_label(struct str text, bool two)
{
    struct arena arena = {0};
    struct label label;
    struct buf typed = {0};

    buf_add(&typed, text);
    buf_putc(&typed, ')');
    bool good = false;
    for (size_t i = 0; lang_all[i] != NULL && !good; i++)
        good = label_parse(&arena, lang_all[i], buf_str(&typed), &label) &&
               label.len == typed.len && (two || !label.two);
    buf_release(&typed);
    arena_release(&arena);
    return good;
}

/* Takes words like "paragraph" and "of" off the front. */
static struct str without_words(struct str text, bool of)
{
    size_t longest = 0;

    for (size_t i = 0; lang_all[i] != NULL; i++) {
        size_t len = lang_match_any(text, of ? lang_all[i]->of_words : lang_all[i]->clause_words);
        longest = len > longest ? len : longest;
    }
    return longest < text.len ? without_signs(str_from_off(text, longest)) : text;
}

static void name_heading(struct wanted *wanted, struct str text)
{
    struct heading_match match;

    wanted->heading = text;
    for (size_t i = 0; lang_all[i] != NULL; i++) {
        if (!lang_match_heading(lang_all[i], text, NULL, &match))
            continue;
        wanted->verb = match.form->verb;
        wanted->degree = match.degree;
        if (wanted->degree == NULL && match.len < text.len)
            lang_last_degree(lang_all[i], str_from_off(text, match.len), &wanted->degree);
        return;
    }
}

/* "paragraph 3 of resolves": the label first. */
static bool label_first(struct wanted *wanted, struct str text)
{
    struct str rest = without_words(text, false);
    size_t end = 0;

    while (end < rest.len && rest.ptr[end] != ' ')
        end++;
    struct str label = without_signs(str_head(rest, end));
    struct str heading = without_signs(str_from_off(rest, end));
    if (!reads_as_label(label, false) || heading.len == 0)
        return false;
    wanted->label = label;
    name_heading(wanted, without_words(without_words(heading, true), false));
    return true;
}

/* "resolves 3", "considering b) bis": the label last, one word or two. */
static bool label_last(struct wanted *wanted, struct str text)
{
    size_t found = text.len;
    unsigned words = 0;

    for (size_t off = text.len; off > 0 && words < 3; off--) {
        if (text.ptr[off - 1] != ' ')
            continue;
        words++;
        if (reads_as_label(without_signs(str_from_off(text, off)), false))
            found = off;
    }
    if (found == text.len)
        return false;
    wanted->label = without_signs(str_from_off(text, found));
    name_heading(wanted, without_words(without_signs(str_head(text, found - 1)), false));
    return true;
}

static void parse_words(struct wanted *wanted, struct str text)
{
    *wanted = (struct wanted){.verb = NULL};
    text = without_signs(text);
    struct str bare = without_words(text, false);
    if (reads_as_label(bare, true))
        wanted->label = bare;
    else if (!label_first(wanted, text) && !label_last(wanted, text))
        name_heading(wanted, text);
}

/* ---- Comparing -------------------------------------------------------------------------- */

static bool same_system_value(struct str a, struct str b)
{
    for (unsigned system = NUMERAL_ABJAD; system < NUMERAL_COUNT; system++) {
        unsigned value = numeral_read((enum numeral)system, a);
        if (value > 0 && value == numeral_read((enum numeral)system, b))
            return true;
    }
    return false;
}

/* The same label, however its letters are written? */
static bool label_is(struct str label, struct str wanted)
{
    struct buf folded = {0};
    bool same = false;

    if (label.ptr == NULL)
        return false;
    lang_fold(&folded, label);
    struct str own = buf_str(&folded);
    same = str_eq(own, wanted) || same_system_value(own, wanted);
    buf_release(&folded);
    return same;
}

/* Does the document's heading begin with the words, or mean the same? */
static bool heading_is(const struct heading *heading, const struct wanted *wanted)
{
    struct buf folded = {0};

    if (!heading->present || heading->text.ptr == NULL)
        return false;
    lang_fold(&folded, heading->text);
    bool words = str_eq(without_signs(buf_str(&folded)), wanted->heading);
    buf_release(&folded);
    if (words || heading->verb == NULL || wanted->verb == NULL)
        return words;
    struct str verb = str_from(heading->verb);
    struct str base = str_from(wanted->verb);
    if (!str_starts(verb, base))
        return false;
    struct str rest = str_trim(str_from_off(verb, base.len));
    return wanted->degree == NULL ? rest.len == 0 : str_eq(rest, str_from(wanted->degree));
}

/* The heading's own first words, as people shorten it ("instructs the director"). */
static bool heading_begins(const struct heading *heading, struct str words)
{
    struct buf folded = {0};

    if (!heading->present || heading->text.ptr == NULL)
        return false;
    lang_fold(&folded, heading->text);
    bool begins = str_starts(without_signs(buf_str(&folded)), words);
    buf_release(&folded);
    return begins;
}

enum closeness { NOT_MEANT, BEGINS_SO, MEANT };

static enum closeness section_is(const struct section *section, const struct wanted *wanted,
                                 enum view view)
{
    enum closeness best = NOT_MEANT;

    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!on_view(view, side))
            continue;
        if (heading_is(&section->side[side], wanted))
            return MEANT;
        if (heading_begins(&section->side[side], wanted->heading))
            best = BEGINS_SO;
    }
    return best;
}

/* The best that any section can offer for the heading. */
static enum closeness best_section(const struct outline *outline, const struct wanted *wanted,
                                   enum view view)
{
    enum closeness best = NOT_MEANT;

    for (uint32_t i = 0; i < outline->section_count && best != MEANT; i++) {
        enum closeness close = section_is(&outline->sections[i], wanted, view);
        best = close > best ? close : best;
    }
    return best;
}

static bool clause_is(const struct clause *clause, struct str label, enum view view)
{
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (on_view(view, side) && clause->present[side] && label_is(clause->label[side], label))
            return true;
    return false;
}

static bool clause_stands(const struct clause *clause, enum view view)
{
    return (clause->present[SIDE_ORIGINAL] && on_view(view, SIDE_ORIGINAL)) ||
           (clause->present[SIDE_FINAL] && on_view(view, SIDE_FINAL));
}

/* The section that is meant and that the clause stands in on a side which the view shows, or
 * NO_INDEX. */
static uint32_t meant_section(const struct clause *clause, const bool *meant, enum view view)
{
    bool original = on_view(view, SIDE_ORIGINAL);
    uint32_t was_in = clause->was_in != NO_INDEX ? clause->was_in : clause->section;

    if (meant[clause->section] && (view != VIEW_ORIGINAL || was_in == clause->section))
        return clause->section;
    return original && meant[was_in] ? was_in : NO_INDEX;
}

/* The clauses so labelled of the sections that are meant; without a label the first of each. */
static void find_in_sections(const struct outline *outline, bool *meant,
                             const struct wanted *wanted, enum view view, struct index_list *out)
{
    for (uint32_t i = 0; i < outline->clause_count; i++) {
        const struct clause *clause = &outline->clauses[i];
        uint32_t section =
            clause_stands(clause, view) ? meant_section(clause, meant, view) : NO_INDEX;
        if (section == NO_INDEX ||
            (wanted->label.ptr != NULL && !clause_is(clause, wanted->label, view)))
            continue;
        VEC_ADD(out, i);
        if (wanted->label.ptr == NULL)
            meant[section] = false;
    }
}

/* Marks the clauses that are meant on one side: heading and label are those of the same side. */
static void find_on_side(const struct outline *outline, const struct wanted *wanted, enum side side,
                         enum closeness best, bool *found)
{
    struct index_list list = {0};
    enum view view = view_of_side(side);
    bool *meant = mem_alloc(outline->section_count);

    for (uint32_t i = 0; i < outline->section_count; i++)
        meant[i] = section_is(&outline->sections[i], wanted, view) == best;
    find_in_sections(outline, meant, wanted, view, &list);
    for (size_t i = 0; i < list.len; i++)
        found[list.ptr[i]] = true;
    VEC_RELEASE(&list);
    free(meant);
}

static void find_under_heading(const struct outline *outline, const struct wanted *wanted,
                               enum view view, struct index_list *out)
{
    enum closeness best = best_section(outline, wanted, view);
    bool *found = mem_alloc(outline->clause_count);

    for (enum side side = 0; best != NOT_MEANT && side < SIDE_COUNT; side++)
        if (on_view(view, side))
            find_on_side(outline, wanted, side, best, found);
    for (uint32_t i = 0; i < outline->clause_count; i++)
        if (found[i])
            VEC_ADD(out, i);
    free(found);
}

size_t outline_find(const struct doc *doc, const struct outline *outline, struct str words,
                    enum view view, struct index_list *out)
{
    struct buf folded = {0};
    struct wanted wanted;
    size_t before = out->len;

    (void)doc;
    lang_fold(&folded, words);
    parse_words(&wanted, buf_str(&folded));
    if (wanted.heading.len > 0)
        find_under_heading(outline, &wanted, view, out);
    else if (wanted.label.len > 0)
        for (uint32_t i = 0; i < outline->clause_count; i++)
            if (clause_is(&outline->clauses[i], wanted.label, view))
                VEC_ADD(out, i);
    buf_release(&folded);
    return out->len - before;
}

uint32_t outline_find_section(const struct outline *outline, struct str words, enum view view)
{
    struct buf folded = {0};
    struct wanted wanted = {.verb = NULL};
    uint32_t found = NO_INDEX;

    lang_fold(&folded, words);
    parse_words(&wanted, buf_str(&folded));
    bool section = wanted.label.len == 0 && wanted.heading.len > 0;
    enum closeness best = section ? best_section(outline, &wanted, view) : NOT_MEANT;
    for (uint32_t i = 0; best != NOT_MEANT && found == NO_INDEX && i < outline->section_count; i++)
        if (section_is(&outline->sections[i], &wanted, view) == best)
            found = i;
    buf_release(&folded);
    return found;
}
