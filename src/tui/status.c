/* The lines above and below the text. What comes from the document is laid out alone there, so that
 * it moves nothing; where the terminal reorders, it stands last, so that it cannot. */
#include "tui/tui.h"

#include "tui/comments.h"

#include "base/i18n.h"
#include "base/least.h"

#include <stdio.h>

static const char *const view_names[] = {
    [VIEW_COMMON] = N_("common"),
    [VIEW_ORIGINAL] = N_("original"),
    [VIEW_FINAL] = N_("final"),
    [VIEW_MARKUP] = N_("markup"),
};

enum { GAP = 2 };

/* ---- Title ------------------------------------------------------------------------------ */

static struct str document_name(const struct tui *tui)
{
    const char *slash = strrchr(tui->name, '/');

    if (strcmp(tui->name, "-") == 0)
        return str_from(_("standard input"));
    return str_from(slash != NULL && slash[1] != '\0' ? slash + 1 : tui->name);
}

/* The proposal that a paragraph belongs to, or NULL. */
static const struct proposal *proposal_at(const struct outline *outline, uint32_t para)
{
    for (uint32_t i = 0; i < outline->proposal_count; i++)
        if (outline->proposals[i].first <= para && para <= outline->proposals[i].last)
            return &outline->proposals[i];
    return outline->proposal_count > 0 ? &outline->proposals[0] : NULL;
}

/* Appends the words of a paragraph that the view shows, of both sides the final's. */
static void put_words(struct buf *out, const struct tui *tui, uint32_t para)
{
    const struct doc *doc = tui->loaded->doc;
    enum view view = tui->pane.source.view == VIEW_MARKUP ? VIEW_FINAL : tui->pane.source.view;

    for (uint32_t i = doc_span_begin(doc, para); i < doc_span_end(doc, para); i++)
        if (view_shows(view, doc_span_revision(doc, i)))
            buf_add(out, doc_span_text(doc, i));
}

/* "RESOLUTION 50 (Rev. Dubai, 2012)", as the document has it; or its number alone. */
static void put_number(struct buf *out, const struct tui *tui, const struct proposal *proposal)
{
    enum { LOOK_AT = 64 };

    for (uint32_t para = proposal->first; para <= proposal->last; para++) {
        if (para - proposal->first > LOOK_AT)
            break;
        if (tui->loaded->outline->paras[para].role != ROLE_NUMBER)
            continue;
        put_words(out, tui, para);
        return;
    }
    buf_add(out, proposal->resolution);
}

/* At first the way to help and out is said: in the status line, or above where that has no room. */
static int hint_width(const struct tui *tui)
{
    return frame_text_width(str_from(_("h: help  q: quit")), &tui->pane.source.options) + GAP;
}

static bool hint_is_above(const struct tui *tui)
{
    const char *view = _(view_names[tui->pane.source.view]);
    int least = frame_text_width(str_from(view), &tui->pane.source.options);

    return tui->fresh && tui->mode == MODE_TEXT && tui->rows > 3 &&
           hint_width(tui) + least > tui->cols;
}

static void put_title(struct tui *tui, struct frame *frame, int row, int col)
{
    const struct layout_options *options = &tui->pane.source.options;
    const struct outline *outline = tui->loaded->outline;
    const struct proposal *proposal =
        outline != NULL ? proposal_at(outline, pane_para(&tui->pane)) : NULL;
    struct buf number = {0};

    if (proposal == NULL)
        return;
    put_number(&number, tui, proposal);
    if (number.len > 0)
        col = GAP + frame_text(frame, row, col, tui->cols, buf_str(&number), LOOK_BAR, options);
    if (proposal->title.len > 0)
        frame_text(frame, row, col, tui->cols, proposal->title, LOOK_BAR, options);
    buf_release(&number);
}

void status_title(struct tui *tui, struct frame *frame, int row)
{
    const struct layout_options *options = &tui->pane.source.options;
    struct buf name = {0};

    frame_fill(frame, row, LOOK_BAR);
    if (tui->mode == MODE_LIST || outline_alone(tui)) {
        list_title(tui, frame, row);
        return;
    }
    if (hint_is_above(tui)) {
        frame_text(frame, row, 0, tui->cols, str_from(_("h: help  q: quit")), LOOK_BAR, options);
        return;
    }
    buf_add(&name, document_name(tui));
    if (tui->files > 1)
        buf_printf(&name, " (%zu/%zu)", tui->file + 1, tui->files);
    int room = tui->mode == MODE_HELP || tui->pane.empty ? tui->cols : tui->cols / 2;
    int col = frame_text(frame, row, 0, room, buf_str(&name), LOOK_BAR, options);
    buf_release(&name);
    if (tui->mode == MODE_HELP)
        frame_text(frame, row, col + GAP, tui->cols, str_from(_("Help")), LOOK_BAR, options);
    else if (!tui->pane.empty)
        put_title(tui, frame, row, col + GAP);
}

/* ---- Status ----------------------------------------------------------------------------- */

/* "3", or "3 -> 4" where both sides are shown and differ. */
void tui_put_label(struct buf *out, const struct tui *tui, const struct clause *clause)
{
    const struct str original = clause->label[SIDE_ORIGINAL];
    const struct str final = clause->label[SIDE_FINAL];

    if (tui->pane.source.view == VIEW_MARKUP && original.len > 0 && final.len > 0 &&
        !str_eq(original, final))
        buf_printf(out, "%.*s -> %.*s", STR_ARG(original), STR_ARG(final));
    else
        buf_add(out, outline_clause_label(clause, tui->pane.source.view));
}

/* What was changed where the reader has gone, if that is no words: from what to what. */
static bool put_properties(struct buf *out, const struct tui *tui)
{
    static const char *const words[FORMAT_OF_COUNT] = {
        [FORMAT_PARAGRAPH] = N_("Format of the paragraph: %.*s -> %.*s"),
        [FORMAT_RUN] = N_("Format of the text: %.*s -> %.*s"),
        [FORMAT_MARK] = N_("Format of the paragraph mark: %.*s -> %.*s"),
        [FORMAT_TABLE] = N_("Format of the table: %.*s -> %.*s"),
        [FORMAT_ROW] = N_("Format of the row: %.*s -> %.*s"),
        [FORMAT_CELL] = N_("Format of the cell: %.*s -> %.*s"),
        [FORMAT_SECTION] = N_("Format of the section of the document: %.*s -> %.*s"),
    };
    const struct change *change = change_gone_to(tui);

    if (change == NULL || change->kind != CHANGE_PROPERTIES)
        return false;
    struct str was = change->original.len > 0 ? change->original : STR("\u2013");
    struct str now = change->final.len > 0 ? change->final : STR("\u2013");
    buf_printf(out, _(words[change->of]), STR_ARG(was), STR_ARG(now));
    return true;
}

/* Section heading and clause label: where the reader is. */
static void put_where(struct buf *out, const struct tui *tui)
{
    const struct outline *outline = tui->loaded->outline;

    if (tui->pane.empty || outline == NULL || put_properties(out, tui))
        return;
    const struct para_info *info = &outline->paras[pane_para(&tui->pane)];
    if (info->section != NO_INDEX)
        buf_add(out, str_trim(outline_heading(&outline->sections[info->section],
                                              tui->pane.source.view)));
    if (info->clause == NO_INDEX)
        return;
    if (out->len > 0)
        buf_putc(out, ' ');
    tui_put_label(out, tui, &outline->clauses[info->clause]);
}

static void put_part(struct buf *out, const char *text)
{
    /* TRANSLATORS: stands between the parts of the status line. */
    buf_puts(out, out->len > 0 ? _(" · ") : "");
    buf_puts(out, text);
}

enum brevity { WHOLE, SHORT_CHANGE, WITHOUT_CONFLICTS, VIEW_ALONE, BREVITY_COUNT };

/* Changes of properties are counted apart: they are no words. */
static void put_property_change(struct buf *out, const struct tui *tui, enum brevity brevity)
{
    const struct change *change = change_gone_to(tui);
    unsigned all = tui->changes->property_count;
    bool there = change != NULL && change->kind == CHANGE_PROPERTIES;
    char part[128];

    if (there)
        snprintf(part, sizeof(part), brevity == WHOLE ? _("format change %u of %u") : "~%u/%u",
                 (unsigned)change->ordinal, all);
    else if (all > 0 && brevity == WHOLE)
        snprintf(part, sizeof(part), ngettext("%u format change", "%u format changes", all), all);
    else
        return;
    put_part(out, part);
}

static void put_filter(struct buf *out, const struct tui *tui)
{
    struct buf words = {0};

    if (!authors_filter(tui))
        return;
    authors_put_filter(tui, &words);
    put_part(out, words.ptr);
    buf_release(&words);
}

static void put_change(struct buf *out, const struct tui *tui, enum brevity brevity)
{
    const struct change *change = change_gone_to(tui);
    unsigned words = tui->changes->count - tui->changes->property_count;
    char part[128];

    if (tui->changes->count == 0) {
        if (brevity == WHOLE)
            put_part(out, _("no changes"));
        return;
    }
    if (words > 0 && (change == NULL || change->kind != CHANGE_PROPERTIES)) {
        snprintf(part, sizeof(part), brevity == WHOLE ? _("change %u of %u") : "%u/%u",
                 (unsigned)change_number(tui), words);
        put_part(out, part);
    }
    put_property_change(out, tui, brevity);
    if (brevity == WHOLE)
        put_filter(out, tui);
}

static void put_comments(struct buf *out, const struct tui *tui)
{
    char part[64];

    comments_status(tui, part, sizeof(part));
    if (part[0] != '\0')
        put_part(out, part);
}

static void put_conflicts(struct buf *out, const struct tui *tui)
{
    unsigned conflicts = tui->loaded->outline->conflict_count;
    char part[128];

    if (conflicts == 0)
        return;
    /* TRANSLATORS: a label is the letter or number of a clause; it runs where it follows the one
     * before. */
    snprintf(part, sizeof(part),
             ngettext("%u label does not run", "%u labels do not run", conflicts), conflicts);
    put_part(out, part);
}

static void put_job(struct buf *out, const struct tui *tui)
{
    char part[128];

    if (jobs_say(tui, part, sizeof(part)))
        put_part(out, part);
    if (loading_says(tui) != NULL)
        put_part(out, loading_says(tui));
}

/* Counts, of what is whole. */
static void put_counts(struct buf *out, const struct tui *tui, enum brevity brevity)
{
    if (tui->loaded->outline == NULL)
        return;
    put_change(out, tui, brevity);
    if (brevity < WITHOUT_CONFLICTS)
        put_conflicts(out, tui);
}

static void put_hit(struct buf *out, struct tui *tui, enum brevity brevity)
{
    uint32_t number;
    uint32_t count;
    char part[128];

    if (!search_number(tui, &number, &count))
        return;
    snprintf(part, sizeof(part), brevity == WHOLE ? _("hit %u of %u") : "/%u/%u", (unsigned)number,
             (unsigned)count);
    put_part(out, part);
}

/* View, what goes on, hit, change, labels that do not run, and position. */
static void put_state(struct buf *out, struct tui *tui, enum brevity brevity)
{
    char percent[16];

    put_part(out, _(view_names[tui->pane.source.view]));
    put_job(out, tui);
    if (brevity < VIEW_ALONE)
        put_hit(out, tui, brevity);
    if (brevity == VIEW_ALONE)
        return;
    put_counts(out, tui, brevity);
    if (brevity == WHOLE)
        put_comments(out, tui);
    if (tui_loading(tui))
        return;
    snprintf(percent, sizeof(percent), "%u%%", pane_percent(&tui->pane));
    put_part(out, percent);
}

/* The longest form of the state that leaves as much room as is wanted. */
static int choose_state(struct buf *out, struct tui *tui, int wanted)
{
    int width = 0;

    for (enum brevity brevity = WHOLE; brevity < BREVITY_COUNT; brevity++) {
        buf_clear(out);
        put_state(out, tui, brevity);
        width = frame_text_width(buf_str(out), &tui->pane.source.options);
        if (width + GAP + wanted <= tui->cols)
            break;
    }
    return width;
}

static int put(struct tui *tui, struct frame *frame, int row, int col, int width, struct str text)
{
    return frame_text(frame, row, col, width, text, LOOK_STATUS, &tui->pane.source.options);
}

/* Where the reader is on the left, the state on the right; where the terminal reorders, the state
 * first. At first the way to help and out comes before both. */
static void put_status(struct tui *tui, struct frame *frame, int row)
{
    const struct layout_options *options = &tui->pane.source.options;
    struct buf where = {0};
    struct buf state = {0};
    struct buf hint = {0};

    if (tui->fresh && !hint_is_above(tui))
        buf_puts(&hint, _("h: help  q: quit"));
    put_where(&where, tui);
    buf_add(&where, STR(""));
    int where_width = min_int(frame_text_width(buf_str(&where), options), tui->cols / 3);
    int state_width = choose_state(&state, tui, (hint.len > 0 ? hint_width(tui) : 0) + where_width);
    int col = hint.len > 0 ? put(tui, frame, row, 0, tui->cols, buf_str(&hint)) + GAP : 0;
    if (options->bidi == BIDI_TERMINAL) {
        col = put(tui, frame, row, col, tui->cols, buf_str(&state)) + GAP;
        put(tui, frame, row, col, tui->cols, buf_str(&where));
    } else {
        int start = tui->cols - state_width;
        put(tui, frame, row, col, min_int(start, tui->cols) - GAP - col, buf_str(&where));
        put(tui, frame, row, start > col ? start : col, tui->cols, buf_str(&state));
    }
    buf_release(&where);
    buf_release(&state);
    buf_release(&hint);
}

void status_line(struct tui *tui, struct frame *frame, int row)
{
    if (tui->mode == MODE_PROMPT) {
        prompt_paint(tui, frame, row);
        return;
    }
    if (list_typing(tui)) {
        list_status(tui, frame, row);
        return;
    }
    bool message = tui->message.len > 0;
    frame_fill(frame, row, message ? LOOK_MESSAGE : LOOK_STATUS);
    if (message)
        frame_text(frame, row, 0, tui->cols, buf_str(&tui->message), LOOK_MESSAGE,
                   &tui->pane.source.options);
    else if (tui_list(tui) != NULL)
        list_status(tui, frame, row);
    else if (tui->mode == MODE_HELP)
        put(tui, frame, row, 0, tui->cols, str_from(_("j k Space b: scroll  q: back to the text")));
    else
        put_status(tui, frame, row);
}
