/* What the clause that is read refers to, and after that what refers to it. */
#include "tui/pick.h"

#include "base/i18n.h"

enum { FROM_HERE, TO_HERE, WAYS };

/* What is read: a clause, or a section or paragraph where that is in none. */
struct here {
    uint32_t para;
    uint32_t clause;
    uint32_t section; /* only where its heading is read */
    uint32_t note;    /* index and 1, or 0 */
};

static struct here here_of(const struct tui *tui)
{
    const struct outline *outline = tui->loaded->outline;
    uint32_t para = pane_para(&tui->pane);
    const struct para_info *info = &outline->paras[para];
    struct here here = {para, info->clause, NO_INDEX, doc_para_note(tui->loaded->doc, para)};

    if (info->role == ROLE_HEADING)
        here.section = info->section;
    return here;
}

static bool is_from(const struct tui *tui, const struct here *here, const struct ref *ref)
{
    if (here->clause != NO_INDEX)
        return tui->loaded->outline->paras[ref->para].clause == here->clause;
    return ref->para == here->para;
}

static bool is_to(const struct here *here, const struct ref *ref, const struct ref_side *side)
{
    if (ref->note > 0)
        return ref->note == here->note;
    if (side->clause != NO_INDEX)
        return side->clause == here->clause;
    return side->section != NO_INDEX && side->section == here->section;
}

static struct str ref_text(const struct tui *tui, const struct ref *ref)
{
    struct str text = doc_para_text(tui->loaded->doc, ref->para);

    return str_head(str_from_off(text, ref->off), ref->len);
}

/* The words of it; a note's mark has none, and is named by the note's. */
static void put_text(const struct tui *tui, const struct ref *ref, struct list_row *row)
{
    const struct doc *doc = tui->loaded->doc;

    if (ref->note > 0 && ref->note <= doc->note_count)
        pick_put_para(tui, doc->notes[ref->note - 1].para, row);
    else
        list_put_words(&list_part(row, PICK_TEXT, LOOK_NOTE)->text, ref_text(tui, ref));
}

static void put_clause_at(const struct tui *tui, uint32_t section, uint32_t clause,
                          struct list_row *row)
{
    pick_put_where(tui, section, clause, row);
    if (clause != NO_INDEX)
        pick_put_clause_text(tui, clause, row);
}

static void put_row(const struct tui *tui, uint32_t value, struct list_row *row)
{
    const struct outline *outline = tui->loaded->outline;
    const struct ref *ref = &tui->refs->list[value / WAYS];
    const struct ref_side *side = ref_shown_side(tui, ref);
    bool from = value % WAYS == FROM_HERE;

    /* TRANSLATORS: "to": what this clause refers to; "from": the clause that refers to this one. */
    buf_puts(&list_part(row, PICK_WAY, LOOK_TEXT)->text, from ? _("to") : _("from"));
    put_text(tui, ref, row);
    if (!from)
        put_clause_at(tui, outline->paras[ref->para].section, outline->paras[ref->para].clause,
                      row);
    else if (ref->note == 0 && side != NULL && side->section != NO_INDEX)
        put_clause_at(tui, side->section, side->clause, row);
    else if (ref->note == 0)
        buf_puts(&list_part(row, 0, LOOK_TEXT)->text, _("not in the text"));
}

/* Along a reference, or to where it stands. */
static void go(struct tui *tui, uint32_t value)
{
    tui_remember(tui);
    ref_show(tui, value / WAYS);
    if (value % WAYS == FROM_HERE)
        ref_follow(tui);
}

static const struct list_kind list_of_refs = {
    N_("References"),
    N_("This clause refers to nothing here, and nothing refers to it"),
    put_row,
    go,
    NULL,
};

void do_list_references(struct tui *tui, unsigned count)
{
    struct list_values from = {0};
    struct list_values to = {0};

    (void)count;
    if (!tui_structured(tui) || tui->pane.empty)
        return;
    const struct here here = here_of(tui);
    for (uint32_t i = 0; i < tui->refs->count; i++) {
        const struct ref *ref = &tui->refs->list[i];
        const struct ref_side *side = ref_shown_side(tui, ref);
        if (side == NULL)
            continue;
        if (is_from(tui, &here, ref))
            VEC_ADD(&from, i * WAYS + FROM_HERE);
        if (is_to(&here, ref, side))
            VEC_ADD(&to, i * WAYS + TO_HERE);
    }
    for (size_t i = 0; i < to.len; i++)
        VEC_ADD(&from, to.ptr[i]);
    list_open(tui, &list_of_refs, from.ptr, from.len, 0);
    VEC_RELEASE(&from);
    VEC_RELEASE(&to);
}
