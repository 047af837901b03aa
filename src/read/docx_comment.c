/* Comments (ECMA-376 Part 1, 17.13.4): places in the text, a part that holds their words, and one
 * that says which answer which (Word 2013: commentsExtended). */
#include "read/docx.h"

/* ---- By id ------------------------------------------------------------------------------ */

/* The comment with the id that the element has; NULL where it has none. */
static struct docx_comment *comment_here(struct docx *d, struct xml *xml)
{
    string_id id = docx_string(d, xml, W_id);

    if (id == 0)
        return NULL;
    while (d->comments.by_id.len <= id)
        VEC_ADD(&d->comments.by_id, 0);
    if (d->comments.by_id.ptr[id] == 0) {
        VEC_ADD(&d->comments.list, (struct docx_comment){
                                       .index = builder_comment(d->b),
                                       .words = {.revision = REV_KEPT},
                                   });
        d->comments.by_id.ptr[id] = (uint32_t)d->comments.list.len;
    }
    return &d->comments.list.ptr[d->comments.by_id.ptr[id] - 1];
}

/* ---- Places ----------------------------------------------------------------------------- */

/* What starts between paragraphs starts with the next one. */
bool docx_comment_start(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_comment *comment = d->stage != DOCX_COMMENTS ? comment_here(d, xml) : NULL;

    if (comment == NULL)
        return true;
    comment->placed = true;
    if (d->in_para)
        docx_put_comment(d, comment->index, COMMENT_START);
    else
        VEC_ADD(&d->comments.starts, comment->index);
    return true;
}

bool docx_comment_end(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_comment *comment = d->stage != DOCX_COMMENTS ? comment_here(d, xml) : NULL;

    if (comment != NULL)
        docx_put_comment(d, comment->index, COMMENT_END);
    return true;
}

bool docx_comment_reference(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_comment *comment = d->stage != DOCX_COMMENTS ? comment_here(d, xml) : NULL;

    if (comment == NULL)
        return true;
    comment->placed = true;
    comment->words.revision = docx_mark(d)->revision;
    docx_put_comment(d, comment->index, COMMENT_POINT);
    return true;
}

/* ---- Words ------------------------------------------------------------------------------ */

/* The first of two comments with one id counts. */
bool docx_comment_begin(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_comment *comment = comment_here(d, xml);

    if (comment == NULL || comment->said)
        return false;
    comment->said = true;
    comment->words.author = docx_string(d, xml, W_author);
    comment->words.date = docx_string(d, xml, W_date);
    docx_fields_clear(d);
    buf_clear(&d->comments.text);
    d->comments.open = comment;
    return true;
}

void docx_comments_in_para(struct docx *d, struct xml *xml)
{
    for (size_t i = 0; i < d->comments.starts.len; i++)
        docx_put_comment(d, d->comments.starts.ptr[i], COMMENT_START);
    VEC_CLEAR(&d->comments.starts);
    if (d->comments.open != NULL)
        d->comments.open->last_para = docx_string(d, xml, W14_paraId);
}

/* Of a comment that was changed itself, what it says now. The builder refuses what is beyond the
 * limit. */
void docx_comment_text(struct docx *d, struct str text)
{
    bool stands = (docx_mark(d)->revision & IN_FINAL) != 0;

    if (d->comments.open != NULL && stands && d->comments.text.len <= d->limits->paragraph)
        buf_add(&d->comments.text, text);
}

void docx_comment_para(struct docx *d)
{
    if (d->comments.open != NULL)
        buf_putc(&d->comments.text, '\n');
}

void docx_comment_done(void *user)
{
    struct docx *d = user;

    docx_container_end(d);
    VEC_CLEAR(&d->bookmarks);
    d->comments.open->words.text = builder_string(d->b, str_trim(buf_str(&d->comments.text)));
    d->comments.open = NULL;
}

/* ---- Answers ---------------------------------------------------------------------------- */

static void list_last_paras(struct docx *d)
{
    for (size_t i = 0; i < d->comments.list.len; i++) {
        string_id para = d->comments.list.ptr[i].last_para;
        if (para == 0)
            continue;
        while (d->comments.by_para.len <= para)
            VEC_ADD(&d->comments.by_para, 0);
        if (d->comments.by_para.ptr[para] == 0)
            d->comments.by_para.ptr[para] = (uint32_t)i + 1;
    }
}

static struct docx_comment *comment_of_para(struct docx *d, string_id para)
{
    uint32_t index = para < d->comments.by_para.len ? d->comments.by_para.ptr[para] : 0;

    return index != 0 ? &d->comments.list.ptr[index - 1] : NULL;
}

static bool on_comment_more(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct docx_comment *comment = comment_of_para(d, docx_string(d, xml, W15_paraId));
    struct docx_comment *parent = comment_of_para(d, docx_string(d, xml, W15_paraIdParent));
    const char *done = xml_attr(xml, W15_done);

    if (comment == NULL)
        return true;
    comment->words.answers = parent != NULL ? parent->index + 1 : 0;
    comment->words.resolved = done != NULL && (strcmp(done, "1") == 0 || strcmp(done, "true") == 0);
    return true;
}

enum { ROOT, LIST, CONTEXTS };

static const struct xml_rule rules[] = {
    {W15_commentsEx, XML_IN(ROOT), LIST, NULL, NULL},
    {W15_commentEx, XML_IN(LIST), XML_LEAF, on_comment_more, NULL},
};

static const struct xml_grammar grammar = {
    .names = &ooxml_names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .contexts = CONTEXTS,
};

bool docx_comments_finish(struct docx *d, struct err *err)
{
    const struct opc_relationship *part =
        d->comments.list.len > 0 ? opc_find(&d->opc, d->relationships, STR("/commentsExtended"))
                                 : NULL;

    list_last_paras(d);
    if (part != NULL && !opc_read_part(&d->opc, part->target, &grammar, d, err))
        return false;
    for (size_t i = 0; i < d->comments.list.len; i++) {
        struct docx_comment *comment = &d->comments.list.ptr[i];
        d->odd[DOCX_ODD_COMMENT] += !comment->said;
        d->odd[DOCX_ODD_COMMENT_PLACE] += !comment->placed;
        if (comment->said)
            builder_comment_say(d->b, comment->index, &comment->words);
    }
    return true;
}

void docx_comments_release(struct docx_comments *comments)
{
    VEC_RELEASE(&comments->list);
    VEC_RELEASE(&comments->by_id);
    VEC_RELEASE(&comments->by_para);
    VEC_RELEASE(&comments->starts);
    buf_release(&comments->text);
}
