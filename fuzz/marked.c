/* Documents from bytes, for targets of what comes after reading. */
#include "fuzz/fuzz.h"

#include "model/build.h"
#include "text/utf8.h"

struct maker {
    struct builder *b;
    uint32_t marks[REV_COUNT];
    uint32_t mark; /* that holds */
    struct para props;
    uint32_t row;
    uint32_t column;
    uint32_t notes;
};

static void add_text(struct maker *m, struct str text)
{
    struct buf valid = {0};

    utf8_mend(&valid, text);
    if (valid.len > 0)
        builder_text(m->b, buf_str(&valid), m->mark);
    buf_release(&valid);
}

static void set_number(struct maker *m, uint8_t which)
{
    static const struct str shown[] = {{"1.", 2}, {"2.", 2}, {"a)", 2}, {"b)", 2}};
    static const struct str bare[] = {{"1", 1}, {"2", 1}, {"a", 1}, {"b", 1}};
    struct number number = {{0}, {0}};

    for (unsigned side = 0; side < SIDE_COUNT; side++) {
        unsigned choice = (unsigned)(which >> (4 * side)) & 7U;
        if (choice >= 4)
            continue;
        number.shown[side] = builder_string(m->b, shown[choice]);
        number.bare[side] = builder_string(m->b, bare[choice]);
    }
    m->props.number = builder_number(m->b, &number);
}

/* The bits of which: a cell or none, a new row, a new column, the direction, a style. */
static void set_place(struct maker *m, uint8_t which)
{
    static const struct str styles[] = {{"Call", 4}, {"Title1", 6}, {"enumlev1", 8}, {"Normal", 6}};

    m->props.direction = (uint8_t)((which >> 3) % 3);
    m->props.style = builder_string(m->b, styles[(which >> 5) & 3]);
    if ((which & 1) == 0) {
        m->props.cell = 0;
        m->row = 0;
        return;
    }
    if ((which & 2) != 0 || m->row == 0) {
        m->row++;
        m->column = 0;
    }
    if ((which & 4) != 0 || m->column == 0) {
        m->column++;
        m->props.cell = builder_cell(
            m->b, &(struct cell){.table = 1, .row = m->row, .column = m->column, .mark = m->mark});
    }
}

static void end_para(struct maker *m)
{
    m->props.mark = m->mark;
    builder_end_para(m->b, &m->props);
    m->props.number = 0;
}

/* Carries out the command at data[at]; returns where reading goes on. */
static size_t command(struct maker *m, struct str data, size_t at)
{
    static const enum revision revisions[] = {REV_KEPT, REV_DELETED, REV_INSERTED, REV_WITHDRAWN};
    unsigned code = (uint8_t)data.ptr[at++];
    uint8_t next = at < data.len ? (uint8_t)data.ptr[at] : 0;

    if (code <= FUZZ_WITHDRAWN) {
        m->mark = m->marks[revisions[code - FUZZ_KEPT]];
    } else if (code == FUZZ_PARA) {
        end_para(m);
    } else if (code == FUZZ_NOTE) {
        builder_note(m->b, m->notes % 3 == 2 ? builder_string(m->b, STR("*")) : 0, m->mark);
        m->notes++;
    } else {
        if (code == FUZZ_NUMBER)
            set_number(m, next);
        else
            set_place(m, next);
        at++;
    }
    return at < data.len ? at : data.len;
}

static void add_note_texts(struct maker *m)
{
    m->props = (struct para){0};
    for (uint32_t i = 0; i < m->notes; i++) {
        builder_begin_note(m->b, i);
        builder_text(m->b, STR("words of the note"), m->mark);
        builder_end_para(m->b, &(struct para){0});
    }
}

struct doc *fuzz_marked(struct str data)
{
    struct maker m = {.b = builder_new("input", "fuzz", &limits_default)};
    size_t start = 0;

    for (unsigned i = 0; i < REV_COUNT; i++)
        if (i != REV_KEPT)
            m.marks[i] = builder_mark(m.b, &(struct mark){.revision = (uint8_t)i,
                                                          .origin = ORIGIN_TRACKED,
                                                          .confidence = 1,
                                                          .author = builder_string(m.b, STR("A"))});
    for (size_t at = 0; at < data.len;) {
        if ((uint8_t)data.ptr[at] < FUZZ_KEPT) {
            at++;
            continue;
        }
        add_text(&m, (struct str){data.ptr + start, at - start});
        start = at = command(&m, data, at);
    }
    add_text(&m, str_from_off(data, start));
    end_para(&m);
    add_note_texts(&m);
    return builder_finish(m.b, NULL);
}
