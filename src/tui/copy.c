/* Text for others: what of it, and the key that sends it to the clipboard. */
#include "tui/copy.h"

#include "base/i18n.h"
#include "parse/cite.h"
#include "text/hostile.h"
#include "tui/lines.h"
#include "tui/tui.h"
#include "write/print.h"

#include <stdio.h>

static const struct {
    const char *word; /* of commands; never translated */
    const char *name;
    char key; /* after y */
} things[] = {
    [COPY_CLAUSE] = {"clause", N_("the clause"), 'c'},
    [COPY_REFERENCE] = {"reference", N_("the reference"), 'r'},
    [COPY_PARAGRAPH] = {"paragraph", N_("the paragraph"), 't'},
    [COPY_SCREEN] = {"screen", N_("the screen"), 's'},
    [COPY_ALL] = {"text", N_("the text"), 'a'},
};

const char *copy_name(enum copy_what what)
{
    return _(things[what].name);
}

enum copy_what copy_find(struct str word)
{
    enum copy_what what = 0;

    while (what < COPY_COUNT && !str_eq(word, str_from(things[what].word)))
        what++;
    return what;
}

/* ---- Text -------------------------------------------------------------------------------- */

/* Which paragraphs are wanted; all false at first. */
static void want_paras(bool *only, uint32_t first, uint32_t last)
{
    for (uint32_t para = first; para <= last; para++)
        only[para] = true;
}

static void want_screen(struct tui *tui, bool *only)
{
    struct row row = tui->pane.top;

    for (int i = 0; i < tui->pane.rows; i++) {
        want_paras(only, row.line.first, row.line.last);
        if (!pane_row_next(&tui->pane, &row))
            break;
    }
}

static void want_clause(const struct tui *tui, uint32_t index, bool *only)
{
    const struct clause *clause = &tui->loaded->outline->clauses[index];

    for (uint32_t i = 0; i < clause->para_count; i++)
        only[clause->paras[i]] = true;
}

static uint32_t clause_at_point(const struct tui *tui)
{
    const struct outline *outline = tui->loaded->outline;

    return outline != NULL ? outline->paras[pane_para(&tui->pane)].clause : NO_INDEX;
}

static void want(struct tui *tui, enum copy_what what, bool *only)
{
    uint32_t clause = clause_at_point(tui);
    uint32_t para = pane_para(&tui->pane);
    struct view_para line = {para, para};

    lines_at(tui->loaded->doc, tui->pane.source.view, para, &line);
    if (what == COPY_SCREEN)
        want_screen(tui, only);
    else if (what == COPY_CLAUSE && clause != NO_INDEX)
        want_clause(tui, clause, only);
    else
        want_paras(only, line.first, line.last);
}

/* As print gives it: the printer writes into memory. */
static void print_wanted(const struct tui *tui, const bool *only, struct buf *out)
{
    const struct print_options how = {
        .view = tui->pane.source.view, .bidi = BIDI_OFF, .only = only};
    char *text = NULL;
    size_t len = 0;
    FILE *memory = open_memstream(&text, &len);

    if (memory == NULL)
        return;
    print_text(memory, tui->loaded->doc, tui->loaded->outline, &how);
    if (fclose(memory) == 0)
        buf_add(out, (struct str){text, len});
    free(text);
}

static bool take_reference(struct tui *tui, struct buf *out)
{
    struct buf plain = {0};

    if (!tui_structured(tui))
        return false;
    uint32_t clause = clause_at_point(tui);
    if (clause == NO_INDEX) {
        tui_say(tui, "%s", _("There is no clause here"));
        return false;
    }
    cite_clause(&plain, tui->loaded->doc, tui->loaded->outline, clause, tui->pane.source.view);
    hostile_clean(out, buf_str(&plain));
    buf_release(&plain);
    return true;
}

bool copy_take(struct tui *tui, enum copy_what what, struct buf *out)
{
    uint32_t paras = tui->loaded->doc->para_count;
    size_t before = out->len;

    if (tui->pane.empty) {
        tui_say(tui, "%s", _("There is no text here"));
        return false;
    }
    if (what == COPY_REFERENCE)
        return take_reference(tui, out);
    if (what == COPY_CLAUSE && !tui_structured(tui))
        return false;
    if (what == COPY_ALL && tui_loading(tui)) {
        tui_say(tui, "%s", _("Loading goes on; this comes at its end"));
        return false;
    }
    bool *only = what != COPY_ALL ? mem_alloc(paras * sizeof(*only)) : NULL;
    if (only != NULL)
        want(tui, what, only);
    print_wanted(tui, only, out);
    free(only);
    return out->len > before || what == COPY_ALL;
}

/* ---- To the clipboard -------------------------------------------------------------------- */

static void send(struct tui *tui, enum copy_what what)
{
    struct buf *text = &tui->wish.text;

    buf_clear(text);
    if (!copy_take(tui, what, text))
        return;
    /* A line that is pasted into a line is to stay one. */
    if (what != COPY_SCREEN && text->len > 0 && text->ptr[text->len - 1] == '\n' &&
        memchr(text->ptr, '\n', text->len - 1) == NULL)
        text->ptr[--text->len] = '\0';
    tui->wish.kind = WISH_CLIP;
    tui->wish.what = what;
}

static void take_copy(struct tui *tui, uint32_t key)
{
    if (key == 'y')
        key = 'c';
    for (enum copy_what what = 0; what < COPY_COUNT; what++)
        if ((uint32_t)things[what].key == key) {
            send(tui, what);
            return;
        }
    tui_say(tui, "%s", _("Nothing is copied"));
}

void do_copy(struct tui *tui, unsigned count)
{
    (void)count;
    tui_await(tui, take_copy,
              _("Copy  y, c: clause  r: reference  t: paragraph  s: screen  a: all the text"));
}
