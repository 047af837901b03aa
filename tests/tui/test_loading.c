/* A document that comes while it is read: what can be done meanwhile, and what stays where it is
 * when more of it comes. */
#include "tui/tui.h"

#include "support/marked.h"
#include "support/run.h"
#include "support/test.h"

#include "text/utf8.h"

#include <stdlib.h>

enum { MANY = 20000, ROWS = 12, COLS = 60 };

/* ---- A reader of a file ------------------------------------------------------------------ */

struct reading {
    char *dir;
    char *file;
    struct tui tui;
    struct frame frame;
};

/* "considering", then so many clauses. */
static struct buf text_of(int count)
{
    struct buf text = {0};

    buf_puts(&text, "considering\n");
    for (int i = 1; i < count; i++)
        buf_printf(&text, "%d\tclause of number %d;\n", i, i);
    return text;
}

static struct load *first_of(const char *path, const struct limits *limits, enum load_state want)
{
    const struct load_options options = {.limits = *limits};
    struct err err = {0};
    struct load *load = load_open(path, &options, &err);

    assert_non_null(load);
    assert_int_equal(load_first(load, &err), want);
    return load;
}

static struct reading *open_many(int count, const struct limits *limits, enum load_state want)
{
    const struct tui_look look = {.name = "name", .view = VIEW_MARKUP, .bidi = BIDI_APP};
    struct reading *r = calloc(1, sizeof(*r));
    struct buf text = text_of(count);

    r->dir = scratch_new();
    r->file = scratch_file(r->dir, "text.txt", buf_str(&text));
    buf_release(&text);
    tui_open(&r->tui, first_of(r->file, limits, want), &look, ROWS, COLS);
    return r;
}

static struct reading *open_long(void)
{
    return open_many(MANY, &limits_default, LOAD_MORE);
}

static void close_reading(struct reading *r)
{
    tui_release(&r->tui);
    frame_release(&r->frame);
    scratch_remove(r->dir);
    free(r->file);
    free(r);
}

static void press(struct reading *r, const char *keys)
{
    for (; *keys != '\0'; keys++)
        tui_key(&r->tui, (unsigned char)*keys);
}

static char *row_text(struct reading *r, int row)
{
    struct buf out = {0};

    tui_paint(&r->tui, &r->frame);
    buf_puts(&out, "");
    for (int col = 0; col < r->frame.cols; col++) {
        const struct fcell *cell = &r->frame.cells[row * r->frame.cols + col];
        for (unsigned i = 0; i < cell->count; i++)
            buf_put_cp(&out, cell->cp[i]);
    }
    return buf_detach(&out);
}

static bool row_holds(struct reading *r, int row, const char *words)
{
    char *text = row_text(r, row < 0 ? ROWS + row : row);
    bool holds = strstr(text, words) != NULL;

    free(text);
    return holds;
}

/* ---- Meanwhile --------------------------------------------------------------------------- */

static void the_first_screen_is_there_before_the_rest(void **state)
{
    struct reading *r = open_long();

    (void)state;
    assert_true(r->tui.loaded->doc->para_count < MANY / 2);
    assert_true(row_holds(r, 1, "considering"));
    assert_true(row_holds(r, 2, "clause of number 1;"));
    assert_true(row_holds(r, ROWS - 2, "clause of number 9;"));
    assert_true(row_holds(r, -1, "loading "));
    jobs_finish(&r->tui);
    assert_int_equal(r->tui.loaded->doc->para_count, MANY);
    assert_false(row_holds(r, -1, "loading "));
    close_reading(r);
}

static void little_is_whole_at_once(void **state)
{
    struct reading *r = open_many(150, &limits_default, LOAD_DONE);

    (void)state;
    assert_int_equal(r->tui.jobs.len, 0);
    assert_non_null(r->tui.loaded->outline);
    assert_true(row_holds(r, -1, "no changes"));
    close_reading(r);
}

static void it_scrolls_while_it_loads(void **state)
{
    struct reading *r = open_long();

    (void)state;
    press(r, "jj");
    assert_true(row_holds(r, 1, "clause of number 2;"));
    jobs_step(&r->tui);
    assert_true(row_holds(r, 1, "clause of number 2;"));
    press(r, "k");
    assert_true(row_holds(r, 1, "clause of number 1;"));
    close_reading(r);
}

static void nothing_on_the_screen_moves_while_it_grows(void **state)
{
    struct reading *r = open_long();
    char *before[ROWS];

    (void)state;
    press(r, "4j");
    for (int row = 1; row < ROWS - 1; row++)
        before[row] = row_text(r, row);
    while (tui_loading(&r->tui)) {
        jobs_step(&r->tui);
        for (int row = 1; row < ROWS - 1; row++) {
            char *now = row_text(r, row);
            assert_string_equal(now, before[row]);
            free(now);
        }
    }
    jobs_finish(&r->tui);
    assert_true(row_holds(r, 1, "clause of number 4;"));
    for (int row = 1; row < ROWS - 1; row++)
        free(before[row]);
    close_reading(r);
}

static void what_needs_the_whole_says_that_loading_goes_on(void **state)
{
    static const char *const keys[] = {"c", "C", ")", "(", "}", "{", "]]", "[[", "\t"};
    struct reading *r = open_long();

    (void)state;
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        press(r, keys[i]);
        if (!row_holds(r, -1, "Loading goes on"))
            fail_msg("\"%s\" does not say so", keys[i]);
    }
    assert_true(row_holds(r, 1, "considering"));
    jobs_finish(&r->tui);
    press(r, "))");
    assert_true(row_holds(r, 1, "clause of number 2;"));
    close_reading(r);
}

/* ---- Going where nothing is yet ---------------------------------------------------------- */

static const struct going {
    const char *keys;
    int row;
    const char *there;
} goings[] = {
    {"G", ROWS - 2, "clause of number 19999;"},
    {"15001G", 1, "clause of number 15000;"},
    {"30000G", ROWS - 2, "clause of number 19999;"},
    {"50%", 1, "clause of number 10"},
    {":considering 17000\r", 1, "clause of number 17000;"},
    {"10G", 1, "clause of number 9;"},
};

static void one_is_there_when_it_is_there(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(goings) / sizeof(goings[0]); i++) {
        struct reading *r = open_long();
        press(r, goings[i].keys);
        jobs_finish(&r->tui);
        if (!row_holds(r, goings[i].row, goings[i].there))
            fail_msg("%s does not go there", goings[i].keys);
        close_reading(r);
    }
}

static void it_is_said_that_one_goes_there(void **state)
{
    struct reading *r = open_long();

    (void)state;
    press(r, "G");
    assert_true(row_holds(r, -1, "then to the end"));
    press(r, "15001G");
    assert_true(row_holds(r, -1, "then there"));
    close_reading(r);
}

static void another_key_forgets_it(void **state)
{
    struct reading *r = open_long();

    (void)state;
    press(r, "Gj");
    jobs_finish(&r->tui);
    assert_true(row_holds(r, 1, "clause of number 1;"));
    close_reading(r);
}

/* A paragraph is gone to before all is loaded. */
static void a_place_is_gone_to_as_soon_as_it_is_there(void **state)
{
    struct reading *r = open_long();

    (void)state;
    press(r, "5001G");
    while (!row_holds(r, 1, "clause of number 5000;"))
        assert_int_equal(jobs_step(&r->tui), JOB_MORE);
    assert_true(tui_loading(&r->tui));
    close_reading(r);
}

/* Of two bytes a letter: what is searched from there begins with a whole one. */
static void a_percent_is_the_start_of_a_character(void **state)
{
    const struct tui_look look = {.name = "name", .view = VIEW_MARKUP, .bidi = BIDI_APP};
    struct loaded loaded = {.doc = marked_text("\u0628\u0631\u0628\u0631")};
    struct reading r = {0};

    (void)state;
    loaded.outline = outline_new(loaded.doc, NULL);
    tui_init(&r.tui, &loaded, &look, ROWS, COLS);
    for (unsigned percent = 0; percent <= 100; percent++) {
        do_percent(&r.tui, percent);
        assert_int_equal(r.tui.pane.spot.point.off % 2, 0);
    }
    tui_release(&r.tui);
    loaded_release(&loaded);
}

/* ---- Stopping, failing, leaving ---------------------------------------------------------- */

static void it_is_stopped_and_goes_on_when_more_is_wanted(void **state)
{
    static const char *const keys[] = {"G", "c"};

    (void)state;
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        struct reading *r = open_long();
        assert_true(jobs_stop(&r->tui));
        uint32_t before = r->tui.loaded->doc->para_count;
        assert_int_equal(jobs_step(&r->tui), JOB_DONE);
        press(r, "j");
        assert_true(row_holds(r, -1, "not all is loaded"));
        assert_int_equal(r->tui.loaded->doc->para_count, before);
        press(r, keys[i]);
        jobs_finish(&r->tui);
        assert_int_equal(r->tui.loaded->doc->para_count, MANY);
        assert_non_null(r->tui.loaded->outline);
        close_reading(r);
    }
}

/* Whether the thread heard of it or not. */
static void the_search_for_clauses_is_stopped_and_goes_on(void **state)
{
    struct reading *r = open_long();

    (void)state;
    while (tui_loading(&r->tui))
        jobs_step(&r->tui);
    assert_null(r->tui.loaded->outline);
    assert_true(jobs_stop(&r->tui));
    assert_int_equal(r->tui.jobs.len, 0);
    press(r, "c");
    jobs_finish(&r->tui);
    press(r, "c");
    assert_true(row_holds(r, -1, "No changes"));
    close_reading(r);
}

static void what_cannot_be_read_to_its_end_stays(void **state)
{
    struct limits limits = limits_default;

    (void)state;
    limits.paragraphs = MANY / 2;
    struct reading *r = open_many(MANY, &limits, LOAD_MORE);
    assert_false(loading_failed(&r->tui));
    while (tui_loading(&r->tui))
        jobs_step(&r->tui);
    assert_true(loading_failed(&r->tui));
    assert_true(row_holds(r, -1, "paragraphs of a document"));
    press(r, "j");
    assert_true(row_holds(r, -1, "the rest cannot be read"));
    jobs_finish(&r->tui);
    press(r, "))");
    assert_true(row_holds(r, 1, "clause of number 3;"));
    press(r, "G");
    assert_true(row_holds(r, ROWS - 2, "clause of number 9999;"));
    close_reading(r);
}

static void it_is_left_at_any_time(void **state)
{
    (void)state;
    for (int steps = 0; steps < 40; steps++) {
        struct reading *r = open_long();
        for (int i = 0; i < steps; i++)
            jobs_step(&r->tui);
        close_reading(r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_screen_is_there_before_the_rest),
        cmocka_unit_test(little_is_whole_at_once),
        cmocka_unit_test(it_scrolls_while_it_loads),
        cmocka_unit_test(nothing_on_the_screen_moves_while_it_grows),
        cmocka_unit_test(what_needs_the_whole_says_that_loading_goes_on),
        cmocka_unit_test(one_is_there_when_it_is_there),
        cmocka_unit_test(it_is_said_that_one_goes_there),
        cmocka_unit_test(another_key_forgets_it),
        cmocka_unit_test(a_place_is_gone_to_as_soon_as_it_is_there),
        cmocka_unit_test(a_percent_is_the_start_of_a_character),
        cmocka_unit_test(it_is_stopped_and_goes_on_when_more_is_wanted),
        cmocka_unit_test(the_search_for_clauses_is_stopped_and_goes_on),
        cmocka_unit_test(what_cannot_be_read_to_its_end_stays),
        cmocka_unit_test(it_is_left_at_any_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
