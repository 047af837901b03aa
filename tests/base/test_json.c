/* The stream writer: commas, escapes, numbers. */
#include "support/test.h"

#include "base/json.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

/* What a function wrote, in a stream of memory. */
static char *written(void (*write)(struct json *, const void *), const void *data)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    struct json json = {.out = out};

    write(&json, data);
    fclose(out);
    return text;
}

static void expect(void (*write)(struct json *, const void *), const void *data, const char *want)
{
    char *got = written(write, data);

    assert_string_equal(got, want);
    free(got);
}

static void write_nested(struct json *json, const void *data)
{
    (void)data;
    json_begin_object(json);
    json_key(json, "list");
    json_begin_array(json);
    json_begin_array(json);
    json_end_array(json);
    json_uint(json, 18446744073709551615U);
    json_begin_object(json);
    json_end_object(json);
    json_bool(json, true);
    json_bool(json, false);
    json_end_array(json);
    json_key_null(json, "none");
    json_key_text(json, "text", NULL);
    json_key_string(json, "empty", STR(""));
    json_key_string(json, "no value", STR_NONE);
    json_key_id(json, "id", 'c', 0);
    json_key_id(json, "no id", 'c', UINT32_MAX);
    json_end_object(json);
    json_end(json);
}

static void commas_stand_between_values_and_nowhere_else(void **state)
{
    (void)state;
    expect(write_nested, NULL,
           "{\"list\":[[],18446744073709551615,{},true,false],\"none\":null,\"text\":null,"
           "\"empty\":\"\",\"no value\":null,\"id\":\"c1\",\"no id\":null}\n");
}

static void write_two(struct json *json, const void *data)
{
    (void)data;
    json_begin_array(json);
    json_end_array(json);
    json_end(json);
    json_begin_array(json);
    json_end_array(json);
    json_end(json);
}

static void one_writer_writes_one_value_a_line(void **state)
{
    (void)state;
    expect(write_two, NULL, "[]\n[]\n");
}

static void write_string(struct json *json, const void *data)
{
    json_text(json, data);
}

static void strings_are_escaped_where_they_must_be(void **state)
{
    static const struct {
        const char *in;
        const char *want;
    } cases[] = {
        {"plain", "\"plain\""},
        {"\"\\/", "\"\\\"\\\\/\""},
        {"a\tb\nc\rd", "\"a\\tb\\nc\\u000dd\""},
        {"\x1B[0m\x7F", "\"\\u001b[0m\\u007f\""},
        /* U+0085 and U+009B are C1 controls, U+00A0 is text */
        {"\xC2\x85\xC2\x9B\xC2\xA0", "\"\\u0085\\u009b\xC2\xA0\""},
        /* U+2028 U+2029 U+202D U+202E; U+202A, U+202C and U+2066 are honoured */
        {"\u2028\u2029\u202D\u202E\u202A\u202C\u2066",
         "\"\\u2028\\u2029\\u202d\\u202e\u202A\u202C\u2066\""},
        {"\u20AC\u00E9\U0001F600", "\"\u20AC\u00E9\U0001F600\""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        expect(write_string, cases[i].in, cases[i].want);
}

static void write_number(struct json *json, const void *data)
{
    json_number(json, *(const double *)data);
}

static void write_float(struct json *json, const void *data)
{
    json_float(json, *(const float *)data);
}

static void numbers_are_the_shortest_that_read_back(void **state)
{
    static const struct {
        double in;
        const char *want;
    } cases[] = {
        {0, "0"},          {1, "1"},       {0.9, "0.9"},
        {0.25, "0.25"},    {-1.5, "-1.5"}, {0.1 + 0.2, "0.30000000000000004"},
        {1e300, "1e+300"}, {NAN, "null"},  {INFINITY, "null"},
    };
    const float most = 0.9F;

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        expect(write_number, &cases[i].in, cases[i].want);
    expect(write_float, &most, "0.9");
}

static void numbers_have_a_point_in_every_locale(void **state)
{
    static const char *const commas[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8"};
    const double half = 0.5;
    bool set = false;

    (void)state;
    for (size_t i = 0; !set && i < sizeof(commas) / sizeof(commas[0]); i++)
        set = setlocale(LC_NUMERIC, commas[i]) != NULL;
    if (!set) {
        print_message("no locale with a decimal comma is installed\n");
        skip();
    }
    expect(write_number, &half, "0.5");
    setlocale(LC_NUMERIC, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commas_stand_between_values_and_nowhere_else),
        cmocka_unit_test(one_writer_writes_one_value_a_line),
        cmocka_unit_test(strings_are_escaped_where_they_must_be),
        cmocka_unit_test(numbers_are_the_shortest_that_read_back),
        cmocka_unit_test(numbers_have_a_point_in_every_locale),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
