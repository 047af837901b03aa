/* Finding a pattern in lines of a view: what counts as there, where it is, and how many. */
#include "support/marked.h"
#include "support/test.h"

#include "tui/hits.h"
#include "tui/lines.h"
#include "tui/seek.h"

#include "layout/layout.h"

#include <stdlib.h>

/* ---- A quest in a document of marked text ------------------------------------------------- */

struct looking {
    struct doc *doc;
    struct scan scan;
    struct quest quest;
    struct hits hits;
};

static struct looking *look(const char *text, enum view view, enum scope scope, const char *pattern,
                            bool exact)
{
    struct looking *l = calloc(1, sizeof(*l));

    l->doc = marked_text(text);
    l->quest = (struct quest){.doc = l->doc, .view = view, .scope = scope, .last = UINT32_MAX};
    needle_make(&l->quest.needle, str_from(pattern), exact, &l->scan.folds);
    hits_start(&l->hits, &l->quest, &l->scan);
    return l;
}

static void look_release(struct looking *l)
{
    hits_release(&l->hits);
    scan_release(&l->scan);
    doc_free(l->doc);
    free(l);
}

/* "0:4-7 2:0-3": paragraph, first byte, end. */
static void put_hit(struct buf *out, const struct hit *hit)
{
    buf_printf(out, "%s%u:%u-", out->len > 0 ? " " : "", (unsigned)hit->start.para,
               (unsigned)hit->start.off);
    if (hit->end.para != hit->start.para)
        buf_printf(out, "%u:", (unsigned)hit->end.para);
    buf_printf(out, "%u", (unsigned)hit->end.off);
}

static void all_hits(struct looking *l, struct buf *out)
{
    while (!hits_step(&l->hits, 1))
        ;
    buf_puts(out, "");
    for (uint32_t i = 1; i <= l->hits.count; i++) {
        struct hit hit = hits_get(&l->hits, i);
        put_hit(out, &hit);
        assert_int_equal(hits_number(&l->hits, &hit), i);
    }
}

/* ---- Cases -------------------------------------------------------------------------------- */

static void hits_are_where_they_stand_in_the_document(void **state)
{
    static const struct {
        const char *name;
        const char *text;
        enum view view;
        enum scope scope;
        const char *pattern;
        const char *want;
    } cases[] = {
        {"plain", "the cat\nThe end", VIEW_MARKUP, SCOPE_ALL, "the", "0:0-3 1:0-3"},
        {"none", "the cat", VIEW_MARKUP, SCOPE_ALL, "dog", ""},
        {"overlapping", "ababab", VIEW_FINAL, SCOPE_ALL, "abab", "0:0-4 0:2-6"},
        {"blanks are one", "a \u00A0\t b", VIEW_FINAL, SCOPE_ALL, "a b", "0:0-7"},
        {"blank at the start", "a  b", VIEW_FINAL, SCOPE_ALL, " b", "0:1-4"},
        {"over a line's end", "ab\ncd", VIEW_FINAL, SCOPE_ALL, "bc", ""},
        {"marks between", "\u0642\u064E\u0631\u0651\u0631", VIEW_FINAL, SCOPE_ALL,
         "\u0642\u0631\u0631", "0:0-10"},
        {"marks at its end are not of it", "\u0631\u064B.", VIEW_FINAL, SCOPE_ALL, "\u0631",
         "0:0-2"},
        {"half of a ligature", "\uFEFB", VIEW_FINAL, SCOPE_ALL, "\u0627", "0:0-3"},
        {"ss in sharp s", "gro\u00DF", VIEW_FINAL, SCOPE_ALL, "gross", "0:0-5"},
        {"the final's words", "to [-invite-]{+instruct+} the", VIEW_MARKUP, SCOPE_ALL,
         "to instruct the", "0:0-21"},
        {"the original's words", "to [-invite-]{+instruct+} the", VIEW_MARKUP, SCOPE_ALL,
         "to invite the", "0:0-21"},
        {"not of both", "to [-invite-]{+instruct+} the", VIEW_MARKUP, SCOPE_ALL, "inviteinstruct",
         ""},
        {"kept words once", "to [-invite-]{+instruct+} the", VIEW_MARKUP, SCOPE_ALL, "the",
         "0:18-21"},
        {"hidden words", "to [-invite-]{+instruct+} the", VIEW_FINAL, SCOPE_ALL, "invite", ""},
        {"withdrawn", "a {+[-gone-]+} b", VIEW_MARKUP, SCOPE_ALL, "gone", "0:2-6"},
        {"withdrawn is of no side", "a{+[-gone-]+}b", VIEW_MARKUP, SCOPE_ALL, "ag", ""},
        {"neighbours of a withdrawn text", "a{+[-gone-]+}b", VIEW_MARKUP, SCOPE_ALL, "ab", "0:0-6"},
        {"deletions", "old [-old-] {+old+}", VIEW_MARKUP, SCOPE_DELETIONS, "old", "0:4-7"},
        {"insertions", "old [-old-] {+old+}", VIEW_MARKUP, SCOPE_INSERTIONS, "old", "0:8-11"},
        {"a deletion goes on", "[-ab-]{+x+}[-cd-]", VIEW_MARKUP, SCOPE_DELETIONS, "bc", "0:1-4"},
        {"kept text parts deletions", "[-ab-]x[-cd-]", VIEW_MARKUP, SCOPE_DELETIONS, "bc", ""},
        {"paragraphs that are one", "[-gone-]\nab [-\u00B6-]\ncd", VIEW_FINAL, SCOPE_ALL, "b c",
         "1:1-2:1"},
        {"a note's mark", "word[1] on\n[1] the note", VIEW_FINAL, SCOPE_ALL, "d[1] o", "0:3-6"},
        {"a note's text", "word[1] on\n[1] the note", VIEW_FINAL, SCOPE_ALL, "the note", "1:0-8"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct looking *l =
            look(cases[i].text, cases[i].view, cases[i].scope, cases[i].pattern, false);
        struct buf got = {0};
        all_hits(l, &got);
        if (strcmp(got.ptr, cases[i].want) != 0)
            fail_msg("%s: got \"%s\", expected \"%s\"", cases[i].name, got.ptr, cases[i].want);
        buf_release(&got);
        look_release(l);
    }
}

static void letter_by_letter_everything_matters(void **state)
{
    static const struct {
        const char *text;
        const char *pattern;
        const char *want;
    } cases[] = {
        {"The the", "the", "0:4-7"},
        {"\u0642\u064E\u0642", "\u0642\u064E", "0:0-4"},
        {"\u0623\u0627", "\u0627", "0:2-4"},
        {"a  b", "a b", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct looking *l = look(cases[i].text, VIEW_FINAL, SCOPE_ALL, cases[i].pattern, true);
        struct buf got = {0};
        all_hits(l, &got);
        assert_string_equal(got.ptr, cases[i].want);
        buf_release(&got);
        look_release(l);
    }
}

static void only_paragraphs_of_the_section_are_searched(void **state)
{
    struct looking *l = look("x\nx\nx\nx", VIEW_FINAL, SCOPE_SECTION, "x", false);
    struct buf got = {0};

    (void)state;
    l->quest.first = 1;
    l->quest.last = 2;
    all_hits(l, &got);
    assert_string_equal(got.ptr, "1:0-1 2:0-1");
    buf_release(&got);
    look_release(l);
}

/* ---- Stepping ----------------------------------------------------------------------------- */

static char *many_lines(int count)
{
    struct buf text = {0};

    for (int i = 0; i < count; i++)
        buf_printf(&text, "%sline %d of them, %s", i > 0 ? "\n" : "", i,
                   i % 7 == 3 ? "needle" : "");
    return buf_detach(&text);
}

static void counting_stops_after_every_line_if_it_must(void **state)
{
    char *text = many_lines(50);
    struct looking *l = look(text, VIEW_FINAL, SCOPE_ALL, "needle", false);
    int steps = 1;

    (void)state;
    while (!hits_step(&l->hits, 1))
        steps++;
    assert_int_equal(steps, 51);
    assert_int_equal(l->hits.count, 7);
    look_release(l);
    free(text);
}

static void seeking_finds_what_counting_does(void **state)
{
    char *text = many_lines(60);
    struct looking *l = look(text, VIEW_FINAL, SCOPE_ALL, "needle", false);
    struct seek seek;

    (void)state;
    while (!hits_step(&l->hits, 1000))
        ;
    for (int backward = 0; backward <= 1; backward++) {
        struct seek_from from = {.backward = backward != 0, .place = {20, 0}};
        uint32_t number = hits_from(&l->hits, from.place) - (backward != 0);
        for (int i = 0; i < 20; i++) {
            seek_start(&seek, &l->quest, &l->scan, &from);
            while (seek_step(&seek, 1, false) == SEEK_MORE)
                ;
            assert_true(seek.found);
            assert_int_equal(hits_number(&l->hits, &seek.hit), number);
            uint32_t next = backward ? number - 1 : number + 1;
            assert_int_equal(seek.wrapped, i > 0 && number == (backward ? l->hits.count : 1));
            number = next == 0 ? l->hits.count : next > l->hits.count ? 1 : next;
            from.at_hit = true;
            from.hit = seek.hit;
        }
    }
    look_release(l);
    free(text);
}

static void seeking_goes_round_once_and_ends(void **state)
{
    char *text = many_lines(30);
    struct looking *l = look(text, VIEW_FINAL, SCOPE_ALL, "absent", false);
    struct seek seek;

    (void)state;
    for (int backward = 0; backward <= 1; backward++) {
        const struct seek_from from = {.backward = backward != 0, .place = {11, 2}};
        int steps = 0;
        seek_start(&seek, &l->quest, &l->scan, &from);
        while (seek_step(&seek, 1, false) == SEEK_MORE)
            steps++;
        assert_false(seek.found);
        assert_int_equal(steps, 31);
    }
    look_release(l);
    free(text);
}

static void a_seek_waits_at_the_end_of_a_document_that_grows(void **state)
{
    struct looking *l = look("one\ntwo", VIEW_FINAL, SCOPE_ALL, "one", false);
    const struct seek_from from = {.place = {1, 0}};
    struct seek seek;

    (void)state;
    seek_start(&seek, &l->quest, &l->scan, &from);
    assert_int_equal(seek_step(&seek, 1 << 20, true), SEEK_END);
    assert_int_equal(seek_step(&seek, 1 << 20, false), SEEK_DONE);
    assert_true(seek.found && seek.wrapped);
    look_release(l);
}

/* ---- What is searched is what is shown ----------------------------------------------------- */

/* Random marked lines: kept, deleted, inserted and withdrawn bits, notes, joined paragraphs. */
static char *random_text(unsigned *seed)
{
    static const char *const bits[] = {"ab",          "[-cd-]", "{+ef+}", "{+[-gh-]+}",   " ",
                                       "\u0642",      "w[1]",   "x\ty",   "[-\u00B6-]\n", "\n",
                                       "{+\u00B6+}\n"};
    struct buf text = {0};
    int notes = 0;

    for (int i = 0; i < 40; i++) {
        *seed = *seed * 1103515245 + 12345;
        size_t bit = (*seed >> 16) % (sizeof(bits) / sizeof(bits[0]));
        if (bit == 6 && ++notes > 1)
            continue;
        buf_puts(&text, bits[bit]);
    }
    buf_puts(&text, notes > 0 ? "\n[1] note" : "\nend");
    return buf_detach(&text);
}

static void assert_same_text(const struct doc *doc, enum view view, struct view_para line)
{
    const struct layout_options options = {.bidi = BIDI_OFF};
    struct ptext shown = {0};
    struct line_text text = {0};
    struct text_piece piece;
    struct buf got = {0};
    struct buf want = {0};

    projection_make(doc, NULL, view, line, &options, &shown);
    for (size_t i = 0; i < shown.chars.len; i++)
        if (shown.chars.ptr[i].kind != GLYPH_MARKER)
            buf_put_cp(&want, shown.chars.ptr[i].cp);
    line_text_start(&text, doc, view, line);
    while (line_text_next(&text, &piece))
        buf_add(&got, piece.text);
    assert_true(str_eq(buf_str(&got), buf_str(&want)));
    line_text_release(&text);
    ptext_release(&shown);
    buf_release(&got);
    buf_release(&want);
}

static void the_text_searched_is_the_text_shown(void **state)
{
    unsigned seed = 7;
    struct view_para line;

    (void)state;
    for (int round = 0; round < 200; round++) {
        char *text = random_text(&seed);
        struct doc *doc = marked_text(text);
        for (enum view view = VIEW_COMMON; view <= VIEW_MARKUP; view++)
            for (bool any = lines_first(doc, view, &line); any; any = lines_next(doc, view, &line))
                assert_same_text(doc, view, line);
        doc_free(doc);
        free(text);
    }
}

/* A scan from any place on gives the hits of the whole line that start there or after it. */
struct found {
    struct hit hits[256];
    size_t count;
};

static bool keep(void *context, const struct hit *hit)
{
    struct found *found = context;

    assert_true(found->count < 256);
    found->hits[found->count++] = *hit;
    return true;
}

static void assert_same_from(struct looking *l, struct view_para line, const struct found *all,
                             struct place from)
{
    struct found some = {.count = 0};
    size_t want = 0;

    scan_start(&l->scan, &l->quest, keep, &some);
    assert_true(scan_line(&l->scan, line, from));
    for (size_t i = 0; i < all->count; i++) {
        if (place_cmp(all->hits[i].start, from) < 0)
            continue;
        assert_true(want < some.count);
        assert_int_equal(hit_cmp(&all->hits[i], &some.hits[want]), 0);
        want++;
    }
    assert_int_equal(want, some.count);
}

static void a_hit_does_not_depend_on_what_stands_before(void **state)
{
    static const char *const patterns[] = {"a", "ab", "ba", "b c", "abab", "e", "fa", "ga", "[1]"};
    unsigned seed = 3;
    struct view_para line;

    (void)state;
    for (size_t round = 0; round < 100; round++) {
        char *text = random_text(&seed);
        struct looking *l = look(text, (enum view)(round % 4), (enum scope)(round / 4 % 3),
                                 patterns[round % 9], false);
        for (bool any = quest_first(&l->quest, &line); any; any = quest_next(&l->quest, &line)) {
            struct found all = {.count = 0};
            scan_start(&l->scan, &l->quest, keep, &all);
            assert_true(scan_line(&l->scan, line, (struct place){0, 0}));
            for (size_t i = 0; i < all.count; i++)
                assert_same_from(l, line, &all, all.hits[i].start);
        }
        look_release(l);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hits_are_where_they_stand_in_the_document),
        cmocka_unit_test(letter_by_letter_everything_matters),
        cmocka_unit_test(only_paragraphs_of_the_section_are_searched),
        cmocka_unit_test(counting_stops_after_every_line_if_it_must),
        cmocka_unit_test(seeking_finds_what_counting_does),
        cmocka_unit_test(seeking_goes_round_once_and_ends),
        cmocka_unit_test(a_seek_waits_at_the_end_of_a_document_that_grows),
        cmocka_unit_test(the_text_searched_is_the_text_shown),
        cmocka_unit_test(a_hit_does_not_depend_on_what_stands_before),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
