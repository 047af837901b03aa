/* The schema: that it says what the manual promises, and that it would notice if not. */
#include "support/test.h"

#include "support/marked.h"
#include "support/schema.h"

#include "write/document.h"

#include <stdlib.h>
#include <string.h>

#define SIDES "{\"original\":null,\"final\":\"x\"}"
#define NO_REVISION                                                                                \
    "\"author\":null,\"date\":null,\"deleted_by\":null,\"deleted_on\":null,\"origin\":null,"       \
    "\"confidence\":null,\"move\":null"
#define MARK "{\"revision\":\"kept\"," NO_REVISION "}"
#define TASK                                                                                       \
    "\"id\":\"c1\",\"label\":\"3\",\"section\":\"s1\",\"status\":\"kept\",\"actor\":null,"         \
    "\"action\":null,\"recipient\":null,\"object\":null,\"deadline\":null"

static const struct {
    const char *definition;
    const char *json;
    bool good;
} cases[] = {
    {"clause_id", "\"c1\"", true},
    {"clause_id", "\"c10\"", true},
    {"clause_id", "\"c0\"", false},
    {"clause_id", "\"s1\"", false},
    {"clause_id", "\"c1x\"", false},
    {"clause_id", "1", false},
    {"clause_id", "null", false},
    {"sides", SIDES, true},
    {"sides", "{\"original\":null}", false},
    {"sides", "{\"original\":null,\"final\":1}", false},
    {"sides", "{\"original\":null,\"final\":null,\"both\":null}", false},
    {"direction", "\"rtl\"", true},
    {"direction", "null", true},
    {"direction", "\"RTL\"", false},
    {"language", "\"ar\"", true},
    {"language", "\"Arabic\"", false},
    {"mark", MARK, true},
    {"mark", "{\"revision\":\"new\"," NO_REVISION "}", false},
    {"mark", "{\"revision\":\"kept\"}", false},
    {"confidence", "0.5", true},
    {"confidence", "1", true},
    {"confidence", "1.5", false},
    {"confidence", "\"1\"", false},
    {"cell", "{\"id\":\"t1\",\"row\":1,\"column\":1,\"mark\":" MARK "}", true},
    {"cell", "{\"id\":\"t1\",\"row\":0,\"column\":1,\"mark\":" MARK "}", false},
    {"cell", "{\"id\":\"t1\",\"row\":\"1\",\"column\":1,\"mark\":" MARK "}", false},
    {"proposal",
     "{\"id\":\"m1\",\"action\":\"MOD\",\"number\":null,\"paragraphs\":[\"p1\",\"p9\"],"
     "\"resolution\":null}",
     true},
    {"proposal",
     "{\"id\":\"m1\",\"action\":\"MOD\",\"number\":null,\"paragraphs\":[\"p1\"],"
     "\"resolution\":null}",
     false},
    {"proposal",
     "{\"id\":\"m1\",\"action\":\"mod\",\"number\":null,\"paragraphs\":[\"p1\",\"p9\"],"
     "\"resolution\":null}",
     false},
    {"resolution",
     "{\"body\":\"WTSA\",\"number\":\"50\",\"title\":null,"
     "\"original\":{\"place\":\"x\",\"year\":\"2012\"},"
     "\"final\":{\"place\":null,\"year\":null},\"history\":[]}",
     true},
    {"resolution",
     "{\"body\":\"WTSA\",\"number\":50,\"title\":null,"
     "\"original\":{\"place\":\"x\",\"year\":\"2012\"},"
     "\"final\":{\"place\":null,\"year\":null},\"history\":[]}",
     false},
    {"section",
     "{\"id\":\"s1\",\"proposal\":null,\"class\":\"operative\",\"verb\":\"resolves\","
     "\"addressee\":null,\"heading\":" SIDES ",\"was\":null,\"status\":\"kept\",\"clauses\":["
     "{\"id\":\"c1\",\"paragraphs\":[\"p1\"],\"label\":" SIDES ",\"depth\":1,"
     "\"status\":\"modified\",\"modified\":true,\"renumbered\":false,\"was_in\":null,"
     "\"text\":" SIDES "}]}",
     true},
    {"section",
     "{\"id\":\"s1\",\"proposal\":null,\"class\":\"operative\",\"verb\":\"resolves\","
     "\"addressee\":null,\"heading\":" SIDES ",\"was\":{\"class\":\"operative\"},"
     "\"status\":\"kept\",\"clauses\":[]}",
     false},
    {"section",
     "{\"id\":\"s1\",\"proposal\":null,\"class\":\"operative\",\"verb\":\"resolves\","
     "\"addressee\":null,\"heading\":" SIDES ",\"was\":null,\"status\":\"kept\",\"clauses\":["
     "{\"id\":\"c1\",\"paragraphs\":[\"p1\"],\"label\":" SIDES ",\"depth\":0,"
     "\"status\":\"modified\",\"modified\":true,\"renumbered\":false,\"was_in\":null,"
     "\"text\":" SIDES "}]}",
     false},
    {"changes",
     "{\"changes\":[{\"id\":\"x1\",\"kind\":\"renumbered\",\"section\":\"s1\",\"clause\":\"c1\","
     "\"original\":\"a\",\"final\":\"b\",\"author\":null,\"date\":null,\"confidence\":1}],"
     "\"numbering\":[{\"section\":\"s1\",\"clause\":\"c1\",\"original\":\"a\",\"final\":null}]}",
     true},
    {"changes", "{\"changes\":[],\"numbering\":[]}", true},
    {"changes", "{\"changes\":[]}", false},
    {"changes",
     "{\"changes\":[{\"id\":\"x1\",\"kind\":\"replaced\",\"section\":null,\"clause\":null,"
     "\"original\":null,\"final\":null,\"author\":null,\"date\":null,\"confidence\":null}],"
     "\"numbering\":[]}",
     false},
    {"task", "{" TASK ",\"references\":[],\"text\":\"words\"}", true},
    {"task", "{" TASK ",\"references\":[\"r1\"],\"text\":\"words\"}", true},
    {"task", "{" TASK ",\"references\":null,\"text\":\"words\"}", false},
    {"totals",
     "{\"inserted\":0,\"deleted\":1,\"modified\":2,\"moved\":0,\"renumbered\":4,\"actors\":[],"
     "\"texts\":null,\"new\":null}",
     true},
    {"totals",
     "{\"inserted\":-1,\"deleted\":1,\"modified\":2,\"moved\":0,\"renumbered\":4,\"actors\":[],"
     "\"texts\":null,\"new\":null}",
     false},
};

static void good_values_are_allowed_and_bad_ones_not(void **state)
{
    json_t *schema = schema_load();

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf why = {0};
        json_t *value = json_loads(cases[i].json, JSON_DECODE_ANY, NULL);
        if (value == NULL)
            fail_msg("case %zu is no JSON", i);
        if (schema_allows(schema, cases[i].definition, value, &why) != cases[i].good)
            fail_msg("case %zu, %s: %s\n%s", i, cases[i].definition, cases[i].json,
                     cases[i].good ? why.ptr : "allowed");
        assert_true(cases[i].good == (why.len == 0));
        json_decref(value);
        buf_release(&why);
    }
    json_decref(schema);
}

/* Every object of the schema says all of its keys, and demands each. */
static void check_closed(const json_t *schema)
{
    const char *key;
    json_t *inner;
    size_t i;

    if (json_is_array(schema))
        json_array_foreach(schema, i, inner) check_closed(inner);
    if (!json_is_object(schema))
        return;
    if (json_object_get(schema, "properties") != NULL) {
        assert_true(json_is_false(json_object_get(schema, "additionalProperties")));
        assert_int_equal(json_object_size(json_object_get(schema, "properties")),
                         json_array_size(json_object_get(schema, "required")));
    }
    json_object_foreach((json_t *)schema, key, inner) check_closed(inner);
}

static void all_keys_are_always_there(void **state)
{
    json_t *schema = schema_load();

    (void)state;
    check_closed(schema);
    json_decref(schema);
}

static void documents_are_as_the_schema_says(void **state)
{
    struct doc *doc =
        marked_text("!Call! a)\tkept[1] [-out-]{+in+}{+[-never-]+}\n[-whole-]\n[1] n");
    json_t *schema = schema_load();
    struct buf why = {0};
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    (void)state;
    document_write_json(out, doc, NULL, NULL);
    fclose(out);
    json_t *value = json_loads(text, 0, NULL);
    if (!schema_allows(schema, "document", value, &why))
        fail_msg("%s", why.ptr);
    json_decref(value);
    json_decref(schema);
    free(text);
    buf_release(&why);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_values_are_allowed_and_bad_ones_not),
        cmocka_unit_test(all_keys_are_always_there),
        cmocka_unit_test(documents_are_as_the_schema_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
