/* What a terminal answers, and what follows from it. The answers have the shapes of real ones. */
#include "tui/probe.h"

#include "support/test.h"

static struct probe fed(const char *bytes)
{
    struct probe probe = {.bdsm = -1};

    probe_feed(&probe, str_from(bytes));
    return probe;
}

/* ---- Choice ------------------------------------------------------------------------------ */

static const struct choice_case {
    const char *name;
    const char *answer;
    const char *program; /* $TERM_PROGRAM */
    enum bidi_mode bidi;
    bool bdsm;
    bool reorders;
} choices[] = {
    {"VTE knows BDSM", "\033[8;1$y\033[>65;7006;1c\033[?65;1;9c", NULL, BIDI_APP, true, true},
    {"BDSM was reset already", "\033[8;2$y\033[>65;7006;1c\033[?65;1;9c", NULL, BIDI_APP, true,
     true},
    {"BDSM is set for ever", "\033[8;3$y\033[>99;1;0c\033[?62c", NULL, BIDI_TERMINAL, false, true},
    {"BDSM is reset for ever", "\033[8;4$y\033[>99;1;0c\033[?62c", NULL, BIDI_APP, false, false},
    {"xterm does not reorder", "\033[8;0$y\033P>|XTerm(379)\033\\\033[>41;379;0c\033[?64;1;2c",
     NULL, BIDI_APP, false, false},
    {"Konsole", "\033P>|Konsole 22.12.3\033\\\033[>1;115;0c\033[?62;1;4c", NULL, BIDI_TERMINAL,
     false, true},
    {"Konsole that hides its name", "\033[>1;115;0c\033[?62;1;4c", NULL, BIDI_TERMINAL, false,
     true},
    {"mlterm", "\033[8;0$y\033[>24;279;0c\033[?63;1;2c", NULL, BIDI_TERMINAL, false, true},
    {"kitty", "\033[8;0$y\033P>|kitty(0.26.5)\033\\\033[>1;4000;26c\033[?62;c", NULL, BIDI_TERMINAL,
     false, true},
    {"PuTTY", "\033[>0;136;0c\033[?6c", NULL, BIDI_TERMINAL, false, true},
    {"qterminal", "\033[>0;115;0c\033[?1;2c", NULL, BIDI_TERMINAL, false, true},
    {"tmux", "\033P>|tmux 3.3a\033\\\033[>84;0;0c\033[?1;2c", "tmux", BIDI_APP, false, false},
    {"screen", "\033[>83;40900;0c\033[?1;2c", NULL, BIDI_APP, false, false},
    {"st says little", "\033[?6c", NULL, BIDI_APP, false, false},
    {"the terminal of macOS", "\033[>1;95;0c\033[?1;2c", "Apple_Terminal", BIDI_TERMINAL, false,
     true},
    {"silence", "", NULL, BIDI_APP, false, false},
};

static void the_answer_says_who_reorders(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(choices) / sizeof(choices[0]); i++) {
        const struct choice_case *it = &choices[i];
        struct probe probe = fed(it->answer);
        struct probe_choice got = probe_choose(&probe, it->program);
        if (got.bidi != it->bidi || got.bdsm != it->bdsm || got.reorders != it->reorders)
            fail_msg("%s: bidi %d, bdsm %d, reorders %d", it->name, (int)got.bidi, got.bdsm,
                     got.reorders);
        probe_release(&probe);
    }
}

static void mosh_does_not_strike_text_through(void **state)
{
    struct probe probe = fed("\033[>1;10;0c\033[?62c");

    (void)state;
    assert_false(probe_choose(&probe, NULL).strikes);
    probe_release(&probe);
}

/* ---- Answers and keys -------------------------------------------------------------------- */

static const struct typed_case {
    const char *name;
    const char *bytes;
    const char *typed;
    bool done;
} typed[] = {
    {"answers alone", "\033[8;1$y\033[>65;7006;1c\033[?65;1;9c", "", true},
    {"a key before", "j\033[?6c", "j", true},
    {"a key between", "\033[8;1$yq\033[?6c", "q", true},
    {"a key after", "\033[?6cq", "q", true},
    {"an arrow is a key", "\033[A\033[?6c", "\033[A", true},
    {"an arrow of the keypad's mode", "\033OB\033[?6c", "\033OB", true},
    {"Alt and a letter", "\033x\033[?6c", "\033x", true},
    {"Arabic letters", "\u0642\u0631\033[?6c", "\u0642\u0631", true},
    {"a lone escape before an answer", "\033\033[?6c", "\033", true},
    {"an answer that does not end", "\033[8;1", "\033[8;1", false},
    {"another string's answer is none of ours, and no key", "\033P1+r544e=78\033\\\033[?6c", "",
     true},
};

static void what_is_no_answer_was_typed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
        const struct typed_case *it = &typed[i];
        struct probe probe = fed(it->bytes);
        probe_end(&probe);
        if (!str_eq(buf_str(&probe.typed), str_from(it->typed)) || probe.done != it->done)
            fail_msg("%s: \"%.*s\", done %d", it->name, STR_ARG(buf_str(&probe.typed)), probe.done);
        probe_release(&probe);
    }
}

static void answers_may_come_byte_by_byte(void **state)
{
    static const char bytes[] = "\033P>|Konsole 22.12.3\033\\x\033[>1;115;0c\033[?62;1;4c";
    struct probe probe = {.bdsm = -1};

    (void)state;
    for (size_t i = 0; i + 1 < sizeof(bytes); i++) {
        assert_false(probe.done);
        probe_feed(&probe, (struct str){bytes + i, 1});
    }
    assert_true(probe.done);
    assert_str(buf_str(&probe.name), "Konsole 22.12.3");
    assert_str(buf_str(&probe.model), "1;115;0");
    assert_str(buf_str(&probe.typed), "x");
    probe_release(&probe);
}

static void an_endless_answer_is_given_up(void **state)
{
    struct probe probe = fed("\033P>|");

    (void)state;
    for (int i = 0; i < 100000; i++)
        probe_feed(&probe, STR("x"));
    assert_true(probe.open.len < 1000);
    probe_feed(&probe, STR("\033[?6c"));
    assert_true(probe.done);
    probe_release(&probe);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_answer_says_who_reorders),
        cmocka_unit_test(mosh_does_not_strike_text_through),
        cmocka_unit_test(what_is_no_answer_was_typed),
        cmocka_unit_test(answers_may_come_byte_by_byte),
        cmocka_unit_test(an_endless_answer_is_given_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
