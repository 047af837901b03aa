/* Packages: parts are found by what relationships say, however they write it. */
#include "support/test.h"

#include "support/package.h"

#include "pack/opc.h"

#define REL(id, type, target)                                                                      \
    "<Relationship Id=\"" id "\" Type=\"urn:x/" type "\" Target=\"" target "\"/>"
#define RELS(inside)                                                                               \
    "<Relationships "                                                                              \
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" inside               \
    "</Relationships>"

static void targets_are_resolved(void **state)
{
    static const struct {
        const char *target;
        const char *part;
    } cases[] = {
        {"styles.xml", "word/styles.xml"},
        {"/word/styles.xml", "word/styles.xml"},
        {"../word/styles.xml", "word/styles.xml"},
        {"./a/../styles.xml", "word/styles.xml"},
        {"../../../word/styles.xml", "word/styles.xml"},
        {"..\\word\\STYLES.xml", "word/STYLES.xml"},
        {"%73tyles%2Exml", "word/styles.xml"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf rels = {0};
        buf_printf(&rels, RELS(REL("1", "styles", "%s")), cases[i].target);
        const struct part parts[] = {
            {"word/_rels/main.xml.rels", rels.ptr}, {"word/styles.xml", "<x/>"}, {NULL, NULL}};
        struct buf bytes = package_zip(parts);
        struct opc opc;
        struct opc_relationship *list;
        assert_true(
            opc_open(&opc, &(struct input){.bytes = buf_str(&bytes)}, &limits_default, NULL));
        assert_true(opc_relationships(&opc, STR("word/main.xml"), &list, NULL));
        const struct opc_relationship *it = opc_find(&opc, list, STR("/styles"));
        assert_non_null(it);
        assert_str(it->target, cases[i].part);
        opc_close(&opc);
        buf_release(&bytes);
        buf_release(&rels);
    }
}

static void only_parts_that_are_there_are_found(void **state)
{
    static const struct part parts[] = {
        {"_rels/.rels",
         RELS(
             "<Relationship Id=\"0\" Type=\"urn:x/main\" Target=\"a.xml\" TargetMode=\"External\"/>"
             "<Relationship Id=\"9\"/>" REL("1", "main", "gone.xml") REL("2", "main", "a.xml")
                 REL("3", "mainly", "b.xml"))},
        {"a.xml", "<x/>"},
        {"b.xml", "<x/>"},
        {NULL, NULL},
    };
    struct buf bytes = package_zip(parts);
    struct opc opc;
    struct opc_relationship *list;

    (void)state;
    assert_true(opc_open(&opc, &(struct input){.bytes = buf_str(&bytes)}, &limits_default, NULL));
    assert_true(opc_relationships(&opc, STR(""), &list, NULL));
    assert_str(opc_find(&opc, list, STR("/main"))->id, "2");
    assert_null(opc_find(&opc, list, STR("/other")));
    assert_true(opc_relationships(&opc, STR("a.xml"), &list, NULL));
    assert_null(list);
    opc_close(&opc);
    buf_release(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(targets_are_resolved),
        cmocka_unit_test(only_parts_that_are_there_are_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
