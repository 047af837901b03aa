/* Lists, the outline and the mouse, as a person has them in a terminal. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <signal.h>
#include <stdlib.h>

static struct terminal *t;

static int tear_down(void **state)
{
    (void)state;
    if (t != NULL)
        terminal_close(t);
    t = NULL;
    return 0;
}

static void open_sample(const char *name, int rows, int cols, const char *option)
{
    struct buf path = {0};

    buf_printf(&path, "%s/samples/%s", getenv("QARAR_SOURCE"), name);
    const char *const args[] = {path.ptr, option, NULL};
    t = terminal_open(&(struct terminal_how){.args = args, .rows = rows, .cols = cols});
    buf_release(&path);
    terminal_expect(t, -1, "%");
}

/* The cell of the border, or a blank. */
static void expect_border(int row, int col)
{
    char *line = terminal_row(t, row);
    const char *at = strstr(line, "\u2502");

    assert_non_null(at);
    int columns = 0;
    for (const char *p = line; p < at; p++)
        columns += ((unsigned char)*p & 0xC0) != 0x80;
    assert_int_equal(columns, col);
    free(line);
}

static void the_outline_of_an_english_text_is_on_the_left(void **state)
{
    (void)state;
    open_sample("proposal-en.docx", 24, 90, NULL);
    terminal_type(t, "o");
    terminal_expect(t, 1, "\u2502");
    terminal_expect(t, -1, "za: fold");
    for (int row = 1; row < 23; row++)
        expect_border(row, 29);
}

static void the_outline_of_an_arabic_text_is_on_the_right(void **state)
{
    (void)state;
    open_sample("proposal-ar.docx", 24, 90, NULL);
    terminal_type(t, "o");
    terminal_expect(t, 1, "\u2502");
    terminal_expect(t, 1, "\u25BE");
    terminal_type(t, "zM");
    terminal_expect(t, 2, "\u25C2");
}

static void below_eighty_columns_it_is_gone(void **state)
{
    (void)state;
    open_sample("proposal-en.docx", 24, 90, NULL);
    terminal_type(t, "oq");
    terminal_expect(t, 1, "\u2502");
    terminal_resize(t, 24, 79);
    terminal_settle(t);
    assert_int_equal(terminal_find(t, "\u2502"), -1);
    terminal_type(t, "o");
    terminal_expect(t, 0, "Outline");
    terminal_type(t, "q");
    terminal_resize(t, 24, 80);
    terminal_expect(t, 1, "\u2502");
}

static void it_is_led_to_and_gone_to(void **state)
{
    (void)state;
    open_sample("proposal-en.docx", 24, 90, NULL);
    terminal_type(t, "o/instructs\r");
    terminal_expect(t, 1, "instructs");
    terminal_type(t, "\r");
    terminal_settle(t);
    terminal_expect(t, -1, "instructs");
    terminal_type(t, "\177");
    terminal_expect(t, -1, "change 0 of ");
}

static void lists_are_left_and_picked_from(void **state)
{
    (void)state;
    open_sample("proposal-ar.docx", 12, 40, NULL);
    terminal_type(t, "x");
    terminal_expect(t, 0, "Changes  1/");
    terminal_type(t, "jjq");
    terminal_expect(t, -1, "0/");
    terminal_type(t, "xjj\r");
    terminal_expect(t, -1, "3/");
    terminal_type(t, "s");
    terminal_expect(t, 0, "Summary");
    terminal_resize(t, 3, 10);
    terminal_settle(t);
    terminal_resize(t, 24, 80);
    terminal_expect(t, 0, "Summary");
    terminal_type(t, "q");
    terminal_expect(t, -1, "change 3 of ");
}

/* Rows 1 and columns 1 are the first. */
static void the_mouse_scrolls_and_picks(void **state)
{
    (void)state;
    open_sample("proposal-en.docx", 12, 80, NULL);
    char *top = terminal_row(t, 4);
    terminal_type(t, "\033[<65;10;5M");
    terminal_expect_row(t, 1, top);
    free(top);
    terminal_type(t, "\033[<64;10;5M");
    terminal_settle(t);
    terminal_type(t, "x");
    terminal_expect(t, 0, "Changes  1/");
    terminal_type(t, "\033[<0;10;7M\033[<0;10;7m");
    terminal_expect(t, 0, "Changes  3/");
    terminal_type(t, "\033[<0;10;7M\033[<0;10;7m");
    terminal_expect(t, -1, "change 3 of ");
}

static bool was_sent(const char *bytes)
{
    return str_find(terminal_bytes(t), str_from(bytes), 0) != (size_t)-1;
}

static bool was_sent_last(const char *bytes, const char *before)
{
    struct str all = terminal_bytes(t);
    size_t last = (size_t)-1;
    size_t other = (size_t)-1;

    for (size_t at = 0; (at = str_find(all, str_from(bytes), at)) != (size_t)-1; at++)
        last = at;
    for (size_t at = 0; (at = str_find(all, str_from(before), at)) != (size_t)-1; at++)
        other = at;
    return last != (size_t)-1 && (other == (size_t)-1 || last > other);
}

static const char on[] = "\033[?1000h";
static const char off[] = "\033[?1000l";

static void the_mouse_is_given_back(void **state)
{
    (void)state;
    open_sample("proposal-en.docx", 12, 80, NULL);
    assert_true(was_sent_last(on, off));
    terminal_type(t, ":mouse\r");
    terminal_expect(t, -1, "the terminal's");
    assert_true(was_sent_last(off, on));
    terminal_type(t, ":mouse\r");
    terminal_expect(t, -1, "scrolls and picks");
    assert_true(was_sent_last(on, off));
    terminal_signal(t, SIGTSTP);
    terminal_expect_stop(t);
    assert_true(was_sent_last(off, on));
    terminal_signal(t, SIGCONT);
    terminal_settle(t);
    assert_true(was_sent_last(on, off));
    terminal_signal(t, SIGSEGV);
    assert_int_equal(terminal_end(t), 128 + SIGSEGV);
    assert_true(was_sent_last(off, on));
}

static void without_a_mouse_none_is_asked_for(void **state)
{
    (void)state;
    open_sample("proposal-en.docx", 12, 80, "--mouse=off");
    assert_false(was_sent(on));
}

#define CASE(name) cmocka_unit_test_teardown(name, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(the_outline_of_an_english_text_is_on_the_left),
        CASE(the_outline_of_an_arabic_text_is_on_the_right),
        CASE(below_eighty_columns_it_is_gone),
        CASE(it_is_led_to_and_gone_to),
        CASE(lists_are_left_and_picked_from),
        CASE(the_mouse_scrolls_and_picks),
        CASE(the_mouse_is_given_back),
        CASE(without_a_mouse_none_is_asked_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
