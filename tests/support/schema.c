/* A validator of a screenful: each keyword is a row with its function. */
#include "support/schema.h"

#include "support/test.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct check {
    const json_t *root;
    struct buf path; /* of the value that is looked at */
    struct buf *why; /* NULL: nobody asks */
};

static bool check_value(struct check *c, const json_t *schema, const json_t *value);

static bool refuse(struct check *c, const char *what, const json_t *value)
{
    char *text = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);

    if (c->why != NULL)
        buf_printf(c->why, "%.*s: %s: %.200s\n", STR_ARG(buf_str(&c->path)), what, text);
    free(text);
    return false;
}

/* Checks a member or element, whose name is appended to the path meanwhile. Without a
 * schema nothing is allowed there. */
static bool check_inside(struct check *c, const char *name, const json_t *schema,
                         const json_t *value)
{
    size_t len = c->path.len;

    buf_printf(&c->path, "/%s", name);
    bool good = schema != NULL ? check_value(c, schema, value)
                               : refuse(c, "is a key that is not allowed", value);
    c->path.len = len;
    c->path.ptr[len] = '\0';
    return good;
}

static bool has_type(const json_t *type, const json_t *value)
{
    static const char *const names[] = {
        [JSON_OBJECT] = "object",   [JSON_ARRAY] = "array", [JSON_STRING] = "string",
        [JSON_INTEGER] = "integer", [JSON_REAL] = "number", [JSON_TRUE] = "boolean",
        [JSON_FALSE] = "boolean",   [JSON_NULL] = "null",
    };
    const char *name = json_string_value(type);

    return strcmp(name, names[json_typeof(value)]) == 0 ||
           (strcmp(name, "number") == 0 && json_is_integer(value));
}

/* ---- Keywords: what a schema demands by each of them of a value ------------------------- */

static bool check_type(struct check *c, const json_t *schema, const json_t *want,
                       const json_t *value)
{
    size_t i;
    const json_t *type;

    (void)schema;
    if (json_is_string(want))
        return has_type(want, value) || refuse(c, "is of another type", value);
    json_array_foreach(want, i, type) if (has_type(type, value)) return true;
    return refuse(c, "is of another type", value);
}

static bool check_enum(struct check *c, const json_t *schema, const json_t *want,
                       const json_t *value)
{
    size_t i;
    const json_t *one;

    (void)schema;
    json_array_foreach(want, i, one) if (json_equal(one, value)) return true;
    return refuse(c, "is none of the values", value);
}

static bool check_const(struct check *c, const json_t *schema, const json_t *want,
                        const json_t *value)
{
    (void)schema;
    return json_equal(want, value) || refuse(c, "is another value", value);
}

static bool check_pattern(struct check *c, const json_t *schema, const json_t *want,
                          const json_t *value)
{
    regex_t regex;

    (void)schema;
    if (!json_is_string(value))
        return true;
    assert_int_equal(regcomp(&regex, json_string_value(want), REG_EXTENDED | REG_NOSUB), 0);
    bool good = regexec(&regex, json_string_value(value), 0, NULL, 0) == 0;
    regfree(&regex);
    return good || refuse(c, "has another form", value);
}

static bool check_minimum(struct check *c, const json_t *schema, const json_t *want,
                          const json_t *value)
{
    (void)schema;
    return !json_is_number(value) || json_number_value(value) >= json_number_value(want) ||
           refuse(c, "is too small", value);
}

static bool check_maximum(struct check *c, const json_t *schema, const json_t *want,
                          const json_t *value)
{
    (void)schema;
    return !json_is_number(value) || json_number_value(value) <= json_number_value(want) ||
           refuse(c, "is too large", value);
}

static bool check_min_items(struct check *c, const json_t *schema, const json_t *want,
                            const json_t *value)
{
    (void)schema;
    return !json_is_array(value) || json_array_size(value) >= (size_t)json_integer_value(want) ||
           refuse(c, "has too few elements", value);
}

static bool check_max_items(struct check *c, const json_t *schema, const json_t *want,
                            const json_t *value)
{
    (void)schema;
    return !json_is_array(value) || json_array_size(value) <= (size_t)json_integer_value(want) ||
           refuse(c, "has too many elements", value);
}

static bool check_items(struct check *c, const json_t *schema, const json_t *want,
                        const json_t *value)
{
    size_t i;
    const json_t *item;
    bool good = true;

    (void)schema;
    json_array_foreach(value, i, item)
    {
        char name[32];
        snprintf(name, sizeof(name), "%zu", i);
        good = check_inside(c, name, want, item) && good;
    }
    return good;
}

static bool check_required(struct check *c, const json_t *schema, const json_t *want,
                           const json_t *value)
{
    size_t i;
    const json_t *key;

    (void)schema;
    if (!json_is_object(value))
        return true;
    json_array_foreach(want, i, key) if (json_object_get(value, json_string_value(key)) ==
                                         NULL) return refuse(c, "has not all its keys", key);
    return true;
}

static bool check_properties(struct check *c, const json_t *schema, const json_t *want,
                             const json_t *value)
{
    const char *key;
    json_t *inner;
    bool good = true;

    (void)schema;
    json_object_foreach((json_t *)want, key, inner)
    {
        const json_t *member = json_object_get(value, key);
        good = (member == NULL || check_inside(c, key, inner, member)) && good;
    }
    return good;
}

static bool check_additional(struct check *c, const json_t *schema, const json_t *want,
                             const json_t *value)
{
    const json_t *properties = json_object_get(schema, "properties");
    const char *key;
    json_t *member;

    assert_true(json_is_false(want));
    json_object_foreach((json_t *)value, key, member) if (json_object_get(properties, key) ==
                                                          NULL) return check_inside(c, key, NULL,
                                                                                    member);
    return true;
}

static bool check_ref(struct check *c, const json_t *schema, const json_t *want,
                      const json_t *value)
{
    static const char start[] = "#/$defs/";
    const char *name = json_string_value(want);

    (void)schema;
    assert_int_equal(strncmp(name, start, sizeof(start) - 1), 0);
    const json_t *definition =
        json_object_get(json_object_get(c->root, "$defs"), name + sizeof(start) - 1);
    if (definition == NULL)
        fail_msg("%s is not defined", name);
    return check_value(c, definition, value);
}

static unsigned count_matches(struct check *c, const json_t *choices, const json_t *value)
{
    struct buf *why = c->why;
    unsigned matches = 0;
    size_t i;
    const json_t *choice;

    c->why = NULL;
    json_array_foreach(choices, i, choice) matches += check_value(c, choice, value);
    c->why = why;
    return matches;
}

static bool check_any_of(struct check *c, const json_t *schema, const json_t *want,
                         const json_t *value)
{
    (void)schema; /* where none matches, the first says why; null, the other one, needs no reason */
    return count_matches(c, want, value) > 0 ||
           (!json_is_null(value) && check_value(c, json_array_get(want, 0), value)) ||
           refuse(c, "is none of the choices", value);
}

static bool check_one_of(struct check *c, const json_t *schema, const json_t *want,
                         const json_t *value)
{
    (void)schema;
    return count_matches(c, want, value) == 1 || refuse(c, "is not one of the choices", value);
}

static bool says_nothing(struct check *c, const json_t *schema, const json_t *want,
                         const json_t *value)
{
    (void)c;
    (void)schema;
    (void)want;
    (void)value;
    return true;
}

static const struct {
    const char *name;
    bool (*check)(struct check *c, const json_t *schema, const json_t *want, const json_t *value);
} keywords[] = {
    {"$defs", says_nothing},       {"$ref", check_ref},
    {"$schema", says_nothing},     {"additionalProperties", check_additional},
    {"anyOf", check_any_of},       {"const", check_const},
    {"description", says_nothing}, {"enum", check_enum},
    {"items", check_items},        {"maxItems", check_max_items},
    {"maximum", check_maximum},    {"minItems", check_min_items},
    {"minimum", check_minimum},    {"oneOf", check_one_of},
    {"pattern", check_pattern},    {"properties", check_properties},
    {"required", check_required},  {"title", says_nothing},
    {"type", check_type},
};

static bool check_value(struct check *c, const json_t *schema, const json_t *value)
{
    enum { KEYWORDS = sizeof(keywords) / sizeof(keywords[0]) };
    const char *key;
    json_t *want;
    bool good = true;

    json_object_foreach((json_t *)schema, key, want)
    {
        size_t i = 0;
        while (i < KEYWORDS && strcmp(keywords[i].name, key) != 0)
            i++;
        if (i == KEYWORDS)
            fail_msg("the keyword %s is not known", key);
        good = keywords[i].check(c, schema, want, value) && good;
    }
    return good;
}

bool schema_allows(const json_t *schema, const char *definition, const json_t *value,
                   struct buf *why)
{
    struct check c = {.root = schema, .why = why};
    const json_t *start = json_object_get(json_object_get(schema, "$defs"), definition);

    assert_non_null(start);
    bool good = check_value(&c, start, value);
    buf_release(&c.path);
    return good;
}

json_t *schema_load(void)
{
    const char *source = getenv("QARAR_SOURCE");
    struct buf path = {0};
    json_error_t error;

    buf_printf(&path, "%s/docs/qarar.schema.json", source != NULL ? source : ".");
    json_t *schema = json_load_file(path.ptr, JSON_REJECT_DUPLICATES, &error);
    if (schema == NULL)
        fail_msg("%s:%d: %s", path.ptr, error.line, error.text);
    buf_release(&path);
    return schema;
}
