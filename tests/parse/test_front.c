/* Lines before the sections: marks of proposals, number lines, histories, formulas; and what a
 * document of several proposals is made of. */
#include "support/test.h"

#include "parse/front.h"
#include "support/marked.h"

static void a_mark_is_an_action_and_a_number(void **state)
{
    static const struct {
        const char *text;
        const char *action; /* NULL: no mark */
        const char *number;
    } cases[] = {
        {"MOD\tAPT/44A13/1", "MOD", "APT/44A13/1"},
        {"ADD\u00A0ARB/79A2/1", "ADD", "ARB/79A2/1"},
        {"  SUP USA/RUS/12A1A2/14 ", "SUP", "USA/RUS/12A1A2/14"},
        {"NOC", "NOC", NULL},
        {"(MOD)\tEUR/XX/1", "MOD", "EUR/XX/1"},
        {"ADD*\tSEN/56/1", "ADD", "SEN/56/1"},
        {"MOD\tMEX/18A3/1#49869", "MOD", "MEX/18A3/1#49869"},
        {"MOD\tAFCP/55A1R1/3", "MOD", "AFCP/55A1R1/3"},
        {"MOD 5.394", NULL, NULL},
        {"ADD new words here", NULL, NULL},
        {"MODERN", NULL, NULL},
        {"mod APT/44A13/1", NULL, NULL},
        {"APT/44A13/1", NULL, NULL},
        {"", NULL, NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const char *action = NULL;
        struct str number;
        bool found = front_mark(str_from(cases[i].text), false, &action, &number);
        if (found != (cases[i].action != NULL))
            fail_msg("\"%s\"", cases[i].text);
        if (!found)
            continue;
        assert_string_equal(action, cases[i].action);
        assert_str(number, cases[i].number);
    }
}

static void a_number_line_has_number_place_and_year(void **state)
{
    static const struct {
        const char *text;
        bool found;
        const char *number;
        const char *place;
        const char *year;
        const char *body;
        const char *title;
    } cases[] = {
        {"RESOLUTION 50 (Rev. Hammamet, 2016)", true, "50", "Hammamet", "2016", NULL, NULL},
        {"RESOLUTION 50 (REV. NEW DELHI, 2024)", true, "50", "NEW DELHI", "2024", NULL, NULL},
        {"Resolution 174\u00A0(Guadalajara, 2010)", true, "174", "Guadalajara", "2010", NULL, NULL},
        {"DRAFT NEW RESOLUTION [ARB-1]", true, "[ARB-1]", NULL, NULL, NULL, NULL},
        {"Draft new Resolution", true, NULL, NULL, NULL, NULL, NULL},
        {"RESOLUTION ITU-R 36-5", true, "36-5", NULL, NULL, "RA", NULL},
        {"RESOLUTION 28 (REV.WRC-15)", true, "28", NULL, "2015", "WRC", NULL},
        {"RESOLUTION COM5/1 (WRC\u201112)", true, "COM5/1", NULL, "2012", "WRC", NULL},
        {"Resolution 1299 (C08, last amended C20)", true, "1299", NULL, "2020", NULL, NULL},
        {"DECISION 5 (Rev. Busan, 2014)", true, "5", "Busan", "2014", NULL, NULL},
        {"60/83. Lamps of the world", true, "60/83", NULL, NULL, "UNGA", "Lamps of the world"},
        {"A/RES/60/83", true, "60/83", NULL, NULL, "UNGA", NULL},
        {"RESOLUTION 50 (Rev. Dubai, 2012Hammamet, 2016)", true, "50", "Hammamet", "2016", NULL,
         NULL},
        {"Resolution 50 was adopted in Dubai", false, NULL, NULL, NULL, NULL, NULL},
        {"Resolutions 50 and 52 (Rev. Dubai, 2012)", false, NULL, NULL, NULL, NULL, NULL},
        {"60/83 votes were cast", false, NULL, NULL, NULL, NULL, NULL},
        {"resolution", false, NULL, NULL, NULL, NULL, NULL},
    };
    struct arena arena = {0};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct number_line line;
        bool found =
            front_number(&arena, lang_find(STR("en")), str_from(cases[i].text), false, &line);
        if (found != cases[i].found)
            fail_msg("\"%s\"", cases[i].text);
        if (!found)
            continue;
        assert_str(line.number, cases[i].number);
        assert_str(line.session.place, cases[i].place);
        assert_str(line.session.year, cases[i].year);
        assert_str(str_from(line.body), cases[i].body);
        assert_str(line.title, cases[i].title);
    }
    arena_release(&arena);
}

static void several_proposals_have_their_own_texts(void **state)
{
    static const char text[] = "Proposals of a country\n"
                               "MOD\tXYZ/4A2/1\n"
                               "RESOLUTION 5 ([-Nineveh, 2030-]{+Rev. Samarra, 2034+})\n"
                               "On [-lamps-]{+lamps and bridges+}\n"
                               "(Ur, 2026; Nineveh, 2030{+; Samarra, 2034+})\n"
                               "The World Telecommunication Development Conference "
                               "([-Nineveh, 2030-]{+Samarra, 2034+}),\n"
                               "resolves\n"
                               "1\tto shine.\n"
                               "SUP\tXYZ/4A2/2\n"
                               "RESOLUTION 6 (Ur, 2026)\n"
                               "On candles\n"
                               "Reasons:\tNone are left.\n"
                               "{+ADD\tXYZ/4A2/3+}\n"
                               "{+DRAFT NEW RESOLUTION [XYZ-1]+}\n"
                               "{+On torches+}\n"
                               "{+resolves+}\n"
                               "{+1\tto burn.+}";
    struct doc *doc = marked_text(text);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_int_equal(outline->proposal_count, 3);
    const struct proposal *first = &outline->proposals[0];
    assert_string_equal(first->action, "MOD");
    assert_str(first->number, "XYZ/4A2/1");
    assert_int_equal(first->first, 1);
    assert_int_equal(first->last, 7);
    assert_str(str_from(first->body), "WTDC");
    assert_str(first->resolution, "5");
    assert_str(first->title, "On lamps and bridges");
    assert_str(first->session[SIDE_ORIGINAL].place, "Nineveh");
    assert_str(first->session[SIDE_ORIGINAL].year, "2030");
    assert_str(first->session[SIDE_FINAL].place, "Samarra");
    assert_str(first->session[SIDE_FINAL].year, "2034");
    assert_int_equal(first->history_count, 3);
    assert_str(first->history[0].place, "Ur");
    assert_str(first->history[2].year, "2034");
    assert_string_equal(outline->proposals[1].action, "SUP");
    assert_int_equal(outline->proposals[1].first, 8);
    assert_int_equal(outline->proposals[1].last, 11);
    assert_str(outline->proposals[1].title, "On candles");
    assert_int_equal(outline->proposals[1].history_count, 0);
    assert_string_equal(outline->proposals[2].action, "ADD");
    assert_int_equal(outline->proposals[2].last, 16);
    assert_str(outline->proposals[2].resolution, "[XYZ-1]");
    assert_null(outline->proposals[2].session[SIDE_ORIGINAL].place.ptr);
    assert_int_equal(outline->section_count, 3);
    assert_int_equal(outline->sections[0].proposal, 0);
    assert_int_equal(outline->sections[1].proposal, 1);
    assert_int_equal(outline->sections[1].side[SIDE_FINAL].cls, CLASS_REASONS);
    assert_int_equal(outline->sections[2].proposal, 2);
    assert_int_equal(outline->sections[2].status, STATUS_INSERTED);
    outline_free(outline);
    doc_free(doc);
}

static void each_paragraph_has_its_role(void **state)
{
    static const char text[] = "A cover\n"
                               "MOD\tXYZ/4A2/1\n"
                               "RESOLUTION 5 (Ur, 2026)\n"
                               "On lamps\n"
                               "(Ur, 2026)\n"
                               "The Council,\n"
                               "considering\n"
                               "a)\tthe dark,\n"
                               "and the night,\n"
                               "\n"
                               "Annex\n"
                               "Some words.\n"
                               "Reasons: To see.\n"
                               "And more.";
    static const enum role roles[] = {
        ROLE_TEXT,    ROLE_PROPOSAL, ROLE_NUMBER,  ROLE_TITLE,        ROLE_HISTORY,
        ROLE_FORMULA, ROLE_HEADING,  ROLE_CLAUSE,  ROLE_CONTINUATION, ROLE_TEXT,
        ROLE_ANNEX,   ROLE_TEXT,     ROLE_REASONS, ROLE_REASONS,
    };
    struct doc *doc = marked_text(text);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_int_equal(doc->para_count, sizeof(roles) / sizeof(roles[0]));
    for (uint32_t i = 0; i < doc->para_count; i++)
        if (outline->paras[i].role != roles[i])
            fail_msg("p%u is %s, expected %s", (unsigned)i + 1, role_name(outline->paras[i].role),
                     role_name(roles[i]));
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_is_an_action_and_a_number),
        cmocka_unit_test(a_number_line_has_number_place_and_year),
        cmocka_unit_test(several_proposals_have_their_own_texts),
        cmocka_unit_test(each_paragraph_has_its_role),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
