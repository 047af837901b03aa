/* The door to all formats: what of a file is taken into memory, and for whom. */
#include "support/test.h"

#include "support/package.h"
#include "support/run.h"

#include "read/reader.h"

#include <stdlib.h>
#include <unistd.h>

enum { PARAS = 12000 };

/* A document whose package is too large to be read at once: no two of its numbers are alike. */
static struct buf large_docx(void)
{
    struct buf body = {0};
    uint32_t random = 1;

    for (unsigned i = 0; i < PARAS; i++) {
        buf_puts(&body, "<w:p><w:r><w:t>");
        for (unsigned k = 0; k < 3; k++)
            buf_printf(&body, "%u ", (unsigned)(random = random * 1664525 + 1013904223));
        buf_puts(&body, "</w:t></w:r></w:p>");
    }
    struct buf bytes = package_docx(body.ptr, NULL);
    buf_release(&body);
    return bytes;
}

static struct doc *read_file(const char *path, const char *format, struct err *err)
{
    struct input input;

    assert_true(input_open(&input, path, &limits_default, err));
    assert_non_null(input.file);
    struct doc *doc = reader_read(&input, format, &limits_default, err);
    input_release(&input);
    return doc;
}

static void a_package_is_the_same_from_a_file_as_from_memory(void **state)
{
    struct buf bytes = large_docx();
    char *dir = scratch_new();
    char *path = scratch_file(dir, "large.docx", buf_str(&bytes));
    struct input input = input_from("memory", buf_str(&bytes));
    struct err err = {0};

    (void)state;
    struct doc *from_file = read_file(path, NULL, &err);
    struct doc *from_memory = reader_read(&input, NULL, &limits_default, &err);
    assert_non_null(from_file);
    assert_non_null(from_memory);
    assert_int_equal(from_file->para_count, PARAS);
    assert_int_equal(from_memory->para_count, PARAS);
    assert_string_equal(from_file->text, from_memory->text);
    doc_free(from_file);
    doc_free(from_memory);
    free(path);
    scratch_remove(dir);
    buf_release(&bytes);
}

static void a_package_that_is_read_as_text_is_read_to_its_end(void **state)
{
    struct buf bytes = large_docx();
    char *dir = scratch_new();
    char *path = scratch_file(dir, "large.docx", buf_str(&bytes));
    struct err err = {0};

    (void)state;
    struct doc *doc = read_file(path, "text", &err);
    assert_non_null(doc);
    assert_true(doc->paras[doc->para_count].text > bytes.len / 2);
    doc_free(doc);
    free(path);
    scratch_remove(dir);
    buf_release(&bytes);
}

static void a_package_that_is_cut_short_while_it_is_read_is_an_error(void **state)
{
    struct buf bytes = large_docx();
    char *dir = scratch_new();
    char *path = scratch_file(dir, "large.docx", buf_str(&bytes));
    struct input input;
    struct err err = {0};

    (void)state;
    assert_true(input_open(&input, path, &limits_default, &err));
    struct reader *reader = reader_open(&input, NULL, &limits_default, &err);
    assert_non_null(reader);
    assert_int_equal(truncate(path, 5000), 0);
    enum reader_state reached = READER_MORE;
    while (reached == READER_MORE)
        reached = reader_step(reader, 65536, &err);
    assert_int_equal(reached, READER_FAILED);
    assert_non_null(strstr(err.place, "word/document.xml"));
    reader_close(reader);
    input_release(&input);
    free(path);
    scratch_remove(dir);
    buf_release(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_package_is_the_same_from_a_file_as_from_memory),
        cmocka_unit_test(a_package_that_is_read_as_text_is_read_to_its_end),
        cmocka_unit_test(a_package_that_is_cut_short_while_it_is_read_is_an_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
