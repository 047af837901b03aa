/* Undecided text: which square brackets hold some, on which side. */
#include "parse/undecided.h"

#include "model/build.h"
#include "support/marked.h"
#include "support/test.h"

#include <stdlib.h>

/* "1:5-1:9 of" for each pair: paragraph (from 1) and byte offset, sides: o and f. */
static char *found_in(const struct doc *doc)
{
    struct undecided_list list = {0};
    struct buf out = {0};

    undecided_find(doc, &list);
    buf_puts(&out, "");
    for (size_t i = 0; i < list.len; i++) {
        const struct undecided *it = &list.ptr[i];
        buf_printf(&out, "%s%u:%u-%u:%u%s%s", i > 0 ? " " : "", it->para + 1, it->off,
                   it->end_para + 1, it->end_off, it->on[SIDE_ORIGINAL] ? "o" : "",
                   it->on[SIDE_FINAL] ? "f" : "");
    }
    free(list.ptr);
    return buf_detach(&out);
}

/* Lines of kept text, in which "[1]" is just that. */
static struct doc *plain(const char *text)
{
    struct builder *b = builder_new("name", "text", &limits_default);

    for (const char *line = text; line != NULL;) {
        const char *end = strchr(line, '\n');
        struct str words = str_from(line);
        builder_text(b, end != NULL ? str_head(words, (size_t)(end - line)) : words, MARK_KEPT);
        builder_end_para(b, &(struct para){0});
        line = end != NULL ? end + 1 : NULL;
    }
    return builder_finish(b, NULL);
}

static void brackets_with_words_are_undecided(void **state)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"to [take note] of it", "1:3-1:14of"},
        {"State[s]", "1:5-1:8of"},
        {"by [2030]", "1:3-1:9of"},
        {"by [100 000] francs", "1:3-1:12of"},
        {"see [XX]", "1:4-1:8of"},
        {"as [1] and [12] and [123] say", ""},
        {"as [*] says", ""},
        {"as [...] or [ ] or [] say", ""},
        {"as [bookmark: _Toc12] says", ""},
        {"as [footnoteRef:12] says", ""},
        {"a [stray bracket", ""},
        {"a stray] bracket", ""},
        {"a [stray, then [a pair]", "1:15-1:23of"},
        {"[the [new] text]", "1:0-1:16of 1:5-1:10of"},
        {"[the [1] text]", "1:0-1:14of"},
        {"[one\ntwo\nthree] four", "1:0-3:6of"},
        /* full-width brackets are three bytes each */
        {"\uFF3Ba\uFF3D", "1:0-1:7of"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = plain(cases[i].text);
        char *got = found_in(doc);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s: got \"%s\", expected \"%s\"", cases[i].text, got, cases[i].want);
        free(got);
        doc_free(doc);
    }
}

/* Brackets that were put or taken away are on one side. */
static void each_side_has_its_own(void **state)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"to {+[+}go{+]+} on", "1:3-1:7f"},
        {"to [-[-]go[-]-] on", "1:3-1:7o"},
        {"to [-[go]-]{+[come]+}", "1:3-1:7o 1:7-1:13f"},
        {"to [go[-]-] on{+]+}", "1:3-1:11f 1:3-1:7o"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct doc *doc = marked_text(cases[i].text);
        char *got = found_in(doc);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("%s: got \"%s\", expected \"%s\"", cases[i].text, got, cases[i].want);
        free(got);
        doc_free(doc);
    }
}

/* What is open in a cell ends with it; a pair around a table holds. */
static void a_cell_keeps_its_brackets(void **state)
{
    static const struct {
        const char *text;
        uint32_t column; /* of a table; 0: body */
    } paras[] = {{"[before", 0}, {"[a", 1}, {"b]", 2}, {"[c]", 2}, {"after]", 0}};
    struct builder *b = builder_new("name", "text", &limits_default);

    (void)state;
    for (size_t i = 0; i < sizeof(paras) / sizeof(paras[0]); i++) {
        struct para para = {0};
        if (paras[i].column > 0)
            para.cell =
                builder_cell(b, &(struct cell){.table = 1, .row = 1, .column = paras[i].column});
        builder_text(b, str_from(paras[i].text), MARK_KEPT);
        builder_end_para(b, &para);
    }
    struct doc *doc = builder_finish(b, NULL);
    char *got = found_in(doc);
    assert_string_equal(got, "1:0-5:6of 4:0-4:3of");
    free(got);
    doc_free(doc);
}

/* A million brackets that open and never close take no time, nor do those that do. */
static void many_brackets_are_no_trouble(void **state)
{
    enum { MANY = 300000 };
    struct builder *b = builder_new("name", "text", &limits_default);
    struct undecided_list list = {0};
    struct buf text = {0};

    (void)state;
    for (int i = 0; i < MANY; i++)
        buf_putc(&text, '[');
    buf_putc(&text, 'a');
    for (int i = 0; i < MANY; i++)
        buf_putc(&text, ']');
    for (int i = 0; i < MANY; i++)
        buf_puts(&text, "[b]");
    builder_text(b, buf_str(&text), MARK_KEPT);
    builder_end_para(b, &(struct para){0});
    struct doc *doc = builder_finish(b, NULL);
    undecided_find(doc, &list);
    assert_int_equal(list.len, UNDECIDED_MOST);
    free(list.ptr);
    buf_release(&text);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_with_words_are_undecided),
        cmocka_unit_test(each_side_has_its_own),
        cmocka_unit_test(a_cell_keeps_its_brackets),
        cmocka_unit_test(many_brackets_are_no_trouble),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
