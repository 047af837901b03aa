/* Word documents: the parts of a package in their order, in steps. What they hold is read by the
 * other files of read/docx*.c. */
#include "read/docx.h"

#include "base/i18n.h"
#include "read/formats.h"

#include <assert.h>

/* Of a compound file (MS-CFB), which holds a .docx that needs a password, or an older format. */
#define OLE_START "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

static const char *const odd_words[] = {
    [DOCX_ODD_HIDDEN] = N_("hidden text, not shown"),
    [DOCX_ODD_PICTURE] = N_("picture or shape, not shown"),
    [DOCX_ODD_COMMENT] = N_("mark of a comment that is not there"),
    [DOCX_ODD_COMMENT_PLACE] = N_("comment without its place in the text, not shown"),
    [DOCX_ODD_HEADER] = N_("header or footer, not shown"),
    [DOCX_ODD_ALTCHUNK] = N_("foreign file inside the document, not readable"),
    [DOCX_ODD_FORMAT_CHANGE] = N_("tracked change of formatting, not shown"),
    [DOCX_ODD_SYMBOL] = N_("character of an unknown symbol font, shown as U+FFFD"),
    [DOCX_ODD_FIELD] = N_("field without its end"),
    [DOCX_ODD_NO_RESULT] = N_("field without a result, not shown"),
    [DOCX_ODD_OVERRIDE] = N_("override of the direction, not followed"),
    [DOCX_ODD_MATH] = N_("formula, shown as its characters alone"),
    [DOCX_ODD_RUBY] = N_("ruby text, not shown"),
    [DOCX_ODD_NOTE] = N_("note without its mark in the text, not shown"),
    [DOCX_ODD_BOX] = N_("text box in a place where none can be, not shown"),
    [DOCX_ODD_LIST_FORMAT] = N_("list number of an unknown format, shown as decimal"),
    [DOCX_ODD_ELEMENT] = N_("further unknown element, left out"),
};

static_assert(sizeof(odd_words) / sizeof(odd_words[0]) == DOCX_ODD_COUNT, "a word for each");

static bool is_ole(struct str bytes)
{
    return str_starts(bytes, STR(OLE_START));
}

/* Every zip is taken for one, and every package in one file of XML: what it is else is said where
 * it is opened. */
static bool docx_sniff(struct str bytes)
{
    return archive_like(bytes) || is_ole(bytes) || archive_like_flat(bytes);
}

/* ---- Opening ---------------------------------------------------------------------------- */

static bool refuse_ole(struct str bytes, struct err *err)
{
    static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

    if (str_find(bytes, (struct str){name, sizeof(name) - 1}, 0) != (size_t)-1)
        return err_set(err, NULL, _("encrypted; it cannot be read without its password"));
    return err_set(err, NULL, _("an OLE file, perhaps an old .doc, which cannot be read"));
}

/* What a zip is that holds no document of Word. */
static bool refuse_package(struct opc *opc, const struct opc_relationship *main, struct err *err)
{
    static const struct {
        const char *part;
        const char *what;
    } others[] = {
        {"xl/workbook.xml", N_("a spreadsheet, which cannot be read")},
        {"ppt/presentation.xml", N_("a presentation, which cannot be read")},
        {"META-INF/manifest.xml",
         N_("a package of OpenDocument or the like, which cannot be read")},
    };

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (archive_find(opc->archive, str_from(others[i].part)) >= 0)
            return err_set(err, NULL, "%s", _(others[i].what));
    if (main != NULL)
        return err_set(err, NULL, _("a package whose main part is missing"));
    return err_set(err, NULL, _("a zip file that holds no document"));
}

/* A package that does not say its main part, or one that is not there, may have the usual one. */
static const struct opc_relationship *usual_main_part(struct docx *d)
{
    static const struct opc_relationship usual = {.target = {"word/document.xml", 17}};

    if (archive_find(d->opc.archive, usual.target) < 0)
        return NULL;
    builder_warn(d->b, _("the package does not name its main part; the usual one is taken"), NULL);
    return &usual;
}

static const struct opc_relationship *main_part(struct docx *d, struct err *err)
{
    struct opc_relationship *roots;

    if (!opc_relationships(&d->opc, STR(""), &roots, err))
        return NULL;
    const struct opc_relationship *main = opc_find(&d->opc, roots, STR("/officeDocument"));
    bool foreign = (archive_find(d->opc.archive, STR("xl/workbook.xml")) >= 0 ||
                    archive_find(d->opc.archive, STR("ppt/presentation.xml")) >= 0) &&
                   !(main != NULL && str_starts(main->target, STR("word/")));
    if (main == NULL && !foreign)
        main = usual_main_part(d);
    if (main == NULL || foreign) {
        refuse_package(&d->opc, roots, err);
        return NULL;
    }
    return main;
}

static bool open_document(struct docx *d, struct err *err)
{
    const struct opc_relationship *main = main_part(d, err);

    return main != NULL && opc_relationships(&d->opc, main->target, &d->relationships, err) &&
           docx_styles_read(&d->styles, &d->opc, d->relationships, d->b, err) &&
           opc_part_open(&d->part, &d->opc, main->target, &docx_grammar, d, err);
}

static void docx_close(void *state);

static void *docx_open(const struct input *input, const struct limits *limits, struct builder *b,
                       struct err *err)
{
    if (is_ole(input->bytes)) {
        refuse_ole(input->bytes, err);
        return NULL;
    }
    struct docx *d = mem_alloc(sizeof(*d));
    d->b = b;
    d->limits = limits;
    d->story = REV_KEPT;
    VEC_ADD(&d->revisions, (struct docx_revision){{.revision = REV_KEPT, .confidence = -1}, 0});
    if (!opc_open(&d->opc, input, limits, err) || !open_document(d, err)) {
        docx_close(d);
        return NULL;
    }
    return d;
}

/* ---- Steps ------------------------------------------------------------------------------ */

static const struct opc_relationship *part_of_stage(const struct docx *d)
{
    static const char *const types[DOCX_STAGES] = {
        [DOCX_FOOTNOTES] = "/footnotes",
        [DOCX_ENDNOTES] = "/endnotes",
        [DOCX_COMMENTS] = "/comments",
    };

    if (d->stage != DOCX_COMMENTS && d->notes[d->stage].len == 0)
        return NULL;
    return opc_find(&d->opc, d->relationships, str_from(types[d->stage]));
}

static void say_what_was_odd(struct docx *d)
{
    for (size_t i = 0; i < d->unknown.len; i++)
        builder_warn_many(d->b, d->unknown.ptr[i].words, NULL, d->unknown.ptr[i].count);
    for (size_t i = 0; i < DOCX_ODD_COUNT; i++)
        builder_warn_many(d->b, _(odd_words[i]), NULL, d->odd[i]);
}

static void count_open_fields(struct docx *d)
{
    d->odd[DOCX_ODD_FIELD] += d->fields[SIDE_FINAL].depth + d->fields[SIDE_FINAL].deeper;
    docx_fields_clear(d);
}

/* Goes on to the next part that there is. False at the end, or with err filled. */
static bool next_part(struct docx *d, struct err *err)
{
    if (!d->is_document)
        return err_set(err, member_name(d->part.member),
                       _("no document of Word: its root is not w:document"));
    opc_part_close(&d->part);
    count_open_fields(d);
    while (++d->stage < DOCX_STAGES) {
        const struct opc_relationship *part = part_of_stage(d);
        if (part == NULL)
            continue;
        docx_sort_notes(d, d->stage);
        return opc_part_open(&d->part, &d->opc, part->target, &docx_grammar, d, err);
    }
    if (!docx_comments_finish(d, err))
        return false;
    say_what_was_odd(d);
    return false;
}

static bool docx_step(void *state, size_t budget, struct err *err)
{
    struct docx *d = state;
    struct err own = {0};
    uint64_t end = d->part.read + budget;

    while (d->part.read <= end) {
        bool more = opc_part_step(&d->part, &own);
        if (d->lists.err.reason[0] != '\0')
            return err_set(err, d->lists.err.place, "%s", d->lists.err.reason);
        if (more) {
            if (d->failed)
                return false; /* the builder says why */
            continue;
        }
        if (own.reason[0] != '\0')
            return err_set(err, own.place, "%s", own.reason);
        return next_part(d, err);
    }
    return true;
}

static double docx_progress(const void *state)
{
    const struct docx *d = state;

    if (d->stage != DOCX_BODY || d->part.size == 0 || d->part.read > d->part.size)
        return 1;
    return (double)d->part.read / (double)d->part.size;
}

static void docx_close(void *state)
{
    struct docx *d = state;

    opc_part_close(&d->part);
    if (d->opc.archive != NULL)
        opc_close(&d->opc);
    docx_styles_release(&d->styles);
    docx_lists_release(&d->lists);
    docx_release_boxes(d);
    docx_comments_release(&d->comments);
    docx_formats_release(&d->formats);
    VEC_RELEASE(&d->revisions);
    VEC_RELEASE(&d->moves);
    VEC_RELEASE(&d->tables);
    VEC_RELEASE(&d->bookmarks);
    VEC_RELEASE(&d->choices);
    VEC_RELEASE(&d->unknown);
    for (size_t i = 0; i < DOCX_STAGES; i++)
        VEC_RELEASE(&d->notes[i]);
    for (size_t i = 0; i < DOCX_FIELD_SIDES; i++)
        buf_release(&d->field_words[i]);
    buf_release(&d->text);
    buf_release(&d->note_mark);
    free(d);
}

const struct reader_format reader_docx = {
    .name = "docx",
    .package = true,
    .sniff = docx_sniff,
    .open = docx_open,
    .step = docx_step,
    .close = docx_close,
    .progress = docx_progress,
};
