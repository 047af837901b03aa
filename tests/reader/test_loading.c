/* Large files in a terminal: the text is there and moves before all of it is.
 *
 * Keys that are to come while a file loads wait before the program begins: it reads on only while
 * no key waits, so that they find it loading however fast it is. */
#include "support/package.h"
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>

enum { LINES = 250000 };

struct large {
    char *dir;
    char *file;
    struct terminal *t;
};

static int set_up(void **state)
{
    struct large *large = calloc(1, sizeof(*large));

    large->dir = scratch_new();
    *state = large;
    return 0;
}

static int tear_down(void **state)
{
    struct large *large = *state;

    if (large->t != NULL)
        terminal_close(large->t);
    free(large->file);
    scratch_remove(large->dir);
    free(large);
    return 0;
}

static struct terminal *open_file(struct large *large, const char *name, struct buf *bytes,
                                  const char *typed)
{
    large->file = scratch_file(large->dir, name, buf_str(bytes));
    const char *const args[] = {large->file, NULL};
    large->t = terminal_open(&(struct terminal_how){.args = args, .typed = typed});
    buf_release(bytes);
    return large->t;
}

static struct terminal *open_lines(struct large *large, const char *typed)
{
    struct buf text = {0};

    buf_puts(&text, "considering\n");
    for (int i = 1; i < LINES; i++)
        buf_printf(&text, "%d\tclause of number %d;\n", i, i);
    return open_file(large, "text.txt", &text, typed);
}

/* ---- Bad endings ------------------------------------------------------------------------- */

static void a_file_that_breaks_off_shows_what_came_before(void **state)
{
    struct buf body = {0};
    char row[32];

    for (int i = 1; i <= 20000; i++)
        buf_printf(&body, "<w:p><w:r><w:t>paragraph %d</w:t></w:r></w:p>", i);
    buf_puts(&body, "<w:p></w:r>");
    struct buf bytes = package_docx(body.ptr, NULL);
    buf_release(&body);
    struct terminal *t = open_file(*state, "broken.docx", &bytes, NULL);
    terminal_expect_row(t, 1, "paragraph 1");
    terminal_expect(t, -1, "word/document.xml:1:");
    terminal_type(t, "G");
    terminal_expect_row(t, 22, "paragraph 20000");
    terminal_expect(t, -1, "the rest cannot be read");
    for (int i = 0; i < 3; i++) {
        terminal_type(t, "k");
        snprintf(row, sizeof(row), "paragraph %d", 19999 - i);
        terminal_expect_row(t, 22, row);
    }
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 2);
}

static void a_small_file_that_breaks_off_is_refused(void **state)
{
    struct buf bytes = package_docx("<w:p><w:r><w:t>words</w:t></w:r></w:p><w:p></w:r>", NULL);
    struct terminal *t = open_file(*state, "broken.docx", &bytes, NULL);

    assert_int_equal(terminal_end(t), 2);
    assert_true(str_find(terminal_bytes(t), STR("\033[?1049h"), 0) == (size_t)-1);
}

/* ---- Meanwhile --------------------------------------------------------------------------- */

static void keys_and_another_size_are_heeded_while_it_loads(void **state)
{
    struct terminal *t = open_lines(*state, "jj");

    terminal_expect(t, 1, "clause of number 2;");
    terminal_resize(t, 10, 60);
    terminal_expect(t, 8, "clause of number 9;");
    terminal_resize(t, 1, 1);
    terminal_resize(t, 12, 70);
    terminal_expect(t, 1, "clause of number 2;");
    terminal_expect(t, 10, "clause of number 11;");
    terminal_type(t, "G");
    terminal_expect(t, 10, "clause of number 249999;");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void an_interrupt_stops_loading_and_the_reader_stays(void **state)
{
    struct terminal *t = open_lines(*state, "\003");

    terminal_expect_row(t, 1, "considering");
    terminal_expect(t, -1, "Stopped");
    terminal_type(t, "j");
    terminal_expect(t, 1, "clause of number 1;");
    terminal_expect(t, -1, "not all is loaded");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

static void it_is_left_while_it_loads(void **state)
{
    struct terminal *t = open_lines(*state, "q");

    assert_int_equal(terminal_end(t), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_file_that_breaks_off_shows_what_came_before, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_small_file_that_breaks_off_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keys_and_another_size_are_heeded_while_it_loads, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(an_interrupt_stops_loading_and_the_reader_stays, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(it_is_left_while_it_loads, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
