/* Headings, folding and telling languages apart. */
#include "support/test.h"

#include "base/vec.h"
#include "lang/lang.h"
#include "text/fold.h"

#include <stdlib.h>

struct heading_case {
    const char *lang;
    const char *verb;
    const char *degree;
    const char *taken; /* folded text that is left */
    const char *body;
    const char *text;
};

static void assert_heading(const struct heading_case *it)
{
    const struct lang *lang = lang_find(str_from(it->lang));
    struct heading_match match = {NULL};
    struct buf folded = {0};

    lang_fold(&folded, str_from(it->text));
    bool found = lang_match_heading(lang, buf_str(&folded), it->body, &match);
    if (!found && it->verb != NULL)
        fail_msg("\"%s\" is no heading", it->text);
    if (found && it->verb == NULL)
        fail_msg("\"%s\" is %s", it->text, match.form->verb);
    if (found) {
        assert_string_equal(match.form->verb, it->verb);
        assert_str(str_from(match.degree), it->degree);
        assert_str(str_trim(str_from_off(buf_str(&folded), match.len)), it->taken);
    }
    buf_release(&folded);
}

static void english_headings_are_known_by_their_words(void **state)
{
    static const struct heading_case cases[] = {
        {"en", "resolves", NULL, "", NULL, "resolves"},
        {"en", "resolves to instruct", NULL, "the director", NULL,
         "resolves to instruct the Director"},
        {"en", "instructs", "further", "the director", NULL, "instructs further the Director"},
        {"en", "instructs", "further", "the director", NULL, "further instructs the Director"},
        {"en", "requests", "also", "the secretary-general to", NULL,
         "Also requests the Secretary\u2010General to"},
        {"en", "concerned", NULL, "that", NULL, "Deeply concerned that"},
        {"en", "noting with concern", NULL, "", NULL, "noting with grave concern"},
        {"en", "recognizing", "further", "", NULL, "recognising further"},
        {"en", "approves", NULL, "the budget", NULL, "Adopts the budget"},
        {"en", "aware", NULL, "of", NULL, "conscious of"},
        {"en", NULL, NULL, "", NULL, "resolved"},
        {"en", NULL, NULL, "", NULL, "that the Assembly resolves"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_heading(&cases[i]);
}

static void arabic_headings_are_known_in_both_genders(void **state)
{
    static const struct heading_case cases[] = {
        /* recalling, with the preposition */
        {.lang = "ar", .verb = "recalling", .taken = "الى", .text = "إذ تشير إلى"},
        /* and recalling: masculine, with a tatweel and harakat */
        {.lang = "ar", .verb = "recalling", .taken = "", .text = "وإذ يُـذكِّر"},
        /* and considering further: alef without hamza */
        {.lang = "ar",
         .verb = "considering",
         .degree = "further",
         .taken = "",
         .text = "واذ تضع في اعتبارها كذلك"},
        /* bearing in mind: the same words in a text of the General Assembly */
        {.lang = "ar",
         .verb = "bearing in mind",
         .body = "UNGA",
         .taken = "",
         .text = "وإذ تضع في اعتبارها"},
        /* and aware */
        {.lang = "ar", .verb = "aware", .body = "WTSA", .taken = "", .text = "وإذ تدرك"},
        /* and recognizing: the same words in a text of a radio conference */
        {.lang = "ar", .verb = "recognizing", .body = "WRC", .taken = "", .text = "وإذ يدرك"},
        /* having considered */
        {.lang = "ar", .verb = "having considered", .taken = "في", .text = "وقد نظرت في"},
        /* resolves, with a tatweel */
        {.lang = "ar", .verb = "resolves", .taken = "", .text = "تقـرر"},
        /* and resolves further */
        {.lang = "ar", .verb = "resolves", .degree = "further", .taken = "", .text = "ويقرر كذلك"},
        /* instructs the Director further */
        {.lang = "ar", .verb = "instructs", .taken = "المدير كذلك", .text = "تكلف المدير كذلك"},
        /* requests the Director */
        {.lang = "ar", .verb = "requests", .taken = "المدير", .text = "يطلب إلى المدير"},
        /* the resolution: it only begins like a verb */
        {.lang = "ar", .verb = NULL, .taken = "", .text = "القرار"},
        /* its decisions */
        {.lang = "ar", .verb = NULL, .taken = "", .text = "تقريرها"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_heading(&cases[i]);
}

static void every_pattern_is_written_in_folded_form(void **state)
{
    (void)state;
    for (size_t l = 0; lang_all[l] != NULL; l++) {
        for (const struct heading_form *form = lang_all[l]->headings; form->pattern; form++) {
            struct buf folded = {0};
            lang_fold(&folded, str_from(form->pattern));
            assert_str(buf_str(&folded), form->pattern);
            buf_release(&folded);
        }
        for (const struct term *body = lang_all[l]->bodies; body->pattern; body++) {
            struct buf folded = {0};
            lang_fold(&folded, str_from(body->pattern));
            assert_str(buf_str(&folded), body->pattern);
            buf_release(&folded);
        }
    }
}

static void a_degree_may_stand_last(void **state)
{
    const struct lang *lang = lang_find(STR("en"));
    const char *degree = NULL;

    (void)state;
    assert_int_equal(lang_last_degree(lang, STR("the director further"), &degree), 13);
    assert_string_equal(degree, "further");
    assert_int_equal(lang_last_degree(lang, STR("members also to"), &degree), 8);
    assert_string_equal(degree, "also");
    assert_int_equal(lang_last_degree(lang, STR("also the members"), &degree), (size_t)-1);
}

static void folding_says_where_each_byte_comes_from(void **state)
{
    /* space, B, e with acute, two blanks, an en dash, tatweel, alef with hamza */
    static const char text[] = " B\u00E9 \u00A0\u2013\u0640\u0623 ";
    static const uint32_t want[] = {1, 2, 2, 4, 7, 12, 12, 14};
    struct offset_map map = {0};
    struct buf folded = {0};

    (void)state;
    lang_fold_map(&folded, &map, str_from(text));
    assert_str(buf_str(&folded), "b\u00E9 -\u0627");
    assert_int_equal(map.len, sizeof(want) / sizeof(want[0]));
    assert_memory_equal(map.ptr, want, sizeof(want));
    free(map.ptr);
    buf_release(&folded);
}

static void a_text_is_in_the_language_of_most_of_it(void **state)
{
    (void)state;
    assert_ptr_equal(lang_detect(STR("the Director of TSB")), lang_find(STR("en")));
    assert_ptr_equal(lang_detect(STR("ITU-T \u0627\u0644\u0642\u0637\u0627\u0639 "
                                     "\u0641\u064A")),
                     lang_find(STR("ar")));
    assert_null(lang_detect(STR("12 \u6F22 --")));
    assert_null(lang_detect(STR("")));
    assert_null(lang_find(STR("xx")));
}

/* What folding gives by its definition, character by character. */
static void put_by_definition(struct buf *out, uint32_t cp)
{
    uint32_t plain[FOLD_MOST];
    unsigned count = fold_cp(cp, plain);

    for (unsigned i = 0; i < count; i++)
        if (plain[i] != ' ' || (out->len > 0 && out->ptr[out->len - 1] != ' '))
            buf_put_cp(out, fold_word(plain[i]));
}

static void every_character_is_folded_as_it_is_defined(void **state)
{
    struct buf text = {0};
    struct buf folded = {0};
    struct buf want = {0};

    (void)state;
    for (uint32_t cp = 1; cp < 0x10000; cp++) {
        if (cp >= 0xD800 && cp < 0xE000)
            continue;
        buf_clear(&text);
        buf_clear(&folded);
        buf_clear(&want);
        buf_puts(&text, "aB ");
        buf_put_cp(&text, cp);
        buf_puts(&text, " \u0628");
        buf_put_cp(&text, cp);
        buf_puts(&text, "\u0629");
        lang_fold(&folded, buf_str(&text));
        buf_puts(&want, "ab ");
        put_by_definition(&want, cp);
        put_by_definition(&want, ' ');
        buf_puts(&want, "\u0628");
        put_by_definition(&want, cp);
        buf_puts(&want, "\u0629");
        if (!str_eq(buf_str(&folded), buf_str(&want)))
            fail_msg("U+%04X: \"%s\", not \"%s\"", (unsigned)cp, folded.ptr, want.ptr);
    }
    buf_release(&text);
    buf_release(&folded);
    buf_release(&want);
}

static void each_folded_byte_knows_where_it_comes_from(void **state)
{
    /* C, d, two blanks, alef with hamza, tatweel, beh with a vowel, soft hyphen, an fa form */
    static const char text[] = "Cd  \u0623\u0640\u0628\u064E\u00AD\uFED1";
    static const uint32_t want[] = {0, 1, 2, 4, 4, 8, 8, 14, 14, 17};
    struct offset_map map = {0};
    struct buf folded = {0};

    (void)state;
    lang_fold_map(&folded, &map, str_from(text));
    assert_str(buf_str(&folded), "cd \u0627\u0628\u0641");
    assert_int_equal(map.len, sizeof(want) / sizeof(want[0]));
    for (size_t i = 0; i < map.len; i++)
        assert_int_equal(map.ptr[i], want[i]);
    VEC_RELEASE(&map);
    buf_release(&folded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_headings_are_known_by_their_words),
        cmocka_unit_test(arabic_headings_are_known_in_both_genders),
        cmocka_unit_test(every_pattern_is_written_in_folded_form),
        cmocka_unit_test(a_degree_may_stand_last),
        cmocka_unit_test(folding_says_where_each_byte_comes_from),
        cmocka_unit_test(a_text_is_in_the_language_of_most_of_it),
        cmocka_unit_test(every_character_is_folded_as_it_is_defined),
        cmocka_unit_test(each_folded_byte_knows_where_it_comes_from),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
