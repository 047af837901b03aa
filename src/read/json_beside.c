/* What stands beside the paragraphs of a document in JSON and names them by their ids: changes of
 * properties, and comments, which name each other too. */
#include "base/i18n.h"
#include "model/name.h"
#include "read/json_reader.h"

#include <stdlib.h>

struct json_place {
    uint32_t para; /* id */
    uint32_t off;  /* code points */
};

struct json_comment {
    struct comment words;
    uint32_t id;
    struct json_place start;
    struct json_place end; /* para 0: in the same paragraph */
    uint32_t length;
    uint32_t answers; /* id */
};

static bool take_count(void *context, struct str value, void *out)
{
    enum { MOST = 1 << 30 };
    struct json_reader *r = context;
    double number;

    if (!json_get_number(&r->source, value, 0, MOST, &number))
        return false;
    *(uint32_t *)out = (uint32_t)number;
    return true;
}

static const struct json_field place_fields[] = {
    {"paragraph", json_take_id, offsetof(struct json_place, para)},
    {"offset", take_count, offsetof(struct json_place, off)},
    {NULL, NULL, 0},
};

static bool take_place(void *context, struct str value, void *out)
{
    return json_take_object(context, value, place_fields, out);
}

static const struct json_field comment_fields[] = {
    {"id", json_take_id, offsetof(struct json_comment, id)},
    {"author", json_take_string, offsetof(struct json_comment, words.author)},
    {"date", json_take_string, offsetof(struct json_comment, words.date)},
    {"paragraph", json_take_id, offsetof(struct json_comment, start.para)},
    {"offset", take_count, offsetof(struct json_comment, start.off)},
    {"length", take_count, offsetof(struct json_comment, length)},
    {"end", take_place, offsetof(struct json_comment, end)},
    {"text", json_take_string, offsetof(struct json_comment, words.text)},
    {"revision", json_take_revision, offsetof(struct json_comment, words.revision)},
    {"answers", json_take_id, offsetof(struct json_comment, answers)},
    {"resolved", json_take_flag, offsetof(struct json_comment, words.resolved)},
    {NULL, NULL, 0},
};

static int by_id(const void *a, const void *b)
{
    const struct json_id *left = a;
    const struct json_id *right = b;

    return (left->id > right->id) - (left->id < right->id);
}

static const struct json_id *find_id(const struct json_id *list, size_t count, uint32_t id)
{
    const struct json_id wanted = {.id = id};

    return count > 0 ? bsearch(&wanted, list, count, sizeof(wanted), by_id) : NULL;
}

static void set_place(struct json_reader *r, const struct json_comment *comment, uint32_t index)
{
    const struct json_id *start = find_id(r->paras.ptr, r->paras.len, comment->start.para);
    const struct json_id *end = find_id(r->paras.ptr, r->paras.len, comment->end.para);

    if (start == NULL) {
        r->lost_comments++;
        return;
    }
    if (end != NULL)
        builder_comment_at(r->b, index, start->index, comment->start.off, end->index,
                           comment->end.off);
    else
        builder_comment_at(r->b, index, start->index, comment->start.off, start->index,
                           comment->start.off + comment->length);
}

struct comment_list {
    VEC(struct json_comment) all;
    VEC(struct json_id) ids;
};

static bool take_comments(struct json_reader *r, struct comment_list *list)
{
    struct json_walk walk;
    struct str value;

    if (!json_enter_array(&walk, r->source.bytes, r->top.comments))
        return json_wrong(&r->source, r->top.comments.ptr, _("a list is expected here"));
    while (json_next_element(&walk, &value)) {
        struct json_comment comment = {.words = {.revision = REV_KEPT}};
        if (!json_take_object(r, value, comment_fields, &comment))
            return false;
        VEC_ADD(&list->ids, (struct json_id){comment.id, builder_comment(r->b)});
        VEC_ADD(&list->all, comment);
    }
    return !walk.broken || json_wrong(&r->source, r->source.bytes.ptr + walk.off, _("broken JSON"));
}

static void give_comments(struct json_reader *r, struct comment_list *list)
{
    if (list->all.len == 0)
        return;
    uint32_t first = list->ids.ptr[0].index;
    qsort(list->ids.ptr, list->ids.len, sizeof(*list->ids.ptr), by_id);
    for (size_t i = 0; i < list->all.len; i++) {
        struct json_comment *comment = &list->all.ptr[i];
        const struct json_id *answered = find_id(list->ids.ptr, list->ids.len, comment->answers);
        comment->words.answers = answered != NULL ? answered->index + 1 : 0;
        builder_comment_say(r->b, first + (uint32_t)i, &comment->words);
        set_place(r, comment, first + (uint32_t)i);
    }
}

static bool read_comments(struct json_reader *r)
{
    struct comment_list list = {0};
    bool done = json_is_null_value(r->top.comments) || take_comments(r, &list);

    if (done)
        give_comments(r, &list);
    VEC_RELEASE(&list.all);
    VEC_RELEASE(&list.ids);
    return done;
}

/* ---- Changes of properties -------------------------------------------------------------- */

struct json_format {
    struct format_change change;
    uint32_t length;
};

static bool take_of(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct str name;
    enum format_of of;

    if (!json_get_text(&r->source, value, &name))
        return false;
    if (!format_named(name, &of))
        return json_wrong(&r->source, value.ptr, _("this value is not known"));
    *(uint8_t *)out = (uint8_t)of;
    return true;
}

static const struct json_field format_fields[] = {
    {"of", take_of, offsetof(struct json_format, change.of)},
    {"paragraph", json_take_id, offsetof(struct json_format, change.para)},
    {"offset", take_count, offsetof(struct json_format, change.off)},
    {"length", take_count, offsetof(struct json_format, length)},
    {"original", json_take_string, offsetof(struct json_format, change.was)},
    {"final", json_take_string, offsetof(struct json_format, change.now)},
    {"author", json_take_string, offsetof(struct json_format, change.author)},
    {"date", json_take_string, offsetof(struct json_format, change.date)},
    {NULL, NULL, 0},
};

static bool read_formats(struct json_reader *r)
{
    struct json_walk walk;
    struct str value;

    if (!json_enter_array(&walk, r->source.bytes, r->top.formats))
        return json_wrong(&r->source, r->top.formats.ptr, _("a list is expected here"));
    while (json_next_element(&walk, &value)) {
        struct json_format format = {.change = {.of = FORMAT_RUN}};
        if (!json_take_object(r, value, format_fields, &format))
            return false;
        const struct json_id *para = find_id(r->paras.ptr, r->paras.len, format.change.para);
        if (para == NULL) {
            r->lost_formats++;
            continue;
        }
        format.change.para = para->index;
        format.change.end = format.change.off + format.length;
        builder_format_at(r->b, &format.change);
    }
    return !walk.broken || json_wrong(&r->source, r->source.bytes.ptr + walk.off, _("broken JSON"));
}

bool json_read_beside(struct json_reader *r)
{
    if (r->paras.len > 0)
        qsort(r->paras.ptr, r->paras.len, sizeof(*r->paras.ptr), by_id);
    return (json_is_null_value(r->top.formats) || read_formats(r)) && read_comments(r);
}
