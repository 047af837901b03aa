/* The structure of a real proposal with tracked changes, where there is one at hand: QARAR_CORPORA
 * names a directory that holds docx/. */
#include "support/test.h"

#include "load.h"

#include <stdio.h>
#include <stdlib.h>

static const char proposal[] = "docx/openxmlpowerto-RP051-Arabic.docx";

static bool load_proposal(struct loaded *loaded)
{
    const char *corpora = getenv("QARAR_CORPORA");
    struct load_options options = {.limits = limits_default};
    struct buf path = {0};

    if (corpora == NULL)
        return false;
    buf_printf(&path, "%s/%s", corpora, proposal);
    bool good = load(path.ptr, &options, loaded, NULL);
    buf_release(&path);
    return good;
}

static void a_real_proposal_has_its_sections_on_both_sides(void **state)
{
    static const struct {
        const char *verb;
        enum status status;
        uint32_t clauses;
    } want[] = {
        {"considering", STATUS_KEPT, 14}, {"recognizing", STATUS_KEPT, 4},
        {"noting", STATUS_KEPT, 2},       {"resolves", STATUS_KEPT, 9},
        {"invites", STATUS_DELETED, 1},   {"invites", STATUS_DELETED, 3},
        {"instructs", STATUS_KEPT, 1},    {NULL, STATUS_KEPT, 0},
    };
    struct loaded loaded;

    (void)state;
    if (!load_proposal(&loaded)) {
        print_message("QARAR_CORPORA does not lead to %s: skipped\n", proposal);
        skip();
    }
    const struct outline *outline = loaded.outline;
    assert_int_equal(outline->section_count, sizeof(want) / sizeof(want[0]));
    for (uint32_t i = 0; i < outline->section_count; i++) {
        const struct section *section = &outline->sections[i];
        const struct heading *heading = &section->side[section->side[SIDE_FINAL].present ? 1 : 0];
        assert_str(str_from(heading->verb), want[i].verb);
        assert_int_equal(section->status, want[i].status);
        assert_int_equal(section->clause_count, want[i].clauses);
    }
    assert_int_equal(outline->proposal_count, 2);
    assert_str(outline->proposals[0].number, "MEX/18A3/1");
    assert_str(outline->proposals[0].resolution, "417");
    assert_str(outline->proposals[0].session[SIDE_ORIGINAL].year, "2007");
    assert_str(outline->proposals[0].session[SIDE_FINAL].year, "2012");
    assert_string_equal(outline->proposals[1].action, "NOC");
    assert_int_equal(outline->conflict_count, 0);
    loaded_release(&loaded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_real_proposal_has_its_sections_on_both_sides),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
