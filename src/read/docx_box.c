/* Text boxes (w:txbxContent): their paragraphs stand in the middle of another one, and are kept as
 * a tape of calls until that has ended. A box may hold boxes, so there is a tape for each depth.
 *
 * Where the holder's mark is deleted or inserted, the box waits further: what a view joins must
 * not be parted by it. */
#include "read/docx.h"

enum { STEP_TEXT, STEP_BOOKMARK, STEP_PARA, STEP_NOTE, STEP_COMMENT, STEP_FORMAT };

/* ---- Where paragraphs go ---------------------------------------------------------------- */

static struct docx_tape *open_tape(struct docx *d)
{
    return d->outers.len > 0 ? &d->tapes[d->outers.len] : NULL;
}

void docx_put_text(struct docx *d, struct str text, uint32_t mark)
{
    struct docx_tape *tape = open_tape(d);

    if (d->stage == DOCX_COMMENTS) {
        docx_comment_text(d, text);
        return;
    }
    if (tape == NULL) {
        d->failed = !builder_text(d->b, text, mark) || d->failed;
        return;
    }
    VEC_ADD(&tape->steps, (struct docx_step){STEP_TEXT, mark, tape->text.len, text.len});
    buf_add(&tape->text, text);
    d->failed = tape->text.len > d->limits->text || d->failed;
}

void docx_put_note(struct docx *d, const struct docx_note_mark *note)
{
    struct docx_tape *tape = open_tape(d);

    if (d->stage == DOCX_COMMENTS)
        return;
    if (tape == NULL) {
        docx_note_add(d, note);
        return;
    }
    VEC_ADD(&tape->notes, *note);
    VEC_ADD(&tape->steps, (struct docx_step){.kind = STEP_NOTE, .off = tape->notes.len - 1});
}

void docx_put_bookmark(struct docx *d, string_id name)
{
    struct docx_tape *tape = open_tape(d);

    if (d->stage == DOCX_COMMENTS)
        return;
    if (tape == NULL)
        builder_bookmark(d->b, name);
    else
        VEC_ADD(&tape->steps, (struct docx_step){.kind = STEP_BOOKMARK, .mark = name});
}

void docx_put_comment(struct docx *d, uint32_t comment, enum comment_place place)
{
    struct docx_tape *tape = open_tape(d);

    if (tape == NULL)
        builder_comment_place(d->b, comment, place);
    else
        VEC_ADD(&tape->steps,
                (struct docx_step){.kind = STEP_COMMENT, .mark = comment, .off = place});
}

void docx_put_format(struct docx *d, uint32_t format, enum format_place place)
{
    struct docx_tape *tape = open_tape(d);

    if (tape == NULL)
        builder_format_place(d->b, format, place);
    else
        VEC_ADD(&tape->steps,
                (struct docx_step){.kind = STEP_FORMAT, .mark = format, .off = place});
}

void docx_put_para(struct docx *d, const struct docx_ended *ended)
{
    struct docx_tape *tape = open_tape(d);

    if (d->stage == DOCX_COMMENTS) {
        docx_comment_para(d);
        return;
    }
    if (tape == NULL) {
        struct para props = ended->props;
        props.number = docx_count(d, ended);
        builder_end_para(d->b, &props);
        return;
    }
    VEC_ADD(&tape->paras, *ended);
    VEC_ADD(&tape->steps, (struct docx_step){.kind = STEP_PARA, .off = tape->paras.len - 1});
}

/* ---- Playing a tape --------------------------------------------------------------------- */

static void play_step(struct docx *d, const struct docx_tape *tape, const struct docx_step *step)
{
    switch (step->kind) {
    case STEP_TEXT:
        docx_put_text(d, (struct str){tape->text.ptr + step->off, step->len}, step->mark);
        break;
    case STEP_BOOKMARK:
        docx_put_bookmark(d, step->mark);
        break;
    case STEP_COMMENT:
        docx_put_comment(d, step->mark, (enum comment_place)step->off);
        break;
    case STEP_FORMAT:
        docx_put_format(d, step->mark, (enum format_place)step->off);
        break;
    case STEP_NOTE:
        docx_put_note(d, &tape->notes.ptr[step->off]);
        break;
    default:
        docx_put_para(d, &tape->paras.ptr[step->off]);
    }
}

/* The tape above what is open now is played into it. */
void docx_boxes_after(struct docx *d, enum revision paragraph_mark)
{
    if (d->outers.len == DOCX_BOX_DEPTH)
        return;
    struct docx_tape *tape = &d->tapes[d->outers.len + 1];
    if (tape->steps.len == 0 || (tape->revisions & ~(unsigned)paragraph_mark) != 0)
        return;
    for (size_t i = 0; i < tape->steps.len; i++)
        play_step(d, tape, &tape->steps.ptr[i]);
    VEC_CLEAR(&tape->steps);
    VEC_CLEAR(&tape->paras);
    VEC_CLEAR(&tape->notes);
    buf_clear(&tape->text);
    tape->revisions = 0;
}

bool docx_boxes_wait(const struct docx *d)
{
    return d->outers.len < DOCX_BOX_DEPTH && d->tapes[d->outers.len + 1].steps.len > 0;
}

void docx_release_boxes(struct docx *d)
{
    for (size_t i = 0; i <= DOCX_BOX_DEPTH; i++) {
        VEC_RELEASE(&d->tapes[i].steps);
        VEC_RELEASE(&d->tapes[i].paras);
        VEC_RELEASE(&d->tapes[i].notes);
        buf_release(&d->tapes[i].text);
    }
    VEC_RELEASE(&d->outers);
}

/* ---- Drawings and boxes ----------------------------------------------------------------- */

/* A drawing in which no text box is found is a picture. */
bool docx_drawing(void *user, struct xml *xml)
{
    struct docx *d = user;

    (void)xml;
    if (d->drawings++ == 0)
        d->boxes_before = d->boxes;
    return true;
}

void docx_drawing_end(void *user)
{
    struct docx *d = user;

    if (--d->drawings == 0 && d->boxes == d->boxes_before)
        d->odd[DOCX_ODD_PICTURE]++;
}

bool docx_box(void *user, struct xml *xml)
{
    struct docx *d = user;

    (void)xml;
    if (d->run.hidden == 1) {
        d->odd[DOCX_ODD_HIDDEN]++;
        return false;
    }
    d->boxes++;
    if (d->outers.len == DOCX_BOX_DEPTH || !d->in_para) {
        d->odd[DOCX_ODD_BOX]++;
        return false;
    }
    docx_note_mark_done(d, true); /* it stands in the paragraph around the box */
    struct docx_outer outer = {
        .para = d->para,
        .joined_texts = d->joined_texts,
        .run = d->run,
        .drawings = d->drawings,
        .tables = d->tables.len,
        .boxes_before = d->boxes_before,
    };
    memcpy(outer.fields, d->fields, sizeof(outer.fields));
    VEC_ADD(&d->outers, outer);
    VEC_LAST(&d->outers).paras_before = open_tape(d)->paras.len;
    d->joined_texts = 0;
    memset(d->fields, 0, sizeof(d->fields));
    d->in_para = false;
    d->drawings = 0;
    open_tape(d)->revisions |= docx_mark(d)->revision;
    return true;
}

/* The last paragraph of a box: what follows on the tape or after it is not joined to it. */
static void keep_last_break(struct docx *d)
{
    struct docx_tape *tape = open_tape(d);

    if (tape->paras.len > VEC_LAST(&d->outers).paras_before)
        docx_keep_break(d, &VEC_LAST(&tape->paras));
}

void docx_box_end(void *user)
{
    struct docx *d = user;

    docx_container_end(d);
    keep_last_break(d);
    struct docx_outer *outer = &VEC_LAST(&d->outers);
    d->para = outer->para;
    d->joined_texts = outer->joined_texts;
    d->run = outer->run;
    d->drawings = outer->drawings;
    d->boxes_before = outer->boxes_before;
    memcpy(d->fields, outer->fields, sizeof(d->fields));
    d->in_para = true;
    VEC_CLEAR(&d->bookmarks);
    d->outers.len--;
}

/* ---- Markup compatibility (ECMA-376 Part 3, 7.5) ---------------------------------------- */

bool docx_alternate(void *user, struct xml *xml)
{
    struct docx *d = user;

    (void)xml;
    VEC_ADD(&d->choices, false);
    return true;
}

void docx_alternate_end(void *user)
{
    ((struct docx *)user)->choices.len--;
}

/* Exactly one branch is read. */
static bool take_branch(struct docx *d)
{
    if (d->choices.len == 0 || VEC_LAST(&d->choices))
        return false;
    VEC_LAST(&d->choices) = true;
    return true;
}

static bool all_understood(struct xml *xml, struct str prefixes)
{
    while ((prefixes = str_trim(prefixes)).len > 0) {
        size_t len = 0;
        while (len < prefixes.len && strchr(" \t\r\n", prefixes.ptr[len]) == NULL)
            len++;
        if (xml_prefix(xml, str_head(prefixes, len)) == OOXML_NONE)
            return false;
        prefixes = str_from_off(prefixes, len);
    }
    return true;
}

bool docx_understood(struct xml *xml)
{
    struct str prefixes = str_from(xml_attr(xml, NONE_Requires));

    return prefixes.ptr != NULL && all_understood(xml, prefixes);
}

bool docx_choice(void *user, struct xml *xml)
{
    return docx_understood(xml) && take_branch(user);
}

bool docx_fallback(void *user, struct xml *xml)
{
    (void)xml;
    return take_branch(user);
}
