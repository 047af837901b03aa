/* Arabic texts: both genders, labels as they are typeset, flattened labels, United Nations style,
 * and a document in two languages. All of it is invented. */
#include "support/test.h"

#include "parse/outline.h"
#include "support/marked.h"

#include <stdlib.h>

struct line_of_text {
    const char *text;
};

static struct doc *doc_of(const struct line_of_text *lines, size_t count)
{
    struct buf text = {0};

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buf_putc(&text, '\n');
        buf_puts(&text, lines[i].text);
    }
    struct doc *doc = marked_text(text.ptr);
    buf_release(&text);
    return doc;
}

#define DOC_OF(lines) doc_of(lines, sizeof(lines) / sizeof((lines)[0]))

static void assert_verbs(const struct outline *outline, const char *const *verbs)
{
    uint32_t count = 0;

    while (verbs[count] != NULL)
        count++;
    assert_int_equal(outline->section_count, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct section *section = &outline->sections[i];
        assert_string_equal(section->side[section->side[SIDE_FINAL].present ? 1 : 0].verb,
                            verbs[i]);
    }
}

/* An assembly: feminine. */
static const struct line_of_text assembly[] = {
    /* the proposal's mark */
    {"MOD\tXYZ/4A2/1"},
    /* Resolution 9 (revised in Samarra, 2030 -> Ur, 2034) */
    {.text = "القـرار 9 (المراجَع في [-سامراء، 2030-]{+أور، 2034+})"},
    /* Lamps */
    {.text = "المصابيح"},
    /* (Nineveh, 2026; Samarra, 2030; Ur, 2034) */
    {.text = "(نينوى، 2026؛ سامراء، 2030{+؛ أور، 2034+})"},
    /* The World Telecommunication Standardization Assembly (Samarra, 2030 -> Ur, 2034), */
    {.text = "إن الجمعية العالمية لتقييس الاتصالات ([-سامراء، 2030-]{+أور، 2034+})،"},
    /* recalling */
    {.text = "إذ تشير إلى"},
    /* a) the first lamp; */
    {.text = "\u00A0أ )\tالمصباح الأول؛"},
    /* b) deleted: the second lamp; */
    {.text = "[-ب)\tالمصباح الثاني؛-]"},
    /* e -> b) the third lamp, (heh in initial form) */
    {.text = "[-\uFEEB )-]{+ب)+}\tالمصباح الثالث،"},
    /* and considering further, deleted */
    {.text = "[-وإذ تضع في اعتبارها كذلك-]"},
    /* a -> c) the night, */
    {.text = "[-أ )-]{+ج)+}\tالليل،"},
    /* and aware */
    {.text = "وإذ تدرك"},
    /* that it is dark, */
    {.text = "أن الظلام شديد،"},
    /* resolves, in two runs with a tatweel */
    {.text = "تقـ{++}رر"},
    /* 1 to shine, */
    {.text = "1\tأن تضيء،"},
    /* instructs the Director of the Bureau further, in collaboration with the others */
    {.text = "تكلف مدير مكتب تقييس الاتصالات كذلك، بالتعاون مع الآخرين"},
    /* 1 with lighting. */
    {.text = "1\tبالإضاءة."},
};

static void an_assembly_speaks_in_the_feminine(void **state)
{
    static const char *const verbs[] = {"recalling", "considering further", "aware",
                                        "resolves",  "instructs further",   NULL};
    struct doc *doc = DOC_OF(assembly);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_ptr_equal(outline->lang, lang_find(STR("ar")));
    assert_int_equal(outline->direction, DIR_RTL);
    assert_verbs(outline, verbs);
    assert_int_equal(outline->sections[1].status, STATUS_DELETED);
    assert_int_equal(outline->proposal_count, 1);
    const struct proposal *proposal = &outline->proposals[0];
    assert_str(str_from(proposal->body), "WTSA");
    assert_str(proposal->resolution, "9");
    /* Samarra, before */
    assert_str(proposal->session[SIDE_ORIGINAL].place, "سامراء");
    assert_str(proposal->session[SIDE_ORIGINAL].year, "2030");
    /* Ur, after */
    assert_str(proposal->session[SIDE_FINAL].place, "أور");
    assert_int_equal(proposal->history_count, 3);
    /* the Director of the Telecommunication Standardization Bureau */
    assert_str(outline->sections[4].side[SIDE_FINAL].addressee, "مدير مكتب تقييس الاتصالات");
    outline_free(outline);
    doc_free(doc);
}

static void arabic_clauses_are_renumbered_and_moved_to_other_sections(void **state)
{
    static const struct {
        enum status status;
        bool renumbered;
        uint32_t was_in;
        const char *original;
        const char *final;
    } want[] = {
        {STATUS_KEPT, false, NO_INDEX, "\u0623", "\u0623"},
        {STATUS_DELETED, false, NO_INDEX, "\u0628", NULL},
        {STATUS_KEPT, true, NO_INDEX, "\u0647", "\u0628"},
        {STATUS_KEPT, true, 1, "\u0623", "\u062C"},
        {STATUS_KEPT, false, NO_INDEX, NULL, NULL},
        {STATUS_KEPT, false, NO_INDEX, "1", "1"},
        {STATUS_KEPT, false, NO_INDEX, "1", "1"},
    };
    struct doc *doc = DOC_OF(assembly);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_int_equal(outline->clause_count, sizeof(want) / sizeof(want[0]));
    for (uint32_t i = 0; i < outline->clause_count; i++) {
        const struct clause *clause = &outline->clauses[i];
        assert_int_equal(clause->status, want[i].status);
        assert_int_equal(clause->renumbered, want[i].renumbered);
        assert_int_equal(clause->was_in, want[i].was_in);
        assert_str(clause->label[SIDE_ORIGINAL], want[i].original);
        assert_str(clause->label[SIDE_FINAL], want[i].final);
    }
    outline_free(outline);
    doc_free(doc);
}

/* A radio conference: masculine, and "aware" is "recognizing". */
static const struct line_of_text conference[] = {
    /* Resolution 7 (WRC-27) */
    {.text = "القـرار 7 (WRC\u201127)"},
    /* Lamps */
    {.text = "المصابيح"},
    /* The World Radiocommunication Conference (Ur, 2027), */
    {.text = "إن المؤتمر العالمي للاتصالات الراديوية (أور، 2027)،"},
    /* considering */
    {.text = "إذ يضع في اعتباره"},
    /* a) a lamp, */
    {.text = "أ )\tمصباحا،"},
    /* and recognizing */
    {.text = "وإذ يدرك"},
    /* a) a lamp, */
    {.text = "أ )\tمصباحا،"},
    /* having considered */
    {.text = "وقد نظر في"},
    /* the report, */
    {.text = "التقرير،"},
    /* and the glow: known by its shape alone */
    {.text = "وإذ يتأمل"},
    /* a) the light, */
    {.text = "أ )\tالضوء،"},
    /* resolves further */
    {.text = "يقرر كذلك"},
    /* 1 to shine, */
    {.text = "1\tأن يضيء،"},
    /* requests the Secretary-General */
    {.text = "يطلب إلى الأمين العام"},
    /* to shine, */
    {.text = "أن يضيء،"},
    /* invites the members to */
    {.text = "يدعو الأعضاء إلى"},
    /* 1 shining. */
    {.text = "1\tالإضاءة."},
};

static void a_conference_speaks_in_the_masculine(void **state)
{
    static const char *const verbs[] = {
        "considering", "recognizing", "having considered", "", "resolves further",
        "requests",    "invites"};
    struct doc *doc = DOC_OF(conference);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_int_equal(outline->section_count, 7);
    for (uint32_t i = 0; i < 7; i++) {
        const struct heading *heading = &outline->sections[i].side[SIDE_FINAL];
        assert_str(str_from(heading->verb != NULL ? heading->verb : ""), verbs[i]);
        assert_int_equal(heading->cls, i < 4 ? CLASS_PREAMBULAR : CLASS_OPERATIVE);
    }
    /* the Secretary-General */
    assert_str(outline->sections[5].side[SIDE_FINAL].addressee, "الأمين العام");
    /* the members */
    assert_str(outline->sections[6].side[SIDE_FINAL].addressee, "الأعضاء");
    assert_str(str_from(outline->proposals[0].body), "WRC");
    outline_free(outline);
    doc_free(doc);
}

static const struct line_of_text united_nations[] = {
    /* The General Assembly, */
    {.text = "إن الجمعية العامة،"},
    /* Recalling also its resolution 60/83, */
    {.text = "إذ تشير أيضا إلى قرارها 60/83،"},
    /* Bearing in mind the lamps of all the world and those who light them at night, */
    {.text = "وإذ تضع في اعتبارها مصابيح العالم وكل من يضيئها في الليل،"},
    /* 1 - Requests the Secretary-General to act: */
    {.text = "1 - تطلب إلى الأمين العام أن يعمل على ما يلي:"},
    /* (a) to shine; */
    {.text = "(أ) أن يضيء؛"},
    /* (b) to glow; */
    {.text = "(ب) أن يتوهج؛"},
    /* 2 - Decides to remain. */
    {.text = "2 - تقرر أن تبقى."},
};

static void arabic_paragraphs_that_begin_with_the_verb_are_sections(void **state)
{
    static const char *const verbs[] = {"recalling also", "bearing in mind", "requests", "decides",
                                        NULL};
    static const unsigned depths[] = {1, 1, 1, 2, 2, 1};
    struct doc *doc = DOC_OF(united_nations);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_verbs(outline, verbs);
    assert_int_equal(outline->clause_count, 6);
    for (uint32_t i = 0; i < 6; i++)
        assert_int_equal(outline->clauses[i].depth, depths[i]);
    /* Recalling also */
    assert_str(outline->sections[0].side[SIDE_FINAL].text, "إذ تشير أيضا");
    assert_str(outline->clauses[2].label[SIDE_FINAL], "1");
    assert_null(outline->sections[2].side[SIDE_FINAL].addressee.ptr);
    outline_free(outline);
    doc_free(doc);
}

/* Flattened: deleted and inserted labels stand together. */
static const struct line_of_text flattened[] = {
    /* recalling */
    {.text = "إذ تشير إلى"},
    /* a) one; */
    {.text = "أ )\tواحد؛"},
    /* b) two; */
    {.text = "ب)\tاثنان؛"},
    /* was d, is c */
    {.text = "د ج)\tثلاثة؛"},
    /* was e, is d, in isolated form */
    {.text = "ه\uFEA9 )\tأربعة،"},
    /* resolves */
    {.text = "تقرر"},
    /* 1 one; */
    {.text = "1\tواحد؛"},
    /* was 3, is 2 */
    {.text = "32\tاثنان؛"},
    /* 3 three. */
    {.text = "3\tثلاثة."},
};

static void flattened_labels_stand_as_they_are_and_are_said(void **state)
{
    static const char *const labels[] = {"\u0623", "\u0628", "\u062F \u062C", "\u0647\u062F", "1",
                                         "32",     "3"};
    static const uint32_t conflicts[] = {3, 4, 7};
    struct doc *doc = DOC_OF(flattened);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_int_equal(outline->clause_count, 7);
    for (uint32_t i = 0; i < 7; i++) {
        assert_str(outline->clauses[i].label[SIDE_FINAL], labels[i]);
        assert_int_equal(outline->clauses[i].status, STATUS_KEPT);
    }
    assert_int_equal(outline->conflict_count, 3);
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(outline->conflicts[i].para, conflicts[i]);
    assert_str(outline->conflicts[2].expected, "2");
    outline_free(outline);
    doc_free(doc);
}

static void clauses_are_found_by_arabic_words(void **state)
{
    static const struct {
        enum view view;
        uint32_t clause; /* the only one found */
        const char *words;
    } cases[] = {
        /* recalling c */
        {.view = VIEW_MARKUP, .clause = 3, .words = "إذ تشير إلى ج"},
        /* recalling b), in the original's numbering */
        {.view = VIEW_ORIGINAL, .clause = 1, .words = "إذ تشير إلى ب)"},
        /* the paragraph (heh in initial form) of recalling, masculine */
        {.view = VIEW_MARKUP, .clause = 2, .words = "الفقرة \uFEEB) من إذ يشير إلى"},
        /* the paragraph 1 of resolves, masculine, in quotes */
        {.view = VIEW_MARKUP, .clause = 5, .words = "الفقرة 1 من \"يقرر\""},
        /* resolves 1, with an Arabic-Indic digit */
        {.view = VIEW_MARKUP, .clause = 5, .words = "تقرر \u0661"},
        /* instructs the Director: the heading's beginning */
        {.view = VIEW_MARKUP, .clause = 6, .words = "تكلف مدير"},
        /* and aware: its first clause */
        {.view = VIEW_MARKUP, .clause = 4, .words = "وإذ تدرك"},
    };
    struct doc *doc = DOC_OF(assembly);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct index_list found = {0};
        outline_find(doc, outline, str_from(cases[i].words), cases[i].view, &found);
        if (found.len != 1 || found.ptr[0] != cases[i].clause)
            fail_msg("%s: %zu found, first c%u", cases[i].words, found.len,
                     found.len > 0 ? (unsigned)found.ptr[0] + 1 : 0);
        free(found.ptr);
    }
    /* resolves */
    assert_int_equal(outline_find_section(outline, STR("resolves"), VIEW_MARKUP), 3);
    assert_int_equal(outline_find_section(outline, STR("resolves 99"), VIEW_MARKUP), NO_INDEX);
    outline_free(outline);
    doc_free(doc);
}

static void a_document_may_mix_languages(void **state)
{
    static const struct line_of_text lines[] = {
        {"RESOLUTION 5 (Ur, 2026)"},
        {"On lamps"},
        {"The Council,"},
        {"resolves"},
        {"1\tthat the lamps of the world shine."},
        /* Resolution 5 (Ur, 2026) */
        {.text = "القرار 5 (أور، 2026)"},
        /* Lamps */
        {.text = "المصابيح"},
        /* The Council, */
        {.text = "إن المجلس،"},
        /* resolves */
        {.text = "يقرر"},
        /* 1 to shine. */
        {.text = "1\tأن تضيء."},
    };
    static const char *const verbs[] = {"resolves", "resolves", NULL};
    struct doc *doc = DOC_OF(lines);
    struct outline *outline = outline_new(doc, NULL);

    (void)state;
    assert_verbs(outline, verbs);
    assert_int_equal(outline->proposal_count, 2);
    assert_str(str_from(outline->proposals[1].body), "COUNCIL");
    assert_ptr_equal(outline->paras[4].lang, lang_find(STR("en")));
    assert_ptr_equal(outline->paras[9].lang, lang_find(STR("ar")));
    outline_free(outline);
    doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_assembly_speaks_in_the_feminine),
        cmocka_unit_test(arabic_clauses_are_renumbered_and_moved_to_other_sections),
        cmocka_unit_test(a_conference_speaks_in_the_masculine),
        cmocka_unit_test(arabic_paragraphs_that_begin_with_the_verb_are_sections),
        cmocka_unit_test(flattened_labels_stand_as_they_are_and_are_said),
        cmocka_unit_test(clauses_are_found_by_arabic_words),
        cmocka_unit_test(a_document_may_mix_languages),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
