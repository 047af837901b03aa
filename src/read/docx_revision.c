/* Tracked changes (ECMA-376 Part 1, 17.13.5): wrappers around text, marks of paragraphs, and the
 * named ranges that pair the two ends of a move.
 *
 * Nested revisions combine by AND: text is on a side only where everything around it is. The
 * combination is kept on a stack, so that text asks for it once. */
#include "read/docx.h"

/* An insertion's author and date stay first; a deletion of what was inserted goes beside them. */
static void say_inserted(struct mark *mark, string_id author, string_id date)
{
    if (mark->revision == REV_DELETED) {
        mark->deleted_by = mark->author;
        mark->deleted_on = mark->date;
    }
    mark->author = author;
    mark->date = date;
}

static void say_deleted(struct mark *mark, string_id author, string_id date)
{
    if (mark->revision == REV_INSERTED) {
        mark->deleted_by = author;
        mark->deleted_on = date;
    } else {
        mark->author = author;
        mark->date = date;
    }
}

void docx_combine(struct mark *mark, enum revision revision, string_id author, string_id date,
                  string_id move)
{
    unsigned both = mark->revision & (unsigned)revision;

    if (both != mark->revision) {
        if (revision == REV_INSERTED)
            say_inserted(mark, author, date);
        else
            say_deleted(mark, author, date);
    }
    if (move != 0)
        mark->move = move;
    mark->revision = (uint8_t)both;
    mark->origin = ORIGIN_TRACKED;
    mark->confidence = 1;
}

void docx_combine_here(struct docx *d, struct xml *xml, struct mark *mark, enum revision revision)
{
    docx_combine(mark, revision, docx_string(d, xml, W_author), docx_string(d, xml, W_date), 0);
}

const struct mark *docx_mark(const struct docx *d)
{
    return &VEC_LAST(&d->revisions).mark;
}

uint32_t docx_mark_index(struct docx *d)
{
    struct docx_revision *last = &VEC_LAST(&d->revisions);

    if (last->index == UINT32_MAX)
        last->index = builder_mark(d->b, &last->mark);
    return last->index;
}

/* ---- Wrappers --------------------------------------------------------------------------- */

static string_id open_move(const struct docx *d, bool to)
{
    for (size_t i = d->moves.len; i > 0; i--)
        if (d->moves.ptr[i - 1].to == to)
            return d->moves.ptr[i - 1].name;
    return 0;
}

static bool push(struct docx *d, struct xml *xml, enum revision revision, string_id move)
{
    struct docx_revision next = {VEC_LAST(&d->revisions).mark, UINT32_MAX};

    docx_combine(&next.mark, revision, docx_string(d, xml, W_author), docx_string(d, xml, W_date),
                 move);
    VEC_ADD(&d->revisions, next);
    return true;
}

bool docx_ins(void *user, struct xml *xml)
{
    return push(user, xml, REV_INSERTED, 0);
}

bool docx_del(void *user, struct xml *xml)
{
    return push(user, xml, REV_DELETED, 0);
}

bool docx_move_from(void *user, struct xml *xml)
{
    return push(user, xml, REV_DELETED, open_move(user, false));
}

bool docx_move_to(void *user, struct xml *xml)
{
    return push(user, xml, REV_INSERTED, open_move(user, true));
}

void docx_revision_end(void *user)
{
    struct docx *d = user;

    d->revisions.len--;
}

/* ---- Moves ------------------------------------------------------------------------------ */

bool docx_move_range(void *user, struct xml *xml)
{
    enum { OPEN_MOVES = 64 };
    struct docx *d = user;
    bool to = xml_element(xml) == W_moveToRangeStart;
    struct docx_move move = {docx_string(d, xml, W_id), docx_string(d, xml, W_name), to};

    if (d->moves.len < OPEN_MOVES)
        VEC_ADD(&d->moves, move);
    if (to)
        d->para.move_to = move.name;
    else
        d->para.move_from = move.name;
    return true;
}

bool docx_move_range_end(void *user, struct xml *xml)
{
    struct docx *d = user;
    bool to = xml_element(xml) == W_moveToRangeEnd;
    string_id id = docx_string(d, xml, W_id);

    for (size_t i = d->moves.len; i > 0; i--) {
        struct docx_move *move = &d->moves.ptr[i - 1];
        if (move->id != id || move->to != to)
            continue;
        memmove(move, move + 1, (d->moves.len - i) * sizeof(*move));
        d->moves.len--;
        break;
    }
    return true;
}

/* ---- Paragraph marks -------------------------------------------------------------------- */

bool docx_mark_ins(void *user, struct xml *xml)
{
    struct docx *d = user;

    docx_combine_here(d, xml, &d->para.mark, REV_INSERTED);
    return true;
}

bool docx_mark_del(void *user, struct xml *xml)
{
    struct docx *d = user;

    docx_combine_here(d, xml, &d->para.mark, REV_DELETED);
    return true;
}

bool docx_mark_move_from(void *user, struct xml *xml)
{
    ((struct docx *)user)->para.mark_moved_from = true;
    return docx_mark_del(user, xml);
}

bool docx_mark_move_to(void *user, struct xml *xml)
{
    ((struct docx *)user)->para.mark_moved_to = true;
    return docx_mark_ins(user, xml);
}

/* The range that the mark belongs to may start after the paragraph's properties. */
void docx_name_moved_mark(struct docx_para *para)
{
    if (para->mark_moved_to && para->move_to != 0)
        para->mark.move = para->move_to;
    else if (para->mark_moved_from && para->move_from != 0)
        para->mark.move = para->move_from;
}
