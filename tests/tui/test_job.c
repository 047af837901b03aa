/* Jobs: whose turn it is, and what becomes of them. */
#include "tui/tui.h"

#include "support/marked.h"
#include "support/test.h"

#include <stdlib.h>

/* Writes its letter at each step, so many times; how it ended in upper case, or a sign. */
struct letter {
    char letter;
    int steps;
    bool waits;
    struct buf *out;
};

static enum job_state letter_step(struct tui *tui, void *state)
{
    struct letter *letter = state;

    (void)tui;
    if (letter->steps == 0)
        return letter->waits ? JOB_WAIT : JOB_DONE;
    letter->steps--;
    buf_putc(letter->out, letter->letter);
    return JOB_MORE;
}

static unsigned letter_percent(const struct tui *tui, const void *state)
{
    (void)tui;
    return (unsigned)((const struct letter *)state)->steps;
}

static void letter_end(struct tui *tui, void *state, enum job_end how)
{
    static const char signs[] = {[JOB_FINISHED] = '.', [JOB_STOPPED] = '!', [JOB_DROPPED] = '-'};
    struct letter *letter = state;

    (void)tui;
    buf_putc(letter->out, letter->letter);
    buf_putc(letter->out, signs[how]);
    free(letter);
}

static const struct job_kind first = {"first", letter_step, NULL, letter_end};
static const struct job_kind second = {"second", letter_step, letter_percent, letter_end};

static void add(struct tui *tui, const struct job_kind *kind, char letter, int steps,
                struct buf *out)
{
    struct letter *state = calloc(1, sizeof(*state));

    *state = (struct letter){letter, steps, false, out};
    jobs_add(tui, kind, state);
}

static struct tui *new_tui(struct loaded *loaded)
{
    const struct tui_look look = {.name = "name", .view = VIEW_MARKUP};
    struct tui *tui = calloc(1, sizeof(*tui));

    loaded->doc = marked_text("words");
    loaded->outline = outline_new(loaded->doc, NULL);
    tui_init(tui, loaded, &look, 10, 40);
    return tui;
}

static void free_tui(struct tui *tui, struct loaded *loaded)
{
    tui_release(tui);
    loaded_release(loaded);
    free(tui);
}

static void jobs_take_turns_until_each_is_done(void **state)
{
    struct loaded loaded;
    struct buf out = {0};
    struct tui *tui = new_tui(&loaded);

    (void)state;
    add(tui, &first, 'a', 1, &out);
    add(tui, &second, 'b', 3, &out);
    jobs_finish(tui);
    assert_string_equal(out.ptr, "aba.bbb.");
    free_tui(tui, &loaded);
    buf_release(&out);
}

static void a_job_drops_the_one_of_its_kind(void **state)
{
    struct loaded loaded;
    struct buf out = {0};
    struct tui *tui = new_tui(&loaded);

    (void)state;
    add(tui, &first, 'a', 5, &out);
    jobs_step(tui);
    add(tui, &first, 'c', 1, &out);
    jobs_finish(tui);
    assert_string_equal(out.ptr, "aa-cc.");
    free_tui(tui, &loaded);
    buf_release(&out);
}

static void the_newest_job_is_stopped_first(void **state)
{
    struct loaded loaded;
    struct buf out = {0};
    struct tui *tui = new_tui(&loaded);

    (void)state;
    add(tui, &first, 'a', 5, &out);
    add(tui, &second, 'b', 5, &out);
    assert_true(jobs_stop(tui));
    assert_string_equal(out.ptr, "b!");
    assert_string_equal(tui->message.ptr, "Stopped");
    assert_true(jobs_stop(tui));
    assert_string_equal(out.ptr, "b!a!");
    assert_false(jobs_stop(tui));
    free_tui(tui, &loaded);
    buf_release(&out);
}

static void a_waiting_job_leaves_the_turn_to_others(void **state)
{
    struct loaded loaded;
    struct buf out = {0};
    struct tui *tui = new_tui(&loaded);

    (void)state;
    add(tui, &first, 'a', 0, &out);
    ((struct letter *)jobs_find(tui, &first))->waits = true;
    assert_int_equal(jobs_step(tui), JOB_WAIT);
    add(tui, &second, 'b', 1, &out);
    assert_int_equal(jobs_step(tui), JOB_MORE);
    assert_string_equal(out.ptr, "b");
    jobs_step(tui);
    assert_int_equal(jobs_step(tui), JOB_WAIT);
    free_tui(tui, &loaded);
    assert_string_equal(out.ptr, "bb.a-");
    buf_release(&out);
}

static void the_status_line_says_what_goes_on(void **state)
{
    struct loaded loaded;
    struct buf out = {0};
    struct tui *tui = new_tui(&loaded);
    char text[64];

    (void)state;
    assert_false(jobs_say(tui, text, sizeof(text)));
    add(tui, &first, 'a', 5, &out);
    assert_true(jobs_say(tui, text, sizeof(text)));
    assert_string_equal(text, "first…");
    add(tui, &second, 'b', 42, &out);
    assert_true(jobs_say(tui, text, sizeof(text)));
    assert_string_equal(text, "second 42%");
    free_tui(tui, &loaded);
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jobs_take_turns_until_each_is_done),
        cmocka_unit_test(a_job_drops_the_one_of_its_kind),
        cmocka_unit_test(the_newest_job_is_stopped_first),
        cmocka_unit_test(a_waiting_job_leaves_the_turn_to_others),
        cmocka_unit_test(the_status_line_says_what_goes_on),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
