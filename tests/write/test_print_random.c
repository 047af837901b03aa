/* The text of a view is written by two pieces of code, straight from the spans and through layout:
 * over many documents put together at random (the same ones each time) they must agree. */
#include "support/test.h"

#include "model/build.h"
#include "write/print.h"

#include <stdio.h>
#include <stdlib.h>

enum { DOCUMENTS = 400, PARAS = 12, NUMBERS = 4 };

struct maker {
    uint64_t seed;
    struct builder *b;
    uint32_t marks[REV_COUNT];
    uint32_t numbers[NUMBERS];
    uint32_t row;
    uint32_t column;
    uint32_t cell;
    uint32_t notes;
};

static unsigned below(struct maker *m, unsigned limit)
{
    m->seed = m->seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)(m->seed >> 33) % limit;
}

static uint32_t any_mark(struct maker *m)
{
    return below(m, 2) == 0 ? m->marks[below(m, REV_COUNT)] : MARK_KEPT;
}

static void start(struct maker *m)
{
    string_id a = builder_string(m->b, STR("a)"));
    string_id b = builder_string(m->b, STR("b)"));

    for (unsigned i = 0; i < REV_COUNT; i++)
        m->marks[i] = builder_mark(m->b, &(struct mark){.revision = (uint8_t)i, .confidence = -1});
    m->numbers[1] = builder_number(m->b, &(struct number){.shown = {a, b}});
    m->numbers[2] = builder_number(m->b, &(struct number){.shown = {0, b}});
    m->numbers[3] = builder_number(m->b, &(struct number){.shown = {a, a}});
}

static void add_piece(struct maker *m)
{
    /* Among them a word of two Arabic letters. */
    static const char *const words[] = {
        "w ", "x", "\u0628\u0629 ", "z\n", "\u00AD", "\a", "t\t", " ",
    };
    uint32_t mark = any_mark(m);

    switch (below(m, 10)) {
    case 0:
        builder_note(m->b, below(m, 3) == 0 ? builder_string(m->b, STR("*")) : 0, mark);
        m->notes++;
        break;
    case 1:
        builder_bookmark(m->b, builder_string(m->b, STR("here")));
        break;
    default:
        builder_text(m->b, str_from(words[below(m, sizeof(words) / sizeof(words[0]))]), mark);
    }
}

/* Out of the table, on in the same cell, or in the next one of this row or a new one. */
static uint32_t next_cell(struct maker *m)
{
    unsigned way = below(m, 4);

    if (way == 0) {
        m->row++;
        m->column = 0;
        m->cell = 0;
    } else if (way == 1 || m->cell == 0) {
        m->row += below(m, 3) == 0;
        m->column++;
        m->cell = builder_cell(
            m->b,
            &(struct cell){.table = 1, .row = m->row, .column = m->column, .mark = any_mark(m)});
    }
    return m->cell;
}

static void add_para(struct maker *m)
{
    for (unsigned pieces = below(m, 4); pieces > 0; pieces--)
        add_piece(m);
    builder_end_para(m->b, &(struct para){.mark = any_mark(m),
                                          .number = m->numbers[below(m, 2 * NUMBERS) % NUMBERS],
                                          .cell = next_cell(m)});
}

static void add_notes(struct maker *m)
{
    for (uint32_t note = 0; note < m->notes; note++) {
        if (below(m, 4) == 0)
            continue;
        builder_begin_note(m->b, note);
        for (unsigned paras = 1 + below(m, 2); paras > 0; paras--) {
            builder_text(m->b, STR("note"), any_mark(m));
            builder_end_para(m->b, &(struct para){.mark = any_mark(m)});
        }
    }
}

static struct doc *random_doc(uint64_t seed)
{
    struct maker m = {.seed = seed * 77777};

    m.b = builder_new("test", "test", &limits_default);
    start(&m);
    for (unsigned paras = 2 + below(&m, PARAS); paras > 0; paras--)
        add_para(&m);
    add_notes(&m);
    return builder_finish(m.b, NULL);
}

/* Without blanks: layout writes tabs as blanks, and none at the end of a line. */
static char *printed(const struct doc *doc, enum view view, enum bidi_mode bidi)
{
    const struct print_options options = {.view = view, .bidi = bidi};
    char *text = NULL;
    size_t len;
    FILE *out = open_memstream(&text, &len);
    size_t kept = 0;

    print_text(out, doc, NULL, &options);
    fclose(out);
    for (size_t i = 0; i < len; i++)
        if (text[i] != ' ' && text[i] != '\t')
            text[kept++] = text[i];
    text[kept] = '\0';
    return text;
}

static void layout_agrees_with_the_spans(void **state)
{
    static const enum view views[] = {VIEW_MARKUP, VIEW_FINAL, VIEW_ORIGINAL, VIEW_COMMON};

    (void)state;
    for (unsigned i = 1; i <= DOCUMENTS; i++) {
        struct doc *doc = random_doc(i);
        for (size_t v = 0; v < sizeof(views) / sizeof(views[0]); v++) {
            char *plain = printed(doc, views[v], BIDI_OFF);
            char *laid_out = printed(doc, views[v], BIDI_TERMINAL);
            if (strcmp(plain, laid_out) != 0)
                fail_msg("document %u, view %d: from the spans\n%s\nby layout\n%s", i,
                         (int)views[v], plain, laid_out);
            free(plain);
            free(laid_out);
        }
        doc_free(doc);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(layout_agrees_with_the_spans),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
