/* Reading within small limits, writing all that can be written, and what must hold of both. */
#include "fuzz/fuzz.h"

#include "parse/changes.h"
#include "parse/refs.h"
#include "read/reader.h"
#include "report/report.h"
#include "text/hostile.h"
#include "text/utf8.h"
#include "write/writer.h"

#include <stdio.h>
#include <stdlib.h>

/* Small, so that an input costs milliseconds; what is refused is refused by the same code. */
static const struct limits small = {
    .text = 1 << 20,
    .paragraph = 1 << 18,
    .paragraphs = 1 << 16,
    .file = 1 << 20,
    .members = 64,
    .part = 1 << 22,
    .ratio = 1000,
    .depth = 64,
    .markup = 1 << 16,
    .vocabulary = 1000,
    .attributes = 100,
    .spans = 1 << 16,
    .cells = 1 << 12,
    .notes = 1 << 10,
    .comments = 1 << 10,
    .names = 1 << 18,
    .piece = 1 << 10,
    .isolates = 64,
    .brackets = 64,
    .signs = 256,
    .marks = 4,
};

void fuzz_fail(const char *truth, const char *file, int line)
{
    fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, truth);
    abort();
}

static bool may_be_in_json(uint32_t cp)
{
    return cp >= 0xFDD0 && (cp <= 0xFDEF || (cp & 0xFFFE) == 0xFFFE);
}

void fuzz_check_clean(struct str text, bool json)
{
    size_t len;

    FUZZ_CHECK(utf8_valid(text));
    for (size_t at = 0; at < text.len; at += len) {
        uint32_t cp = utf8_at(text, at, &len);
        FUZZ_CHECK(!hostile_cp(cp) || (json && may_be_in_json(cp)));
    }
}

/* ---- Reading ------------------------------------------------------------------------------ */

static void check_spans(const struct doc *doc, uint32_t para)
{
    FUZZ_CHECK(doc_span_begin(doc, para) <= doc_span_end(doc, para));
    FUZZ_CHECK(doc_span_end(doc, para) <= doc->span_count);
    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++) {
        const struct span *span = &doc->spans[i];
        FUZZ_CHECK(span->mark < doc->mark_count);
        FUZZ_CHECK(span->kind != SPAN_NOTE || span->ref < doc->note_count);
        FUZZ_CHECK(utf8_valid(doc_span_text(doc, i)));
    }
}

static void check_doc(const struct doc *doc)
{
    FUZZ_CHECK(doc->body_count <= doc->para_count);
    FUZZ_CHECK(doc->para_count == 0 || doc_span_begin(doc, 0) == 0);
    for (uint32_t i = 0; i < doc->para_count; i++) {
        const struct para *para = &doc->paras[i];
        check_spans(doc, i);
        FUZZ_CHECK(para->mark < doc->mark_count);
        FUZZ_CHECK(para->number <= doc->number_count);
        FUZZ_CHECK(para->cell <= doc->cell_count);
        FUZZ_CHECK(para->change <= doc->prop_change_count);
        FUZZ_CHECK(para->level <= 9);
    }
    for (uint32_t i = 0; i < doc->note_count; i++) {
        const struct note *note = &doc->notes[i];
        FUZZ_CHECK(note->span < doc->span_count && doc->spans[note->span].ref == i);
        FUZZ_CHECK(note->count == 0 || note->para >= doc->body_count);
        FUZZ_CHECK(note->para + note->count <= doc->para_count);
    }
}

struct doc *fuzz_read(struct str bytes, const char *format)
{
    struct input input = input_from("input", bytes);
    struct err err = {0};
    struct doc *doc = reader_read(&input, format, &small, &err);

    FUZZ_CHECK((doc != NULL) == (err.reason[0] == '\0'));
    FUZZ_CHECK(strchr(err.reason, '\n') == NULL);
    if (doc != NULL)
        check_doc(doc);
    return doc;
}

/* ---- Writing ------------------------------------------------------------------------------ */

struct memory {
    FILE *stream;
    char *ptr;
    size_t len;
};

static void memory_open(struct memory *memory)
{
    memory->stream = open_memstream(&memory->ptr, &memory->len);
    FUZZ_CHECK(memory->stream != NULL);
}

static struct buf memory_end(struct memory *memory, bool json)
{
    struct buf out = {0};

    FUZZ_CHECK(fclose(memory->stream) == 0);
    buf_add_bytes(&out, memory->ptr, memory->len);
    free(memory->ptr);
    if (out.len > 0)
        fuzz_check_clean(buf_str(&out), json);
    return out;
}

static const struct writer *writer_named(const char *name)
{
    const struct writer *writer = writers;

    while (strcmp(writer->name, name) != 0)
        writer++;
    return writer;
}

struct buf fuzz_print(const struct doc *doc, const struct outline *outline, enum view view,
                      const char *format)
{
    const struct print_options options = {.view = view, .bidi = BIDI_OFF};
    struct memory memory;

    memory_open(&memory);
    writer_named(format)->document(memory.stream, doc, outline, &options);
    return memory_end(&memory, strcmp(format, "json") == 0);
}

static void write_report(struct report *report, unsigned seed)
{
    static const int widths[] = {0, 1, 20, 80};
    const struct look look = {.width = widths[seed % 4], .bidi = (enum bidi_mode)(seed / 4 % 3)};

    for (const struct writer *writer = writers; writer->name != NULL; writer++) {
        struct memory memory;
        if (writer->report == NULL)
            continue;
        memory_open(&memory);
        writer->report(memory.stream, report, &look);
        struct buf out = memory_end(&memory, strcmp(writer->name, "json") == 0);
        buf_release(&out);
    }
    report_release(report);
}

static void show_reports(const struct doc *doc, const struct outline *outline, unsigned seed)
{
    const struct selection all = {NULL};
    struct changes *changes = changes_new(doc, outline);
    struct refs *refs = refs_new(doc, outline);
    struct report report = {0};

    report_outline(&report, doc, outline, &all);
    write_report(&report, seed);
    report = (struct report){0};
    report_changes(&report, doc, outline, changes, &all);
    write_report(&report, seed);
    report = (struct report){0};
    report_summary(&report, doc, outline, (enum view)(seed % 4), &all);
    write_report(&report, seed);
    for (uint32_t i = 0; i < refs->count; i++)
        FUZZ_CHECK(refs->list[i].para < doc->para_count);
    refs_free(refs);
    changes_free(changes);
}

void fuzz_show(const struct doc *doc, unsigned seed)
{
    struct outline *outline = outline_new(doc, NULL);
    struct memory memory;
    const struct print_options wrapped = {
        .view = (enum view)(seed % 4), .width = 40, .bidi = (enum bidi_mode)(seed / 4 % 3)};

    show_reports(doc, outline, seed);
    for (const struct writer *writer = writers; writer->name != NULL; writer++) {
        if (writer->document == NULL)
            continue;
        struct buf out = fuzz_print(doc, outline, (enum view)(seed % 4), writer->name);
        buf_release(&out);
    }
    memory_open(&memory);
    print_text(memory.stream, doc, outline, &wrapped);
    struct buf out = memory_end(&memory, false);
    buf_release(&out);
    outline_free(outline);
}
