/* The changes of words inside one paragraph: runs without kept text by one author and date, where a
 * deletion and an insertion that touch are one. The paragraph mark is the last piece of its
 * paragraph; it joins a run of its own author and date. */
#include "parse/change_list.h"

enum piece_kind { PIECE_TEXT, PIECE_NOTE, PIECE_BREAK };

/* Text of one revision, as far as the label leaves it. */
struct piece {
    uint32_t off; /* bytes in the paragraph's marked text */
    uint32_t end;
    uint32_t mark;    /* whose author and date count */
    uint32_t note;    /* index, of PIECE_NOTE */
    uint8_t revision; /* enum revision */
    uint8_t kind;
};

struct runs {
    struct change_list *list;
    uint32_t para;
    uint32_t label_end[SIDE_COUNT]; /* where the label is passed over; else 0 */
    VEC(struct piece) pieces;
};

/* Pieces that are one change: from first to last, which is not in it. */
struct run {
    size_t first;
    size_t last;
    bool has[REV_COUNT];
    bool closed;              /* it takes in no neighbour of another author or date */
    uint32_t mark[REV_COUNT]; /* the first of each revision */
};

/* ---- Pieces ----------------------------------------------------------------------------- */

/* Is text of this revision at this byte part of the label, on every side where it stands? */
static bool in_label(const struct runs *runs, enum revision revision, uint32_t off)
{
    bool inside = true;

    if (revision == REV_WITHDRAWN)
        return off < runs->label_end[SIDE_ORIGINAL] && off < runs->label_end[SIDE_FINAL];
    for (unsigned side = 0; side < SIDE_COUNT; side++)
        if (on_side(revision, (enum side)side))
            inside = inside && off < runs->label_end[side];
    return inside;
}

static uint32_t label_stop(const struct runs *runs, enum revision revision)
{
    uint32_t stop = UINT32_MAX;

    for (unsigned side = 0; side < SIDE_COUNT; side++)
        if (on_side(revision, (enum side)side) || revision == REV_WITHDRAWN)
            stop = runs->label_end[side] < stop ? runs->label_end[side] : stop;
    return stop;
}

/* What stands in a cell of its own revision has the cell's author where it has none itself. */
static uint32_t mark_in_cell(const struct doc *doc, uint32_t para, uint32_t mark)
{
    const struct cell *cell = doc_para_cell(doc, para);

    return cell != NULL && doc->marks[mark].revision == REV_KEPT ? cell->mark : mark;
}

/* Does a whole clause speak for it, wherever it stands? Of withdrawn text any side will do. */
static bool is_covered(const struct runs *runs, unsigned revision)
{
    unsigned covered = runs->list->covered[runs->para];

    return revision == REV_WITHDRAWN ? covered != 0 : (revision & covered) == revision;
}

static void add_piece(struct runs *runs, struct piece piece)
{
    const struct doc *doc = runs->list->doc;
    enum revision own = (enum revision)doc->marks[piece.mark].revision;

    piece.revision = (uint8_t)change_revision_in_cell(doc, runs->para, own);
    if (is_covered(runs, piece.revision))
        return;
    piece.mark = mark_in_cell(doc, runs->para, piece.mark);
    if (piece.kind == PIECE_TEXT && in_label(runs, (enum revision)piece.revision, piece.off)) {
        piece.off = label_stop(runs, (enum revision)piece.revision);
        if (piece.off >= piece.end)
            return;
    }
    VEC_ADD(&runs->pieces, piece);
}

static void add_span(struct runs *runs, uint32_t span)
{
    const struct doc *doc = runs->list->doc;
    const struct span *it = &doc->spans[span];
    uint32_t start = doc->paras[runs->para].text;

    if (it->kind == SPAN_NOTE)
        add_piece(runs, (struct piece){.off = it->off - start,
                                       .end = it->off - start,
                                       .mark = it->mark,
                                       .note = it->ref,
                                       .kind = PIECE_NOTE});
    else if (it->kind == SPAN_TEXT && it[1].off > it->off)
        add_piece(runs, (struct piece){.off = it->off - start,
                                       .end = it[1].off - start,
                                       .mark = it->mark,
                                       .kind = PIECE_TEXT});
}

static void collect(struct runs *runs)
{
    const struct doc *doc = runs->list->doc;
    uint32_t len = (uint32_t)doc_para_text(doc, runs->para).len;

    VEC_RESERVE(&runs->pieces,
                doc_span_end(doc, runs->para) - doc_span_begin(doc, runs->para) + (size_t)1);
    for (uint32_t i = doc_span_begin(doc, runs->para); i < doc_span_end(doc, runs->para); i++)
        add_span(runs, i);
    if (doc_para_mark_revision(doc, runs->para) != REV_KEPT)
        add_piece(runs, (struct piece){.off = len,
                                       .end = len,
                                       .mark = doc->paras[runs->para].mark,
                                       .kind = PIECE_BREAK});
}

/* ---- Runs ------------------------------------------------------------------------------- */

static const struct mark *mark_at(const struct runs *runs, uint32_t mark)
{
    return &runs->list->doc->marks[mark];
}

static bool same_hand(const struct runs *runs, uint32_t a, uint32_t b)
{
    const struct mark *left = mark_at(runs, a);
    const struct mark *right = mark_at(runs, b);

    return left->author == right->author && left->date == right->date;
}

static bool is_kept(const struct runs *runs, size_t piece)
{
    return runs->pieces.ptr[piece].revision == REV_KEPT;
}

/* The longest run from a piece on by one author and date. */
static struct run run_from(const struct runs *runs, size_t first)
{
    struct run run = {.first = first, .last = first};
    const struct piece *pieces = runs->pieces.ptr;

    while (run.last < runs->pieces.len && !is_kept(runs, run.last) &&
           same_hand(runs, pieces[run.last].mark, pieces[first].mark)) {
        const struct piece *piece = &pieces[run.last++];
        if (!run.has[piece->revision])
            run.mark[piece->revision] = piece->mark;
        run.has[piece->revision] = true;
    }
    run.closed = run.has[REV_WITHDRAWN] || (run.has[REV_DELETED] && run.has[REV_INSERTED]);
    return run;
}

/* A deletion and an insertion that touch are one; so is what goes on beyond the other. */
static bool joins(const struct runs *runs, const struct run *run, const struct run *next)
{
    enum revision revision = next->has[REV_DELETED] ? REV_DELETED : REV_INSERTED;

    if (run->closed || next->closed || runs->pieces.ptr[next->first].kind == PIECE_BREAK)
        return false;
    return !run->has[revision] || same_hand(runs, run->mark[revision], next->mark[revision]);
}

static void join(struct run *run, const struct run *next)
{
    for (unsigned revision = 0; revision < REV_COUNT; revision++)
        if (next->has[revision] && !run->has[revision]) {
            run->has[revision] = true;
            run->mark[revision] = next->mark[revision];
        }
    run->last = next->last;
}

static struct run change_from(const struct runs *runs, size_t first)
{
    struct run run = run_from(runs, first);

    while (run.last < runs->pieces.len && !is_kept(runs, run.last)) {
        struct run next = run_from(runs, run.last);
        if (!joins(runs, &run, &next))
            break;
        join(&run, &next);
    }
    return run;
}

/* ---- What a change says ----------------------------------------------------------------- */

static bool has_text(const struct runs *runs, const struct run *run, enum side side)
{
    for (size_t i = run->first; i < run->last; i++)
        if (runs->pieces.ptr[i].kind == PIECE_TEXT &&
            on_side((enum revision)runs->pieces.ptr[i].revision, side))
            return true;
    return false;
}

/* A note mark or a break has words of its own only where the side has no others. */
static void put_piece(struct buf *out, const struct runs *runs, const struct piece *piece,
                      bool among_text)
{
    const struct doc *doc = runs->list->doc;
    struct str text = doc_para_text(doc, runs->para);

    if (piece->kind == PIECE_TEXT)
        buf_add(out, (struct str){text.ptr + piece->off, piece->end - piece->off});
    else if (piece->kind == PIECE_BREAK && !among_text)
        buf_putc(out, '\n');
    else if (piece->kind == PIECE_NOTE && !among_text && doc->notes[piece->note].mark != 0)
        buf_printf(out, "[%.*s]", STR_ARG(doc_string(doc, doc->notes[piece->note].mark)));
    else if (piece->kind == PIECE_NOTE && !among_text)
        buf_printf(out, "[%u]", (unsigned)view_note_number(doc, VIEW_MARKUP, piece->note));
}

static struct str words(const struct runs *runs, const struct run *run, enum side side)
{
    struct buf *out = &runs->list->text;
    bool among_text = has_text(runs, run, side);

    buf_clear(out);
    for (size_t i = run->first; i < run->last; i++) {
        const struct piece *piece = &runs->pieces.ptr[i];
        if (on_side((enum revision)piece->revision, side))
            put_piece(out, runs, piece, among_text);
    }
    return change_list_words(runs->list, out);
}

/* What was inserted and withdrawn is a change of both kinds that leaves no word on either side. */
static enum change_kind kind_of(const struct run *run)
{
    if (run->has[REV_DELETED] == run->has[REV_INSERTED])
        return CHANGE_MODIFIED;
    return run->has[REV_DELETED] ? CHANGE_DELETED : CHANGE_INSERTED;
}

static uint32_t mark_of(const struct run *run)
{
    if (run->has[REV_INSERTED])
        return run->mark[REV_INSERTED];
    return run->mark[run->has[REV_DELETED] ? REV_DELETED : REV_WITHDRAWN];
}

static float confidence_of(const struct runs *runs, const struct run *run)
{
    float least = -1;

    for (size_t i = run->first; i < run->last; i++) {
        float confidence = mark_at(runs, runs->pieces.ptr[i].mark)->confidence;
        if (confidence >= 0 && (least < 0 || confidence < least))
            least = confidence;
    }
    return least;
}

static void add_change(struct runs *runs, const struct run *run)
{
    const struct para_info *info = &runs->list->outline->paras[runs->para];
    const struct mark *mark = mark_at(runs, mark_of(run));

    change_list_add(runs->list, &(struct change){
                                    .kind = kind_of(run),
                                    .section = info->section,
                                    .clause = info->clause,
                                    .para = runs->para,
                                    .off = runs->pieces.ptr[run->first].off,
                                    .end_para = runs->para,
                                    .end_off = runs->pieces.ptr[run->last - 1].end,
                                    .original = words(runs, run, SIDE_ORIGINAL),
                                    .final = words(runs, run, SIDE_FINAL),
                                    .author = mark->author,
                                    .date = mark->date,
                                    .confidence = confidence_of(runs, run),
                                });
}

void change_runs_add(struct change_list *list, uint32_t para, bool without_label)
{
    struct runs runs = {.list = list, .para = para};

    for (unsigned side = 0; without_label && side < SIDE_COUNT; side++)
        runs.label_end[side] = change_label_end(list, para, (enum side)side);
    collect(&runs);
    for (size_t i = 0; i < runs.pieces.len;) {
        if (is_kept(&runs, i)) {
            i++;
            continue;
        }
        struct run run = change_from(&runs, i);
        add_change(&runs, &run);
        i = run.last;
    }
    VEC_RELEASE(&runs.pieces);
}
