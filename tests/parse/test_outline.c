/* Sections and clauses of the two sides, and what happened to each. */
#include "support/test.h"

#include "support/marked.h"
#include "support/outline_text.h"

#include <stdlib.h>

struct outline_case {
    const char *name;
    const char *text;
    const char *want;
};

static void assert_cases(const struct outline_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_outline(cases[i].name, cases[i].text, cases[i].want);
}

#define ASSERT_CASES(cases) assert_cases(cases, sizeof(cases) / sizeof((cases)[0]))

static void words_and_labels_make_the_status(void **state)
{
    static const struct outline_case cases[] = {
        {"every status",
         "resolves\n"
         "1\tto do [-this-]{+that+};\n"
         "{+2\tto do more;+}\n"
         "[-2-]{+3+}\tto stay;\n"
         "[-3\tto go;-]\n"
         "4\tto end.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  modified 1>1: to do that;\n"
         "  inserted ->2: to do more;\n"
         "  kept 2>>3: to stay;\n"
         "  deleted 3>-: to go;\n"
         "  kept 4>4: to end.\n"},
        {"the same words struck and written again are kept", "resolves\n1\tto [-do-]{+do+} it.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do it.\n"},
        {"words replaced where they stand", "considering\na)\t[-the old-]{+all that is new+};",
         "kept preambular \"considering\" (-) [considering|considering]\n"
         "  modified a>a: all that is new;\n"},
        {"a label that was only inserted", "considering\n{+a)\t+}the one;\n{+b)\tthe other,+}",
         "kept preambular \"considering\" (-) [considering|considering]\n"
         "  kept ->>a: the one;\n"
         "  inserted ->b: the other,\n"},
        {"labels given to paragraphs that had none",
         "resolves\n1\tto do;\n{+2\t+}to stay;\n{+3\t+}to go.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do;\n"
         "  kept ->>2: to stay;\n"
         "  kept ->>3: to go.\n"},
        {"and taken away", "resolves\n1\tto do;\n[-2\t-]to stay;\n3\tto go.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do;\n"
         "  kept 2>>-: to stay;\n"
         "  kept 3>3: to go.\n"},
        {"withdrawn text is on neither side", "resolves\n1\tto do{+[- or die-]+} it.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do it.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void a_long_list_of_addressees_heads_a_list(void **state)
{
    static const struct outline_case cases[] = {
        {"more words than a line without a list may have",
         "resolves\n1\tto do,\n"
         "instructs the Director of one bureau, the Director of another bureau, the Director of "
         "a third bureau and the Director of a fourth bureau, within the means that are there:\n"
         "1\tto go.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do,\n"
         "kept operative \"instructs\" (the Director of one bureau, the Director of another "
         "bureau, the Director of a third bureau and the Director of a fourth bureau) "
         "[instructs the Director of one bureau, the Director of another bureau, the Director of "
         "a third bureau and the Director of a fourth bureau, within the means that are there:|"
         "instructs the Director of one bureau, the Director of another bureau, the Director of "
         "a third bureau and the Director of a fourth bureau, within the means that are there:]\n"
         "  kept 1>1: to go.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void a_deleted_heading_merges_two_lists(void **state)
{
    static const struct outline_case cases[] = {
        {"two lists become one",
         "instructs the Director\n"
         "1\tto report;\n"
         "2\tto act,\n"
         "[-instructs the Director further-]\n"
         "[-1-]{+3+}\tto go on;\n"
         "[-2\tto stop.-]",
         "kept operative \"instructs\" (the Director) "
         "[instructs the Director|instructs the Director]\n"
         "  kept 1>1: to report;\n"
         "  kept 2>2: to act,\n"
         "  kept 1>>3 was s2: to go on;\n"
         "deleted operative \"instructs further\" (the Director) "
         "[instructs the Director further|-]\n"
         "  deleted 2>-: to stop.\n"},
        {"a new heading parts a list",
         "resolves\n"
         "1\tto report;\n"
         "{+invites Member States+}\n"
         "[-2-]{+1+}\tto act.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to report;\n"
         "inserted operative \"invites\" (Member States) [-|invites Member States]\n"
         "  kept 2>>1 was s1: to act.\n"},
        {"another verb in the same paragraph",
         "[-considering-]{+recognizing further+}\n"
         "a)\tit.",
         "modified preambular \"recognizing further\" (-) [considering|recognizing further]\n"
         "  kept a>a: it.\n"},
        {"a heading replaced whole by one like it",
         "resolves\n1\tto be,\n"
         "[-invites Member States-]\n"
         "{+invites Member States, Associates and Academia+}\n"
         "1\tto act.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to be,\n"
         "modified operative \"invites\" (Member States, Associates and Academia) "
         "[invites Member States|invites Member States, Associates and Academia]\n"
         "  kept 1>1: to act.\n"},
        {"a heading replaced whole by another verb",
         "resolves\n1\tto be,\n"
         "[-invites the Council-]\n"
         "{+urges all members+}\n"
         "1\tto act.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to be,\n"
         "deleted operative \"invites\" (the Council) [invites the Council|-]\n"
         "inserted operative \"urges\" (all members) [-|urges all members]\n"
         "  kept 1>1 was s2: to act.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void joined_and_split_paragraphs_keep_their_clause(void **state)
{
    static const struct outline_case cases[] = {
        {"joined: the first goes on",
         "resolves\n1\tto do[-;-][-¶-]\n[-2\t-]{+ and +}to act;\n[-3-]{+2+}\tto end.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  modified 1>1: to do and to act;\n"
         "  deleted 2>-: to act;\n"
         "  kept 3>>2: to end.\n"},
        {"split: the first goes on", "resolves\n1\tto do{+;+}{+¶+}\n{+2\t+}and to act.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  modified 1>1: to do;\n"
         "  inserted ->2: and to act.\n"},
        {"a deleted paragraph before a kept one changes nothing in it",
         "resolves\n[-1\tto go;-]\n[-2-]{+1+}\tto stay.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  deleted 1>-: to go;\n"
         "  kept 2>>1: to stay.\n"},
        {"a few words that are kept do not make two clauses one",
         "resolves\n"
         "{+1\tto ask again for what was asked+}{+¶+}\n"
         "[-1\tto write a long letter to all-] of the [-members that were there last year;-]"
         "{+council that is to meet;+}\n"
         "2\tto end.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  inserted ->1: to ask again for what was asked/ of the council that is to meet;\n"
         "  deleted 1>-: to write a long letter to all of the members that were there last "
         "year;\n"
         "  kept 2>2: to end.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void clauses_without_labels_and_what_goes_on(void **state)
{
    static const struct outline_case cases[] = {
        {"one unlettered paragraph", "considering\nthat it is so,\nresolves\nto do it",
         "kept preambular \"considering\" (-) [considering|considering]\n"
         "  kept ->-: that it is so,\n"
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept ->-: to do it\n"},
        {"paragraphs below a label belong to it",
         "resolves\n1\tto do:\n\u2013\tthis;\n\u2013\tthat;\n2\tto end.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do:/\u2013\tthis;/\u2013\tthat;\n"
         "  kept 2>2: to end.\n"},
        {"a paragraph inserted into a clause modifies it",
         "resolves\n1\tto do this;\n{+and that;+}\n2\tto end.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  modified 1>1: to do this;/and that;\n"
         "  kept 2>2: to end.\n"},
        {"levels",
         "resolves\n1\tto do:\na)\tthis:\ni)\tone;\nii)\ttwo;\nb)\tthat;\n2\tto end:\n2.1\tnow;\n"
         "2.2\tthen.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do:\n"
         "    kept a>a: this:\n"
         "      kept i>i: one;\n"
         "      kept ii>ii: two;\n"
         "    kept b>b: that;\n"
         "  kept 2>2: to end:\n"
         "    kept 2.1>2.1: now;\n"
         "    kept 2.2>2.2: then.\n"},
        {"h, i, j are letters", "considering\ng)\tone;\nh)\ttwo;\ni)\tthree;\nj)\tfour,",
         "kept preambular \"considering\" (-) [considering|considering]\n"
         "  kept g>g: one;\n  kept h>h: two;\n  kept i>i: three;\n  kept j>j: four,\n"},
        {"a number that only begins a line is no label",
         "resolves\n1\tto wait until\n2012 has ended;\n2\tto end.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to wait until/2012 has ended;\n"
         "  kept 2>2: to end.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void headings_in_no_table_are_known_by_their_shape(void **state)
{
    static const struct outline_case cases[] = {
        {"by shape and place",
         "RESOLUTION 7 (Samarra, 2030)\nBridges\nThe General Assembly,\n"
         "applauding\na)\tthe builders;\nb)\tthe bridges,\n"
         "resolves\n1\tto build,\n"
         "dares all engineers\n1\tto come.",
         "kept preambular \"applauding\" (-) [applauding|applauding]\n"
         "  kept a>a: the builders;\n"
         "  kept b>b: the bridges,\n"
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to build,\n"
         "kept operative \"dares\" (-) [dares all engineers|dares all engineers]\n"
         "  kept 1>1: to come.\n"},
        {"by style alone",
         "!Call! pondering\n!Normal! that it is so,\n!Call! resolves\n!Normal! to do it.",
         "kept preambular \"pondering\" (-) [pondering|pondering]\n"
         "  kept ->-: that it is so,\n"
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept ->-: to do it.\n"},
        {"a lead-in is none", "resolves\n1\tto do the following,\nnamely:\na)\tthis;\nb)\tthat.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to do the following,/namely:\n"
         "    kept a>a: this;\n"
         "    kept b>b: that.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void paragraphs_that_begin_with_the_verb_are_sections(void **state)
{
    static const struct outline_case cases[] = {
        {"United Nations style",
         "The General Assembly,\n"
         "Recalling its resolution 60/83 of 2 December,\n"
         "Noting with appreciation the report,\n"
         "1. Requests the Secretary-General to report on:\n"
         "(a) The first;\n"
         "(b) The second;\n"
         "2. Also requests him to sleep;\n"
         "3. Decides to remain seized of the matter.\n"
         "90th plenary meeting",
         "kept preambular \"recalling\" (-) [Recalling|Recalling]\n"
         "  kept ->-: Recalling its resolution 60/83 of 2 December,\n"
         "kept preambular \"noting with appreciation\" (-) "
         "[Noting with appreciation|Noting with appreciation]\n"
         "  kept ->-: Noting with appreciation the report,\n"
         "kept operative \"requests\" (-) [Requests|Requests]\n"
         "  kept 1>1: Requests the Secretary-General to report on:\n"
         "    kept a>a: The first;\n"
         "    kept b>b: The second;\n"
         "kept operative \"requests also\" (-) [Also requests|Also requests]\n"
         "  kept 2>2: Also requests him to sleep;\n"
         "kept operative \"decides\" (-) [Decides|Decides]\n"
         "  kept 3>3: Decides to remain seized of the matter.\n"},
        {"a verb in no table, and one inserted",
         "The General Assembly,\n"
         "Alarmed by the noise,\n"
         "Deploring the noise,\n"
         "1. Expresses its concern;\n"
         "{+2. Strongly condemns the noise;+}\n"
         "[-2-]{+3+}. Hopes for silence.",
         "kept preambular \"deploring\" (-) [Deploring|Deploring]\n"
         "  kept ->-: Deploring the noise,\n"
         "kept operative \"expresses\" (-) [Expresses|Expresses]\n"
         "  kept 1>1: Expresses its concern;\n"
         "inserted operative \"condemns\" (-) [-|Strongly condemns]\n"
         "  inserted ->2: Strongly condemns the noise;\n"
         "kept operative \"hopes\" (-) [Hopes|Hopes]\n"
         "  kept 2>>3: Hopes for silence.\n"},
        {"in ITU's style a verb that begins a numbered clause is none",
         "resolves\n1 invites all to come;\n2 urges them to stay.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: invites all to come;\n"
         "  kept 2>2: urges them to stay.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void front_matter_has_no_headings_and_no_clauses(void **state)
{
    static const struct outline_case cases[] = {
        {"before the mark",
         "Introduction\nconsidering\na)\tthe past;\n1\tWe propose:\nMOD\tXYZ/4A2/1\n"
         "RESOLUTION 5 (Rev. Nineveh, 2030)\nOn lamps\nresolves\n1\tto shine.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to shine.\n"},
        {"a document of nothing but text has no structure",
         "Notes\nThese are notes.\nRequests\nNone were made.", ""},
        {"a list of things that somebody does has none either",
         "Requests help;\nWelcomes guests;\nThanks them.", ""},
        {"labels without any heading are a section of front matter",
         "Rules\n1.\tBe kind;\n2.\tbe quick.",
         "kept front \"-\" (-) [-|-]\n"
         "  kept 1>1: Be kind;\n"
         "  kept 2>2: be quick.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void reasons_and_annexes_are_sections(void **state)
{
    static const struct outline_case cases[] = {
        {"both",
         "MOD\tXYZ/4/1\nRESOLUTION 5 (Nineveh, 2030)\nOn lamps\nresolves\n1\tto shine.\n"
         "ANNEX 1 (to Resolution 5)\nList of lamps\n1\tThe small one.\n2\t[-The large one.-]"
         "{+The tall one.+}\n"
         "Reasons:\tLamps have changed.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to shine.\n"
         "kept annex \"-\" (-) [ANNEX 1 (to Resolution 5)|ANNEX 1 (to Resolution 5)]\n"
         "  kept 1>1: The small one.\n"
         "  modified 2>2: The tall one.\n"
         "kept reasons \"-\" (-) [Reasons:|Reasons:]\n"},
        {"reasons may begin with any verb",
         "MOD\tXYZ/4/1\nresolves\n1\tto shine.\nReasons: None,\nConsidering the dark, lamps are "
         "needed.\nMOD\tXYZ/4/2",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to shine.\n"
         "kept reasons \"-\" (-) [Reasons:|Reasons:]\n"},
        {"a sentence that begins with the word is none",
         "MOD\tXYZ/4/1\nresolves\n1\tto shine;\nAnnex 1 shall be read with care;\n2\tto rest.",
         "kept operative \"resolves\" (-) [resolves|resolves]\n"
         "  kept 1>1: to shine;/Annex 1 shall be read with care;\n"
         "  kept 2>2: to rest.\n"},
    };

    (void)state;
    ASSERT_CASES(cases);
}

static void addressees_are_named_without_their_helpers(void **state)
{
    static const struct {
        const char *heading;
        const char *verb;
        const char *addressee;
    } cases[] = {
        {"instructs the Director, in collaboration with the others", "instructs", "the Director"},
        {"instructs the Director of TSB further", "instructs further", "the Director of TSB"},
        {"further instructs the Director of TSB", "instructs further", "the Director of TSB"},
        {"invites Member States, as appropriate, to", "invites", "Member States"},
        {"invites Member States and Sector Members to", "invites",
         "Member States and Sector Members"},
        {"resolves to instruct the Secretary-General", "resolves to instruct",
         "the Secretary-General"},
        {"resolves further", "resolves further", NULL},
        {"recommends that", "recommends", NULL},
        {"noting with grave concern", "noting with concern", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf text = {0};
        buf_printf(&text, "MOD\tXYZ/4/1\n%s\n1\tto act.", cases[i].heading);
        struct doc *doc = marked_text(text.ptr);
        struct outline *outline = outline_new(doc, NULL);
        assert_int_equal(outline->section_count, 1);
        const struct heading *heading = &outline->sections[0].side[SIDE_FINAL];
        assert_string_equal(heading->verb, cases[i].verb);
        assert_str(heading->addressee, cases[i].addressee);
        assert_str(heading->text, cases[i].heading);
        outline_free(outline);
        doc_free(doc);
        buf_release(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_labels_make_the_status),
        cmocka_unit_test(a_long_list_of_addressees_heads_a_list),
        cmocka_unit_test(a_deleted_heading_merges_two_lists),
        cmocka_unit_test(joined_and_split_paragraphs_keep_their_clause),
        cmocka_unit_test(clauses_without_labels_and_what_goes_on),
        cmocka_unit_test(headings_in_no_table_are_known_by_their_shape),
        cmocka_unit_test(paragraphs_that_begin_with_the_verb_are_sections),
        cmocka_unit_test(front_matter_has_no_headings_and_no_clauses),
        cmocka_unit_test(reasons_and_annexes_are_sections),
        cmocka_unit_test(addressees_are_named_without_their_helpers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
