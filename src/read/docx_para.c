/* Paragraphs and their properties (ECMA-376 Part 1, 17.3.1), as they are and as they were. */
#include "read/docx.h"

bool docx_on(struct xml *xml)
{
    const char *value = xml_attr(xml, W_val);

    return value == NULL ||
           (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}

int64_t docx_number(struct xml *xml, unsigned name, int64_t missing)
{
    const char *value = xml_attr(xml, name);
    char *end;

    if (value == NULL)
        return missing;
    long number = strtol(value, &end, 10);
    if (end == value || number > INT32_MAX || number < INT32_MIN)
        return missing;
    return number;
}

string_id docx_string(struct docx *d, struct xml *xml, unsigned name)
{
    return builder_string(d->b, str_from(xml_attr(xml, name)));
}

/* ---- Properties ------------------------------------------------------------------------- */

/* The same elements stand in w:pPrChange and say what was. */
static bool in_past(const struct xml *xml)
{
    unsigned context = xml_context(xml);

    return context == DOCX_PPR_WAS || context == DOCX_NUMPR_WAS;
}

bool docx_pstyle(void *user, struct xml *xml)
{
    struct docx *d = user;
    uint32_t style = docx_style_find(&d->styles, str_from(xml_attr(xml, W_val)), d->b);

    if (in_past(xml))
        d->para.style_was = style;
    else
        d->para.style = style;
    return true;
}

/* A frame of its own holds the first letter of the next paragraph (17.3.1.11). */
bool docx_frame(void *user, struct xml *xml)
{
    const char *drop_cap = xml_attr(xml, W_dropCap);

    ((struct docx *)user)->para.drop_cap = drop_cap != NULL && strcmp(drop_cap, "none") != 0;
    return true;
}

bool docx_bidi(void *user, struct xml *xml)
{
    struct docx *d = user;

    if (in_past(xml))
        d->para.bidi_was = docx_on(xml);
    else
        d->para.bidi = docx_on(xml);
    return true;
}

bool docx_outline_level(void *user, struct xml *xml)
{
    struct docx *d = user;
    int64_t level = docx_number(xml, W_val, 9);

    if (!in_past(xml))
        d->para.outline = (int8_t)(level >= 0 && level <= 9 ? level : 9);
    return true;
}

static struct docx_number_of *numpr(struct docx *d, const struct xml *xml)
{
    return in_past(xml) ? &d->para.num_was : &d->para.num;
}

bool docx_ilvl(void *user, struct xml *xml)
{
    struct docx_number_of *num = numpr(user, xml);

    num->level = (int32_t)docx_number(xml, W_val, 0);
    return true;
}

bool docx_num_id(void *user, struct xml *xml)
{
    struct docx_number_of *num = numpr(user, xml);

    num->num_id = (int32_t)docx_number(xml, W_val, 0);
    return true;
}

bool docx_num_ins(void *user, struct xml *xml)
{
    struct docx *d = user;

    if (in_past(xml))
        d->para.num_was_inserted = true;
    else
        docx_combine_here(d, xml, &d->para.num_inserted, REV_INSERTED);
    return true;
}

/* What was shown is in w:original, plain or as "%1:3:4:)": level, value, format, what follows. */
bool docx_numbering_change(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct buf shown = {0};
    struct buf bare = {0};

    docx_old_number(str_from(xml_attr(xml, W_original)), &shown, &bare);
    d->para.number_was = builder_string(d->b, buf_str(&shown));
    d->para.number_was_bare = builder_string(d->b, buf_str(&bare));
    docx_combine_here(d, xml, &d->para.num_inserted, REV_INSERTED);
    buf_release(&shown);
    buf_release(&bare);
    return true;
}

bool docx_ppr_change(void *user, struct xml *xml)
{
    struct docx *d = user;

    d->para.changed = true;
    d->para.changed_by = docx_string(d, xml, W_author);
    d->para.changed_on = docx_string(d, xml, W_date);
    return true;
}

/* A bookmark between paragraphs belongs to the next one. */
bool docx_bookmark(void *user, struct xml *xml)
{
    struct docx *d = user;
    string_id name = docx_string(d, xml, W_name);

    if (name == 0)
        return true;
    if (d->in_para)
        docx_put_bookmark(d, name);
    else
        VEC_ADD(&d->bookmarks, name);
    return true;
}

/* ---- What joins it to the next ---------------------------------------------------------- */

/* A paragraph that is alone in its cell, or the last, is shown even where it is empty; not so the
 * last of a text box in the cell. */
static unsigned sides_if_last(const struct docx *d)
{
    unsigned shown = docx_shown_sides(d);
    size_t around = d->outers.len > 0 ? VEC_LAST(&d->outers).tables : 0;

    return d->tables.len > around ? shown : shown & d->joined_texts;
}

void docx_keep_break(struct docx *d, struct docx_ended *ended)
{
    unsigned sides = ended->mark_sides | ended->stands;

    if (sides == ended->mark_sides)
        return;
    ended->mark.revision = (uint8_t)sides;
    ended->props.mark = sides == REV_KEPT ? MARK_KEPT : builder_mark(d->b, &ended->mark);
}

static void give_ended(struct docx *d, bool joins)
{
    struct docx_ended *ended = &d->ended;

    if (!ended->is)
        return;
    if (joins && ended->drop_cap && ended->mark_sides == REV_KEPT) {
        ended->is = false;
        return;
    }
    if (!joins)
        ended->stands |= ended->alone;
    if (!joins && docx_boxes_wait(d))
        docx_keep_break(d, ended);
    docx_put_para(d, ended);
    ended->is = false;
    if (!joins)
        d->joined_texts = 0;
    docx_boxes_after(d, (enum revision)ended->mark_sides);
}

void docx_container_end(struct docx *d)
{
    give_ended(d, false);
    d->joined_texts = 0;
    docx_boxes_after(d, REV_KEPT);
}

/* Ends the paragraph before, now that it is known what follows. */
static void end_one_before(struct docx *d)
{
    if (d->ended.is)
        give_ended(d, d->ended.props.cell == docx_cell(d));
}

/* ---- The paragraph ---------------------------------------------------------------------- */

bool docx_p(void *user, struct xml *xml)
{
    struct docx *d = user;

    end_one_before(d);
    d->in_para = true;
    d->para = (struct docx_para){.serial = ++d->para_count,
                                 .mark = *docx_mark(d),
                                 .style = d->styles.paragraph,
                                 .num = {DOCX_UNSAID, DOCX_UNSAID},
                                 .num_was = {DOCX_UNSAID, DOCX_UNSAID},
                                 .num_inserted = {.revision = REV_KEPT, .confidence = -1},
                                 .bidi = DOCX_UNSAID,
                                 .outline = DOCX_UNSAID,
                                 .style_was = d->styles.paragraph,
                                 .bidi_was = DOCX_UNSAID};
    for (size_t i = d->moves.len; i > 0; i--) {
        const struct docx_move *move = &d->moves.ptr[i - 1];
        string_id *name = move->to ? &d->para.move_to : &d->para.move_from;
        if (*name == 0)
            *name = move->name;
    }
    for (size_t i = 0; i < d->bookmarks.len; i++)
        docx_put_bookmark(d, d->bookmarks.ptr[i]);
    VEC_CLEAR(&d->bookmarks);
    docx_comments_in_para(d, xml);
    return true;
}

static uint8_t direction(int8_t own, const struct docx_style *style)
{
    int8_t bidi = own != DOCX_UNSAID ? own : style->bidi;

    if (bidi == DOCX_UNSAID)
        return DIR_UNKNOWN;
    return bidi == 1 ? DIR_RTL : DIR_LTR;
}

static bool same_number(const struct docx_number_of *a, const struct docx_number_of *b)
{
    return a->num_id == b->num_id && (a->num_id == 0 || a->level == b->level);
}

/* What was before, where that is tracked; 0 where nothing is. */
static uint32_t property_change(struct docx *d, const struct docx_number_of *numbers)
{
    const struct docx_para *para = &d->para;
    const struct docx_style *style =
        docx_style_get(&d->styles, para->changed ? para->style_was : para->style);
    const struct mark *inserted = &para->num_inserted;
    bool numbered = inserted->revision != REV_KEPT;

    if (!para->changed && !numbered)
        return 0;
    struct prop_change change = {
        .style = style->name,
        .direction = direction(para->changed ? para->bidi_was : para->bidi, style),
        .number_changed =
            para->number_was != 0 || !same_number(&numbers[SIDE_ORIGINAL], &numbers[SIDE_FINAL]),
        .was = para->changed ? docx_former(d, FORMAT_PARAGRAPH) : 0,
        .now = para->changed ? docx_present(d, FORMAT_PARAGRAPH) : 0,
        .author = para->changed ? para->changed_by : inserted->author,
        .date = para->changed ? para->changed_on : inserted->date,
    };
    return builder_prop_change(d->b, &change);
}

static uint8_t level_of(const struct docx *d, const struct docx_number_of *number)
{
    int8_t outline = d->para.outline != DOCX_UNSAID
                         ? d->para.outline
                         : docx_style_get(&d->styles, d->para.style)->outline;

    if (outline >= 0 && outline < 9)
        return (uint8_t)(outline + 1);
    return number->num_id != 0 ? (uint8_t)(number->level + 1) : 0;
}

void docx_p_end(void *user)
{
    struct docx *d = user;
    struct docx_ended *ended = &d->ended;
    const struct docx_style *style = docx_style_get(&d->styles, d->para.style);

    docx_note_mark_done(d, true);
    docx_name_moved_mark(&d->para);
    docx_numbers_of(d, ended->numbers);
    d->joined_texts |= d->para.texts;
    ended->is = true;
    ended->drop_cap = d->para.drop_cap;
    ended->counted = d->para.counted;
    ended->counted_sides = d->para.counted_sides;
    ended->number_was = d->para.number_was;
    ended->number_was_bare = d->para.number_was_bare;
    ended->mark = d->para.mark;
    ended->mark_sides = d->para.mark.revision;
    ended->stands = d->para.mark.revision & docx_shown_sides(d);
    ended->alone = sides_if_last(d);
    ended->props = (struct para){
        .mark = d->para.mark.revision == REV_KEPT ? MARK_KEPT : builder_mark(d->b, &d->para.mark),
        .style = style->name,
        .cell = docx_cell(d),
        .direction = direction(d->para.bidi, style),
        .level = level_of(d, &ended->numbers[SIDE_FINAL]),
        .change = property_change(d, ended->numbers),
    };
    if (!d->para.drop_cap)
        d->joined_texts &= ~(unsigned)d->para.mark.revision;
    d->in_para = false;
}
