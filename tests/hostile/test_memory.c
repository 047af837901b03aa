/* The program where memory is refused: allocations of each command on the samples in turn, in the
 * program and in its libraries. It must end with one line and status 2 and without output, or,
 * where a library does without, as if nothing had happened. The shim (fail_alloc.c) forks at the
 * allocation and judges.
 *
 * QARAR_FAIL_STEP says that each so many fail: CI has 1 of it, which is every one. */
#include "config.h"

#include "support/run.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHIM "tests/hostile/fail_alloc.so"

enum { STEP = 9 };

struct failure_case {
    const char *name;
    const char *sample;
    const char *words[6];
};

static const struct failure_case cases[] = {
    {"print", "proposal-ar.docx", {"print", "--width=60", "--bidi=app", "--color=always"}},
    {"print final", "proposal-en.docx", {"print", "--view=final"}},
    {"print as JSON", "proposal-ar.docx", {"print", "--format=json"}},
    {"outline", "proposal-ar.docx", {"outline"}},
    {"changes", "proposal-en.docx", {"changes", "--format=tsv"}},
    {"changes as JSON", "proposal-ar.docx", {"changes", "--format=json"}},
    {"summary", "proposal-ar.docx", {"summary", "--width=60", "--bidi=app"}},
    {"summary of text", "proposal-ar-flat.txt", {"summary", "--width=60"}},
    {"clause", "proposal-ar-flat.txt", {"print", "--clause=3"}},
    {"JSON read back", "", {"print", "--input=json"}},
    {"help", "", {"--help"}},
};

struct place {
    char *dir; /* of this test */
    struct buf preload;
    struct buf document; /* a sample as JSON */
    unsigned long step;
};

static struct buf sample_path(const struct place *place, const struct failure_case *c)
{
    struct buf path = {0};

    if (c->sample[0] != '\0')
        buf_printf(&path, "%s/samples/%s", getenv("QARAR_SOURCE"), c->sample);
    else if (c->words[1] != NULL)
        buf_add(&path, buf_str(&place->document));
    return path;
}

static struct run run_case(const struct place *place, const struct failure_case *c,
                           const char *sandbox, const char *const *env)
{
    struct buf path = sample_path(place, c);
    const char *args[8] = {0};
    size_t words = 0;

    for (; c->words[words] != NULL; words++)
        args[words] = c->words[words];
    if (path.len > 0) {
        args[words++] = sandbox;
        args[words] = path.ptr;
    }
    struct run run = run_program(&(struct run_how){.args = args, .env = env});
    buf_release(&path);
    return run;
}

static struct buf file_text(const char *path)
{
    struct buf text = {0};
    char piece[4096];
    size_t got;
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(&text, piece, got);
    fclose(file);
    buf_add_bytes(&text, "", 0);
    return text;
}

/* What the shim wrote: complaints, and at the end how many there were. True where all is well. */
static bool judge(const struct place *place, const char *name, const char *report)
{
    struct buf text = file_text(report);
    unsigned long count = 0;
    unsigned long refused = 0;
    const char *last = text.ptr;

    for (const char *at = text.ptr; (at = strchr(at, '\n')) != NULL && at[1] != '\0'; at++)
        last = at + 1;
    bool well = last == text.ptr && sscanf(last, "%lu %lu", &count, &refused) == 2 && count > 10 &&
                refused == count / place->step;
    if (!well)
        print_message("%s:\n%.4000s", name, text.ptr);
    buf_release(&text);
    return well;
}

static bool check_case(const struct place *place, const struct failure_case *c)
{
    struct run whole = run_case(place, c, "--sandbox=off", NULL);
    char *whole_path = scratch_file(place->dir, "whole", buf_str(&whole.out));
    char *report_path = scratch_file(place->dir, "report", STR(""));
    struct buf each = {0};
    struct buf report = {0};
    struct buf to = {0};

    assert_int_equal(whole.status, 0);
    buf_printf(&each, "QARAR_FAIL_EACH=%lu", place->step);
    buf_printf(&report, "QARAR_FAIL_REPORT=%s", report_path);
    buf_printf(&to, "QARAR_FAIL_WHOLE=%s", whole_path);
    const char *const env[] = {place->preload.ptr, each.ptr, report.ptr, to.ptr, NULL};
    struct run run = run_case(place, c, "--sandbox=off", env);
    bool well = run.status == 0 && str_eq(buf_str(&run.out), buf_str(&whole.out)) &&
                judge(place, c->name, report_path);
    run_release(&run);
    run_release(&whole);
    buf_release(&each);
    buf_release(&report);
    buf_release(&to);
    free(whole_path);
    free(report_path);
    return well;
}

static struct place place_new(void)
{
    struct place place = {.dir = scratch_new(), .step = STEP};
    const char *step = getenv("QARAR_FAIL_STEP");
    char dir[4096];
    static const struct failure_case json = {"", "proposal-ar.docx", {"print", "--format=json"}};

    assert_non_null(getcwd(dir, sizeof(dir)));
    buf_printf(&place.preload, "LD_PRELOAD=%s/%s", dir, SHIM);
    if (step != NULL && strtoul(step, NULL, 10) > 0)
        place.step = strtoul(step, NULL, 10);
    struct run run = run_case(&place, &json, "--sandbox=auto", NULL);
    char *path = scratch_file(place.dir, "document.json", buf_str(&run.out));
    buf_puts(&place.document, path);
    free(path);
    run_release(&run);
    return place;
}

static void place_release(struct place *place)
{
    buf_release(&place->preload);
    buf_release(&place->document);
    scratch_remove(place->dir);
}

static void refused_allocations_end_in_order(void **state)
{
    unsigned wrong = 0;

    (void)state;
    if (access(SHIM, R_OK) != 0) {
        print_message("allocations cannot be failed here\n");
        skip();
    }
    struct place place = place_new();
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        wrong += !check_case(&place, &cases[i]);
    place_release(&place);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refused_allocations_end_in_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
