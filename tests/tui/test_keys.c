/* The table of actions: what help and keys are made from. */
#include "tui/keyboard.h"
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

static enum keys_match find(const char *locale, const uint32_t *keys, size_t count,
                            const struct action **action)
{
    uint32_t latin[8];
    struct keymap keymap;
    struct keyboard keyboard;
    size_t first = count > KEYS_MOST ? count - 1 : 0;

    keymap_init(&keymap);
    keyboard_init(&keyboard, locale);
    for (size_t i = 0; i < count; i++)
        latin[i] = keyboard_latin(&keyboard, keys[i]);
    enum keys_match found = keys_find(&keymap, keys + first, latin + first, count - first, action);
    keymap_release(&keymap);
    return found;
}

static const struct press {
    const char *what;
    uint32_t keys[3]; /* of three, the first are typed before */
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
    {"no key", {'\x7E'}, 1, NULL},
    {"Arabic teh, where j is", {0x062A}, 1, "line-forward"},
    {"Arabic dal twice, where ] is", {0x062F, 0x062F}, 2, "operative-next"},
    {"Arabic jeem and waw with hamza: [ and c", {0x062C, 0x0624}, 2, "change-previous"},
    {"Arabic multiplication sign, where O is", {0x00D7}, 1, "original"},
    {"Arabic lam-alef, where b is", {0xFEFB}, 1, "page-backward"},
    {"Arabic zah, where / is", {0x0638}, 1, "search"},
    {"Arabic question mark", {0x061F}, 1, "search-backward"},
    {"Arabic tah, where ' is", {0x0637}, 1, "go-mark"},
    {"Arabic teh marbuta, where m is", {0x0629}, 1, "set-mark"},
    {"Arabic yeh, then < where { is", {0x064A, 0x064A, '<'}, 3, "section-previous"},
    {"Persian yeh, then dal where n is", {0x06CC, 0x06CC, 0x062F}, 3, "search-next"},
    {"Persian tcheh twice, where ] is", {0x0686, 0x0686}, 2, "operative-next"},
    {"Persian peh, where m is", {0x067E}, 1, "set-mark"},
    {"Persian gaf, where ' is", {0x06AF}, 1, "go-mark"},
    {"Russian o, where j is", {0x043E}, 1, "line-forward"},
    {"Russian capital de, where L is", {0x0414}, 1, NULL},
    {"Russian capital ve, where D is", {0x0412}, 1, "deletions"},
    {"Russian hard sign and es: ] and c", {0x044A, 0x0441}, 2, "change-next"},
    {"Russian capital zhe, where : is", {0x0416}, 1, "command"},
    {"Russian capital hard sign, where } is", {0x042A}, 1, "section-next"},
    {"Russian o, then a stop where / is", {0x043E, 0x043E, '.'}, 3, "search"},
    {"Russian o, then a comma where ? is", {0x043E, 0x043E, ','}, 3, "search-backward"},
    {"Ukrainian yi twice, where ] is", {0x0457, 0x0457}, 2, "operative-next"},
    {"Ukrainian capital yi, where } is", {0x0407}, 1, "section-next"},
    {"Ukrainian ye, where ' is", {0x0454}, 1, "go-mark"},
    {"Greek xi, where j is", {0x03BE}, 1, "line-forward"},
    {"Greek capital delta, where D is", {0x0394}, 1, "deletions"},
    {"Greek xi, then ; where q is", {0x03BE, 0x03BE, ';'}, 3, "quit"},
    {"Hebrew het, where j is", {0x05D7}, 1, "line-forward"},
    {"Hebrew bet, where c is", {0x05D1}, 1, "change-next"},
    {"Hebrew het, then a stop where / is", {0x05D7, 0x05D7, '.'}, 3, "search"},
    {"a stop on the Latin keyboard", {'.'}, 1, NULL},
    {"a stop after Russian o and Latin j", {0x043E, 'j', '.'}, 3, NULL},
};

static void keys_mean_what_the_table_says_on_every_keyboard(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(presses) / sizeof(presses[0]); i++) {
        const struct press *it = &presses[i];
        const struct action *action = NULL;
        bool whole = find(NULL, it->keys, it->count, &action) == KEYS_WHOLE;
        if (whole != (it->action != NULL) || (whole && strcmp(action->name, it->action) != 0))
            fail_msg("%s: %s", it->what, whole ? action->name : "nothing");
    }
}

static void a_locale_is_the_first_guess(void **state)
{
    static const uint32_t dal[] = {0x062F};
    static const uint32_t stop[] = {'.'};
    const struct action *action = NULL;

    (void)state;
    assert_int_equal(find("fa_IR.UTF-8", dal, 1, &action), KEYS_WHOLE);
    assert_string_equal(action->name, "search-next");
    assert_int_equal(find("fil_PH.UTF-8", dal, 1, &action), KEYS_BEGIN);
    assert_int_equal(find("ru_RU.UTF-8", stop, 1, &action), KEYS_WHOLE);
    assert_string_equal(action->name, "search");
}

static void digits_of_three_kinds_count(void **state)
{
    (void)state;
    assert_int_equal(keyboard_digit('0'), 0);
    assert_int_equal(keyboard_digit('9'), 9);
    assert_int_equal(keyboard_digit(0x0660), 0);
    assert_int_equal(keyboard_digit(0x0669), 9);
    assert_int_equal(keyboard_digit(0x06F4), 4);
    assert_int_equal(keyboard_digit(0x066A), -1);
    assert_int_equal(keyboard_digit('a'), -1);
}

static void lam_and_alef_are_a_key_and_two_letters(void **state)
{
    static const uint32_t alefs[] = {0x0627, 0x0622, 0x0623, 0x0625};
    uint32_t letters[2] = {0};

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        assert_true(keyboard_letters(keyboard_lam_alef(alefs[i]), letters));
        assert_int_equal(letters[0], 0x0644);
        assert_int_equal(letters[1], alefs[i]);
    }
    assert_int_equal(keyboard_lam_alef(0x0628), 0);
    assert_false(keyboard_letters('b', letters));
}

/* ---- Bound anew -------------------------------------------------------------------------- */

static const char *bound_to(const struct keymap *keymap, const char *word)
{
    const struct action *action = NULL;
    uint32_t keys[KEYS_MOST];
    size_t len = keys_read(str_from(word), keys);

    return keys_find(keymap, keys, keys, len, &action) == KEYS_WHOLE ? action->name : "";
}

static void a_file_binds_keys_anew(void **state)
{
    struct keymap keymap;
    struct err err = {0};
    struct buf keys = {0};

    (void)state;
    keymap_init(&keymap);
    assert_true(keymap_read(&keymap,
                            STR("# mine\n\nline-forward C-e zz\n  quit\tQ F1  \nn\n"
                                "change-next ]"),
                            &err));
    assert_string_equal(bound_to(&keymap, "zz"), "line-forward");
    assert_string_equal(bound_to(&keymap, "C-e"), "line-forward");
    assert_string_equal(bound_to(&keymap, "j"), "");
    assert_string_equal(bound_to(&keymap, "Q"), "quit");
    assert_string_equal(bound_to(&keymap, "q"), "");
    assert_string_equal(bound_to(&keymap, "F1"), "quit");
    assert_string_equal(bound_to(&keymap, "h"), "help");
    assert_string_equal(bound_to(&keymap, "]"), "change-next");
    assert_string_equal(bound_to(&keymap, "]]"), "");
    assert_string_equal(bound_to(&keymap, "k"), "line-backward");
    keymap_put_keys(&keys, &keymap, keys_find_name(STR("line-forward")));
    assert_string_equal(keys.ptr, "C-e zz");
    buf_release(&keys);
    keymap_release(&keymap);
}

static const struct {
    const char *text;
    const char *place;
    const char *reason;
} bad_files[] = {
    {"quit Q\nfly-away z\n", "2", "'fly-away' is no action"},
    {"quit Q xyz", "1", "'xyz' is no key"},
    {"\n\n\nquit C-\xC3\xA9", "4", "'C-\xC3\xA9' is no key"},
    {"bad one\nworse two", "1", "'bad' is no action"},
};

static void a_bad_line_is_told_by_its_number_and_passed_over(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(bad_files) / sizeof(bad_files[0]); i++) {
        struct keymap keymap;
        struct err err = {0};
        keymap_init(&keymap);
        assert_false(keymap_read(&keymap, str_from(bad_files[i].text), &err));
        assert_string_equal(err.place, bad_files[i].place);
        assert_string_equal(err.reason, bad_files[i].reason);
        assert_string_equal(bound_to(&keymap, "Q"), i == 0 ? "quit" : "");
        assert_string_equal(bound_to(&keymap, "q"), i == 0 ? "" : "quit");
        keymap_release(&keymap);
    }
}

static void a_first_key_waits_for_the_second(void **state)
{
    static const uint32_t latin[] = {']'};
    static const uint32_t arabic[] = {0x062F};
    const struct action *action;

    (void)state;
    assert_int_equal(find(NULL, latin, 1, &action), KEYS_BEGIN);
    assert_int_equal(find(NULL, arabic, 1, &action), KEYS_BEGIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_has_a_name_help_and_a_way_to_it),
        cmocka_unit_test(no_key_is_bound_twice),
        cmocka_unit_test(no_name_is_given_twice),
        cmocka_unit_test(keys_mean_what_the_table_says_on_every_keyboard),
        cmocka_unit_test(a_first_key_waits_for_the_second),
        cmocka_unit_test(a_locale_is_the_first_guess),
        cmocka_unit_test(digits_of_three_kinds_count),
        cmocka_unit_test(lam_and_alef_are_a_key_and_two_letters),
        cmocka_unit_test(a_file_binds_keys_anew),
        cmocka_unit_test(a_bad_line_is_told_by_its_number_and_passed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
