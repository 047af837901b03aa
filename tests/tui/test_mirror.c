/* The interface in a language that reads from right to left: what stands around the text begins on
 * the right, where we order the line, and the text stays where it is. */
#include "config.h"

#include "support/marked.h"
#include "support/test.h"
#include "tui/tui.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

enum { ROWS = 6, COLS = 40 };

static char folder[] = "/tmp/qarar-mirror-XXXXXX";

/* Our own Arabic messages, as they would be installed. */
static bool speak_arabic(void)
{
    struct buf command = {0};

    if (mkdtemp(folder) == NULL || setlocale(LC_ALL, "C.UTF-8") == NULL)
        return false;
    buf_printf(&command,
               "mkdir -p %s/ar/LC_MESSAGES && msgfmt -o %s/ar/LC_MESSAGES/%s.mo "
               "\"$QARAR_SOURCE\"/po/ar.po",
               folder, folder, PACKAGE);
    bool made = system(command.ptr) == 0;
    buf_release(&command);
    setenv("LANGUAGE", "ar", 1);
    bindtextdomain(PACKAGE, folder);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    return made;
}

static void forget_arabic(void)
{
    struct buf command = {0};

    buf_printf(&command, "rm -r %s", folder);
    assert_int_equal(system(command.ptr), 0);
    buf_release(&command);
}

/* What stands in so many columns of a row, a character a cell. */
static void get_cells(const struct frame *frame, int row, int col, size_t count, uint32_t *out)
{
    for (size_t i = 0; i < count; i++)
        out[i] = frame->cells[row * frame->cols + col + (int)i].cp[0];
}

static void assert_cells(const struct frame *frame, int row, int col, const char *want)
{
    uint32_t got[COLS];

    get_cells(frame, row, col, strlen(want), got);
    for (size_t i = 0; want[i] != '\0'; i++)
        assert_int_equal(got[i], (unsigned char)want[i]);
}

static void paint(enum bidi_mode bidi, struct frame *frame)
{
    const struct tui_look look = {.name = "dir/name", .view = VIEW_MARKUP, .bidi = bidi};
    struct loaded loaded = {.doc = marked_text("resolves\n1\tto read")};
    struct tui tui;

    loaded.outline = outline_new(loaded.doc, NULL);
    tui_init(&tui, &loaded, &look, ROWS, COLS);
    tui_paint(&tui, frame);
    tui_release(&tui);
    loaded_release(&loaded);
}

static void the_title_begins_on_the_right_and_the_text_stays(void **state)
{
    struct frame frame = {0};

    (void)state;
    paint(BIDI_APP, &frame);
    assert_cells(&frame, 0, COLS - 4, "name");
    assert_cells(&frame, 0, 0, "    ");
    assert_cells(&frame, 1, 0, "resolves");
    frame_release(&frame);
}

/* There a line that begins with Arabic is put on the right by the terminal. */
static void a_terminal_that_reorders_is_left_to_do_it(void **state)
{
    struct frame frame = {0};

    (void)state;
    paint(BIDI_TERMINAL, &frame);
    assert_cells(&frame, 0, 0, "name");
    frame_release(&frame);
}

static void the_cursor_counts_from_the_right(void **state)
{
    struct frame frame = {0};

    (void)state;
    frame_start(&frame, 2, 10);
    frame.mirrored = true;
    frame_cursor(&frame, 1, 0);
    assert_int_equal(frame.cursor_col, 9);
    frame_cursor(&frame, 1, 12);
    assert_int_equal(frame.cursor_col, 0);
    assert_int_equal(frame.cursor_row, 1);
    frame_release(&frame);
}

/* ")" goes to the next clause in every language. */
static void keys_of_the_help_are_not_turned_around(void **state)
{
    const struct tui_look look = {.name = "name", .view = VIEW_MARKUP, .bidi = BIDI_APP};
    struct loaded loaded = {.doc = marked_text("resolves\n1\tto read")};
    struct frame frame = {0};
    struct tui tui;
    bool found = false;

    (void)state;
    loaded.outline = outline_new(loaded.doc, NULL);
    tui_init(&tui, &loaded, &look, 200, 80);
    tui_key(&tui, 'h');
    tui_paint(&tui, &frame);
    for (int row = 1; row < frame.rows - 1; row++) {
        const struct fcell *last = &frame.cells[row * 80 + 79];
        if (last->cp[0] == ')' || last->cp[0] == '(') {
            assert_int_equal(last->cp[0], found ? '(' : ')');
            found = true;
        }
    }
    assert_true(found);
    tui_release(&tui);
    frame_release(&frame);
    loaded_release(&loaded);
}

static void text_is_cut_at_the_left_edge(void **state)
{
    const struct layout_options options = {.bidi = BIDI_APP, .base = DIR_LTR};
    struct frame frame = {0};

    (void)state;
    frame_start(&frame, 1, 10);
    frame.mirrored = true;
    assert_int_equal(frame_text(&frame, 0, 3, 20, STR("abc"), LOOK_BAR, &options), 6);
    assert_cells(&frame, 0, 0, "    abc   ");
    frame_text(&frame, 0, 6, 20, STR("defghij"), LOOK_BAR, &options);
    assert_int_equal(frame.cells[0].cp[0], 'd');
    assert_int_equal(frame.cells[3].cp[0], 0x2026);
    frame_release(&frame);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_title_begins_on_the_right_and_the_text_stays),
        cmocka_unit_test(a_terminal_that_reorders_is_left_to_do_it),
        cmocka_unit_test(the_cursor_counts_from_the_right),
        cmocka_unit_test(keys_of_the_help_are_not_turned_around),
        cmocka_unit_test(text_is_cut_at_the_left_edge),
    };

    if (!speak_arabic()) {
        print_message("no msgfmt, or no locale C.UTF-8: skipped\n");
        return 77;
    }
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    forget_arabic();
    return failed;
}
