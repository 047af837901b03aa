/* The table of actions: what help and keys are made from. */
#include "tui/keys.h"

#include "support/test.h"

static void every_action_has_a_name_help_and_a_way_to_it(void **state)
{
    (void)state;
    for (const struct action *action = actions; action->name != NULL; action++) {
        if (action->help == NULL || action->help[0] == '\0' || action->run == NULL)
            fail_msg("%s has no help", action->name);
        if (action->keys[0] == '\0' && action->word == NULL)
            fail_msg("%s has no key", action->name);
    }
}

static bool begins(const uint32_t *a, size_t a_len, const uint32_t *b, size_t b_len)
{
    return a_len <= b_len && memcmp(a, b, a_len * sizeof(*a)) == 0;
}

/* Nor is one key sequence the beginning of another: it could never be typed. */
static void no_key_is_bound_twice(void **state)
{
    struct {
        uint32_t keys[KEYS_MOST];
        size_t len;
        const char *name;
    } seen[256];
    size_t count = 0;

    (void)state;
    for (const struct action *action = actions; action->name != NULL; action++) {
        const char *list = action->keys;
        uint32_t keys[KEYS_MOST];
        size_t len;
        while ((len = keys_parse(&list, keys)) > 0) {
            for (size_t i = 0; i < count; i++)
                if (begins(keys, len, seen[i].keys, seen[i].len) ||
                    begins(seen[i].keys, seen[i].len, keys, len))
                    fail_msg("%s and %s have one key", action->name, seen[i].name);
            assert_true(count < 256);
            memcpy(seen[count].keys, keys, sizeof(keys));
            seen[count].len = len;
            seen[count++].name = action->name;
        }
    }
}

static void no_name_is_given_twice(void **state)
{
    (void)state;
    for (const struct action *action = actions; action->name != NULL; action++) {
        assert_ptr_equal(keys_find_name(str_from(action->name)), action);
        if (action->word != NULL)
            assert_ptr_equal(keys_find_name(str_from(action->word)), action);
    }
}

static const struct press {
    const char *what;
    uint32_t keys[KEYS_MOST];
    size_t count;
    const char *action; /* NULL: none */
} presses[] = {
    {"a letter", {'j'}, 1, "line-forward"},
    {"a named key", {K_DOWN}, 1, "line-forward"},
    {"a control key", {'o' & 0x1F}, 1, "back"},
    {"blank", {' '}, 1, "page-forward"},
    {"Alt and an arrow", {K_ALT_RIGHT}, 1, "forward"},
    {"two keys", {']', ']'}, 2, "operative-next"},
    {"two other keys", {'[', 'c'}, 2, "change-previous"},
    {"Shift and Tab", {K_BACK_TAB}, 1, "reference-previous"},
    {"no key", {'X'}, 1, NULL},
    {"Arabic teh, where j is", {0x062A}, 1, "line-forward"},
    {"Arabic beh, where f is", {0x0628}, 1, NULL},
    {"Arabic dal twice, where ] is", {0x062F, 0x062F}, 2, "operative-next"},
    {"Arabic jeem and waw with hamza: [ and c", {0x062C, 0x0624}, 2, "change-previous"},
    {"Arabic multiplication sign, where O is", {0x00D7}, 1, "original"},
    {"Russian o, where j is", {0x043E}, 1, "line-forward"},
    {"Russian capital de, where D would be L", {0x0414}, 1, NULL},
    {"Russian capital ve, where D is", {0x0412}, 1, "deletions"},
    {"Russian hard sign and es: ] and c", {0x044A, 0x0441}, 2, "change-next"},
    {"Russian capital zhe, where : is", {0x0416}, 1, "command"},
    {"Russian capital hard sign, where } is", {0x042A}, 1, "section-next"},
};

static void keys_mean_what_the_table_says_on_every_keyboard(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(presses) / sizeof(presses[0]); i++) {
        const struct press *it = &presses[i];
        const struct action *action = NULL;
        bool whole = keys_find(it->keys, it->count, &action) == KEYS_WHOLE;
        if (whole != (it->action != NULL) || (whole && strcmp(action->name, it->action) != 0))
            fail_msg("%s: %s", it->what, whole ? action->name : "nothing");
    }
}

static void a_first_key_waits_for_the_second(void **state)
{
    static const uint32_t latin[] = {']'};
    static const uint32_t arabic[] = {0x062F};
    const struct action *action;

    (void)state;
    assert_int_equal(keys_find(latin, 1, &action), KEYS_BEGIN);
    assert_int_equal(keys_find(arabic, 1, &action), KEYS_BEGIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_has_a_name_help_and_a_way_to_it),
        cmocka_unit_test(no_key_is_bound_twice),
        cmocka_unit_test(no_name_is_given_twice),
        cmocka_unit_test(keys_mean_what_the_table_says_on_every_keyboard),
        cmocka_unit_test(a_first_key_waits_for_the_second),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
