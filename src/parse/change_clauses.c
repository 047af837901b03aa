/* The changes of clauses: those that are new, gone or moved are one change each, and labels that
 * differ are one. */
#include "parse/change_list.h"

/* Has the paragraph text of this revision? */
static bool has_revision(const struct doc *doc, uint32_t para, enum revision revision)
{
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (change_revision_in_cell(doc, para, doc_span_revision(doc, i)) == revision &&
            doc_span_text(doc, i).len > 0)
            return true;
    return false;
}

bool change_is_whole(const struct change_list *list, const struct clause *clause)
{
    enum revision revision = clause->status == STATUS_DELETED ? REV_DELETED : REV_INSERTED;

    if (clause->status != STATUS_INSERTED && clause->status != STATUS_DELETED)
        return clause->status == STATUS_MOVED;
    for (uint32_t i = 0; i < clause->para_count; i++)
        if (has_revision(list->doc, clause->paras[i], revision))
            return true;
    return false;
}

static enum change_kind whole_kind(const struct clause *clause)
{
    if (clause->status == STATUS_MOVED)
        return CHANGE_MOVED;
    return clause->status == STATUS_INSERTED ? CHANGE_INSERTED : CHANGE_DELETED;
}

/* The marks of a paragraph that set it apart from the other side, one for each span and its own;
 * kept ones where there are none. */
static uint32_t mark_count(const struct doc *doc, uint32_t para)
{
    return doc_span_end(doc, para) - doc_span_begin(doc, para) + 1;
}

static const struct mark *nth_mark(const struct doc *doc, uint32_t para, uint32_t n)
{
    uint32_t span = doc_span_begin(doc, para) + n;
    const struct cell *cell = doc_para_cell(doc, para);
    const struct mark *mark = span < doc_span_end(doc, para) ? doc_span_mark(doc, span)
                                                             : &doc->marks[doc->paras[para].mark];

    return cell != NULL && mark->revision == REV_KEPT ? &doc->marks[cell->mark] : mark;
}

/* Whose change it is: the first mark of this revision, and the least sure of them. */
static void take_hand(const struct doc *doc, uint32_t para, enum revision revision,
                      struct change *change)
{
    for (uint32_t i = 0; i < mark_count(doc, para); i++) {
        const struct mark *mark = nth_mark(doc, para, i);
        if (mark->revision != revision)
            continue;
        if (change->author == 0 && change->date == 0) {
            change->author = mark->author;
            change->date = mark->date;
        }
        if (mark->confidence >= 0 &&
            (change->confidence < 0 || mark->confidence < change->confidence))
            change->confidence = mark->confidence;
    }
}

static bool stands_on(const struct doc *doc, uint32_t para, enum side side)
{
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (on_side(change_revision_in_cell(doc, para, doc_span_revision(doc, i)), side) &&
            doc_span_text(doc, i).len > 0)
            return true;
    return false;
}

/* The words are the clause's own; a place and a hand come from the paragraphs of the side. */
static struct str clause_words(struct change_list *list, uint32_t clause, enum side side)
{
    if (!list->outline->clauses[clause].present[side])
        return STR_NONE;
    buf_clear(&list->text);
    outline_clause_text(list->doc, list->outline, clause, view_of_side(side), &list->text);
    return change_list_words(list, &list->text);
}

static void place_clause(const struct doc *doc, const struct clause *clause, enum side side,
                         struct change *change)
{
    bool any = false;

    for (uint32_t i = 0; i < clause->para_count; i++) {
        uint32_t para = clause->paras[i];
        if (!stands_on(doc, para, side))
            continue;
        if (!any)
            change->para = para;
        change->end_para = para;
        any = true;
    }
    change->end_off = (uint32_t)doc_para_text(doc, change->end_para).len;
}

static void add_whole(struct change_list *list, uint32_t index)
{
    const struct clause *clause = &list->outline->clauses[index];
    enum side side = clause->status == STATUS_DELETED ? SIDE_ORIGINAL : SIDE_FINAL;
    enum revision revision = side == SIDE_ORIGINAL ? REV_DELETED : REV_INSERTED;
    struct change change = {
        .kind = whole_kind(clause),
        .section = clause->section,
        .clause = index,
        .para = clause->paras[0],
        .end_para = clause->paras[0],
        .original = clause_words(list, index, SIDE_ORIGINAL),
        .final = clause_words(list, index, SIDE_FINAL),
        .confidence = -1,
    };

    place_clause(list->doc, clause, side, &change);
    for (uint32_t i = 0; i < clause->para_count; i++)
        take_hand(list->doc, clause->paras[i], revision, &change);
    change_list_add(list, &change);
}

/* The paragraph that has the label: the final's, or else the original's. */
static uint32_t label_para(const struct outline *outline, const struct clause *clause)
{
    for (unsigned side = SIDE_COUNT; side-- > 0;)
        for (uint32_t i = 0; i < clause->para_count; i++)
            if (outline->paras[clause->paras[i]].label[side].ptr != NULL)
                return clause->paras[i];
    return clause->paras[0];
}

/* Whoever typed another label renumbered the clause; of an automatic number nobody did, unless it
 * was given or taken away. */
static void take_label_hand(const struct doc *doc, uint32_t para, uint32_t label_end,
                            struct change *change)
{
    const struct para *it = &doc->paras[para];
    const struct mark *hand[REV_COUNT] = {NULL};

    for (uint32_t i = doc_span_begin(doc, para);
         i < doc_span_end(doc, para) && doc->spans[i].off < it->text + label_end; i++) {
        const struct mark *mark = doc_span_mark(doc, i);
        if (hand[mark->revision] == NULL && doc_span_text(doc, i).len > 0)
            hand[mark->revision] = mark;
    }
    const struct mark *mark = hand[REV_INSERTED] != NULL ? hand[REV_INSERTED] : hand[REV_DELETED];
    if (mark != NULL) {
        change->author = mark->author;
        change->date = mark->date;
        change->confidence = mark->confidence;
    } else if (it->change != 0 && doc->prop_changes[it->change - 1].number_changed) {
        change->author = doc->prop_changes[it->change - 1].author;
        change->date = doc->prop_changes[it->change - 1].date;
    }
}

static void add_renumbered(struct change_list *list, uint32_t index)
{
    const struct clause *clause = &list->outline->clauses[index];
    uint32_t para = label_para(list->outline, clause);
    uint32_t label_end = 0;

    for (unsigned side = 0; side < SIDE_COUNT; side++) {
        uint32_t end = change_label_end(list, para, (enum side)side);
        label_end = end > label_end ? end : label_end;
    }
    struct change change = {
        .kind = CHANGE_RENUMBERED,
        .section = clause->section,
        .clause = index,
        .para = para,
        .end_para = para,
        .end_off = label_end,
        .original = clause->label[SIDE_ORIGINAL],
        .final = clause->label[SIDE_FINAL],
        .confidence = -1,
    };

    take_label_hand(list->doc, para, label_end, &change);
    change_list_add(list, &change);
}

void change_clauses_add(struct change_list *list)
{
    for (uint32_t i = 0; i < list->outline->clause_count && !stop_asked(list->stop); i++) {
        if (change_is_whole(list, &list->outline->clauses[i]))
            add_whole(list, i);
        if (list->outline->clauses[i].renumbered)
            add_renumbered(list, i);
    }
}
