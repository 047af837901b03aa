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

bool docx_fldchar(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct str type = str_from(xml_attr(xml, W_fldCharType));
    enum revision revision = docx_mark(d)->revision;

    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++) {
        if (!concerns(side, revision))
            continue;
        if (str_eq(type, STR("begin")))
            begin(&d->fields[side]);
        else if (str_eq(type, STR("separate")))
            separate(&d->fields[side]);
        else if (str_eq(type, STR("end")))
            end(&d->fields[side]);
    }
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
