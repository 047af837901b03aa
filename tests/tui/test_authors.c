/* Whose changes: colours, and changes of some authors or dates alone. */
#include "support/reader.h"

#include "model/build.h"

#include <stdlib.h>

enum { ROWS = 12, COLS = 110 };

static void put(struct builder *b, const char *text, enum revision revision, const char *author,
                const char *date)
{
    const struct mark mark = {.revision = (uint8_t)revision,
                              .origin = ORIGIN_TRACKED,
                              .confidence = -1,
                              .author = builder_string(b, str_from(author)),
                              .date = builder_string(b, str_from(date))};

    builder_text(b, str_from(text), builder_mark(b, &mark));
}

/* Three changes: by Amal, by Boris, and by both. */
static struct reader_of *open_two(void)
{
    struct builder *b = builder_new("name", "text", &limits_default);
    const struct para para = {0};

    builder_text(b, STR("first "), MARK_KEPT);
    put(b, "one", REV_INSERTED, "Amal Said", "2030-01-05T10:00:00Z");
    builder_end_para(b, &para);
    builder_text(b, STR("second "), MARK_KEPT);
    put(b, "two", REV_DELETED, "Boris", "2030-02-07T10:00:00Z");
    builder_end_para(b, &para);
    builder_text(b, STR("third "), MARK_KEPT);
    put(b, "three", REV_DELETED, "Boris", "2030-03-01T10:00:00Z");
    put(b, "drei", REV_INSERTED, "Amal Said", "2030-03-09T10:00:00Z");
    builder_end_para(b, &para);
    return open_doc(builder_finish(b, NULL), ROWS, COLS);
}

static const struct fcell *cell_at(struct reader_of *r, int row, int col)
{
    tui_paint(&r->tui, &r->frame);
    return &r->frame.cells[row * r->frame.cols + col];
}

static void tab_completes_names_of_authors(void **state)
{
    struct reader_of *r = open_two();

    (void)state;
    tui_paint(&r->tui, &r->frame);
    press(r, ":author bo\t");
    assert_str(buf_str(&r->tui.prompt.line.text), "author Boris");
    press(r, "\025only-author \t");
    assert_str(buf_str(&r->tui.prompt.line.text), "only-author Amal Said");
    press(r, "\025author nobody\t");
    assert_str(buf_str(&r->tui.prompt.line.text), "author nobody");
    close_text(r);
}

static void each_author_has_a_colour(void **state)
{
    struct reader_of *r = open_two();

    (void)state;
    assert_int_equal(cell_at(r, 1, 0)->author, 0);
    assert_int_equal(cell_at(r, 1, 6)->author, 1);
    assert_int_equal(cell_at(r, 1, 6)->look, LOOK_INSERTED);
    assert_int_equal(cell_at(r, 2, 7)->author, 2);
    assert_int_equal(cell_at(r, 2, 7)->look, LOOK_DELETED);
    assert_int_equal(cell_at(r, 3, 6)->author, 2);
    assert_int_equal(cell_at(r, 3, 11)->author, 1);
    press(r, "F");
    assert_int_equal(cell_at(r, 1, 6)->author, 0);
    close_text(r);
}

static void a_single_author_has_none(void **state)
{
    struct reader_of *r = open_text("first {+one+}", ROWS, COLS);

    (void)state;
    assert_int_equal(cell_at(r, 1, 6)->author, 0);
    assert_int_equal(cell_at(r, 1, 6)->look, LOOK_INSERTED);
    close_text(r);
}

/* Nothing is taken away: what does not pass is dim, and not visited. */
static void changes_of_one_author_alone(void **state)
{
    struct reader_of *r = open_two();

    (void)state;
    press(r, ":author boris\r");
    assert_row_holds(r, ROWS - 1, "2 changes pass: Boris");
    assert_int_equal(cell_at(r, 1, 6)->flags & CELL_DIM, CELL_DIM);
    assert_int_equal(cell_at(r, 2, 7)->flags & CELL_DIM, 0);
    assert_int_equal(cell_at(r, 3, 6)->flags & CELL_DIM, 0);
    assert_int_equal(cell_at(r, 3, 11)->flags & CELL_DIM, CELL_DIM);
    assert_row(r, 1, "first one");
    press(r, "gc");
    assert_int_equal(r->tui.change, 1);
    assert_row_holds(r, ROWS - 1, "Boris");
    press(r, "c");
    assert_int_equal(r->tui.change, 2);
    press(r, "c");
    assert_row_holds(r, ROWS - 1, "No further change");
    press(r, "2C");
    assert_int_equal(r->tui.change, 1);
    press(r, "x");
    assert_row_holds(r, 0, "Changes  1/2");
    press(r, "q:author\r");
    assert_row_holds(r, ROWS - 1, "Changes of all authors and dates");
    assert_int_equal(cell_at(r, 1, 6)->flags & CELL_DIM, 0);
    close_text(r);
}

static void changes_of_a_time_alone(void **state)
{
    static const struct {
        const char *keys;
        uint32_t first; /* change gone to from the start, and the last there is */
        uint32_t last;
    } cases[] = {
        {":since 2030-02\r", 1, 2},
        {":since\r:until 2030-02\r", 0, 1},
        {":since 2030-02-07\r", 1, 1},
        {":until 2030-02-06\r", NO_INDEX, NO_INDEX},
        {":since\r:until\r:since 2030-03-02\r", 2, 2},
        {":author boris\r", NO_INDEX, NO_INDEX},
        {":since 2030-03-01\r", 2, 2},
        {":since\r:author\r", 0, 2},
    };
    struct reader_of *r = open_two();

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        press(r, "g");
        press(r, cases[i].keys);
        press(r, "gc");
        assert_int_equal(r->tui.change, cases[i].first);
        press(r, "99c");
        assert_int_equal(r->tui.change, cases[i].last);
    }
    close_text(r);
}

static void what_is_no_author_or_date_is_said(void **state)
{
    static const char *const dates[] = {"soon",     "203",        "2030-1",
                                        "2030-01-", "2030/01/05", "2030-01-05T10:00:00Z"};
    struct reader_of *r = open_two();

    (void)state;
    press(r, ":author Carla\r");
    assert_row_holds(r, ROWS - 1, "No author here is called Carla");
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
        press(r, ":since ");
        press(r, dates[i]);
        press(r, "\r");
        assert_row_holds(r, ROWS - 1, "A date is written as");
    }
    assert_false(authors_filter(&r->tui));
    close_text(r);
}

static void the_list_says_whose_each_is(void **state)
{
    struct reader_of *r = open_two();

    (void)state;
    press(r, "x");
    assert_row(r, 1, "inserted: 1 · deleted: 1 · modified: 1");
    assert_row(r, 2, "\u25A0 Amal Said: 2");
    assert_row(r, 3, "\u25A0 Boris: 1");
    assert_int_equal(cell_at(r, 2, 0)->author, 1);
    assert_int_equal(cell_at(r, 3, 0)->author, 2);
    assert_row_holds(r, 4, "Amal Said      2030-01-05 one");
    assert_row_holds(r, 5, "Boris          2030-02-07 two");
    press(r, "/boris\r");
    assert_row_holds(r, 0, "1/1 (3)");
    close_text(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_author_has_a_colour),
        cmocka_unit_test(tab_completes_names_of_authors),
        cmocka_unit_test(a_single_author_has_none),
        cmocka_unit_test(changes_of_one_author_alone),
        cmocka_unit_test(changes_of_a_time_alone),
        cmocka_unit_test(what_is_no_author_or_date_is_said),
        cmocka_unit_test(the_list_says_whose_each_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
