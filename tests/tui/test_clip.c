/* The terminal's clipboard: which way to it, and what is sent. */
#include "support/test.h"

#include "tui/clip.h"

#include <string.h>

static const char *const *variables; /* "NAME=VALUE"; ends with NULL */

static char *get(const char *name)
{
    size_t len = strlen(name);

    for (const char *const *it = variables; *it != NULL; it++)
        if (strncmp(*it, name, len) == 0 && (*it)[len] == '=')
            return (char *)(uintptr_t)(*it + len + 1);
    return NULL;
}

static void the_way_follows_from_the_environment(void **state)
{
    static const struct {
        const char *variables[4];
        enum clip_way want;
    } cases[] = {
        {{"TERM=xterm-256color"}, CLIP_PLAIN},
        {{"TERM=linux"}, CLIP_NONE},
        {{"TERM=xterm-256color", "TERM_PROGRAM=Apple_Terminal"}, CLIP_NONE},
        {{"TERM=xterm-256color", "TERM_PROGRAM=iTerm.app"}, CLIP_PLAIN},
        {{"TERM=xterm-256color", "VTE_VERSION=7006"}, CLIP_NONE},
        {{"TERM=xterm-256color", "VTE_VERSION=7601"}, CLIP_PLAIN},
        {{"TERM=xterm-256color", "KONSOLE_VERSION=221203"}, CLIP_NONE},
        {{"TERM=tmux-256color", "TMUX=/tmp/x,1,0", "VTE_VERSION=7006"}, CLIP_TMUX},
        {{"TERM=screen-256color", "TMUX=/tmp/x,1,0"}, CLIP_TMUX},
        {{"TERM=screen.xterm-256color", "STY=1.pts-0.host"}, CLIP_SCREEN},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        variables = cases[i].variables;
        if (clip_find(get) != cases[i].want)
            fail_msg("%s …: %d", cases[i].variables[0], (int)clip_find(get));
    }
}

static void text_is_sent_in_base64(void **state)
{
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"", "\033]52;c;\a"},
        {"f", "\033]52;c;Zg==\a"},
        {"fo", "\033]52;c;Zm8=\a"},
        {"foo", "\033]52;c;Zm9v\a"},
        {"foob", "\033]52;c;Zm9vYg==\a"},
        {"\xD9\x82", "\033]52;c;2YI=\a"},
        {"\xFB\xFF\xBF", "\033]52;c;+/+/\a"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf out = {0};
        clip_put(&out, CLIP_PLAIN, str_from(cases[i].text));
        assert_string_equal(out.ptr, cases[i].want);
        buf_release(&out);
    }
}

static void screen_gets_it_in_pieces(void **state)
{
    char text[1000];
    struct buf plain = {0};
    struct buf out = {0};
    struct buf joined = {0};

    (void)state;
    memset(text, 'x', sizeof(text));
    clip_put(&plain, CLIP_PLAIN, (struct str){text, sizeof(text)});
    clip_put(&out, CLIP_SCREEN, (struct str){text, sizeof(text)});
    struct str rest = buf_str(&out);
    while (rest.len > 0) {
        size_t end = str_find(rest, STR("\033\\"), 0);
        assert_true(str_starts(rest, STR("\033P")));
        assert_true(end != (size_t)-1 && end <= 768);
        buf_add(&joined, (struct str){rest.ptr + 2, end - 2});
        rest = str_from_off(rest, end + 2);
    }
    assert_true(str_eq(buf_str(&joined), buf_str(&plain)));
    buf_release(&plain);
    buf_release(&out);
    buf_release(&joined);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_follows_from_the_environment),
        cmocka_unit_test(text_is_sent_in_base64),
        cmocka_unit_test(screen_gets_it_in_pieces),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
