/* Real documents, where QARAR_CORPORA names them: three of one text, the second with all changes
 * accepted and the third with all rejected, must give the same words and paragraphs. */
#include "support/test.h"

#include "support/docx.h"

#include "base/input.h"
#include "read/reader.h"

#include <dirent.h>
#include <stdlib.h>

static const char *corpora(void)
{
    const char *path = getenv("QARAR_CORPORA");

    if (path == NULL || path[0] == '\0') {
        print_message("QARAR_CORPORA is not set: no real document is read\n");
        skip();
    }
    return path;
}

static struct doc *read_file(const char *folder, const char *name, size_t len, const char *end)
{
    struct buf path = {0};
    struct input input;
    struct err err = {0};
    struct doc *doc = NULL;

    buf_printf(&path, "%s/docx/%.*s%s", folder, (int)len, name, end);
    if (input_open(&input, path.ptr, &limits_default, &err)) {
        doc = reader_read(&input, NULL, &limits_default, &err);
        input_release(&input);
    }
    assert_true(doc != NULL || err.reason[0] != '\0');
    buf_release(&path);
    return doc;
}

/* Says the first line that differs. */
static void compare(const char *name, const char *got, const char *want)
{
    const char *line = got;

    if (strcmp(got, want) == 0)
        return;
    for (; *got != '\0' && *got == *want; got++, want++)
        if (*got == '\n')
            line = got + 1;
    fail_msg("%s differs at: %.300s", name, line);
}

static bool compare_side(const char *folder, const char *name, size_t len, const char *end,
                         enum view view)
{
    struct doc *marked = read_file(folder, name, len, ".docx");
    struct doc *plain = read_file(folder, name, len, end);

    if (marked != NULL && plain != NULL) {
        char *got = docx_text_of(marked, view);
        char *want = docx_text_of(plain, VIEW_FINAL);
        compare(name, got, want);
        free(got);
        free(want);
    }
    bool both = marked != NULL && plain != NULL;
    doc_free(marked);
    doc_free(plain);
    return both;
}

static void accepted_and_rejected_copies_are_the_two_sides(void **state)
{
    static const char accepted[] = "-Accepted.docx";
    static const char rejected[] = "-Rejected.docx";
    const char *folder = corpora();
    struct buf path = {0};
    struct dirent **entries;
    unsigned compared = 0;

    (void)state;
    buf_printf(&path, "%s/docx", folder);
    int count = scandir(path.ptr, &entries, NULL, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        struct str name = str_from(entries[i]->d_name);
        if (str_ends(name, STR(accepted)))
            compared +=
                compare_side(folder, name.ptr, name.len - strlen(accepted), accepted, VIEW_FINAL);
        if (str_ends(name, STR(rejected)))
            compared += compare_side(folder, name.ptr, name.len - strlen(rejected), rejected,
                                     VIEW_ORIGINAL);
        free(entries[i]);
    }
    free(entries);
    buf_release(&path);
    print_message("%u sides compared\n", compared);
    assert_true(compared > 40);
}

/* Whatever is in the folder is read or refused, in every view. */
static void every_document_is_read_or_refused(void **state)
{
    const char *folder = corpora();
    struct buf path = {0};
    struct dirent **entries;

    (void)state;
    buf_printf(&path, "%s/docx", folder);
    int count = scandir(path.ptr, &entries, NULL, alphasort);
    assert_true(count > 0);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        struct doc *doc = name[0] != '.' ? read_file(folder, name, strlen(name), "") : NULL;
        for (unsigned view = VIEW_COMMON; doc != NULL && view <= VIEW_MARKUP; view++)
            free(docx_text_of(doc, (enum view)view));
        doc_free(doc);
        free(entries[i]);
    }
    free(entries);
    buf_release(&path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepted_and_rejected_copies_are_the_two_sides),
        cmocka_unit_test(every_document_is_read_or_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
