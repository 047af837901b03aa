/* Runs every case of tests/cases; what a case is, the README there says. */
#include "config.h"

#include "support/run.h"
#include "support/test.h"

#include "base/vec.h"

#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct texts {
    const char **ptr;
    size_t len;
    size_t cap;
};

static char *path_of(const char *dir, const char *name, const char *ending)
{
    struct buf path = {0};

    buf_printf(&path, "%s/%s%s", dir, name, ending);
    return buf_detach(&path);
}

/* The whole file, or NULL where there is none; *len its bytes. */
static char *slurp(const char *dir, const char *name, const char *ending, size_t *len)
{
    struct buf bytes = {0};
    char piece[4096];
    size_t got;
    char *path = path_of(dir, name, ending);
    FILE *file = fopen(path, "r");

    free(path);
    if (file == NULL)
        return NULL;
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(&bytes, piece, got);
    buf_add_bytes(&bytes, "", 0);
    fclose(file);
    *len = bytes.len;
    return buf_detach(&bytes);
}

static char *cases_dir(void)
{
    return path_of(getenv("QARAR_SOURCE"), "tests/cases", "");
}

/* A directory in which every input lies under its name. */
static char *make_stage(const char *cases)
{
    char *stage = scratch_new();
    struct dirent **entries;
    int count = scandir(cases, &entries, NULL, alphasort);

    assert_true(count >= 0);
    for (int i = 0; i < count; i++) {
        char *from = path_of(cases, entries[i]->d_name, "");
        char *to = path_of(stage, entries[i]->d_name, "");
        struct stat status;
        if (stat(from, &status) == 0 && S_ISREG(status.st_mode))
            assert_int_equal(symlink(from, to), 0);
        else if (strchr(entries[i]->d_name, '.') > entries[i]->d_name)
            scratch_zip(from, to);
        free(from);
        free(to);
        free(entries[i]);
    }
    free(entries);
    char *from = path_of(getenv("QARAR_SOURCE"), "samples", "");
    char *to = path_of(stage, "samples", "");
    assert_int_equal(symlink(from, to), 0);
    free(from);
    free(to);
    return stage;
}

/* Sorts the lines of .args (cut in place) into arguments, environment and input. */
static const char *read_args(char *text, struct texts *args, struct texts *env)
{
    const char *in = NULL;
    char *rest = text;

    for (char *line; (line = strsep(&rest, "\n")) != NULL;) {
        if (line[0] == '$')
            VEC_ADD(env, line + 1);
        else if (line[0] == '<')
            in = line + 1;
        else if (line[0] != '#' && (line[0] != '\0' || rest != NULL))
            VEC_ADD(args, line);
    }
    VEC_ADD(args, NULL);
    VEC_ADD(env, NULL);
    return in;
}

static bool same_bytes(const char *name, const char *what, const struct buf *got, const char *want,
                       size_t len)
{
    if (got->len == len && memcmp(got->ptr, want, len) == 0)
        return true;
    print_error("case %s: %s is\n%.*s\nexpected\n%.*s\n", name, what, (int)got->len, got->ptr,
                (int)len, want);
    return false;
}

static bool same_json(const char *name, const struct buf *got, const char *want)
{
    json_error_t error;
    json_t *expected = json_loads(want, JSON_DECODE_ANY, &error);
    json_t *value = json_loads(got->ptr, JSON_DECODE_ANY, NULL);
    bool same = expected != NULL && value != NULL && json_equal(expected, value) == 1;

    if (expected == NULL)
        print_error("case %s: its .json, line %d: %s\n", name, error.line, error.text);
    else if (!same)
        print_error("case %s: standard output is another value:\n%s\nexpected\n%s\n", name,
                    got->ptr, want);
    json_decref(expected);
    json_decref(value);
    return same;
}

static bool check_output(const char *cases, const char *name, const struct run *run)
{
    size_t len = 0;
    bool good;
    char *want = slurp(cases, name, ".json", &len);

    if (want != NULL) {
        good = same_json(name, &run->out, want);
    } else {
        want = slurp(cases, name, ".want", &len);
        good = want != NULL && same_bytes(name, "standard output", &run->out, want, len);
        if (want == NULL)
            print_error("case %s: neither .want nor .json\n", name);
    }
    free(want);
    return good;
}

static bool check_rest(const char *cases, const char *name, const struct run *run)
{
    size_t len = 0;
    char *want = slurp(cases, name, ".err", &len);
    bool good = same_bytes(name, "standard error", &run->err, want != NULL ? want : "", len);
    free(want);
    want = slurp(cases, name, ".status", &len);
    int status = want != NULL ? atoi(want) : 0;
    if (run->status != status)
        print_error("case %s: status %d, expected %d\n", name, run->status, status);
    free(want);
    return good && run->status == status;
}

static bool run_case(const char *cases, const char *stage, const char *name)
{
    struct texts args = {0};
    struct texts env = {0};
    size_t len;
    char *text = slurp(cases, name, ".args", &len);
    const char *in = read_args(text, &args, &env);
    char *in_path = in != NULL ? path_of(stage, in, "") : NULL;
    const struct run_how how = {.args = args.ptr, .env = env.ptr, .dir = stage, .in_path = in_path};

    struct run run = run_program(&how);
    bool good = check_output(cases, name, &run);
    good = check_rest(cases, name, &run) && good;
    run_release(&run);
    VEC_RELEASE(&args);
    VEC_RELEASE(&env);
    free(in_path);
    free(text);
    return good;
}

static int is_case(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);

    return len > 5 && strcmp(entry->d_name + len - 5, ".args") == 0;
}

static void every_case_says_what_is_expected(void **state)
{
    struct dirent **entries;
    char *cases = cases_dir();
    char *stage = make_stage(cases);
    int count = scandir(cases, &entries, is_case, alphasort);
    int bad = 0;

    (void)state;
    for (int i = 0; i < count; i++) {
        entries[i]->d_name[strlen(entries[i]->d_name) - 5] = '\0';
        bad += !run_case(cases, stage, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    free(cases);
    scratch_remove(stage);
    print_message("%d cases\n", count);
    if (bad > 0)
        fail_msg("%d of %d cases differ", bad, count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_case_says_what_is_expected),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
