/* Documents as JSON, and read back. */
#include "support/test.h"

#include "support/marked.h"

#include "model/build.h"
#include "read/formats.h"
#include "write/document.h"
#include "write/print.h"

#include <stdlib.h>
#include <string.h>

static char *written(const struct doc *doc, const struct print_options *options)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    document_write_json(out, doc, NULL, options);
    fclose(out);
    return text;
}

static struct doc *read_back(const char *json, size_t budget, struct err *err)
{
    struct input input = input_from("back.json", str_from(json));
    struct builder *b = builder_new("back.json", "json", &limits_default);
    void *state = reader_json.open(&input, &limits_default, b, err);

    if (state == NULL) {
        builder_free(b);
        return NULL;
    }
    while (reader_json.step(state, budget, err)) {
        double done = reader_json.progress(state);
        assert_true(done > 0 && done <= 1);
    }
    reader_json.close(state);
    if (err->reason[0] != '\0') {
        builder_free(b);
        return NULL;
    }
    return builder_finish(b, err);
}

static char *printed(const struct doc *doc, enum view view)
{
    const struct print_options options = {.view = view, .bidi = BIDI_OFF};
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    print_text(out, doc, NULL, &options);
    fclose(out);
    return text;
}

/* Reading back gives a document that is written and printed the same. Frees doc. */
static void check_round_trip(struct doc *doc)
{
    char *first = written(doc, NULL);
    struct err err = {0};
    struct doc *back = read_back(first, 1 << 16, &err);

    if (back == NULL)
        fail_msg("%s: %s\n%s", err.place, err.reason, first);
    char *second = written(back, NULL);
    assert_string_equal(second, first);
    assert_int_equal(back->warning_count, 0);
    for (unsigned view = VIEW_COMMON; view <= VIEW_MARKUP; view++) {
        char *before = printed(doc, (enum view)view);
        char *after = printed(back, (enum view)view);
        assert_string_equal(after, before);
        free(before);
        free(after);
    }
    free(first);
    free(second);
    doc_free(doc);
    doc_free(back);
}

#define NO_REVISION                                                                                \
    "\"author\":null,\"date\":null,\"deleted_by\":null,\"deleted_on\":null,\"origin\":null,"       \
    "\"confidence\":null,\"move\":null"
#define TRACKED                                                                                    \
    "\"author\":\"A\",\"date\":\"D\",\"deleted_by\":null,\"deleted_on\":null,"                     \
    "\"origin\":\"tracked\",\"confidence\":1,\"move\":null"
#define NO_TARGET "\"note\":null,\"bookmark\":null"

static void a_paragraph_is_written_with_all_its_keys(void **state)
{
    struct doc *doc = marked_text("!Call! kept [-out-]\tend");
    char *got = written(doc, NULL);

    (void)state;
    assert_string_equal(
        got,
        "{\"format\":\"qarar-document\",\"version\":1,"
        "\"source\":{\"name\":\"test\",\"kind\":\"test\",\"recovered\":false},"
        "\"language\":null,\"direction\":null,\"proposals\":[],\"paragraphs\":["
        "{\"id\":\"p1\",\"role\":\"text\",\"style\":\"Call\",\"language\":null,\"direction\":null,"
        "\"label\":{\"original\":null,\"final\":null},\"number\":null,\"level\":null,"
        "\"mark\":{\"revision\":\"kept\"," NO_REVISION "},\"table\":null,\"was\":null,\"spans\":["
        "{\"text\":\"kept \",\"revision\":\"kept\"," NO_REVISION "," NO_TARGET "},"
        "{\"text\":\"out\",\"revision\":\"deleted\"," TRACKED "," NO_TARGET "},"
        "{\"text\":\"\\tend\",\"revision\":\"kept\"," NO_REVISION "," NO_TARGET "}]}],"
        "\"notes\":[],\"formats\":[],\"comments\":[]}\n");
    free(got);
    doc_free(doc);
}

static void marked_documents_come_back_the_same(void **state)
{
    static const char *const texts[] = {
        "",
        "one",
        "a)\tkept [-out-]{+in+}\n[-whole paragraph-]\n{+another+}\ntail [-\u00B6-]\nnext "
        "{+\u00B6+}",
        "{+[-withdrawn-]+} x",
        "word[1] and[2]\n[2] two\n[1] one\n[1] more of one",
        "\n\n",
        "quote \" back \\ slash / tab \t control \x01 esc \x1B override \u202E line \u2028",
        "\u0623\u064E\u200F \U0001F600 \u00A0",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        check_round_trip(marked_text(texts[i]));
}

/* Everything of the model that the marks of tests cannot say. */
static struct doc *rich_document(void)
{
    struct builder *b = builder_new("rich.docx", "docx", &limits_default);
    const struct mark moved = {
        .revision = REV_DELETED,
        .origin = ORIGIN_RECOVERED,
        .confidence = 0.9F,
        .author = builder_string(b, STR("An author")),
        .move = builder_string(b, STR("move1")),
    };
    const struct mark withdrawn = {
        .revision = REV_WITHDRAWN,
        .origin = ORIGIN_CORRECTED,
        .confidence = 0.3333333F,
        .author = builder_string(b, STR("A")),
        .date = builder_string(b, STR("2016-10-25T00:00:00Z")),
        .deleted_by = builder_string(b, STR("B")),
        .deleted_on = builder_string(b, STR("2016-10-26T00:00:00Z")),
    };
    const struct mark sure = {.revision = REV_KEPT, .origin = ORIGIN_COMPARED, .confidence = 0};
    struct number number = {
        .shown = {builder_string(b, STR("a)")), builder_string(b, STR("b)"))},
        .bare = {builder_string(b, STR("a")), builder_string(b, STR("b"))},
    };
    struct prop_change was = {
        .style = builder_string(b, STR("Normal")),
        .direction = DIR_RTL,
        .number_changed = 1,
        .was = builder_string(b, STR("indent left 720")),
        .author = builder_string(b, STR("A")),
    };

    struct comment remark = {.author = was.author,
                             .text = builder_string(b, STR("why?\nand how")),
                             .revision = REV_INSERTED,
                             .resolved = 1};
    uint32_t asked = builder_comment(b);
    uint32_t answer = builder_comment(b);
    uint32_t in_note = builder_comment(b);

    builder_source(b, 0, 0, true);
    builder_comment_say(b, asked, &remark);
    remark.answers = asked + 1;
    remark.revision = REV_KEPT;
    builder_comment_say(b, answer, &remark);
    builder_comment_say(b, in_note, &(struct comment){.revision = REV_DELETED});
    builder_text(b, STR("m\u0641"), builder_mark(b, &moved));
    builder_comment_place(b, asked, COMMENT_START);
    builder_comment_place(b, answer, COMMENT_POINT);
    uint32_t bold = builder_format(b, &(struct format_change){.of = FORMAT_RUN,
                                                              .now = builder_string(b, STR("bold")),
                                                              .author = was.author});
    builder_format_place(b, bold, FORMAT_START);
    builder_text(b, STR("oved"), builder_mark(b, &moved));
    builder_format_place(b, bold, FORMAT_END);
    builder_bookmark(b, builder_string(b, STR("_Toc \"1\"")));
    builder_text(b, STR("withdrawn"), builder_mark(b, &withdrawn));
    builder_text(b, STR("sure"), builder_mark(b, &sure));
    builder_note(b, builder_string(b, STR("*")), builder_mark(b, &moved));
    builder_note(b, 0, MARK_KEPT);
    builder_end_para(b, &(struct para){
                            .mark = builder_mark(b, &withdrawn),
                            .style = builder_string(b, STR("enumlev1")),
                            .number = builder_number(b, &number),
                            .change = builder_prop_change(b, &was),
                            .direction = DIR_LTR,
                            .level = 9,
                        });
    number.shown[SIDE_ORIGINAL] = 0;
    number.bare[SIDE_ORIGINAL] = 0;
    builder_end_para(b, &(struct para){.number = builder_number(b, &number)});
    struct cell cell = {.table = 1, .row = 1, .column = 1, .mark = builder_mark(b, &moved)};
    uint32_t first = builder_cell(b, &cell);
    cell.column = 2;
    uint32_t second = builder_cell(b, &cell);
    builder_text(b, STR("one"), MARK_KEPT);
    builder_end_para(b, &(struct para){.cell = first});
    builder_text(b, STR("cell"), MARK_KEPT);
    builder_comment_place(b, asked, COMMENT_END);
    builder_end_para(b, &(struct para){.cell = first, .mark = builder_mark(b, &moved)});
    builder_text(b, STR("another"), MARK_KEPT);
    builder_end_para(b, &(struct para){.cell = second});
    builder_text(b, STR("last"), MARK_KEPT);
    builder_end_para(b, &(struct para){0});
    builder_begin_note(b, 1); /* its text stands before that of the first */
    builder_text(b, STR("second note"), MARK_KEPT);
    builder_end_para(b, &(struct para){0});
    builder_begin_note(b, 0);
    builder_text(b, STR("first note"), MARK_KEPT);
    builder_comment_place(b, in_note, COMMENT_POINT);
    builder_end_para(b, &(struct para){0});
    builder_end_para(b, &(struct para){.direction = DIR_RTL});
    return builder_finish(b, NULL);
}

static void everything_of_the_model_comes_back(void **state)
{
    struct doc *doc = rich_document();
    char *json = written(doc, NULL);
    struct err err = {0};

    (void)state;
    assert_non_null(strstr(json, "\"kind\":\"docx\",\"recovered\":true"));
    assert_non_null(strstr(json, "\"confidence\":0.9,"));
    assert_non_null(strstr(json, "\"formats\":[{\"of\":\"run\",\"paragraph\":\"p1\",\"offset\":2,"
                                 "\"length\":4,\"original\":null,\"final\":\"bold\","
                                 "\"author\":\"A\",\"date\":null}],"));
    assert_non_null(strstr(json, "\"others\":{\"original\":\"indent left 720\",\"final\":null}"));
    assert_non_null(strstr(json, "\"number\":{\"original\":\"a)\",\"final\":\"b)\",\"bare\":"
                                 "{\"original\":\"a\",\"final\":\"b\"}}"));
    assert_non_null(strstr(json, "\"label\":{\"original\":null,\"final\":\"b\"}"));
    assert_non_null(strstr(json, "\"table\":{\"id\":\"t1\",\"row\":1,\"column\":2,"));
    assert_non_null(strstr(json, "{\"id\":\"n1\",\"mark\":\"*\",\"paragraphs\":[{\"id\":\"p8\","));
    assert_non_null(strstr(
        json,
        "\"comments\":[{\"id\":\"k1\",\"author\":\"A\",\"date\":null,\"paragraph\":\"p1\","
        "\"offset\":2,\"length\":17,\"end\":{\"paragraph\":\"p4\",\"offset\":4},"
        "\"text\":\"why?\\nand how\",\"revision\":\"inserted\",\"answers\":null,\"resolved\":true},"
        "{\"id\":\"k2\",\"author\":\"A\",\"date\":null,\"paragraph\":\"p1\",\"offset\":2,"
        "\"length\":0,\"end\":null,\"text\":\"why?\\nand how\",\"revision\":\"kept\","
        "\"answers\":\"k1\",\"resolved\":true},"
        "{\"id\":\"k3\",\"author\":null,\"date\":null,\"paragraph\":\"p8\",\"offset\":10,"));
    struct doc *back = read_back(json, 0, &err);
    assert_non_null(back);
    assert_int_equal(back->comment_count, 3);
    assert_int_equal(back->comments[0].off, 3);
    assert_int_equal(back->comments[0].end_para, 3);
    assert_int_equal(back->comments[1].answers, 1);
    assert_string_equal(back->source.name, "rich.docx");
    assert_int_equal(back->body_count, 6);
    assert_int_equal(back->paras[2].cell, back->paras[3].cell);
    assert_int_not_equal(back->paras[3].cell, back->paras[4].cell);
    assert_int_equal(doc_para_note(back, 6), 2);
    assert_int_equal(back->notes[0].count, 2);
    assert_true(back->marks[back->paras[0].mark].confidence == 0.3333333F);
    free(json);
    doc_free(back);
    check_round_trip(doc);
}

static void what_is_not_wanted_is_left_out_with_its_notes(void **state)
{
    struct doc *doc = marked_text("a[1]\nb[2]\nc\n[1] one\n[2] two");
    const bool only[] = {false, true, false, false, false};
    char *got = written(doc, &(struct print_options){.only = only});

    (void)state;
    assert_null(strstr(got, "\"p1\""));
    assert_non_null(strstr(got, "\"p2\""));
    assert_null(strstr(got, "\"p3\""));
    assert_null(strstr(got, "\"one\""));
    assert_non_null(strstr(got, "\"notes\":[{\"id\":\"n2\""));
    free(got);
    doc_free(doc);
}

#define DOCUMENT "\"format\":\"qarar-document\",\"version\":1"

static void keys_may_come_in_any_order_and_be_missing(void **state)
{
    static const struct {
        const char *json;
        const char *text;
        uint32_t warned;
    } cases[] = {
        {"{" DOCUMENT ",\"paragraphs\":[]}", "", 0},
        {"\uFEFF \n{" DOCUMENT ",\"paragraphs\":[{}]}\n", "\n", 0},
        {"{\"paragraphs\":[{\"spans\":[{\"text\":\"a\"}]}]," DOCUMENT "}", "a\n", 0},
        {"{\"notes\":[{\"paragraphs\":[{\"spans\":[{\"text\":\"n\"}]}],\"id\":\"n7\"}],"
         "\"paragraphs\":[{\"spans\":[{\"note\":\"n7\"}]}]," DOCUMENT "}",
         "[1]\n[1] n\n", 0},
        {"{" DOCUMENT ",\"paragraphs\":[{\"spans\":[{\"text\":\"\\u0641\\ud83d\\ude00\"}]}]}",
         "\u0641\U0001F600\n", 0},
        {"{" DOCUMENT ",\"paragraphs\":[{\"spans\":[{\"text\":\"a\\u0000b\"}]}]}", "a\uFFFDb\n", 1},
        {"{" DOCUMENT ",\"paragraphs\":[{\"spans\":[{\"text\":\"a\xFF\"}]}]}", "a\uFFFD\n", 1},
        {"{" DOCUMENT ",\"colour\":{\"a\":[1]},\"paragraphs\":[{\"shade\":1}]}", "\n", 2},
        {"{" DOCUMENT ",\"paragraphs\":[{\"spans\":[{\"note\":\"n1\"}]}]}", "[1]\n", 1},
        {"{" DOCUMENT ",\"notes\":[{\"id\":\"n1\",\"paragraphs\":[{}]}],\"paragraphs\":[]}", "", 1},
        {"{" DOCUMENT ",\"comments\":[{},{}],\"paragraphs\":[]}", "", 2},
        {"{" DOCUMENT ",\"paragraphs\":[]}\n{" DOCUMENT ",\"paragraphs\":[{}]}", "", 1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {0};
        struct doc *doc = read_back(cases[i].json, 1 << 16, &err);
        uint32_t warned = 0;
        if (doc == NULL)
            fail_msg("case %zu: %s: %s", i, err.place, err.reason);
        char *text = printed(doc, VIEW_MARKUP);
        assert_string_equal(text, cases[i].text);
        for (uint32_t j = 0; j < doc->warning_count; j++)
            warned += doc->warnings[j].count;
        if (warned != cases[i].warned)
            fail_msg("case %zu: warned %u times", i, (unsigned)warned);
        free(text);
        doc_free(doc);
    }
}

static void what_is_wrong_is_said_with_its_place(void **state)
{
    static const struct {
        const char *json;
        const char *place;
    } cases[] = {
        {"{", "1:2"},
        {"[]", "1:1"},
        {"{}", "1:1"},
        {"{\"format\":\"other\"}", "1:11"},
        {"{\"format\":\"qarar-document\",\"version\":2}", "1:38"},
        {"{" DOCUMENT "}", "1:1"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{]}", "2:14"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{} {}]}", "2:18"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"spans\":[{\"text\":1}]}]}", "2:33"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"spans\":[{\"text\":\"\\ud800\"}]}]}", "2:33"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"spans\":[{\"revision\":\"new\"}]}]}", "2:37"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"spans\":[{\"confidence\":2}]}]}", "2:39"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"level\":0}]}", "2:24"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"table\":{\"row\":1e99}}]}", "2:31"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{\"table\":{\"id\":\"t0\"}}]}", "2:30"},
        {"{" DOCUMENT ",\n\"paragraphs\":[7]}", "2:15"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{}]", "2:18"},
        {"{" DOCUMENT ",\n\"paragraphs\":[{}", "2:14"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {0};
        struct doc *doc = read_back(cases[i].json, 1 << 16, &err);
        if (doc != NULL)
            fail_msg("case %zu was read", i);
        if (strcmp(err.place, cases[i].place) != 0)
            fail_msg("case %zu: at %s (%s), expected %s", i, err.place, err.reason, cases[i].place);
        assert_string_not_equal(err.reason, "");
    }
}

static void depth_of_nesting_is_bounded(void **state)
{
    struct buf json = {0};
    struct err err = {0};

    (void)state;
    buf_puts(&json, "{" DOCUMENT ",\"proposals\":");
    for (unsigned i = 0; i < 100000; i++)
        buf_putc(&json, '[');
    assert_null(read_back(json.ptr, 1 << 16, &err));
    buf_release(&json);
}

static void a_document_is_told_by_its_content(void **state)
{
    (void)state;
    assert_true(reader_json.sniff(STR("{\"format\":\"qarar-document\"}")));
    assert_true(reader_json.sniff(STR("\uFEFF\n {\"a\":1,\"format\" : \"qarar-document\"}")));
    assert_false(reader_json.sniff(STR("{\"a\":1}")));
    assert_false(reader_json.sniff(STR("text about \"qarar-document\"")));
    assert_false(reader_json.sniff(STR("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paragraph_is_written_with_all_its_keys),
        cmocka_unit_test(marked_documents_come_back_the_same),
        cmocka_unit_test(everything_of_the_model_comes_back),
        cmocka_unit_test(what_is_not_wanted_is_left_out_with_its_notes),
        cmocka_unit_test(keys_may_come_in_any_order_and_be_missing),
        cmocka_unit_test(what_is_wrong_is_said_with_its_place),
        cmocka_unit_test(depth_of_nesting_is_bounded),
        cmocka_unit_test(a_document_is_told_by_its_content),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
