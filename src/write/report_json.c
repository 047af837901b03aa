/* Any report as one JSON object on a line: its columns' keys in their order. */
#include "write/writer.h"

#include "base/json.h"

static void put_object(struct json *json, struct report *report, const struct column *columns,
                       uint32_t row);

static void put_list(struct json *json, struct report *report, const struct column *column,
                     const struct value *list)
{
    json_begin_array(json);
    for (uint32_t i = 0; i < list->count; i++) {
        if (column->columns != NULL)
            put_object(json, report, column->columns, list->rows[i]);
        else
            json_id(json, list->letter, list->rows[i]);
    }
    json_end_array(json);
}

static void put_value(struct json *json, struct report *report, const struct column *column,
                      uint32_t row)
{
    struct value value = writer_value(column, report, row);

    switch (value.kind) {
    case VALUE_NONE:
        json_null(json);
        break;
    case VALUE_TEXT:
        json_string(json, value.text);
        break;
    case VALUE_WORD:
        json_text(json, value.word);
        break;
    case VALUE_ID:
        json_id(json, value.letter, value.count);
        break;
    case VALUE_COUNT:
        json_uint(json, value.count);
        break;
    case VALUE_BOOL:
        json_bool(json, value.count != 0);
        break;
    case VALUE_REAL:
        if (value.real < 0)
            json_null(json);
        else
            json_number(json, value.real);
        break;
    case VALUE_OBJECT:
        put_object(json, report, column->columns, value.count);
        break;
    case VALUE_LIST:
        put_list(json, report, column, &value);
        break;
    }
}

static void put_object(struct json *json, struct report *report, const struct column *columns,
                       uint32_t row)
{
    json_begin_object(json);
    for (const struct column *column = columns; column->key != NULL; column++) {
        json_key(json, column->key);
        put_value(json, report, column, row);
    }
    json_end_object(json);
}

void report_write_json(FILE *out, struct report *report, const struct look *look)
{
    struct json json = {.out = out};

    (void)look;
    put_object(&json, report, report->object, 0);
    json_end(&json);
}
