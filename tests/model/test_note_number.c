/* Note numbers as each view counts them. */
#include "support/test.h"

#include "model/build.h"

/* Four notes: kept, deleted, inserted, kept. */
static struct doc *four_notes(void)
{
    struct builder *b = builder_new("test", "test", &limits_default);
    uint32_t deleted = builder_mark(b, &(struct mark){.revision = REV_DELETED});
    uint32_t inserted = builder_mark(b, &(struct mark){.revision = REV_INSERTED});

    builder_text(b, STR("a"), MARK_KEPT);
    builder_note(b, 0, MARK_KEPT);
    builder_note(b, 0, deleted);
    builder_note(b, 0, inserted);
    builder_note(b, 0, MARK_KEPT);
    return builder_finish(b, NULL);
}

static void notes_are_counted_as_of_the_view(void **state)
{
    static const struct {
        enum view view;
        uint32_t numbers[4]; /* 0: not shown */
    } cases[] = {
        {VIEW_MARKUP, {1, 2, 3, 4}},
        {VIEW_FINAL, {1, 0, 2, 3}},
        {VIEW_ORIGINAL, {1, 2, 0, 3}},
        {VIEW_COMMON, {1, 0, 0, 2}},
    };
    struct doc *doc = four_notes();

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        for (uint32_t note = 0; note < 4; note++)
            assert_int_equal(view_note_number(doc, cases[i].view, note), cases[i].numbers[note]);
    doc_free(doc);
}

static void a_mark_of_its_own_takes_no_number(void **state)
{
    struct builder *b = builder_new("test", "test", &limits_default);

    (void)state;
    builder_note(b, 0, MARK_KEPT);
    builder_note(b, builder_string(b, STR("*")), MARK_KEPT);
    builder_note(b, 0, MARK_KEPT);
    struct doc *doc = builder_finish(b, NULL);
    assert_int_equal(view_note_number(doc, VIEW_FINAL, 0), 1);
    assert_int_equal(view_note_number(doc, VIEW_FINAL, 2), 2);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(notes_are_counted_as_of_the_view),
        cmocka_unit_test(a_mark_of_its_own_takes_no_number),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
