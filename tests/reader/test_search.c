/* Searching and typing at the bottom, as a person sees it. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdlib.h>
#include <sys/stat.h>

struct searching {
    char *dir;
    char *file;
    char *state; /* "XDG_STATE_HOME=…" */
    struct terminal *t;
};

static const char words[] = "RESOLUTION 50 (Rev. Dubai, 2012)\n"
                            "considering\n"
                            "a)\tthat the first lamp is lit,\n"
                            "b)\tthat a second Lamp is not,\n"
                            "resolves\n"
                            "1\tto light every lamp;\n"
                            "2\tto count them.\n";

static int set_up(void **state)
{
    struct searching *s = calloc(1, sizeof(*s));
    struct buf home = {0};

    s->dir = scratch_new();
    s->file = scratch_file(s->dir, "words.txt", str_from(words));
    buf_printf(&home, "XDG_STATE_HOME=%s/state", s->dir);
    s->state = buf_detach(&home);
    *state = s;
    return 0;
}

static int tear_down(void **state)
{
    struct searching *s = *state;

    if (s->t != NULL)
        terminal_close(s->t);
    free(s->file);
    free(s->state);
    scratch_remove(s->dir);
    free(s);
    return 0;
}

static struct terminal *open_words(struct searching *s, const char *more)
{
    const char *const args[] = {s->file, NULL};
    const char *const env[] = {s->state, more, NULL};

    if (s->t != NULL)
        terminal_close(s->t);
    s->t = terminal_open(&(struct terminal_how){.args = args, .env = env, .rows = 12});
    terminal_expect_row(s->t, 1, "RESOLUTION 50 (Rev. Dubai, 2012)");
    return s->t;
}

static void assert_look(struct terminal *t, const char *text, const char *want)
{
    char *look = terminal_look(t, text);

    if (strcmp(look, want) != 0)
        fail_msg("\"%s\" looks \"%s\", not \"%s\"", text, look, want);
    free(look);
}

static void hits_stand_out_and_the_current_one_more(void **state)
{
    struct terminal *t = open_words(*state, NULL);

    terminal_type(t, "/lamp");
    terminal_expect(t, -1, "/lamp");
    terminal_expect(t, -1, "1 of 3");
    assert_look(t, "lamp is lit", "r");
    assert_look(t, "Lamp is not", "c0");
    terminal_type(t, "\r");
    terminal_expect(t, -1, "hit 1 of 3");
    terminal_type(t, "n");
    terminal_expect(t, -1, "hit 2 of 3");
    assert_look(t, "lamp is lit", "c0");
    assert_look(t, "Lamp is not", "r");
    terminal_type(t, ":noh\r");
    terminal_settle(t);
    assert_look(t, "lamp is lit", "");
    assert_look(t, "Lamp is not", "");
}

static void without_colour_hits_are_underlined(void **state)
{
    struct terminal *t = open_words(*state, "NO_COLOR=1");

    terminal_type(t, "/lamp\r");
    terminal_expect(t, -1, "hit 1 of 3");
    assert_look(t, "lamp is lit", "r");
    assert_look(t, "Lamp is not", "u");
}

static void an_interrupt_puts_back_what_was_there(void **state)
{
    struct terminal *t = open_words(*state, NULL);
    char *before = terminal_picture(t);

    terminal_type(t, "j");
    terminal_settle(t);
    terminal_type(t, "k");
    terminal_expect_row(t, 1, "RESOLUTION 50 (Rev. Dubai, 2012)");
    free(before);
    terminal_settle(t);
    before = terminal_picture(t);
    terminal_type(t, "/count");
    terminal_expect(t, -1, "1 of 1");
    terminal_type(t, "\003");
    terminal_expect(t, -1, "markup");
    terminal_settle(t);
    char *after = terminal_picture(t);
    assert_string_equal(before, after);
    free(before);
    free(after);
}

/* ---- Lines of before ---------------------------------------------------------------------- */

static void lines_of_before_are_there_in_the_next_run(void **state)
{
    struct searching *s = *state;
    struct terminal *t = open_words(s, NULL);

    terminal_type(t, "/second\r:resolves 2\rq");
    assert_int_equal(terminal_end(t), 0);
    t = open_words(s, NULL);
    terminal_type(t, "/\033[A");
    terminal_expect(t, -1, "/second");
    terminal_type(t, "\003:\020");
    terminal_expect(t, -1, ":resolves 2");
    terminal_type(t, "\003q");
    assert_int_equal(terminal_end(t), 0);
}

static void nothing_is_written_where_that_is_forbidden(void **state)
{
    struct searching *s = *state;
    struct terminal *t = open_words(s, "QARAR_SECURE=1");
    struct buf path = {0};
    struct stat status;

    terminal_type(t, "/second\rq");
    assert_int_equal(terminal_end(t), 0);
    buf_printf(&path, "%s/state", s->dir);
    assert_int_not_equal(stat(path.ptr, &status), 0);
    buf_release(&path);
}

/* ---- Paste, sizes ------------------------------------------------------------------------- */

static void much_pasted_is_cut_and_does_nothing(void **state)
{
    struct terminal *t = open_words(*state, NULL);
    struct buf paste = {0};

    buf_puts(&paste, "\033[200~");
    for (int i = 0; i < 20000; i++)
        buf_puts(&paste, "lamp\nq\003\007ZZ:q!\r\n");
    buf_puts(&paste, "\033[201~");
    terminal_type(t, "/");
    terminal_expect(t, -1, "/");
    terminal_type(t, paste.ptr);
    terminal_expect(t, -1, "the line is full");
    terminal_type(t, "\025lamp");
    terminal_expect(t, -1, "1 of 3");
    terminal_type(t, "\rq");
    assert_int_equal(terminal_end(t), 0);
    buf_release(&paste);
}

static void a_terminal_of_one_cell_loses_nothing(void **state)
{
    struct terminal *t = open_words(*state, NULL);

    terminal_type(t, "/lam");
    terminal_expect(t, -1, "1 of 3");
    terminal_resize(t, 1, 1);
    terminal_settle(t);
    terminal_type(t, "p");
    terminal_settle(t);
    terminal_resize(t, 12, 80);
    terminal_expect(t, -1, "/lamp");
    terminal_expect(t, -1, "1 of 3");
    terminal_type(t, "\r");
    terminal_expect(t, -1, "hit 1 of 3");
    terminal_type(t, "q");
    assert_int_equal(terminal_end(t), 0);
}

/* ---- Arabic ------------------------------------------------------------------------------- */

static void an_arabic_pattern_is_found_whatever_its_form(void **state)
{
    struct searching *s = *state;

    free(s->file);
    /* "the decision, with a mark and tatweel": alef lam qaf fatha reh tatweel alef reh */
    s->file = scratch_file(s->dir, "arabic.txt",
                           STR("RESOLUTION 50 (Rev. Dubai, 2012)\n"
                               "\u0627\u0644\u0642\u064E\u0631\u0640\u0627\u0631\n"));
    struct terminal *t = open_words(s, NULL);

    /* The same with alef maksura of no use, hamza on the alef, and without marks */
    terminal_type(t, "/\u0627\u0644\u0642\u0631\u0623\u0631");
    terminal_expect(t, -1, "1 of 1");
    terminal_type(t, "\r");
    terminal_expect(t, -1, "hit 1 of 1");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(hits_stand_out_and_the_current_one_more),
        CASE(without_colour_hits_are_underlined),
        CASE(an_interrupt_puts_back_what_was_there),
        CASE(lines_of_before_are_there_in_the_next_run),
        CASE(nothing_is_written_where_that_is_forbidden),
        CASE(much_pasted_is_cut_and_does_nothing),
        CASE(a_terminal_of_one_cell_loses_nothing),
        CASE(an_arabic_pattern_is_found_whatever_its_form),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
