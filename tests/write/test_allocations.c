/* No stage asks for memory for each span: reading, finding structure and changes, writing. What
 * grows does so by half, so that its steps are few. Every call is counted by standing before the C
 * library's. */
#include "support/test.h"

#include "support/docx.h"

#include "parse/changes.h"
#include "write/document.h"

#include <stdio.h>
#include <stdlib.h>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define COUNTS 1

static unsigned long calls;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *old, size_t size);

void *malloc(size_t size)
{
    calls++;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    calls++;
    return __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    calls++;
    return __libc_realloc(old, size);
}
#else
#define COUNTS 0

static unsigned long calls;
#endif

enum { PARAS = 50, FEW = 5, MANY = 200, STEPS = 100 };

enum stage { READ, STRUCTURE, CHANGES, PRINT, JSON, STAGES };

/* Paragraphs of so many changes; a label before each. */
static struct buf package(unsigned changes)
{
    struct buf body = {0};

    for (unsigned i = 0; i < PARAS; i++) {
        buf_puts(&body, "<w:p>");
        buf_printf(&body, T("%u\t"), i + 1);
        for (unsigned k = 0; k < changes; k++)
            buf_puts(&body, T("kept ") DEL(DT("out ")) INS(T("in ")));
        buf_puts(&body, "</w:p>");
    }
    struct buf bytes = package_docx(body.ptr, NULL);
    buf_release(&body);
    return bytes;
}

static void count_stages(unsigned changes, unsigned long counts[STAGES])
{
    const struct print_options how = {.view = VIEW_MARKUP, .bidi = BIDI_OFF};
    struct buf bytes = package(changes);
    FILE *nowhere = fopen("/dev/null", "w");
    struct err err = {0};

    assert_non_null(nowhere);
    unsigned long before = calls;
    struct doc *doc = docx_read(buf_str(&bytes), &err);
    counts[READ] = calls - before;
    assert_non_null(doc);
    assert_int_equal(doc->span_count, PARAS * 3 * changes);
    before = calls;
    struct outline *outline = outline_new(doc, NULL);
    counts[STRUCTURE] = calls - before;
    before = calls;
    struct changes *found = changes_new(doc, outline);
    counts[CHANGES] = calls - before;
    assert_int_equal(found->count, PARAS * changes);
    before = calls;
    print_text(nowhere, doc, outline, &how);
    counts[PRINT] = calls - before;
    before = calls;
    document_write_json(nowhere, doc, outline, &how);
    counts[JSON] = calls - before;
    changes_free(found);
    outline_free(outline);
    doc_free(doc);
    fclose(nowhere);
    buf_release(&bytes);
}

static void no_stage_allocates_for_each_span(void **state)
{
    static const char *const names[STAGES] = {
        [READ] = "reading",   [STRUCTURE] = "structure", [CHANGES] = "changes",
        [PRINT] = "printing", [JSON] = "JSON",
    };
    unsigned long few[STAGES];
    unsigned long many[STAGES];

    (void)state;
    if (!COUNTS) {
        print_message("allocations cannot be counted here\n");
        skip();
    }
    count_stages(FEW, few);
    count_stages(MANY, many);
    assert_true(few[READ] > 0);
    for (unsigned i = 0; i < STAGES; i++)
        if (many[i] > few[i] + STEPS)
            fail_msg("%s: %lu calls, and %lu for %u times the spans", names[i], few[i], many[i],
                     MANY / FEW);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_stage_allocates_for_each_span),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
