/* Searching as a person does: keys go in, and cells are lit. */
#include "support/reader.h"

#include "text/utf8.h"

#include <stdlib.h>

/* As the loop does: painted after each key, and what is left is done. */
static void press_painted(struct reader_of *r, const char *keys)
{
    struct str typed = str_from(keys);
    size_t len;

    for (size_t at = 0; at < typed.len; at += len) {
        tui_key(&r->tui, utf8_at(typed, at, &len));
        tui_paint(&r->tui, &r->frame);
        jobs_finish(&r->tui);
    }
    tui_paint(&r->tui, &r->frame);
}

/* A row as a picture of its looks: "H" a hit, "C" the current one, "." a letter, " " a blank. */
static void assert_lights(struct reader_of *r, int row, const char *want)
{
    struct buf got = {0};

    tui_paint(&r->tui, &r->frame);
    for (int col = 0; col < r->frame.cols; col++) {
        const struct fcell *cell = &r->frame.cells[row * r->frame.cols + col];
        bool blank = cell->count == 0 || cell->cp[0] == ' ';
        buf_putc(&got, (cell->flags & CELL_CURRENT) != 0 ? 'C'
                       : (cell->flags & CELL_HIT) != 0   ? 'H'
                       : blank                           ? ' '
                                                         : '.');
    }
    while (got.len > 0 && got.ptr[got.len - 1] == ' ')
        got.ptr[--got.len] = '\0';
    assert_string_equal(got.ptr, want);
    buf_release(&got);
}

static const char three[] = "one cat\ntwo Cat and cat\nthree\nfour";

static void all_hits_are_lit_and_the_current_one_apart(void **state)
{
    struct reader_of *r = open_text(three, 8, 60);

    (void)state;
    press_painted(r, "/cat\r");
    assert_lights(r, 1, "... CCC");
    assert_lights(r, 2, "... HHH ... HHH");
    press_painted(r, "n");
    assert_lights(r, 1, "... HHH");
    assert_lights(r, 2, "... CCC ... HHH");
    press_painted(r, ":noh\r");
    assert_lights(r, 2, "... ... ... ...");
    press_painted(r, "n");
    assert_lights(r, 2, "... HHH ... CCC");
    close_text(r);
}

static void hits_have_numbers(void **state)
{
    struct reader_of *r = open_text(three, 8, 60);

    (void)state;
    press_painted(r, "/cat");
    assert_row_holds(r, 7, "1 of 3");
    press_painted(r, "\r");
    assert_row_holds(r, 7, "hit 1 of 3");
    press_painted(r, "2n");
    assert_row_holds(r, 7, "hit 3 of 3");
    press_painted(r, "n");
    assert_row_holds(r, 7, "Searched on from the beginning");
    press_painted(r, "N");
    assert_row_holds(r, 7, "Searched on from the end");
    close_text(r);
}

static void typing_shows_the_next_hit_and_leaving_puts_back(void **state)
{
    char lines[4096] = "first\n";
    struct reader_of *r;

    (void)state;
    for (int i = 0; i < 60; i++)
        strcat(lines, i == 50 ? "the needle\n" : i == 40 ? "the nest\n" : "hay\n");
    r = open_text(lines, 10, 40);
    press_painted(r, "jj/ne");
    assert_true(r->tui.pane.top.line.first > 30 && r->tui.pane.spot.point.para == 41);
    press_painted(r, "e");
    assert_int_equal(r->tui.pane.spot.point.para, 51);
    press_painted(r, "x");
    assert_row_holds(r, 9, "not found");
    assert_int_equal(r->tui.pane.top.line.first, 2);
    press_painted(r, "\177");
    assert_int_equal(r->tui.pane.spot.point.para, 51);
    press_painted(r, "\033");
    assert_int_equal(r->tui.pane.top.line.first, 2);
    assert_false(r->tui.search.found);
    press_painted(r, "/nee\r");
    assert_int_equal(r->tui.pane.spot.point.para, 51);
    press_painted(r, "\177");
    assert_int_equal(r->tui.pane.top.line.first, 2);
    close_text(r);
}

static void an_empty_pattern_searches_again(void **state)
{
    struct reader_of *r = open_text(three, 8, 60);

    (void)state;
    press_painted(r, "/\r");
    assert_row_holds(r, 7, "Nothing was searched for yet");
    press_painted(r, "/cat\r/\r");
    assert_lights(r, 2, "... CCC ... HHH");
    press_painted(r, "?\r");
    assert_lights(r, 1, "... CCC");
    close_text(r);
}

static void the_next_search_goes_beyond_the_last_hit(void **state)
{
    struct reader_of *r = open_text(three, 8, 60);

    (void)state;
    press_painted(r, "/cat\r/CAT\r");
    assert_lights(r, 2, "... CCC ... HHH");
    close_text(r);
}

/* ---- Scopes ------------------------------------------------------------------------------- */

static void scopes_are_chosen_in_the_prompt(void **state)
{
    struct reader_of *r =
        open_text("red [-red-] {+red+}\nconsidering\na)\tred,\nresolves\n1\tred.", 9, 60);

    (void)state;
    press_painted(r, "/red");
    assert_row_holds(r, 8, "1 of 5");
    press_painted(r, "\024");
    assert_row_holds(r, 8, "(deletions) /red");
    assert_row_holds(r, 8, "1 of 1");
    assert_lights(r, 1, "... CCC ...");
    press_painted(r, "\024");
    assert_row_holds(r, 8, "(insertions) /red");
    assert_lights(r, 1, "... ... CCC");
    press_painted(r, "\033)/red\024\024\024");
    assert_row_holds(r, 8, "(this section) /red");
    assert_row_holds(r, 8, "1 of 1");
    press_painted(r, "\rn");
    assert_lights(r, 3, "..  CCC.");
    close_text(r);
}

static void scopes_have_names(void **state)
{
    struct reader_of *r =
        open_text("red [-red-] {+red+}\nconsidering\na)\tred,\nresolves\n1\tred.", 9, 60);

    (void)state;
    press_painted(r, ":sd red\r");
    assert_lights(r, 1, "... CCC ...");
    press_painted(r, ":search-insertions\rred");
    assert_row_holds(r, 8, "(insertions) /red");
    assert_lights(r, 1, "... ... CCC");
    press_painted(r, "\r:search red\r");
    assert_row_holds(r, 8, "of 5");
    press_painted(r, "g):ss red\r");
    assert_row_holds(r, 8, "hit 1 of 1");
    assert_lights(r, 3, "..  CCC.");
    assert_lights(r, 5, ".   ....");
    press_painted(r, "g:ss red\r");
    assert_row_holds(r, 8, "no section");
    close_text(r);
}

static void hidden_deletions_are_shown_to_be_searched(void **state)
{
    struct reader_of *r = open_text("new [-old-] words", 8, 60);

    (void)state;
    press_painted(r, "F/old\024");
    assert_lights(r, 1, "... CCC .....");
    press_painted(r, "\033");
    assert_int_equal(r->tui.pane.source.view, VIEW_FINAL);
    press_painted(r, "/old\024\r");
    assert_int_equal(r->tui.pane.source.view, VIEW_MARKUP);
    assert_row_holds(r, 7, "Deletions are shown");
    close_text(r);
}

static void letter_by_letter_is_a_key_away(void **state)
{
    struct reader_of *r = open_text("Cat cat", 8, 60);

    (void)state;
    press_painted(r, "/cat\030");
    assert_row_holds(r, 7, "(exact) /cat");
    assert_lights(r, 1, "... CCC");
    close_text(r);
}

/* ---- Cells -------------------------------------------------------------------------------- */

static void whole_clusters_and_ligatures_are_lit(void **state)
{
    static const struct {
        const char *name;
        const char *text;
        const char *pattern;
        const char *want;
    } cases[] = {
        {"marks and tatweel", "ab \u0642\u064E\u0640\u0631\u0651", "\u0642\u0631", ".. CCC"},
        {"half of lam-alef", "ab \u0628\u0644\u0627", "\u0627", ".. C."},
        {"before lam-alef", "ab \u0628\u0644\u0627", "\u0628", ".. .C"},
        {"alef with hamza", "ab \u0623\u0628", "\u0627", ".. .C"},
        {"wide", "ab \u56FD\u9645", "\u9645", "..  . CC"},
        {"an accent", "re\u0301sume\u0301", "resume", "CCCCCC"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct reader_of *r = open_text(cases[i].text, 8, 30);
        press_painted(r, "/");
        press_painted(r, cases[i].pattern);
        press_painted(r, "\r");
        if (i != 4) {
            assert_lights(r, 1, cases[i].want);
        } else {
            tui_paint(&r->tui, &r->frame);
            assert_int_equal(r->frame.cells[r->frame.cols + 3].flags, 0);
            assert_int_equal(r->frame.cells[r->frame.cols + 5].flags, CELL_CURRENT);
        }
        close_text(r);
    }
}

static void the_words_of_a_side_are_lit_without_the_others(void **state)
{
    struct reader_of *r = open_text("to [-invite-]{+instruct+} the", 8, 60);

    (void)state;
    press_painted(r, "/to instruct the\r");
    assert_lights(r, 1, "CCC......CCCCCCCCCCCC");
    close_text(r);
}

static void a_number_is_lit_only_where_it_is_of_the_hit(void **state)
{
    struct reader_of *r = open_text("word[1] on\n[1] note", 8, 60);

    (void)state;
    press_painted(r, "/d[1]\r");
    assert_lights(r, 1, "...CCCC ..");
    press_painted(r, "/note\r");
    assert_lights(r, 2, "... CCCC");
    close_text(r);
}

static void a_hit_goes_over_the_ends_of_rows(void **state)
{
    struct reader_of *r = open_text("aaa bbb ccc ddd eee fff ggg", 8, 10);

    (void)state;
    press_painted(r, "/bbb ccc ddd eee\r");
    assert_lights(r, 1, "... CCCC");
    assert_lights(r, 2, "CCCCCCCC");
    assert_lights(r, 3, "CCC ...");
    close_text(r);
}

/* ---- Far away ----------------------------------------------------------------------------- */

/* So long that a key does not look through all of it. */
static void what_is_far_is_found_by_a_job(void **state)
{
    struct buf text = {0};
    struct reader_of *r;

    (void)state;
    for (int i = 0; i < 40000; i++)
        buf_printf(&text, "line %d of the text, which says nothing of what is sought at all\n", i);
    buf_puts(&text, "the needle");
    r = open_text(text.ptr, 10, 60);
    tui_key(&r->tui, '/');
    for (const char *c = "needle"; *c != '\0'; c++)
        tui_key(&r->tui, (unsigned char)*c);
    tui_paint(&r->tui, &r->frame);
    assert_int_equal(r->tui.pane.spot.point.para, 0);
    assert_true(r->tui.jobs.len > 0);
    assert_row_holds(r, 9, "%");
    jobs_finish(&r->tui);
    assert_int_equal(r->tui.pane.spot.point.para, 40000);
    assert_row_holds(r, 9, "1 of 1");
    tui_key(&r->tui, '\r');
    assert_int_equal(r->tui.pane.spot.point.para, 40000);
    close_text(r);
    buf_release(&text);
}

static void hits_are_picked_from_a_list(void **state)
{
    struct reader_of *r = open_text(three, 8, 60);

    (void)state;
    press_painted(r, "&");
    assert_row_holds(r, 7, "Nothing was searched for yet");
    press_painted(r, "/cat\r&");
    assert_int_equal(r->tui.mode, MODE_LIST);
    assert_row_holds(r, 1, "one cat");
    assert_row_holds(r, 2, "two Cat and cat");
    press_painted(r, "jj\r");
    assert_lights(r, 2, "... HHH ... CCC");
    press_painted(r, "\177");
    assert_lights(r, 1, "... HHH");
    close_text(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_hits_are_lit_and_the_current_one_apart),
        cmocka_unit_test(hits_have_numbers),
        cmocka_unit_test(typing_shows_the_next_hit_and_leaving_puts_back),
        cmocka_unit_test(an_empty_pattern_searches_again),
        cmocka_unit_test(the_next_search_goes_beyond_the_last_hit),
        cmocka_unit_test(scopes_are_chosen_in_the_prompt),
        cmocka_unit_test(scopes_have_names),
        cmocka_unit_test(hidden_deletions_are_shown_to_be_searched),
        cmocka_unit_test(letter_by_letter_is_a_key_away),
        cmocka_unit_test(whole_clusters_and_ligatures_are_lit),
        cmocka_unit_test(the_words_of_a_side_are_lit_without_the_others),
        cmocka_unit_test(a_number_is_lit_only_where_it_is_of_the_hit),
        cmocka_unit_test(a_hit_goes_over_the_ends_of_rows),
        cmocka_unit_test(what_is_far_is_found_by_a_job),
        cmocka_unit_test(hits_are_picked_from_a_list),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
