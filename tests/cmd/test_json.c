/* JSON of the whole program on whole files: the samples, and every file of QARAR_CORPORA that can
 * be read. Each output is as the schema says, its ids are there, and a document that is read back
 * gives the same bytes in every command. */
#include "support/run.h"
#include "support/schema.h"
#include "support/test.h"

#include "base/vec.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* A command and what its output is in the schema. */
static const struct {
    const char *command;
    const char *definition;
} outputs[] = {
    {"print", "document"},
    {"outline", "outline"},
    {"changes", "changes"},
    {"summary", "summary"},
};

enum { PRINT, OUTLINE, CHANGES, SUMMARY, OUTPUTS };

struct file {
    json_t *values[OUTPUTS];
    struct run runs[OUTPUTS];
    bool readable;
};

static json_t *schema;
static char *scratch;

static int set_up(void **state)
{
    (void)state;
    schema = schema_load();
    scratch = scratch_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    json_decref(schema);
    scratch_remove(scratch);
    return 0;
}

static struct run run_json(const char *command, const char *path)
{
    const char *const args[] = {command, "--format=json", path, NULL};

    return run_program(&(struct run_how){.args = args});
}

static void check_value(const char *path, size_t output, const json_t *value)
{
    struct buf why = {0};

    if (value == NULL)
        fail_msg("%s: %s writes no JSON", path, outputs[output].command);
    if (!schema_allows(schema, outputs[output].definition, value, &why))
        fail_msg("%s: %s: %s", path, outputs[output].command, why.ptr);
    buf_release(&why);
}

static struct file file_run(const char *path)
{
    struct file file = {.readable = true};

    for (size_t i = 0; i < OUTPUTS && file.readable; i++) {
        file.runs[i] = run_json(outputs[i].command, path);
        file.readable = file.runs[i].status == 0;
        if (!file.readable && (file.runs[i].status != 2 || i > 0 || file.runs[i].out.len > 0))
            fail_msg("%s: %s ends with %d", path, outputs[i].command, file.runs[i].status);
        if (!file.readable)
            break;
        file.values[i] = json_loadb(file.runs[i].out.ptr, file.runs[i].out.len, 0, NULL);
        check_value(path, i, file.values[i]);
    }
    return file;
}

static void file_release(struct file *file)
{
    for (size_t i = 0; i < OUTPUTS; i++) {
        json_decref(file->values[i]);
        run_release(&file->runs[i]);
    }
}

/* ---- Ids -------------------------------------------------------------------------------- */

/* The number of an id; 0 of null. */
static size_t number_of(const json_t *id)
{
    return json_is_string(id) ? strtoul(json_string_value(id) + 1, NULL, 10) : 0;
}

static size_t count_of(const json_t *value, const char *key)
{
    return json_array_size(json_object_get(value, key));
}

/* Clauses of the outline; each belongs to the section that lists it, and has paragraphs. */
static size_t check_outline(const char *path, const struct file *file)
{
    size_t sections = count_of(file->values[OUTLINE], "sections");
    size_t clauses = 0;
    size_t i;
    size_t k;
    size_t n;
    json_t *section;
    json_t *clause;
    json_t *para;

    json_array_foreach(json_object_get(file->values[OUTLINE], "sections"), i, section)
    {
        if (number_of(json_object_get(section, "id")) != i + 1)
            fail_msg("%s: section %zu has another id", path, i + 1);
        json_array_foreach(json_object_get(section, "clauses"), k, clause)
        {
            clauses++;
            if (count_of(clause, "paragraphs") == 0)
                fail_msg("%s: a clause has no paragraph", path);
            if (number_of(json_object_get(clause, "was_in")) > sections)
                fail_msg("%s: a clause was in no section", path);
            json_array_foreach(json_object_get(clause, "paragraphs"), n, para)
            {
                if (number_of(para) == 0 ||
                    number_of(para) > count_of(file->values[PRINT], "paragraphs"))
                    fail_msg("%s: a clause has paragraphs that are none", path);
            }
        }
    }
    return clauses;
}

static void check_ids(const char *path, const struct file *file)
{
    size_t clauses = check_outline(path, file);
    size_t sections = count_of(file->values[OUTLINE], "sections");
    size_t i;
    json_t *change;

    json_array_foreach(json_object_get(file->values[CHANGES], "changes"), i, change)
    {
        if (number_of(json_object_get(change, "id")) != i + 1)
            fail_msg("%s: change %zu has another id", path, i + 1);
        if (number_of(json_object_get(change, "clause")) > clauses ||
            number_of(json_object_get(change, "section")) > sections)
            fail_msg("%s: change %zu is nowhere", path, i + 1);
    }
    if (count_of(file->values[SUMMARY], "clauses") != clauses)
        fail_msg("%s: the summary has not every clause", path);
}

/* ---- Reading back ----------------------------------------------------------------------- */

static void check_same(const char *path, const char *what, const struct buf *a, const struct buf *b)
{
    size_t i = 0;

    while (i < a->len && i < b->len && a->ptr[i] == b->ptr[i])
        i++;
    if (i == a->len && i == b->len)
        return;
    size_t from = i > 60 ? i - 60 : 0;
    fail_msg("%s: %s of what was read back differs at byte %zu:\n%.120s\n%.120s", path, what, i,
             a->ptr + from, b->ptr + from);
}

static void check_read_back(const char *path, const struct file *file)
{
    char *copy = scratch_file(scratch, "copy.json", buf_str(&file->runs[PRINT].out));

    for (size_t i = 0; i < OUTPUTS; i++) {
        struct run run = run_json(outputs[i].command, copy);
        check_same(path, outputs[i].command, &file->runs[i].out, &run.out);
        run_release(&run);
    }
    free(copy);
}

/* ---- Files ------------------------------------------------------------------------------ */

static int check_file(const char *path)
{
    struct stat status;

    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return 0;
    struct file file = file_run(path);
    bool readable = file.readable;
    if (readable) {
        check_ids(path, &file);
        check_read_back(path, &file);
    }
    file_release(&file);
    return readable;
}

static int check_folder(const char *dir, const char *folder)
{
    struct buf path = {0};
    struct dirent **entries;
    int read = 0;

    buf_printf(&path, "%s/%s", dir, folder);
    int count = scandir(path.ptr, &entries, NULL, alphasort);
    size_t len = path.len;
    for (int i = 0; i < count; i++) {
        path.len = len;
        buf_printf(&path, "/%s", entries[i]->d_name);
        if (entries[i]->d_name[0] != '.')
            read += check_file(path.ptr);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    buf_release(&path);
    return read;
}

static void the_samples_are_written_as_promised(void **state)
{
    (void)state;
    assert_true(check_folder(getenv("QARAR_SOURCE"), "samples") > 0);
}

static void the_corpora_are_written_as_promised(void **state)
{
    const char *corpora = getenv("QARAR_CORPORA");

    (void)state;
    if (corpora == NULL) {
        print_message("QARAR_CORPORA is not set: no corpora\n");
        skip();
    }
    print_message("%d files of the corpora\n", check_folder(corpora, "docx"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_samples_are_written_as_promised),
        cmocka_unit_test(the_corpora_are_written_as_promised),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
