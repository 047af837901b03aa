/* Plain text: lines, left-overs of extraction, and bytes that are no text. */
#include "support/test.h"

#include "support/marked.h"

#include "base/vec.h"
#include "read/formats.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct doc *read_with(struct str bytes, const struct limits *limits, size_t budget,
                             struct err *err)
{
    struct input input = input_from("case.txt", bytes);
    struct builder *b = builder_new("case.txt", "text", limits);
    void *state = reader_text.open(&input, limits, b, err);

    while (reader_text.step(state, budget, err)) {
        double done = reader_text.progress(state);
        assert_true(done >= 0 && done <= 1);
    }
    reader_text.close(state);
    return builder_finish(b, err);
}

static struct doc *read_text(struct str bytes)
{
    return read_with(bytes, &limits_default, 1 << 16, NULL);
}

/* The document as one string: bookmarks as <name>, note marks as [n], a paragraph a line, the
 * paragraphs of notes after a line with their number. */
static char *dump(const struct doc *doc)
{
    struct buf out = {0};
    uint32_t note = 0;

    for (uint32_t para = 0; para < doc->para_count; para++) {
        if (doc_para_note(doc, para) != note) {
            note = doc_para_note(doc, para);
            buf_printf(&out, "note %u:\n", (unsigned)note);
        }
        for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
            if (doc->spans[i].kind == SPAN_BOOKMARK)
                buf_printf(&out, "<%.*s>", STR_ARG(doc_string(doc, doc->spans[i].ref)));
            if (doc->spans[i].kind == SPAN_NOTE)
                buf_printf(&out, "[%u]", (unsigned)doc->spans[i].ref + 1);
            buf_add(&out, doc_span_text(doc, i));
        }
        buf_putc(&out, '\n');
    }
    return buf_detach(&out);
}

static uint32_t warned(const struct doc *doc)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < doc->warning_count; i++)
        count += doc->warnings[i].count;
    return count;
}

struct text_case {
    const char *in;
    size_t len; /* 0: as long as the string */
    const char *want;
    uint32_t warned;
};

static void check_cases(const struct text_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t len = cases[i].len > 0 ? cases[i].len : strlen(cases[i].in);
        struct doc *doc = read_text((struct str){cases[i].in, len});
        char *got = dump(doc);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("case %zu \"%s\":\ngot\n%s\nexpected\n%s", i, cases[i].in, got, cases[i].want);
        if (warned(doc) != cases[i].warned)
            fail_msg("case %zu \"%s\": warned %u times", i, cases[i].in, (unsigned)warned(doc));
        free(got);
        doc_free(doc);
    }
}

#define CHECK(cases) check_cases(cases, sizeof(cases) / sizeof((cases)[0]))

static void a_line_is_a_paragraph(void **state)
{
    static const struct text_case cases[] = {
        {"", 0, "", 0},
        {"one", 0, "one\n", 0},
        {"one\n", 0, "one\n", 0},
        {"one\ntwo", 0, "one\ntwo\n", 0},
        {"one\r\ntwo\r\n", 0, "one\ntwo\n", 0},
        {"\n\none\n\n", 0, "\n\none\n\n", 0},
        {"\r\n", 0, "\n", 0},
        {"\uFEFFone\n", 0, "one\n", 0},
        {"\uFEFF", 0, "", 0},
        {"one\uFEFF\n", 0, "one\uFEFF\n", 0},
    };

    (void)state;
    CHECK(cases);
}

static void every_other_character_is_kept(void **state)
{
    static const struct text_case cases[] = {
        {" a\u00A0b\t c \t \n", 0, " a\u00A0b\t c \t \n", 0},
        {"a\rb\n", 0, "a\rb\n", 0}, /* a return alone ends no line */
        {"a\r\r\nb\r", 0, "a\r\nb\r\n", 0},
        {"\f\x1B[m\u2028\u202E\n", 0, "\f\x1B[m\u2028\u202E\n", 0},
        {"[a] [1] [12:30] ] [ [[\n", 0, "[a] [1] [12:30] ] [ [[\n", 0},
    };

    (void)state;
    CHECK(cases);
}

static void broken_bytes_are_mended_and_counted(void **state)
{
    static const struct text_case cases[] = {
        {"a\0b\n", 4, "a\uFFFDb\n", 1},
        {"\xFE\xFD\n\xC3\n", 0, "\uFFFD\uFFFD\n\uFFFD\n", 3},
        {"\xE2\x82[bookmark: x]\xE2\n", 0, "\uFFFD<x>\uFFFD\n", 2},
        {"\x89PNG\x1A\0\0\n\0", 9, "\uFFFDPNG\x1A\uFFFD\uFFFD\n\uFFFD\n", 4},
    };

    (void)state;
    CHECK(cases);
}

static void a_bookmark_becomes_a_target(void **state)
{
    static const struct text_case cases[] = {
        {"[bookmark: _Toc1]Title\n", 0, "<_Toc1>Title\n", 0},
        {"[bookmark: a][bookmark: b] a) c\n", 0, "<a><b> a) c\n", 0},
        {"mid[bookmark: x]dle\n", 0, "mid<x>dle\n", 0},
        {"end[bookmark: x]", 0, "end<x>\n", 0},
        {"[bookmark: ]\n", 0, "[bookmark: ]\n", 0},
        {"[bookmark: x\ny]\n", 0, "[bookmark: x\ny]\n", 0},
        {"[bookmark: x", 0, "[bookmark: x\n", 0},
        {"[bookmarks: x]\n", 0, "[bookmarks: x]\n", 0},
        {"[bookmark: \xFF]\n", 0, "[bookmark: \uFFFD]\n", 1},
    };

    (void)state;
    CHECK(cases);
}

static void a_note_gets_the_text_of_its_number(void **state)
{
    static const struct text_case cases[] = {
        {"word[footnoteRef:1], [1:  \tThe note.] \nnext\n", 0,
         "word[1], \nnext\nnote 1:\n \tThe note.\n", 0},
        {"a[footnoteRef:1] b [1: One.] c\n", 0, "a[1] b c\nnote 1:\nOne.\n", 0},
        {"a[footnoteRef:1] b[1: One.]\n", 0, "a[1] b\nnote 1:\nOne.\n", 0},
        /* both in one paragraph, their texts the other way round */
        {"a[footnoteRef:1]b[footnoteRef:2] [2: Two.] [1: One.]\n", 0,
         "a[1]b[2]\nnote 2:\nTwo.\nnote 1:\nOne.\n", 0},
        /* the text stands a paragraph later */
        {"a[footnoteRef:7]\nb [7: Seven.]\n", 0, "a[1]\nb\nnote 1:\nSeven.\n", 0},
        /* numbers begin anew in a second part */
        {"a[footnoteRef:1] [1: One.]\nb[footnoteRef:1] [1: Again.]\n", 0,
         "a[1]\nb[2]\nnote 1:\nOne.\nnote 2:\nAgain.\n", 0},
        {"a[footnoteRef:1] [1: ]\n", 0, "a[1]\nnote 1:\n\n", 0},
        {"a[footnoteRef:1] [1: [bookmark: x]One.]\n", 0, "a[1]\nnote 1:\n<x>One.\n", 0},
    };

    (void)state;
    CHECK(cases);
}

static void a_note_ends_where_its_bracket_is_closed(void **state)
{
    static const struct text_case cases[] = {
        {"a[footnoteRef:1] [1: See [x] and [y [z]].] b\n", 0,
         "a[1] b\nnote 1:\nSee [x] and [y [z]].\n", 0},
        /* brackets that are no pair: the one at the end of the line */
        {"a[footnoteRef:1] [1: In [0, 1) only.] \nb\n", 0, "a[1] \nb\nnote 1:\nIn [0, 1) only.\n",
         0},
        {"a[footnoteRef:1] [1: In [0, 1).]", 0, "a[1]\nnote 1:\nIn [0, 1).\n", 0},
        /* further lines are further paragraphs of the note */
        {"a[footnoteRef:1] [1: One.\r\nTwo.] b\r\nc\r\n", 0, "a[1] b\nc\nnote 1:\nOne.\nTwo.\n", 0},
        /* never closed: text */
        {"a[footnoteRef:1] [1: One.\nTwo.\n", 0, "a[1] [1: One.\nTwo.\n", 1},
        {"a[footnoteRef:1] [1: One.\nb[footnoteRef:2] [2: Two.]\n", 0,
         "a[1] [1: One.\nb[2]\nnote 2:\nTwo.\n", 1},
    };

    (void)state;
    CHECK(cases);
}

static void what_only_looks_like_a_note_stays_text(void **state)
{
    static const struct text_case cases[] = {
        {"a [1: One.] b\n", 0, "a [1: One.] b\n", 1},
        {"a[footnoteRef:1] [2: Two.] b\n", 0, "a[1] [2: Two.] b\n", 2},
        {"a[footnoteRef:1] [1: One.] [1: Once more.]\n", 0, "a[1] [1: Once more.]\nnote 1:\nOne.\n",
         1},
        {"[footnoteRef:]\n[footnoteRef:x]\n[footnoteRef:1\n[footnoteRef:99999999]\n", 0,
         "[footnoteRef:]\n[footnoteRef:x]\n[footnoteRef:1\n[footnoteRef:99999999]\n", 0},
        {"a[footnoteRef:1]b[footnoteRef:1]\n", 0, "a[1]b[2]\n", 2},
        {"a[footnoteRef:1] [1:30]\n", 0, "a[1] [1:30]\n", 1},
        {"[", 0, "[\n", 0},
        {"[1", 0, "[1\n", 0},
        {"[1:", 0, "[1:\n", 0},
    };

    (void)state;
    CHECK(cases);
}

static void steps_of_any_size_give_the_same(void **state)
{
    const struct str text = STR("a[footnoteRef:1] [1: One.\nTwo.] b\n\n\xFFx\r\n[bookmark: y]z");
    char *whole;

    (void)state;
    struct doc *doc = read_text(text);
    whole = dump(doc);
    doc_free(doc);
    for (size_t budget = 0; budget < 40; budget++) {
        doc = read_with(text, &limits_default, budget, NULL);
        char *got = dump(doc);
        assert_string_equal(got, whole);
        free(got);
        doc_free(doc);
    }
    free(whole);
}

static void limits_are_reached_exactly(void **state)
{
    struct limits limits = limits_default;
    struct err err = {0};

    (void)state;
    limits.paragraph = 5;
    limits.text = 12;
    struct doc *doc = read_with(STR("12345\n12345\n12"), &limits, 1, &err);
    assert_non_null(doc);
    doc_free(doc);
    assert_null(read_with(STR("123456\n"), &limits, 1, &err));
    assert_string_not_equal(err.reason, "");
    err = (struct err){0};
    assert_null(read_with(STR("12345\n12345\n123"), &limits, 1, &err));
    assert_string_not_equal(err.reason, "");
    err = (struct err){0};
    /* two bytes that become two signs of three */
    assert_null(read_with(STR("\xFF\xFF"), &limits, 1, &err));
    assert_string_not_equal(err.reason, "");
}

static double seconds_to_read(const char *unit, size_t bytes)
{
    struct buf text = {0};
    struct timespec start;
    struct timespec end;

    for (unsigned i = 1; text.len < bytes; i++)
        buf_printf(&text, unit, i % 60000, i % 60000);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    doc_free(read_text(buf_str(&text)));
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    buf_release(&text);
    return (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
}

/* Quadratic code would need minutes for each of these. */
static void hostile_left_overs_cost_no_more_than_their_length(void **state)
{
    static const char *const units[] = {
        "[footnoteRef:%u] [%u: ",
        "[footnoteRef:%u] [%u: \n",
        "[%u: [%u: ",
        "[bookmark: %u%u",
        "[footnoteRef:%u[%u",
        "[[[[%u%u",
        "[footnoteRef:%u] [%u: ]",
        "]]]]%u[%u: \n",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        double seconds = seconds_to_read(units[i], 4 << 20);
        if (seconds > 5)
            fail_msg("\"%s\": %g s", units[i], seconds);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_a_paragraph),
        cmocka_unit_test(every_other_character_is_kept),
        cmocka_unit_test(broken_bytes_are_mended_and_counted),
        cmocka_unit_test(a_bookmark_becomes_a_target),
        cmocka_unit_test(a_note_gets_the_text_of_its_number),
        cmocka_unit_test(a_note_ends_where_its_bracket_is_closed),
        cmocka_unit_test(what_only_looks_like_a_note_stays_text),
        cmocka_unit_test(steps_of_any_size_give_the_same),
        cmocka_unit_test(limits_are_reached_exactly),
        cmocka_unit_test(hostile_left_overs_cost_no_more_than_their_length),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
