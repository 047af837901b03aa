/* The door to XML: names in namespaces, rules by context, what is skipped, errors with their place.
 * The document of a test is written back as the calls that it caused. */
#include "support/test.h"

#include "pack/xml.h"

enum { ROOT, LIST, ITEM, OPEN, CONTEXTS };
enum { NS_A = 2, NS_B };
enum { NO_NAME, A_list, A_item, A_text, B_item, A_key, BARE_key, A_open };

static const struct xml_namespace namespaces[] = {
    {"urn:a", NS_A}, {"urn:a2", NS_A}, {"urn:b", NS_B}};
static const struct xml_name name_table[] = {
    [A_list] = {"list", NS_A}, [A_item] = {"item", NS_A}, [A_text] = {"text", NS_A},
    [B_item] = {"item", NS_B}, [A_key] = {"key", NS_A},   [BARE_key] = {"key", XML_NS_NONE},
    [A_open] = {"open", NS_A},
};
static const struct xml_names names = {namespaces, 3, name_table,
                                       sizeof(name_table) / sizeof(name_table[0])};

static bool on_item(void *user, struct xml *xml)
{
    const char *key = xml_attr(xml, A_key);
    const char *bare = xml_attr(xml, BARE_key);

    buf_printf(user, "<%u", xml_element(xml));
    if (key != NULL)
        buf_printf(user, " a:%s", key);
    if (bare != NULL)
        buf_printf(user, " %s", bare);
    buf_puts(user, ">");
    return key == NULL || strcmp(key, "skip") != 0;
}

static bool on_list(void *user, struct xml *xml)
{
    buf_printf(user, "[%u", xml_prefix(xml, STR("q")));
    return true;
}

static void on_end(void *user)
{
    buf_puts(user, "]");
}

static bool on_failing(void *user, struct xml *xml)
{
    (void)user;
    xml_fail(xml, "not wanted");
    return true;
}

static void on_text(void *user, struct str text)
{
    buf_printf(user, "'%.*s'", STR_ARG(text));
}

static void on_unknown(void *user, const char *name, unsigned context)
{
    buf_printf(user, "?%s@%u", name, context);
}

static const struct xml_rule rules[] = {
    {A_list, XML_IN(ROOT) | XML_IN(LIST) | XML_IN(OPEN), LIST, on_list, on_end},
    {A_item, XML_IN(LIST) | XML_IN(OPEN), ITEM, on_item, on_end},
    {B_item, XML_IN(LIST), XML_LEAF, on_item, on_end},
    {A_text, XML_IN(LIST), XML_TEXT, NULL, NULL},
    {A_open, XML_IN(LIST), OPEN, NULL, NULL},
    {A_key, XML_IN(LIST), XML_LEAF, on_failing, NULL},
};
static const uint8_t fallback[CONTEXTS] = {XML_ODD, XML_ODD, XML_LEAF, XML_SAME};
static const struct xml_grammar grammar = {
    .names = &names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .fallback = fallback,
    .contexts = CONTEXTS,
    .text = on_text,
    .unknown = on_unknown,
};

/* Parses in pieces of this size; what was called, then the error. */
static struct buf parse(const char *text, size_t piece)
{
    struct buf out = {0};
    struct err err = {0};
    struct xml *xml = xml_new(&grammar, &out, "part", &limits_default);
    size_t len = strlen(text);
    bool good = true;

    for (size_t off = 0; good && off <= len; off += piece) {
        size_t size = len - off < piece ? len - off : piece;
        memcpy(xml_buffer(xml, piece), text + off, size);
        good = xml_parse(xml, size, off + piece > len, &err);
    }
    xml_free(xml);
    if (!good)
        buf_printf(&out, "!%s: %s", err.place, err.reason);
    buf_puts(&out, "");
    return out;
}

struct xml_case {
    const char *text;
    const char *want;
};

static void check(const struct xml_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buf got = parse(cases[i].text, 4096);
        if (!str_eq(buf_str(&got), str_from(cases[i].want)))
            fail_msg("%s\ngot\n%s\nexpected\n%s", cases[i].text, got.ptr, cases[i].want);
        buf_release(&got);
    }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof((cases)[0]))

static void names_are_those_of_their_namespace(void **state)
{
    static const struct xml_case cases[] = {
        {"<list xmlns='urn:a'><item/></list>", "[0<2>]]"},
        {"<x:list xmlns:x='urn:a2'><x:item/></x:list>", "[0<2>]]"},
        {"<list xmlns='urn:a' xmlns:b='urn:b'><b:item/><item/></list>", "[0<4><2>]]"},
        {"<list xmlns='urn:a'><item xmlns='urn:b'/><item/></list>", "[0<4><2>]]"},
        {"<a:list xmlns:a='urn:a'><a:item xmlns:a='urn:b'/><a:item/></a:list>", "[0<4><2>]]"},
        {"<list xmlns='urn:a'><open><item xmlns='urn:no'/></open><item/></list>", "[0<2>]]"},
        {"<list/>", "?list@0"},
        {"<z:list/>", "?z:list@0"},
        {"<list xmlns='urn:a' xmlns:q='urn:b'/>", "[3]"},
    };

    (void)state;
    CHECK(cases);
}

static void attributes_without_a_prefix_have_no_namespace(void **state)
{
    static const struct xml_case cases[] = {
        {"<list xmlns='urn:a' xmlns:p='urn:a'><item key='1' p:key='2'/></list>", "[0<2 a:2 1>]]"},
        {"<list xmlns='urn:a' xmlns:p='urn:a'><item key='1'/><item p:key='3'/></list>",
         "[0<2 1>]<2 a:3>]]"},
        {"<list xmlns='urn:a' xmlns:p='urn:a'><item p:key='3' xmlns:p='urn:no'/><item p:key='4'/>"
         "</list>",
         "[0<2>]<2 a:4>]]"},
    };

    (void)state;
    CHECK(cases);
}

static void rules_hold_in_their_contexts(void **state)
{
    static const struct xml_case cases[] = {
        {"<list xmlns='urn:a'><text>a<item>b</item>c</text>d</list>", "[0'a''c']"},
        {"<list xmlns='urn:a'><item><item/><list/></item></list>", "[0<2>]]"},
        {"<list xmlns='urn:a'><odd><item/></odd><item/></list>", "[0?odd@1<2>]]"},
        {"<list xmlns='urn:a'><open><any><item/></any></open></list>", "[0<2>]]"},
        {"<list xmlns='urn:a' xmlns:p='urn:a'><item p:key='skip'><list/></item><item/></list>",
         "[0<2 a:skip><2>]]"},
        {"<list xmlns='urn:a'><list><list/></list></list>", "[0[0[0]]]"},
    };

    (void)state;
    CHECK(cases);
}

static void errors_have_their_place(void **state)
{
    static const struct xml_case cases[] = {
        {"<list xmlns='urn:a'>\n  <item></list>", "[0<2>!part:2:11: broken XML: mismatched tag"},
        {"<list xmlns='urn:a'>\n<key/></list>", "[0!part:2:1: not wanted"},
        {"<!DOCTYPE list><list/>", "!part:1:15: a document type declaration, which is refused"},
    };

    (void)state;
    CHECK(cases);
}

static void pieces_of_any_size_give_the_same(void **state)
{
    static const char text[] = "<x:list xmlns:x='urn:a' xmlns:y='urn:b'><x:item key='1'/><y:item/>"
                               "<x:open><z><x:item/></z></x:open></x:list>";
    struct buf whole = parse(text, 4096);

    (void)state;
    for (size_t piece = 1; piece < 40; piece++) {
        struct buf got = parse(text, piece);
        assert_string_equal(got.ptr, whole.ptr);
        buf_release(&got);
    }
    buf_release(&whole);
}

/* Many names and prefixes: tables grow, and cost no more than the text. */
static void many_names_are_held(void **state)
{
    struct buf text = {0};

    (void)state;
    buf_puts(&text, "<list xmlns='urn:a'>");
    for (unsigned i = 0; i < 100000; i++)
        buf_printf(&text, "<p%u:n%u xmlns:p%u='urn:b' a%u=''/>", i, i, i, i);
    buf_puts(&text, "<item/></list>");
    struct buf got = parse(text.ptr, 1 << 16);
    assert_true(str_ends(buf_str(&got), STR("<2>]]")));
    buf_release(&got);
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_those_of_their_namespace),
        cmocka_unit_test(attributes_without_a_prefix_have_no_namespace),
        cmocka_unit_test(rules_hold_in_their_contexts),
        cmocka_unit_test(errors_have_their_place),
        cmocka_unit_test(pieces_of_any_size_give_the_same),
        cmocka_unit_test(many_names_are_held),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
