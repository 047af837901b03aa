/* What a document, its name or a person in it would do to the terminal: of all bytes that the
 * reader writes, whatever is looked at, none is theirs to command. */
#include "support/run.h"
#include "support/terminal.h"
#include "support/test.h"

#include <stdlib.h>

/* A command to the terminal, a bell, a C1 control and an override; in JSON, and as bytes. */
#define HARM  "\\u001b]HM\\u0007\\u009bHM\\u202e"
#define BYTES "\033]HM\007\302\233HM\342\200\256"
#define SPAN(text, more)                                                                           \
    "{\"text\":\"" text "\",\"revision\":\"" more "\",\"author\":\"" HARM                          \
    "Amal\",\"date\":\"2026-01-0" HARM "\"}"
#define PARA(id, spans) "{\"id\":\"" id "\",\"style\":\"" HARM "\",\"spans\":[" spans "]}"

#define TITLE    PARA("p1", SPAN("RESOLUTION 5" HARM, "kept"))
#define BEFORE   PARA("p2", SPAN("considering", "kept"))
#define WORDS    "a)\\t" HARM "that [so \\u009bHM\\u202e] " HARM
#define CHANGES  SPAN(HARM "new", "inserted") "," SPAN(HARM "old", "deleted")
#define CLAUSE   PARA("p3", SPAN(WORDS, "kept") "," CHANGES)
#define HEADING  PARA("p4", SPAN("resolves" HARM, "kept"))
#define RESOLVES PARA("p5", SPAN("resolves", "kept"))
#define REFERS   PARA("p6", SPAN("1\\t" HARM "to do considering a) above;", "inserted"))
#define COMMENT                                                                                    \
    "{\"id\":\"c1\",\"author\":\"" HARM "\",\"date\":\"" HARM                                      \
    "\",\"paragraph\":\"p3\",\"offset\":0,\"length\":2,\"text\":\"" HARM "why\"}"
#define START "{\"format\":\"qarar-document\",\"version\":1,\"source\":{\"name\":\"" HARM "\"},"

/* clang-format off */
static const char document[] =
    START "\"paragraphs\":["
    TITLE "," BEFORE "," CLAUSE "," HEADING "," RESOLVES "," REFERS
    "],\"comments\":[" COMMENT "]}";
/* clang-format on */

struct session {
    char *dir;
    char *file;
    struct terminal *t;
};

static int set_up(void **state)
{
    struct session *s = calloc(1, sizeof(*s));

    assert_non_null(s);
    s->dir = scratch_new();
    s->file = scratch_file(s->dir, "n" BYTES "\nx.json", str_from(document));
    *state = s;
    return 0;
}

static int tear_down(void **state)
{
    struct session *s = *state;

    if (s->t != NULL)
        terminal_close(s->t);
    free(s->file);
    scratch_remove(s->dir);
    free(s);
    return 0;
}

static void open_it(struct session *s, const char *option)
{
    const char *const args[] = {option, s->file, NULL};

    s->t = terminal_open(&(struct terminal_how){.args = args, .rows = 24, .cols = 120});
    terminal_expect(s->t, -1, "%");
    terminal_settle(s->t);
}

/* None of it was written; shown: and the screen has a sign for it. */
static void assert_harmless(struct session *s, const char *what, bool shown)
{
    static const char *const harms[] = {"\033]HM", "]HM\007", "HM\007", "\302\233", "\342\200\256"};
    struct str bytes = terminal_bytes(s->t);

    for (size_t i = 0; i < sizeof(harms) / sizeof(harms[0]); i++)
        if (str_find(bytes, str_from(harms[i]), 0) != (size_t)-1)
            fail_msg("%s: harm %zu was written raw", what, i);
    if (shown && terminal_find(s->t, "<U+001B>") < 0 && terminal_find(s->t, "<U+202E>") < 0) {
        for (int row = 0; row < 24; row++) {
            char *line = terminal_row(s->t, row);
            print_message("|%s\n", line);
            free(line);
        }
        fail_msg("%s: there is no sign of it", what);
    }
}

/* Each is typed, seen where it should be, and left. */
static void look_at_all(struct session *s)
{
    static const struct {
        const char *keys;
        int row;
        const char *seen;
        bool shown;
        const char *leave;
    } cases[] = {
        {"O", -1, "original", true, ""},
        {"F", -1, "final", true, ""},
        {"M", -1, "markup", true, ""},
        {"o", -1, "za: fold", true, "q"},
        {"))))(", -1, "", true, ""},
        {"}}{", -1, "", true, ""},
        {"s", 0, "Summary", true, "q"},
        {"x", 0, "Changes", true, "q"},
        {"gB", 0, "Undecided", true, "q"},
        {"gcc", -1, "change 2 of 2", true, ""},
        {"r", 0, "References", false, "q"},
        {"a", -1, "comment", true, "a"},
        {":author \t", -1, "author", true, "\r"},
        {":author\r", -1, "all authors", true, ""},
        {"/HM\r", -1, "hit ", true, ""},
        {"&", 0, "Hits", true, "q"},
        {"nN", -1, "hit ", true, ""},
        {"ma:marks\r", 0, "Marks", true, "q"},
        {"G:jumps\r", 0, "Jumps", true, "q"},
        {":files\r", 0, "Files", true, "q"},
        {"h", 0, "Help", true, "q"},
        {"R", -1, "", true, ""},
        {"y", -1, "Copy", true, "c"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        terminal_type(s->t, cases[i].keys);
        terminal_expect(s->t, cases[i].row, cases[i].seen);
        terminal_settle(s->t);
        assert_harmless(s, cases[i].keys, cases[i].shown);
        terminal_type(s->t, cases[i].leave);
        terminal_settle(s->t);
        assert_harmless(s, cases[i].keys, false);
    }
}

static void nothing_of_a_document_commands_the_terminal(void **state)
{
    open_it(*state, "--bidi=app");
    assert_harmless(*state, "opened", true);
    look_at_all(*state);
}

static void nor_where_the_terminal_reorders(void **state)
{
    open_it(*state, "--bidi=terminal");
    look_at_all(*state);
}

/* The name is completed, edited, said in messages and listed. */
static void nor_does_a_name_of_a_file(void **state)
{
    struct session *s = *state;
    struct buf keys = {0};

    open_it(s, "--bidi=app");
    buf_printf(&keys, ":e %s/n\t", s->dir);
    terminal_type(s->t, keys.ptr);
    terminal_settle(s->t);
    assert_harmless(s, "completed", true);
    terminal_type(s->t, "zz\r");
    terminal_settle(s->t);
    assert_harmless(s, "missing", false);
    terminal_type(s->t, ":\020");
    terminal_settle(s->t);
    assert_harmless(s, "in the history", false);
    terminal_type(s->t, "\033");
    buf_clear(&keys);
    buf_printf(&keys, ":w %s/n\t\r", s->dir);
    terminal_type(s->t, keys.ptr);
    terminal_settle(s->t);
    assert_harmless(s, "written over", false);
    buf_release(&keys);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_of_a_document_commands_the_terminal, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(nor_where_the_terminal_reorders, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nor_does_a_name_of_a_file, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
