/* LISTNUM (ECMA-376 Part 1, 17.16.5.31): a number of a list in the middle of a paragraph. It has no
 * result in the file: it is counted as the numbers of paragraphs are. */
#include "read/docx.h"

/* What an instruction asks for; a level or start that is not said is -1. */
struct wanted {
    struct str list;
    int64_t level;
    int64_t start;
};

static int64_t number_of(struct str word)
{
    char copy[12] = {0};
    char *end;

    memcpy(copy, word.ptr, word.len < sizeof(copy) - 1 ? word.len : sizeof(copy) - 1);
    long value = strtol(copy, &end, 10);
    return end != copy && value >= 0 ? value : -1;
}

static bool parse(struct str instruction, struct wanted *it)
{
    *it = (struct wanted){.level = -1, .start = -1};
    if (!str_eq_ascii_case(docx_field_word(&instruction), STR("LISTNUM")))
        return false;
    for (struct str word; (word = docx_field_word(&instruction)).ptr != NULL && word.len > 0;) {
        if (str_eq_ascii_case(word, STR("\\l")))
            it->level = number_of(docx_field_word(&instruction));
        else if (str_eq_ascii_case(word, STR("\\s")))
            it->start = number_of(docx_field_word(&instruction));
        else if (word.ptr[0] != '\\' && it->list.len == 0)
            it->list = word;
    }
    return true;
}

/* ---- Lists that Word has of its own ----------------------------------------------------- */

#define LEVEL(format_, text_)                                                                      \
    {                                                                                              \
        .format = format_, .start = 1, .restart = LIST_RESTART_ABOVE, .text = {                    \
            text_,                                                                                 \
            sizeof(text_) - 1                                                                      \
        }                                                                                          \
    }

static const struct {
    const char *name;
    struct list_level levels[LIST_LEVELS];
} own_lists[DOCX_OWN_LISTS] = {
    {"NumberDefault",
     {LEVEL(LIST_DECIMAL, "%1)"), LEVEL(LIST_LOWER_LETTER, "%2)"), LEVEL(LIST_LOWER_ROMAN, "%3)"),
      LEVEL(LIST_DECIMAL, "(%4)"), LEVEL(LIST_LOWER_LETTER, "(%5)"),
      LEVEL(LIST_LOWER_ROMAN, "(%6)"), LEVEL(LIST_DECIMAL, "%7."), LEVEL(LIST_LOWER_LETTER, "%8."),
      LEVEL(LIST_LOWER_ROMAN, "%9.")}},
    {"OutlineDefault",
     {LEVEL(LIST_UPPER_ROMAN, "%1."), LEVEL(LIST_UPPER_LETTER, "%2."), LEVEL(LIST_DECIMAL, "%3."),
      LEVEL(LIST_LOWER_LETTER, "%4)"), LEVEL(LIST_DECIMAL, "(%5)"),
      LEVEL(LIST_LOWER_LETTER, "(%6)"), LEVEL(LIST_LOWER_ROMAN, "(%7)"),
      LEVEL(LIST_LOWER_LETTER, "(%8)"), LEVEL(LIST_LOWER_ROMAN, "(%9)")}},
    {"LegalDefault",
     {LEVEL(LIST_DECIMAL, "%1."), LEVEL(LIST_DECIMAL, "%1.%2."), LEVEL(LIST_DECIMAL, "%1.%2.%3."),
      LEVEL(LIST_DECIMAL, "%1.%2.%3.%4."), LEVEL(LIST_DECIMAL, "%1.%2.%3.%4.%5."),
      LEVEL(LIST_DECIMAL, "%1.%2.%3.%4.%5.%6."), LEVEL(LIST_DECIMAL, "%1.%2.%3.%4.%5.%6.%7."),
      LEVEL(LIST_DECIMAL, "%1.%2.%3.%4.%5.%6.%7.%8."),
      LEVEL(LIST_DECIMAL, "%1.%2.%3.%4.%5.%6.%7.%8.%9.")}},
};

static void count_own(struct docx *d, size_t list, unsigned level, int64_t start, enum side side,
                      struct number *number)
{
    const struct list_level *levels[LIST_LEVELS];
    uint32_t starts[LIST_LEVELS];
    struct list_counts *counts = &d->lists.own[list][side];
    struct buf shown = {0};
    struct buf bare = {0};

    for (size_t i = 0; i < LIST_LEVELS; i++) {
        levels[i] = &own_lists[list].levels[i];
        starts[i] = 1;
    }
    if (start >= 0)
        list_set(counts, level, (uint32_t)start);
    list_count(counts, levels, level, starts);
    list_write(&shown, &bare, counts, levels, level, starts);
    number->shown[side] = builder_string(d->b, buf_str(&shown));
    buf_release(&shown);
    buf_release(&bare);
}

/* ---- Counting --------------------------------------------------------------------------- */

/* The paragraph's own number comes first, where it is known to stand by itself. */
static void count_paragraph(struct docx *d, struct docx_number_of of, enum side side)
{
    unsigned stands = d->para.mark.revision & docx_shown_sides(d);

    if (!on_side((enum revision)(stands & ~d->para.counted_sides), side))
        return;
    d->para.counted_sides |= 1U << side;
    if (of.num_id != 0)
        docx_count_side(d, of, side, &d->para.counted);
}

static unsigned level_of(const struct wanted *it, int64_t otherwise)
{
    int64_t level = it->level > 0 ? it->level - 1 : otherwise;

    return level < LIST_LEVELS ? (unsigned)level : LIST_LEVELS - 1;
}

bool docx_listnum(struct docx *d, struct str instruction, enum side side, struct number *number)
{
    struct docx_number_of of[SIDE_COUNT];
    struct wanted it;

    if (!parse(instruction, &it))
        return false;
    docx_numbers_of(d, of);
    count_paragraph(d, of[side], side);
    struct docx_number_of list = of[side];
    for (size_t i = 0; i < DOCX_OWN_LISTS; i++) {
        if (!str_eq_ascii_case(it.list, str_from(own_lists[i].name)) &&
            !(i == 0 && it.list.len == 0 && list.num_id == 0))
            continue;
        count_own(d, i, level_of(&it, 0), it.start, side, number);
        return true;
    }
    /* Without a name it is the paragraph's list, and the level below the paragraph's. */
    int32_t named = it.list.len > 0 ? docx_list_named(d, it.list) : 0;
    bool same = named == 0 || docx_same_list(d, named, list.num_id);
    if (!same || list.num_id == 0)
        list = (struct docx_number_of){named, -1};
    list.level = (int32_t)level_of(&it, list.level + 1);
    if (list.num_id == 0)
        return false;
    if (it.start >= 0)
        docx_list_start(d, list, side, (uint32_t)it.start);
    docx_count_side(d, list, side, number);
    return true;
}
