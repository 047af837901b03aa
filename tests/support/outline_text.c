/* Writing an outline as lines, by nothing but its public face. */
#include "support/outline_text.h"

#include "support/marked.h"
#include "support/test.h"

#include <stdlib.h>

static struct str or_dash(struct str text)
{
    return text.ptr != NULL ? text : STR("-");
}

static void put_section(struct buf *out, const struct section *section)
{
    const struct heading *heading = &section->side[section->side[SIDE_FINAL].present ? 1 : 0];

    buf_printf(out, "%s %s \"%s\" (%.*s)", status_name(section->status),
               section_class_name(heading->cls), heading->verb != NULL ? heading->verb : "-",
               STR_ARG(or_dash(heading->addressee)));
    buf_printf(out, " [%.*s|", STR_ARG(or_dash(section->side[SIDE_ORIGINAL].text)));
    buf_printf(out, "%.*s]\n", STR_ARG(or_dash(section->side[SIDE_FINAL].text)));
}

static void put_clause(struct buf *out, const struct doc *doc, const struct outline *outline,
                       uint32_t index)
{
    const struct clause *clause = &outline->clauses[index];

    for (unsigned i = 0; i < clause->depth; i++)
        buf_puts(out, "  ");
    buf_puts(out, status_name(clause->status));
    if (clause->modified && clause->status != STATUS_MODIFIED)
        buf_puts(out, " modified");
    buf_printf(out, " %.*s", STR_ARG(or_dash(clause->label[SIDE_ORIGINAL])));
    buf_printf(out, "%s%.*s", clause->renumbered ? ">>" : ">",
               STR_ARG(or_dash(clause->label[SIDE_FINAL])));
    if (clause->was_in != NO_INDEX)
        buf_printf(out, " was s%u", (unsigned)clause->was_in + 1);
    buf_puts(out, ": ");
    size_t start = out->len;
    outline_clause_text(doc, outline, index,
                        clause->present[SIDE_FINAL] ? VIEW_FINAL : VIEW_ORIGINAL, out);
    for (size_t i = start; i < out->len; i++)
        if (out->ptr[i] == '\n')
            out->ptr[i] = '/';
    buf_putc(out, '\n');
}

char *outline_text(const struct doc *doc, const struct outline *outline)
{
    struct buf out = {0};

    buf_puts(&out, "");
    for (uint32_t i = 0; i < outline->section_count; i++) {
        const struct section *section = &outline->sections[i];
        put_section(&out, section);
        for (uint32_t k = 0; k < section->clause_count; k++)
            put_clause(&out, doc, outline, section->clauses[k]);
    }
    buf_putc(&out, '\0');
    return buf_detach(&out);
}

void assert_outline(const char *what, const char *text, const char *want)
{
    struct doc *doc = marked_text(text);
    struct outline *outline = outline_new(doc, NULL);
    char *got = outline_text(doc, outline);

    if (strcmp(got, want) != 0)
        fail_msg("%s: got\n%s\nexpected\n%s", what, got, want);
    free(got);
    outline_free(outline);
    doc_free(doc);
}
