/* Fields (ECMA-376 Part 1, 17.16.18): the result is text, what stands before it is not.
 *
 * A field may be half deleted, so each side has a state of its own, moved only by the field
 * characters that stand on it. */
#include "read/docx.h"

enum { HELD = 64 }; /* open fields whose state is held; deeper ones show their text */

static void begin(struct docx_fields *f)
{
    if (f->depth == HELD) {
        f->deeper++;
        return;
    }
    f->instructions |= UINT64_C(1) << f->depth;
    f->silent &= ~(UINT64_C(1) << f->depth);
    f->depth++;
}

static void separate(struct docx_fields *f)
{
    if (f->deeper == 0 && f->depth > 0)
        f->instructions &= ~(UINT64_C(1) << (f->depth - 1));
}

static void end(struct docx_fields *f)
{
    if (f->deeper > 0) {
        f->deeper--;
        return;
    }
    separate(f);
    if (f->depth > 0)
        f->depth--;
}

/* Is the state of fields [side] that of text with this revision? */
static bool concerns(unsigned side, enum revision revision)
{
    return side < SIDE_COUNT ? on_side(revision, (enum side)side) : revision == REV_WITHDRAWN;
}

/* Fields that show nothing in the text, wherever they stand (17.16.5). */
static bool shows_nothing(struct str word)
{
    static const char *const names[] = {"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE"};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_eq_ascii_case(word, str_from(names[i])))
            return true;
    return false;
}

bool docx_instruction(void *user, struct xml *xml)
{
    (void)xml;
    buf_clear(&((struct docx *)user)->text);
    return true;
}

void docx_instruction_end(void *user)
{
    struct docx *d = user;
    struct str text = str_trim(buf_str(&d->text));
    size_t len = 0;

    while (len < text.len && text.ptr[len] != ' ' && text.ptr[len] != '"')
        len++;
    if (!shows_nothing(str_head(text, len)))
        return;
    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++)
        if (d->fields[side].depth > 0)
            d->fields[side].silent |= UINT64_C(1) << (d->fields[side].depth - 1);
}

/* A list number of a field, a tick box: Word would show something, and the file has no text. */
static bool ends_without_result(const struct docx_fields *f)
{
    uint64_t bit = f->depth > 0 ? UINT64_C(1) << (f->depth - 1) : 0;

    return f->deeper == 0 && (f->instructions & bit) != 0 && (f->silent & bit) == 0;
}

bool docx_fldchar(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct str type = str_from(xml_attr(xml, W_fldCharType));
    enum revision revision = docx_mark(d)->revision;
    bool empty = false;

    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++) {
        if (!concerns(side, revision))
            continue;
        empty = empty || (str_eq(type, STR("end")) && ends_without_result(&d->fields[side]));
        if (str_eq(type, STR("begin")))
            begin(&d->fields[side]);
        else if (str_eq(type, STR("separate")))
            separate(&d->fields[side]);
        else if (str_eq(type, STR("end")))
            end(&d->fields[side]);
    }
    d->odd[DOCX_ODD_NO_RESULT] += empty;
    return true;
}

bool docx_field_sides(const struct docx *d, enum revision *revision)
{
    enum revision asked = *revision;
    bool shown = false;

    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++) {
        if (!concerns(side, asked))
            continue;
        if (d->fields[side].instructions == 0)
            shown = true;
        else if (side < SIDE_COUNT)
            *revision = (enum revision)((unsigned)*revision & ~(1U << side));
    }
    return shown;
}
