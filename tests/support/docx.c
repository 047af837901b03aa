/* Reading cases of .docx and comparing both sides. */
#include "support/test.h"

#include "support/docx.h"

#include "read/reader.h"
#include "write/print.h"

#include <stdlib.h>

struct doc *docx_read(struct str bytes, struct err *err)
{
    struct input input = input_from("case.docx", bytes);

    return reader_read(&input, "docx", &limits_default, err);
}

struct doc *docx_of(const char *body, const struct part *parts)
{
    struct buf bytes = package_docx(body, parts);
    struct err err = {0};
    struct doc *doc = docx_read(buf_str(&bytes), &err);

    buf_release(&bytes);
    if (doc == NULL)
        fail_msg("%s: %s: %s", err.place, err.reason, body);
    return doc;
}

char *docx_text_of(const struct doc *doc, enum view view)
{
    struct print_options options = {.view = view, .bidi = BIDI_OFF};
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    print_text(out, doc, NULL, &options);
    fclose(out);
    return text;
}

unsigned docx_said(const struct doc *doc, const char *words)
{
    unsigned count = 0;

    for (uint32_t i = 0; i < doc->warning_count; i++)
        if (str_find(doc_string(doc, doc->warnings[i].text), str_from(words), 0) != (size_t)-1)
            count += doc->warnings[i].count;
    return count;
}

static void check_view(const struct docx_case *it, const struct doc *doc, enum view view,
                       const char *want)
{
    char *got = docx_text_of(doc, view);

    if (strcmp(got, want) != 0)
        fail_msg("%s, %s:\ngot\n%s\nexpected\n%s", it->name,
                 view == VIEW_FINAL ? "final" : "original", got, want);
    free(got);
}

void docx_check(const struct docx_case *cases, size_t count, const struct part *parts)
{
    for (size_t i = 0; i < count; i++) {
        struct doc *doc = docx_of(cases[i].body, parts);
        check_view(&cases[i], doc, VIEW_FINAL, cases[i].final);
        check_view(&cases[i], doc, VIEW_ORIGINAL,
                   cases[i].original != NULL ? cases[i].original : cases[i].final);
        doc_free(doc);
    }
}
