/* What every caller of layout relies on: places, status texts, and properties that hold for any
 * text, view, width and mode. */
#include "support/test.h"

#include "layout/layout.h"
#include "model/build.h"
#include "support/cells.h"
#include "support/marked.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <time.h>

/* ---- Places ------------------------------------------------------------------------------- */

static void a_place_is_found_or_the_nearest_after_it(void **state)
{
    /* bytes: a0 b1 c2, deleted d3 e4, then f5, blank 6, lam 7-8, alef 9-10 */
    struct doc *doc = marked_text("abc[-de-]f \u0644\u0627");
    static const struct {
        enum view view;
        uint32_t off;
        uint32_t cell_off; /* of the cell found */
    } cases[] = {
        {VIEW_MARKUP, 3, 3}, {VIEW_FINAL, 3, 5}, {VIEW_FINAL, 4, 5},
        {VIEW_FINAL, 0, 0},  {VIEW_FINAL, 7, 7}, {VIEW_FINAL, 9, 7}, /* the ligature covers both */
        {VIEW_FINAL, 99, 7},                                         /* the last */
    };
    struct layout layout = {0};
    const struct layout_options options = {.width = 20, .base = DIR_LTR};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t line;
        size_t cell;
        layout_make(doc, NULL, cases[i].view, (struct view_para){0, 0}, &options, &layout);
        layout_find(&layout, 0, cases[i].off, &line, &cell);
        assert_int_equal(line, 0);
        assert_int_equal(layout.cells.ptr[cell].off, cases[i].cell_off);
    }
    layout_release(&layout);
    doc_free(doc);
}

static void a_place_before_or_after_the_paragraph_is_its_start_or_end(void **state)
{
    struct doc *doc = marked_text("x\none two\ny");
    struct layout layout = {0};
    const struct layout_options options = {.width = 4, .base = DIR_LTR};
    size_t line;
    size_t cell;

    (void)state;
    layout_make(doc, NULL, VIEW_FINAL, (struct view_para){1, 1}, &options, &layout);
    layout_find(&layout, 0, 0, &line, &cell);
    assert_int_equal(line, 0);
    assert_int_equal(layout.cells.ptr[cell].off, 0);
    layout_find(&layout, 2, 0, &line, &cell);
    assert_int_equal(line, 1);
    assert_int_equal(layout.cells.ptr[cell].off, 6);
    layout_make(doc, NULL, VIEW_FINAL, (struct view_para){1, 1}, &options, &layout);
    assert_int_equal(layout.lines.ptr[1].para, 1);
    assert_int_equal(layout.lines.ptr[1].off, 4);
    layout_release(&layout);
    doc_free(doc);
}

/* ---- Texts that are no paragraph ---------------------------------------------------------- */

static void a_text_is_cut_to_its_width(void **state)
{
    static const struct {
        const char *text;
        int width;
        const char *want;
    } cases[] = {
        {"status", 0, "status|\n"},
        {"status", 6, "status|\n"},
        {"status", 5, "stat\u2026|\n"},
        {"status", 1, "\u2026|\n"},
        {"e\u0301e\u0301e\u0301", 2, "e\u0301\u2026|\n"},
        {"\u6F22\u5B57", 3, "\u6F22\u2026|\n"},
        {"\u0642\u0631\u0642", 2, "\u2026\uFED7|\n"},
        {"\u202Babc", 10, "abc|\n"},
        {"a\x1b]0;x\x07", 21, "a<U+001B>]0;x<U+0007>|\n"},
        {"two\nlines", 20, "two lines|\n"},
        {"", 5, "|\n"},
    };
    struct layout layout = {0};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct layout_options options = {.width = cases[i].width};
        layout_text(str_from(cases[i].text), DIR_LTR, &options, &layout);
        char *got = cells_text(&layout);
        assert_int_equal(layout.lines.len, 1);
        if (strcmp(got, cases[i].want) != 0)
            fail_msg("\"%s\" in %d: %s", cases[i].text, cases[i].width, got);
        free(got);
    }
    layout_release(&layout);
}

/* ---- Properties --------------------------------------------------------------------------- */

/* A generator of our own, so that a failure is the same everywhere. */
static uint32_t next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005U + 1442695040888963407U;
    return (uint32_t)(*seed >> 33);
}

static uint32_t below(uint64_t *seed, uint32_t count)
{
    return next_random(seed) % count;
}

static const char *const syllables[] = {
    "a",      "b",      "resolves", " ",      " ",      "  ",     "-",      "(",
    ")",      "[",      "]",        "2012",   "5",      "\u0644", "\u0627", "\u0644\u0627",
    "\u0642", "\u0631", "\u0633",   "\u064E", "\u0651", "\u0301", "\u0661", "\u06F2",
    "\u6F22", "\u00A0", "\u200F",   "\u2067", "\u2069", "\u202B", "\u202C", "\u200C",
    "\u00AD", "\x01",   "\u202E",   "\t",     "\n",     "\u05D0", "\u2011", "\U0001F600",
    "\u200B", "\u060C", ".",        ",",      "\u0964", "\uAC00", "\u1112", "\u1161",
};

enum { SYLLABLES = sizeof(syllables) / sizeof(syllables[0]) };

static struct doc *random_doc(uint64_t *seed)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    uint32_t marks[REV_COUNT];
    uint32_t paras = 1 + below(seed, 3);

    for (unsigned i = 0; i < REV_COUNT; i++)
        marks[i] = builder_mark(b, &(struct mark){.revision = (uint8_t)i, .confidence = -1});
    for (uint32_t i = 0; i < paras; i++) {
        for (uint32_t spans = below(seed, 6); spans > 0; spans--) {
            uint32_t mark = marks[below(seed, 2) == 0 ? REV_KEPT : below(seed, REV_COUNT)];
            for (uint32_t parts = below(seed, 12); parts > 0; parts--)
                builder_text(b, str_from(syllables[below(seed, SYLLABLES)]), mark);
            if (below(seed, 8) == 0)
                builder_note(b, 0, mark);
        }
        builder_end_para(
            b,
            &(struct para){.mark = marks[below(seed, 3) == 0 ? below(seed, REV_COUNT) : REV_KEPT],
                           .direction = (uint8_t)below(seed, 3)});
    }
    return builder_finish(b, NULL);
}

enum coverage { MUST, MAY };

/* What of the document must be seen: every shown character but blanks, which may hang, and what
 * takes no cell. */
static enum coverage coverage_of(uint32_t cp)
{
    static const uint32_t unseen[] = {' ',    '\t',   '\n',   0x00AD, 0x200F, 0x2067,
                                      0x2069, 0x202B, 0x202C, 0x200C, 0x200B};

    for (size_t i = 0; i < sizeof(unseen) / sizeof(unseen[0]); i++)
        if (unseen[i] == cp)
            return MAY;
    return MUST;
}

/* How many cells show the byte. */
static unsigned times_shown(const struct layout *layout, uint32_t para, uint32_t off)
{
    unsigned times = 0;

    for (size_t i = 0; i < layout->cells.len; i++) {
        const struct lcell *cell = &layout->cells.ptr[i];
        times += cell->para == para && cell->off <= off && off - cell->off < cell->len;
    }
    return times;
}

static void check_span(const struct doc *doc, uint32_t para, uint32_t span,
                       const struct layout *layout)
{
    uint32_t off = doc->spans[span].off - doc->paras[para].text;
    struct str text = doc_span_text(doc, span);
    size_t len;

    for (size_t at = 0; at < text.len; at += len) {
        enum coverage coverage = coverage_of(utf8_at(text, at, &len));
        unsigned times = times_shown(layout, para, off + (uint32_t)at);
        if (times > 1 || (coverage == MUST && times == 0))
            fail_msg("paragraph %u, byte %zu of %.*s: in %u cells", (unsigned)para, off + at,
                     STR_ARG(doc_para_text(doc, para)), times);
    }
}

static void check_sources(const struct doc *doc, enum view view, struct view_para paras,
                          const struct layout *layout)
{
    for (uint32_t para = paras.first; para <= paras.last; para++)
        for (uint32_t span = doc_span_begin(doc, para); span < doc_span_end(doc, para); span++)
            if (view_shows(view, doc_span_revision(doc, span)))
                check_span(doc, para, span, layout);
}

static void check_lines(const struct layout *layout, const struct layout_options *options)
{
    size_t next = 0;
    const struct line *before = NULL;

    assert_true(layout->lines.len > 0);
    for (size_t i = 0; i < layout->lines.len; i++) {
        const struct line *line = &layout->lines.ptr[i];
        int width = 0;
        assert_int_equal(line->first, next);
        for (size_t k = 0; k < line->count; k++) {
            const struct lcell *cell = &layout->cells.ptr[line->first + k];
            assert_in_range(cell->width, 1, 2);
            assert_in_range(cell->count, 1, CELL_CODE_POINTS);
            width += cell->width;
        }
        assert_int_equal(width, line->width);
        assert_true(options->width == 0 || width <= options->width);
        assert_true(before == NULL || line->para > before->para || line->off >= before->off);
        before = line;
        next += line->count;
    }
    assert_int_equal(next, layout->cells.len);
    assert_true(options->width > 0 || layout->lines.len == 1);
}

static void check_round_trip(const struct doc *doc, enum view view, struct view_para paras,
                             const struct layout_options *options)
{
    struct ptext text = {0};
    struct buf got = {0};
    struct buf want = {0};

    projection_make(doc, NULL, view, paras, options, &text);
    for (size_t i = 0; i < text.chars.len; i++) {
        const struct pchar *c = &text.chars.ptr[i];
        if (c->len > 0)
            buf_add(&got, (struct str){doc_para_text(doc, c->para).ptr + c->off, c->len});
    }
    for (uint32_t i = doc_span_begin(doc, paras.first); i < doc_span_end(doc, paras.last); i++)
        if (view_shows(view, doc_span_revision(doc, i)))
            for (size_t at = 0, len; at < doc_span_text(doc, i).len; at += len)
                if (utf8_at(doc_span_text(doc, i), at, &len) != 0x00AD)
                    buf_add(&want, (struct str){doc_span_text(doc, i).ptr + at, len});
    if (!str_eq(buf_str(&got), buf_str(&want)))
        fail_msg("projected \"%.*s\", expected \"%.*s\"", STR_ARG(buf_str(&got)),
                 STR_ARG(buf_str(&want)));
    buf_release(&want);
    buf_release(&got);
    ptext_release(&text);
}

static void check_view(const struct doc *doc, enum view view, const struct layout_options *options,
                       struct layout *layout)
{
    struct view_para paras = {0};

    for (uint32_t next = 0; view_para_next(doc, view, next, doc->body_count, &paras);
         next = paras.last + 1) {
        layout_make(doc, NULL, view, paras, options, layout);
        check_lines(layout, options);
        check_sources(doc, view, paras, layout);
        check_round_trip(doc, view, paras, options);
    }
}

static void every_shown_byte_is_in_one_cell_of_lines_that_fit(void **state)
{
    static const int widths[] = {0, 1, 2, 3, 7, 20, 80};
    struct layout layout = {0};
    uint64_t seed = 2012;

    (void)state;
    for (unsigned i = 0; i < 1500; i++) {
        struct doc *doc = random_doc(&seed);
        const struct layout_options options = {
            .width = widths[below(&seed, sizeof(widths) / sizeof(widths[0]))],
            .bidi = (enum bidi_mode)below(&seed, 3),
            .markers = below(&seed, 2) == 0,
            .base = below(&seed, 2) == 0 ? DIR_LTR : DIR_RTL};
        for (unsigned view = VIEW_COMMON; view <= VIEW_MARKUP; view++)
            check_view(doc, (enum view)view, &options, &layout);
        doc_free(doc);
    }
    layout_release(&layout);
}

static void toggling_a_view_twice_gives_the_same_cells(void **state)
{
    const struct layout_options options = {.width = 20, .base = DIR_RTL};
    uint64_t seed = 50;

    (void)state;
    for (unsigned i = 0; i < 200; i++) {
        struct doc *doc = random_doc(&seed);
        char *text[3];
        for (size_t k = 0; k < 3; k++) {
            struct layout layout = {0};
            layout_make(doc, NULL, k == 1 ? VIEW_FINAL : VIEW_MARKUP, (struct view_para){0, 0},
                        &options, &layout);
            text[k] = cells_text(&layout);
            layout_release(&layout);
        }
        assert_string_equal(text[0], text[2]);
        for (size_t k = 0; k < 3; k++)
            free(text[k]);
        doc_free(doc);
    }
}

/* ---- Bounds ------------------------------------------------------------------------------- */

/* A paragraph of several pieces, one after the other, must give what one piece would. */
static void a_giant_paragraph_is_laid_out_in_pieces(void **state)
{
    enum { WORDS = 100000 };
    struct builder *b = builder_new("test", "test", &limits_default);
    struct layout layout = {0};
    const struct layout_options options = {.width = 11, .base = DIR_LTR};

    (void)state;
    for (size_t i = 0; i < WORDS; i++)
        builder_text(b, STR("\u0642\u0631 ab "), MARK_KEPT);
    struct doc *doc = builder_finish(b, NULL);
    layout_make(doc, NULL, VIEW_FINAL, (struct view_para){0, 0}, &options, &layout);
    assert_int_equal(layout.lines.len, WORDS / 2);
    for (size_t i = 0; i < layout.lines.len; i++) {
        const struct line *line = &layout.lines.ptr[i];
        const struct lcell *cells = layout.cells.ptr + line->first;
        assert_int_equal(line->width, 11);
        assert_int_equal(line->off, i * 16);
        assert_int_equal(cells[0].cp[0], 'a');
        assert_int_equal(cells[10].cp[0], 0xFED7);
    }
    layout_release(&layout);
    doc_free(doc);
}

/* Processor time for a paragraph of unit alone. */
static double seconds_for(const char *unit, size_t code_points)
{
    struct buf text = {0};
    struct builder *b = builder_new("test", "test", &limits_default);
    struct layout layout = {0};
    const struct layout_options options = {.width = 80, .base = DIR_LTR};

    for (size_t i = 0; i < code_points; i += utf8_count(str_from(unit)))
        buf_puts(&text, unit);
    builder_text(b, buf_str(&text), MARK_KEPT);
    struct doc *doc = builder_finish(b, NULL);
    clock_t start = clock();
    layout_make(doc, NULL, VIEW_FINAL, (struct view_para){0, 0}, &options, &layout);
    clock_t stop = clock();
    check_lines(&layout, &options);
    layout_release(&layout);
    doc_free(doc);
    buf_release(&text);
    return (double)(stop - start) / CLOCKS_PER_SEC;
}

/* Matched isolates, U+2068 and pairs of brackets are quadratic in FriBidi: a hundred times plain
 * text at this length, were they not bounded. */
static void hostile_paragraphs_take_linear_time(void **state)
{
    static const char *const units[] = {
        "\u2066", "\u2068", "\u2066a\u2069", "\u2066()", "()", "\u202B", "\u2067a", "(",
        " ",      "\t",     "\x01",          "\u064B",   "\n", "\u200B"};
    enum { CODE_POINTS = 2 * 65536 };
    double plain = seconds_for("a ", CODE_POINTS);

    (void)state;
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        double seconds = seconds_for(units[i], CODE_POINTS);
        if (seconds > 0.2 + 20 * plain)
            fail_msg("case %zu: %.2f s, plain text %.2f s", i, seconds, plain);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_is_found_or_the_nearest_after_it),
        cmocka_unit_test(a_place_before_or_after_the_paragraph_is_its_start_or_end),
        cmocka_unit_test(a_text_is_cut_to_its_width),
        cmocka_unit_test(every_shown_byte_is_in_one_cell_of_lines_that_fit),
        cmocka_unit_test(toggling_a_view_twice_gives_the_same_cells),
        cmocka_unit_test(a_giant_paragraph_is_laid_out_in_pieces),
        cmocka_unit_test(hostile_paragraphs_take_linear_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
