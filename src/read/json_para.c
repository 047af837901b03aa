/* Paragraphs of a document in JSON: marks, spans, list numbers, cells, former properties. */
#include "base/i18n.h"
#include "model/name.h"
#include "read/json_reader.h"

enum { LEVEL_MOST = 9, CELL_MOST = 1 << 20 };

/* ---- Values ----------------------------------------------------------------------------- */

bool json_take_slice(void *context, struct str value, void *out)
{
    (void)context;
    *(struct str *)out = value;
    return true;
}

bool json_take_string(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct str text;

    if (!json_get_text(&r->source, value, &text))
        return false;
    *(string_id *)out = builder_string(r->b, text);
    return true;
}

static bool unknown_name(struct json_reader *r, struct str value)
{
    return json_wrong(&r->source, value.ptr, _("this value is not known"));
}

bool json_take_revision(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct str name;
    enum revision revision;

    if (!json_get_text(&r->source, value, &name))
        return false;
    if (!revision_named(name, &revision))
        return unknown_name(r, value);
    *(uint8_t *)out = (uint8_t)revision;
    return true;
}

static bool take_origin(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct str name;
    enum origin origin;

    if (!json_get_text(&r->source, value, &name))
        return false;
    if (!origin_named(name, &origin))
        return unknown_name(r, value);
    *(uint8_t *)out = (uint8_t)origin;
    return true;
}

static bool take_direction(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct str name;
    enum direction direction;

    if (!json_get_text(&r->source, value, &name))
        return false;
    if (!direction_named(name, &direction))
        return unknown_name(r, value);
    *(uint8_t *)out = (uint8_t)direction;
    return true;
}

static bool take_confidence(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    double number = -1;

    if (!json_is_null_value(value) && !json_get_number(&r->source, value, 0, 1, &number))
        return false;
    *(float *)out = (float)number;
    return true;
}

bool json_take_flag(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    bool flag;

    if (!json_get_bool(&r->source, value, &flag))
        return false;
    *(uint8_t *)out = flag;
    return true;
}

static bool take_level(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    double number = 0;

    if (!json_is_null_value(value) && !json_get_number(&r->source, value, 1, LEVEL_MOST, &number))
        return false;
    *(uint8_t *)out = (uint8_t)number;
    return true;
}

static bool take_place(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    double number;

    if (!json_get_number(&r->source, value, 1, CELL_MOST, &number))
        return false;
    *(uint32_t *)out = (uint32_t)number;
    return true;
}

bool json_take_id(void *context, struct str value, void *out)
{
    struct json_reader *r = context;

    return json_is_null_value(value) || json_get_id(&r->source, value, out);
}

/* An object by its table. */
bool json_take_object(struct json_reader *r, struct str value, const struct json_field *fields,
                      void *out)
{
    return json_get_object(&r->source, value, fields, r, out, &r->unknown_keys);
}

/* ---- Paragraphs ------------------------------------------------------------------------- */

#define MARK_FIELDS(type, member)                                                                  \
    {"revision", json_take_revision, offsetof(type, member.revision)},                             \
        {"author", json_take_string, offsetof(type, member.author)},                               \
        {"date", json_take_string, offsetof(type, member.date)},                                   \
        {"deleted_by", json_take_string, offsetof(type, member.deleted_by)},                       \
        {"deleted_on", json_take_string, offsetof(type, member.deleted_on)},                       \
        {"origin", take_origin, offsetof(type, member.origin)},                                    \
        {"confidence", take_confidence, offsetof(type, member.confidence)},                        \
    {                                                                                              \
        "move", json_take_string, offsetof(type, member.move)                                      \
    }

static const struct mark plain = {.revision = REV_KEPT, .confidence = -1};

struct json_mark {
    struct mark mark;
};

static const struct json_field mark_fields[] = {
    MARK_FIELDS(struct json_mark, mark),
    {NULL, NULL, 0},
};

/* out: the index of the mark. */
static bool take_mark(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct json_mark mark = {plain};

    if (!json_take_object(r, value, mark_fields, &mark))
        return false;
    *(uint32_t *)out = builder_mark(r->b, &mark.mark);
    return true;
}

struct json_span {
    struct mark mark;
    struct str text;
    uint32_t note;
    string_id bookmark;
};

static const struct json_field span_fields[] = {
    {"text", json_take_slice, offsetof(struct json_span, text)},
    {"note", json_take_id, offsetof(struct json_span, note)},
    {"bookmark", json_take_string, offsetof(struct json_span, bookmark)},
    MARK_FIELDS(struct json_span, mark),
    {NULL, NULL, 0},
};

static bool read_span(struct json_reader *r, struct str value)
{
    struct json_span span = {.mark = plain};
    struct str text;

    if (!json_take_object(r, value, span_fields, &span))
        return false;
    uint32_t mark = builder_mark(r->b, &span.mark);
    if (span.note != 0)
        json_add_note(r, span.note, mark);
    if (span.bookmark != 0)
        builder_bookmark(r->b, span.bookmark);
    if (!json_get_text(&r->source, span.text, &text))
        return false;
    return builder_text(r->b, text, mark);
}

static bool take_spans(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct json_walk walk;
    struct str span;

    (void)out;
    if (!json_enter_array(&walk, r->source.bytes, value))
        return json_wrong(&r->source, value.ptr, _("a list is expected here"));
    while (json_next_element(&walk, &span))
        if (!read_span(r, span))
            return false;
    return !walk.broken || json_wrong(&r->source, r->source.bytes.ptr + walk.off, _("broken JSON"));
}

static const struct json_field bare_fields[] = {
    {"original", json_take_string, offsetof(struct number, bare[SIDE_ORIGINAL])},
    {"final", json_take_string, offsetof(struct number, bare[SIDE_FINAL])},
    {NULL, NULL, 0},
};

static bool take_bare(void *context, struct str value, void *out)
{
    return json_take_object(context, value, bare_fields, out);
}

static const struct json_field number_fields[] = {
    {"original", json_take_string, offsetof(struct number, shown[SIDE_ORIGINAL])},
    {"final", json_take_string, offsetof(struct number, shown[SIDE_FINAL])},
    {"bare", take_bare, 0},
    {NULL, NULL, 0},
};

static bool take_list_number(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct number number = {0};

    if (json_is_null_value(value))
        return true;
    if (!json_take_object(r, value, number_fields, &number))
        return false;
    *(uint32_t *)out = builder_number(r->b, &number);
    return true;
}

static const struct json_field cell_fields[] = {
    {"id", json_take_id, offsetof(struct cell, table)},
    {"row", take_place, offsetof(struct cell, row)},
    {"column", take_place, offsetof(struct cell, column)},
    {"mark", take_mark, offsetof(struct cell, mark)},
    {NULL, NULL, 0},
};

static bool same_cell(const struct cell *a, const struct cell *b)
{
    return a->table == b->table && a->row == b->row && a->column == b->column && a->mark == b->mark;
}

/* The paragraphs of a cell share it, though a table in the cell may stand between them: the cells
 * around it are kept, a table each. */
static uint32_t shared_cell(struct json_reader *r, const struct cell *cell)
{
    size_t i = r->cell_count;

    while (i > 0 && r->cells[i - 1].cell.table != cell->table)
        i--;
    if (i == 0) {
        if (r->cell_count == JSON_CELLS)
            memmove(r->cells, r->cells + 1, --r->cell_count * sizeof(*r->cells));
        i = ++r->cell_count;
        r->cells[i - 1] = (struct json_cell){0};
    }
    struct json_cell *it = &r->cells[i - 1];
    r->cell_count = i;
    if (it->index == 0 || !same_cell(&it->cell, cell))
        *it = (struct json_cell){*cell, builder_cell(r->b, cell)};
    return it->index;
}

static bool take_cell(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct cell cell = {.table = 1, .row = 1, .column = 1};

    if (json_is_null_value(value))
        return true;
    if (!json_take_object(r, value, cell_fields, &cell))
        return false;
    *(uint32_t *)out = shared_cell(r, &cell);
    return true;
}

static const struct json_field property_fields[] = {
    {"original", json_take_string, offsetof(struct prop_change, was)},
    {"final", json_take_string, offsetof(struct prop_change, now)},
    {NULL, NULL, 0},
};

static bool take_properties(void *context, struct str value, void *out)
{
    return json_take_object(context, value, property_fields, out);
}

static const struct json_field was_fields[] = {
    {"style", json_take_string, offsetof(struct prop_change, style)},
    {"direction", take_direction, offsetof(struct prop_change, direction)},
    {"number_changed", json_take_flag, offsetof(struct prop_change, number_changed)},
    {"others", take_properties, 0},
    {"author", json_take_string, offsetof(struct prop_change, author)},
    {"date", json_take_string, offsetof(struct prop_change, date)},
    {NULL, NULL, 0},
};

static bool take_was(void *context, struct str value, void *out)
{
    struct json_reader *r = context;
    struct prop_change was = {0};

    if (json_is_null_value(value))
        return true;
    if (!json_take_object(r, value, was_fields, &was))
        return false;
    *(uint32_t *)out = builder_prop_change(r->b, &was);
    return true;
}

struct json_para {
    struct para props;
    uint32_t id;
};

static const struct json_field para_fields[] = {
    {"id", json_take_id, offsetof(struct json_para, id)},
    {"role", NULL, 0},
    {"style", json_take_string, offsetof(struct json_para, props.style)},
    {"language", NULL, 0},
    {"direction", take_direction, offsetof(struct json_para, props.direction)},
    {"label", NULL, 0},
    {"number", take_list_number, offsetof(struct json_para, props.number)},
    {"level", take_level, offsetof(struct json_para, props.level)},
    {"mark", take_mark, offsetof(struct json_para, props.mark)},
    {"table", take_cell, offsetof(struct json_para, props.cell)},
    {"was", take_was, offsetof(struct json_para, props.change)},
    {"spans", take_spans, 0},
    {NULL, NULL, 0},
};

bool json_read_para(struct json_reader *r, struct str value)
{
    struct json_para para = {.props = {.mark = MARK_KEPT}};

    if (!json_take_object(r, value, para_fields, &para))
        return false;
    if (para.props.cell == 0)
        r->cell_count = 0;
    if (r->top.comments.len > 0 || r->top.formats.len > 0)
        VEC_ADD(&r->paras, (struct json_id){para.id, builder_para_count(r->b)});
    builder_end_para(r->b, &para.props);
    return true;
}
