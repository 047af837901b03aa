/* The table of formats, and what is the same for all of them: choosing one by content, refusing
 * what none of them reads, stepping to the end and handing over the document. How a format is
 * read is the matter of its own file. */
#include "read/reader.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "pack/zip.h"
#include "read/formats.h"

#include <stdlib.h>

/* Asked in this order; the last takes everything. */
#define FORMATS(row) row(docx) row(json) row(text)

#define ROW_OF(name)  &reader_##name,
#define NAME_OF(name) #name,

static const struct reader_format *const formats[] = {FORMATS(ROW_OF)};
static const char *const names[] = {FORMATS(NAME_OF) NULL};

enum { FORMAT_COUNT = sizeof(formats) / sizeof(formats[0]), STEP_BYTES = 1 << 20 };

/* Files that look like text to no reader of text. Only where the format is not given. */
static const struct {
    const char *start;
    const char *what;
} foreign[] = {
    {"%PDF-", N_("a PDF file, which cannot be read")},
    {"{\\rtf", N_("an RTF file, which cannot be read")},
    {"\x1F\x8B", N_("a file packed by gzip, which must be unpacked first")},
    {"\x89PNG\r", N_("a picture, which cannot be read")},
    {"\xFF\xD8\xFF", N_("a picture, which cannot be read")},
    {"\x7F"
     "ELF",
     N_("a program, which cannot be read")},
};

struct reader {
    const struct reader_format *format;
    void *state;
    struct builder *builder; /* NULL once the document was handed over */
    const char *file;
    struct err err;
};

const char *const *reader_names(void)
{
    return names;
}

static const struct reader_format *format_named(const char *name)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strcmp(formats[i]->name, name) == 0)
            return formats[i];
    return NULL;
}

static const struct reader_format *format_sniffed(struct str bytes, struct err *err)
{
    for (size_t i = 0; i < sizeof(foreign) / sizeof(foreign[0]); i++) {
        if (str_starts(bytes, str_from(foreign[i].start))) {
            err_set(err, NULL, "%s", _(foreign[i].what));
            return NULL;
        }
    }
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (formats[i]->sniff(bytes))
            return formats[i];
    err_set(err, NULL, _("of no format that is known"));
    return NULL;
}

static const struct reader_format *choose_format(const struct input *input, const char *name,
                                                 struct err *err)
{
    if (input->bytes.len == 0) {
        err_set(err, NULL, _("the file is empty"));
        return NULL;
    }
    if (name == NULL)
        return format_sniffed(input->bytes, err);
    const struct reader_format *format = format_named(name);
    if (format == NULL)
        err_set(err, NULL, _("no format is called \"%s\""), name);
    return format;
}

/* Packages are read from the file, as far as they are wanted; all else is taken into memory. */
static bool take_in(struct input *input, const char *name, const struct limits *limits,
                    struct err *err)
{
    const struct reader_format *named = name != NULL ? format_named(name) : NULL;
    bool package = archive_like(input->bytes) && (named == NULL || named->package);

    return package || input_whole(input, limits, err);
}

struct reader *reader_open(struct input *input, const char *name, const struct limits *limits,
                           struct err *err)
{
    err_in_file(err, input->name);
    if (!take_in(input, name, limits, err))
        return NULL;
    const struct reader_format *format = choose_format(input, name, err);
    if (format == NULL)
        return NULL;
    struct builder *builder = builder_new(input->name, format->name, limits);
    void *state = format->open(input, limits, builder, err);
    if (state == NULL) {
        builder_free(builder);
        return NULL;
    }
    struct reader *reader = mem_alloc(sizeof(*reader));
    *reader =
        (struct reader){.format = format, .state = state, .builder = builder, .file = input->name};
    return reader;
}

static void pass_on(const struct reader *reader, struct err *err)
{
    err_in_file(err, reader->file);
    err_set(err, reader->err.place, "%s", reader->err.reason);
}

enum reader_state reader_step(struct reader *reader, size_t budget, struct err *err)
{
    if (reader->err.reason[0] == '\0' &&
        reader->format->step(reader->state, budget, &reader->err) &&
        !builder_failed(reader->builder, &reader->err))
        return READER_MORE;
    if (reader->err.reason[0] == '\0' && !builder_failed(reader->builder, &reader->err))
        return READER_DONE;
    pass_on(reader, err);
    return READER_FAILED;
}

double reader_progress(const struct reader *reader)
{
    return reader->format->progress != NULL ? reader->format->progress(reader->state) : 0;
}

const struct doc *reader_so_far(struct reader *reader)
{
    return builder_so_far(reader->builder);
}

struct doc *reader_finish(struct reader *reader)
{
    struct builder *builder = reader->builder;

    reader->builder = NULL;
    return builder_finish(builder, NULL);
}

void reader_close(struct reader *reader)
{
    if (reader == NULL)
        return;
    reader->format->close(reader->state);
    builder_free(reader->builder);
    free(reader);
}

struct doc *reader_read(struct input *input, const char *name, const struct limits *limits,
                        struct err *err)
{
    struct reader *reader = reader_open(input, name, limits, err);
    struct doc *doc = NULL;
    enum reader_state state = READER_MORE;

    if (reader == NULL)
        return NULL;
    while (state == READER_MORE)
        state = reader_step(reader, STEP_BYTES, err);
    if (state == READER_DONE)
        doc = reader_finish(reader);
    reader_close(reader);
    return doc;
}
