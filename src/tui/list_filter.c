/* The filter of a list: what is typed, and which rows hold it. A list may have as many rows as the
 * document has clauses or changes, and each is made to be asked: the first are at once, the others
 * in a job. */
#include "tui/list.h"

#include "base/i18n.h"
#include "lang/lang.h"
#include "text/utf8.h"
#include "tui/tui.h"

enum { FILTER_MOST = 256, ROWS_A_STEP = 200 };

/* ---- Asking rows ------------------------------------------------------------------------- */

/* Do the words of the row hold the folded pattern? */
static bool passes(const struct tui *tui, const struct list *list, uint32_t value,
                   struct str pattern)
{
    struct list_row row = {.count = 0};
    struct buf words = {0};
    struct buf folded = {0};

    list->kind->row(tui, value, &row);
    for (size_t i = 0; i < row.count; i++) {
        buf_add(&words, buf_str(&row.parts[i].text));
        buf_putc(&words, ' ');
    }
    lang_fold(&folded, buf_str(&words));
    bool holds = str_find(buf_str(&folded), pattern, 0) != (size_t)-1;
    for (size_t i = 0; i < LIST_PARTS; i++)
        buf_release(&row.parts[i].text);
    buf_release(&words);
    buf_release(&folded);
    return holds;
}

/* Asks the next rows, so many where there is a filter; true: there are more. */
static bool ask(const struct tui *tui, struct list *list, size_t most)
{
    struct buf pattern = {0};

    lang_fold(&pattern, str_trim(buf_str(&list->filter)));
    for (size_t i = 0; list->asked < list->all.len && (pattern.len == 0 || i < most); i++) {
        uint32_t value = list->all.ptr[list->asked];
        if (pattern.len == 0 || passes(tui, list, value, buf_str(&pattern))) {
            if (list->asked <= list->kept && !list->moved)
                list->current = list->shown.len;
            VEC_ADD(&list->shown, value);
        }
        list->asked++;
    }
    buf_release(&pattern);
    return list->asked < list->all.len;
}

/* ---- The job ----------------------------------------------------------------------------- */

static bool is_unfinished(const struct list *list)
{
    return list->kind != NULL && list->asked < list->all.len;
}

/* The list over the text comes before the outline. */
static struct list *find_unfinished(struct tui *tui)
{
    if (is_unfinished(&tui->list))
        return &tui->list;
    return is_unfinished(&tui->outline.list) ? &tui->outline.list : NULL;
}

static enum job_state filter_step(struct tui *tui, void *state)
{
    struct list *list = find_unfinished(tui);

    (void)state;
    if (list != NULL)
        ask(tui, list, ROWS_A_STEP);
    return find_unfinished(tui) != NULL ? JOB_MORE : JOB_DONE;
}

static unsigned percent_of(const struct list *list)
{
    return (unsigned)(list->asked * 100 / list->all.len);
}

static unsigned filter_percent(const struct tui *tui, const void *state)
{
    (void)state;
    if (is_unfinished(&tui->list))
        return percent_of(&tui->list);
    return is_unfinished(&tui->outline.list) ? percent_of(&tui->outline.list) : 100;
}

/* Stopped, the list has the rows that were found. */
static void filter_end(struct tui *tui, void *state, enum job_end how)
{
    struct list *list;

    (void)state;
    while (how == JOB_STOPPED && (list = find_unfinished(tui)) != NULL)
        list->asked = list->all.len;
}

/* TRANSLATORS: what goes on: the rows of a list that hold what was typed are looked for. */
static const struct job_kind filtering = {N_("filtering"), filter_step, filter_percent, filter_end};

void list_put_progress(struct buf *out, const struct list *list)
{
    if (is_unfinished(list))
        buf_printf(out, _("%s %u%%"), _(filtering.name), percent_of(list));
}

void list_filter_more(struct tui *tui, struct list *list)
{
    if (ask(tui, list, ROWS_A_STEP))
        jobs_add(tui, &filtering, NULL);
}

/* Where in all the value stands that the list is on; one that is no longer there leaves its row.
 * What was to be kept and is not reached yet still is. */
static size_t find_kept(const struct list *list)
{
    uint32_t value;

    if (!list->moved && list->asked <= list->kept)
        return list->kept;
    if (!list_value(list, &value))
        return list->current;
    for (size_t i = 0; i < list->all.len; i++)
        if (list->all.ptr[i] == value)
            return i;
    return list->current;
}

void list_filter(struct tui *tui, struct list *list)
{
    list->kept = find_kept(list);
    list->moved = false;
    list->current = 0;
    list->asked = 0;
    list->clicked = 0;
    VEC_CLEAR(&list->shown);
    list_filter_more(tui, list);
}

/* ---- Typing ------------------------------------------------------------------------------ */

static void rub_out(struct buf *text)
{
    if (text->len > 0)
        text->len = utf8_before(buf_str(text), text->len);
}

bool list_typing(struct tui *tui)
{
    const struct list *list = tui_list(tui);

    return list != NULL && list->typing;
}

void list_type(struct tui *tui, uint32_t key)
{
    struct list *list = tui_list(tui);
    struct buf *text = &list->filter;
    size_t len = text->len;

    list->typing = key != K_ENTER && key != '\n' && !(key == K_BACKSPACE && text->len == 0);
    if (key == K_ESCAPE || key == key_control('g') || key == key_control('c')) {
        buf_clear(text);
        list->typing = false;
    } else if (key == K_BACKSPACE) {
        rub_out(text);
    } else if (key == key_control('u')) {
        buf_clear(text);
    } else if (key >= ' ' && key < K_SPECIAL && text->len < FILTER_MOST) {
        buf_put_cp(text, key);
    }
    if (text->len != len)
        list_filter(tui, list);
}
