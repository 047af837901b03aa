/* Terminal entries, patched so that blinking text is struck through. */
#include "tui/strike.h"

#include "support/run.h"
#include "support/test.h"

#include <stdlib.h>
#include <sys/stat.h>

/* Not a whole entry: what is looked for in one. */
static const char with_both[] = "x%?%p4%t;5%;y\0smxx\0z";
static const char without_smxx[] = "x%?%p4%t;5%;y\0z";
static const char two_blinks[] = "%p4%t;5 %p4%t;5\0smxx\0";
static const char no_blink[] = "%p6%t;1\0smxx\0";

static struct str bytes_of(const char *bytes, size_t size)
{
    return (struct str){bytes, size - 1};
}

static void blinking_becomes_struck_and_nothing_else_moves(void **state)
{
    struct buf got = {0};

    (void)state;
    assert_true(strike_patch(bytes_of(with_both, sizeof(with_both)), &got));
    assert_str(buf_str(&got), "hex:78253F257034257"
                              "43B39253B79"
                              "00736D787800"
                              "7A");
    buf_release(&got);
}

static void other_entries_are_left_alone(void **state)
{
    struct buf got = {0};

    (void)state;
    assert_false(strike_patch(bytes_of(without_smxx, sizeof(without_smxx)), &got));
    assert_false(strike_patch(bytes_of(two_blinks, sizeof(two_blinks)), &got));
    assert_false(strike_patch(bytes_of(no_blink, sizeof(no_blink)), &got));
    assert_false(strike_patch(STR(""), &got));
    assert_int_equal(got.len, 0);
    buf_release(&got);
}

static void an_entry_is_found_where_terminfo_is(void **state)
{
    char *dir = scratch_new();
    struct buf sub = {0};
    struct buf got = {0};

    (void)state;
    buf_printf(&sub, "%s/q", dir);
    assert_int_equal(mkdir(sub.ptr, 0700), 0);
    free(scratch_file(sub.ptr, "qarar-test", bytes_of(with_both, sizeof(with_both))));
    assert_false(strike_find("qarar-test", &got));
    setenv("TERMINFO_DIRS", dir, 1);
    assert_true(strike_find("qarar-test", &got));
    unsetenv("TERMINFO_DIRS");
    assert_false(strike_find("../q/qarar-test", &got));
    assert_false(strike_find("", &got));
    buf_release(&got);
    buf_release(&sub);
    scratch_remove(dir);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blinking_becomes_struck_and_nothing_else_moves),
        cmocka_unit_test(other_entries_are_left_alone),
        cmocka_unit_test(an_entry_is_found_where_terminfo_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
