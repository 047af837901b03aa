/* What is no longer wanted ends soon: the structure's long loops ask, and nothing half done is
 * given out, wherever they were told to stop. */
#include "support/test.h"

#include "load.h"
#include "model/build.h"
#include "parse/changes.h"
#include "parse/refs.h"
#include "support/marked.h"

#include <stdlib.h>

enum { PARAS = 60 };

/* Says stop at one question alone, the last (from 1; 0: at none); counts them. */
struct asked {
    unsigned count;
    unsigned last;
};

static bool ask(void *context)
{
    struct asked *asked = context;

    return ++asked->count == asked->last;
}

struct fixture {
    struct doc *doc;
    struct outline *outline;
};

static int set_up(void **state)
{
    struct fixture *f = calloc(1, sizeof(*f));
    struct buf text = {0};

    buf_puts(&text, "resolves\n");
    for (unsigned i = 1; i < PARAS; i++)
        buf_printf(&text, "%u\tto keep [-old -]{+new +}lamps as in resolves %u above;\n", i, i);
    f->doc = marked_text(text.ptr);
    f->outline = outline_new(f->doc, NULL);
    buf_release(&text);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;

    outline_free(f->outline);
    doc_free(f->doc);
    free(f);
    return 0;
}

/* ---- The three stages --------------------------------------------------------------------- */

/* Each is true where something was given out; it is freed again. */
static bool finds_outline(const struct fixture *f, struct stop *stop)
{
    struct outline *outline = outline_new_until(f->doc, NULL, stop);

    outline_free(outline);
    return outline != NULL;
}

static bool finds_changes(const struct fixture *f, struct stop *stop)
{
    struct changes *changes = changes_new_until(f->doc, f->outline, stop);

    changes_free(changes);
    return changes != NULL;
}

static bool finds_refs(const struct fixture *f, struct stop *stop)
{
    struct refs *refs = refs_new_until(f->doc, f->outline, stop);

    refs_free(refs);
    return refs != NULL;
}

static const struct {
    const char *name;
    bool (*finds)(const struct fixture *f, struct stop *stop);
    unsigned loops; /* over the paragraphs, at least */
} stages[] = {
    {"outline", finds_outline, 5}, /* lines and roles of each side, and both together */
    {"changes", finds_changes, 1},
    {"refs", finds_refs, 1},
};

static bool finds(const struct fixture *f, size_t stage, struct asked *asked)
{
    struct stop stop = {.ask = ask, .context = asked};

    return stages[stage].finds(f, &stop);
}

static void told_before_the_start_each_stage_asks_once_and_finds_nothing(void **state)
{
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++) {
        struct asked asked = {.last = 1};
        if (finds(*state, i, &asked))
            fail_msg("%s: found something", stages[i].name);
        if (asked.count != 1)
            fail_msg("%s: asked %u times", stages[i].name, asked.count);
    }
}

static void each_stage_asks_for_every_paragraph(void **state)
{
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++) {
        struct asked asked = {0};
        if (!finds(*state, i, &asked))
            fail_msg("%s: found nothing", stages[i].name);
        if (asked.count < stages[i].loops * PARAS)
            fail_msg("%s: asked %u times", stages[i].name, asked.count);
    }
}

/* Though the question after would be answered otherwise. */
static void told_at_any_question_each_stage_asks_no_more_and_finds_nothing(void **state)
{
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++) {
        struct asked all = {0};
        finds(*state, i, &all);
        for (unsigned last = 1; last <= all.count; last++) {
            struct asked asked = {.last = last};
            if (finds(*state, i, &asked))
                fail_msg("%s: told at question %u, it found something", stages[i].name, last);
            if (asked.count != last)
                fail_msg("%s: told at question %u, it asked %u times", stages[i].name, last,
                         asked.count);
        }
    }
}

/* ---- All of it ---------------------------------------------------------------------------- */

static void a_stopped_analysis_has_nothing_to_release(void **state)
{
    const struct fixture *f = *state;
    struct asked all = {0};
    struct analysis found;

    assert_true(analysis_make(f->doc, NULL, ask, &all, &found));
    analysis_release(&found);
    for (unsigned last = 1; last <= all.count; last++) {
        struct asked asked = {.last = last};
        assert_false(analysis_make(f->doc, NULL, ask, &asked, &found));
        assert_null(found.outline);
        assert_null(found.changes);
        assert_null(found.refs);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(told_before_the_start_each_stage_asks_once_and_finds_nothing),
        cmocka_unit_test(each_stage_asks_for_every_paragraph),
        cmocka_unit_test(told_at_any_question_each_stage_asks_no_more_and_finds_nothing),
        cmocka_unit_test(a_stopped_analysis_has_nothing_to_release),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
