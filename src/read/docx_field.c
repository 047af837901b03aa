/* Fields (ECMA-376 Part 1, 17.16.18): the result is text, what stands before it is not.
 *
 * A field may be half deleted, so each side has a state of its own, moved only by the field
 * characters that stand on it, and its own words of the instructions that are open. */
#include "read/docx.h"

enum { WORDS_MOST = 1 << 12 }; /* of the open instructions of a side; what is beyond is ignored */

static void begin(struct docx_fields *f, const struct buf *words, uint32_t para)
{
    if (f->depth == DOCX_FIELDS_HELD) {
        f->deeper++;
        return;
    }
    f->from[f->depth] = (uint32_t)words->len;
    f->para[f->depth] = para;
    f->instructions |= UINT64_C(1) << f->depth;
    f->depth++;
}

static void separate(struct docx_fields *f)
{
    if (f->deeper == 0 && f->depth > 0)
        f->instructions &= ~(UINT64_C(1) << (f->depth - 1));
}

static void end(struct docx_fields *f, struct buf *words)
{
    if (f->deeper > 0) {
        f->deeper--;
        return;
    }
    separate(f);
    if (f->depth == 0)
        return;
    f->depth--;
    if (words->len > f->from[f->depth])
        words->len = f->from[f->depth];
}

/* Is the state of fields [side] that of text with this revision? */
static bool concerns(unsigned side, enum revision revision)
{
    return side < SIDE_COUNT ? on_side(revision, (enum side)side) : revision == REV_WITHDRAWN;
}

/* ---- Instructions ----------------------------------------------------------------------- */

struct str docx_field_word(struct str *rest)
{
    size_t len = 0;

    *rest = str_trim(*rest);
    bool quoted = rest->len > 0 && rest->ptr[0] == '"';
    if (quoted)
        *rest = str_from_off(*rest, 1);
    while (len < rest->len &&
           (quoted ? rest->ptr[len] != '"' : strchr(" \t\"", rest->ptr[len]) == NULL))
        len++;
    struct str word = str_head(*rest, len);
    *rest = str_from_off(*rest, quoted && len < rest->len ? len + 1 : len);
    return word;
}

/* Fields that show nothing in the text, wherever they stand (17.16.5). */
static bool shows_nothing(struct str instruction)
{
    static const char *const names[] = {"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE"};
    struct str word = docx_field_word(&instruction);

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

    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++) {
        struct buf *words = &d->field_words[side];
        if (concerns(side, docx_mark(d)->revision) && d->fields[side].depth > 0 &&
            words->len + d->text.len <= WORDS_MOST)
            buf_add(words, buf_str(&d->text));
    }
}

/* ---- Field characters ------------------------------------------------------------------- */

/* A field that ends in its instruction has no result: a list number is counted, of others that
 * show something (a tick box) the file has no text. */
static void end_without_result(struct docx *d, unsigned side)
{
    const struct docx_fields *f = &d->fields[side];
    struct docx_shown_number *shown = &d->field_number;

    if (f->deeper > 0 || f->depth == 0 || (f->instructions & UINT64_C(1) << (f->depth - 1)) == 0)
        return;
    struct str words = str_from_off(buf_str(&d->field_words[side]), f->from[f->depth - 1]);
    if (side < SIDE_COUNT && docx_listnum(d, words, (enum side)side, &shown->number))
        shown->sides |= 1U << side;
    else if (!shows_nothing(words))
        d->field_empty = true;
}

static void move(struct docx *d, unsigned side, struct str type)
{
    struct docx_fields *f = &d->fields[side];

    if (str_eq(type, STR("begin")))
        begin(f, &d->field_words[side], d->para.serial);
    else if (str_eq(type, STR("separate")))
        separate(f);
    if (!str_eq(type, STR("end")))
        return;
    end_without_result(d, side);
    end(f, &d->field_words[side]);
}

bool docx_fldchar(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct str type = str_from(xml_attr(xml, W_fldCharType));

    d->field_number = (struct docx_shown_number){0};
    d->field_empty = false;
    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++)
        if (concerns(side, docx_mark(d)->revision))
            move(d, side, type);
    d->odd[DOCX_ODD_NO_RESULT] += d->field_empty;
    return true;
}

bool docx_field_was(void *user, struct xml *xml)
{
    struct docx *d = user;
    struct buf shown = {0};
    struct buf bare = {0};

    docx_old_number(str_from(xml_attr(xml, W_original)), &shown, &bare);
    d->field_number.was = builder_string(d->b, buf_str(&shown));
    d->field_number.author = docx_string(d, xml, W_author);
    d->field_number.date = docx_string(d, xml, W_date);
    buf_release(&shown);
    buf_release(&bare);
    return true;
}

void docx_fldchar_end(void *user)
{
    struct docx *d = user;
    struct docx_shown_number *it = &d->field_number;

    if (it->was != 0 && on_side((enum revision)it->sides, SIDE_ORIGINAL))
        it->number.shown[SIDE_ORIGINAL] = it->was;
    docx_give_number(d, it);
    it->sides = 0;
}

void docx_field_text(struct docx *d)
{
    for (unsigned side = 0; side < DOCX_FIELD_SIDES; side++) {
        struct docx_fields *f = &d->fields[side];
        if (!concerns(side, docx_mark(d)->revision) || f->deeper > 0)
            continue;
        while (f->depth > 0 && (f->instructions & UINT64_C(1) << (f->depth - 1)) != 0 &&
               f->para[f->depth - 1] != d->para.serial) {
            d->odd[DOCX_ODD_FIELD]++;
            end(f, &d->field_words[side]);
        }
    }
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

void docx_fields_clear(struct docx *d)
{
    for (size_t i = 0; i < DOCX_FIELD_SIDES; i++) {
        d->fields[i] = (struct docx_fields){0};
        buf_clear(&d->field_words[i]);
    }
}
