/* Scalars by jansson, objects by tables of fields. */
#include "read/json_value.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "text/utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

bool json_wrong(struct json_source *source, const char *at, const char *reason)
{
    char place[64];
    size_t line = 1;
    size_t end = (size_t)(at - source->bytes.ptr);
    size_t start = 0;

    for (size_t i = 0; i < end; i++) {
        if (source->bytes.ptr[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    size_t column = utf8_count((struct str){source->bytes.ptr + start, end - start}) + 1;
    snprintf(place, sizeof(place), "%zu:%zu", line, column);
    return err_set(source->err, place, "%s", reason);
}

bool json_is_null_value(struct str value)
{
    return value.ptr == NULL || str_eq(value, STR("null"));
}

static struct str mend(struct json_source *source, struct str text)
{
    buf_clear(&source->scratch);
    source->mended += (uint32_t)utf8_mend(&source->scratch, text);
    return buf_str(&source->scratch);
}

static void *take_memory(size_t size)
{
    return mem_realloc(NULL, size);
}

/* Without memory the program ends: what comes back NULL is no JSON. */
static json_t *load(struct str value, size_t flags)
{
    json_set_alloc_funcs(take_memory, free);
    return json_loadb(value.ptr, value.len, flags | JSON_DECODE_ANY, NULL);
}

/* A string with escapes. */
static bool decode(struct json_source *source, struct str value, struct str *out)
{
    const char *at = value.ptr;

    if (!utf8_valid(value))
        value = mend(source, value);
    json_t *json = load(value, JSON_ALLOW_NUL);
    if (!json_is_string(json)) {
        json_decref(json);
        return json_wrong(source, at, _("this is no valid string"));
    }
    *out = mend(source, (struct str){json_string_value(json), json_string_length(json)});
    json_decref(json);
    return true;
}

bool json_get_text(struct json_source *source, struct str value, struct str *out)
{
    *out = STR_NONE;
    if (json_is_null_value(value))
        return true;
    if (value.ptr[0] != '"')
        return json_wrong(source, value.ptr, _("a string is expected here"));
    struct str inner = {value.ptr + 1, value.len - 2};
    if (memchr(inner.ptr, '\\', inner.len) != NULL)
        return decode(source, value, out);
    *out = utf8_valid(inner) ? inner : mend(source, inner);
    return true;
}

bool json_get_number(struct json_source *source, struct str value, double low, double high,
                     double *out)
{
    json_t *json = load(value, 0);
    bool good = json_is_number(json);

    *out = good ? json_number_value(json) : 0;
    json_decref(json);
    return (good && *out >= low && *out <= high) ||
           json_wrong(source, value.ptr, _("this is no number that is allowed here"));
}

bool json_get_bool(struct json_source *source, struct str value, bool *out)
{
    *out = str_eq(value, STR("true"));
    return *out || str_eq(value, STR("false")) ||
           json_wrong(source, value.ptr, _("true or false is expected here"));
}

bool json_get_id(struct json_source *source, struct str value, uint32_t *out)
{
    enum { DIGITS_MOST = 9, SHORTEST = 4 /* "p1" with its quotes */ };
    bool good = value.len >= SHORTEST && value.len < SHORTEST + DIGITS_MOST && value.ptr[0] == '"';

    *out = 0;
    for (size_t i = 2; good && i + 1 < value.len; i++) {
        good = value.ptr[i] >= '0' && value.ptr[i] <= '9';
        *out = *out * 10 + (uint32_t)(value.ptr[i] - '0');
    }
    return (good && *out > 0) || json_wrong(source, value.ptr, _("an id is expected here"));
}

static const struct json_field *find_field(const struct json_field *fields, struct str key)
{
    while (fields->key != NULL && !str_eq(str_from(fields->key), key))
        fields++;
    return fields->key != NULL ? fields : NULL;
}

bool json_get_object(struct json_source *source, struct str value, const struct json_field *fields,
                     void *context, void *out, uint32_t *unknown)
{
    struct json_walk walk;
    struct str key;
    struct str member;

    if (json_is_null_value(value))
        return true;
    if (!json_enter_object(&walk, source->bytes, value))
        return json_wrong(source, value.ptr, _("an object is expected here"));
    while (json_next_member(&walk, &key, &member)) {
        const struct json_field *field = find_field(fields, key);
        if (field == NULL)
            (*unknown)++;
        else if (field->take != NULL && !field->take(context, member, (char *)out + field->offset))
            return false;
    }
    return !walk.broken || json_wrong(source, source->bytes.ptr + walk.off, _("broken JSON"));
}
