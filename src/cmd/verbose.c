/* What --verbose says of a document: what was chosen, what was not understood, and labels that do
 * not run. */
#include "cmd/cmd.h"

#include "base/i18n.h"

static const char *const bidi_names[] = {
    [BIDI_APP] = "app", [BIDI_TERMINAL] = "terminal", [BIDI_OFF] = "off"};

static void put_choice(struct buf *out, const struct loaded *loaded,
                       const struct settings *settings)
{
    const struct lang *lang = loaded->outline->lang;
    struct buf text = {0};

    buf_printf(&text, _("read as %s; language: %s; bidi: %s; width: %d"), loaded->doc->source.kind,
               lang != NULL ? lang->tag : _("unknown"), bidi_names[settings->bidi],
               settings->width);
    cmd_put(out, loaded->doc->source.name, NULL, text.ptr);
    buf_release(&text);
    if (settings->options->sandbox && !settings->sandboxed)
        cmd_put(out, loaded->doc->source.name, NULL, _("no sandbox: the system has none"));
}

static void put_warning(struct buf *out, const struct doc *doc, const struct warning *warning)
{
    struct str what = doc_string(doc, warning->text);
    struct str place = doc_string(doc, warning->place);
    struct buf text = {0};
    struct buf where = {0};

    buf_add(&text, what);
    if (warning->count > 1) {
        buf_putc(&text, ' ');
        buf_printf(&text, ngettext("(%u time)", "(%u times)", warning->count), warning->count);
    }
    buf_add(&where, place.ptr != NULL ? place : STR(""));
    cmd_put(out, doc->source.name, where.ptr, text.ptr);
    buf_release(&text);
    buf_release(&where);
}

static void put_conflict(struct buf *out, const struct doc *doc,
                         const struct label_conflict *conflict)
{
    struct str expected = conflict->expected;
    struct buf text = {0};
    char place[32];

    snprintf(place, sizeof(place), "p%u", (unsigned)conflict->para + 1);
    /* TRANSLATORS: a label is the letter or number of a clause. */
    buf_printf(&text,
               conflict->both                    ? _("label '%.*s' does not run")
               : conflict->side == SIDE_ORIGINAL ? _("label '%.*s' does not run in the original")
                                                 : _("label '%.*s' does not run in the final text"),
               STR_ARG(conflict->label));
    if (expected.len > 0) {
        buf_puts(&text, "; ");
        buf_printf(&text, _("expected '%.*s'"), STR_ARG(expected));
    }
    cmd_put(out, doc->source.name, place, text.ptr);
    buf_release(&text);
}

void verbose_put(struct buf *out, const struct loaded *loaded, const struct settings *settings)
{
    put_choice(out, loaded, settings);
    for (uint32_t i = 0; i < loaded->doc->warning_count; i++)
        put_warning(out, loaded->doc, &loaded->doc->warnings[i]);
    for (uint32_t i = 0; i < loaded->outline->conflict_count; i++)
        put_conflict(out, loaded->doc, &loaded->outline->conflicts[i]);
}

void verbose_write(const struct loaded *loaded, const struct settings *settings)
{
    struct buf lines = {0};

    fflush(settings->out);
    verbose_put(&lines, loaded, settings);
    fwrite(lines.ptr, 1, lines.len, stderr);
    buf_release(&lines);
}
