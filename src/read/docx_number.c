/* Which number a paragraph has, on each side: its own properties or its style's, the list that they
 * name, and how far that list has come. */
#include "read/docx_number.h"

#include "read/docx.h"
#include "read/docx_format.h"
#include "read/docx_numbering.h"

#include <assert.h>

/* ---- Lists ------------------------------------------------------------------------------ */

void docx_lists_release(struct docx_lists *lists)
{
    VEC_RELEASE(&lists->abstracts);
    VEC_RELEASE(&lists->nums);
    VEC_RELEASE(&lists->overrides);
    arena_release(&lists->arena);
}

/* The first entry with this id among count of size bytes, which begin with theirs and are in their
 * order; or NULL. */
static void *find_id(void *entries, size_t count, size_t size, int32_t id)
{
    char *bytes = entries;
    size_t low = 0;
    size_t high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (*(const int32_t *)(void *)(bytes + middle * size) < id)
            low = middle + 1;
        else
            high = middle;
    }
    void *found = low < count ? bytes + low * size : NULL;
    return found != NULL && *(const int32_t *)found == id ? found : NULL;
}

static struct docx_num *find_num(struct docx_lists *lists, int32_t id)
{
    static_assert(offsetof(struct docx_num, id) == 0, "as find_id wants it");

    return find_id(lists->nums.ptr, lists->nums.len, sizeof(*lists->nums.ptr), id);
}

struct docx_abstract *docx_abstract_find(struct docx_lists *lists, int32_t id)
{
    static_assert(offsetof(struct docx_abstract, id) == 0, "as find_id wants it");

    return find_id(lists->abstracts.ptr, lists->abstracts.len, sizeof(*lists->abstracts.ptr), id);
}

/* A list whose levels are a style's: those of the list that the style names, or else of the one
 * that says it holds them. */
static struct docx_abstract *linked(struct docx *d, struct docx_abstract *abstract)
{
    enum { SEARCHED = 4096 }; /* a document with more lists is nobody's */
    struct docx_lists *lists = &d->lists;

    if (abstract == NULL || abstract->num_style_link.len == 0)
        return abstract;
    uint32_t style = docx_style_known(&d->styles, abstract->num_style_link);
    const struct docx_num *num = find_num(lists, docx_style_get(&d->styles, style)->num_id);
    struct docx_abstract *other = num != NULL ? docx_abstract_find(lists, num->abstract_id) : NULL;
    if (other != NULL && other->num_style_link.len == 0)
        return other;
    for (size_t i = 0; i < lists->abstracts.len && i < SEARCHED; i++)
        if (str_eq(lists->abstracts.ptr[i].style_link, abstract->num_style_link))
            return &lists->abstracts.ptr[i];
    return other != NULL ? other : abstract;
}

static void override_level(struct docx_num *num, const struct docx_override *it)
{
    if (it->definition.defined) {
        num->levels[it->level] = &it->definition.list;
        num->starts[it->level] = it->definition.list.start;
    }
    if (it->has_start) {
        num->starts[it->level] = it->start;
        num->restarts |= (uint16_t)(1U << it->level);
    }
}

static void resolve(struct docx *d, struct docx_num *num)
{
    static const struct list_level nothing = {.restart = LIST_RESTART_ABOVE};
    struct docx_abstract *abstract = linked(d, docx_abstract_find(&d->lists, num->abstract_id));

    num->resolved = true;
    num->abstract = abstract != NULL ? (uint32_t)(abstract - d->lists.abstracts.ptr) + 1 : 0;
    for (size_t i = 0; i < LIST_LEVELS; i++) {
        bool defined = abstract != NULL && abstract->levels[i].defined;
        num->levels[i] = defined ? &abstract->levels[i].list : &nothing;
        num->starts[i] = num->levels[i]->start;
    }
    for (uint32_t i = 0; i < num->override_count; i++)
        override_level(num, &d->lists.overrides.ptr[num->overrides + i]);
}

/* The list with this id, ready to count; NULL where there is none. */
static struct docx_num *list_of(struct docx *d, int32_t id)
{
    if (id == 0)
        return NULL;
    docx_numbering_read(d);
    struct docx_num *num = find_num(&d->lists, id);
    if (num != NULL && !num->resolved)
        resolve(d, num);
    return num != NULL && num->abstract != 0 ? num : NULL;
}

int32_t docx_list_named(struct docx *d, struct str name)
{
    enum { SEARCHED = 512 }; /* each field that names a list asks */

    docx_numbering_read(d);
    for (size_t i = 0; i < d->lists.abstracts.len && i < SEARCHED; i++)
        if (str_eq_ascii_case(d->lists.abstracts.ptr[i].name, name))
            return d->lists.abstracts.ptr[i].num;
    return 0;
}

bool docx_same_list(struct docx *d, int32_t a, int32_t b)
{
    const struct docx_num *left = list_of(d, a);
    const struct docx_num *right = list_of(d, b);

    return left != NULL && right != NULL && left->abstract == right->abstract;
}

void docx_list_start(struct docx *d, struct docx_number_of of, enum side side, uint32_t start)
{
    struct docx_num *num = list_of(d, of.num_id);

    if (num == NULL)
        return;
    list_set(&d->lists.abstracts.ptr[num->abstract - 1].counts[side], (unsigned)of.level, start);
    num->begun[side] |= (uint16_t)(1U << of.level);
}

/* ---- Which number ----------------------------------------------------------------------- */

static int32_t level_with_style(const struct docx_abstract *abstract, struct str style)
{
    for (int32_t i = 0; style.len > 0 && i < LIST_LEVELS; i++)
        if (str_eq(abstract->levels[i].style, style))
            return i;
    return DOCX_UNSAID;
}

/* The level of a style that names a list and no level: the one that names the style, or the style
 * that the list comes from. */
static int32_t style_level(struct docx *d, int32_t num_id, uint32_t style_index)
{
    const struct docx_num *num = list_of(d, num_id);

    if (num == NULL)
        return 0;
    const struct docx_abstract *abstract = &d->lists.abstracts.ptr[num->abstract - 1];
    const struct docx_style *style = docx_style_get(&d->styles, style_index);
    int32_t level = level_with_style(abstract, style->id);
    if (level == DOCX_UNSAID)
        level = level_with_style(abstract, docx_style_get(&d->styles, style->num_from)->id);
    return level != DOCX_UNSAID ? level : 0;
}

/* A list that names the style is its list, where neither the paragraph nor the style has one. */
static void take_linked(struct docx *d, struct docx_number_of *it, uint32_t style_index)
{
    if (style_index == 0)
        return;
    docx_numbering_read(d);
    const struct docx_style *style = docx_style_get(&d->styles, style_index);
    it->num_id = style->linked_num;
    if (it->level == DOCX_UNSAID)
        it->level = style->linked_level;
}

static struct docx_number_of number_of(struct docx *d, struct docx_number_of own,
                                       uint32_t style_index)
{
    const struct docx_style *style = docx_style_get(&d->styles, style_index);
    struct docx_number_of it = own;

    if (own.num_id == DOCX_UNSAID)
        it.num_id = style->num_id;
    if (own.level == DOCX_UNSAID)
        it.level = style->num_level;
    if (it.num_id == DOCX_UNSAID)
        take_linked(d, &it, style_index);
    if (it.num_id == DOCX_UNSAID)
        it.num_id = 0;
    if (it.num_id != 0 && it.level == DOCX_UNSAID)
        it.level = style_level(d, it.num_id, style_index);
    if (it.level < 0)
        it.level = 0;
    if (it.level >= LIST_LEVELS)
        it.level = LIST_LEVELS - 1;
    return it;
}

/* The original has what was before a change, and no number that was inserted but its style's. */
void docx_numbers_of(struct docx *d, struct docx_number_of *numbers)
{
    static const struct docx_number_of unsaid = {DOCX_UNSAID, DOCX_UNSAID};
    const struct docx_para *para = &d->para;

    numbers[SIDE_FINAL] = number_of(d, para->num, para->style);
    numbers[SIDE_ORIGINAL] = numbers[SIDE_FINAL];
    if (para->changed)
        numbers[SIDE_ORIGINAL] =
            number_of(d, para->num_was_inserted ? unsaid : para->num_was, para->style_was);
    else if (para->num_inserted.revision != REV_KEPT && para->number_was == 0)
        numbers[SIDE_ORIGINAL] = number_of(d, unsaid, para->style);
}

/* ---- Old numbers ------------------------------------------------------------------------ */

/* Writes "1:3:4:" after a "%" as its number. Returns how long it was, or 0 where it is none. */
static size_t write_old(struct str text, struct buf *shown)
{
    char copy[48] = {0};
    char *end;

    memcpy(copy, text.ptr, text.len < sizeof(copy) - 1 ? text.len : sizeof(copy) - 1);
    strtoul(copy, &end, 10);
    if (*end != ':')
        return 0;
    unsigned long value = strtoul(end + 1, &end, 10);
    if (*end != ':')
        return 0;
    unsigned long format = strtoul(end + 1, &end, 10);
    if (*end != ':')
        return 0;
    list_format_write(shown, docx_format_numbered(format), (uint32_t)value);
    return (size_t)(end + 1 - copy);
}

static bool is_punctuation(char c)
{
    return c != '\0' && strchr(" \t()[]{}.,:;-", c) != NULL;
}

void docx_old_number(struct str text, struct buf *shown, struct buf *bare)
{
    size_t begin = 0;

    for (size_t i = 0; i < text.len; i++) {
        size_t len = text.ptr[i] == '%' ? write_old(str_from_off(text, i + 1), shown) : 0;
        if (len == 0)
            buf_putc(shown, text.ptr[i]);
        i += len;
    }
    size_t end = shown->len;
    while (begin < end && is_punctuation(shown->ptr[begin]))
        begin++;
    while (end > begin && is_punctuation(shown->ptr[end - 1]))
        end--;
    if (begin < end)
        buf_add(bare, (struct str){shown->ptr + begin, end - begin});
}

/* ---- Counting --------------------------------------------------------------------------- */

/* Counts one paragraph on a side and writes its number into shown and bare. */
static void count_one(struct docx *d, struct docx_num *num, unsigned level, enum side side,
                      struct buf *shown, struct buf *bare)
{
    struct list_counts *counts = &d->lists.abstracts.ptr[num->abstract - 1].counts[side];
    uint16_t bit = (uint16_t)(1U << level);

    if ((num->restarts & bit) != 0 && (num->begun[side] & bit) == 0)
        list_set(counts, level, num->starts[level]);
    num->begun[side] |= bit | (uint16_t)((bit - 1U) & ~counts->used);
    if (num->levels[level]->format == LIST_UNKNOWN)
        d->odd[DOCX_ODD_LIST_FORMAT]++;
    list_count(counts, num->levels, level, num->starts);
    list_write(shown, bare, counts, num->levels, level, num->starts);
}

void docx_count_side(struct docx *d, struct docx_number_of of, enum side side,
                     struct number *number)
{
    struct docx_num *num = list_of(d, of.num_id);
    struct buf shown = {0};
    struct buf bare = {0};

    if (num == NULL)
        return;
    count_one(d, num, (unsigned)of.level, side, &shown, &bare);
    number->shown[side] = builder_string(d->b, buf_str(&shown));
    number->bare[side] = builder_string(d->b, str_trim(buf_str(&bare)));
    buf_release(&shown);
    buf_release(&bare);
}

uint32_t docx_count(struct docx *d, const struct docx_ended *ended)
{
    struct number number = ended->counted;
    unsigned open = ended->stands & ~ended->counted_sides;

    for (unsigned side = 0; side < SIDE_COUNT; side++)
        if (ended->numbers[side].num_id != 0 && on_side((enum revision)open, (enum side)side))
            docx_count_side(d, ended->numbers[side], (enum side)side, &number);
    if (ended->number_was != 0 && on_side((enum revision)ended->stands, SIDE_ORIGINAL)) {
        number.shown[SIDE_ORIGINAL] = ended->number_was;
        number.bare[SIDE_ORIGINAL] = ended->number_was_bare;
    }
    if (number.shown[SIDE_ORIGINAL] == 0 && number.shown[SIDE_FINAL] == 0)
        return 0;
    return builder_number(d->b, &number);
}
